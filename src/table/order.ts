/** Orders and cuts a whole table, where the API does not do it. */
import { PtengineError } from "../errors";
import { type Table, type TableValue, valueAt } from "./table";

export interface Order {
  /** The name or the label of a column; a metric of several questions means the first of its columns. */
  readonly sortBy?: string;
  readonly sortOrder?: string;
  readonly limit?: number;
  /** What the question is called in a message. */
  readonly view: string;
}

function columnNamed({ columns }: Table, word: string, view: string): number {
  const folded = word.toLowerCase();
  const exact = columns.findIndex(({ name }) => name === word);
  if (exact >= 0) return exact;
  const alike = columns.flatMap(({ name, label }, index) =>
    name.toLowerCase() === folded || label.toLowerCase() === folded ? [index] : [],
  );
  const allowed = columns.map(({ name }) => name);
  const argument = "options: sortBy";
  if (alike.length > 1)
    throw new PtengineError("ambiguousName", { argument, value: word, allowed: alike.map((at) => allowed[at] ?? "") });
  const first = columns.findIndex(({ name }) => name.toLowerCase().startsWith(`${folded}: `));
  const found = alike[0] ?? first;
  if (found < 0) throw new PtengineError("metricNotInAnswer", { argument, value: word, view, allowed });
  return found;
}

/** Numbers before texts; texts by their characters, which is also the order of days and times. */
function compareValues(one: TableValue, other: TableValue): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  if (typeof one === "number" || typeof other === "number") return typeof one === "number" ? -1 : 1;
  const [first, second] = [String(one), String(other)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Rows by one column, the largest numbers or the first names first unless asked otherwise, blank ones last; then the first of them. */
export function ordered(table: Table, { sortBy, sortOrder, limit, view }: Order): Table {
  if (sortBy === undefined) return limit === undefined ? table : { ...table, rows: table.rows.slice(0, limit) };
  const at = columnNamed(table, sortBy, view);
  const isDescending = (sortOrder ?? (table.columns[at]?.isKey ? "asc" : "desc")) === "desc";
  const rows = [...table.rows].sort((one, other) => {
    const [first, second] = [valueAt(one, at), valueAt(other, at)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    const order = compareValues(first, second);
    return isDescending ? -order : order;
  });
  return { ...table, rows: limit === undefined ? rows : rows.slice(0, limit) };
}
