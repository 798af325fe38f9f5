/**
 * Draws a dashboard's tab. It is drawn once, on tabs that were made for it; one that was left half drawn is drawn to its
 * end by the next run, and one on which somebody has worked is never drawn over.
 */

import { inLanguage } from "../catalogue/languages";
import { PtengineError } from "../errors";
import type { Canvas, CellLooks, PlacedChart, Platform, WritableSheet } from "../platform/ports";
import { parsePeriod } from "../query/dates";
import { sheetPrefix } from "../refresh/references";
import { addTab, asTabName, freeTabName } from "../refresh/tabNames";
import { hashOf } from "../reports/evidence";
import { sheetAt } from "../reports/receipt";
import { assertRoomForTab } from "../reports/writer";
import { templateOf } from "../templates";
import { dashboardTexts } from "../text/dashboardTexts";
import { fill } from "../text/say";
import { type Layout, layoutOf } from "./layout";
import {
  colors,
  columnPixels,
  gridColumns,
  type Look,
  marginPixels,
  type Page,
  type PageChart,
  pageColumns,
} from "./page";
import { type Dashboard, periodNameOf, rangeNameOf, saveDashboard, tabName } from "./store";

export function layoutFor(dashboard: Dashboard, dataTab: string): Layout {
  const { template: id, title, choices, language } = dashboard;
  const template = templateOf(id);
  if (!template) throw new PtengineError("dashboardGone");
  return layoutOf(template, title, choices, language, dataTab);
}

/**
 * A row as it is known again, whatever the data tab is called by now, however Sheets writes its formulas, and whichever
 * period its cell says; blank rows are nobody's.
 */
function rowHash(line: readonly string[], dataTab: string): string {
  const text = line.map((cell) => {
    const here = cell.split(sheetPrefix(dataTab)).join("#").split(`${dataTab}!`).join("#");
    return parsePeriod(cell) ? "" : here.replace(/[;,\s]/g, "");
  });
  return text.every((cell) => cell === "") ? "" : hashOf(JSON.stringify(text));
}

/** What stands in the cells: formulas, and values where there are none. */
function contentsOf(sheet: WritableSheet, rows: number): string[][] {
  const { rows: gridRows, columns } = sheet.size();
  const area = { row: 1, column: 1, rows: Math.min(rows, gridRows), columns: Math.min(pageColumns, columns) };
  const { values, formulas } = sheet.read(area);
  return values.map((line, row) => line.map((value, column) => formulas[row]?.[column] || String(value)));
}

/** Its rows as they stand now. */
export const rowsOf = (sheet: WritableSheet, rows: number, dataTab: string): string[] =>
  contentsOf(sheet, rows).map((line) => rowHash(line, dataTab));

const planOf = ({ page }: Layout, dataTab: string): string =>
  hashOf(JSON.stringify([page.cells.map((line) => rowHash(line, dataTab)), page.heights, page.extent]));

const general = "General";
const defaultLook: Required<Pick<Look, "size" | "color" | "align">> = { size: 10, color: colors.text, align: "left" };

function looksOf({ looks }: Page): CellLooks {
  const each = <T>(read: (look: Look) => T) => looks.map((line) => line.map((look) => read(look ?? {})));
  return {
    fontSizes: each(({ size = defaultLook.size }) => size),
    fontWeights: each(({ isBold }) => (isBold ? "bold" : "normal")),
    fontColors: each(({ color = defaultLook.color }) => color),
    backgrounds: each(({ background = colors.white }) => background),
    horizontalAlignments: each(({ align = defaultLook.align }) => align),
    numberFormats: each(({ format = general }) => (format === "@" ? general : format)),
    wraps: each(({ isWrapped = false }) => isWrapped),
  };
}

/** The chart as Google is told of it. */
export function placedChart(chart: PageChart, dataTab: string, rows: number): PlacedChart {
  const { type, region, row, column, offset, widthPixels, heightPixels, options } = chart;
  const areas = Array.from({ length: region.columns }, (_, index) => ({
    row: region.row,
    column: region.column + index,
    rows: Math.max(2, rows),
    columns: 1,
  }));
  return { type, sheetName: dataTab, areas, row, column, offset, widthPixels, heightPixels, options };
}

function drawCells(canvas: Canvas, sheet: WritableSheet, { page, period, periods }: Layout, help: string): void {
  const rows = page.heights.length;
  const area = { row: 1, column: 1, rows, columns: pageColumns };
  const widths = Array.from({ length: gridColumns }, () => columnPixels);
  canvas.hideGridlines();
  canvas.setSizes([marginPixels, ...widths, marginPixels], page.heights);
  for (const merged of page.merges) canvas.mergeAcross(merged);
  sheet.setValues(area, page.cells);
  canvas.setLooks(area, looksOf(page));
  for (const border of page.borders) canvas.setBorder(border);
  canvas.setChoices(period, periods, help);
  canvas.setFormatRules(page.rules);
}

/** The tab is new, or holds nothing but what was drawn there before. */
function isOurs(sheet: WritableSheet, { page }: Layout, dashboard: Dashboard, dataTab: string): boolean {
  const { usedRows } = sheet.size();
  if (usedRows === 0) return true;
  const known = new Set([...page.cells.map((line) => rowHash(line, dataTab)), ...(dashboard.drawn ?? []), ""]);
  return rowsOf(sheet, Math.max(usedRows, 1), dataTab).every((row) => known.has(row));
}

