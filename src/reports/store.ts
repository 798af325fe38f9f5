/** Reports as they are kept: one property of the document each, and a named range that follows the cells wherever they go. */
import * as z from "zod/mini";
import { type ErrorCode, type ErrorParameters, PtengineError } from "../errors";
import type { NamedRange, Platform } from "../platform/ports";
import type { Query } from "../query/query";
import { parseJson, type Schema } from "../schema";
import type { CellStyle } from "./cells";
import type { ReportChart } from "./chart";
import type { Receipt } from "./receipt";
import type { Schedule } from "./schedule";
import { reportSchema } from "./stored";

export type WriteMode = "replace" | "append" | "update";
export type ReportResult = "ok" | "empty" | "stale" | "failed" | "deferred";

export interface Outcome {
  readonly result: ReportResult;
  readonly atMs: number;
  /** Why it is not ok. */
  readonly code?: ErrorCode;
  /** What its words name. */
  readonly details?: ErrorParameters;
}

export interface Report {
  readonly version: 1;
  /** Letters and digits. */
  readonly id: string;
  readonly name: string;
  readonly query: Query;
  readonly mode: WriteMode;
  /** Names of the columns that tell rows apart when they are updated; all dimensions unless chosen. */
  readonly keyColumns?: readonly string[];
  readonly style: CellStyle;
  readonly chart?: ReportChart;
  readonly schedule?: Schedule;
  /** When that was set: none of its turns before counts as missed. */
  readonly scheduledMs?: number;
  /** Of which dashboard it is a part: the list shows that instead. */
  readonly dashboard?: string;
  /** Who runs it on schedule: the identity in the user's own properties, and the name that others see. */
  readonly owner?: { readonly id: string; readonly name: string };
  readonly written?: Receipt;
  /** The site of the rows that stand there. */
  readonly writtenSite?: string;
  /** Names of the columns as they were written; not kept where they would fill the property. */
  readonly columns?: readonly string[];
  /** Of a table that was about to be written, where they are others. */
  readonly nextColumns?: readonly string[];
  /** How they were written: what stands there is read by it, whatever the next run shall look like. */
  readonly writtenStyle?: CellStyle;
  /** By which the note of its first cell is known for the report's own. */
  readonly noted?: readonly string[];
  /** When Ptengine gave what stands in the cells. */
  readonly lastGoodMs?: number;
  /** When the first run began that had to be put off for want of requests; the next ones go on with its answers. */
  readonly growingSinceMs?: number;
  /** The last run that was not put off. */
  readonly lastRunMs?: number;
  readonly last?: Outcome;
}

/** One that a newer version of the product has saved, or nobody can read, is shown, and never changed. */
export type Stored =
  | { readonly id: string; readonly report: Report }
  | { readonly id: string; readonly report?: undefined; readonly name: string };

const prefix = "PTENGINE_REPORT:";
export const propertyOf = (id: string) => prefix + id;
export const rangeNameOf = (id: string) => `PTENGINE_REPORT_${id}`;
/** Longer names are not told apart in a list. */
export const maxNameLength = 100;

/** https://developers.google.com/apps-script/guides/services/quotas */
const maxReportBytes = 9 * 1024;
/** What runs add to a report: receipts of two tables, names of columns, the words of an error. */
const runBytes = 4 * 1024;
/** Of 500 KB: the log and the other properties need to be written, too. */
const maxStoreBytes = 490 * 1024;

/** Bytes of UTF-8, in which half of a surrogate pair is written as a replacement character. */
export const bytesOf = (text: string) =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd")).replace(/%../g, "x").length;

/** What a person would call a report that this version cannot read. */
const nameIn = (text: string) => parseJson(z.looseObject({ name: z.string() }), text)?.name.slice(0, maxNameLength);

function decode(id: string, text: string | undefined): Stored | undefined {
  if (text === undefined) return undefined;
  const report = parseJson(reportSchema() as unknown as Schema<Report>, text);
  // One under another's name would be saved over that one.
  return report?.id === id ? { id, report } : { id, name: nameIn(text) ?? id };
}

export function listReports({ documentProperties }: Platform): Stored[] {
  const all = documentProperties.all();
  return Object.keys(all)
    .filter((name) => name.startsWith(prefix))
    .sort()
    .map((name) => decode(name.slice(prefix.length), all[name]) as Stored);
}

