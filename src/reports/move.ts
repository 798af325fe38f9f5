/** Takes a report elsewhere with everything that it has written; what stands there is never gone over. */
import type { CellPlace, NamedRange, Platform, Rectangle } from "../platform/ports";
import { assertNoNeighbour } from "./neighbours";
import { areaOf, type Receipt, sheetAt } from "./receipt";
import { assertProven, standingOfReport } from "./remove";
import { assertChangeable, notesIn } from "./restrictions";
import { type Extent, largest, refuseFilled } from "./room";
import { type Report, rangeNameOf, rangeOfReport, saveReport } from "./store";
import { assertRoomInFile } from "./writer";

const isWithin = (sheetName: string, area: Rectangle, cell: CellPlace) =>
  sheetName === cell.sheetName &&
  cell.row >= area.row &&
  cell.row < area.row + area.rows &&
  cell.column >= area.column &&
  cell.column < area.column + area.columns;

/** Nothing is moved before it is known that Google takes all of it. */
function moveCells(platform: Platform, { sheetName, area: from }: NamedRange, to: CellPlace, id: string): void {
  const area = { ...from, row: to.row, column: to.column };
  const [source, target] = [sheetAt(platform, { sheetName }), sheetAt(platform, to)];
  const size = target.size();
  const filled = platform.spreadsheet.filledCells(to, from.rows, from.columns);
  const isForeign = (cell: CellPlace) => !isWithin(sheetName, from, cell);
  refuseFilled(filled.filter(isForeign));
  refuseFilled(notesIn(target, to.sheetName, area).filter(isForeign));
  assertNoNeighbour(platform, to.sheetName, id, [area]);
  const lacking = {
    rows: Math.max(0, to.row - 1 + from.rows - size.rows),
    columns: Math.max(0, to.column - 1 + from.columns - size.columns),
  };
  const [rows, columns] = [size.rows + lacking.rows, size.columns + lacking.columns];
  assertRoomInFile(platform, rows * columns - size.rows * size.columns);
  assertChangeable(platform, source, sheetName, source.size(), [from]);
  assertChangeable(platform, target, to.sheetName, size, [area]);
  target.insertRows(size.rows, lacking.rows);
  target.insertColumns(size.columns, lacking.columns);
  source.move(from, to);
}

/** The chart goes along on its tab; on another one the next run draws it. */
function moveChart(platform: Platform, report: Report, { sheetName, area }: NamedRange, to: CellPlace): Report {
  const { chart } = report;
  if (!chart?.id) return report;
  const sheet = sheetAt(platform, { sheetName });
  if (to.sheetName === sheetName) {
    // What the chart shows has gone along with the cells.
    const own = { ...area, row: to.row, column: to.column };
    sheet.shiftChart(chart.id, to.row - area.row, to.column - area.column, own);
    return report;
  }
  sheet.removeChart(chart.id, area);
  const { id: _, ...unbound } = chart;
  return { ...report, chart: unbound };
}

function withoutWidths({ written, ...report }: Report): Report {
  const { widths: _, ...cells } = written as Receipt;
  return { ...report, written: cells };
}

export function moveReport(platform: Platform, report: Report, to: CellPlace): void {
  const { id } = report;
  const named = rangeOfReport(platform, id);
  const standing = standingOfReport(platform, report, named);
  const { sheetName, row, column } = to;
  let own: Extent = { rows: 1, columns: 1 };
  let moved = report;
  // One that was never written has only a place, whose cell may be anybody's.
  if (standing) {
    // What a killed run left may reach around cells of somebody else.
    assertProven(named, standing.state === "half" ? { ...standing, state: "edited" } : standing);
    own = standing.own.length > 0 ? largest(standing.own) : own;
  }
  if (standing && standing.own.length > 0) {
    const from = { sheetName: named.sheetName, area: areaOf({ sheetName, ...named.area }, own) };
    // On another tab the cells take what the chart shows along, and it could not be told any more whose it is.
    if (sheetName !== named.sheetName) moved = moveChart(platform, report, from, to);
    moveCells(platform, from, to, id);
    if (sheetName === named.sheetName) moved = moveChart(platform, report, from, to);
    // The columns there are none of those that were made wider.
    if (moved.written && (column !== named.area.column || sheetName !== named.sheetName)) moved = withoutWidths(moved);
  }
  platform.spreadsheet.setNamedRange(rangeNameOf(id), { sheetName, area: { ...own, row, column } });
  if (moved !== report) saveReport(platform, moved);
}
