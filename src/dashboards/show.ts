/**
 * Fills what a dashboard shows from the cells of its reports. One call writes it all; whatever a report lacks is as its
 * last good run has left it, and is said to be older.
 */
import { inLanguage } from "../catalogue/languages";
import type { Language } from "../catalogue/types";
import { safely } from "../client/sharedState";
import { dayMs } from "../days";
import { PtengineError } from "../errors";
import type { NamedRange, Platform } from "../platform/ports";
import { comparedPeriodOf, periodOf } from "../query/periods";
import { cellAddress } from "../refresh/references";
import type { TypedCell } from "../reports/cells";
import { type CellValues, createWallClock, isDate, readCellValues, stable } from "../reports/cellValues";
import { isSame } from "../reports/equal";
import { sheetAt } from "../reports/receipt";
import { type Report, readReport, rangeNameOf as reportRange } from "../reports/store";
import { templateOf } from "../templates";
import { dashboardTexts } from "../text/dashboardTexts";
import { fill } from "../text/say";
import { sayError } from "../text/sayError";
import type { DashboardData, PartData, Value } from "./data";
import { layoutFor, placedChart } from "./draw";
import { sayDays, sayTime } from "./figures";
import type { Layout } from "./layout";
import { type Dashboard, type DashboardPart, type Filled, rangeNameOf, saveDashboard, tabName } from "./store";
import { sayValue } from "./tables";

/** Parts of one run are answered within so long, also where a small plan makes them wait. */
const sameRunMs = 900_000;
const hourMs = 3_600_000;
/** After its turn and so much more, what stands there is late. */
const graceHours = 2;
const intervalHours = { hour: 1, day: 24, week: 168, month: 744 } as const;

/** Of a part, its report, and what its cells hold. */
interface ReadPart {
  readonly part: DashboardPart;
  readonly report: Report | undefined;
  readonly data: PartData | undefined;
}

/** Everything on the data tab, read at once. */
interface DataTab {
  readonly name: string;
  readonly values: readonly (readonly unknown[])[];
  readonly cells: CellValues;
  wallMs(instant: Date): number;
}

function readDataTab(platform: Platform, name: string): DataTab {
  const sheet = sheetAt(platform, { sheetName: name });
  const { usedRows, usedColumns } = sheet.size();
  const wallMs = createWallClock(platform.calendar);
  if (usedRows * usedColumns === 0) return { name, values: [], cells: [], wallMs };
  const contents = sheet.read({ row: 1, column: 1, rows: usedRows, columns: usedColumns });
  return { name, values: contents.values, cells: readCellValues(contents, wallMs), wallMs };
}

/** The days that a part shows belong to the run that has written its cells. */
function withDays(platform: Platform, part: DashboardPart, report: Report | undefined): DashboardPart {
  const goodMs = report?.lastGoodMs;
  if (!report || !goodMs || goodMs === part.goodMs) return part;
  const day = platform.calendar.dayOf(new Date(goodMs));
  const [days, comparedDays] = [periodOf(report.query, day), comparedPeriodOf(report.query, day)];
  return { key: part.key, id: part.id, goodMs, ...(days && { days }), ...(comparedDays && { comparedDays }) };
}

function readPart(platform: Platform, { key, id, ...known }: DashboardPart, tab: DataTab): ReadPart {
  const report = readReport(platform, id);
  const part = withDays(platform, { key, id, ...known }, report);
  const range = platform.spreadsheet.namedRange(reportRange(id));
  if (!report?.written?.rows || !part.goodMs || range?.sheetName !== tab.name) return { part, report, data: undefined };
  const { row, column } = range.area;
  const lines = tab.values
    .slice(row - 1, row - 1 + report.written.rows)
    .map((line) => line.slice(column - 1, column - 1 + (report.written?.columns ?? 0)));
  const [header = [], ...rows] = lines;
  const cellOf = (value: unknown): Value => (isDate(value) ? tab.wallMs(value) / dayMs : (value as Value));
  const { goodMs, days, comparedDays } = part;
  const data = { columns: header.map(String), rows: rows.map((line) => line.map(cellOf)), goodMs, days, comparedDays };
  return { part, report, data };
}

/** Ptengine has no blocks of a page, and no elements, until it was scanned. */
const pageUnknownCode = 4008;
const notScannedCodes: readonly unknown[] = [pageUnknownCode, 4016];

const titleOf = ({ template, language }: Dashboard, key: string): string => {
  const part = templateOf(template)?.parts.find((one) => one.key === key);
  return part ? inLanguage(part.title, language) : key;
};

