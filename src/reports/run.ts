/**
 * Runs reports: each is fetched whole before one of its cells is touched, and ends as ok, empty, stale, failed or
 * deferred, which its first cell's note and the log tell. What does not fit into the time is deferred, and first next time.
 */
import { createAsker } from "../ask";
import { failureScope } from "../catalogue/apiErrors";
import { inLanguage } from "../catalogue/languages";
import { countRequests } from "../client/countRequests";
import { isNoFaultOfTheQuestion } from "../client/rateLimiter";
import { readSettings } from "../client/settings";
import { parseShared, safely } from "../client/sharedState";
import { asPtengineError, PtengineError } from "../errors";
import type { CellPlace, NamedRange, Platform } from "../platform/ports";
import { type Dates, resolveDates } from "../query/dates";
import { optionOf } from "../query/query";
import type { Table } from "../table/table";
import { reportTexts } from "../text/reportTexts";
import { fill, sayError } from "../text/say";
import { designOf } from "./chart";
import { isSame } from "./equal";
import { locked, lockWaitMs } from "./lock";
import { addToLog, type LoggedRun } from "./log";
import { mergedTable } from "./merge";
import { type Receipt, sheetAt, stateOfReceipt } from "./receipt";
import { isDue } from "./schedule";
import { listReports, type Outcome, type Report, rangeNameOf, rangeOfReport, readReport, saveReport } from "./store";
import { type WriteRequest, writeTable } from "./writer";

export interface RunOptions extends Pick<WriteRequest, "ifOccupied" | "mayOverwriteEdits"> {
  readonly trigger: LoggedRun["trigger"];
  /** Whom the log names. */
  readonly user: string;
  /** No report is begun after so long. */
  readonly durationMs: number;
}

export interface RunReport {
  readonly id: string;
  readonly outcome: Outcome;
}

/** To note why a report was not written is worth less of the time. */
const noteWaitMs = 1_000;
const maxPauseMs = 20_000;
const maxHourlyMinutes = 50;

/** Google's limits and the plan's: the same question is right later. */
function isPutOff({ code }: PtengineError): boolean {
  const scope = failureScope(code);
  return scope === "minute" || scope === "day" || /^(googleQuota|documentBusy|noTimeLeft)$/.test(String(code));
}

/**
 * Waits for the minute's quota while there is time; an asker is good for half a minute only. Older answers stand in where
 * Ptengine cannot be reached, but not for want of quota: that comes back by itself.
 */
function fetched(platform: Platform, { query, schedule }: Report, untilMs: number) {
  const { calendar, clock } = platform;
  const { cache = maxHourlyMinutes } = query.options ?? {};
  const isOpen = (dates: Dates) => {
    const today = calendar.dayOf(new Date(clock.nowMs()));
    return resolveDates(dates, today, optionOf(query, "weekStart") === "sunday").end >= today;
  };
  // An answer of the hour before, some seconds less than an hour old, is not what every hour was asked for.
  const isAskedAnew = schedule?.every === "hour" && query.dates && isOpen(query.dates);
  const fresh = isAskedAnew ? { cache: Math.min(maxHourlyMinutes, Number(cache)) } : {};
  for (;;) {
    try {
      return createAsker(platform).answer({ ...query, options: { ...query.options, ...fresh, stale: "off" } });
    } catch (problem) {
      const error = asPtengineError(problem);
      const pauseMs = Math.min(maxPauseMs, Number(error.parameters.seconds || 5) * 1000);
      if (error.code === 4290 && platform.clock.nowMs() + pauseMs <= untilMs) platform.clock.sleep(pauseMs);
      else if (isPutOff(error)) throw error;
      else return createAsker(platform).answer(query);
    }
  }
}

/** What stands in the cells after all: a killed write may have been done, or never begun. */
function existingTableOf(
  platform: Platform,
  { written }: Report,
  { sheetName, area }: NamedRange,
): Receipt | undefined {
  if (!written) return undefined;
  const { next, ...before } = written;
  // Rows that somebody inserted or deleted inside are told by the range, which took them in or lost them.
  if (!next) return { ...written, rows: area.rows, columns: area.columns };
  const state = stateOfReceipt(platform, { sheetName, ...area }, written);
  if (state === "new") return next;
  return state === "half" ? written : before.rows > 0 ? before : undefined;
}

const placeOf = ({ sheetName, area: { row, column } }: NamedRange): CellPlace => ({ sheetName, row, column });

