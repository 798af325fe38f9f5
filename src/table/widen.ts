/** Puts the metrics of several tables beside each other, on the union of their rows. */
import { keyedRows } from "./rowKeys";
import { type Column, type Table, type TableValue, valueAt } from "./table";

export interface Widenable {
  /** Stands behind the names of its metrics; without one they keep their names. */
  readonly name?: string | undefined;
  readonly table: Table;
  /** The metrics that are shown, where not all are. */
  isShown(metric: string): boolean;
}

export interface Widening {
  /** Names the option in a message. */
  readonly option: string;
  /** All members of one metric, then those of the next; or all metrics of one member, then those of the next. */
  readonly order: "byMetric" | "byMember";
  /** A table of so many rows may have been cut: what it lacks is not known to be 0. */
  readonly maxRows: number;
}

interface WideColumn {
  readonly column: Column;
  readonly member: number;
  readonly at: number;
}

const isTime = ({ type }: Column) => type === "day" || type === "hour" || type === "dateTime";

function metricColumns(members: readonly Widenable[], order: Widening["order"]): WideColumn[] {
  const all = members.flatMap(({ name, table, isShown }, member) =>
    table.columns.flatMap((column, at): (WideColumn & { readonly metric: string })[] => {
      if (column.isKey || !isShown(column.name)) return [];
      const named =
        name === undefined ? column : { ...column, name: `${column.name}: ${name}`, label: `${column.label}: ${name}` };
      return [{ column: named, member, at, metric: column.name }];
    }),
  );
  if (order === "byMember") return all;
  const metrics = [...new Set(all.map(({ metric }) => metric))];
  return metrics.flatMap((metric) => all.filter((one) => one.metric === metric));
}

/** The key columns of all tables; where one reads them as times and another as text, they are text. */
function keyColumns(tables: readonly Table[]): Column[] {
  const [first, ...others] = tables.map(({ columns }) => columns.filter(({ isKey }) => isKey));
  return (first ?? []).map((column) => {
    const isAlike = others.every((columns) =>
      columns.every(({ name, type }) => name !== column.name || type === column.type),
    );
    return isAlike ? column : { ...column, type: "text" };
  });
}

export function widened(members: readonly Widenable[], { option, order, maxRows }: Widening): Table {
  const tables = members.map(({ table }) => table);
  const keys = keyColumns(tables);
  const metrics = metricColumns(members, order);
  const rowsByKey = tables.map((table) => new Map(keyedRows(table, option).map(({ key, row }) => [key, row])));
  const isWhole = tables.map(({ rows }) => rows.length < maxRows);
  const shown = new Map<string | undefined, readonly TableValue[]>();
  tables.forEach((table, index) => {
    const places = keys.map(({ name }) => table.columns.findIndex((column) => column.name === name));
    for (const [key, row] of rowsByKey[index] ?? [])
      if (!shown.has(key))
        shown.set(
          key,
          places.map((at) => valueAt(row, at)),
        );
  });
  const rows = [...shown].map(([key, keyValues]) => [
    ...keyValues,
    ...metrics.map(({ column, member, at }) => {
      const row = rowsByKey[member]?.get(key);
      if (row) return valueAt(row, at);
      return column.type === "count" && isWhole[member] ? 0 : null;
    }),
  ]);
  const [first] = keys;
  if (first && isTime(first))
    rows.sort(([one], [other]) => (String(one) < String(other) ? -1 : String(one) > String(other) ? 1 : 0));
  return { columns: [...keys, ...metrics.map(({ column }) => column)], rows };
}
