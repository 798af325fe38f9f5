/** Takes a report elsewhere with everything that it has written; what stands there is never gone over. */
import type { CellPlace, NamedRange, Platform } from "../platform/ports";
import { sheetAt } from "./receipt";
import { refuseFilled } from "./room";
import { type Report, rangeNameOf, rangeOfReport, saveReport } from "./store";

const isWithin = ({ sheetName, area }: NamedRange, cell: CellPlace) =>
  sheetName === cell.sheetName &&
  cell.row >= area.row &&
  cell.row < area.row + area.rows &&
  cell.column >= area.column &&
  cell.column < area.column + area.columns;

function moveCells(platform: Platform, named: NamedRange, to: CellPlace): void {
  const { rows, columns } = named.area;
  refuseFilled(platform.spreadsheet.filledCells(to, rows, columns).filter((cell) => !isWithin(named, cell)));
  const target = sheetAt(platform, to);
  const size = target.size();
  target.insertRows(size.rows, Math.max(0, to.row - 1 + rows - size.rows));
  target.insertColumns(size.columns, Math.max(0, to.column - 1 + columns - size.columns));
  sheetAt(platform, named).move(named.area, to);
}

export function moveReport(platform: Platform, report: Report, to: CellPlace): void {
  const { id, written, chart } = report;
  const named = rangeOfReport(platform, id);
  const { sheetName, row, column } = to;
  // One that was never written has only a place, whose cell may be anybody's.
  if (written) moveCells(platform, named, to);
  platform.spreadsheet.setNamedRange(rangeNameOf(id), { sheetName, area: { ...named.area, row, column } });
  if (!chart?.id || sheetName === named.sheetName) return;
  // Charts stay on their tabs: the next run draws it on the new one.
  sheetAt(platform, named).removeChart(chart.id);
  const { id: _, ...unbound } = chart;
  saveReport(platform, { ...report, chart: unbound });
}
