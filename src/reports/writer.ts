/**
 * Writes a table into cells, in a number of calls that does not depend on its rows, and touches no cell that is not its
 * own. The contents change in one call, and what is no longer needed is cleared after it: a write that was killed
 * leaves the old table, or the new one with or without remains of the old, and `Receipt` tells which.
 */
import { PtengineError } from "../errors";
import type { CellPlace, Platform, Rectangle } from "../platform/ports";
import { cellAddress } from "../refresh/references";
import type { Table } from "../table/table";
import { type CellStyle, cellValueOf, general, toGrid } from "./cells";
import { type CellValues, stable } from "./cellValues";
import { areaOf, createReader, ownedBy, type Reader, type Receipt, sheetAt, stateOf } from "./receipt";
import { type Extent, findCellsInTheWay, largest, leftovers } from "./room";

export interface WriteRequest {
  readonly table: Table;
  readonly style: CellStyle;
  readonly place: CellPlace;
  /** What the same owner wrote there before. */
  readonly written?: Receipt | undefined;
  /** What to do where somebody else's cells are in the way; refused unless said. */
  readonly ifOccupied?: "overwrite" | "makeRoom" | undefined;
  /** The columns and their style are those that stand there: looks that a person has changed since stay. */
  readonly areLooksKept?: boolean | undefined;
  /** Write even where somebody has changed what was written. */
  readonly mayOverwriteEdits?: boolean | undefined;
  /** Keeps what is, or is about to be, in the cells: called before the first change and after the last. */
  keep(written: Receipt): void;
}

export interface WriteResult {
  readonly area: Rectangle;
  readonly written: Receipt;
  /** Without the header. */
  readonly rowCount: number;
  /** Texts that were shortened to what a cell holds. */
  readonly cutTexts: number;
}

/** https://support.google.com/drive/answer/37603 */
const maxFileCells = 10_000_000;

/** Refuses what is not the report's to change; answers the rows and columns that make room, if that is wished. */
function roomFor(
  { place, written, ifOccupied, mayOverwriteEdits }: WriteRequest,
  before: CellValues,
  target: Extent,
  owned: readonly Extent[],
  reader: Reader,
): Extent | undefined {
  const addressOf = (row: number, column: number) =>
    cellAddress(place.sheetName, place.row + row, place.column + column);
  if (written && !mayOverwriteEdits && stateOf(before, written, reader) === "edited") {
    throw new PtengineError("editedInside", { cell: addressOf(0, 0) });
  }
  const foreign = findCellsInTheWay(before, target, owned);
  if (!foreign || ifOccupied === "overwrite") return undefined;
  if (ifOccupied && foreign.room) return foreign.room;
  throw new PtengineError("cellsInTheWay", { cell: addressOf(foreign.row, foreign.column), count: foreign.count });
}

export function writeTable(platform: Platform, request: WriteRequest): WriteResult {
  const { place, written, keep } = request;
  const { cells, headerRows, formats, cutTexts } = toGrid(request.table, request.style);
  const target: Extent = { rows: cells.length, columns: (cells[0] ?? []).length };
  const area = areaOf(place, target);
  const reader = createReader(platform);
  const sheet = sheetAt(platform, place);
  const size = sheet.size();
  // Rows that somebody deleted are nobody's.
  const owned = ownedBy(written).map(({ rows, columns }) => ({
    rows: Math.min(rows, size.rows - place.row + 1),
    columns: Math.min(columns, size.columns - place.column + 1),
  }));
  const own = largest(owned);
  const before = reader.read(sheet, place, largest([target, own]), size);
  const room = roomFor(request, before, target, owned, reader) ?? { rows: 0, columns: 0 };

  const lacking = {
    rows: Math.max(0, area.row - 1 + target.rows - size.rows),
    columns: Math.max(0, area.column - 1 + target.columns - size.columns),
  };
  const grid = { rows: size.rows + lacking.rows + room.rows, columns: size.columns + lacking.columns + room.columns };
  const added = grid.rows * grid.columns - size.rows * size.columns;
  const count = added && platform.spreadsheet.cellCount() + added;
  if (count > maxFileCells) throw new PtengineError("fileFull", { count, maximum: maxFileCells });
  sheet.insertRows(size.rows, lacking.rows);
  sheet.insertColumns(size.columns, lacking.columns);
  sheet.insertRows(area.row - 1 + own.rows, room.rows);
  sheet.insertColumns(area.column - 1 + own.columns, room.columns);

  const held = cells.map((line) =>
    line.map(cellValueOf).map((cell) => (typeof cell === "number" ? stable(cell) : cell)),
  );
  keep({ rows: 0, columns: 0, digest: "", ...written, next: { ...target, digest: reader.digest(held) } });

  // New rows come with the look of their neighbours, the header's too.
  if (added) for (const part of leftovers(target, own)) sheet.clear(areaOf(place, part));
  // Formats come first: text is only safe from becoming a number or a date if its cell is text already.
  if (headerRows) sheet.setFormat({ ...area, rows: 1 }, general);
  const rowCount = target.rows - headerRows;
  const areLooksKept = request.areLooksKept && written;
  formats.forEach((format, column) => {
    // Whether a text is one depends on the format, and how many places a number has on all numbers of its column.
    const isKept =
      areLooksKept && format !== general && format !== "@" && request.table.columns[column]?.type !== "number";
    const row = isKept ? written.rows : headerRows;
    const rows = target.rows - row;
    if (rows > 0) sheet.setFormat(areaOf(place, { row, column, rows, columns: 1 }), format);
  });
  sheet.setValues(area, cells);
  for (const extent of owned) for (const part of leftovers(extent, target)) sheet.clear(areaOf(place, part));
  if (!areLooksKept && (headerRows || written)) sheet.setHeaderLook({ ...area, rows: 1 }, headerRows > 0);
  const isAlone = size.usedRows <= target.rows && size.usedColumns <= target.columns;
  // Once: whoever unfreezes it means it.
  if (headerRows && !written && isAlone && area.row * area.column === 1 && grid.rows > 1) sheet.setFrozenRows(1);

  // What Sheets made of it counts, down to the last sign: an edit is what differs from this.
  const after = reader.read(sheet, place, target, grid);
  held.forEach((line, r) => {
    line.forEach((cell, c) => {
      const now = after[r]?.[c];
      // Cells that are merged swallow all but the first, and a formula would be text that was not held as text.
      if (cell === "" || (now !== "" && typeof now !== "object")) return;
      throw new PtengineError("cellNotKept", { cell: cellAddress(place.sheetName, place.row + r, place.column + c) });
    });
  });
  const done: Receipt = { ...target, digest: reader.digest(after) };
  keep(done);
  return { area, written: done, rowCount, cutTexts };
}
