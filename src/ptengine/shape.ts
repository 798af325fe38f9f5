/** What every answer shape provides: a schema for the answer's data and the way from the data to a Table. */

import { inLanguage } from "../catalogue/languages";
import { type Language, type Metric, type Named, type ValueType, withName } from "../catalogue/types";
import { PtengineError } from "../errors";
import type { Query, View } from "../query/query";
import type { Schema } from "../schema";
import type { Column, Table, TableValue } from "../table/table";

export interface ReadContext extends View {
  readonly query: Query;
  readonly language: Language;
  /** The metrics of the view, then every other that the catalogue knows of the source. */
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
  readonly schema: () => Schema<Answer>;
  /** Takes one answer per call of the query, in the order planned; none where the catalogue answers. */
  readonly toTable: (answers: readonly (Answer | undefined)[], context: ReadContext) => Table;
}

/** Joins a schema with the function that reads what has passed it. */
export function answerShape<Data extends object>(
  schema: () => Schema<Data>,
  toTable: (answers: readonly (Data | undefined)[], context: ReadContext) => Table,
): AnswerShape {
  return { schema, toTable: toTable as AnswerShape["toTable"] };
}

/** Far more than a report can hold; what unfolds to more is refused before it is built. */
export const maxTableCells = 2_000_000;

export function demandRoom(rows: number, columns: number): void {
  if (rows * columns > maxTableCells) throw new PtengineError("tooManyRows", { rows, columns });
}

/** A table whose size is checked before its rows are built. */
export function rowsOf<T>(
  columns: readonly Column[],
  items: readonly T[],
  toRow: (item: T, index: number) => readonly TableValue[],
): Table {
  demandRoom(items.length, columns.length);
  return { columns, rows: items.map(toRow) };
}

/** A value that the document promises; `unknown` in a schema lets a missing one pass. */
export function sentValue(value: unknown, name: string): unknown {
  if (value === undefined) throw new PtengineError("unreadableAnswer", { field: name, value: "no value" });
  return value;
}

/** The dimension columns of a table, named and labelled. */
export function keyColumn(
  name: string,
  context: Pick<ReadContext, "keys" | "language">,
  type: ValueType = "text",
): Column {
  const known = withName(context.keys, name);
  return { name, label: known ? inLanguage(known.labels, context.language) : name, type, isKey: true };
}

/** A column of times, or of text where any value is not written as a time: their forms are not all documented. */
export function timeOrText(
  column: Column,
  sent: readonly unknown[],
  context: ReadContext,
): { readonly column: Column; readonly values: readonly TableValue[] } {
  if (column.type !== "text") {
    try {
      return { column, values: sent.map((value) => context.read(value, column.type, column.name)) };
    } catch {
      // Shown as it was sent, below.
    }
  }
  const text = { ...column, type: "text" } as const;
  return { column: text, values: sent.map((value) => context.read(value, "text", column.name)) };
}
