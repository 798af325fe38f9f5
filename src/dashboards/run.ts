/** Runs a dashboard: reads its period, runs the reports of which it is made, and fills what it shows. */

import { readQuota } from "../client/quota";
import { readSettings } from "../client/settings";
import { safely } from "../client/sharedState";
import { PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import { type Dates, parseDates } from "../query/dates";
import { cellAddress } from "../refresh/references";
import { isSame } from "../reports/equal";
import type { AroundReports } from "../reports/hourly";
import { locked, lockWaitMs } from "../reports/lock";
import { type RunReport, runReports } from "../reports/run";
import { readReport, saveReport } from "../reports/store";
import { requestsOf } from "./cost";
import { ensureDrawn } from "./draw";
import { reportsPlacer } from "./make";
import { type ShowOptions, showDashboard } from "./show";
import { type Dashboard, listDashboards, periodNameOf, readDashboard, saveDashboard } from "./store";

/** What the period's cell says; as before where it is gone or blank. */
export function readPeriod(
  { spreadsheet }: Platform,
  { id, choices }: Dashboard,
): { readonly text: string; readonly dates: Dates } {
  const range = spreadsheet.namedRange(periodNameOf(id));
  const cell = range && { ...range.area, rows: 1, columns: 1 };
  const value = range && cell && spreadsheet.sheet(range.sheetName)?.read(cell).values[0]?.[0];
  const text = String(value ?? "").trim() || (choices.period ?? "");
  try {
    return { text, dates: parseDates(text, "") };
  } catch {
    const at = range ? cellAddress(range.sheetName, range.area.row, range.area.column) : "–";
    throw new PtengineError("dashboardPeriod", { cell: at, value: text });
  }
}

/** Reports that ask for other days are new ones in the same cells, which keep their old numbers until they have run. */
function changeDates(platform: Platform, { parts }: Dashboard, dates: Dates): void {
  for (const { id } of parts) {
    const report = readReport(platform, id);
    if (!report?.query.dates || isSame(report.query.dates, dates)) continue;
    const { last, lastRunMs, lastGoodMs, ...unasked } = report;
    saveReport(platform, { ...unasked, query: { ...report.query, dates } });
  }
}

/** What is kept of the schedule, for reports that have to be made anew. */
export function runOf(platform: Platform, { parts }: Dashboard) {
  for (const { id } of parts) {
    const { schedule, owner } = readReport(platform, id) ?? {};
    if (schedule && owner) return { schedule, owner };
  }
  return undefined;
}

/** Draws what is missing, and lets the reports ask for the days of the period's cell. */
export function prepareDashboard(platform: Platform, id: string): Dashboard {
  return locked(platform, lockWaitMs, () => {
    const known = readDashboard(platform, id);
    const dashboard = ensureDrawn(platform, known, reportsPlacer(platform, runOf(platform, known)));
    const { text, dates } = readPeriod(platform, dashboard);
    if (text === dashboard.choices.period) return dashboard;
    // The days of what stands there are known by the questions that were asked for it.
    const shown = safely(() => showDashboard(platform, dashboard), dashboard);
    changeDates(platform, shown, dates);
    return saveDashboard(platform, { ...shown, choices: { ...shown.choices, period: text } });
  });
}

export interface DashboardRun {
  /** Reports that still have to run. */
  readonly left: readonly string[];
  readonly done: readonly RunReport[];
}

export interface DashboardRunOptions extends ShowOptions {
  /** Reports that are left; all of them, and what has to be drawn, unless given. */
  readonly left?: readonly string[] | undefined;
  readonly sliceMs: number;
  /** How long one report may wait for its turn. */
  readonly reportMs: number;
  readonly user: string;
}

/** What has come is shown before a part waits for the plan's next minute. */
function mustWait(platform: Platform, { profileId, language }: Dashboard, reportId: string | undefined): boolean {
  const quota = safely(() => readQuota(platform, readSettings(platform).site(profileId)), undefined);
  const { query } = (reportId && readReport(platform, reportId)) || {};
  if (!quota || !query) return false;
  const today = platform.calendar.dayOf(new Date(platform.clock.nowMs()));
  const requests = safely(() => requestsOf(query, { profileId, language, today }), 1);
  return quota.leftThisMinute < Math.min(requests, quota.perMinute);
}

/** As many of its reports as one slice of time is enough for; what they have brought is shown at its end. */
export function runDashboard(platform: Platform, id: string, options: DashboardRunOptions): DashboardRun {
  const { sliceMs, reportMs, user, mayOverwriteEdits } = options;
  const untilMs = platform.clock.nowMs() + sliceMs;
  const dashboard = options.left ? readDashboard(platform, id) : prepareDashboard(platform, id);
  const { parts } = dashboard;
  const all = parts.map((part) => part.id);
  const left = options.left ? all.filter((one) => options.left?.includes(one)) : all;
  const done: RunReport[] = [];
  for (const [index, report] of left.entries()) {
    done.push(...runReports(platform, [report], { trigger: "manual", user, durationMs: reportMs, mayOverwriteEdits }));
    if (platform.clock.nowMs() >= untilMs || mustWait(platform, dashboard, left[index + 1])) break;
  }
  locked(platform, lockWaitMs, () => showDashboard(platform, readDashboard(platform, id), { mayOverwriteEdits }));
  return { left: left.filter((one) => !done.some((run) => run.id === one)), done };
}

/** What belongs to a run of reports by a schedule or from the menu, some of which may be parts of dashboards. */
export function aroundReports(platform: Platform): AroundReports {
  /** One that cannot be drawn or shown keeps no other from its turn. */
  function each(ids: readonly string[], action: (id: string) => void): void {
    for (const { id, parts } of listDashboards(platform)) {
      if (parts.some((part) => ids.includes(part.id))) safely(() => action(id), undefined);
    }
  }
  return {
    before: (ids) => each(ids, (id) => void prepareDashboard(platform, id)),
    after: (ids) =>
      each(ids, (id) => {
        locked(platform, lockWaitMs, () => showDashboard(platform, readDashboard(platform, id)));
      }),
  };
}
