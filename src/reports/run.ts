/**
 * Runs reports: each is fetched whole before one of its cells is touched, and ends as ok, empty, stale, failed or
 * deferred, which its first cell's note and the log tell. What does not fit into the time is deferred, and first next time.
 */
import { createAsker } from "../ask";
import { failureScope } from "../catalogue/apiErrors";
import { inLanguage } from "../catalogue/languages";
import { countRequests } from "../client/countRequests";
import { isNoFaultOfTheQuestion } from "../client/failureKinds";
import { withPropertiesAtHand } from "../client/propertiesAtHand";
import { readDocumentSettings, readSettings } from "../client/settings";
import { safely } from "../client/sharedState";
import { asPtengineError, PtengineError } from "../errors";
import type { CellPlace, NamedRange, Platform } from "../platform/ports";
import { type Dates, resolveDates } from "../query/dates";
import { optionOf } from "../query/query";
import { cellAddress } from "../refresh/references";
import { parseJson } from "../schema";
import type { Table } from "../table/table";
import { reportTexts } from "../text/reportTexts";
import { fill } from "../text/say";
import { sayError } from "../text/sayError";
import { designOf } from "./chart";
import { readConsents, siteOfQuery } from "./consent";
import { isSame } from "./equal";
import { type Lease, locked, lockWaitMs } from "./lock";
import { type LoggedRun, loggedAs } from "./log";
import { type ExistingTable, mergedTable } from "./merge";
import { notedAs, writeNote } from "./note";
import { readOwner } from "./owner";
import { isProven, reachOf, sheetAt } from "./receipt";
import { standingOfReport } from "./remove";
import { largest } from "./room";
import { hasBeen, isDue } from "./schedule";
import {
  bytesOf,
  keptColumns,
  listReports,
  type Outcome,
  type Report,
  rangeNameOf,
  rangeOfReport,
  readReport,
  savedAs,
  saveReport,
} from "./store";
import { begunSchema } from "./stored";
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
  /** Only the person at work lacks something: the report itself is as it was, and shows nothing of this run. */
  readonly isOfPresser?: true;
}

/** To note why a report was not written is worth less of the time. */
const noteWaitMs = 1_000;
const maxPauseMs = 20_000;
const maxHourlyMinutes = 50;
/** A report that has not got all its answers in a day begins anew. */
const maxGrowingMs = 24 * 3_600_000;

/** The plan has no more requests for now. */
function isForRequests(code: Outcome["code"]): boolean {
  const scope = failureScope(code);
  return scope === "minute" || scope === "day";
}

/** When the run began whose answers, too few for the table, this one goes on with. */
function growingSince({ growingSinceMs }: Report, nowMs: number): number | undefined {
  return hasBeen(growingSinceMs, nowMs) && nowMs - growingSinceMs < maxGrowingMs ? growingSinceMs : undefined;
}

/** Google's limits and the plan's: the same question is right later. */
function isPutOff({ code }: PtengineError): boolean {
  return isForRequests(code) || /^(googleQuota|documentBusy|lockRefused|noTimeLeft)$/.test(String(code));
}

/**
 * Waits for the minute's quota while there is time; an asker is good for half a minute only. Older answers stand in where
 * Ptengine cannot be reached, but not for want of quota: that comes back by itself.
 */
function fetched(platform: Platform, report: Report, untilMs: number) {
  const { query, schedule } = report;
  const { calendar, clock } = platform;
  const sinceMs = growingSince(report, clock.nowMs());
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
      const asked = { ...query, options: { ...query.options, ...fresh, stale: "off" as const } };
      return createAsker(platform).answer(asked, sinceMs);
    } catch (problem) {
      const error = asPtengineError(problem);
      const pauseMs = Math.min(maxPauseMs, Number(error.parameters.seconds || 5) * 1000);
      const isInTime = clock.nowMs() + pauseMs <= untilMs && pauseMs <= clock.sleepLeftMs();
      if (error.code === 4290 && isInTime) clock.sleep(pauseMs);
      else if (isPutOff(error)) throw error;
      else return createAsker(platform).answer(query);
    }
  }
}

