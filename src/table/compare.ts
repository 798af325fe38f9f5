/** Puts the same question's table for an earlier period beside the current one. */
import { keyedRows, type PlacesOf } from "./rowKeys";
import { type Column, type Table, type TableValue, valueAt } from "./table";

export interface ComparisonLabels {
  readonly previous: string;
  readonly change: string;
}

/** (now − before) / before; nothing where either is not a number or there is nothing to divide by. */
function changeOf(now: TableValue | undefined, before: TableValue | undefined): TableValue {
  return typeof now === "number" && typeof before === "number" && before !== 0 ? (now - before) / before : null;
}

export interface Compared extends Table {
  readonly placesOf: PlacesOf;
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
  const earlierRows = new Map(
    keyedRows(earlier, "compare", earlier.placesOf).map(({ key, row }) => [key, row] as const),
  );
  const rows = keyedRows(current, "compare", current.placesOf).map(({ key, row }) => {
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
