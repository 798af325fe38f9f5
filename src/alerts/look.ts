/** Looks at the document's reports for what one person wants to be told, and keeps what is to be told before any of it is sent. */
import type { Language } from "../catalogue/types";
import { readSettings } from "../client/settings";
import { safely, underLock } from "../client/sharedState";
import type { Platform } from "../platform/ports";
import { hashOf } from "../reports/evidence";
import type { Schedule } from "../reports/schedule";
import { listReports, newReportId, type Report, rangeNameOf } from "../reports/store";
import { conditionChange, type TroubleTold, troubleChange } from "./changes";
import { type Condition, type Finding, findingOf } from "./conditions";
import type { Message } from "./message";
import type { AlertSettings, AlertState, AlertStore, ConditionState, ReportState, Waiting } from "./stored";
import { readShownTable, type ShownTable } from "./values";
import {
  type Cells,
  conditionMessage,
  goneMessage,
  sayIn,
  type Trouble,
  troubleMessage,
  troublesMessage,
} from "./words";

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

/** A message, and what is known once it is on its way; until then everything is as it was at the last look. */
interface News {
  readonly reportName: string;
  readonly message: Message;
  readonly conditions?: Readonly<Record<string, ConditionState>>;
  readonly reports?: Readonly<Record<string, ReportState | undefined>>;
}

function newsOfCells(platform: Platform, state: AlertState, looks: readonly Look[], language: Language) {
  const say = sayIn(language);
  const conditions: Record<string, ConditionState> = { ...state.conditions };
  const news: News[] = [];
  for (const { condition, report, table, finding, seen } of looks) {
    const { id } = condition;
    const change = conditionChange(conditions[id] ?? {}, finding, seen, report.lastGoodMs);
    if (!change.told) {
      conditions[id] = change.state;
      continue;
    }
    const cells: Cells = { ...table.area, sheetName: table.place.sheetName };
    const message =
      change.told === "true"
        ? conditionMessage(platform, report, condition, finding, table, say)
        : goneMessage(platform, report, finding.missing ?? condition.column, cells, say);
    news.push({ reportName: report.name, message, conditions: { [id]: change.state } });
  }
  return { conditions, news };
}

const isScheduled = (report: Report): report is Report & { readonly schedule: Schedule } =>
  report.schedule !== undefined;

/** More have no room in one property, and hardly in one document. */
const maxWatched = 200;

interface TroubledReport {
  readonly report: Report;
  readonly told: TroubleTold;
  readonly state: ReportState | undefined;
}

/** What is late or fails alike is one thing; a failure that names other cells is another. */
function whatBefell({ told: { kind }, report: { last } }: TroubledReport): string {
  return JSON.stringify([
    kind,
    ...(kind === "well" ? [] : [last?.code]),
    ...(kind === "failed" ? [last?.details] : []),
  ]);
}

/** What befalls many at once for one reason, such as a key that is gone or the parts of a dashboard, is one message. */
function newsOfTroubles(platform: Platform, troubled: readonly TroubledReport[], language: Language): News[] {
  const groups = new Map<string, TroubledReport[]>();
  for (const one of troubled) {
    const key = whatBefell(one);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const [first, ...others] = group as [TroubledReport, ...TroubledReport[]];
    const named = safely(() => platform.spreadsheet.namedRange(rangeNameOf(first.report.id)), undefined);
    const cells = named && { ...named.area, sheetName: named.sheetName };
    return {
      reportName: first.report.name + (others.length > 0 ? ` (+${others.length})` : ""),
      message:
        others.length > 0
          ? troublesMessage(platform, first.told.kind, group.map(troubleOf), cells, language)
          : troubleMessage(platform, troubleOf(first), cells, language),
      reports: Object.fromEntries(group.map(({ report, state }) => [report.id, state])),
    };
  });
}

const troubleOf = ({ report, told }: TroubledReport): Trouble => ({ report, ...told });

function lookAtTroubles(platform: Platform, state: AlertState, reports: readonly Report[], language: Language) {
  const { calendar, clock } = platform;
  const states: Record<string, ReportState> = {};
  const troubled: TroubledReport[] = [];
  for (const report of reports.filter(isScheduled).slice(0, maxWatched)) {
    const before = state.reports[report.id];
    // One that somebody has spoiled keeps nobody from hearing of the others.
    const change = safely(() => troubleChange(before, report, clock.nowMs(), calendar), undefined);
    const known = change?.told ? before : change?.state;
    if (known !== undefined) states[report.id] = known;
    if (change?.told) troubled.push({ report, told: change.told, state: change.state });
  }
  return { reports: states, news: newsOfTroubles(platform, troubled, language) };
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
  const cells = newsOfCells(platform, state, lookAtCells(platform, settings, state, reports), language);
  const troubles = settings.isWatching ? lookAtTroubles(platform, state, reports, language) : { reports: {}, news: [] };
  return { conditions: cells.conditions, reports: troubles.reports, news: [...troubles.news, ...cells.news] };
}

const seenIn = ({ conditions, reports }: Pick<AlertState, "conditions" | "reports">) =>
  JSON.stringify([conditions, reports]);

/** With what the messages tell that are on their way now. */
function afterNews({ conditions, reports }: Pick<AlertState, "conditions" | "reports">, news: readonly News[]) {
  const told = { conditions: { ...conditions }, reports: { ...reports } as Record<string, ReportState | undefined> };
  for (const one of news) {
    Object.assign(told.conditions, one.conditions);
    Object.assign(told.reports, one.reports);
  }
  const known = Object.entries(told.reports).filter(([, state]) => state !== undefined);
  return { conditions: told.conditions, reports: Object.fromEntries(known) as AlertState["reports"] };
}

/**
 * Nothing is lost where the lock is not to be had, another execution has looked meanwhile, or too many messages wait
 * already: what has changed is still so at the next look.
 */
export function look(platform: Platform, store: AlertStore): void {
  const settings = store.settings();
  if (!settings.isWatching && settings.conditions.length === 0) return;
  const before = store.state();
  const { news, ...quiet } = lookedAt(platform, settings, stillThere(before, settings));
  const room = news.length > 0 ? Math.max(0, maxWaiting - store.waiting().length) : 0;
  const taken = news.slice(0, room);
  const after = afterNews(quiet, taken);
  if (taken.length === 0 && seenIn(after) === seenIn(before)) return;
  const createdMs = platform.clock.nowMs();
  // They go in the order of their ids, and so in that of the reports.
  const ids = taken.map(() => newReportId(platform)).sort();
  const messages = taken.map(
    ({ reportName, message }, index): Waiting => ({ reportName, message, id: ids[index] as string, createdMs }),
  );
  underLock(platform, () => {
    const state = store.state();
    if (seenIn(state) === seenIn(before)) store.keep({ ...state, ...after }, messages);
  });
}
