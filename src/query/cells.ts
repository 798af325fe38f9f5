/** Arguments as they come from a formula, with dates already turned into `YYYY-MM-DD`, and their plain readings. */
import { PtengineError } from "../errors";
import { splitList, splitNames } from "./quoting";

export type Cell = string | number | boolean;
export type Argument = Cell | readonly (readonly Cell[])[] | undefined;

/** Sheets shows 15 digits at most, and so do we: 0.1+0.2 is 0.3. */
const maxDigits = 15;

/** A number as a cell shows it, without the powers of ten that no value of Ptengine is written with. */
function numberText(value: number): string {
  const shown = Number(value.toPrecision(maxDigits));
  const text = String(shown);
  if (!text.includes("e") || !Number.isFinite(shown)) return text;
  return Math.abs(shown) < 1 ? shown.toFixed(20).replace(/0+$/, "") : BigInt(shown).toString();
}

/** A value as the API is sent it: exactly as the cell shows it, outer spaces included, and TRUE as JSON writes it. */
export const shownText = (cell: Cell | undefined): string =>
  cell === undefined ? "" : typeof cell === "number" ? numberText(cell) : String(cell);

/** A cell as text; a blank one is "". */
export const cellText = (cell: Cell | undefined): string =>
  typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : shownText(cell).trim();

export const isRange = (argument: Argument): argument is readonly (readonly Cell[])[] => Array.isArray(argument);

/** The cells of an argument, row by row; blank ones are left out. */
export function filledCells(argument: Argument): string[] {
  const rows = isRange(argument) ? argument : [[argument]];
  return rows.flatMap((row) => row.map(cellText)).filter((text) => text !== "");
}

/** The values of an argument, exactly as its cells show them; blank cells are left out. */
export function shownValues(argument: Argument): string[] {
  const rows = isRange(argument) ? argument : [[argument]];
  return rows.flatMap((row) => row.map(shownText)).filter((text) => text !== "");
}

/** One text; a range may hold one filled cell at most. */
export function readText(argument: Argument, name: string): string {
  const cells = filledCells(argument);
  if (cells.length > 1)
    throw new PtengineError("rangeTooWide", { argument: name, value: cells.slice(0, 3).join(", ") });
  return cells[0] ?? "";
}

/** A list: the cells of a range, or a text's comma list. */
export function readList(argument: Argument, name: string): string[] {
  return isRange(argument) ? filledCells(argument) : splitList(filledCells(argument)[0] ?? "", name);
}

/** A list of names that may carry names in brackets. */
export function readNames(argument: Argument, name: string): string[] {
  return isRange(argument) ? filledCells(argument) : splitNames(filledCells(argument)[0] ?? "", name);
}

/** A list that is longer than any question is a range that was meant for something else. */
export function demandFew(count: number, argument: string, maximum: number): void {
  if (count > maximum) throw new PtengineError("listTooLong", { argument, count, maximum });
}
