/** Options of the formulas: their values, and which functions take them. */
import { heatmapRangeTypes } from "./heatmap";

export type OptionKind = "text" | "choice" | "switch" | "whole" | "number" | "list" | "metric";

export interface Option {
  readonly name: string;
  readonly kind: OptionKind;
  /** For a choice: the values, as they are kept and sent. */
  readonly values?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** By every function that asks for data, by views with a period, by those of them that have metrics, or by views that name it. */
  readonly taken: "always" | "dates" | "metrics" | "view";
}

/** As many rows as the API sends at most, in the views that take a limit. */
export const maxRows = 1000;

export const options = [
  { name: "profile", kind: "text", taken: "always" },
  { name: "lang", kind: "choice", values: ["EN", "ZH", "JP"], taken: "always" },
  { name: "headers", kind: "choice", values: ["on", "off", "label"], taken: "always" },
  { name: "values", kind: "choice", values: ["typed", "raw"], taken: "always" },
  { name: "durations", kind: "choice", values: ["seconds", "days"], taken: "always" },
  { name: "cache", kind: "whole", minimum: 0, maximum: 360, taken: "always" },
  { name: "stale", kind: "choice", values: ["on", "off"], taken: "always" },
  { name: "weekStart", kind: "choice", values: ["monday", "sunday"], taken: "dates" },
  { name: "compare", kind: "choice", values: ["previous", "previousYear"], taken: "metrics" },
  { name: "sortBy", kind: "metric", taken: "view" },
  { name: "sortOrder", kind: "choice", values: ["asc", "desc"], taken: "view" },
  { name: "limit", kind: "whole", minimum: 1, maximum: maxRows, taken: "view" },
  { name: "conversionName", kind: "text", taken: "view" },
  { name: "conversionNames", kind: "list", taken: "view" },
  { name: "rangeType", kind: "choice", values: heatmapRangeTypes, taken: "view" },
  { name: "stayTimeFilter", kind: "number", minimum: 0, taken: "view" },
  { name: "goal", kind: "text", taken: "view" },
  { name: "showDeletedVersions", kind: "switch", taken: "view" },
] as const satisfies readonly Option[];

export type OptionName = (typeof options)[number]["name"];
