/** Puts tables one below the other, each row with what it is of in front. */
import type { Column, Table, TableValue } from "./table";

export interface Stackable {
  readonly front: readonly TableValue[];
  readonly table: Table;
}

/** The columns of all tables in the order in which they first appear; one that is typed in two ways is text. */
function unionOf(tables: readonly Table[]): Column[] {
  const columns = new Map<string, Column>();
  for (const column of tables.flatMap((table) => table.columns)) {
    const known = columns.get(column.name);
    columns.set(column.name, known && known.type !== column.type ? { ...known, type: "text" } : (known ?? column));
  }
  return [...columns.values()];
}

export function stacked(frontColumns: readonly Column[], members: readonly Stackable[], sample?: Table): Table {
  const columns = unionOf(members.length > 0 ? members.map(({ table }) => table) : sample ? [sample] : []);
  return {
    columns: [...frontColumns, ...columns],
    rows: members.flatMap(({ front, table }) => {
      const places = new Map(table.columns.map(({ name }, index) => [name, index]));
      const from = columns.map(({ name }) => places.get(name));
      return table.rows.map((row) => [...front, ...from.map((at) => (at === undefined ? null : (row[at] ?? null)))]);
    }),
  };
}