function statusOf(dashboard: Dashboard, parts: readonly ReadPart[], newestMs: number): string {
  const { language } = dashboard;
  const listed = (some: readonly ReadPart[]) =>
    [...new Set(some.map(({ part }) => titleOf(dashboard, part.key)))].join(language === "EN" ? ", " : "、");
  const failed = parts.filter(({ report }) => {
    const last = report?.last;
    return last && /^(failed|deferred|stale)$/.test(last.result) && !notScannedCodes.includes(last.code);
  });
  const cause = failed[0]?.report?.last;
  if (cause?.code !== undefined) {
    const reason = sayError(new PtengineError(cause.code, cause.details ?? {}), language);
    return fill(inLanguage(dashboardTexts.partsFailed, language), { parts: listed(failed), reason });
  }
  const older = parts.filter(({ data }) => data && data.goodMs < newestMs - sameRunMs);
  return older.length > 0 ? fill(inLanguage(dashboardTexts.partsDiffer, language), { parts: listed(older) }) : "";
}

/** A heatmap's devices are written otherwise than those of other answers. */
const sayDevice = (device: string, language: Language) =>
  sayValue("deviceType", device.length > 2 ? device.slice(0, 1) + device.slice(1).toLowerCase() : device, language);

function headOf(platform: Platform, dashboard: Dashboard, parts: readonly ReadPart[], tab: DataTab) {
  const { language, siteName, choices } = dashboard;
  const say = (labels: Parameters<typeof inLanguage>[0], values: Record<string, string>) =>
    fill(inLanguage(labels, language), values);
  const known = parts.flatMap(({ data }) => (data ? [data] : []));
  const newest = known.reduce<PartData | undefined>(
    (one, data) => (one && one.goodMs >= data.goodMs ? one : data),
    undefined,
  );
  if (!newest)
    return {
      newest,
      head: {
        days: siteName,
        updated: inLanguage(dashboardTexts.notYet, language),
        due: "",
        status: statusOf(dashboard, parts, 0),
      },
    } as const;
  const newestMs = newest.goodMs;
  const ofRun = known.filter(({ days }) => isSame(days, newest.days));
  const compared = ofRun.find(({ comparedDays }) => comparedDays)?.comparedDays;
  const days = [
    ...(newest.days ? [sayDays(newest.days, language)] : []),
    ...(choices.device ? [sayDevice(choices.device, language)] : []),
    ...(compared ? [say(dashboardTexts.comparedWith, { days: sayDays(compared, language) })] : []),
    siteName,
  ].join(" · ");
  const time = sayTime(platform.calendar.dateTimeOf(new Date(newestMs)), language);
  const every = parts.find(({ report }) => report?.schedule)?.report?.schedule?.every;
  const oldestMs = Math.min(...known.map(({ goodMs }) => goodMs));
  const due = every
    ? tab.wallMs(new Date(oldestMs + (intervalHours[every] + graceHours) * hourMs)) / dayMs
    : ("" as const);
  const head = {
    days,
    updated: say(dashboardTexts.updated, { time }),
    due,
    status: statusOf(dashboard, parts, newestMs),
  };
  return { newest, head };
}

function dataOf(platform: Platform, dashboard: Dashboard, parts: readonly ReadPart[], tab: DataTab): DashboardData {
  const { language, choices } = dashboard;
  const { newest, head } = headOf(platform, dashboard, parts, tab);
  const byKey = Object.fromEntries(parts.map(({ part, data }) => [part.key, data]));
  const isPageUnknown = parts.some(({ report }) => report?.last?.code === pageUnknownCode);
  function ageOf(key: string): string[] {
    const data = byKey[key];
    if (!newest) return [];
    if (!data) return [inLanguage(dashboardTexts.notYet, language)];
    const isOther = !isSame(data.days, newest.days);
    if (!isOther && data.goodMs >= newest.goodMs - sameRunMs) return [];
    const time = sayTime(platform.calendar.dateTimeOf(new Date(data.goodMs)), language);
    if (!isOther || !data.days) return [fill(inLanguage(dashboardTexts.partOlder, language), { time })];
    const days = sayDays(data.days, language);
    const whole = fill(inLanguage(dashboardTexts.partOfOtherDays, language), { days, time });
    return [whole, days, sayDays(data.days, language, false)];
  }
  return { language, choices, parts: byKey, isPageUnknown, head, ageOf };
}

/** The cells of all regions, blank where there is nothing to show. */
function gridOf({ page }: Layout, data: DashboardData): TypedCell[][] {
  const { rows, columns } = page.extent;
  const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, (): TypedCell => ""));
  for (const region of page.regions) {
    region.fill(data).forEach((line, row) => {
      if (row >= region.rows) return;
      line.forEach((cell, column) => {
        const target = grid[region.row - 1 + row];
        if (target && column < region.columns) target[region.column - 1 + column] = cell;
      });
    });
  }
  return grid;
}

const partOf = (cells: CellValues, { row, column, rows, columns }: NamedRange["area"]) =>
  cells.slice(row - 1, row - 1 + rows).map((line) => line.slice(column - 1, column - 1 + columns));

