/** What of somebody else's is in a report's way, and how many rows or columns make room. */
import { type ErrorParameters, PtengineError } from "../errors";
import type { CellPlace } from "../platform/ports";
import { cellAddress } from "../refresh/references";
import type { CellValues } from "./cellValues";

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** Counted from 0 within the report's place. */
export interface Part extends Extent {
  readonly row: number;
  readonly column: number;
}

/** The first foreign cell, and how many there are. */
export interface CellsInTheWay {
  readonly row: number;
  readonly column: number;
  readonly count: number;
  /** Rows to insert below the report's own, and columns to insert beside them; undefined where that would not do. */
  readonly room: Extent | undefined;
}

/** Cells with content must be out of the way first. */
export function refuseFilled(cells: readonly CellPlace[], more: ErrorParameters = {}): void {
  const [first] = cells;
  if (!first) return;
  const cell = cellAddress(first.sheetName, first.row, first.column);
  throw new PtengineError("cellsInTheWay", { cell, count: cells.length, ...more });
}

export const largest = (extents: readonly Extent[]): Extent => ({
  rows: Math.max(0, ...extents.map(({ rows }) => rows)),
  columns: Math.max(0, ...extents.map(({ columns }) => columns)),
});

/** Cells with a value or a formula that lie in the target but not in what is owned; looks alone do not count. */
export function findCellsInTheWay(
  cells: CellValues,
  target: Extent,
  owned: readonly Extent[],
): CellsInTheWay | undefined {
  const own = largest(owned);
  let first: { row: number; column: number } | undefined;
  let [count, below, beside] = [0, 0, 0];
  cells.slice(0, target.rows).forEach((line, row) => {
    line.slice(0, target.columns).forEach((cell, column) => {
      if (cell === "" || owned.some(({ rows, columns }) => row < rows && column < columns)) return;
      first ??= { row, column };
      count += 1;
      // What is below goes down with whole rows, what is beside goes to the right with whole columns: nothing is lost.
      if (row < own.rows) beside = target.columns - own.columns || -1;
      else below = target.rows - own.rows;
    });
  });
  return first && { ...first, count, room: beside < 0 ? undefined : { rows: below, columns: beside } };
}

/** The parts of an extent that the target leaves out: below it, and beside it. */
export function leftovers(extent: Extent, target: Extent): Part[] {
  return [
    { row: target.rows, column: 0, rows: extent.rows - target.rows, columns: extent.columns },
    {
      row: 0,
      column: target.columns,
      rows: Math.min(extent.rows, target.rows),
      columns: extent.columns - target.columns,
    },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
