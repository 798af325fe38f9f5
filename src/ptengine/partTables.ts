/** Parts and their tables → one table: which tables are put together, and in which way. */
import { comparisonLabels } from "../catalogue/comparison";
import { grains } from "../catalogue/dataCenter";
import { inLanguage } from "../catalogue/languages";
import { maxRows } from "../catalogue/options";
import { retrievedAtColumn, severalColumns } from "../catalogue/sharedFields";
import { type Language, namesOf, withName } from "../catalogue/types";
import { placesIn } from "../query/comparison";
import { type Compared, type Parts, type Plain, plainOf, type Stacked, type Widened } from "../query/parts";
import { type Compared as ComparedTable, withComparison } from "../table/compare";
import type { PlacesOf } from "../table/rowKeys";
import { stacked } from "../table/stack";
import { type Column, type Table, valueAt } from "../table/table";
import { widened } from "../table/widen";

/** A table, and for each row when the oldest part of its answer was given; null where nothing was asked. */
export interface DatedTable {
  readonly table: Table;
  readonly writtenAtMs: readonly (number | null)[];
}

/** The answers' tables by their plain questions. */
export type TableOf = (part: Plain) => DatedTable;

const grainNames = namesOf(grains);

function placed(parts: Parts, compare: string, isEarlier: boolean, table: Table): ComparedTable {
  // All plain questions of one side have its period and its view.
  const { query, period } = plainOf(parts)[0] as Plain;
  // A column of an event table is named by its grain; elsewhere the view is the grain.
  const grainOf = (name: string) => (grainNames.includes(name) ? name : query.view);
  const placesOf: PlacesOf = ({ name }, times) =>
    period ? placesIn({ grain: grainOf(name), period, compare, isEarlier }, times) : () => 0;
  return { ...table, placesOf };
}

/** Every row is as old as the oldest of all. */
function datedAlike(table: Table, tables: readonly DatedTable[]): DatedTable {
  const times = tables.flatMap(({ writtenAtMs }) => writtenAtMs).filter((time) => time !== null);
  const oldest = times.reduce<number | null>((first, time) => Math.min(first ?? time, time), null);
  return { table, writtenAtMs: table.rows.map(() => oldest) };
}

function compared({ current, earlier, compare }: Compared, tableOf: TableOf, language: Language): DatedTable {
  const [now, before] = [partTables(current, tableOf, language), partTables(earlier, tableOf, language)];
  const table = withComparison(
    placed(current, compare, false, now.table),
    placed(earlier, compare, true, before.table),
    {
      previous: inLanguage(comparisonLabels.previous, language),
      change: inLanguage(comparisonLabels.change, language),
    },
  );
  return datedAlike(table, [now, before]);
}

function stack({ columns, labels, members, sample }: Stacked, tableOf: TableOf, language: Language): DatedTable {
  const tables = members.map(({ front, parts }) => ({ front, ...partTables(parts, tableOf, language) }));
  const front = columns.map((name): Column => {
    const texts = labels ?? withName(severalColumns, name)?.labels;
    return { name, label: texts ? inLanguage(texts, language) : name, type: "text", isKey: true };
  });
  return {
    table: stacked(front, tables, members.length > 0 ? undefined : tableOf(sample).table),
    writtenAtMs: tables.flatMap(({ writtenAtMs }) => writtenAtMs),
  };
}

function widen({ option, members }: Widened, tableOf: TableOf, language: Language): DatedTable {
  const tables = members.map(({ parts }) => partTables(parts, tableOf, language));
  const widenable = members.map(({ name, shown, hidden }, index) => ({
    name,
    table: (tables[index] as DatedTable).table,
    isShown: (metric: string) => (shown?.includes(metric) ?? true) && hidden?.includes(metric) !== true,
  }));
  const order = option === "split" ? "byMetric" : "byMember";
  return datedAlike(widened(widenable, { option, order, maxRows }), tables);
}

export function partTables(parts: Parts, tableOf: TableOf, language: Language): DatedTable {
  switch (parts.kind) {
    case "plain":
      return tableOf(parts);
    case "compared":
      return compared(parts, tableOf, language);
    case "stacked":
      return stack(parts, tableOf, language);
    case "widened":
      return widen(parts, tableOf, language);
  }
}

/** The same with the time of each row's answer as the last column. */
export function withTimes(
  { table, writtenAtMs }: DatedTable,
  language: Language,
  dateTimeOf: (ms: number) => string,
): Table {
  const column: Column = {
    name: retrievedAtColumn.name,
    label: inLanguage(retrievedAtColumn.labels, language),
    type: "dateTime",
    isKey: false,
  };
  const times = new Map<number, string>();
  const shown = (ms: number | null) => {
    if (ms === null) return null;
    const time = times.get(ms) ?? dateTimeOf(ms);
    times.set(ms, time);
    return time;
  };
  return {
    columns: [...table.columns, column],
    rows: table.rows.map((row, index) => [
      ...table.columns.map((_, at) => valueAt(row, at)),
      shown(writtenAtMs[index] ?? null),
    ]),
  };
}
