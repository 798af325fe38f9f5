/**
 * Writes a table into cells, in a number of calls that does not depend on its rows, and touches no cell that is not its
 * own. Whatever can be known is asked first; then the contents change in one call, and what is no longer needed is
 * cleared after it: a write that was killed leaves the old table, or the new one with or without remains of the old,
 * and `Receipt` tells which.
 */
import { PtengineError } from "../errors";
import type { CellPlace, Platform, Rectangle, SheetSize, WritableSheet } from "../platform/ports";
import { cellAddress } from "../refresh/references";
import type { Table } from "../table/table";
import { type CellStyle, cellValueOf, type Grid, general, isRisky, toGrid } from "./cells";
import { type CellValues, stable } from "./cellValues";
import { alignedColumns, widen } from "./columnLooks";
import { assertNoNeighbour } from "./neighbours";
import {
  areaOf,
  createReader,
  extentsOf,
  imprintOf,
  nextOf,
  type Reader,
  type Receipt,
  reachOf,
  type Standing,
  sheetAt,
  standingOf,
} from "./receipt";
import { assertChangeable, assertGap } from "./restrictions";
import { type CellsInTheWay, type Extent, findCellsInTheWay, largest, leftovers } from "./room";

export interface Kept {
  /** All is written; before, it was only about to be, or has been refused and is as before. */
  readonly isWritten: boolean;
  /** Room that was made has moved a place that has no cells of its own by so much. */
  readonly moved: Extent;
}

