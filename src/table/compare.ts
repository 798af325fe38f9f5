/** Puts the same question's table for an earlier period beside the current one. */
import { PtengineError } from "../errors";
import { identityColumns } from "./identity";
import { type Column, type Table, type TableValue, valueAt } from "./table";

export interface ComparisonLabels {
  readonly previous: string;
  readonly change: string;
}

/** (now − before) / before; nothing where either is not a number or there is nothing to divide by. */
function changeOf(now: TableValue | undefined, before: TableValue | undefined): TableValue {
  return typeof now === "number" && typeof before === "number" && before !== 0 ? (now - before) / before : null;
}

/** Where the times of a column stand in their period; undefined stands beside nothing. */
export type PlacesOf = (
  column: Column,
  times: readonly (string | null)[],
) => (time: string) => string | number | undefined;

export interface Compared extends Table {
  readonly placesOf: PlacesOf;
}

const isTime = ({ type }: Column) => type === "day" || type === "hour" || type === "dateTime";

/** In autumn one hour comes twice, and is then told apart by which of the two it is. */
const maxSameHour = 2;

interface KeyedRow {
  /** What tells the row from the others: its dimensions, and for times their place in the period. */
  readonly key: string | undefined;
  readonly row: readonly TableValue[];
}

/** Rows under their keys; two rows with one key cannot be joined, and which is meant is not guessed. */
function keyedRows({ columns, rows, placesOf }: Compared): KeyedRow[] {
  const identity = identityColumns(columns).map((index) => {
    const column = columns[index] as Column;
    if (!isTime(column)) return (row: readonly TableValue[]) => valueAt(row, index);
    const times = rows.map((row) => valueAt(row, index)).map((value) => (typeof value === "string" ? value : null));
    const placeOf = placesOf(column, times);
    return (row: readonly TableValue[]) => {
      const value = valueAt(row, index);
      return typeof value === "string" ? placeOf(value) : value;
    };
  });
  const hasHours = columns.some(({ type }) => type === "hour");
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const parts = identity.map((read) => read(row));
    if (parts.includes(undefined)) return { key: undefined, row };
    const key = JSON.stringify(parts);
    const before = counts.get(key) ?? 0;
    if (before >= (hasHours ? maxSameHour : 1)) {
      const shown = identityColumns(columns).map((index) => String(valueAt(row, index) ?? ""));
      throw new PtengineError("joinKeyTwice", { option: "compare", value: shown.join(", ") });
    }
    counts.set(key, before + 1);
    return { key: `${key}${before}`, row };
  });
}

/** Each metric followed by its earlier value and its change; rows of the earlier period alone are not shown. */
export function withComparison(current: Compared, earlier: Compared, labels: ComparisonLabels): Table {
  const columns = current.columns.flatMap((column): Column[] =>
    column.isKey
      ? [column]
      : [
          column,
          { ...column, name: `${column.name} (previous)`, label: `${column.label} (${labels.previous})` },
          {
            ...column,
            name: `${column.name} (change)`,
            label: `${column.label} (${labels.change})`,
            type: "rate",
          },
        ],
  );
  const indexes = new Map(earlier.columns.map(({ name }, index) => [name, index]));
  const earlierIndexes = current.columns.map(({ name }) => indexes.get(name) ?? -1);
  const earlierRows = new Map(keyedRows(earlier).map(({ key, row }) => [key, row] as const));
  const rows = keyedRows(current).map(({ key, row }) => {
    const before = key === undefined ? undefined : earlierRows.get(key);
    return current.columns.flatMap((column, index): TableValue[] => {
      const now = valueAt(row, index);
      if (column.isKey) return [now];
      const then = valueAt(before, earlierIndexes[index] as number);
      return [now, then, changeOf(now, then)];
    });
  });
  return { columns, rows };
}