/** The tab of that dashboard has another title, unless a person has given it a name of their own. */
export function renameTab(platform: Platform, { tab, title }: Dashboard, changed: string): void {
  const name = tabName(platform, tab);
  const [before, after] = [asTabName(title), asTabName(changed)];
  if (name === undefined || before === after || name.replace(/ \d+$/, "") !== before) return;
  platform.spreadsheet.renameSheet(name, freeTabName(platform.spreadsheet, after));
}

function newTab(platform: Platform, name: string, isHidden: boolean): number {
  assertRoomForTab(platform);
  return addTab(platform.spreadsheet, name, isHidden).id;
}

/** Days are known as such by the charts that show them. */
const axisFormat = "m/d";

function drawData(platform: Platform, { page }: Layout, dataTab: string): void {
  const sheet = sheetAt(platform, { sheetName: dataTab });
  const { rows, columns } = page.extent;
  const size = sheet.size();
  sheet.insertRows(size.rows, Math.max(0, rows - size.rows));
  sheet.insertColumns(size.columns, Math.max(0, columns - size.columns));
  for (const { type, region } of page.charts) {
    if (type === "LINE" || type === "COLUMN") sheet.setFormat({ ...region, columns: 1 }, axisFormat);
  }
}

/** A dashboard without its tabs: they are left to whoever has worked on them. */
function withoutTabs({ tab, dataTab, drawn, plan, charts, filled, ...rest }: Dashboard): Dashboard {
  return rest;
}

function withDataTab(platform: Platform, given: Dashboard, placeReports: PlaceReports): Dashboard {
  const name = fill(inLanguage(dashboardTexts.dataTab, given.language), { name: given.title });
  const known = tabName(platform, given.dataTab);
  // One that was made and not used yet, because its maker was killed, is used now.
  const isUnused = known !== undefined && sheetAt(platform, { sheetName: known }).size().usedRows === 0;
  const id = isUnused && given.dataTab !== undefined ? given.dataTab : newTab(platform, name, true);
  const kept = saveDashboard(platform, { ...withoutTabs(given), dataTab: id });
  const dataTab = tabName(platform, kept.dataTab) ?? name;
  const layout = layoutFor(kept, dataTab);
  const { rows, columns } = layout.page.extent;
  drawData(platform, layout, dataTab);
  const dashboard = placeReports(kept, dataTab, columns + 2);
  // It says that all is there.
  platform.spreadsheet.setNamedRange(rangeNameOf(given.id), {
    sheetName: dataTab,
    area: { row: 1, column: 1, rows, columns },
  });
  return dashboard;
}

/** Makes the reports of a dashboard on its new data tab, from this column on; with their ids. */
export type PlaceReports = (dashboard: Dashboard, dataTab: string, firstColumn: number) => Dashboard;

/** Both tabs of a dashboard, made and drawn where they are not. */
export function ensureDrawn(platform: Platform, given: Dashboard, placeReports: PlaceReports): Dashboard {
  const dataTab = tabName(platform, given.dataTab);
  if (dataTab === undefined || !platform.spreadsheet.namedRange(rangeNameOf(given.id))) {
    return ensureDrawn(platform, withDataTab(platform, given, placeReports), placeReports);
  }
  const layout = layoutFor(given, dataTab);
  const plan = planOf(layout, dataTab);
  const known = tabName(platform, given.tab);
  if (known === undefined) return drawTab(platform, given, layout, dataTab, plan);
  if (given.drawn && given.plan === plan) return given;
  const isUsable = isOurs(sheetAt(platform, { sheetName: known }), layout, given, dataTab);
  if (isUsable) return drawTab(platform, given, layout, dataTab, plan, known);
  // Its cells refer to places that mean something else from now on: it keeps its old numbers, with the tab that they are on.
  return ensureDrawn(platform, withDataTab(platform, given, placeReports), placeReports);
}

function drawTab(
  platform: Platform,
  given: Dashboard,
  layout: Layout,
  dataTab: string,
  plan: string,
  known?: string,
): Dashboard {
  const { spreadsheet } = platform;
  const { drawn: _, charts: __, ...rest } = given;
  const tab = known === undefined || given.tab === undefined ? newTab(platform, given.title, false) : given.tab;
  const dashboard = saveDashboard(platform, { ...rest, tab, plan });
  const name = tabName(platform, tab) ?? given.title;
  const [sheet, canvas] = [sheetAt(platform, { sheetName: name }), spreadsheet.canvas(name)];
  if (!canvas) throw new PtengineError("tabMissing", { value: name });
  if (known !== undefined) {
    canvas.removeCharts(canvas.chartsOf(dataTab));
    const { usedRows, rows: gridRows } = sheet.size();
    const rows = Math.min(gridRows, Math.max(usedRows, layout.page.heights.length));
    canvas.wipe({ row: 1, column: 1, rows, columns: pageColumns });
  }
  drawCells(canvas, sheet, layout, inLanguage(dashboardTexts.periodHelp, given.language));
  const area = { ...layout.period, rows: 1, columns: 1 };
  spreadsheet.setNamedRange(periodNameOf(given.id), { sheetName: name, area });
  const ids = canvas.insertCharts(layout.page.charts.map((chart) => placedChart(chart, dataTab, 2)));
  const drawn = rowsOf(sheet, layout.page.heights.length, dataTab);
  const done = saveDashboard(platform, { ...dashboard, drawn, charts: ids.map((id) => ({ id, rows: 2 })) });
  spreadsheet.select({ sheetName: name, row: 1, column: 1 });
  return done;
}
