/** Looks at the document's reports for what one person wants to be told, and keeps what is to be told before any of it is sent. */
import type { Language } from "../catalogue/types";
import { readSettings } from "../client/settings";
import { safely, underLock } from "../client/sharedState";
import type { Platform } from "../platform/ports";
import { hashOf } from "../reports/evidence";
import type { Schedule } from "../reports/schedule";
import { listReports, newReportId, type Report, rangeNameOf } from "../reports/store";
import { conditionChange, troubleChange } from "./changes";
import { type Condition, type Finding, findingOf } from "./conditions";
import type { Message } from "./message";
import type { AlertSettings, AlertState, AlertStore, ConditionState, ReportState, Waiting } from "./stored";
import { readShownTable, type ShownTable } from "./values";
import { type Cells, conditionMessage, goneMessage, sayIn, troubleMessage } from "./words";

/** More do not go in a day's hours, ten in each, that nobody reads. */
const maxWaiting = 20;

interface Look {
  readonly condition: Condition;
  readonly report: Report;
  readonly table: ShownTable;
  readonly finding: Finding;
  readonly seen: string;
}

/** What was written, and what is asked of it: where both are the same, so is the answer. */
const seenOf = ({ written, lastGoodMs }: Report, condition: Condition) =>
  hashOf(JSON.stringify([written?.digest, lastGoodMs, condition]));

/** Conditions whose cells have changed since the last look, with what stands there now. */
function lookAtCells(platform: Platform, { conditions }: AlertSettings, state: AlertState, reports: readonly Report[]) {
  const tables = new Map<string, ShownTable | undefined>();
  return conditions.flatMap((condition): Look[] => {
    const report = reports.find(({ id }) => id === condition.reportId);
    if (!report?.written || report.written.next) return [];
    const seen = seenOf(report, condition);
    if (state.conditions[condition.id]?.seen === seen) return [];
    if (!tables.has(report.id)) {
      tables.set(
        report.id,
        safely(() => readShownTable(platform, report), undefined),
      );
    }
    const table = tables.get(report.id);
    return table ? [{ condition, report, table, finding: findingOf(condition, table), seen }] : [];
  });
}

interface Told {
  readonly reportName: string;
  readonly message: Message;
}

function tellOfCells(platform: Platform, state: AlertState, looks: readonly Look[], language: Language) {
  const say = sayIn(language);
  const conditions: Record<string, ConditionState> = { ...state.conditions };
  const told: Told[] = [];
  for (const { condition, report, table, finding, seen } of looks) {
    const change = conditionChange(conditions[condition.id] ?? {}, finding, seen, report.lastGoodMs);
    conditions[condition.id] = change.state;
    const cells: Cells = { ...table.area, sheetName: table.place.sheetName };
    if (change.told === "true") {
      told.push({
        reportName: report.name,
        message: conditionMessage(platform, report, condition, finding, table, say),
      });
    } else if (change.told) {
      told.push({
        reportName: report.name,
        message: goneMessage(platform, report, finding.missing ?? condition.column, cells, say),
      });
    }
  }
  return { conditions, told };
}

const isScheduled = (report: Report): report is Report & { readonly schedule: Schedule } =>
  report.schedule !== undefined;

function tellOfTroubles(platform: Platform, state: AlertState, reports: readonly Report[], language: Language) {
  const { calendar, clock, spreadsheet } = platform;
  const states: Record<string, ReportState> = {};
  const told: Told[] = [];
  for (const report of reports.filter(isScheduled)) {
    const before = state.reports[report.id];
    // One that somebody has spoiled keeps nobody from hearing of the others.
    const change = safely(() => troubleChange(before, report, clock.nowMs(), calendar), undefined);
    if (!change) continue;
    // Of what has run and is well there is nothing to remember: a property holds little.
    if (change.state.trouble || !report.lastRunMs) states[report.id] = change.state;
    if (!change.told) continue;
    const named = safely(() => spreadsheet.namedRange(rangeNameOf(report.id)), undefined);
    const cells = named && { ...named.area, sheetName: named.sheetName };
    told.push({
      reportName: report.name,
      message: troubleMessage(platform, report, change.told, cells, language),
    });
  }
  return { reports: states, told };
}

/** What is told of conditions that are gone is forgotten with them. */
const stillThere = (state: AlertState, { conditions }: AlertSettings): AlertState => ({
  ...state,
  conditions: Object.fromEntries(
    Object.entries(state.conditions).filter(([id]) => conditions.some((condition) => condition.id === id)),
  ),
});

/** What is to be kept, and what is told of it. It asks the spreadsheet for much, and so stands outside of every lock. */
function lookedAt(platform: Platform, settings: AlertSettings, state: AlertState) {
  const { language } = readSettings(platform);
  const reports = listReports(platform).flatMap(({ report }) => (report ? [report] : []));
  const looks = lookAtCells(platform, settings, state, reports);
  const cells = tellOfCells(platform, state, looks, language);
  const troubles = settings.isWatching ? tellOfTroubles(platform, state, reports, language) : { reports: {}, told: [] };
  return { conditions: cells.conditions, reports: troubles.reports, told: [...cells.told, ...troubles.told] };
}

const seenIn = ({ conditions, reports }: AlertState) => JSON.stringify([conditions, reports]);

/** Nothing is lost where the lock is not to be had, or another execution has looked meanwhile: what has changed is still so at the next look. */
export function look(platform: Platform, store: AlertStore): void {
  const settings = store.settings();
  if (!settings.isWatching && settings.conditions.length === 0) return;
  const before = store.state();
  const { told, ...seen } = lookedAt(platform, settings, stillThere(before, settings));
  if (told.length === 0 && seenIn({ ...before, ...seen }) === seenIn(before)) return;
  const room = told.length > 0 ? Math.max(0, maxWaiting - store.waiting().length) : 0;
  const createdMs = platform.clock.nowMs();
  const messages = told.slice(0, room).map((one): Waiting => ({ ...one, id: newReportId(platform), createdMs }));
  underLock(platform, () => {
    const state = store.state();
    if (seenIn(state) === seenIn(before)) store.keep({ ...state, ...seen }, messages);
  });
}
