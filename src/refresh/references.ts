/** References in formulas → the values of the cells that they name. */
import type { SheetContents } from "../platform/ports";

interface CellRange {
  readonly sheetName: string | undefined;
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Without an end: as far as the sheet goes. */
  readonly lastRow: number | undefined;
  readonly lastColumn: number | undefined;
  readonly isOneCell: boolean;
}

const columnIndex = (letters: string) =>
  [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const columnLetters = (column: number): string =>
  column < 1 ? "" : columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));

const sheetPrefix = (sheetName: string) => `'${sheetName.replace(/'/g, "''")}'!`;

/** A cell as people name it, `Pages!B3`; row and column count from 1. */
export function cellAddress(sheetName: string, row: number, column: number): string {
  const prefix = /^[A-Za-z_]\w*$/.test(sheetName) ? `${sheetName}!` : sheetPrefix(sheetName);
  return `${prefix}${columnLetters(column)}${row}`;
}

/** Texts, sheets' names and names of functions are passed over; what is left in the last group are cells of this sheet. */
const parts =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'|[\p{L}\w.]+)!\S|[\p{L}_][\p{L}\w.]*\s*\(|(?<![\p{L}\w.:$])(\$?[a-z]{1,3}\$?\d+(?::\$?[a-z]{1,3}\$?\d*)?|\$?[a-z]{1,3}:\$?[a-z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\w.])/giu;

/** The expression as it means the same on every sheet. */
export const withSheetName = (expression: string, sheetName: string): string =>
  expression.replace(parts, (part, cells) => (cells ? sheetPrefix(sheetName) : "") + part);

const corner = /^\$?([A-Za-z]{1,3})?\$?(\d+)?$/;

/** `A1`, `A1:B2`, `A:A`, `2:5`, with or without a sheet's name in front; undefined for a name. */
export function parseReference(text: string): CellRange | undefined {
  const parts = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text);
  const [from = "", to] = (parts?.[3] ?? "").split(":");
  const first = corner.exec(from);
  const last = to === undefined ? first : corner.exec(to);
  if (!first || !last || (to === undefined && (!first[1] || !first[2]))) return undefined;
  return {
    sheetName: parts?.[1]?.replace(/''/g, "'") ?? parts?.[2],
    firstRow: first[2] ? +first[2] - 1 : 0,
    firstColumn: first[1] ? columnIndex(first[1]) : 0,
    lastRow: last[2] ? +last[2] - 1 : undefined,
    lastColumn: last[1] ? columnIndex(last[1]) : undefined,
    isOneCell: to === undefined,
  };
}

/** Reads each sheet at most once. */
export function createReferenceReader(sheets: readonly SheetContents[]) {
  const values = new Map<SheetContents, readonly (readonly unknown[])[]>();
  const valuesOf = (sheet: SheetContents) => {
    const known = values.get(sheet) || sheet.values();
    values.set(sheet, known);
    return known;
  };
  /** One value, or rows of values; undefined if the text names no cells. */
  return (text: string, formulaSheet: SheetContents): unknown => {
    const range = parseReference(text);
    const sheet = range?.sheetName === undefined ? formulaSheet : sheets.find(({ name }) => name === range.sheetName);
    if (!range || !sheet) return undefined;
    const rows = valuesOf(sheet)
      .slice(range.firstRow, range.lastRow === undefined ? undefined : range.lastRow + 1)
      .map((row) => row.slice(range.firstColumn, range.lastColumn === undefined ? undefined : range.lastColumn + 1));
    return range.isOneCell ? (rows[0]?.[0] ?? "") : rows;
  };
}
