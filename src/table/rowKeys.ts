/** What tells the rows of a table from each other, so that they meet the rows of another table. */
import { PtengineError } from "../errors";
import { identityColumns } from "./identity";
import { type Column, type Table, type TableValue, valueAt } from "./table";

/** Where the times of a column stand in their period; undefined stands beside nothing. */
export type PlacesOf = (
  column: Column,
  times: readonly (string | null)[],
) => (time: string) => string | number | undefined;

/** Times that meet by themselves. */
const asTheyAre: PlacesOf = () => (time) => time;

const isTime = ({ type }: Column) => type === "day" || type === "hour" || type === "dateTime";

/** In autumn one hour comes twice, and is then told apart by which of the two it is. */
const maxSameHour = 2;

export interface KeyedRow {
  /** What tells the row from the others: its dimensions, and for times their place in the period. */
  readonly key: string | undefined;
  readonly row: readonly TableValue[];
}

/** Rows under their keys; two rows with one key cannot be joined, and which is meant is not guessed. */
export function keyedRows({ columns, rows }: Table, option: string, placesOf: PlacesOf = asTheyAre): KeyedRow[] {
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
      throw new PtengineError("joinKeyTwice", { option, value: shown.join(", ") });
    }
    counts.set(key, before + 1);
    return { key: `${key}${before}`, row };
  });
}
