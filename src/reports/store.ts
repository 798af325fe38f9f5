/** Reports as they are kept: one property of the document each, and a named range that follows the cells wherever they go. */
import { parseShared } from "../client/sharedState";
import { type ErrorCode, type ErrorParameters, PtengineError } from "../errors";
import type { NamedRange, Platform } from "../platform/ports";
import type { Query } from "../query/query";
import type { CellStyle } from "./cells";
import type { ReportChart } from "./chart";
import type { Receipt } from "./receipt";
import type { Schedule } from "./schedule";

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
  /** Who runs it on schedule: the identity in the user's own properties, and the name that others see. */
  readonly owner?: { readonly id: string; readonly name: string };
  readonly written?: Receipt;
  /** Names of the columns as they were written. */
  readonly columns?: readonly string[];
  /** How they were written: what stands there is read by it, whatever the next run shall look like. */
  readonly writtenStyle?: CellStyle;
  /** When Ptengine gave what stands in the cells. */
  readonly lastGoodMs?: number;
  /** The last run that was not put off. */
  readonly lastRunMs?: number;
  readonly last?: Outcome;
}

/** One that a newer version of the product has saved, or nobody can read, is shown, and never changed. */
export type Stored =
  | { readonly id: string; readonly report: Report }
  | { readonly id: string; readonly report?: undefined; readonly name: string };

const prefix = "PTENGINE_REPORT:";
export const rangeNameOf = (id: string) => `PTENGINE_REPORT_${id}`;
const version = 1;

/** https://developers.google.com/apps-script/guides/services/quotas */
const maxReportBytes = 9 * 1024;
/** Of 500 KB: the log and the other properties need to be written, too. */
const maxStoreBytes = 490 * 1024;

/** Bytes of UTF-8. */
export const bytesOf = (text: string) => encodeURIComponent(text).replace(/%../g, "x").length;

function decode(id: string, text: string | undefined): Stored | undefined {
  if (text === undefined) return undefined;
  const report = parseShared<Report>(text);
  return report?.version === version ? { id, report } : { id, name: report?.name || id };
}

export function listReports({ documentProperties }: Platform): Stored[] {
  const all = documentProperties.all();
  return Object.keys(all)
    .filter((name) => name.startsWith(prefix))
    .sort()
    .map((name) => decode(name.slice(prefix.length), all[name]) as Stored);
}

/** The report as it is now; undefined if it was deleted, or is not this version's to change. */
export const readReport = ({ documentProperties }: Platform, id: string): Report | undefined =>
  decode(id, documentProperties.get(prefix + id))?.report;

/** Sorts by the time of making; two made in one millisecond differ in the rest. */
export const newReportId = (platform: Platform) =>
  platform.clock.nowMs().toString(36) + Math.floor(1e6 * (1 + platform.random())).toString(36);

/** Refuses before anything is lost. */
export function saveReport({ documentProperties }: Platform, report: Report): void {
  const name = prefix + report.id;
  const text = JSON.stringify(report);
  const all = documentProperties.all();
  const stored = decode(report.id, all[name]);
  if (stored && !stored.report) throw new PtengineError("reportIsNewer", { value: report.name });
  const others = Object.keys(all).filter((other) => other !== name);
  const left = maxStoreBytes - others.reduce((sum, other) => sum + bytesOf(other + all[other]), bytesOf(name));
  const [bytes, maximum] = [bytesOf(text), Math.min(maxReportBytes, left)];
  if (bytes > maximum) {
    const inKb = (count: number) => Math.max(0, Math.ceil(count / 102.4) / 10);
    throw new PtengineError("storeFull", { value: report.name, count: inKb(bytes), maximum: inKb(maximum) });
  }
  documentProperties.set(name, text);
}

/** Its cells and its chart stay as they are unless they shall be cleared; its note goes in any case. */
export function deleteReport(platform: Platform, id: string, areCellsCleared: boolean): void {
  const { documentProperties, spreadsheet } = platform;
  const place = spreadsheet.namedRange(rangeNameOf(id));
  const report = readReport(platform, id);
  // What has never been written has no cell of its own.
  const sheet = place && report?.written && spreadsheet.sheet(place.sheetName);
  if (sheet) {
    sheet.setNote(place.area, "");
    if (areCellsCleared) {
      sheet.clear(place.area);
      const chartId = report?.chart?.id;
      if (chartId) sheet.removeChart(chartId);
    }
  }
  spreadsheet.removeNamedRange(rangeNameOf(id));
  documentProperties.remove(prefix + id);
}

export function rangeOfReport({ spreadsheet }: Platform, id: string): NamedRange {
  const found = spreadsheet.namedRange(rangeNameOf(id));
  if (!found) throw new PtengineError("placeLost");
  return found;
}