const placeOf = ({ sheetName, area: { row, column } }: NamedRange): CellPlace => ({ sheetName, row, column });

/** The site that a report asks: its own, or the document's where it was saved without one. */
const siteOf = (platform: Platform, { query }: Report) =>
  siteOfQuery(query) || (readDocumentSettings(platform).profileId ?? "");

/** The rows that new ones are put together with, if there are any. */
function existingTable(platform: Platform, report: Report, named: NamedRange): ExistingTable | undefined {
  const standing = standingOfReport(platform, report, named);
  const { table } = standing ?? {};
  if (!standing || !table || table.rows === 0) return undefined;
  const place = placeOf(named);
  if (standing.isCutByOthers) {
    throw new PtengineError("insertedInside", { cell: cellAddress(place.sheetName, place.row, place.column) });
  }
  if (report.writtenSite !== siteOf(platform, report)) {
    throw new PtengineError("rowsOfOtherSite", { profileId: report.writtenSite ?? "–" });
  }
  const { next } = report.written ?? {};
  const columns = (table.digest === next?.digest && report.nextColumns) || report.columns;
  return columns && { place, extent: table, columns, isProven: isProven(standing) };
}

/** Rows that are kept are known by the names of their columns. */
function assertColumnsKept({ name, mode }: Report, columns: readonly string[]): void {
  if (mode === "replace" || keptColumns(columns).columns) return;
  throw new PtengineError("tooManyColumns", { value: name, columns: columns.length });
}

interface Writing {
  readonly options: RunOptions;
  readonly lease: Lease;
  /** Of the first cell. */
  readonly note: string;
}

/** Lets the report's name reach over these cells, which is a change only where it does not yet. */
function nameCells(platform: Platform, id: string, now: NamedRange, wanted: NamedRange): NamedRange {
  if (!isSame(now, wanted)) platform.spreadsheet.setNamedRange(rangeNameOf(id), wanted);
  return wanted;
}

/** Writes the cells with what goes with them; what has changed of the report, which is still to be saved. */
function write(platform: Platform, report: Report, changed: Report, table: Table, writing: Writing): Report {
  const { id, name, mode, style, keyColumns, chart } = report;
  const { options, lease, note } = writing;
  const named = rangeOfReport(platform, id);
  const { sheetName, area } = named;
  const place = placeOf(named);
  const standing = mode === "replace" ? undefined : existingTable(platform, report, named);
  const oldStyle = report.writtenStyle || style;
  const merged = mode === "replace" ? table : mergedTable(platform, table, mode, keyColumns, oldStyle, standing);
  const columns = merged.columns.map((column) => column.name);
  assertColumnsKept(report, columns);
  const kept = keptColumns(columns);
  const site = siteOf(platform, report);
  // A killed run may have changed looks before it came to the columns.
  const areLooksKept = !report.written?.next && isSame(report.writtenStyle, style) && isSame(columns, report.columns);
  const { columns: _, nextColumns: __, ...definition } = changed;
  // By which the note is known, which is kept before it is written.
  const noted = notedAs(note, report.noted);
  let done: Report = { ...definition, ...kept, noted, writtenStyle: style, writtenSite: site };
  const { writtenSite, ...unsettled } = report;
  let range = named;
  const { area: written } = writeTable(platform, {
    ...options,
    table: merged,
    style,
    place,
    id,
    written: report.written,
    reach: area,
    areLooksKept,
    keep(now, { isWritten, moved }) {
      if (isWritten) {
        done = { ...done, written: now };
        return;
      }
      // Rows that somebody has inserted above meanwhile would put it over other cells.
      const moves = { ...place, row: place.row + moved.rows, column: place.column + moved.columns };
      const found = platform.spreadsheet.namedRange(rangeNameOf(id));
      if (!found || !isSame(placeOf(found), moves)) throw new PtengineError("documentBusy");
      lease.renew();
      // It takes in all that is the report's own or is about to be, so that it tells what lines come and go meanwhile.
      range = nameCells(platform, id, found, { sheetName, area: { ...area, ...reachOf(now) } });
      const isOtherTable = now.next && !isSame(kept.columns, report.columns) && kept.columns;
      saveReport(platform, {
        ...unsettled,
        noted,
        ...(isOtherTable && { nextColumns: isOtherTable }),
        // Until it is known which of the two stands there, its rows are of no site.
        ...((!now.next || writtenSite === site) && writtenSite !== undefined && { writtenSite }),
        ...(!report.written?.rows && now.next && { writtenSite: site }),
        written: now,
      });
    },
    writeBeside(sheet, now) {
      nameCells(platform, id, range, { sheetName, area: now });
      safely(() => writeNote(sheet, now, noted, note, true), undefined);
    },
  });
  if (!chart) lease.skipFlush();
  const design = chart && designOf(merged, place, name, style.header === "none" ? 0 : 1, chart);
  if (!design) return done;
  // The data are right without a picture.
  const own = { ...area, ...largest([area, written]) };
  const chartId = safely(() => sheetAt(platform, place).drawChart(design, chart.id, own), chart.id);
  return chartId ? { ...done, chart: { ...chart, id: chartId } } : done;
}

