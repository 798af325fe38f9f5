/** Alerts for the sidebar: where messages go, what a person wants to be told of a report, and what that would be now. */
import { type Condition, findingOf, nameOfBefore } from "../alerts/conditions";
import { dropWaiting, sendNow } from "../alerts/deliver";
import { addConditions } from "../alerts/kept";
import type { Message } from "../alerts/message";
import { type AlertState, createAlertStore } from "../alerts/stored";
import { type ColumnKind, readShownTable, type ShownTable } from "../alerts/values";
import { maskedAddress, readAddress, type Service, serviceNames, serviceOf } from "../alerts/webhooks";
import { conditionMessage, conditionText, type Say, sayIn, shownNumber, testMessage, timeText } from "../alerts/words";
import { inLanguage } from "../catalogue/languages";
import { readSettings } from "../client/settings";
import { PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import { syncTrigger } from "../reports/hourly";
import { newReportId, type Report, readReport } from "../reports/store";
import { type AlertFormWords, alertFormTexts } from "../text/alertTexts";
import { languageOfUser } from "./language";
import { type SerializedError, serializeError } from "./serializedError";

export type { AlertFormWords, ColumnKind, Condition };

export interface Channel {
  readonly service: string;
  /** The last signs of its address. */
  readonly address: string;
}

export interface ListedCondition {
  readonly id: string;
  readonly text: string;
  /** It was told, and has not been otherwise since. */
  readonly isTold: boolean;
  /** The column that the report has not any more. */
  readonly missing?: string | undefined;
}

export interface AlertColumn {
  readonly name: string;
  readonly label: string;
  readonly kind: ColumnKind;
  /** Whether the earlier period stands beside it. */
  readonly isCompared: boolean;
  /** What names the rows of the table, as the sheet shows it; of columns that hold no numbers. */
  readonly rows: readonly string[];
  /** As the sheet shows them; missing where there is none. */
  readonly total?: string | undefined;
  readonly last?: string | undefined;
}

export interface Alerts {
  /** Everything that the sidebar says of alerts, in the language of the person. */
  readonly words: AlertFormWords;
  /** Missing where the person has given none for this document. */
  readonly channel: Channel | undefined;
  readonly isWatching: boolean;
  /** Why the last message did not go. */
  readonly failure: SerializedError | undefined;
  readonly waiting: number;
  /** Of the report that was asked for. */
  readonly report?: AlertsOfReport | undefined;
}

export interface AlertsOfReport {
  readonly conditions: readonly ListedCondition[];
  /** Of its cells; none where it has written nothing, or somebody has edited them. */
  readonly columns: readonly AlertColumn[];
  /** When their data were given, `YYYY-MM-DD HH:MM`. */
  readonly dataTime: string;
}

export interface ConditionPreview {
  readonly state: "true" | "false" | "unknown" | "columnGone";
  readonly missing?: string | undefined;
  /** As it would be sent; missing where there is nothing to compare. */
  readonly message?: Omit<Message, "link"> | undefined;
}

/** A list that a person can choose from. */
const maxRowsListed = 200;

const channelOf = (address: string | undefined): Channel | undefined =>
  address === undefined
    ? undefined
    : { service: serviceNames[serviceOf(address) as Service], address: maskedAddress(address) };

function wordsOf(platform: Platform): AlertFormWords {
  const language = languageOfUser(platform);
  const names = Object.keys(alertFormTexts) as (keyof typeof alertFormTexts)[];
  return Object.fromEntries(
    names.map((name) => [name, inLanguage(alertFormTexts[name], language)]),
  ) as unknown as AlertFormWords;
}

function columnsOf(table: ShownTable): AlertColumn[] {
  return table.columns.map(({ name, label, kind }, index) => {
    const numbers = table.rows.flatMap((row) => row.numbers[index] ?? []);
    const last = table.rows[table.rows.length - 1]?.texts[index];
    const texts = kind === "name" ? [...new Set(table.rows.map((row) => row.texts[index] ?? ""))] : [];
    const isAdded = (kind === "number" || kind === "duration") && numbers.length > 0;
    return {
      name,
      label,
      kind,
      isCompared: table.columns.some((column) => column.name === nameOfBefore(name)),
      rows: texts.filter((text) => text !== "" && text.length <= 500).slice(0, maxRowsListed),
      ...(isAdded && {
        total: shownNumber(
          numbers.reduce((sum, number) => sum + number, 0),
          name,
          table,
        ),
      }),
      ...(kind !== "name" && last && { last }),
    };
  });
}

function listed(condition: Condition, table: ShownTable | undefined, state: AlertState, say: Say): ListedCondition {
  const { isTrue = false, missing } = state.conditions[condition.id] ?? {};
  return { id: condition.id, text: conditionText(condition, table, say), isTold: isTrue, missing };
}

const known = (platform: Platform, id: string): Report => {
  const report = readReport(platform, id);
  if (!report) throw new PtengineError("placeLost");
  return report;
};

function alertsOfReport(platform: Platform, reportId: string, state: AlertState): AlertsOfReport {
  const report = known(platform, reportId);
  const { lastGoodMs } = report;
  const table = readShownTable(platform, report);
  const say = sayIn(languageOfUser(platform));
  return {
    conditions: createAlertStore(platform)
      .settings()
      .conditions.filter((condition) => condition.reportId === reportId)
      .map((condition) => listed(condition, table, state, say)),
    columns: table ? columnsOf(table) : [],
    dataTime: lastGoodMs === undefined ? "–" : timeText(platform, lastGoodMs),
  };
}

export function readAlerts(platform: Platform, reportId: string | undefined): Alerts {
  const store = createAlertStore(platform);
  const state = store.state();
  const { failure } = state;
  return {
    words: wordsOf(platform),
    channel: channelOf(store.webhook()),
    isWatching: store.settings().isWatching,
    failure: failure && serializeError(new PtengineError(failure.code, failure.parameters)),
    waiting: store.waiting().length,
    ...(reportId !== undefined && { report: alertsOfReport(platform, reportId, state) }),
  };
}

/** The message is in the document's language, as those who read the channel get it. */
export function previewCondition(platform: Platform, condition: Omit<Condition, "id">): ConditionPreview {
  const report = known(platform, condition.reportId);
  const table = readShownTable(platform, report);
  if (!table) return { state: "unknown" };
  const whole = { ...condition, id: "" };
  const finding = findingOf(whole, table);
  const { state, missing } = finding;
  if (state === "columnGone" || state === "unknown") return { state, missing };
  const say = sayIn(readSettings(platform).language);
  const { title, lines, rows } = conditionMessage(platform, report, whole, finding, table, say);
  return { state, message: { title, lines, rows } };
}

export function addCondition(platform: Platform, condition: Omit<Condition, "id">): Alerts {
  known(platform, condition.reportId);
  if (addConditions(platform, [{ ...condition, id: newReportId(platform) }]) === 0) {
    const { conditions } = createAlertStore(platform).settings();
    const maximum = conditions.filter(({ reportId }) => readReport(platform, reportId)).length;
    throw new PtengineError("tooManyConditions", { maximum });
  }
  return readAlerts(platform, condition.reportId);
}

export function removeCondition(platform: Platform, reportId: string, id: string): Alerts {
  const store = createAlertStore(platform);
  const settings = store.settings();
  const conditions = settings.conditions.filter((condition) => condition.id !== id);
  store.saveSettings({ ...settings, conditions });
  dropWaiting(store, id);
  return readAlerts(platform, reportId);
}

function sendTest(platform: Platform, address: string): void {
  const { spreadsheet } = platform;
  const [tab] = spreadsheet.tabs().filter(({ hasCells }) => hasCells);
  const cells = tab && { sheetName: tab.name, row: 1, column: 1, rows: 1, columns: 1 };
  sendNow(platform, address, testMessage(platform, cells, sayIn(readSettings(platform).language)));
}

/** Kept once its service has taken a test; an address that does not work would be found out when it is needed. */
export function saveChannel(platform: Platform, text: string): Alerts {
  const address = readAddress(text);
  sendTest(platform, address);
  createAlertStore(platform).saveWebhook(address);
  syncTrigger(platform);
  return readAlerts(platform, undefined);
}

export function testChannel(platform: Platform): Alerts {
  const address = createAlertStore(platform).webhook();
  if (!address) throw new PtengineError("noWebhook");
  sendTest(platform, address);
  return readAlerts(platform, undefined);
}

export function removeChannel(platform: Platform): Alerts {
  const store = createAlertStore(platform);
  store.saveWebhook(undefined);
  dropWaiting(store);
  syncTrigger(platform);
  return readAlerts(platform, undefined);
}

export function watchReports(platform: Platform, isWatching: boolean): Alerts {
  const store = createAlertStore(platform);
  store.saveSettings({ ...store.settings(), isWatching });
  return readAlerts(platform, undefined);
}
