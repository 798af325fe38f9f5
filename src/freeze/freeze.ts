/**
 * Freezes a formula: its cells hold what they show. Everything that could refuse it is asked before the first change;
 * the contents change in one call, whatever their size, so that a freeze that was killed leaves the formula or the values.
 */
import { readSettings } from "../client/settings";
import { dayMs } from "../days";
import { asPtengineError, PtengineError } from "../errors";
import type { CellPlace, Platform, Rectangle, WritableSheet } from "../platform/ports";
import { cellAddress } from "../refresh/references";
import { type CellValues, createWallClock, isDate, readCellValues } from "../reports/cellValues";
import { locked, lockWaitMs } from "../reports/lock";
import { reportAt } from "../reports/neighbours";
import { notedAs, writeNote } from "../reports/note";
import { areaOf, createReader, imprintOf, sheetAt } from "../reports/receipt";
import { assertChangeable } from "../reports/restrictions";
import { newReportId } from "../reports/store";
import { type Frozen, forget, frozenRangeName, keepFrozen, keepNewFrozen } from "./frozen";
import { noteOf } from "./note";
import type { FormulaCellRead, ShownReader, ShownTable } from "./shownTable";
import { finishAll } from "./unfinished";

export interface FreezeHow {
  /** The name that others see. */
  readonly by: string;
  readonly shown: ShownReader;
}

const addressOf = ({ sheetName, row, column }: CellPlace) => cellAddress(sheetName, row, column);

/** What would be refused of changing these cells, or is a report's to do. */
export function assertFree(platform: Platform, sheet: WritableSheet, place: CellPlace, area: Rectangle): void {
  const report = reportAt(platform, place.sheetName, area);
  if (report) throw new PtengineError("freezeInReport", { cell: addressOf(place), value: report.name });
  assertChangeable(platform, sheet, place.sheetName, sheet.size(), [area]);
}

/** The formula in the first cell, and nothing in the others: contents for one change. */
export const formulaCells = (formula: string, { rows, columns }: Rectangle): string[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => (row + column === 0 ? formula : "")),
  );

/** A column of whole days shows days, any other its times too. */
const formatOf = (cells: CellValues, column: number) =>
  cells.every((line) => typeof line[column] !== "number" || line[column] % dayMs === 0)
    ? "yyyy-mm-dd"
    : "yyyy-mm-dd hh:mm:ss";

/** What looked like a date only because its formula gave one, looks like one still. */
function keepDates(
  sheet: WritableSheet,
  area: Rectangle,
  { dated, cells }: ShownTable,
  after: readonly (readonly unknown[])[],
) {
  for (const column of dated) {
    if (after.some((line) => isDate(line[column]))) continue;
    sheet.setFormat({ ...area, column: area.column + column, columns: 1 }, formatOf(cells, column));
  }
}

/** Changes the cells; whatever keeps them from holding what they showed leaves the formula there. */
function change(platform: Platform, place: CellPlace, frozen: Frozen, table: ShownTable): void {
  const reader = createReader(platform);
  const sheet = sheetAt(platform, place);
  const area = areaOf(place, table.extent);
  try {
    sheet.keepValues(area);
    platform.spreadsheet.flush();
    const after = sheet.read(area);
    // Somebody has changed what it is calculated from at this very moment.
    const cells = readCellValues(after, createWallClock(platform.calendar));
    if (reader.digest(cells) !== frozen.digest) throw new PtengineError("freezeNotAsShown", { cell: "" });
    keepDates(sheet, area, table, after.values);
  } catch (problem) {
    const isStillThere = platform.spreadsheet.cellAt(place)?.formula;
    if (!isStillThere) sheet.setValues(area, formulaCells(frozen.formula, area));
    forget(platform, frozen.id);
    throw problem;
  }
}

/** Its cells become their values; the first cell's note says what was asked, for which days, and when. */
export function freezeCell(platform: Platform, read: FormulaCellRead, { by, shown }: FreezeHow): void {
  const { place, formula } = read;
  const { spreadsheet, clock } = platform;
  locked(platform, lockWaitMs, () => {
    finishAll(platform);
    const table = shown.read(read);
    const { extent, cells, days, answeredAtMs } = table;
    const sheet = sheetAt(platform, place);
    const area = areaOf(place, extent);
    assertFree(platform, sheet, place, area);
    const known = {
      version: 1 as const,
      id: newReportId(platform),
      formula,
      by,
      frozenAtMs: clock.nowMs(),
      days,
      ...(answeredAtMs !== undefined && { answeredAtMs }),
    };
    const note = noteOf(known, readSettings(platform).language, platform.calendar);
    const frozen: Frozen = { ...known, ...imprintOf(cells, extent, 0, createReader(platform)), noted: notedAs(note) };
    const named = { sheetName: place.sheetName, area };
    keepNewFrozen(platform, { ...frozen, isUnderWay: true }, named);
    spreadsheet.setNamedRange(frozenRangeName(frozen.id), named);
    if (spreadsheet.cellAt(place)?.formula !== formula) {
      forget(platform, frozen.id);
      throw new PtengineError("cellChanged", { cell: addressOf(place) });
    }
    try {
      change(platform, place, frozen, table);
    } catch (problem) {
      const { code, parameters } = asPtengineError(problem);
      throw new PtengineError(code, { ...parameters, cell: addressOf(place) });
    }
    writeNote(sheet, area, frozen.noted, note);
    keepFrozen(platform, frozen);
  });
}
