/** Conditions on a report's columns, and whether they hold. Pure. */
import type { ShownRow, ShownTable } from "./values";

export interface Condition {
  /** Letters and digits. */
  readonly id: string;
  readonly reportId: string;
  /** By its name, as `ShownColumn` has it. */
  readonly column: string;
  readonly of: "sum" | "any" | "last" | "row";
  /** What names the row, where one is meant. */
  readonly row?: { readonly column: string; readonly text: string } | undefined;
  readonly test: "above" | "below" | "rises" | "falls";
  /** Percentages and changes are parts of one, durations seconds. */
  readonly limit: number;
}

export interface Finding {
  /** `unknown` where there is no number to look at: the row is not there, its cell is blank, or there was nothing before. */
  readonly state: "true" | "false" | "unknown" | "columnGone";
  /** The column that is gone, by its name. */
  readonly missing?: string;
  readonly value?: number | undefined;
  readonly before?: number | undefined;
  readonly change?: number | undefined;
  /** Rows that are meant: those that fulfil it, or the one that is looked at. */
  readonly rows: readonly ShownRow[];
}

/** As a comparison names the column of the earlier period. */
export const nameOfBefore = (column: string) => `${column} (previous)`;

export const isOfChange = ({ test }: Pick<Condition, "test">) => test === "rises" || test === "falls";

type Numbers = Pick<Finding, "value" | "before" | "change">;

function changeOf(value: number | undefined, before: number | undefined): number | undefined {
  return value === undefined || before === undefined || before === 0 ? undefined : (value - before) / before;
}

/** Undefined where there is nothing to compare. */
function holds({ test, limit }: Condition, { value, change }: Numbers): boolean | undefined {
  const looked = test === "above" || test === "below" ? value : change;
  if (looked === undefined) return undefined;
  switch (test) {
    case "above":
    case "rises":
      return looked > limit;
    case "below":
      return looked < limit;
    case "falls":
      return looked < -limit;
  }
}

/** No rows add up to nothing; rows that hold no number have no total. */
function sumOf(numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.flatMap((number) => number ?? []);
  return known.length === 0 && numbers.length > 0 ? undefined : known.reduce((sum, number) => sum + number, 0);
}

const stateOf = (isTrue: boolean | undefined): Finding["state"] =>
  isTrue === undefined ? "unknown" : isTrue ? "true" : "false";

function rowsMeant({ of, row }: Condition, { columns, rows }: ShownTable): readonly ShownRow[] {
  if (of === "any") return rows;
  if (of === "last") return rows.slice(-1);
  const index = columns.findIndex(({ name }) => name === row?.column);
  return rows.filter(({ texts }) => texts[index]?.trim() === row?.text.trim());
}

function missingColumn({ column, of, row, ...condition }: Condition, { columns }: ShownTable): string | undefined {
  const needed = [
    column,
    ...(isOfChange(condition) ? [nameOfBefore(column)] : []),
    ...(of === "row" && row ? [row.column] : []),
  ];
  return needed.find((name) => !columns.some((one) => one.name === name));
}

export function findingOf(condition: Condition, table: ShownTable): Finding {
  const missing = missingColumn(condition, table);
  if (missing !== undefined) return { state: "columnGone", missing, rows: [] };
  const [index, indexBefore] = [condition.column, nameOfBefore(condition.column)].map((wanted) =>
    table.columns.findIndex(({ name }) => name === wanted),
  ) as [number, number];
  const numbersOf = ({ numbers }: ShownRow): Numbers => {
    const [value, before] = [numbers[index], numbers[indexBefore]];
    return { value, before, change: changeOf(value, before) };
  };
  if (condition.of === "sum") {
    const value = sumOf(table.rows.map(({ numbers }) => numbers[index]));
    const before = indexBefore < 0 ? undefined : sumOf(table.rows.map(({ numbers }) => numbers[indexBefore]));
    const numbers = { value, before, change: changeOf(value, before) };
    return { state: stateOf(holds(condition, numbers)), ...numbers, rows: table.rows };
  }
  const rows = rowsMeant(condition, table);
  const hits = rows.filter((row) => holds(condition, numbersOf(row)));
  const isAny = condition.of === "any";
  // None of no rows fulfils it; one that is not there cannot be looked at.
  const isKnown = rows.some((row) => holds(condition, numbersOf(row)) !== undefined) || (isAny && rows.length === 0);
  const [first] = hits.length > 0 ? hits : rows;
  return {
    state: stateOf(isKnown ? hits.length > 0 : undefined),
    ...(first && numbersOf(first)),
    rows: hits.length > 0 || isAny ? hits : rows,
  };
}
