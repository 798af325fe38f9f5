/** An array of literals, as it stands in a formula: `{"visits","users"}`, `{1;2}`. */
import type { Cell } from "./cells";

/** A backslash separates columns where a comma separates decimals. */
const element = /\s*(?:"((?:[^"]|"")*)"|(-?\d+(?:\.\d+)?)|(true|false))\s*([,;\\}])/iy;

/** Its rows; undefined for anything else, such as an array with a reference or with rows of different lengths. */
export function parseArrayLiteral(text: string): Cell[][] | undefined {
  if (!text.startsWith("{")) return undefined;
  const rows: Cell[][] = [[]];
  let at = 1;
  while (at < text.length) {
    element.lastIndex = at;
    const [whole = "", quoted, number, truth, separator] = element.exec(text) ?? [];
    if (!whole) return undefined;
    const value =
      quoted?.replace(/""/g, '"') ?? (number === undefined ? truth?.toLowerCase() === "true" : Number(number));
    rows[rows.length - 1]?.push(value);
    at += whole.length;
    if (separator === ";") rows.push([]);
    if (separator === "}")
      return at === text.length && rows.every((row) => row.length === rows[0]?.length) ? rows : undefined;
  }
  return undefined;
}
