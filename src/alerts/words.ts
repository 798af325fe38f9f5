/** Conditions and troubles in words: the messages of alerts, in one language. */
import { inLanguage } from "../catalogue/languages";
import type { Labels, Language } from "../catalogue/types";
import { PtengineError } from "../errors";
import type { Platform, Rectangle } from "../platform/ports";
import { columnLetters } from "../refresh/references";
import type { Report } from "../reports/store";
import { alertTexts, conditionTexts } from "../text/alertTexts";
import { fill } from "../text/say";
import { sayError } from "../text/sayError";
import { type Condition, type Finding, isOfChange } from "./conditions";
import { bounded, type Message, maxRows, plain } from "./message";
import { changeText, numberText, percentText } from "./numbers";
import type { ShownColumn, ShownRow, ShownTable } from "./values";

const maxNameLength = 60;
const short = (text: string) => plain(text, maxNameLength);

export type Say = (labels: Labels, values?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (language: Language): Say =>
  (labels, values = {}) =>
    fill(
      inLanguage(labels, language),
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
    );

/** `2026-05-06 12:00` by the spreadsheet's clock. */
export const timeText = ({ calendar }: Platform, timeMs: number): string =>
  calendar.dateTimeOf(new Date(timeMs)).slice(0, 16).replace("T", " ");

const columnOf = (table: ShownTable | undefined, name: string): ShownColumn | undefined =>
  table?.columns.find((column) => column.name === name);

const textsIn = (table: ShownTable | undefined, name: string): readonly string[] => {
  const index = table?.columns.findIndex((column) => column.name === name) ?? -1;
  return table ? table.rows.map(({ texts }) => texts[index] ?? "") : [];
};

/** A number of its column, as that shows its own. */
export const shownNumber = (value: number, name: string, table: ShownTable | undefined, isLimit = false): string =>
  numberText(value, columnOf(table, name)?.kind ?? "number", textsIn(table, name), isLimit);

const limitText = (condition: Condition, table: ShownTable | undefined) =>
  isOfChange(condition)
    ? percentText(condition.limit, ".", true)
    : shownNumber(condition.limit, condition.column, table, true);

/** "The total of Visits is above 1,000". */
export function conditionText(condition: Condition, table: ShownTable | undefined, say: Say): string {
  const column = short(columnOf(table, condition.column)?.label ?? condition.column);
  const subject = say(conditionTexts[`subject_${condition.of}`], { column, row: short(condition.row?.text ?? "") });
  return say(conditionTexts[condition.test], { subject, limit: limitText(condition, table) });
}

/** What names a row, and what its column shows. */
function rowText(row: ShownRow, { columns }: ShownTable, name: string): string {
  const index = columns.findIndex((column) => column.name === name);
  const names = columns.flatMap(({ kind }, at) => (kind === "name" && row.texts[at] ? [short(row.texts[at])] : []));
  return [...names.slice(0, 3), row.texts[index] ?? ""].join(" · ");
}

/** One line of rows: where there are several, or only one of many is meant. */
function rowTexts({ of, column }: Condition, { rows }: Finding, table: ShownTable, say: Say): string[] {
  if (of === "sum" ? rows.length < 2 : table.rows.length < 2) return [];
  if (rows.length <= maxRows) return rows.map((row) => rowText(row, table, column));
  const shown = rows.slice(0, maxRows - 1).map((row) => rowText(row, table, column));
  return [...shown, say(alertTexts.moreRows, { count: rows.length - shown.length })];
}

function valueLine(condition: Condition, finding: Finding, table: ShownTable, say: Say): string {
  const { value, before, change, rows } = finding;
  if (condition.of === "any" && rows.length > 1) return say(alertTexts.rowCount, { count: rows.length });
  const shown = (number: number | undefined) =>
    number === undefined ? "–" : shownNumber(number, condition.column, table);
  return isOfChange(condition)
    ? say(alertTexts.change, { value: shown(value), before: shown(before), change: changeText(change ?? 0) })
    : say(alertTexts.value, { value: shown(value), limit: limitText(condition, table) });
}

/** A part of a tab that a message leads to. */
export interface Cells extends Rectangle {
  readonly sheetName: string;
}

/** https://support.google.com/docs/answer/9307297 says how Sheets links to cells. */
export function linkTo({ spreadsheet }: Platform, cells: Cells | undefined, say: Say): Message["link"] {
  const tab = cells && spreadsheet.tabs().find(({ name }) => name === cells.sheetName);
  if (!cells || !tab) return undefined;
  const { row, column, rows, columns } = cells;
  const range = `${columnLetters(column)}${row}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
  const url = `https://docs.google.com/spreadsheets/d/${spreadsheet.id()}/edit#gid=${tab.id}&range=${range}`;
  return { text: say(alertTexts.openCells), url };
}

/** From the first row that is meant to the last, or the whole table. */
function cellsOf({ of }: Condition, { rows }: Finding, { place, area }: ShownTable): Cells {
  const numbers = rows.map(({ row }) => row);
  if (of === "sum" || numbers.length === 0) return { sheetName: place.sheetName, ...area };
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return { ...area, sheetName: place.sheetName, row: first, rows: last - first + 1 };
}

export function conditionMessage(
  platform: Platform,
  report: Report,
  condition: Condition,
  finding: Finding,
  table: ShownTable,
  say: Say,
): Message {
  const what = conditionText(condition, table, say);
  const time = report.lastGoodMs === undefined ? "–" : timeText(platform, report.lastGoodMs);
  return bounded({
    title: say(alertTexts.title, { report: short(report.name), what }),
    lines: [valueLine(condition, finding, table, say), say(alertTexts.since, { time })],
    rows: rowTexts(condition, finding, table, say),
    link: linkTo(platform, cellsOf(condition, finding, table), say),
  });
}

export const goneMessage = (
  platform: Platform,
  { name }: Report,
  missing: string,
  cells: Cells | undefined,
  say: Say,
) =>
  bounded({
    title: say(alertTexts.columnGone, { report: short(name), column: short(missing) }),
    lines: [say(alertTexts.columnGoneHelp)],
    rows: [],
    link: linkTo(platform, cells, say),
  });

export interface Trouble {
  readonly report: Report;
  readonly kind: "failed" | "late" | "well";
  /** Of a late one: when it should have run. */
  readonly dueMs?: number;
}

const reasonsOf = ({ kind, report: { last } }: Trouble, language: Language): string[] =>
  kind !== "well" && last?.code !== undefined
    ? [sayError(new PtengineError(last.code, last.details ?? {}), language)]
    : [];

export function troubleMessage(
  platform: Platform,
  trouble: Trouble,
  cells: Cells | undefined,
  language: Language,
): Message {
  const say = sayIn(language);
  const { report, kind, dueMs } = trouble;
  const { lastGoodMs, name } = report;
  const due = dueMs === undefined ? [] : [say(alertTexts.lateBy, { due: timeText(platform, dueMs) })];
  const good =
    lastGoodMs === undefined
      ? say(alertTexts.noGoodYet)
      : say(alertTexts.lastGood, { time: timeText(platform, lastGoodMs) });
  return bounded({
    title: say(alertTexts[kind], { report: short(name) }),
    lines: [...due, ...reasonsOf(trouble, language), good],
    rows: [],
    link: linkTo(platform, cells, say),
  });
}

/** Several reports that one thing has befallen: the reason of the first, and their names. */
export function troublesMessage(
  platform: Platform,
  kind: Trouble["kind"],
  troubles: readonly Trouble[],
  cells: Cells | undefined,
  language: Language,
): Message {
  const say = sayIn(language);
  const names = troubles.map(({ report }) => short(report.name));
  const shown = names.length <= maxRows ? names : names.slice(0, maxRows - 1);
  const more = names.length - shown.length;
  return bounded({
    title: say(alertTexts[`${kind}Several`], { count: names.length }),
    lines: troubles.slice(0, 1).flatMap((first) => reasonsOf(first, language)),
    rows: [...shown, ...(more > 0 ? [say(alertTexts.moreReports, { count: more })] : [])],
    link: linkTo(platform, cells, say),
  });
}

export const testMessage = (platform: Platform, cells: Cells | undefined, say: Say): Message =>
  bounded({
    title: say(alertTexts.test),
    lines: [say(alertTexts.testLine)],
    rows: [],
    link: linkTo(platform, cells, say),
  });
