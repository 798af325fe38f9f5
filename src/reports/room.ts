/** Which cells are the report's own, what of somebody else's is in its way, and where rows or columns make room. */
import type { CellContents } from "../platform/ports";

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** Rows and columns to insert behind this many of the report's own. */
export interface Insertion {
  readonly after: number;
  readonly count: number;
}

export interface Room {
  readonly rows: Insertion | undefined;
  readonly columns: Insertion | undefined;
}

/** Counted from 0 within the report's place. */
export interface Offset {
  readonly row: number;
  readonly column: number;
}

/** The first foreign cell, and how many there are. */
export interface Foreign extends Offset {
  readonly count: number;
  /** What would move all of them out of the way; undefined if nothing would. */
  readonly room: Room | undefined;
}

export const largest = (extents: readonly Extent[]): Extent => ({
  rows: Math.max(0, ...extents.map(({ rows }) => rows)),
  columns: Math.max(0, ...extents.map(({ columns }) => columns)),
});

/** Cells with a value or a formula that lie in the target but not in what is owned; looks alone do not count. */
export function findForeign(
  { values, formulas }: CellContents,
  target: Extent,
  owned: readonly Extent[],
): Foreign | undefined {
  const isOwned = (row: number, column: number) => owned.some(({ rows, columns }) => row < rows && column < columns);
  const found: Offset[] = [];
  values.slice(0, target.rows).forEach((cells, row) => {
    cells.slice(0, target.columns).forEach((value, column) => {
      if ((value !== "" || formulas[row]?.[column]) && !isOwned(row, column)) found.push({ row, column });
    });
  });
  const [first] = found;
  if (!first) return undefined;
  const own = largest(owned);
  // What is below goes down with whole rows, what is beside goes to the right with whole columns: nothing is lost.
  const rows = found.some(({ row }) => row >= own.rows)
    ? { after: own.rows, count: target.rows - own.rows }
    : undefined;
  const columns = found.some(({ row }) => row < own.rows)
    ? { after: own.columns, count: target.columns - own.columns }
    : undefined;
  return { ...first, count: found.length, room: columns && columns.count <= 0 ? undefined : { rows, columns } };
}

/** The parts of an owned extent that the target leaves: below it, and beside it. */
export function leftovers(owned: Extent, target: Extent): (Extent & Offset)[] {
  const sharedRows = Math.min(owned.rows, target.rows);
  return [
    { row: target.rows, column: 0, rows: owned.rows - target.rows, columns: owned.columns },
    { row: 0, column: target.columns, rows: sharedRows, columns: owned.columns - target.columns },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
