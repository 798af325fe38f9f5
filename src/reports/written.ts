/** What a report left in its cells, and what has become of it: untouched, edited, or half written by a run that was killed. */
import { PtengineError } from "../errors";
import type { CellContents, Platform, Rectangle, WritableSheet } from "../platform/ports";
import { createWallClock, digestOf } from "./digest";
import { type Extent, largest, leftovers, type Offset } from "./room";

/** The top left cell; row and column count from 1. */
export interface Place {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

interface Imprint extends Extent {
  readonly digest: string;
}

/** Plain JSON, for the owner to keep. It knows sizes only: where they lie is the place's to say. */
export interface Written extends Imprint {
  /** What was about to be there when this was kept. */
  readonly next?: Imprint;
}

/** The last three are of a killed write: before the change, within it, or when only looks were left to do. */
export type WrittenState = "complete" | "edited" | "old" | "half" | "new";

export const nothingWritten: Written = { rows: 0, columns: 0, digest: "" };

export const ownedBy = (written: Written): readonly Extent[] => (written.next ? [written, written.next] : [written]);

export const areaOf = ({ row, column }: Place, { rows, columns }: Extent): Rectangle => ({
  row,
  column,
  rows,
  columns,
});

export function sheetAt({ workbook }: Platform, { sheetName }: Place): WritableSheet {
  const sheet = workbook.sheet(sheetName);
  if (!sheet) throw new PtengineError("tabMissing", { value: sheetName });
  return sheet;
}

/** What the cells hold; blank where the sheet holds nothing, also beyond its grid. */
export function readExtent(
  sheet: WritableSheet,
  { row, column }: Place,
  { rows, columns }: Extent,
  { usedRows, usedColumns } = sheet.size(),
): CellContents {
  const held = {
    row,
    column,
    rows: Math.min(rows, usedRows - row + 1),
    columns: Math.min(columns, usedColumns - column + 1),
  };
  const found = held.rows > 0 && held.columns > 0 ? sheet.read(held) : { values: [], formulas: [] };
  const filled = <Cell>(cells: readonly (readonly Cell[])[], blank: Cell) =>
    Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => cells[r]?.[c] ?? blank));
  return { values: filled<unknown>(found.values, ""), formulas: filled(found.formulas, "") };
}

function partOf({ values, formulas }: CellContents, part: Extent & Partial<Offset>): CellContents {
  const { row = 0, column = 0, rows, columns } = part;
  const cut = <Cell>(cells: readonly (readonly Cell[])[]) =>
    cells.slice(row, row + rows).map((line) => line.slice(column, column + columns));
  return { values: cut(values), formulas: cut(formulas) };
}

const isBlank = ({ values, formulas }: CellContents) =>
  values.every((row) => row.every((value) => value === "")) && formulas.every((row) => row.every((one) => !one));

export type Digest = (contents: CellContents) => string;

export function createDigest({ calendar, codec }: Platform): Digest {
  const wallClockMs = createWallClock(calendar);
  return (contents) => digestOf(contents, wallClockMs, codec);
}

/** `contents` reach as far as anything that is owned. */
export function stateOf(contents: CellContents, written: Written, digest: Digest): WrittenState {
  const isThere = (imprint: Imprint) => digest(partOf(contents, imprint)) === imprint.digest;
  const { next } = written;
  if (!next) return isThere(written) ? "complete" : "edited";
  if (isThere(next)) {
    return leftovers(written, next).every((part) => isBlank(partOf(contents, part))) ? "new" : "half";
  }
  return (written.rows > 0 ? isThere(written) : isBlank(partOf(contents, next))) ? "old" : "half";
}

/** Looks into the cells. */
export function stateOfWritten(platform: Platform, place: Place, written: Written): WrittenState {
  const contents = readExtent(sheetAt(platform, place), place, largest(ownedBy(written)));
  return stateOf(contents, written, createDigest(platform));
}