export interface WriteRequest {
  readonly table: Table;
  readonly style: CellStyle;
  readonly place: CellPlace;
  /** Of the report that is written; other reports' cells are never made way of. */
  readonly id?: string | undefined;
  /** What the same owner wrote there before, and how far its range reaches now. */
  readonly written?: Receipt | undefined;
  readonly reach?: Extent | undefined;
  /** What to do where somebody else's cells are in the way; refused unless said. */
  readonly ifOccupied?: "overwrite" | "makeRoom" | undefined;
  /** The columns and their style are those that stand there: looks that a person has changed since stay. */
  readonly areLooksKept?: boolean | undefined;
  /** Write even where somebody has changed what was written. */
  readonly mayOverwriteEdits?: boolean | undefined;
  /**
   * Keeps what is, or is about to be, in the cells: called before the first of them is changed, and after the last.
   */
  keep(written: Receipt, change: Kept): void;
  /** Writes what goes with the values: called when they are set, before they are read back, so that all is applied at once. */
  writeBeside?(sheet: WritableSheet, area: Rectangle): void;
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

export function assertRoomInFile({ spreadsheet }: Platform, added: number): void {
  const count = added && spreadsheet.cellCount() + added;
  if (count > maxFileCells) throw new PtengineError("fileFull", { count, maximum: maxFileCells });
}

/** Of a tab that is new. */
export const newTab = { rows: 1_000, columns: 26 };

export const assertRoomForTab = (platform: Platform, count = 1): void =>
  assertRoomInFile(platform, count * newTab.rows * newTab.columns);

const nothing: Extent = { rows: 0, columns: 0 };
const untouched: Receipt = { ...nothing, digest: "" };
/** Further than any tab goes. */
const endless = maxFileCells;

/** What is known of the place before anything is changed. */
interface Survey {
  readonly sheet: WritableSheet;
  readonly reader: Reader;
  readonly size: SheetSize;
  readonly before: CellValues;
  readonly standing: Standing;
  /** The report's own cells, from the place on. */
  readonly own: Extent;
  readonly target: Extent;
  /** Lines to insert behind the report's own. */
  readonly room: Extent;
  /** Lines that the tab lacks at its ends. */
  readonly lacking: Extent;
  /** The cells have every format that they need: nothing but values is written. */
  readonly areFormatsKept: boolean;
}

/** Refuses what is not the report's to change. */
function assertOwn({ place, mayOverwriteEdits }: WriteRequest, { state, isCutByOthers }: Standing): void {
  const cell = cellAddress(place.sheetName, place.row, place.column);
  if (isCutByOthers) throw new PtengineError("insertedInside", { cell });
  if (state === "edited" && !mayOverwriteEdits) throw new PtengineError("editedInside", { cell });
}

/** Refuses where somebody else's cells are in the way; answers the lines that make room, if that is wished. */
function roomFor(
  platform: Platform,
  request: WriteRequest,
  foreign: CellsInTheWay | undefined,
  target: Extent,
): Extent {
  if (!foreign) return nothing;
  const { place, ifOccupied, id } = request;
  if (ifOccupied === "overwrite") {
    assertNoNeighbour(platform, place.sheetName, id, [areaOf(place, target)]);
    return nothing;
  }
  if (ifOccupied && foreign.room) return foreign.room;
  const cell = cellAddress(place.sheetName, place.row + foreign.row, place.column + foreign.column);
  throw new PtengineError("cellsInTheWay", { cell, count: foreign.count });
}

/** Room is made by whole lines, which go through everything that lies beside the report. */
function assertRoomCanBeMade(
  platform: Platform,
  { place, id }: WriteRequest,
  { sheet, room, own, target }: Survey,
): void {
  const [row, column] = [place.row - 1 + own.rows, place.column - 1 + own.columns];
  const beyond = { rows: endless, columns: endless };
  const shifted = [
    ...(room.rows > 0 ? [{ row: row + 1, column: 1, ...beyond }] : []),
    ...(room.columns > 0 ? [{ row: 1, column: column + 1, ...beyond }] : []),
  ];
  if (shifted.length === 0) return;
  assertNoNeighbour(platform, place.sheetName, id, shifted);
  const { sheetName } = place;
  if (room.rows > 0) {
    const within = { first: place.column, count: own.columns };
    assertGap(platform, sheet, sheetName, { axis: "rows", after: row, own: within, width: target.columns });
  }
  if (room.columns > 0) {
    const within = { first: place.row, count: own.rows };
    assertGap(platform, sheet, sheetName, { axis: "columns", after: column, own: within, width: target.rows });
  }
}

/** Rows that somebody deleted are nobody's. */
const withinTab = (extent: Extent, place: CellPlace, size: Extent): Extent => ({
  rows: Math.min(extent.rows, size.rows - place.row + 1),
  columns: Math.min(extent.columns, size.columns - place.column + 1),
});

/** The header's format and those that are written at every run. Automatic is whatever Sheets makes of it, but never text. */
function hasFormats(sheet: WritableSheet, place: CellPlace, target: Extent, grid: Grid, types: readonly string[]) {
  const { formats, headerRows } = grid;
  return sheet.formats(areaOf(place, target)).every((line, row) =>
    line.every((found, column) => {
      const wanted = row < headerRows ? general : (formats[column] as string);
      if (wanted === general) return found !== "@";
      return found === wanted || !isWrittenAlways(wanted, types[column]);
    }),
  );
}

/** The same table in other numbers, in cells that nobody has given another format: Google need not be asked whether they take one. */
function areFormatsThere(
  { place, table, written, areLooksKept }: WriteRequest,
  sheet: WritableSheet,
  { state, own: [own, ...others] }: Standing,
  target: Extent,
  grid: Grid,
): boolean {
  const isInPlace = own?.rows === target.rows && own.columns === target.columns && others.length === 0;
  if (!areLooksKept || !written || written.next || state !== "complete" || !isInPlace) return false;
  const types = table.columns.map(({ type }) => type);
  return hasFormats(sheet, place, target, grid, types);
}

function survey(platform: Platform, request: WriteRequest, target: Extent, tableGrid: Grid): Survey {
  const { place, written, reach = written && reachOf(written) } = request;
  const reader = createReader(platform);
  const sheet = sheetAt(platform, place);
  const size = sheet.size();
  const extents = written && reach ? extentsOf(written, reach) : [];
  const before = reader.read(sheet, place, largest([target, ...extents]), size);
  const standing: Standing = written && reach ? standingOf(before, written, reach, reader) : { state: "old", own: [] };
  assertOwn(request, standing);
  const owned = standing.own.map((extent) => withinTab(extent, place, size));
  const room = roomFor(platform, request, findCellsInTheWay(before, target, owned), target);
  const lacking = {
    rows: Math.max(0, place.row - 1 + target.rows - size.rows),
    columns: Math.max(0, place.column - 1 + target.columns - size.columns),
  };
  const areFormatsKept = areFormatsThere(request, sheet, { ...standing, own: owned }, target, tableGrid);
  const found = { sheet, reader, size, before, standing: { ...standing, own: owned }, target, room, lacking };
  const surveyed: Survey = { ...found, own: largest(owned), areFormatsKept };
  assertRoomCanBeMade(platform, request, surveyed);
  const grid = { rows: size.rows + lacking.rows + room.rows, columns: size.columns + lacking.columns + room.columns };
  assertRoomInFile(platform, grid.rows * grid.columns - size.rows * size.columns);
  // Inserted lines are new, and hold nothing that could refuse.
  const { own } = surveyed;
  const existing = {
    rows: room.rows > 0 ? Math.min(target.rows, own.rows) : target.rows,
    columns: room.columns > 0 ? Math.min(target.columns, own.columns) : target.columns,
  };
  const cleared = owned.flatMap((extent) => leftovers(extent, existing));
  const areas = [areaOf(place, existing), ...cleared.map((part) => areaOf(place, part))];
  assertChangeable(platform, sheet, place.sheetName, size, areas, areFormatsKept);
  return surveyed;
}

/** What is left of earlier writes around the table that stands there is cleared: from then on one extent is the report's own. */
function settle({ place }: WriteRequest, { sheet, size, standing }: Survey): Extent {
  const { table, own } = standing;
  if (!table) return nothing;
  for (const extent of own) for (const part of leftovers(extent, table)) sheet.clear(areaOf(place, part));
  return withinTab(table, place, size);
}

/** Whether a text is one depends on the format, and how many places a number has on all numbers of its column. */
const isWrittenAlways = (format: string, type: string | undefined) =>
  format === general || format === "@" || type === "number";

function writeFormats(request: WriteRequest, survey: Survey, { formats, headerRows }: Grid): void {
  const { place, written, table } = request;
  const { sheet, target, areFormatsKept } = survey;
  if (areFormatsKept) return;
  if (headerRows) sheet.setFormat({ ...areaOf(place, target), rows: 1 }, general);
  const areLooksKept = request.areLooksKept && written;
  formats.forEach((format, column) => {
    const isKept = areLooksKept && !isWrittenAlways(format, table.columns[column]?.type);
    const row = isKept ? written.rows : headerRows;
    const rows = target.rows - row;
    if (rows > 0) sheet.setFormat(areaOf(place, { row, column, rows, columns: 1 }), format);
  });
}

/** Columns keep to their sides, also those that a person has not seen before, such as new rows. */
function writeAlignments(request: WriteRequest, { sheet, target }: Survey, { alignments }: Grid): void {
  const { place, written, areLooksKept } = request;
  const row = areLooksKept && written ? written.rows : 0;
  const rows = target.rows - row;
  for (const { alignment, ...columns } of rows > 0 ? alignedColumns(alignments) : []) {
    sheet.setAlignment(areaOf(place, { ...columns, row, rows }), alignment);
  }
}

/** Refuses where a cell does not hold what it was given, as merged ones do not. */
function assertHeld(place: CellPlace, held: CellValues, after: CellValues): void {
  held.forEach((line, r) => {
    line.forEach((cell, c) => {
      const now = after[r]?.[c];
      // A formula would be text that was not held as text.
      if (cell === "" || (now !== "" && typeof now !== "object")) return;
      throw new PtengineError("cellNotKept", { cell: cellAddress(place.sheetName, place.row + r, place.column + c) });
    });
  });
}

/** What Google refused after all: the old table still stands there, or it is told that it does not. */
function refusedHalfway(request: WriteRequest, { sheet, reader, own, target }: Survey, grid: Extent, problem: unknown) {
  const { place, written, keep } = request;
  const { next: _, ...before } = written ?? untouched;
  const cells = reader.read(sheet, place, largest([own, target]), grid);
  const isOld =
    before.rows > 0
      ? reader.digest(cells.slice(0, before.rows).map((line) => line.slice(0, before.columns))) === before.digest
      : cells.every((line) => line.every((cell) => cell === ""));
  if (isOld) keep(before, { isWritten: false, moved: nothing });
  else if (!(problem instanceof PtengineError)) {
    const cell = cellAddress(place.sheetName, place.row, place.column);
    return new PtengineError("halfWritten", { cell, cause: problem instanceof Error ? problem.message : "–" });
  }
  return problem;
}

export function writeTable(platform: Platform, request: WriteRequest): WriteResult {
  const { place, written, keep } = request;
  const tableGrid = toGrid(request.table, request.style);
  const { cells, headerRows, cutTexts } = tableGrid;
  const target: Extent = { rows: cells.length, columns: (cells[0] ?? []).length };
  const area = areaOf(place, target);
  const surveyed = survey(platform, request, target, tableGrid);
  const { sheet, reader, size, room, lacking, before } = surveyed;

  const own = settle(request, surveyed);
  sheet.insertRows(size.rows, lacking.rows);
  sheet.insertColumns(size.columns, lacking.columns);
  sheet.insertRows(area.row - 1 + own.rows, room.rows);
  sheet.insertColumns(area.column - 1 + own.columns, room.columns);
  const grid = { rows: size.rows + lacking.rows + room.rows, columns: size.columns + lacking.columns + room.columns };

  const held = cells.map((line) =>
    line.map(cellValueOf).map((cell) => (typeof cell === "number" ? stable(cell) : cell)),
  );
  const next = nextOf(before, held, imprintOf(held, target, headerRows, reader), own, reader);
  const standing = surveyed.standing.table ?? untouched;
  const ofLooks = written?.widths && { widths: written.widths };
  keep({ ...standing, ...ofLooks, next }, { isWritten: false, moved: own.rows > 0 ? nothing : room });
  try {
    // New lines come with the look of their neighbours, the header's too.
    const isGrown = lacking.rows + lacking.columns + room.rows + room.columns > 0;
    if (isGrown) for (const part of leftovers(target, own)) sheet.clear(areaOf(place, part));
    // Formats come first: text is only safe from becoming a number or a date if its cell is text already.
    writeFormats({ ...request, written: written && standing }, surveyed, tableGrid);
    sheet.setValues(area, cells);
    for (const part of leftovers(own, target)) sheet.clear(areaOf(place, part));
    writeAlignments({ ...request, written: written && standing }, surveyed, tableGrid);
    if (!(request.areLooksKept && written) && (headerRows || written)) {
      sheet.setHeaderLook({ ...area, rows: 1 }, headerRows > 0);
    }
    const isAlone = () => size.usedRows <= target.rows && size.usedColumns <= target.columns;
    // Once: whoever unfreezes it means it.
    if (headerRows && !written && area.row * area.column === 1 && grid.rows > 1 && isAlone()) sheet.setFrozenRows(1);
    request.writeBeside?.(sheet, area);
    // What Sheets made of it counts, down to the last sign: an edit is what differs from this.
    const mayHoldFormula = held.some((line) => line.some(isRisky));
    const after = mayHoldFormula ? reader.read(sheet, place, target, grid) : reader.readValues(sheet, area);
    assertHeld(place, held, after);
    const widths = widen(sheet, area.column, tableGrid.widths, written?.widths);
    const done = { ...imprintOf(after, target, headerRows, reader), widths };
    keep(done, { isWritten: true, moved: nothing });
    return { area, written: done, rowCount: target.rows - headerRows, cutTexts };
  } catch (problem) {
    throw refusedHalfway({ ...request, written: written && standing }, surveyed, grid, problem);
  }
}
