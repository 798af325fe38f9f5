/** Deletes a report. Its cells stay unless they shall go with it, and go only if they are provably its own. */
import { PtengineError } from "../errors";
import type { NamedRange, Platform } from "../platform/ports";
import { cellAddress } from "../refresh/references";
import { writeNote } from "./note";
import { areaOf, extentsOf, isProven, type Receipt, type Standing, sheetAt, standingAt } from "./receipt";
import { assertChangeable } from "./restrictions";
import { largest } from "./room";
import { type Report, rangeNameOf, readReport, removeReport } from "./store";

/** What stands at the place of a report; undefined where it has no cell of its own. */
export function standingOfReport(platform: Platform, { written }: Report, named: NamedRange): Standing | undefined {
  const place = { sheetName: named.sheetName, row: named.area.row, column: named.area.column };
  return written && standingAt(platform, place, written, named.area);
}

export function assertProven({ sheetName, area }: NamedRange, standing: Standing): void {
  if (isProven(standing)) return;
  throw new PtengineError("notProven", { cell: cellAddress(sheetName, area.row, area.column) });
}

/** A deletion that was killed has left nothing to clear. */
function isCleared(platform: Platform, { sheetName, area }: NamedRange, written: Receipt): boolean {
  const { rows, columns } = largest(extentsOf(written, area));
  return platform.spreadsheet.filledCells({ sheetName, ...area }, rows, columns).length === 0;
}

function clearCells(platform: Platform, report: Report, named: NamedRange, standing: Standing): void {
  if (report.written && isCleared(platform, named, report.written)) return;
  assertProven(named, standing);
  const { sheetName, area } = named;
  const sheet = sheetAt(platform, named);
  const areas = standing.own.map((extent) => areaOf({ sheetName, ...area }, extent));
  assertChangeable(platform, sheet, sheetName, sheet.size(), areas);
  const chartId = report.chart?.id;
  if (chartId) sheet.removeChart(chartId, areaOf({ sheetName, ...area }, largest(standing.own)));
  for (const own of areas) sheet.clear(own);
}

export function deleteReport(platform: Platform, id: string, areCellsCleared: boolean): void {
  const named = platform.spreadsheet.namedRange(rangeNameOf(id));
  const report = readReport(platform, id);
  const standing = named && report && standingOfReport(platform, report, named);
  if (named && standing) {
    if (areCellsCleared) clearCells(platform, report, named, standing);
    // It is known word for word, wherever the range points.
    writeNote(sheetAt(platform, named), named.area, report.noted ?? [], "");
  }
  removeReport(platform, id);
}
