/** Table → the rectangular array that a formula returns. */
import type { ValueType } from "../catalogue/types";
import { PtengineError } from "../errors";
import { type Table, type TableValue, valueAt } from "./table";

export type FormulaCell = string | number | boolean | Date;

export interface CellOptions {
  readonly headers: "on" | "off" | "label";
  readonly durations: "seconds" | "days";
  /** The instant that the spreadsheet shows as this day and time. */
  readonly dateOf: (dateTime: string) => Date;
}

/** Formulas beyond this have been seen to fail in Sheets; a report has no such limit. */
export const maxFormulaRows = 20_000;
export const maxFormulaCells = 200_000;
/** Sheets refuses longer text in a cell. https://support.google.com/drive/answer/37603 */
const maxTextLength = 50_000;

const secondsADay = 86_400;

const fitText = (text: string) => (text.length > maxTextLength ? `${text.slice(0, maxTextLength - 1)}…` : text);

function cellOf(value: TableValue, type: ValueType, options: CellOptions): FormulaCell {
  if (value === null) return "";
  switch (type) {
    case "day":
    case "hour":
    case "dateTime":
      return typeof value === "string" ? options.dateOf(value) : value;
    case "duration":
      return typeof value === "number" && options.durations === "days" ? value / secondsADay : value;
    case "text":
    case "count":
    case "number":
    case "money":
    case "rate":
      return typeof value === "string" ? fitText(value) : value;
  }
}

/** Cells with the header that the options ask for; a table without rows is its header, or one blank. */
export function toCells(table: Table, options: CellOptions): FormulaCell[][] {
  const { columns, rows } = table;
  if (rows.length > maxFormulaRows || rows.length * columns.length > maxFormulaCells) {
    throw new PtengineError("tooManyRows", { rows: rows.length, columns: columns.length, maximum: maxFormulaRows });
  }
  const header =
    options.headers === "off"
      ? []
      : [columns.map(({ name, label }) => fitText(options.headers === "label" ? label : name))];
  const body = rows.map((row) => columns.map(({ type }, index) => cellOf(valueAt(row, index), type, options)));
  const cells = [...header, ...body];
  return cells.length > 0 && columns.length > 0 ? cells : [[""]];
}