/** Writes the cells and keeps what they hold, and in the end what has changed of the report; range and chart follow. */
function write(platform: Platform, report: Report, changed: Report, table: Table, options: RunOptions): void {
  const { id, name, mode, style, keyColumns, chart } = report;
  const named = rangeOfReport(platform, id);
  const { sheetName, area } = named;
  const place = placeOf(named);
  const written = existingTableOf(platform, report, named);
  const standing = written && report.columns && { place, extent: written.next || written, columns: report.columns };
  const oldStyle = report.writtenStyle || style;
  const merged = mode === "replace" ? table : mergedTable(platform, table, mode, keyColumns, oldStyle, standing);
  const columns = merged.columns.map((column) => column.name);
  // A killed run may have kept the columns before it came to their looks.
  const areLooksKept = !report.written?.next && isSame(report.writtenStyle, style) && isSame(columns, report.columns);
  let done = { ...changed, columns, writtenStyle: style };
  writeTable(platform, {
    ...options,
    table: merged,
    style,
    place,
    written,
    areLooksKept,
    keep(now) {
      if (now.next) {
        // Rows that somebody has inserted above meanwhile would put it over other cells.
        if (!isSame(placeOf(rangeOfReport(platform, id)), place)) throw new PtengineError("documentBusy");
        return saveReport(platform, { ...report, columns, written: now });
      }
      platform.spreadsheet.setNamedRange(rangeNameOf(id), {
        sheetName,
        area: { ...area, rows: now.rows, columns: now.columns },
      });
      done = { ...done, written: now };
      saveReport(platform, done);
    },
  });
  const design = chart && designOf(merged, place, name, style.header === "none" ? 0 : 1, chart);
  if (!design) return;
  // The data are right without a picture.
  const chartId = safely(() => sheetAt(platform, place).drawChart(design, chart.id), chart.id);
  if (chartId && chartId !== chart.id) saveReport(platform, { ...done, chart: { ...chart, id: chartId } });
}

/** The note of the first cell: when the data were good, and what is wrong since. */
function note(platform: Platform, { id, name, lastGoodMs }: Report, error: PtengineError | undefined): void {
  const { language } = readSettings(platform);
  const { sheetName, area } = rangeOfReport(platform, id);
  const time = lastGoodMs ? platform.calendar.dateTimeOf(new Date(lastGoodMs)).slice(0, 16).replace("T", " ") : "–";
  const text = fill(inLanguage(reportTexts.lastGood, language), { name, time });
  sheetAt(platform, { sheetName, ...area }).setNote(area, error ? `${text}\n${sayError(error, language)}` : text);
}

const maxParametersLength = 500;

function outcomeOf(result: Outcome["result"], atMs: number, error: PtengineError | undefined): Outcome {
  if (!error) return { result, atMs };
  const { code, parameters } = error;
  // Lists of what is allowed would fill the property, and are made anew when the report is opened.
  const isShort = JSON.stringify(parameters).length <= maxParametersLength;
  return { result, atMs, code, ...(isShort && { details: parameters }) };
}

interface Refreshed {
  readonly outcome: Outcome;
  readonly rows: number;
}

/** What is fetched, written and kept; anything that goes wrong is thrown, and what of it stands in the cells is told by `written`. */
function refresh(platform: Platform, asked: Report, options: RunOptions, untilMs: number): Refreshed {
  const startMs = platform.clock.nowMs();
  const { table, writtenAtMs, staleBecause } = fetched(platform, asked, untilMs);
  return locked(platform, lockWaitMs, () => {
    // Another run may have written it, or a person changed or deleted it, while Ptengine answered.
    const report = readReport(platform, asked.id);
    if (!report) throw new PtengineError("placeLost");
    // The answer is that of another question: the new one has its turn next.
    if (!isSame(report.query, asked.query)) throw new PtengineError("documentBusy");
    const rows = table.rows.length;
    if (report.last && (report.lastRunMs ?? 0) > startMs) return { outcome: report.last, rows };
    const nowMs = platform.clock.nowMs();
    const isReplaced = report.mode === "replace";
    // Older answers never take the place of newer rows, and are never appended to them.
    const isOlder = staleBecause && (!isReplaced || writtenAtMs <= (report.lastGoodMs ?? 0));
    const outcome = outcomeOf(staleBecause ? "stale" : rows > 0 ? "ok" : "empty", nowMs, staleBecause);
    const lastGoodMs = isOlder ? report.lastGoodMs : writtenAtMs;
    // What is stale stays due.
    const lastRunMs = staleBecause ? report.lastRunMs : nowMs;
    const changed = { ...report, last: outcome, ...(lastRunMs && { lastRunMs }), ...(lastGoodMs && { lastGoodMs }) };
    if (isOlder || (rows === 0 && !isReplaced)) saveReport(platform, changed);
    else write(platform, report, changed, table, options);
    note(platform, changed, staleBecause);
    return { outcome, rows };
  });
}

