/** Cells ⇄ the values that scripts read and write. */
import { isDate } from "../parameters";
import { dateFromSerial, serialFromDate } from "../ports/serial";
import type { CellRead, CellWrite } from "../ports/spreadsheetPort";
import { notBuilt, ScriptException } from "../scriptException";

/** Google's wording and number when a cell's text is too long. https://support.google.com/drive/answer/37603 */
const maxCellCharacters = 50_000;

/** A date is the instant at which a clock in the spreadsheet's zone shows what the cell shows. */
export function valueFromCell(cell: CellRead, timeZone: string): string | number | boolean | Date {
  if (cell.error) return cell.error.code;
  if (cell.value === null) return "";
  return cell.isDate && typeof cell.value === "number" ? dateFromSerial(cell.value, timeZone) : cell.value;
}

export function contentFromValue(value: unknown, timeZone: string): NonNullable<CellWrite["content"]> {
  if (value === null || value === undefined || value === "") return { kind: "empty" };
  if (typeof value === "boolean") return { kind: "value", value };
  if (typeof value === "number") return Number.isFinite(value) ? { kind: "value", value } : typed("#NUM!");
  if (isDate(value)) return { kind: "date", serial: serialFromDate(value, timeZone) };
  if (typeof value === "string") return typed(value);
  throw notBuilt("Writing an object or an array into one cell");
}

export function typed(text: string): NonNullable<CellWrite["content"]> {
  if (text.length > maxCellCharacters) {
    throw new ScriptException(
      `Your input contains more than the maximum of ${maxCellCharacters} characters in a single cell.`,
    );
  }
  return { kind: "typed", text };
}
