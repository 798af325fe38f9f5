/** What a report left in its cells, what has become of it, and which cells are therefore the report's own. */
import { PtengineError } from "../errors";
import type { CellPlace, Platform, Rectangle, WritableSheet } from "../platform/ports";
import { type CellValues, createWallClock, readCellValues } from "./cellValues";
import { evidenceOf, isEvidenceIn, isEvidenceInPlace, type Lines, positionsOf } from "./evidence";
import { changedPart, type Marks, marksOf } from "./marks";
import { type Extent, largest, leftovers, type Part } from "./room";

export interface Imprint extends Extent {
  readonly digest: string;
  readonly lines?: Lines;
  /** Where these stood; versions before did not keep it. */
  readonly positions?: readonly number[];
  readonly marks?: Marks;
}

/** What was about to be there, and what only one of the two tables has. */
export interface NextImprint extends Imprint {
  /** Of cells that the table before did not have: they come with the values, in one call. */
  readonly added?: Lines;
  /** Of cells that only the table before had, part by part as `leftovers` lists them: they are cleared after the values. */
  readonly remains?: readonly { readonly digest: string; readonly lines: Lines }[];
}

/** Plain JSON, for the owner to keep. It knows sizes only: where they lie is the place's to say. */
export interface Receipt extends Imprint {
  /** Pixels to which the first columns were made wider, by which those of a person are told; 0 is a person's. */
  readonly widths?: readonly number[];
  readonly next?: NextImprint;
}

/**
 * `old`, `half` and `new` are of a killed write: before the change, within it, or when only looks were left to do. What
 * is `foreign` shows nothing that was written, and is nobody's but whose it is.
 */
export type ReceiptState = "complete" | "edited" | "foreign" | "old" | "half" | "new";

export interface Standing {
  readonly state: ReceiptState;
  /** The table that stands there, edited or not; missing where none does. */
  readonly table?: Imprint;
  /** The report's own cells, each from the place on. */
  readonly own: readonly Extent[];
  /** The first cell that was edited, or the rows in which it is, as far as that can be told. */
  readonly changed?: Part;
  /** Lines that somebody has put inside hold something: they are theirs. */
  readonly isCutByOthers?: boolean;
}

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
  /** What cells hold in which no formula can be. */
  readValues(sheet: WritableSheet, area: Rectangle): CellValues;
}

export function createReader({ calendar, codec }: Platform): Reader {
  const wallClockMs = createWallClock(calendar);
  // What was written reads back the same, and each digest is two calls to Google.
  let last = { text: "", digest: "" };
  return {
    digest(cells) {
      const text = JSON.stringify(cells);
      if (text !== last.text) last = { text, digest: codec.digest(text) };
      return last.digest;
    },
    read(sheet, place, extent, grid) {
      const rows = Math.min(extent.rows, grid.rows - place.row + 1);
      const columns = Math.min(extent.columns, grid.columns - place.column + 1);
      return rows > 0 && columns > 0 ? readCellValues(sheet.read(areaOf(place, { rows, columns })), wallClockMs) : [];
    },
    readValues: (sheet, area) => readCellValues({ values: sheet.values(area), formulas: [] }, wallClockMs),
  };
}

export const partOf = (cells: CellValues, { row = 0, column = 0, rows, columns }: Extent & Partial<Part>) =>
  cells.slice(row, row + rows).map((line) => line.slice(column, column + columns));

const isBlankLine = (line: CellValues[number]) => line.every((cell) => cell === "");
const isBlank = (cells: CellValues) => cells.every(isBlankLine);

export const imprintOf = (cells: CellValues, extent: Extent, headerRows: number, { digest }: Reader): Imprint => ({
  rows: extent.rows,
  columns: extent.columns,
  digest: digest(cells),
  lines: evidenceOf(cells, headerRows),
  positions: positionsOf(cells, headerRows),
  marks: marksOf(cells),
});

/** What is to be kept before `next` takes the place of a table: `cells` as they are, `held` as they will be. */
export function nextOf(
  cells: CellValues,
  held: CellValues,
  next: Imprint,
  own: Extent,
  { digest }: Reader,
): NextImprint {
  const added = leftovers(next, own).flatMap((part) => partOf(held, part));
  const remains = leftovers(own, next).map((part) => partOf(cells, part));
  return {
    ...next,
    added: evidenceOf(added, 0),
    remains: remains.map((part) => ({ digest: digest(part), lines: evidenceOf(part, 0) })),
  };
}

/** How far the range of a report reaches while this is kept. */
export const reachOf = ({ next, ...written }: Receipt): Extent => {
  const { rows, columns } = largest([written, ...(next ? [next] : [])]);
  return { rows: Math.max(1, rows), columns: Math.max(1, columns) };
};

/** Everybody can point a range at millions of cells: so many more than were written are never looked at. */
const maxInsertedCells = 20_000;

const isFarBeyond = (written: Extent, area: Extent) =>
  area.rows * area.columns > written.rows * written.columns + maxInsertedCells;

/** Extents that must be read to tell what has become of a receipt, whose range reaches as far as `area` now. */
export const extentsOf = (written: Receipt, area: Extent): readonly Extent[] => [
  written,
  ...(written.next ? [written.next] : []),
  ...(isFarBeyond(written, area) ? [] : [area]),
];

