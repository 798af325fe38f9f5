/**
 * The cell that formulas name as their `refresh`. Its name can be pointed anywhere by everybody who edits the file, so
 * that only one cell that is blank, or holds a refresh token, is taken for it; else a new one is made on the hidden tab.
 */
import { PtengineError } from "../errors";
import type { NamedRange, Platform, WritableSheet } from "../platform/ports";
import { hiddenTab } from "./hiddenTab";
import { assertUnprotected } from "./protectedCells";
import { refreshCellName } from "./scan";

/** The first refresh tokens were made then; one of the future is none, and so is a word without a digit. */
const firstTokenMs = Date.parse("2025-01-01T00:00:00Z");
const maxAheadMs = 24 * 3_600_000;

function isToken(value: unknown, nowMs: number): boolean {
  if (typeof value !== "string" || !/^(?=.*\d)[0-9a-z]{8}$/.test(value)) return false;
  const timeMs = Number.parseInt(value, 36);
  return timeMs >= firstTokenMs && timeMs <= nowMs + maxAheadMs;
}

/** The cell, if it is one that may be written. */
function knownCell({ spreadsheet, clock }: Platform): NamedRange | undefined {
  const named = spreadsheet.namedRange(refreshCellName);
  if (!named || named.area.rows * named.area.columns !== 1) return undefined;
  const contents = spreadsheet.sheet(named.sheetName)?.read(named.area);
  const value = contents?.values[0]?.[0];
  const isOurs = value === "" || isToken(value, clock.nowMs());
  return contents && isOurs && contents.formulas[0]?.[0] === "" ? named : undefined;
}

function newCell(platform: Platform): NamedRange {
  const { spreadsheet } = platform;
  const sheetName = hiddenTab(platform);
  const { rows, usedRows } = sheetOf(platform, sheetName).size();
  sheetOf(platform, sheetName).insertRows(rows, Math.max(0, usedRows + 1 - rows));
  const named = { sheetName, area: { row: usedRows + 1, column: 1, rows: 1, columns: 1 } };
  spreadsheet.setNamedRange(refreshCellName, named);
  return named;
}

function sheetOf({ spreadsheet }: Platform, name: string): WritableSheet {
  const sheet = spreadsheet.sheet(name);
  if (!sheet) throw new PtengineError("tabMissing", { value: name });
  return sheet;
}

/** Blank until the first refresh, which counts as no refresh token at all. */
export const makeRefreshCell = (platform: Platform): NamedRange => knownCell(platform) ?? newCell(platform);

/** Refuses a refresh before anything is asked for it where the person at work may not write its cell. */
export function assertRefreshCellWritable(platform: Platform): void {
  const named = platform.spreadsheet.namedRange(refreshCellName);
  const restrictions = named && platform.spreadsheet.sheet(named.sheetName)?.restrictions(named.area);
  // One that is not ours gives way to a new one.
  if (named && restrictions?.isProtected && knownCell(platform)) {
    assertUnprotected(platform, named.sheetName, named.area, restrictions);
  }
}

export function writeRefreshCell(platform: Platform, refreshToken: string): void {
  const { sheetName, area } = makeRefreshCell(platform);
  const sheet = sheetOf(platform, sheetName);
  assertUnprotected(platform, sheetName, area, sheet.restrictions(area));
  sheet.setValues(area, [[refreshToken]]);
  platform.spreadsheet.flush();
}
