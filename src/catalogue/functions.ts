/** Every custom function: its arguments in order, and the part of the catalogue that it asks. */
import type { CustomFunction, Parameter } from "./types";

const view = { name: "view", kind: "view" } as const satisfies Parameter;
const metrics = { name: "metrics", kind: "metrics" } as const satisfies Parameter;
const dates = [
  { name: "start_date", kind: "start" },
  { name: "end_date", kind: "end" },
] as const satisfies readonly Parameter[];
const filters = { name: "filters", kind: "filters" } as const satisfies Parameter;
const tail = [
  { name: "options", kind: "options" },
  { name: "refresh", kind: "refresh" },
] as const satisfies readonly Parameter[];
const experience = { name: "experience", kind: "text", isRequired: true } as const satisfies Parameter;

export const customFunctions = [
  {
    name: "PTENGINE_DC",
    source: "dc",
    defaultView: "total",
    parameters: [view, metrics, ...dates, filters, ...tail],
  },
  {
    name: "PTENGINE_HEATMAP",
    source: "heatmap",
    defaultView: "page",
    parameters: [
      { name: "url", kind: "range", isRequired: true },
      view,
      metrics,
      ...dates,
      { name: "device", kind: "text" },
      filters,
      ...tail,
    ],
  },
  {
    name: "PTENGINE_EVENT",
    source: "event",
    parameters: [{ name: "dimensions", kind: "list" }, metrics, ...dates, filters, ...tail],
  },
  {
    name: "PTENGINE_CONVERSION",
    source: "conversion",
    defaultView: "total",
    parameters: [view, metrics, ...dates, filters, ...tail],
  },
  {
    name: "PTENGINE_FUNNEL",
    source: "funnel",
    defaultView: "steps",
    parameters: [
      { name: "goal", kind: "list", isRequired: true },
      { name: "part", kind: "view" },
      ...dates,
      filters,
      ...tail,
    ],
  },
  { name: "PTENGINE_GOALS", source: "goals", defaultView: "list", parameters: [...tail] },
  {
    name: "PTENGINE_FILTER_VALUES",
    source: "filterValues",
    parameters: [
      { name: "field", kind: "text", isRequired: true },
      { name: "search", kind: "text" },
      ...dates,
      ...tail,
    ],
  },
  { name: "PTENGINE_FIELDS", source: "fields", parameters: [{ name: "source", kind: "text" }, ...tail] },
  {
    name: "PTENGINE_EXPERIENCES",
    source: "experiences",
    defaultView: "list",
    parameters: [{ name: "part", kind: "view" }, ...tail],
  },
  {
    name: "PTENGINE_EXPERIENCE",
    source: "experience",
    defaultView: "total",
    parameters: [{ ...experience, kind: "list" }, view, metrics, ...dates, ...tail],
  },
  {
    name: "PTENGINE_ABTEST",
    source: "abtest",
    defaultView: "total",
    parameters: [
      { ...experience, kind: "list" },
      { name: "compare_by", kind: "list", isRequired: true },
      view,
      ...dates,
      ...tail,
    ],
  },
  {
    name: "PTENGINE_FORM",
    source: "form",
    parameters: [experience, { name: "version", kind: "list", isRequired: true }, ...dates, ...tail],
  },
  { name: "PTENGINE_USER_PROPERTIES", source: "userProperties", parameters: [...tail] },
  {
    name: "PTENGINE_FILTER",
    isVariadic: true,
    parameters: [
      { name: "field", kind: "text", isRequired: true },
      { name: "op", kind: "text", isRequired: true },
      { name: "value", kind: "list", isRequired: true },
    ],
  },
] as const satisfies readonly CustomFunction[];

export type CustomFunctionName = (typeof customFunctions)[number]["name"];