const smaller = (one: Extent, other: Extent): Extent => ({
  rows: Math.min(one.rows, other.rows),
  columns: Math.min(one.columns, other.columns),
});

/** Of cells that are edited: lines that somebody inserted are taken in by the range, and deleted ones are lost to it. */
function withinReach(cells: CellValues, table: Imprint, own: readonly Extent[], area: Extent): Standing {
  const expected = largest(own);
  const clipped = (extent: Extent) => smaller(extent, area);
  const [rows, columns] = [area.rows - expected.rows, area.columns - expected.columns];
  if (rows <= 0 && columns <= 0) {
    return { state: "edited", table: { ...table, ...clipped(table) }, own: own.map(clipped) };
  }
  // Nobody knows what is inside.
  if (isFarBeyond(expected, area)) return { state: "edited", table, own, isCutByOthers: true };
  const within = partOf(cells, area);
  const blankRows = within.filter(isBlankLine).length;
  const blankColumns = (within[0] ?? []).filter((_, column) => within.every((line) => line[column] === "")).length;
  if (rows > blankRows || columns > blankColumns) return { state: "edited", table, own, isCutByOthers: true };
  return { state: "edited", table: { ...table, ...area }, own: [area] };
}

/** Of a table that is not as it was written: what of it can still be proved, with the range as it lies now. */
function editedStanding(cells: CellValues, table: Imprint, area: Extent): Standing {
  // Nothing can be lost where nothing is; what was typed beside or beneath it is out of this.
  const isCleared = isBlank(partOf(cells, table));
  const { lines = [], positions } = table;
  const grown = { rows: area.rows - table.rows, columns: area.columns - table.columns };
  const isThere = [area, smaller(area, table)].some((extent) => {
    const part = partOf(cells, extent);
    return positions ? isEvidenceInPlace(part, lines, positions, grown) : isEvidenceIn(part, lines);
  });
  if (!isThere && !isCleared) return { state: "foreign", own: [] };
  if (isCleared) return withinReach(cells, table, [table], smaller(table, area));
  const isSameSize = grown.rows === 0 && grown.columns === 0;
  const changed = isSameSize ? changedPart(partOf(cells, table), table, table.marks) : undefined;
  return { ...withinReach(cells, table, [table], area), ...(changed ? { changed } : {}) };
}

/** `cells` reach as far as `extentsOf`; `area` is how far the report's range reaches now. */
export function standingOf(cells: CellValues, written: Receipt, { rows, columns }: Extent, reader: Reader): Standing {
  const area = { rows, columns };
  const { next, ...before } = written;
  const isThere = (imprint: Imprint) => reader.digest(partOf(cells, imprint)) === imprint.digest;
  if (!next) {
    if (before.rows === 0) return { state: "old", own: [] };
    return isThere(before) ? { state: "complete", table: before, own: [before] } : editedStanding(cells, before, area);
  }
  const { added = [], remains = [], ...table } = next;
  if (isThere(next)) {
    const parts = leftovers(before, next).map((part) => partOf(cells, part));
    const filled = parts.flatMap((part, index) => (isBlank(part) ? [] : [{ part, known: remains[index] }]));
    if (filled.length === 0) return { state: "new", table, own: [table] };
    if (filled.every(({ part, known }) => known && reader.digest(part) === known.digest)) {
      return { state: "half", table, own: [table, before] };
    }
    // Somebody has edited what is left of the old table, or put something of theirs where it was cleared.
    return filled.some(({ part, known }) => known && isEvidenceIn(part, known.lines))
      ? { state: "edited", table, own: [table, before] }
      : { state: "new", table, own: [table] };
  }
  // The range reached over both of them before the change, and has grown since if somebody has inserted lines.
  const reach = largest([next, area]);
  const isWritten = isEvidenceIn(
    leftovers(reach, before).flatMap((part) => partOf(cells, part)),
    added,
  );
  const isOld = before.rows > 0 && isThere(before);
  if (isOld && !isWritten) return { state: "old", table: before, own: [before] };
  const isLeft = leftovers(before, next).some((part, index) =>
    isEvidenceIn(partOf(cells, part), remains[index]?.lines ?? []),
  );
  const both = isLeft ? [table, before] : [table];
  if (isWritten) return withinReach(cells, table, both, area);
  if (before.rows === 0) return { state: "old", own: [] };
  const isNext =
    isEvidenceIn(partOf(cells, reach), next.lines ?? []) && !isEvidenceIn(partOf(cells, before), before.lines ?? []);
  if (isNext) return withinReach(cells, table, both, area);
  const whole = reachOf(written);
  const left = { rows: before.rows + area.rows - whole.rows, columns: before.columns + area.columns - whole.columns };
  return editedStanding(cells, before, largest([left, { rows: 1, columns: 1 }]));
}

/** Looks into the cells. */
export function standingAt(
  platform: Platform,
  place: CellPlace,
  written: Receipt,
  area: Extent = reachOf(written),
): Standing {
  const sheet = sheetAt(platform, place);
  const reader = createReader(platform);
  const cells = reader.read(sheet, place, largest(extentsOf(written, area)), sheet.size());
  return standingOf(cells, written, area, reader);
}

/** Nothing that a person has changed, or that is not provably the report's. */
export const isProven = ({ state }: Standing): boolean => state !== "edited" && state !== "foreign";
