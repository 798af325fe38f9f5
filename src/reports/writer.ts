/**
 * Writes a table into cells, in a number of calls that does not depend on its rows, and touches no cell that is not its
 * own. The contents change in one call, and what is no longer needed is cleared after it: a write that was killed
 * leaves the old table, or the new one with or without remains of the old, and `Written` tells which.
 */
import { PtengineError } from "../errors";
import type { CellContents, Platform, Rectangle, SheetSize, WritableSheet } from "../platform/ports";
import { cellAddress } from "../refresh/references";
import type { Table } from "../table/table";
import { type CellStyle, type Grid, general, plainText, toGrid } from "./cells";
import { type Extent, findForeign, type Insertion, largest, leftovers, type Offset, type Room } from "./room";
import {
  areaOf,
  createDigest,
  type Digest,
  nothingWritten,
  ownedBy,
  type Place,
  readExtent,
  sheetAt,
  stateOf,
  type Written,
} from "./written";

export interface WriteRequest {
  readonly table: Table;
  readonly style: CellStyle;
  readonly place: Place;
  /** What the same owner wrote there before. */
  readonly written?: Written | undefined;
  /** What to do where somebody else's cells are in the way; refused unless said. */
  readonly ifOccupied?: "overwrite" | "makeRoom" | undefined;
  /** Write even where somebody has changed what was written. */
  readonly mayOverwriteEdits?: boolean;
  /** Keeps what is, or is about to be, in the cells: called before the first change and after the last. */
  keep(written: Written): void;
}

export interface WriteResult {
  readonly area: Rectangle;
  readonly written: Written;
  /** Without the header. */
  readonly rowCount: number;
  /** Texts that were shortened to what a cell holds. */
  readonly cutTexts: number;
}

/** https://support.google.com/drive/answer/37603 */
const maxFileCells = 10_000_000;

/** What the cells will hold: the apostrophes that make text are no part of it. */
function heldBy({ cells, hasHeader, formats }: Grid): CellContents {
  const values = cells.map((row, rowIndex) =>
    row.map((cell, index) => {
      const isMarked = typeof cell === "string" && ((hasHeader && rowIndex === 0) || formats[index] !== plainText);
      return isMarked ? cell.slice(1) : cell;
    }),
  );
  return { values, formulas: [] };
}

/** Columns side by side that have the same format get it in one call. */
function formatRuns(formats: readonly string[]): { format: string; column: number; columns: number }[] {
  const runs: { format: string; column: number; columns: number }[] = [];
  formats.forEach((format, column) => {
    const last = runs[runs.length - 1];
    if (last?.format === format) last.columns += 1;
    else runs.push({ format, column, columns: 1 });
  });
  return runs;
}

/** Refuses what is not the report's to change; answers what makes room, if that is wished. */
function roomFor(
  { place, written, ifOccupied, mayOverwriteEdits }: WriteRequest,
  before: CellContents,
  target: Extent,
  digest: Digest,
) {
  const { sheetName, row, column } = place;
  if (written && !mayOverwriteEdits && stateOf(before, written, digest) === "edited") {
    throw new PtengineError("editedInside", { cell: cellAddress(sheetName, row, column) });
  }
  const foreign = findForeign(before, target, written ? ownedBy(written) : []);
  const room = ifOccupied === "makeRoom" ? foreign?.room : undefined;
  if (foreign && !room && ifOccupied !== "overwrite") {
    const cell = cellAddress(sheetName, row + foreign.row, column + foreign.column);
    throw new PtengineError("cellsInTheWay", { cell, count: foreign.count });
  }
  return room;
}

/** Inserts what makes room, and what the grid lacks behind its last row and column; answers whether it did anything. */
function enlarge(
  { workbook }: Platform,
  sheet: WritableSheet,
  size: SheetSize,
  { row, column }: Place,
  target: Extent,
  room: Room | undefined,
): boolean {
  const added = (insertion: Insertion | undefined, gridCount: number, first: number, count: number) => {
    const inserted = insertion?.count || 0;
    return { inserted, atEnd: Math.max(0, first - 1 + count - gridCount - inserted), held: gridCount + inserted };
  };
  const rows = added(room?.rows, size.rows, row, target.rows);
  const columns = added(room?.columns, size.columns, column, target.columns);
  const total = (rows.held + rows.atEnd) * (columns.held + columns.atEnd) - size.rows * size.columns;
  if (total === 0) return false;
  const count = workbook.cellCount() + total;
  if (count > maxFileCells) throw new PtengineError("fileFull", { count, maximum: maxFileCells });
  if (room?.rows) sheet.insertRows(row - 1 + room.rows.after, room.rows.count);
  if (room?.columns) sheet.insertColumns(column - 1 + room.columns.after, room.columns.count);
  if (rows.atEnd > 0) sheet.insertRows(rows.held, rows.atEnd);
  if (columns.atEnd > 0) sheet.insertColumns(columns.held, columns.atEnd);
  return true;
}

export function writeTable(platform: Platform, request: WriteRequest): WriteResult {
  const { place, written, keep } = request;
  const grid = toGrid(request.table, request.style);
  const { cells, hasHeader, formats, cutTexts } = grid;
  const target: Extent = { rows: cells.length, columns: cells[0]?.length || 1 };
  const owned = written ? ownedBy(written) : [];
  const area = areaOf(place, target);
  const partOfArea = (part: Extent & Partial<Offset>) =>
    areaOf({ ...place, row: place.row + (part.row || 0), column: place.column + (part.column || 0) }, part);
  const digest = createDigest(platform);

  const sheet = sheetAt(platform, place);
  const size = sheet.size();
  const before = readExtent(sheet, place, largest([target, ...owned]), size);
  const room = roomFor(request, before, target, digest);
  const isEnlarged = enlarge(platform, sheet, size, place, target, room);
  keep({ ...(written || nothingWritten), next: { ...target, digest: digest(heldBy(grid)) } });

  // New rows come with the look of their neighbours, the header's too.
  if (isEnlarged) for (const part of leftovers(target, largest(owned))) sheet.clear(partOfArea(part));
  const headerRows = hasHeader ? 1 : 0;
  // Formats come first: text is only safe from becoming a number or a date if its cell is text already.
  if (hasHeader) sheet.setFormat({ ...area, rows: 1 }, general);
  const body = { row: headerRows, rows: target.rows - headerRows };
  if (body.rows > 0) {
    for (const { format, ...run } of formatRuns(formats)) sheet.setFormat(partOfArea({ ...body, ...run }), format);
  }
  sheet.setValues(area, cells);
  for (const extent of owned) for (const part of leftovers(extent, target)) sheet.clear(partOfArea(part));
  if (hasHeader || written) sheet.setHeaderLook({ ...area, rows: 1 }, hasHeader);
  const isAlone = size.usedRows <= target.rows && size.usedColumns <= target.columns;
  // Once: whoever unfreezes it means it.
  if (hasHeader && !written && isAlone && place.row === 1 && place.column === 1 && size.rows > 1)
    sheet.setFrozenRows(1);

  // What Sheets made of it counts, down to the last sign: an edit is what differs from this.
  const done: Written = { ...target, digest: digest(sheet.read(area)) };
  keep(done);
  return { area, written: done, rowCount: body.rows, cutTexts };
}
