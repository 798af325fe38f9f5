/**
 * What every answer shape provides: a schema for the answer's data and the way from the data to a Table.
 * Schemas say what must be there and how it nests; single values are `unknown`, because `parseValue` refuses those it
 * cannot read. Unions, numbers and records of zod would add 5 KB to what every formula loads.
 */

import type * as z from "zod/mini";
import { inLanguage } from "../catalogue/languages";
import type { Language, Metric, Named, ValueType } from "../catalogue/types";
import { PtengineError } from "../errors";
import type { Query, View } from "../query/query";
import type { Column, Table, TableValue } from "../table/table";

export interface ReadContext extends View {
  readonly query: Query;
  readonly language: Language;
  /** Metrics that may be asked of the view. */
  readonly metrics: readonly Metric[];
  /** Names and labels of columns that are no metrics. */
  readonly keys: readonly Named[];
  /** Typed values, or values as sent. */
  readonly read: (value: unknown, type: ValueType, column: string) => TableValue;
}

/** Data that has passed its shape's schema. */
export type Answer = object;

export interface AnswerShape {
  /** Built on first use: nothing is built for formulas that do not need it. */
  readonly schema: () => z.ZodMiniType<Answer>;
  /** Takes one answer per call of the query, in the order planned. */
  readonly toTable: (answers: readonly Answer[], context: ReadContext) => Table;
}

/** Joins a schema with the function that reads what has passed it. */
export function answerShape<Data extends object>(
  schema: () => z.ZodMiniType<Data>,
  toTable: (answers: readonly Data[], context: ReadContext) => Table,
): AnswerShape {
  return { schema, toTable: toTable as AnswerShape["toTable"] };
}

/** Keeps a schema after its first use. */
export function once<T>(build: () => T): () => T {
  let built: { readonly value: T } | undefined;
  return () => {
    built ??= { value: build() };
    return built.value;
  };
}

/** A value that the document promises; `unknown` in a schema lets a missing one pass. */
export function sentValue(value: unknown, name: string): unknown {
  if (value === undefined) throw new PtengineError("unreadableAnswer", { field: name, value: "no value" });
  return value;
}

/** The dimension columns of a table, named and labelled. */
export function keyColumn(name: string, context: ReadContext, type: ValueType = "text"): Column {
  const known = context.keys.find((key) => key.name === name);
  return { name, label: known ? inLanguage(known.label, context.language) : name, type, isKey: true };
}
