/** Saved reports, for the sidebar: what is kept and known of each, and everything that is done with them. */
import { PtengineError } from "../errors";
import type { CellPlace, Platform } from "../platform/ports";
import { formulaOf } from "../query/formula";
import { parseQuery } from "../query/parse";
import { cellAddress } from "../refresh/references";
import type { ReportChart } from "../reports/chart";
import { isSame } from "../reports/equal";
import { type RefreshPlan, readRefreshPlan, saveRefreshPlan, syncTrigger, type TriggerState } from "../reports/hourly";
import { locked, lockWaitMs } from "../reports/lock";
import { moveReport } from "../reports/move";
import { asOwner, type Owner, readOwner } from "../reports/owner";
import { type ReceiptState, sheetAt, stateOfReceipt } from "../reports/receipt";
import { type RunOptions, type RunReport, runReports } from "../reports/run";
import { isDue, nextRun, type Schedule } from "../reports/schedule";
import {
  deleteReport,
  listReports,
  newReportId,
  type Report,
  rangeNameOf,
  rangeOfReport,
  readReport,
  saveReport,
} from "../reports/store";
import type { AskedCall } from "./tables";
import { styleOf } from "./writtenTable";

export type { Owner, RefreshPlan, Report, RunReport, Schedule, TriggerState };

/** When something scheduled runs next. */
export interface Turn {
  /** `YYYY-MM-DDTHH:MM` by the spreadsheet's clock. */
  readonly next: string;
  readonly isDue: boolean;
}

export interface ListedReport {
  readonly id: string;
  readonly name: string;
  /** As it is kept; missing where a newer version of the product has saved it. */
  readonly report?: Report | undefined;
  /** Of its query. */
  readonly formula?: string;
  /** Missing where the cells were deleted. */
  readonly address?: string | undefined;
  /** Of its cells; missing before the first run, and where they are too many to be looked at. */
  readonly state?: ReceiptState | undefined;
  readonly turn?: Turn | undefined;
}

export interface SavedReports {
  readonly reports: readonly ListedReport[];
  /** Missing while nothing that the person has scheduled needs one. */
  readonly trigger: TriggerState | undefined;
  readonly refresh: { readonly plan: RefreshPlan; readonly turn: Turn | undefined } | undefined;
  readonly user: Owner;
  readonly listedAtMs: number;
  /** The same, `YYYY-MM-DDTHH:MM` by the spreadsheet's clock. */
  readonly now: string;
}

/** Reading takes long where a report has more cells than this. */
const maxCellsLookedAt = 20_000;
/** The sidebar shows progress after each slice, and can be stopped. */
const sliceMs = 20_000;
/** Long enough to wait for the next minute's quota. */
const reportMs = 70_000;

const timeText = ({ calendar }: Platform, timeMs: number) => calendar.dateTimeOf(new Date(timeMs)).slice(0, 16);

function turnOf(platform: Platform, { schedule, lastRunMs }: Pick<Report, "schedule" | "lastRunMs">): Turn | undefined {
  const { calendar, clock } = platform;
  const nowMs = clock.nowMs();
  return (
    schedule && {
      next: timeText(platform, nextRun(schedule, nowMs, calendar)),
      isDue: isDue(schedule, lastRunMs, nowMs, calendar),
    }
  );
}

function listed(platform: Platform, report: Report): ListedReport {
  const { id, name, query, written } = report;
  const named = platform.spreadsheet.namedRange(rangeNameOf(id));
  const place = named && { sheetName: named.sheetName, ...named.area };
  return {
    id,
    name,
    report,
    formula: formulaOf(query),
    turn: turnOf(platform, report),
    address: place && cellAddress(place.sheetName, place.row, place.column),
    state:
      place && written && written.rows * written.columns <= maxCellsLookedAt
        ? stateOfReceipt(platform, place, written)
        : undefined,
  };
}

/** The trigger is made sure of whenever they are listed. */
export function listSavedReports(platform: Platform): SavedReports {
  const nowMs = platform.clock.nowMs();
  const plan = readRefreshPlan(platform);
  return {
    trigger: syncTrigger(platform),
    reports: listReports(platform).map((stored) => (stored.report ? listed(platform, stored.report) : stored)),
    refresh: plan && { plan, turn: turnOf(platform, plan) },
    user: readOwner(platform),
    listedAtMs: nowMs,
    now: timeText(platform, nowMs),
  };
}

/** Undefined for anything that is no schedule. */
function checkedSchedule(sent: unknown): Schedule | undefined {
  const { every, hour, day, days } = Object(sent) as Record<string, unknown>;
  const isWithin = (value: unknown, from: number, to: number) => Number(value) >= from && Number(value) <= to;
  if (every === "hour") return { every };
  if (!isWithin(hour, 0, 23)) return undefined;
  const at = { hour: Number(hour) };
  if (every === "day") return { every, ...at };
  if (every === "month") return isWithin(day, 1, 31) ? { every, ...at, day: Number(day) } : undefined;
  const chosen = Array.isArray(days) ? days.filter((one) => isWithin(one, 0, 6)).map(Number) : [];
  return every === "week" && chosen.length > 0 ? { every, ...at, days: chosen } : undefined;
}

function known(platform: Platform, id: string): Report {
  const report = readReport(platform, id);
  if (!report) throw new PtengineError("placeLost");
  return report;
}

