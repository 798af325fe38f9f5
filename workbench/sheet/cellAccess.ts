/** One cell as a script reads and writes it. */
import type { CellRead, CellWrite } from "../apps-script/spreadsheetPort";
import { isDateFormat } from "./customFunctionValues";
import { engine } from "./engine";
import type { Cell, CellPosition, CoreCommand, Model } from "./engineTypes";
import { toEngineFormula, toSheetFormula } from "./formulaText";
import { errorOfCell } from "./googleErrors";
import { defaultDateFormat } from "./scriptValues";

export function readCell({ getters }: Model, position: CellPosition): CellRead {
  const evaluated = getters.getEvaluatedCell(position);
  const cell = getters.getCell(position);
  const format = cell?.format ?? evaluated.format ?? "";
  const error = errorOfCell(engine, evaluated);
  return {
    value: evaluated.value,
    isDate: typeof evaluated.value === "number" && isDateFormat(engine, format),
    format,
    formula: cell?.isFormula ? toSheetFormula(cell.compiledFormula.toFormulaString(getters)) : "",
    display: evaluated.formattedValue,
    ...(error ? { error } : {}),
  };
}

/** The command that writes it. */
export function updateOfCell({ getters }: Model, sheetId: string, write: CellWrite): CoreCommand {
  const { row, column, content, format } = write;
  const position = { sheetId, col: column, row };
  const cell = getters.getCell(position);
  const heldFormat = format ?? cell?.format;
  const update = { type: "UPDATE_CELL" as const, ...position, ...(format === undefined ? {} : { format }) };
  switch (content?.kind) {
    case undefined:
      return heldFormat === "@" && isQuotedFormula(cell) ? { ...update, format: "" } : update;
    case "empty":
      return { ...update, content: "" };
    case "value":
      return { ...update, content: String(content.value).toUpperCase() };
    case "date": {
      const dateFormat = heldFormat !== undefined && isDateFormat(engine, heldFormat) ? heldFormat : undefined;
      return { ...update, content: String(content.serial), format: dateFormat ?? defaultDateFormat(content.serial) };
    }
    case "typed":
      // In a plain-text cell the engine computes a formula all the same, or shows the apostrophe that prevents it.
      if (heldFormat === "@" && content.text.startsWith("=")) {
        return { ...update, content: `'${content.text}`, format: "" };
      }
      return { ...update, content: toEngineFormula(content.text) };
  }
}

const isQuotedFormula = (cell: Cell | undefined) => cell?.isFormula === false && cell.content.startsWith("'=");
