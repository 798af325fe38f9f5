/**
 * Dashboards in copies of a file: how one stands among the definitions on the hidden tab, and how a copy's file takes one
 * over. Google copies tabs, names and charts, and perhaps the document's properties.
 */
import type { Platform } from "../platform/ports";
import { filledAs } from "./show";
import {
  type Dashboard,
  type DrawnChart,
  dashboardFrom,
  periodNameOf,
  rangeNameOf,
  saveDashboard,
  tabName,
} from "./store";

/** A dashboard without what its runs change, as a text. */
export function dashboardLine({ filled, ...dashboard }: Dashboard): string {
  const { parts, charts } = dashboard;
  return JSON.stringify({
    ...dashboard,
    parts: parts.map(({ key, id }) => ({ key, id })),
    ...(charts && { charts: charts.map(({ id }) => ({ id, rows: 0 })) }),
  });
}

/** Undefined where the text is none. */
export const dashboardOfLine = (line: string): Dashboard | undefined => dashboardFrom(line);

/** The tab on which the name lies, by Google's id. */
function tabOf({ spreadsheet }: Platform, rangeName: string): number | undefined {
  const sheetName = spreadsheet.namedRange(rangeName)?.sheetName;
  return spreadsheet.tabs().find(({ name, hasCells }) => hasCells && name === sheetName)?.id;
}

/** The same charts, whatever ids a copy has given them; none where it is not sure which they are. */
function chartsOf(platform: Platform, { tab, dataTab, charts }: Dashboard): readonly DrawnChart[] | undefined {
  const [name, dataName] = [tabName(platform, tab), tabName(platform, dataTab)];
  const canvas = name === undefined ? undefined : platform.spreadsheet.canvas(name);
  if (!charts || !canvas || dataName === undefined) return charts;
  const ids = canvas.chartsOf(dataName);
  if (charts.every(({ id }) => ids.includes(id))) return charts;
  return ids.length === charts.length ? ids.map((id) => ({ id, rows: 0 })) : undefined;
}

/**
 * The dashboard is this file's own from now on, on the tabs on which its names lie. One that lacks a part, or its data
 * tab, is made anew by its next run, beside what stands there.
 */
export function takeOverDashboard(platform: Platform, given: Dashboard, isWhole: boolean): void {
  const { tab: _, dataTab: __, charts: ___, filled, ...rest } = given;
  const [tab, dataTab] = [tabOf(platform, periodNameOf(given.id)), tabOf(platform, rangeNameOf(given.id))];
  if (!isWhole || dataTab === undefined) {
    const { drawn, plan, ...unmade } = rest;
    saveDashboard(platform, unmade);
    return;
  }
  const placed: Dashboard = { ...rest, dataTab, ...(tab !== undefined && { tab }) };
  const charts = chartsOf(platform, { ...placed, ...(given.charts && { charts: given.charts }) });
  // As it stands in the copy: whoever takes it over lets its next run write over that.
  saveDashboard(platform, { ...placed, ...(charts && { charts }), filled: filled ?? filledAs(platform, placed) });
}