/** Of names that few would read; more would leave no room for the report. */
const maxColumnsBytes = 800;

/** Names that are kept of the columns. */
export const keptColumns = (columns: readonly string[]): Pick<Report, "columns"> =>
  bytesOf(JSON.stringify(columns)) <= maxColumnsBytes ? { columns } : {};

/** The report as it is now; undefined if it was deleted, or is not this version's to change. */
export const readReport = ({ documentProperties }: Platform, id: string): Report | undefined =>
  decode(id, documentProperties.get(propertyOf(id)))?.report;

/** Sorts by the time of making; two made in one millisecond differ in the rest. */
export const newReportId = (platform: Platform) =>
  platform.clock.nowMs().toString(36) + Math.floor(1e6 * (1 + platform.random())).toString(36);

/** Bytes that the document's properties have left for the value of one of them; `all` are those that there are. */
export function bytesLeftFor(all: Readonly<Record<string, string>>, name: string): number {
  const others = Object.keys(all).filter((other) => other !== name);
  const left = maxStoreBytes - others.reduce((sum, other) => sum + bytesOf(other + all[other]), bytesOf(name));
  return Math.min(maxReportBytes, left);
}

/** Refuses what there are not so many bytes for; answers how many it needs. */
function bytesWithin(maximum: number, report: Report): number {
  const bytes = bytesOf(JSON.stringify(report));
  if (bytes <= maximum) return bytes;
  const inKb = (count: number) => Math.max(0, Math.ceil(count / 102.4) / 10);
  throw new PtengineError("storeFull", { value: report.name, count: inKb(bytes), maximum: inKb(maximum) });
}

/** Refuses what the properties have no room for; `spareBytes` must be left for what will be added later. */
const assertFits = (all: Readonly<Record<string, string>>, report: Report, spareBytes: number): number =>
  bytesWithin(bytesLeftFor(all, propertyOf(report.id)) - spareBytes, report);

/** The property in which the report is to be saved; refused before anything is lost. */
export function savedAs({ documentProperties }: Platform, report: Report): Readonly<Record<string, string>> {
  const name = propertyOf(report.id);
  const all = documentProperties.all();
  const stored = decode(report.id, all[name]);
  if (stored && !stored.report) throw new PtengineError("reportIsNewer", { value: report.name });
  assertFits(all, report, 0);
  return { [name]: JSON.stringify(report) };
}

export const saveReport = (platform: Platform, report: Report): void =>
  platform.documentProperties.setAll(savedAs(platform, report));

/** What a person saves, without what runs have added and will add: what could never run is refused. */
export function assertRoomForRuns({ documentProperties }: Platform, report: Report): void {
  const { written, columns, nextColumns, noted, last, ...definition } = report;
  assertFits(documentProperties.all(), definition, runBytes);
}

/** The properties of several new ones, none of which is there yet, with others that come with them; refused where there is no room for all. */
export function newReportsAs(
  { documentProperties }: Platform,
  reports: readonly Report[],
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const added: Record<string, string> = {};
  let left = maxStoreBytes;
  for (const [name, text] of Object.entries({ ...documentProperties.all(), ...more })) left -= bytesOf(name + text);
  for (const report of reports) {
    const name = propertyOf(report.id);
    left -= bytesOf(name);
    left -= bytesWithin(Math.min(maxReportBytes, left) - runBytes, report);
    added[name] = JSON.stringify(report);
  }
  return { ...added, ...more };
}

/** Several new ones in one call; refused before anything is kept. */
export const saveNewReports = (
  platform: Platform,
  reports: readonly Report[],
  more: Readonly<Record<string, string>>,
): void => platform.documentProperties.setAll(newReportsAs(platform, reports, more));

export function removeReport({ documentProperties, spreadsheet }: Platform, id: string): void {
  spreadsheet.removeNamedRange(rangeNameOf(id));
  documentProperties.remove(propertyOf(id));
}

export function rangeOfReport({ spreadsheet }: Platform, id: string): NamedRange {
  const found = spreadsheet.namedRange(rangeNameOf(id));
  if (!found) throw new PtengineError("placeLost");
  return found;
}