/** The note of the first cell: when the data were good, and what is wrong since. */
function noteText(platform: Platform, { name, lastGoodMs }: Report, error: PtengineError | undefined): string {
  const { language } = readSettings(platform);
  const time = lastGoodMs ? platform.calendar.dateTimeOf(new Date(lastGoodMs)).slice(0, 16).replace("T", " ") : "–";
  const text = fill(inLanguage(reportTexts.lastGood, language), { name, time });
  return error ? `${text}\n${sayError(error, language)}` : text;
}

/** Saves the report with the mark by which its note is known, and writes the note; not into a cell that may be somebody's. */
function keepNoted(platform: Platform, report: Report, text: string): void {
  const noted = { ...report, noted: notedAs(text, report.noted) };
  saveReport(platform, noted);
  const named = rangeOfReport(platform, report.id);
  const standing = standingOfReport(platform, report, named);
  if (!standing || standing.state === "foreign" || standing.own.length === 0) return;
  writeNote(sheetAt(platform, named), named.area, noted.noted, text);
}

const maxParameterBytes = 1_000;

function outcomeOf(result: Outcome["result"], atMs: number, error: PtengineError | undefined): Outcome {
  if (!error) return { result, atMs };
  const { code, parameters } = error;
  // Lists of what is allowed would fill the property, and are made anew when the report is opened.
  const isShort = bytesOf(JSON.stringify(parameters)) <= maxParameterBytes;
  return { result, atMs, code, ...(isShort && { details: parameters }) };
}

interface Refreshed {
  readonly outcome: Outcome;
  readonly rows: number;
  readonly isOfPresser?: true;
  /** Its line stands in the log: it was kept in one call with the end of the lease. */
  readonly isLogged?: true;
}

/** The properties that a run leaves, whatever became of it. */
type Traces = (done: Refreshed) => Readonly<Record<string, string>>;

/** What is fetched, written and kept; anything that goes wrong is thrown, and what of it stands in the cells is told by `written`. */
function refresh(platform: Platform, asked: Report, options: RunOptions, untilMs: number, traces: Traces): Refreshed {
  const startMs = platform.clock.nowMs();
  const { table, writtenAtMs, staleBecause } = fetched(platform, asked, untilMs);
  return locked(platform, lockWaitMs, (lease) => {
    // Another run may have written it, or a person changed or deleted it, while Ptengine answered.
    const report = readReport(platform, asked.id);
    if (!report) throw new PtengineError("placeLost");
    // The answer is that of another question: the new one has its turn next.
    if (!isSame(report.query, asked.query)) throw new PtengineError("documentBusy");
    const rows = table.rows.length;
    const nowMs = platform.clock.nowMs();
    if (report.last && hasBeen(report.lastRunMs, nowMs) && report.lastRunMs > startMs) {
      return { outcome: report.last, rows };
    }
    const isReplaced = report.mode === "replace";
    // Older answers never take the place of newer rows, and are never appended to them.
    const isOlder = staleBecause && (!isReplaced || writtenAtMs <= (report.lastGoodMs ?? 0));
    const outcome = outcomeOf(staleBecause ? "stale" : rows > 0 ? "ok" : "empty", nowMs, staleBecause);
    const lastGoodMs = isOlder ? report.lastGoodMs : writtenAtMs;
    // What is stale stays due.
    const lastRunMs = staleBecause ? report.lastRunMs : nowMs;
    const { growingSinceMs: _, ...whole } = report;
    const changed = { ...whole, last: outcome, ...(lastRunMs && { lastRunMs }), ...(lastGoodMs && { lastGoodMs }) };
    const isKept = isOlder || (rows === 0 && !isReplaced);
    const note = noteText(platform, changed, staleBecause);
    if (isKept) keepNoted(platform, changed, note);
    const written = isKept ? {} : savedAs(platform, write(platform, report, changed, table, { options, lease, note }));
    lease.endWith(written, traces({ outcome, rows }));
    return { outcome, rows, isLogged: true };
  });
}

