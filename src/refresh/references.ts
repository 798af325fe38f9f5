/** References in formulas, however they are written → the cells that they name, and their values. */
import { safely } from "../client/sharedState";
import type { NamedRange, SheetContents } from "../platform/ports";

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

export const columnLetters = (column: number): string =>
  column < 1 ? "" : columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));

export const sheetPrefix = (sheetName: string) => `'${sheetName.replace(/'/g, "''")}'!`;

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

/** Names of tabs and ranges are the same in capitals and small letters. */
export const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function rangeOfName({ sheetName, area: { row, column, rows, columns } }: NamedRange): CellRange {
  return {
    sheetName,
    firstRow: row - 1,
    firstColumn: column - 1,
    lastRow: row + rows - 2,
    lastColumn: column + columns - 2,
    isOneCell: rows === 1 && columns === 1,
  };
}

export interface FoundCells extends CellRange {
  readonly sheet: SheetContents;
}

export interface ReferenceReader {
  /** The cells that a text names when it stands on a tab; undefined if it names none. */
  find(text: string, formulaSheet: SheetContents): FoundCells | undefined;
  /** One value, or rows of values; undefined if the text names no cells, or cells that cannot be read. */
  value(text: string, formulaSheet: SheetContents): unknown;
  /** What a tab shows; undefined if it cannot be read. */
  valuesOf(sheet: SheetContents): readonly (readonly unknown[])[] | undefined;
}

/** Reads each tab and looks up each name at most once. */
export function createReferenceReader(
  sheets: readonly SheetContents[],
  namedRange: (name: string) => NamedRange | undefined,
): ReferenceReader {
  const values = new Map<SheetContents, readonly (readonly unknown[])[] | undefined>();
  const names = new Map<string, CellRange | undefined>();

  function valuesOf(sheet: SheetContents) {
    if (!values.has(sheet))
      values.set(
        sheet,
        safely(() => sheet.values(), undefined),
      );
    return values.get(sheet);
  }

  function rangeOf(text: string): CellRange | undefined {
    const range = parseReference(text);
    if (range) return range;
    const name = text.toLowerCase();
    if (!names.has(name)) {
      const found = safely(() => namedRange(text), undefined);
      names.set(name, found && rangeOfName(found));
    }
    return names.get(name);
  }

  function find(text: string, formulaSheet: SheetContents): FoundCells | undefined {
    const range = rangeOf(text);
    const { sheetName } = range ?? {};
    const sheet = sheetName === undefined ? formulaSheet : sheets.find(({ name }) => isSameName(name, sheetName));
    return range && sheet && { ...range, sheet };
  }

  return {
    find,
    valuesOf,
    value(text, formulaSheet) {
      const found = find(text, formulaSheet);
      const rows = found && valuesOf(found.sheet);
      if (!found || !rows) return undefined;
      const { firstRow, firstColumn, lastRow, lastColumn, isOneCell } = found;
      const cells = rows
        .slice(firstRow, lastRow === undefined ? undefined : lastRow + 1)
        .map((row) => row.slice(firstColumn, lastColumn === undefined ? undefined : lastColumn + 1));
      return isOneCell ? (cells[0]?.[0] ?? "") : cells;
    },
  };
}
