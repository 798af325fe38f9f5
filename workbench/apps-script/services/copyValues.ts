/**
 * Range.copyTo, as far as it pastes values only: contents become what the cells show, their formats, looks and notes stay.
 * https://developers.google.com/apps-script/reference/spreadsheet/copy-paste-type
 */
import { type EnumConstant, enumType } from "../enums";
import type { Place } from "../ports/places";
import type { CellRead, CellWrite, SpreadsheetPort } from "../ports/spreadsheetPort";
import { notBuilt, ScriptException } from "../scriptException";
import { typed } from "./cellValues";
import { findSheet, isWithin } from "./grid";
import { checkPaste } from "./mergedCells";

export const copyPasteTypes = enumType("SpreadsheetApp.CopyPasteType", [
  "PASTE_COLUMN_WIDTHS",
  "PASTE_CONDITIONAL_FORMATTING",
  "PASTE_DATA_VALIDATION",
  "PASTE_FORMAT",
  "PASTE_FORMULA",
  "PASTE_NO_BORDERS",
  "PASTE_NORMAL",
  "PASTE_VALUES",
]);

export function checkCopy(port: SpreadsheetPort, type: EnumConstant, isTransposed: boolean, from: Place, to: Place) {
  if (type !== copyPasteTypes.constants.PASTE_VALUES) throw notBuilt(`Range.copyTo with ${type.name}`);
  if (isTransposed) throw notBuilt("Range.copyTo, transposed");
  if (!isWithin(findSheet(port.sheets(), to.sheetId), to.zone)) {
    throw new ScriptException("The coordinates of the target range are outside the dimensions of the sheet.");
  }
  checkPaste(port, from, to);
}

/** A date is its number: whether it looks like a date is its format's to say, which a cell may only have had of its formula. */
export function valuesOnly({ value, format, error }: CellRead): NonNullable<CellWrite["content"]> {
  if (error) return typed(error.code);
  if (value === null || value === "") return { kind: "empty" };
  if (typeof value !== "string") return { kind: "value", value };
  return typed(format === "@" ? value : `'${value}`);
}
