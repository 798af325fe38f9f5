/** What Sheets hands to a custom function → arguments of plain text and numbers, dates as the spreadsheet shows them. */
import type { Calendar } from "../platform/ports";
import type { Argument, Cell } from "./cells";

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === "[object Date]";

function toCell(value: unknown, calendar: Calendar): Cell {
  if (isDate(value)) return Number.isNaN(value.getTime()) ? "" : calendar.dayOf(value);
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  return value === null || value === undefined ? "" : String(value);
}

export function toArgument(value: unknown, calendar: Calendar): Argument {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) return toCell(value, calendar);
  return value.map((row) => (Array.isArray(row) ? row : [row]).map((cell) => toCell(cell, calendar)));
}
