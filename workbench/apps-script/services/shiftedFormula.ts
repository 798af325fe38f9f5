/** A formula as it reads in another cell of the range that it was set for: references without "$" go along. */
import { columnIndex, columnLetters } from "../ports/a1Notation";

/** Texts and quoted names of tabs, which stay; cells, whole columns and whole rows, but no names of functions or ranges. */
const parts =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\w.(!])/gi;

/** By so many rows down and columns to the right. */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const shifted = (whole: string, fixed: string, index: string) => {
    if (fixed) return whole;
    return /^\d/.test(index) ? String(Number(index) + rows) : columnLetters(columnIndex(index) + columns);
  };
  return formula.replace(parts, (whole: string, reference: string | undefined) =>
    reference === undefined ? whole : reference.replace(/(\$?)([A-Z]+|\d+)/gi, shifted),
  );
}
