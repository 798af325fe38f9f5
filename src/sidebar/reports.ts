/** Saved reports, for the sidebar: what is kept and known of each, and everything that is done with them. */
import { carryConditions } from "../alerts/kept";
import { inLanguage } from "../catalogue/languages";
import { type Quota, readQuota } from "../client/quota";
import { readDocumentSettings, readSettings } from "../client/settings";
import { safely } from "../client/sharedState";
import { type FileCopy, readCopy, takeOver } from "../copies/copies";
import type { Definition } from "../copies/definitions";
import { keepDefinitions, markOf, markOfOriginal } from "../copies/definitionsTab";
import { type Pasted, pasteDefinitions, textOf } from "../copies/paste";
import { listDashboards } from "../dashboards/store";
import { PtengineError } from "../errors";
import type { CellPlace, NamedRange, Platform } from "../platform/ports";
import { formulaOf } from "../query/formula";
import { parseQuery } from "../query/parse";
import { optionOf, type Query } from "../query/query";
import { cellAddress } from "../refresh/references";
import type { CellStyle } from "../reports/cells";
import type { ReportChart } from "../reports/chart";
import { changeConsent, siteOfQuery } from "../reports/consent";
import { isSame } from "../reports/equal";
import { placeBeside } from "../reports/freePlace";
import { type RefreshPlan, readRefreshPlan, saveRefreshPlan, syncTrigger, type TriggerState } from "../reports/hourly";
import { locked, lockWaitMs } from "../reports/lock";
import { moveReport } from "../reports/move";
import { reportAt } from "../reports/neighbours";
import { asOwner, type Owner, readOwner } from "../reports/owner";
import { areaOf, type ReceiptState, sheetAt } from "../reports/receipt";
import { deleteReport, standingOfReport } from "../reports/remove";
import { type RunOptions, type RunReport, runReports } from "../reports/run";
import { isDue, isLate, nextRun, type Schedule, scheduledAs } from "../reports/schedule";
import {
  assertRoomForRuns,
  listReports,
  maxNameLength,
  newReportId,
  propertyOf,
  type Report,
  rangeNameOf,
  rangeOfReport,
  readReport,
  type Stored,
  saveReport,
  type WriteMode,
} from "../reports/store";
import { triggerTexts } from "../text/triggerTexts";
import { type ListedDashboard, listedDashboards } from "./dashboards";
import { assertCanBeKept } from "./dayAhead";
import { languageOfUser } from "./language";
import { newTab } from "./newTab";
import type { AskedCall } from "./tables";
import { styleOf } from "./writtenTable";

export type { Owner, Pasted, RefreshPlan, Report, RunReport, Schedule, TriggerState };

/** When something scheduled runs next. */
export interface Turn {
  /** `YYYY-MM-DDTHH:MM` by the spreadsheet's clock. */
  readonly next: string;
  readonly isDue: boolean;
  /** A turn has come and gone without a run: what stands there is older than what was scheduled. */
  readonly isLate: boolean;
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
  /** The first cell that was changed by hand, or the rows in which it is. */
  readonly changed?: { readonly place: CellPlace; readonly address: string } | undefined;
  readonly turn?: Turn | undefined;
}

