/** Puts the same question's table for an earlier period beside the current one. */
import type { Column, Table, TableValue } from "./table";

export interface ComparisonLabels {
  readonly previous: string;
  readonly change: string;
}

/** (now − before) / before; nothing where either is not a number or there is nothing to divide by. */
function changeOf(now: TableValue | undefined, before: TableValue | undefined): TableValue {
  return typeof now === "number" && typeof before === "number" && before !== 0 ? (now - before) / before : null;
}

const isTime = ({ type }: Column) => type === "day" || type === "hour" || type === "dateTime";

/** Finds the earlier row of a current one: by its dimensions, or by its position where they are times. */
function matcher(table: Table, keyIndexes: readonly number[]) {
  const dimensions = keyIndexes.filter((index) => !isTime(table.columns[index] as Column));
  const keyOf = (row: readonly TableValue[]) => JSON.stringify(dimensions.map((index) => row[index] ?? null));
  // Rows that only a time tells apart are matched in their order within their dimensions.
  const groups = new Map<string, (readonly TableValue[])[]>();
  for (const row of table.rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const used = new Map<string, number>();
  return (row: readonly TableValue[]) => {
    const key = keyOf(row);
    const position = used.get(key) ?? 0;
    used.set(key, position + 1);
    return groups.get(key)?.[position];
  };
}

/** Each metric followed by its earlier value and its change; rows of the earlier period alone are not shown. */
export function withComparison(current: Table, earlier: Table, labels: ComparisonLabels): Table {
  const keyIndexes = current.columns.flatMap(({ isKey }, index) => (isKey ? [index] : []));
  const columns = current.columns.flatMap((column): Column[] =>
    column.isKey
      ? [column]
      : [
          column,
          { ...column, name: `${column.name} (previous)`, label: `${column.label} (${labels.previous})` },
          { ...column, name: `${column.name} (change)`, label: `${column.label} (${labels.change})`, type: "rate" },
        ],
  );
  const earlierIndex = (name: string) => earlier.columns.findIndex((column) => column.name === name);
  const find = matcher(earlier, keyIndexes);
  const rows = current.rows.map((row) => {
    const before = find(row);
    return current.columns.flatMap((column, index): TableValue[] => {
      const now = row[index] ?? null;
      if (column.isKey) return [now];
      const then = before?.[earlierIndex(column.name)] ?? null;
      return [now, then, changeOf(now, then)];
    });
  });
  return { columns, rows };
}