/** Blank lines at the end are not read where nothing is used so far down. */
function digestOf({ codec }: Platform, cells: CellValues): string {
  const lines = cells.map((line) => {
    let length = line.length;
    while (length > 0 && line[length - 1] === "") length -= 1;
    return line.slice(0, length);
  });
  while (lines.at(-1)?.length === 0) lines.pop();
  return codec.digest(JSON.stringify(lines));
}

/** Refuses where somebody has changed the cells that are to be filled. */
function assertOwn(platform: Platform, { filled }: Dashboard, tab: DataTab, { area }: NamedRange): void {
  const cells = partOf(tab.cells, area);
  if (cells.every((line) => line.every((cell) => cell === ""))) return;
  const digest = digestOf(platform, cells);
  const { row, column } = area;
  if (digest === filled?.digest || digest === filled?.next) return;
  throw new PtengineError("dashboardEdited", { cell: cellAddress(tab.name, row, column) });
}

/** What fills the data tab, as it stands there now. */
export function filledAs(platform: Platform, { id, dataTab }: Dashboard): Filled {
  const range = platform.spreadsheet.namedRange(rangeNameOf(id));
  const name = tabName(platform, dataTab);
  if (!range || name === undefined) throw new PtengineError("placeLost");
  const { rows, columns } = range.area;
  return { rows, columns, digest: digestOf(platform, partOf(readDataTab(platform, name).cells, range.area)) };
}

/** Whether what fills the data tab is as it was written. */
export function isFilledByUs(platform: Platform, dashboard: Dashboard): boolean {
  const range = platform.spreadsheet.namedRange(rangeNameOf(dashboard.id));
  const name = tabName(platform, dashboard.dataTab);
  if (!range || range.sheetName !== name) return false;
  return safely(() => {
    assertOwn(platform, dashboard, readDataTab(platform, name), range);
    return true;
  }, false);
}

/** Charts show as many rows as there are. */
function fitCharts(platform: Platform, dashboard: Dashboard, { page }: Layout, data: DashboardData, dataTab: string) {
  const charts = dashboard.charts ?? [];
  const name = tabName(platform, dashboard.tab);
  const canvas = name === undefined ? undefined : platform.spreadsheet.canvas(name);
  const fitted = charts.map(({ id }, index) => {
    const chart = page.charts[index];
    return chart && { id, chart, rows: Math.max(2, chart.filledRows(data)) };
  });
  const changed = fitted.flatMap((one, index) => (one && one.rows !== charts[index]?.rows ? [one] : []));
  if (changed.length === 0 || !canvas) return charts;
  canvas.changeCharts(changed.map(({ id, chart, rows }) => ({ id, chart: placedChart(chart, dataTab, rows) })));
  return fitted.map((one, index) => ({ id: charts[index]?.id ?? 0, rows: one?.rows ?? 2 }));
}

export interface ShowOptions {
  readonly mayOverwriteEdits?: boolean | undefined;
}

/** Call it with the lease of the document's reports. */
export function showDashboard(
  platform: Platform,
  given: Dashboard,
  { mayOverwriteEdits }: ShowOptions = {},
): Dashboard {
  const { spreadsheet } = platform;
  const name = tabName(platform, given.dataTab);
  const range = spreadsheet.namedRange(rangeNameOf(given.id));
  if (name === undefined || range?.sheetName !== name) throw new PtengineError("placeLost");
  const tab = readDataTab(platform, name);
  const parts = given.parts.map((part) => readPart(platform, part, tab));
  let dashboard: Dashboard = { ...given, parts: parts.map(({ part }) => part) };
  const layout = layoutFor(dashboard, name);
  const data = dataOf(platform, dashboard, parts, tab);
  const grid = gridOf(layout, data);
  if (!mayOverwriteEdits) assertOwn(platform, dashboard, tab, range);
  const { rows, columns } = layout.page.extent;
  const area = { row: range.area.row, column: range.area.column, rows, columns };
  const next = digestOf(platform, heldCells(grid));
  dashboard = saveDashboard(platform, {
    ...dashboard,
    filled: { rows, columns, digest: dashboard.filled?.digest ?? "", next },
  });
  sheetAt(platform, { sheetName: name }).setValues(area, grid);
  const after = readCellValues(sheetAt(platform, { sheetName: name }).read(area), tab.wallMs);
  const charts = fitCharts(platform, dashboard, layout, data, name);
  return saveDashboard(platform, {
    ...dashboard,
    charts,
    filled: { rows, columns, digest: digestOf(platform, after) },
  });
}

/** What the cells will hold: an apostrophe is no part of it. */
const heldCells = (grid: readonly (readonly TypedCell[])[]): CellValues =>
  grid.map((line) =>
    line.map((cell) =>
      typeof cell === "string" ? cell.replace(/^'/, "") : typeof cell === "number" ? stable(cell) : cell,
    ),
  );
