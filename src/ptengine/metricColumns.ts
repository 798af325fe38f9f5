/** Which metric columns a table shows: those asked, in the order asked, or all that the answer has. */
import { inLanguage } from "../catalogue/languages";
import { type Metric, namesOf, type ValueType } from "../catalogue/types";
import { PtengineError } from "../errors";
import { optionOf } from "../query/query";
import type { Column } from "../table/table";
import { askedMetrics } from "./askedColumns";
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
  const ours = known && inLanguage(known.labels, context.language);
  const sent = answered?.label;
  // A metric is called the same in the form, the preview, a report and its chart, whatever the answer calls it.
  const label = optionOf(context.query, "headers") === "label" ? (sent ?? ours) : (ours ?? sent);
  return {
    name: answered?.name ?? name,
    label: label ?? name,
    type: known?.type ?? answered?.type ?? "text",
    isKey: false,
  };
}

/** Documented metrics in the catalogue's order, then any others: names in JSON objects have no order to rely on. */
export function inCatalogueOrder(names: readonly string[], metrics: readonly Metric[]): string[] {
  const answered = new Set(names);
  return [...new Set([...namesOf(metrics).filter((name) => answered.has(name)), ...names])];
}

/** Metrics by what may be typed for them; of two that read alike the first counts. */
function byWord(answered: readonly AnsweredMetric[]): (word: string) => AnsweredMetric | undefined {
  const exact = new Map<string, AnsweredMetric>();
  const folded = new Map<string, AnsweredMetric>();
  for (const metric of answered) {
    if (!exact.has(metric.name)) exact.set(metric.name, metric);
    for (const text of [metric.name, metric.label ?? metric.name])
      if (!folded.has(text.toLowerCase())) folded.set(text.toLowerCase(), metric);
  }
  return (word) => exact.get(word) ?? folded.get(word.toLowerCase());
}

/** The columns to show; a known metric that is missing becomes a blank column unless all that were asked are missing. */
export function metricColumns(answered: readonly AnsweredMetric[], context: ReadContext): Column[] {
  const { query, metrics } = context;
  const knownMetrics = new Map([...metrics].reverse().map((metric) => [metric.name, metric]));
  const known = (name: string) => knownMetrics.get(name);
  // An answer without rows may name no columns at all; that says nothing about the metrics.
  if (answered.length === 0) return askedMetrics(context).map((name) => column(name, known(name), undefined, context));
  if (!query.metrics) return answered.map((metric) => column(metric.name, known(metric.name), metric, context));
  const find = byWord(answered);
  const missing = query.metrics.filter((name) => !find(name));
  const isRefused = missing.length === query.metrics.length || missing.some((name) => !known(name));
  if (missing.length > 0 && isRefused) {
    throw new PtengineError("metricNotInAnswer", {
      argument: "metrics",
      value: missing.join(", "),
      view: query.view,
      allowed: namesOf(answered),
    });
  }
  return query.metrics.map((name) => column(name, known(name), find(name), context));
}
