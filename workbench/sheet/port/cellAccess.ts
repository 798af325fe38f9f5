/** One cell as a script reads and writes it. */
import type { CellRead, CellWrite } from "../../apps-script/ports/spreadsheetPort";
import { drawingOf } from "../engine/cellDrawings";
import { defaultDateFormat, isDateFormat } from "../engine/dateFormats";
import { toEngineFormat, toSheetFormat } from "../engine/durationFormats";
import { engine } from "../engine/engine";
import type { Cell, CellPosition, CoreCommand, Model } from "../engine/engineTypes";
import { toEngineFormula, toSheetFormula } from "../engine/formulaText";
import { errorOfCell } from "../engine/googleErrors";
import { noteGetters, setNote } from "../engine/notesPlugin";
import { lookOf, type MarkedStyle, styleWith } from "./cellLooks";

const plainText = "@";

export function readCell({ getters }: Model, position: CellPosition): CellRead {
  const evaluated = getters.getEvaluatedCell(position);
  const cell = getters.getCell(position);
  const format = formatOf(cell) ?? evaluated.format ?? "";
  const error = errorOfCell(engine, evaluated);
  const isDrawn = drawingOf(evaluated.value) !== undefined;
  const note = noteGetters(getters).getNote(position);
  return {
    value: isDrawn ? "" : evaluated.value,
    isDate: typeof evaluated.value === "number" && isDateFormat(engine, format),
    format: toSheetFormat(format),
    formula: cell?.isFormula ? toSheetFormula(cell.compiledFormula.toFormulaString(getters)) : "",
    display: isDrawn ? "" : evaluated.formattedValue,
    ...(cell?.style ? { look: lookOf(cell.style) } : {}),
    ...(note === undefined ? {} : { note }),
    ...(error ? { error } : {}),
  };
}

/** The commands that write it; none where there is nothing to take away. Of merged cells only the upper left has content. */
export function commandsOfWrite({ getters }: Model, sheetId: string, given: CellWrite): CoreCommand[] {
  const position = { sheetId, col: given.column, row: given.row };
  const { content, ...looks } = given;
  const write = content === undefined || getters.isMainCellPosition(position) ? given : looks;
  const cell = getters.getCell(position);
  const hasNote = noteGetters(getters).getNote(position) !== undefined;
  return [
    ...(cell || !onlyClears(write) ? updatesOfCell(position, cell, write) : []),
    ...(write.note === undefined || (write.note === "" && !hasNote)
      ? []
      : [setNote({ ...position, text: write.note })]),
  ];
}

function onlyClears({ content, format, look }: CellWrite): boolean {
  const isLookCleared = Object.values(look ?? {}).every((value) => value === null);
  return (content === undefined || content.kind === "empty") && !format && isLookCleared;
}

function updatesOfCell(position: CellPosition, cell: Cell | undefined, write: CellWrite): CoreCommand[] {
  const { content, look } = write;
  if (content === undefined && write.format === undefined && look === undefined) return [];
  const newFormat = write.format === undefined ? undefined : toEngineFormat(write.format);
  const heldFormat = newFormat ?? formatOf(cell);
  const style = cell?.style as MarkedStyle | undefined;
  // In a plain-text cell the engine computes a formula all the same, or shows the apostrophe that prevents it.
  const formulaLike = content === undefined ? quotedFormula(cell) : typedFormula(content);
  const isMarked = heldFormat === plainText && formulaLike !== undefined;
  const isStyleChanged = look !== undefined || isMarked !== (style?.isPlainText ?? false);
  const shared = {
    type: "UPDATE_CELL" as const,
    ...position,
    ...(isStyleChanged ? { style: styleWith({ ...style, isPlainText: isMarked } as MarkedStyle, look ?? {}) } : {}),
  };
  if (isMarked) return [{ ...shared, content: `'${formulaLike}`, format: "" }];
  const format = newFormat ?? (style?.isPlainText ? plainText : undefined);
  const update = { ...shared, ...(format === undefined ? {} : { format }) };
  switch (content?.kind) {
    case undefined:
      return [update];
    case "empty":
      return [{ ...update, content: "" }];
    case "value":
      return [{ ...update, content: String(content.value).toUpperCase() }];
    case "date": {
      const dateFormat = heldFormat !== undefined && isDateFormat(engine, heldFormat) ? heldFormat : undefined;
      return [{ ...update, content: String(content.serial), format: dateFormat ?? defaultDateFormat(content.serial) }];
    }
    case "typed":
      return [{ ...update, content: toEngineFormula(content.text) }];
  }
}

const typedFormula = (content: NonNullable<CellWrite["content"]>) =>
  content.kind === "typed" && content.text.startsWith("=") ? content.text : undefined;

/** What a cell holds as a text only because of its hidden apostrophe. */
const quotedFormula = (cell: Cell | undefined) =>
  cell?.isFormula === false && cell.format !== plainText && cell.content.startsWith("'=")
    ? cell.content.slice(1)
    : undefined;

const formatOf = (cell: Cell | undefined) =>
  (cell?.style as MarkedStyle | undefined)?.isPlainText ? plainText : cell?.format;