/** What the person at work lacks, and nobody else: told to them, and no business of the report. */
function isOfPresser(platform: Platform, { code }: PtengineError, { owner }: Report): boolean {
  if (/^(noKey|noKeyForSite|siteNotGranted|notAuthorized)$/.test(String(code))) return true;
  return failureScope(code) === "key" && owner !== undefined && owner.id !== readOwner(platform).id;
}

/** Keeps and shows why a report was not written. Best effort: what cannot be noted is still in the log. */
function noteFailure(
  platform: Platform,
  asked: Report,
  error: PtengineError,
  run: Pick<LoggedRun, "startMs" | "trigger">,
  traces: Traces,
): Refreshed {
  const { id, lastRunMs } = asked;
  const { startMs, trigger } = run;
  const atMs = platform.clock.nowMs();
  const outcome = outcomeOf(isPutOff(error) ? "deferred" : "failed", atMs, error);
  if (trigger === "manual" && isOfPresser(platform, error, asked)) return { outcome, rows: 0, isOfPresser: true };
  const done: Refreshed = { outcome, rows: 0 };
  const keep = (lease: Lease): Refreshed => {
    const told = traces(done);
    const report = readReport(platform, id);
    // Another run, which this one may have waited for, has written it: that counts.
    const isWritten = report && report.lastRunMs !== lastRunMs;
    // What is no fault of the report stays due, and nobody uses up the turn of whoever has scheduled it.
    const isLater = isNoFaultOfTheQuestion(error) || /^(notJson|unexpected)$/.test(String(error.code));
    const isDone = outcome.result === "failed" && !isLater && trigger === "schedule";
    const growingSinceMs =
      report && (isForRequests(error.code) ? (growingSince(report, startMs) ?? startMs) : report.growingSinceMs);
    const grown = growingSinceMs && { growingSinceMs };
    const changed = report && !isWritten && { ...report, last: outcome, ...grown, ...(isDone && { lastRunMs: atMs }) };
    // The cell of one that was never written is not its own.
    if (changed && report.written)
      safely(() => keepNoted(platform, changed, noteText(platform, changed, error)), undefined);
    lease.endWith(changed && !report.written ? savedAs(platform, changed) : {}, told);
    return { ...done, isLogged: true };
  };
  // Without the lease, what another run keeps of the cells meanwhile would be lost.
  return safely(() => locked(platform, noteWaitMs, keep), done);
}

/** Of one report, with the properties that are left by it besides its line in the log. */
function runReport(
  atHand: Platform,
  report: Report,
  options: RunOptions,
  untilMs: number,
  left: () => Readonly<Record<string, string>>,
): Omit<RunReport, "id"> {
  const { platform, count } = countRequests(atHand);
  const { trigger, user } = options;
  const startMs = platform.clock.nowMs();
  const traces: Traces = ({ outcome: { result, code }, rows }) => {
    const endMs = platform.clock.nowMs();
    const run = { startMs, endMs, trigger, user, report: report.name, rows, requests: count(), result };
    // Others may have logged theirs since.
    platform.documentProperties.readAnew();
    return { ...left(), ...loggedAs(platform, [{ ...run, ...(code && { code }) }]) };
  };
  let done: Refreshed;
  try {
    if (startMs >= untilMs) throw new PtengineError("noTimeLeft");
    if (trigger === "schedule") assertConsent(platform, report);
    done = refresh(platform, report, options, untilMs, traces);
  } catch (problem) {
    done = noteFailure(platform, report, asPtengineError(problem), { startMs, trigger }, traces);
  }
  const { outcome, isOfPresser: isToldOnly, isLogged } = done;
  // Where the properties are full, the other reports still run.
  if (!isLogged) safely(() => platform.documentProperties.setAll(traces(done)), undefined);
  return { outcome, ...(isToldOnly && { isOfPresser: isToldOnly }) };
}

