/** Zones ⇄ A1 notation: "B2", "A1:C3", "A:C", "2:5"; and zones from "R2C2" or "R1C1:R3C3". */
import type { Zone } from "./places";

/** Rows or columns that are left out reach to the edges of the grid. */
export function zoneFromText(notation: string, rowCount: number, columnCount: number): Zone | undefined {
  return zoneFromR1C1(notation.trim()) ?? zoneFromA1(notation, rowCount, columnCount);
}

function zoneFromR1C1(notation: string): Zone | undefined {
  const match = /^R([1-9]\d*)C([1-9]\d*)(?::R([1-9]\d*)C([1-9]\d*))?$/i.exec(notation);
  if (!match) return undefined;
  const [top = 0, left = 0, bottom = top, right = left] = match
    .slice(1)
    .map((digits) => (digits === undefined ? undefined : Number(digits) - 1));
  return inOrder({ top, left, bottom, right });
}

function zoneFromA1(notation: string, rowCount: number, columnCount: number): Zone | undefined {
  const match = /^\$?([A-Z]*)\$?(\d*)(?::\$?([A-Z]*)\$?(\d*))?$/i.exec(notation.trim());
  if (!match || notation.trim() === "") return undefined;
  const [, startLetters = "", startDigits = "", endLetters, endDigits] = match;
  const isSingle = endLetters === undefined && endDigits === undefined;
  if (isSingle && !(startLetters && startDigits)) return undefined;

  const top = startDigits ? Number(startDigits) - 1 : 0;
  const left = startLetters ? columnIndex(startLetters) : 0;
  if (isSingle) return { top, left, bottom: top, right: left };
  const bottom = endDigits ? Number(endDigits) - 1 : rowCount - 1;
  const right = endLetters ? columnIndex(endLetters) : columnCount - 1;
  return inOrder({ top, left, bottom, right });
}

const inOrder = ({ top, left, bottom, right }: Zone): Zone => ({
  top: Math.min(top, bottom),
  left: Math.min(left, right),
  bottom: Math.max(top, bottom),
  right: Math.max(left, right),
});

export function zoneToA1({ top, left, bottom, right }: Zone): string {
  const start = `${columnLetters(left)}${top + 1}`;
  return top === bottom && left === right ? start : `${start}:${columnLetters(right)}${bottom + 1}`;
}

/** "'My sheet'!A1" → the sheet's name and the rest; "!A1" names no sheet. */
export function splitSheetName(notation: string): { sheetName: string | undefined; rest: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))?!(.*)$/.exec(notation);
  if (!match) return { sheetName: undefined, rest: notation };
  return { sheetName: match[1]?.replaceAll("''", "'") ?? match[2], rest: match[3] ?? "" };
}

export const columnIndex = (letters: string) =>
  [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
