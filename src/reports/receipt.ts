/** What a report left in its cells, and what has become of it: untouched, edited, or half written by a run that was killed. */
import { PtengineError } from "../errors";
import type { CellPlace, Platform, Rectangle, WritableSheet } from "../platform/ports";
import { type CellValues, createWallClock, readCellValues } from "./cellValues";
import { type Extent, largest, leftovers, type Part } from "./room";

interface Imprint extends Extent {
  readonly digest: string;
}

/** Plain JSON, for the owner to keep. It knows sizes only: where they lie is the place's to say. */
export interface Receipt extends Imprint {
  /** What was about to be there when this was kept. */
  readonly next?: Imprint;
}

/** The last three are of a killed write: before the change, within it, or when only looks were left to do. */
export type ReceiptState = "complete" | "edited" | "old" | "half" | "new";

export const ownedBy = (written: Receipt | undefined): readonly Extent[] =>
  written ? [written, ...(written.next ? [written.next] : [])] : [];

/** A part of what lies at a place, as the sheet counts. */
export const areaOf = (
  place: CellPlace,
  { rows, columns, row = 0, column = 0 }: Extent & Partial<Part>,
): Rectangle => ({
  row: place.row + row,
  column: place.column + column,
  rows,
  columns,
});

export function sheetAt({ spreadsheet }: Platform, { sheetName }: Pick<CellPlace, "sheetName">): WritableSheet {
  const sheet = spreadsheet.sheet(sheetName);
  if (!sheet) throw new PtengineError("tabMissing", { value: sheetName });
  return sheet;
}

export interface Reader {
  digest(cells: CellValues): string;
  /** What the cells from the place on hold, as far as the grid goes. */
  read(sheet: WritableSheet, place: CellPlace, extent: Extent, grid: Extent): CellValues;
}

export function createReader({ calendar, codec }: Platform): Reader {
  const wallClockMs = createWallClock(calendar);
  return {
    digest: (cells) => codec.digest(JSON.stringify(cells)),
    read(sheet, place, extent, grid) {
      const rows = Math.min(extent.rows, grid.rows - place.row + 1);
      const columns = Math.min(extent.columns, grid.columns - place.column + 1);
      return rows > 0 && columns > 0 ? readCellValues(sheet.read(areaOf(place, { rows, columns })), wallClockMs) : [];
    },
  };
}

const partOf = (cells: CellValues, { row = 0, column = 0, rows, columns }: Extent & Partial<Part>) =>
  cells.slice(row, row + rows).map((line) => line.slice(column, column + columns));

const isBlank = (cells: CellValues) => cells.every((line) => line.every((cell) => cell === ""));

/** `cells` reach as far as anything that is owned. */
export function stateOf(cells: CellValues, written: Receipt, { digest }: Reader): ReceiptState {
  const isThere = (imprint: Imprint) => digest(partOf(cells, imprint)) === imprint.digest;
  const { next } = written;
  if (!next) return isThere(written) ? "complete" : "edited";
  if (isThere(next)) return leftovers(written, next).every((part) => isBlank(partOf(cells, part))) ? "new" : "half";
  return (written.rows > 0 ? isThere(written) : isBlank(partOf(cells, next))) ? "old" : "edited";
}

/** Looks into the cells. */
export function stateOfReceipt(platform: Platform, place: CellPlace, written: Receipt): ReceiptState {
  const sheet = sheetAt(platform, place);
  const reader = createReader(platform);
  return stateOf(reader.read(sheet, place, largest(ownedBy(written)), sheet.size()), written, reader);
}