const readable = (platform: Platform) => listReports(platform).flatMap(({ report }) => (report ? [report] : []));

/** Reports whose run has begun: one that is still there when the next begins was killed, or another run is at it. */
const begunName = "PTENGINE_REPORT_BEGUN";
type Begun = Readonly<Record<string, Pick<LoggedRun, "startMs" | "trigger" | "user">>>;
/** Google ends every run by then. https://developers.google.com/apps-script/guides/services/quotas */
const maxRunMs = 360_000;

/** Lines of the log for those of them whose run was killed. */
function killedRuns(begun: Begun, reports: readonly Report[], nowMs: number): LoggedRun[] {
  return reports.flatMap(({ id, name: report }) => {
    const killed = begun[id];
    if (!killed || nowMs - killed.startMs <= maxRunMs) return [];
    return [{ ...killed, endMs: killed.startMs, report, rows: 0, requests: 0, result: "failed" as const }];
  });
}

/**
 * Some reports or all, those that have waited longest first; what is not reached is told as deferred. One that has got
 * its run killed comes last, so that it does not keep the others from their turn every time, and its end is logged.
 */
export function runReports(real: Platform, ids: readonly string[] | undefined, options: RunOptions): RunReport[] {
  const { clock } = real;
  const { trigger, user, durationMs } = options;
  const startMs = clock.nowMs();
  const platform = withPropertiesAtHand(real);
  const known: Begun = parseJson(begunSchema(), platform.documentProperties.get(begunName)) ?? {};
  const rank = ({ id, lastRunMs = 0 }: Report) => (known[id] ? startMs : lastRunMs);
  const reports = readable(platform)
    .filter(({ id }) => !ids || ids.includes(id))
    .sort((one, other) => rank(one) - rank(other));
  // What the whole run is about to do with each, so that the next begins in one call with the end of the one before.
  let others = known;
  const withBegun = (report: Report | undefined) => {
    const begun = report ? { ...others, [report.id]: { startMs: clock.nowMs(), trigger, user } } : others;
    return { [begunName]: JSON.stringify(begun) };
  };
  const killed = killedRuns(known, reports, startMs);
  const first = { ...withBegun(reports[0]), ...(killed.length > 0 && loggedAs(platform, killed)) };
  if (reports.length > 0) safely(() => platform.documentProperties.setAll(first), undefined);
  return reports.map((report, index) => {
    const { [report.id]: _, ...left } = others;
    others = left;
    const done = runReport(platform, report, options, startMs + durationMs, () => withBegun(reports[index + 1]));
    // What others change meanwhile counts for the next.
    platform.documentProperties.readAnew();
    platform.userProperties.readAnew();
    return { id: report.id, ...done };
  });
}

/** Whether its cells show less than Ptengine would answer now. */
export const isOutdated = ({ outcome: { result } }: RunReport) => result !== "ok" && result !== "empty";

/** Refuses to run on schedule what its scheduler has not scheduled for this site. */
function assertConsent(platform: Platform, { id, query }: Report): void {
  const profileId = siteOfQuery(query);
  if (readConsents(platform)[id] !== profileId) throw new PtengineError("siteNotConsented", { profileId });
}

/** Reports whose turn has come, of the user with this identity. */
export const dueReports = (platform: Platform, ownerId: string): string[] =>
  readable(platform)
    .filter(
      ({ schedule, owner, lastRunMs }) =>
        schedule && owner?.id === ownerId && isDue(schedule, lastRunMs, platform.clock.nowMs(), platform.calendar),
    )
    .map(({ id }) => id);
