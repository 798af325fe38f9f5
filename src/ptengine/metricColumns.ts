/** Which metric columns a table shows: those asked, in the order asked, or all that the answer has. */
import { inLanguage } from "../catalogue/languages";
import { type Metric, namesOf, type ValueType, withName } from "../catalogue/types";
import { PtengineError } from "../errors";
import type { Column } from "../table/table";
import type { ReadContext } from "./shape";

/** A metric that an answer holds, with what the answer says about it. */
export interface AnsweredMetric {
  readonly name: string;
  readonly label?: string | undefined;
  readonly type?: ValueType | undefined;
}

function column(
  name: string,
  known: Metric | undefined,
  answered: AnsweredMetric | undefined,
  context: ReadContext,
): Column {
  return {
    name: answered?.name ?? name,
    label: answered?.label ?? (known ? inLanguage(known.labels, context.language) : name),
    type: known?.type ?? answered?.type ?? "text",
    isKey: false,
  };
}

/** Documented metrics in the catalogue's order, then any others: names in JSON objects have no order to rely on. */
export function inCatalogueOrder(names: readonly string[], metrics: readonly Metric[]): string[] {
  const known = namesOf(metrics).filter((name) => names.includes(name));
  return [...new Set([...known, ...names])];
}

/** The columns to show; a known metric that is missing becomes a blank column unless all that were asked are missing. */
export function metricColumns(answered: readonly AnsweredMetric[], context: ReadContext): Column[] {
  const { query, metrics } = context;
  const known = (name: string) => withName(metrics, name);
  if (!query.metrics) return answered.map((metric) => column(metric.name, known(metric.name), metric, context));
  const find = (word: string) =>
    withName(answered, word) ??
    answered.find(({ name, label }) => [name, label].some((text) => text?.toLowerCase() === word.toLowerCase()));
  const missing = query.metrics.filter((name) => !find(name));
  // Without rows an answer may name no columns at all; that says nothing about the metrics.
  const isRefused = missing.length === query.metrics.length || missing.some((name) => !known(name));
  if (answered.length > 0 && missing.length > 0 && isRefused) {
    throw new PtengineError("metricNotInAnswer", {
      argument: "metrics",
      value: missing.join(", "),
      view: query.view,
      allowed: namesOf(answered),
    });
  }
  return query.metrics.map((name) => column(name, known(name), find(name), context));
}
