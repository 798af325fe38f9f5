/** Everything that Google would refuse of a change to cells, or swallow of it, is asked before the first change. */
import { PtengineError } from "../errors";
import type { CellPlace, Platform, Rectangle, WritableSheet } from "../platform/ports";
import { assertUnprotected } from "../refresh/protectedCells";
import { cellAddress } from "../refresh/references";
import type { Extent } from "./room";

const lies = (row: number, column: number, { rows, columns }: Extent) => row <= rows && column <= columns;

/** The part of an area that the tab has already; undefined where it has none. */
function withinGrid(area: Rectangle, grid: Extent): Rectangle | undefined {
  if (!lies(area.row, area.column, grid) || area.rows < 1 || area.columns < 1) return undefined;
  return {
    ...area,
    rows: Math.min(area.rows, grid.rows - area.row + 1),
    columns: Math.min(area.columns, grid.columns - area.column + 1),
  };
}

/**
 * Refuses where one of the areas, which are to be written, cleared or moved as a whole, would not take it; where only
 * values change, cells of typed columns do.
 */
export function assertChangeable(
  platform: Platform,
  sheet: WritableSheet,
  sheetName: string,
  grid: Extent,
  areas: readonly Rectangle[],
  areFormatsKept = false,
): void {
  const parts = areas.map((area) => withinGrid(area, grid)).filter((area) => area !== undefined);
  for (const area of parts) {
    const restrictions = sheet.restrictions(area);
    const [first] = restrictions.merged;
    if (first) throw new PtengineError("mergedCells", { cell: cellAddress(sheetName, first.row, first.column) });
    assertUnprotected(platform, sheetName, area, restrictions);
  }
  if (areFormatsKept) return;
  // Last, because it is asked by a change that changes nothing.
  for (const area of parts) {
    if (!sheet.takesFormats(area)) {
      throw new PtengineError("typedCells", { cell: cellAddress(sheetName, area.row, area.column) });
    }
  }
}

/** Whole lines that are put between two that are there: behind the one with this number. */
export interface Gap {
  readonly axis: "rows" | "columns";
  readonly after: number;
  /** Within these lines of the other axis nothing is cut: they are the report's own up to the gap. */
  readonly own: { readonly first: number; readonly count: number };
  /** How many of those lines will be written into the gap. */
  readonly width: number;
}

/** A line along the tab, so wide. */
const lineAt = ({ axis }: Gap, first: number, count: number, grid: Extent): Rectangle =>
  axis === "rows"
    ? { row: first, column: 1, rows: count, columns: grid.columns }
    : { row: 1, column: first, rows: grid.rows, columns: count };

/** What no gap may go through: merged cells, what others have protected, and tables that stand beside the report. */
export function assertGap(platform: Platform, sheet: WritableSheet, sheetName: string, gap: Gap): void {
  const grid = sheet.size();
  const { axis, after, own } = gap;
  if (after < 1 || after >= grid[axis]) return;
  const lines = lineAt(gap, after, 2, grid);
  const restrictions = sheet.restrictions(lines);
  const cut = restrictions.merged.find((one) =>
    axis === "rows"
      ? one.row <= after && one.row + one.rows > after + 1
      : one.column <= after && one.column + one.columns > after + 1,
  );
  if (cut) throw new PtengineError("mergedCells", { cell: cellAddress(sheetName, cut.row, cut.column) });
  // Beside what is protected there may be inserted, inside it not.
  const isInside =
    restrictions.isProtected &&
    [after, after + 1].every((line) => sheet.restrictions(lineAt(gap, line, 1, grid)).isProtected);
  assertUnprotected(platform, sheetName, lines, { ...restrictions, isProtected: isInside });
  const width = Math.min(gap.width, (axis === "rows" ? grid.columns : grid.rows) - own.first + 1);
  const ends = [after, after + 1].map((line) =>
    axis === "rows"
      ? { row: line, column: own.first, rows: 1, columns: width }
      : { row: own.first, column: line, rows: width, columns: 1 },
  );
  // What is inserted into a table with typed columns becomes a part of it.
  if (width > 0 && ends.every((end) => !sheet.takesFormats(end))) {
    throw new PtengineError("typedCells", { cell: cellAddress(sheetName, lines.row, lines.column) });
  }
  const { values, formulas } = sheet.read(lines);
  const isFilled = (row: number, column: number) => values[row]?.[column] !== "" || formulas[row]?.[column] !== "";
  const count = axis === "rows" ? grid.columns : grid.rows;
  for (let index = 0; index < count; index += 1) {
    const isOwn = index + 1 >= own.first && index + 1 < own.first + own.count;
    const isCut = axis === "rows" ? isFilled(0, index) && isFilled(1, index) : isFilled(index, 0) && isFilled(index, 1);
    if (isCut && !isOwn) {
      const [row, column] = axis === "rows" ? [after, index + 1] : [index + 1, after];
      throw new PtengineError("tableInTheWay", { cell: cellAddress(sheetName, row, column) });
    }
  }
}

/** Cells that hold a note, which no move may go over. */
export function notesIn(sheet: WritableSheet, sheetName: string, area: Rectangle): CellPlace[] {
  const part = withinGrid(area, sheet.size());
  if (!part) return [];
  return sheet
    .notes(part)
    .flatMap((line, row) =>
      line.flatMap((note, column) => (note ? [{ sheetName, row: part.row + row, column: part.column + column }] : [])),
    );
}
