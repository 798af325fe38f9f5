/** Puts the same question's table for an earlier period beside the current one. */
import { type Column, type Table, type TableValue, valueAt } from "./table";

export interface ComparisonLabels {
  readonly previous: string;
  readonly change: string;
}

/** (now − before) / before; nothing where either is not a number or there is nothing to divide by. */
function changeOf(now: TableValue | undefined, before: TableValue | undefined): TableValue {
  return typeof now === "number" && typeof before === "number" && before !== 0 ? (now - before) / before : null;
}

/** Where a time lies within its period, counted in the column's own steps. */
export type PositionOf = (column: Column, time: string) => number;

const isTime = ({ type }: Column) => type === "day" || type === "hour" || type === "dateTime";

/** What tells a row from the others: its dimensions, and for times their place in the period. */
function keyOf(row: readonly TableValue[], columns: readonly Column[], positionOf: PositionOf): string {
  const parts = columns.flatMap((column, index): TableValue[] => {
    const value = valueAt(row, index);
    if (!column.isKey) return [];
    return [isTime(column) && typeof value === "string" ? positionOf(column, value) : value];
  });
  return JSON.stringify(parts);
}

/** Each metric followed by its earlier value and its change; rows of the earlier period alone are not shown. */
export function withComparison(
  current: Table & { readonly positionOf: PositionOf },
  earlier: Table & { readonly positionOf: PositionOf },
  labels: ComparisonLabels,
): Table {
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
  const earlierIndex = (name: string) => earlier.columns.findIndex((column) => column.name === name);
  const earlierRows = new Map(
    [...earlier.rows].reverse().map((row) => [keyOf(row, earlier.columns, earlier.positionOf), row] as const),
  );
  const rows = current.rows.map((row) => {
    const before = earlierRows.get(keyOf(row, current.columns, current.positionOf));
    return current.columns.flatMap((column, index): TableValue[] => {
      const now = valueAt(row, index);
      if (column.isKey) return [now];
      const then = valueAt(before, earlierIndex(column.name));
      return [now, then, changeOf(now, then)];
    });
  });
  return { columns, rows };
}