export interface SavedReports {
  /** Without those of which dashboards are made. */
  readonly reports: readonly ListedReport[];
  /** The file is a copy of another, whose reports nobody has taken over yet. */
  readonly fileCopy?: FileCopy;
  readonly dashboards: readonly ListedDashboard[];
  /** Missing while nothing that the person has scheduled needs one. */
  readonly trigger: TriggerState | undefined;
  /** What is wrong with it, in the language of the person who looks. */
  readonly triggerProblem?: string;
  readonly refresh: { readonly plan: RefreshPlan; readonly turn: Turn | undefined } | undefined;
  readonly user: Owner;
  /** Of the document's site, as last told by the API. */
  readonly quota: Quota | undefined;
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

function turnOf(
  platform: Platform,
  { schedule, lastRunMs, scheduledMs }: Pick<Report, "schedule" | "lastRunMs" | "scheduledMs">,
): Turn | undefined {
  const { calendar, clock } = platform;
  const nowMs = clock.nowMs();
  return (
    schedule && {
      next: timeText(platform, nextRun(schedule, nowMs, calendar)),
      isDue: isDue(schedule, lastRunMs, nowMs, calendar),
      isLate: isLate(schedule, lastRunMs, nowMs, calendar, scheduledMs),
    }
  );
}

/** Whatever of it cannot be read is left out: the others, and what is left of it, are still listed. */
function listed(platform: Platform, report: Report): ListedReport {
  const { id, name, query, written } = report;
  const named = safely(() => platform.spreadsheet.namedRange(rangeNameOf(id)), undefined);
  const isLookedAt = written && written.rows * written.columns <= maxCellsLookedAt;
  const lookedAt = safely(() => (named && isLookedAt ? stateOf(platform, report, named) : {}), {});
  return {
    id,
    name,
    report,
    formula: safely(() => formulaOf(query), ""),
    turn: safely(() => turnOf(platform, report), undefined),
    address: named && cellAddress(named.sheetName, named.area.row, named.area.column),
    ...lookedAt,
  };
}

/** How the cells stand, and where somebody has changed them. */
function stateOf(platform: Platform, report: Report, named: NamedRange): Pick<ListedReport, "state" | "changed"> {
  const { state, changed } = standingOfReport(platform, report, named) ?? {};
  if (!changed) return { state };
  const { sheetName, area } = named;
  const { row, column, rows, columns } = areaOf({ sheetName, ...area }, changed);
  const first = cellAddress(sheetName, row, column);
  const end = rows * columns > 1 ? `:${cellAddress("", row + rows - 1, column + columns - 1).replace(/^.*!/, "")}` : "";
  return { state, changed: { place: { sheetName, row, column }, address: first + end } };
}

const isPart = ({ report }: Stored) => report?.dashboard !== undefined;

const listAll = (platform: Platform, all: readonly Stored[]): ListedReport[] =>
  all.filter((stored) => !isPart(stored)).map((stored) => (stored.report ? listed(platform, stored.report) : stored));

const definitionsOf = (reports: readonly Pick<ListedReport, "report" | "address">[]): Definition[] =>
  reports.flatMap(({ report, address }) => (report ? { ...report, ...(address && { place: address }) } : []));

/** The trigger and the definitions on the hidden tab are made sure of whenever they are listed. */
export function listSavedReports(platform: Platform): SavedReports {
  const nowMs = platform.clock.nowMs();
  const quota = safely(() => readQuota(platform, readSettings(platform).site()), undefined);
  const known = { user: readOwner(platform), quota, listedAtMs: nowMs, now: timeText(platform, nowMs) };
  const fileCopy = readCopy(platform);
  if (fileCopy) return { ...known, fileCopy, trigger: undefined, reports: [], dashboards: [], refresh: undefined };
  const plan = readRefreshPlan(platform);
  const all = listReports(platform);
  const reports = listAll(platform, all);
  keepDefinitions(platform, definitionsOf([...reports, ...all.filter(isPart)]), listDashboards(platform));
  const trigger = syncTrigger(platform);
  return {
    ...known,
    trigger,
    ...(trigger?.problem && { triggerProblem: inLanguage(triggerTexts[trigger.problem], languageOfUser(platform)) }),
    reports,
    dashboards: listedDashboards(platform),
    refresh: plan && { plan, turn: turnOf(platform, plan) },
  };
}

export function takeOverReports(platform: Platform): SavedReports {
  const original = markOfOriginal(platform);
  // First: what is done twice is as done once, and what is taken over is not offered again.
  if (readCopy(platform)) carryConditions(platform, (documentId) => markOf(documentId) === original);
  takeOver(platform);
  return listSavedReports(platform);
}

/** The document's reports as a text that can be pasted into another one. */
export const reportsAsText = (platform: Platform): { readonly text: string } => ({
  text: textOf(platform, definitionsOf(listAll(platform, listReports(platform)))),
});

export function pasteReports(platform: Platform, text: string): SavedReports & Pasted {
  const pasted = pasteDefinitions(platform, text);
  return { ...listSavedReports(platform), ...pasted };
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
  readonly mode: WriteMode;
  readonly header: CellStyle["header"];
  /** None: all dimensions. */
  readonly keyColumns: readonly string[];
  /** None takes it away. */
  readonly schedule?: Schedule | undefined;
  /** What others see of whoever schedules. */
  readonly userName: string;
  /** Runs from now on with the key of the person at the sidebar, though its schedule has not changed. */
  readonly isTakenOver?: boolean | undefined;
  /** At the selected cell; what it wrote elsewhere stays there and belongs to nobody. */
  readonly isPlacedAnew?: boolean | undefined;
  /** A new one on a new tab, instead of at the selected cell. */
  readonly isOnOwnTab?: boolean | undefined;
  /** None unless given. */
  readonly chart?: Pick<ReportChart, "rows" | "columns"> | undefined;
}

/** The question for one site, and for that whatever becomes of the document's default. */
function withSite(platform: Platform, query: Query, before: Query | undefined): Query {
  const known = optionOf(query, "profile") ?? (before && optionOf(before, "profile"));
  const profile = known ?? readDocumentSettings(platform).profileId;
  if (profile === undefined) throw new PtengineError("noDefaultSite");
  return { ...query, options: { ...query.options, profile } };
}

/** Where the person at the sidebar wants it, unless told otherwise. */
function savePlaced(platform: Platform, report: Report, place?: CellPlace): void {
  const { sheetName, row, column } = place || platform.spreadsheet.selectedCell();
  saveReport(platform, report);
  try {
    const area = { row, column, rows: 1, columns: 1 };
    platform.spreadsheet.setNamedRange(rangeNameOf(report.id), { sheetName, area });
    platform.spreadsheet.flush();
  } catch (problem) {
    // Who may only view the file can keep a property in it, but no report without a place is left of that.
    platform.documentProperties.remove(propertyOf(report.id));
    throw problem;
  }
}

/** What is to be kept of the chart. */
function chartOf(before: Report | undefined, change: ReportChange): ReportChart | undefined {
  const { id, ...place } = before?.chart ?? {};
  return change.chart && { ...place, ...change.chart, ...(id && !change.isPlacedAnew && { id }) };
}

/** One that is not wished any more is taken away. */
function removeChart(platform: Platform, { id, chart }: Report): void {
  const named = chart?.id && platform.spreadsheet.namedRange(rangeNameOf(id));
  if (named && chart?.id) sheetAt(platform, named).removeChart(chart.id, named.area);
}

/** Who schedules must be able to ask: what can never run is not saved. */
function assertMayAsk(platform: Platform, query: Query): void {
  readSettings(platform).site(siteOfQuery(query));
}

/** Another's schedule is only changed by who says so: it would run with another key, or not at all. */
function assertOwnSchedule(platform: Platform, owner: Owner | undefined, isTakenOver: boolean | undefined): void {
  if (owner && owner.id !== readOwner(platform).id && !isTakenOver) {
    throw new PtengineError("scheduleOfAnother", { value: owner.name || "–" });
  }
}

/** What is to be saved, and what of it is refused before anything is changed. */
function changedReport(platform: Platform, change: ReportChange, call: AskedCall | undefined): Report {
  const { id, name, mode, header, keyColumns, schedule, userName, isTakenOver, isPlacedAnew } = change;
  const before = id ? known(platform, id) : undefined;
  const { schedule: old, scheduledMs: _, owner, keyColumns: __, chart: ___, ...kept } = before || ({} as Report);
  const { written, columns, nextColumns, writtenStyle, writtenSite, noted, ...elsewhere } = kept;
  const query = withSite(platform, call ? parseQuery(call.name, call.args) : kept.query, kept.query);
  // When another question was answered, or elsewhere, tells nothing of this one.
  const { last, lastRunMs, lastGoodMs, growingSinceMs, ...unasked } = isPlacedAnew ? elsewhere : kept;
  const isAsked = !isPlacedAnew && isSame(query, kept.query);
  const chart = chartOf(before, change);
  // It runs as whoever set it last; who changes the rest of a report leaves it to its owner.
  const isLeft = owner && !isTakenOver && isSame(schedule, old);
  if (!isLeft) assertOwnSchedule(platform, owner, isTakenOver);
  if (schedule && !isLeft) {
    assertMayAsk(platform, query);
    assertCanBeKept(platform, { id, queries: [query], schedule });
  }
  const report: Report = {
    ...(isAsked ? kept : unasked),
    version: 1,
    id: id ?? newReportId(platform),
    name: name.slice(0, maxNameLength),
    query,
    mode,
    style: { ...styleOf(query), header },
    ...(keyColumns[0] && { keyColumns }),
    ...(chart && { chart }),
    ...(schedule && {
      ...scheduledAs(schedule, before, platform.clock.nowMs()),
      owner: isLeft ? owner : asOwner(platform, userName),
    }),
  };
  assertRoomForRuns(platform, report);
  return report;
}

/** Where a new one begins; refused where another report stands already. */
function placeOfNew(platform: Platform, { name, isOnOwnTab }: ReportChange): CellPlace {
  if (isOnOwnTab) return newTab(platform, name);
  const place = platform.spreadsheet.selectedCell();
  const { sheetName, row, column } = place;
  const other = reportAt(platform, sheetName, { row, column, rows: 1, columns: 1 });
  if (other)
    throw new PtengineError("reportAtSelection", { value: other.name, cell: cellAddress(sheetName, row, column) });
  return place;
}

/** A run of it may be under way. */
function saveChange(platform: Platform, change: ReportChange, call: AskedCall | undefined): string {
  const { id, isPlacedAnew, schedule } = change;
  const before = id ? known(platform, id) : undefined;
  const report = changedReport(platform, change, call);
  const place = id ? undefined : placeOfNew(platform, change);
  const { query } = report;
  // Whoever schedules lets it run for this site; whoever takes a schedule away takes that back, if it was theirs. It
  // comes first: a schedule that nobody lets run would fail, and what may run but is not saved does nothing.
  const isOwn = report.owner?.id === readOwner(platform).id;
  if (isOwn || !schedule) changeConsent(platform, report.id, schedule && siteOfQuery(query));
  if (before && !report.chart) removeChart(platform, before);
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

/** A name that no report of the document has: "Countries (2)", and of that one "Countries (3)". */
function nameOfCopy(platform: Platform, name: string): string {
  const taken = listReports(platform).map((stored) => (stored.report ? stored.report.name : stored.name));
  const base = name.replace(/ \(\d+\)$/, "");
  let count = 2;
  while (taken.includes(`${base} (${count})`)) count += 1;
  const end = ` (${count})`;
  return base.slice(0, maxNameLength - end.length) + end;
}

/** The list, and what the duplicate is called and where it is. */
export interface Duplicated extends SavedReports {
  readonly duplicate: { readonly name: string; readonly address: string };
}

/** A duplicate without a schedule, beside the report or at the selected cell. */
export function duplicateReport(platform: Platform, id: string, isBeside: boolean): Duplicated {
  const report = known(platform, id);
  const { version, query, mode, style, keyColumns, chart } = report;
  const name = nameOfCopy(platform, report.name);
  const copy = { version, id: newReportId(platform), name, query, mode, style };
  const place = isBeside
    ? placeBeside(platform, report, rangeOfReport(platform, id))
    : platform.spreadsheet.selectedCell();
  savePlaced(platform, { ...copy, ...(keyColumns && { keyColumns }), ...(chart && { chart: {} }) }, place);
  const { sheetName, row, column } = place;
  return { ...listSavedReports(platform), duplicate: { name, address: cellAddress(sheetName, row, column) } };
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

export interface RefreshScheduleChange {
  readonly schedule?: Schedule | undefined;
  readonly userName: string;
  readonly isTakenOver?: boolean | undefined;
}

export function scheduleRefresh(
  platform: Platform,
  { schedule, userName, isTakenOver }: RefreshScheduleChange,
): SavedReports {
  assertOwnSchedule(platform, readRefreshPlan(platform)?.owner, isTakenOver);
  if (schedule) assertCanBeKept(platform, { queries: [], schedule });
  // It waits for its first turn: formulas have their answers already.
  const lastRunMs = platform.clock.nowMs();
  saveRefreshPlan(platform, schedule && { schedule, owner: asOwner(platform, userName), lastRunMs });
  return listSavedReports(platform);
}