export interface ReportChange {
  /** Of the one that is changed; a new one is placed at the selected cell. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly mode: string;
  readonly header: string;
  /** None: all dimensions. */
  readonly keyColumns: readonly string[];
  /** Anything that is none takes it away. */
  readonly schedule?: unknown;
  /** What others see of whoever schedules. */
  readonly userName: string;
  /** Runs from now on with the key of the person at the sidebar, though its schedule has not changed. */
  readonly isTakenOver?: unknown;
  /** At the selected cell; what it wrote elsewhere stays there and belongs to nobody. */
  readonly isPlacedAnew?: unknown;
  /** Of a new one, instead of the selected cell. */
  readonly place?: CellPlace | undefined;
  /** None unless given. */
  readonly chart?: Pick<ReportChart, "rows" | "columns"> | undefined;
}

const maxNameLength = 100;
const oneOf = <T extends string>(sent: string, names: readonly T[]): T =>
  names.find((name) => name === sent) || (names[0] as T);

/** Where the person at the sidebar wants it, unless told otherwise. */
function savePlaced(platform: Platform, report: Report, place?: CellPlace): void {
  saveReport(platform, report);
  const { sheetName, row, column } = place || platform.spreadsheet.selectedCell();
  platform.spreadsheet.setNamedRange(rangeNameOf(report.id), { sheetName, area: { row, column, rows: 1, columns: 1 } });
}

/** What is to be kept of the chart; one that is not wished any more is taken away. */
function chartOf(platform: Platform, before: Report | undefined, change: ReportChange): ReportChart | undefined {
  const { id, ...place } = before?.chart ?? {};
  if (change.chart) return { ...place, ...change.chart, ...(id && !change.isPlacedAnew && { id }) };
  const named = before && id && platform.spreadsheet.namedRange(rangeNameOf(before.id));
  if (named) sheetAt(platform, named).removeChart(id);
  return undefined;
}

/** A run of it may be under way. */
function saveChange(platform: Platform, change: ReportChange, call: AskedCall | undefined): string {
  const { id, name, mode, header, keyColumns, schedule: sent, userName, isTakenOver, isPlacedAnew, place } = change;
  const before = id ? known(platform, id) : undefined;
  const { schedule: old, owner, keyColumns: _, chart: __, ...kept } = before || ({} as Report);
  const { written, columns, writtenStyle, ...elsewhere } = kept;
  const query = call ? parseQuery(call.name, call.args) : kept.query;
  // When another question was answered, or elsewhere, tells nothing of this one.
  const { last, lastRunMs, lastGoodMs, ...unasked } = isPlacedAnew ? elsewhere : kept;
  const isAsked = !isPlacedAnew && isSame(query, kept.query);
  const schedule = checkedSchedule(sent);
  const chart = chartOf(platform, before, change);
  // It runs as whoever set it last; who changes the rest of a report leaves it to its owner.
  const isLeft = owner && !isTakenOver && isSame(schedule, old);
  const report: Report = {
    ...(isAsked ? kept : unasked),
    version: 1,
    id: id || newReportId(platform),
    name: name.slice(0, maxNameLength),
    query,
    mode: oneOf(mode, ["replace", "append", "update"]),
    style: { ...styleOf(query), header: oneOf(header, ["labels", "names", "none"]) },
    ...(keyColumns[0] && { keyColumns }),
    ...(chart && { chart }),
    ...(schedule && { schedule, owner: isLeft ? owner : asOwner(platform, userName) }),
  };
  if (id && !isPlacedAnew) saveReport(platform, report);
  else savePlaced(platform, report, place);
  return report.id;
}

/** Its id. */
export const saveReportChange = (platform: Platform, change: ReportChange, call: AskedCall | undefined): string =>
  locked(platform, lockWaitMs, () => saveChange(platform, change, call));

/** Those that one slice of time was enough for; the sidebar asks again for the others. */
export function runReportsInSlice(
  platform: Platform,
  ids: readonly string[],
  options: Pick<RunOptions, "ifOccupied" | "mayOverwriteEdits">,
): RunReport[] {
  const untilMs = platform.clock.nowMs() + sliceMs;
  const user = readOwner(platform).name;
  const done: RunReport[] = [];
  for (const id of ids) {
    done.push(...runReports(platform, [id], { ...options, trigger: "manual", user, durationMs: reportMs }));
    if (platform.clock.nowMs() >= untilMs) break;
  }
  return done;
}

export function removeReport(platform: Platform, id: string, areCellsCleared: boolean): SavedReports {
  locked(platform, lockWaitMs, () => deleteReport(platform, id, areCellsCleared));
  return listSavedReports(platform);
}

/** A copy at the selected cell, without a schedule. */
export function duplicateReport(platform: Platform, id: string): SavedReports {
  const { version, name, query, mode, style, keyColumns, chart } = known(platform, id);
  const copy = { version, id: newReportId(platform), name: `${name} (2)`, query, mode, style };
  savePlaced(platform, { ...copy, ...(keyColumns && { keyColumns }), ...(chart && { chart: {} }) });
  return listSavedReports(platform);
}

export function moveToSelection(platform: Platform, id: string): SavedReports {
  locked(platform, lockWaitMs, () => moveReport(platform, known(platform, id), platform.spreadsheet.selectedCell()));
  return listSavedReports(platform);
}

export function showReport(platform: Platform, id: string): boolean {
  const { sheetName, area } = rangeOfReport(platform, id);
  platform.spreadsheet.select({ sheetName, ...area });
  return true;
}

export function scheduleRefresh(platform: Platform, sent: unknown, userName: string): SavedReports {
  const schedule = checkedSchedule(sent);
  // It waits for its first turn: formulas have their answers already.
  const lastRunMs = platform.clock.nowMs();
  saveRefreshPlan(platform, schedule && { schedule, owner: asOwner(platform, userName), lastRunMs });
  return listSavedReports(platform);
}
