/** Columns and questions that many dashboards have. */
import type { Labels } from "../catalogue/types";
import type { Box, FigureType, Part, Scale, TableColumn } from "./template";
import { word } from "./words";

/** A table or series of the data center over the dashboard's period. */
export const dataCenter = (view: string, metrics: string): Pick<Part, "function" | "arguments"> => ({
  function: "PTENGINE_DC",
  arguments: { view, metrics, start_date: "{period}" },
});

export const text = (label: Labels, key: string, span = 2): TableColumn => ({ kind: "text", label, span, key });

/** Pages are keyed by their addresses. */
export const page = (span: number): TableColumn => ({ kind: "page", label: word.page, span, key: "url" });

export const metric = (label: Labels, name: string, type: FigureType, span = 1, scale?: Scale): TableColumn => ({
  kind: "metric",
  label,
  span,
  metric: name,
  type,
  ...(scale && { scale }),
});

export const bar = (name: string, span = 1): TableColumn => ({ kind: "bar", label: word.none, span, metric: name });

/** Of a count. */
export const change = (name: string): TableColumn => ({
  kind: "change",
  label: word.change,
  span: 1,
  metric: name,
  type: "count",
});

/** Half as wide as the tab: names, their visits, and what else is told of them. */
export const tableByVisits = (
  { part, title, rows }: { readonly part: string; readonly title: Labels; readonly rows: number },
  name: TableColumn,
  others: readonly TableColumn[],
): Box => ({
  kind: "table",
  span: 6,
  title,
  part,
  rows,
  columns: [name, metric(word.visits, "visits", "count"), ...others],
});
