/** Deletes a dashboard with its reports. Its tabs stay unless they shall go with it, and go whole only if nothing on them is anybody else's. */
import { safely } from "../client/sharedState";
import type { Platform } from "../platform/ports";
import { changeConsent } from "../reports/consent";
import { locked, lockWaitMs } from "../reports/lock";
import { isProven, sheetAt } from "../reports/receipt";
import { deleteReport, standingOfReport } from "../reports/remove";
import { readReport, rangeNameOf as reportRange } from "../reports/store";
import { rowsOf } from "./draw";
import { pageColumns } from "./page";
import { isFilledByUs } from "./show";
import { type Dashboard, periodNameOf, propertyOf, rangeNameOf, readDashboard, tabName } from "./store";

/** The last tab that is shown stays, whatever stands on it. */
function removeTab(platform: Platform, name: string): boolean {
  return safely(() => {
    platform.spreadsheet.removeSheet(name);
    return true;
  }, false);
}

/** Rows that are as they were drawn are cleared; a tab that holds nothing else is removed. */
function clearTab(platform: Platform, { tab, drawn = [] }: Dashboard, dataTab: string): void {
  const { spreadsheet } = platform;
  const name = tabName(platform, tab);
  const canvas = name === undefined ? undefined : spreadsheet.canvas(name);
  if (name === undefined || !canvas) return;
  const sheet = sheetAt(platform, { sheetName: name });
  const { usedRows, usedColumns } = sheet.size();
  const rows = rowsOf(sheet, Math.max(1, usedRows), dataTab);
  const known = new Set(drawn.filter((row) => row !== ""));
  const isOurs = usedColumns <= pageColumns && rows.every((row) => row === "" || known.has(row));
  const charts = canvas.chartsOf(dataTab);
  const isAlone = isOurs && canvas.chartCount() === charts.length && !hasNotes(platform, name, usedRows);
  if (isAlone && removeTab(platform, name)) return;
  canvas.removeCharts(charts);
  rows.forEach((row, index) => {
    if (known.has(row)) canvas.wipe({ row: index + 1, column: 1, rows: 1, columns: pageColumns });
  });
}

const hasNotes = (platform: Platform, sheetName: string, rows: number): boolean =>
  sheetAt(platform, { sheetName })
    .notes({ row: 1, column: 1, rows: Math.max(1, rows), columns: pageColumns })
    .some((line) => line.some((note) => note !== ""));

/** Whether every filled cell of the data tab is the dashboard's or one of its reports'. */
function isDataOurs(platform: Platform, dashboard: Dashboard, dataTab: string): boolean {
  const { spreadsheet } = platform;
  const owned = dashboard.parts.flatMap(({ id }) => {
    const [report, named] = [readReport(platform, id), spreadsheet.namedRange(reportRange(id))];
    if (!report?.written || named?.sheetName !== dataTab) return [];
    const standing = standingOfReport(platform, report, named);
    return standing && isProven(standing)
      ? standing.own.map((own) => ({ row: named.area.row, column: named.area.column, ...own }))
      : [];
  });
  const filled = spreadsheet.namedRange(rangeNameOf(dashboard.id));
  if (filled?.sheetName !== dataTab || !isFilledByUs(platform, dashboard)) return false;
  const areas = [...owned, filled.area];
  const { usedRows, usedColumns } = sheetAt(platform, { sheetName: dataTab }).size();
  if (usedRows === 0) return true;
  return spreadsheet
    .filledCells({ sheetName: dataTab, row: 1, column: 1 }, usedRows, usedColumns)
    .every(({ row, column }) =>
      areas.some(
        (area) =>
          row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
      ),
    );
}

function clearTabs(platform: Platform, dashboard: Dashboard): void {
  const { spreadsheet } = platform;
  const dataTab = tabName(platform, dashboard.dataTab);
  if (dataTab === undefined) return;
  clearTab(platform, dashboard, dataTab);
  if (isDataOurs(platform, dashboard, dataTab) && removeTab(platform, dataTab)) return;
  const filled = spreadsheet.namedRange(rangeNameOf(dashboard.id));
  if (filled && isFilledByUs(platform, dashboard)) sheetAt(platform, filled).clear(filled.area);
  // What is proved to be a report's goes; the others keep their cells.
  for (const { id } of dashboard.parts) safely(() => deleteReport(platform, id, true), undefined);
}

export function removeDashboard(platform: Platform, id: string, areTabsRemoved: boolean): void {
  const { spreadsheet, documentProperties } = platform;
  locked(platform, lockWaitMs, () => {
    const dashboard = readDashboard(platform, id);
    if (areTabsRemoved) clearTabs(platform, dashboard);
    for (const part of dashboard.parts) {
      changeConsent(platform, part.id, undefined);
      deleteReport(platform, part.id, false);
    }
    for (const name of [rangeNameOf(id), periodNameOf(id)]) spreadsheet.removeNamedRange(name);
    documentProperties.remove(propertyOf(id));
  });
}
