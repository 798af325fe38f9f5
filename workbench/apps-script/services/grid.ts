/** The rules of the grid: where ranges, rows and columns may lie, and Google's complaints. */

import type { Zone } from "../ports/places";
import type { Axis, SheetInfo, SpreadsheetPort } from "../ports/spreadsheetPort";
import { ScriptException } from "../scriptException";

/** https://support.google.com/drive/answer/37603 */
const maxSpreadsheetCells = 10_000_000;

/** What the dialog of Sheets for the size of a row or column takes. */
const minSizePixels = 2;
const maxSizePixels = 2000;

/** Looked up each time: a tab may be changed or deleted while a script holds an object of it. */
export function findSheet(sheets: readonly SheetInfo[], sheetId: string): SheetInfo {
  const sheet = sheets.find(({ id }) => id === sheetId);
  if (!sheet) throw new ScriptException(`Sheet ${sheetId} not found`);
  return sheet;
}

/** From the numbers of a script, which begin with 1. */
export function zoneFromNumbers(row: number, column: number, rowCount: number, columnCount: number): Zone {
  if (row < 1) throw new ScriptException("The starting row of the range is too small.");
  if (column < 1) throw new ScriptException("The starting column of the range is too small.");
  if (rowCount < 1) throw new ScriptException("The number of rows in the range must be at least 1.");
  if (columnCount < 1) throw new ScriptException("The number of columns in the range must be at least 1.");
  return { top: row - 1, left: column - 1, bottom: row + rowCount - 2, right: column + columnCount - 2 };
}

export const isWithin = ({ rowCount, columnCount }: SheetInfo, { bottom, right }: Zone) =>
  bottom < rowCount && right < columnCount;

export function checkWithin(sheet: SheetInfo, zone: Zone) {
  if (isWithin(sheet, zone)) return;
  throw new ScriptException("The coordinates of the range are outside the dimensions of the sheet.");
}

export function checkInsertion(
  axis: Axis,
  sheet: SheetInfo,
  before: number,
  count: number,
  allSheets: readonly SheetInfo[],
) {
  if (count < 1 || before < 1 || before > sizeOf(axis, sheet) + 1) throw outOfBounds(axis);
  checkCellCount(allSheets, count * sizeOf(axis === "Rows" ? "Columns" : "Rows", sheet));
}

/** Of the whole file: a tab that is added counts, too. */
export function checkCellCount(allSheets: readonly SheetInfo[], added: number) {
  const cells = allSheets.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, added);
  if (cells <= maxSpreadsheetCells) return;
  throw new ScriptException(
    `This action would increase the number of cells in the workbook above the limit of ${maxSpreadsheetCells} cells.`,
  );
}

export function checkDeletion(axis: Axis, sheet: SheetInfo, first: number, count: number) {
  checkSpan(axis, sheet, first, count);
  if (count === sizeOf(axis, sheet))
    throw new ScriptException(`You can't delete all the ${axis.toLowerCase()} on the sheet.`);
}

export function checkSpan(axis: Axis, sheet: SheetInfo, first: number, count: number) {
  if (count < 1 || first < 1 || first + count - 1 > sizeOf(axis, sheet)) throw outOfBounds(axis);
}

/** The Sheets API's wording. */
export function checkFreezing(axis: Axis, sheet: SheetInfo, count: number) {
  if (count < 0) throw outOfBounds(axis);
  if (count < sizeOf(axis, sheet)) return;
  throw new ScriptException(`You can't freeze all visible ${axis.toLowerCase()} on the sheet.`);
}

export function checkHiding(port: SpreadsheetPort, axis: Axis, sheet: SheetInfo, hidden: readonly number[]) {
  const others = Array.from({ length: sizeOf(axis, sheet) }, (_, line) => line).filter(
    (line) => !hidden.includes(line),
  );
  if (others.some((line) => !port.areLinesHidden(sheet.id, axis, [line]))) return;
  throw new ScriptException(`You can't hide all the ${axis.toLowerCase()} on the sheet.`);
}

/** Of a row or a column, in pixels. */
export function checkSize(pixels: number) {
  if (pixels >= minSizePixels && pixels <= maxSizePixels) return;
  throw new ScriptException(`The size must be between ${minSizePixels} and ${maxSizePixels} pixels.`);
}

const sizeOf = (axis: Axis, { rowCount, columnCount }: SheetInfo) => (axis === "Rows" ? rowCount : columnCount);

const outOfBounds = (axis: Axis) => new ScriptException(`Those ${axis.toLowerCase()} are out of bounds.`);
