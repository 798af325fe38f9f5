/** Tables whose rows are objects of metrics, each `{ value, label }` under its name, with goals of their own beside them. */

import * as z from "zod/mini";
import { namesOf, withName } from "../catalogue/types";
import { optionOf } from "../query/query";
import type { Column, Table, TableValue } from "../table/table";
import { inCatalogueOrder, metricColumns } from "./metricColumns";
import { memberOf, once, type Parsed } from "./schema";
import { type ReadContext, sentValue } from "./shape";

export const sentMetric = once(() => z.looseObject({ value: z.unknown(), label: z.optional(z.string()) }));
export const sentMetrics = once(() => z.record(z.string(), sentMetric()));

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

/** The members of a record that are metrics; names, lists and the like are not. */
export function metricsIn(record: Readonly<Record<string, unknown>>): SentMetrics {
  const isMetric = (value: unknown) => typeof value === "object" && value !== null && "value" in value;
  return Object.fromEntries(Object.entries(record).filter(([, value]) => isMetric(value))) as SentMetrics;
}

function read(metrics: SentMetrics, { name, type }: Column, context: ReadContext): TableValue {
  const metric = memberOf(metrics, name);
  return metric === undefined ? null : context.read(sentValue(metric.value, name), type, name);
}

const isSameName = (one: string, other: string) => one.toLowerCase().includes(other.toLowerCase());

/** The goals as they were asked; a name that stands for several is followed by each, one that nothing answers is kept. */
function goalNames(records: readonly MetricRecord[], { query }: ReadContext): string[] {
  const asked = (optionOf(query, "conversionNames") ?? []) as readonly string[];
  const answered = [...new Set(records.flatMap(({ goals = [] }) => namesOf(goals)))];
  return [
    ...new Set(
      asked.flatMap((name) => {
        const exact = answered.filter((goal) => goal === name);
        const found = exact.length > 0 ? exact : answered.filter((goal) => isSameName(goal, name));
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

/** Key columns, then the metrics, then the metrics of each goal. */
export function tableOfRecords(keys: readonly Column[], records: readonly MetricRecord[], context: ReadContext): Table {
  const names = [...new Set(records.flatMap(({ metrics }) => Object.keys(metrics)))];
  const labelOf = (name: string) =>
    records.map(({ metrics }) => memberOf(metrics, name)?.label).find((label) => label !== undefined);
  const columns = metricColumns(
    inCatalogueOrder(names, context.metrics).map((name) => ({ name, label: labelOf(name) })),
    context,
  );
  const goals = goalColumns(records, columns, context);
  const rows = records.map((record) => [
    ...record.keys,
    ...columns.map((column) => read(record.metrics, column, context)),
    ...goals.map(({ goal, metric }) => read(withName(record.goals ?? [], goal)?.metrics ?? {}, metric, context)),
  ]);
  return { columns: [...keys, ...columns, ...goals.map(({ goal: _, metric: __, ...column }) => column)], rows };
}
