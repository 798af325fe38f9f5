/** Options of the formulas: their values, and which functions take them. */
import { heatmapRangeTypes } from "./heatmap";

export type OptionKind = "text" | "choice" | "switch" | "whole" | "number" | "list" | "metric";

export interface Option {
  readonly name: string;
  readonly kind: OptionKind;
  /** For a choice: the values, as they are kept and sent. */
  readonly values?: readonly string[];
  /** For a choice: the value that a blank one stands for; missing where the view or the document decides. */
  readonly usual?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** For a choice: whether a period may stand in the place of its values. */
  readonly takesPeriod?: boolean;
  /**
   * By every function that asks for data, by views with a period, by those of them that have metrics, by tables of
   * several rows, by views that take filters, or by views that name it.
   */
  readonly taken: "always" | "dates" | "metrics" | "tables" | "filters" | "view";
}

/** As many rows as the API sends at most, in the views that take a limit. */
export const maxRows = 1000;
/** The largest limit where we cut the table; a formula shows no more rows. */
export const maxLimit = 20_000;
/** How many subjects, goals or values of a split one question may stand for. */
export const maxSeveral = 100;

export const options = [
  { name: "profile", kind: "text", taken: "always" },
  { name: "lang", kind: "choice", values: ["EN", "ZH", "JP"], taken: "always" },
  { name: "headers", kind: "choice", values: ["on", "off", "label"], taken: "always" },
  { name: "values", kind: "choice", values: ["typed", "raw"], usual: "typed", taken: "always" },
  { name: "durations", kind: "choice", values: ["seconds", "days"], usual: "seconds", taken: "always" },
  { name: "cache", kind: "whole", minimum: 0, maximum: 360, taken: "always" },
  { name: "stale", kind: "choice", values: ["on", "off"], usual: "on", taken: "always" },
  { name: "retrievedAt", kind: "choice", values: ["on", "off"], usual: "off", taken: "always" },
  { name: "weekStart", kind: "choice", values: ["monday", "sunday"], usual: "monday", taken: "dates" },
  {
    name: "compare",
    kind: "choice",
    values: ["previous", "previousYear", "sameWeekday"],
    takesPeriod: true,
    taken: "metrics",
  },
  { name: "split", kind: "text", taken: "filters" },
  { name: "sortBy", kind: "metric", taken: "tables" },
  { name: "sortOrder", kind: "choice", values: ["asc", "desc"], taken: "tables" },
  { name: "limit", kind: "whole", minimum: 1, maximum: maxLimit, taken: "tables" },
  { name: "conversionName", kind: "text", taken: "view" },
  { name: "conversionNames", kind: "list", taken: "view" },
  { name: "rangeType", kind: "choice", values: heatmapRangeTypes, usual: "MERGE_URL", taken: "view" },
  { name: "stayTimeFilter", kind: "number", minimum: 0, taken: "view" },
  { name: "goal", kind: "text", taken: "view" },
  { name: "showDeletedVersions", kind: "switch", taken: "view" },
] as const satisfies readonly Option[];

export type OptionName = (typeof options)[number]["name"];
