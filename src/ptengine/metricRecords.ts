/** Tables whose rows are objects of metrics, each `{ value, label }` under its name, with goals of their own beside them. */

import * as z from "zod/mini";
import { namesOf, withName } from "../catalogue/types";
import { optionOf } from "../query/query";
import { memberOf, once, optionalText, type Parsed } from "../schema";
import type { Column, Table, TableValue } from "../table/table";
import { inCatalogueOrder, metricColumns } from "./metricColumns";
import { type ReadContext, rowsOf, sentValue } from "./shape";

export const sentMetric = once(() => z.nullable(z.looseObject({ value: z.unknown(), label: optionalText() })));
export const metricMembers = once(() => z.record(z.string(), sentMetric()));
export const sentMetrics = once(() => z.nullable(metricMembers()));

export type SentMetric = Parsed<typeof sentMetric>;
export type SentMetrics = Readonly<Record<string, SentMetric | undefined>>;

/** What one goal adds to a row: its name and its own metrics. */
export interface GoalMetrics {
  readonly name: string;
  readonly metrics: SentMetrics;
}

export interface MetricRecord {
  /** Values of the key columns. */
  readonly keys: readonly TableValue[];
  readonly metrics: SentMetrics;
  readonly goals?: readonly GoalMetrics[];
}

/** The members of a record that are metrics; names, lists and the like are not. One that is null is a metric if it is known. */
export function metricsIn(record: Readonly<Record<string, unknown>>, { metrics }: ReadContext): SentMetrics {
  const isMetric = ([name, value]: [string, unknown]) =>
    value === null ? withName(metrics, name) !== undefined : typeof value === "object" && "value" in value;
  return Object.fromEntries(Object.entries(record).filter(isMetric)) as SentMetrics;
}

function read(metrics: SentMetrics, { name, type }: Column, context: ReadContext): TableValue {
  const metric = memberOf(metrics, name);
  return metric === undefined || metric === null ? null : context.read(sentValue(metric.value, name), type, name);
}

const isSameName = (one: string, other: string) => one.toLowerCase().includes(other.toLowerCase());

/** The goals as they were asked; a name that stands for several is followed by each, one that nothing answers is kept. */
function goalNames(records: readonly MetricRecord[], { query }: ReadContext): string[] {
  const asked = (optionOf(query, "conversionNames") ?? []) as readonly string[];
  if (asked.length === 0) return [];
  const answered = new Set(records.flatMap(({ goals = [] }) => namesOf(goals)));
  return [
    ...new Set(
      asked.flatMap((name) => {
        const found = answered.has(name) ? [name] : [...answered].filter((goal) => isSameName(goal, name));
        return found.length > 0 ? found : [name];
      }),
    ),
  ];
}

interface GoalColumn extends Column {
  readonly goal: string;
  readonly metric: Column;
}

function goalColumns(records: readonly MetricRecord[], shown: readonly Column[], context: ReadContext): GoalColumn[] {
  const perGoal = shown.filter(({ name }) => name === "completions" || name === "conversionRate");
  return goalNames(records, context).flatMap((goal) =>
    perGoal.map((metric) => ({
      ...metric,
      name: `${metric.name}: ${goal}`,
      label: `${metric.label}: ${goal}`,
      goal,
      metric,
    })),
  );
}

/** Names of all metrics of the records, each with the first label that any of them gives it. */
function labelledMetrics(records: readonly MetricRecord[], { metrics }: ReadContext) {
  const labels = new Map<string, string | undefined>();
  for (const record of records) {
    for (const name of Object.keys(record.metrics)) {
      if (labels.get(name) === undefined) labels.set(name, memberOf(record.metrics, name)?.label ?? undefined);
    }
  }
  return inCatalogueOrder([...labels.keys()], metrics).map((name) => ({ name, label: labels.get(name) }));
}

/** Key columns, then the metrics, then the metrics of each goal. */
export function tableOfRecords(keys: readonly Column[], records: readonly MetricRecord[], context: ReadContext): Table {
  const columns = metricColumns(labelledMetrics(records, context), context);
  const goals = goalColumns(records, columns, context);
  const shown = goals.map(({ goal: _, metric: __, ...column }) => column);
  return rowsOf([...keys, ...columns, ...shown], records, (record) => {
    const byGoal = new Map([...(record.goals ?? [])].reverse().map(({ name, metrics }) => [name, metrics]));
    return [
      ...record.keys,
      ...columns.map((column) => read(record.metrics, column, context)),
      ...goals.map(({ goal, metric }) => read(byGoal.get(goal) ?? {}, metric, context)),
    ];
  });
}
