/** Zones ⇄ A1 notation: "B2", "A1:C3", "A:C", "2:5". */
import type { Zone } from "./places";

/** Rows or columns that are left out reach to the edges of the grid. */
export function zoneFromA1(notation: string, rowCount: number, columnCount: number): Zone | undefined {
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
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

export function zoneToA1({ top, left, bottom, right }: Zone): string {
  const start = `${columnLetters(left)}${top + 1}`;
  return top === bottom && left === right ? start : `${start}:${columnLetters(right)}${bottom + 1}`;
}

/** "'My sheet'!A1" → the sheet's name and the rest. */
export function splitSheetName(notation: string): { sheetName: string | undefined; rest: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/.exec(notation);
  if (!match) return { sheetName: undefined, rest: notation };
  return { sheetName: match[1]?.replaceAll("''", "'") ?? match[2], rest: match[3] ?? "" };
}

const columnIndex = (letters: string) =>
  [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