/** Keeps and shows why a report was not written. Best effort: what cannot be noted is still in the log. */
function noteFailure(
  platform: Platform,
  { id, lastRunMs }: Report,
  error: PtengineError,
  trigger: LoggedRun["trigger"],
): Refreshed {
  const atMs = platform.clock.nowMs();
  const outcome = outcomeOf(isPutOff(error) ? "deferred" : "failed", atMs, error);
  const keep = () => {
    const report = readReport(platform, id);
    // Another run, which this one may have waited for, has written it: that counts.
    if (!report || report.lastRunMs !== lastRunMs) return;
    // What is no fault of the report stays due, and nobody uses up the turn of whoever has scheduled it.
    const isLater = isNoFaultOfTheQuestion(error) || /^(notJson|unexpected)$/.test(String(error.code));
    const isDone = outcome.result === "failed" && !isLater && trigger === "schedule";
    saveReport(platform, { ...report, last: outcome, ...(isDone && { lastRunMs: atMs }) });
    // The cell of one that was never written is not its own.
    if (report.written) note(platform, report, error);
  };
  // Without the lock, what another run keeps of the cells meanwhile would be lost.
  safely(() => locked(platform, noteWaitMs, keep), undefined);
  return { outcome, rows: 0 };
}

function runReport(real: Platform, report: Report, options: RunOptions, untilMs: number): Outcome {
  const { platform, count } = countRequests(real);
  const { trigger, user } = options;
  const startMs = platform.clock.nowMs();
  let done: Refreshed;
  try {
    if (startMs >= untilMs) throw new PtengineError("noTimeLeft");
    done = refresh(platform, report, options, untilMs);
  } catch (problem) {
    done = noteFailure(platform, report, asPtengineError(problem), trigger);
  }
  const { outcome, rows } = done;
  const { result, code } = outcome;
  const endMs = platform.clock.nowMs();
  const run = { startMs, endMs, trigger, user, report: report.name, rows, requests: count(), result };
  // Where the properties are full, the other reports still run.
  safely(() => addToLog(platform, { ...run, ...(code && { code }) }), undefined);
  return outcome;
}

const readable = (platform: Platform) => listReports(platform).flatMap(({ report }) => (report ? [report] : []));

/** Reports whose run has begun: one that is still there when the next begins was killed, or another run is at it. */
const begunName = "PTENGINE_REPORT_BEGUN";
type Begun = Pick<LoggedRun, "startMs" | "trigger" | "user">;
/** Google ends every run by then. https://developers.google.com/apps-script/guides/services/quotas */
const maxRunMs = 360_000;

/**
 * Some reports or all, those that have waited longest first; what is not reached is told as deferred. One that has got
 * its run killed comes last, so that it does not keep the others from their turn every time, and its end is logged.
 */
export function runReports(platform: Platform, ids: readonly string[] | undefined, options: RunOptions): RunReport[] {
  const { clock, documentProperties } = platform;
  const { trigger, user, durationMs } = options;
  const startMs = clock.nowMs();
  let begun = parseShared<Record<string, Begun>>(documentProperties.get(begunName)) ?? {};
  const keep = () => safely(() => documentProperties.set(begunName, JSON.stringify(begun)), undefined);
  const rank = ({ id, lastRunMs = 0 }: Report) => (begun[id] ? startMs : lastRunMs);
  return readable(platform)
    .filter(({ id }) => !ids || ids.includes(id))
    .sort((one, other) => rank(one) - rank(other))
    .map((report) => {
      const { [report.id]: killed, ...others } = begun;
      if (killed && startMs - killed.startMs > maxRunMs) {
        const ended: LoggedRun = {
          ...killed,
          endMs: killed.startMs,
          report: report.name,
          rows: 0,
          requests: 0,
          result: "failed",
        };
        safely(() => addToLog(platform, ended), undefined);
      }
      begun = { ...others, [report.id]: { startMs: clock.nowMs(), trigger, user } };
      keep();
      const outcome = runReport(platform, report, options, startMs + durationMs);
      begun = others;
      keep();
      return { id: report.id, outcome };
    });
}

/** Whether its cells show less than Ptengine would answer now. */
export const isOutdated = ({ outcome: { result } }: RunReport) => result !== "ok" && result !== "empty";

/** Reports whose turn has come, of the user with this identity. */
export const dueReports = (platform: Platform, ownerId: string): string[] =>
  readable(platform)
    .filter(
      ({ schedule, owner, lastRunMs }) =>
        schedule && owner?.id === ownerId && isDue(schedule, lastRunMs, platform.clock.nowMs(), platform.calendar),
    )
    .map(({ id }) => id);
