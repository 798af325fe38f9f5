// The earlier period beside the current one: which rows meet, and what the change is.
import { daysFrom } from "../../src/days";
import { type PositionOf, withComparison } from "../../src/table/compare";
import type { Column, Table, TableValue } from "../../src/table/table";

const labels = { previous: "前期間", change: "増減" };
const country: Column = { name: "country", label: "国", type: "text", isKey: true };
const time: Column = { name: "time", label: "日時", type: "day", isKey: true };
const visits: Column = { name: "visits", label: "訪問数", type: "count", isKey: false };
const rate: Column = { name: "bounceRate", label: "直帰率", type: "rate", isKey: false };
/** The place of a day, counted from the first day that the table shows. */
const table = (columns: readonly Column[], ...rows: TableValue[][]): Table & { positionOf: PositionOf } => {
  const days = rows.flatMap((row) => row.filter((_, index) => columns[index]?.type === "day")) as string[];
  const [first = ""] = [...days].sort();
  return { columns, rows, positionOf: (_, day) => daysFrom(first, day) };
};

test("each metric is followed by its earlier value and its change", () => {
  const { columns, rows } = withComparison(
    table([country, visits, rate], ["Japan", 150, 0.5]),
    table([country, visits, rate], ["Japan", 100, 0.4]),
    labels,
  );
  expect(columns.map(({ name }) => name)).toEqual([
    "country",
    "visits",
    "visits (previous)",
    "visits (change)",
    "bounceRate",
    "bounceRate (previous)",
    "bounceRate (change)",
  ]);
  expect(columns.map(({ type }) => type)).toEqual(["text", "count", "count", "rate", "rate", "rate", "rate"]);
  expect(columns[2]?.label).toContain("前期間");
  expect(columns[3]?.label).toContain("増減");
  expect(rows).toEqual([["Japan", 150, 100, 0.5, 0.5, 0.4, expect.closeTo(0.25, 12)]]);
});

test.each([
  [150, 100, 0.5],
  [50, 100, -0.5],
  [0, 100, -1],
  [100, 100, 0],
  [100, 0, null],
  [0, 0, null],
  [100, null, null],
  [null, 100, null],
  ["Baseline", 1, null],
])("from %j before %j the change is %j", (now, before, change) => {
  const { rows } = withComparison(table([visits], [now]), table([visits], [before]), labels);
  expect(rows).toEqual([[now, before, change]]);
});

test("rows meet by their dimensions, whatever their order; new ones have no earlier value, gone ones no row", () => {
  const { rows } = withComparison(
    table([country, visits], ["Japan", 10], ["China", 20], ["France", 30]),
    table([country, visits], ["China", 10], ["Spain", 5], ["Japan", 5]),
    labels,
  );
  expect(rows).toEqual([
    ["Japan", 10, 5, 1],
    ["China", 20, 10, 1],
    ["France", 30, null, null],
  ]);
});

test("series meet by position", () => {
  const { rows } = withComparison(
    table([time, visits], ["2026-04-01", 10], ["2026-04-02", 20], ["2026-04-03", 30]),
    table([time, visits], ["2026-03-01", 5], ["2026-03-02", 10]),
    labels,
  );
  expect(rows).toEqual([
    ["2026-04-01", 10, 5, 1],
    ["2026-04-02", 20, 10, 1],
    ["2026-04-03", 30, null, null],
  ]);
});

test("several dimensions are told apart, also where their texts run together", () => {
  const state: Column = { ...country, name: "state" };
  const { rows } = withComparison(
    table([country, state, visits], ["a,b", "c", 10], ["a", "b,c", 20]),
    table([country, state, visits], ["a", "b,c", 10], ["a,b", "c", 5]),
    labels,
  );
  expect(rows).toEqual([
    ["a,b", "c", 10, 5, 1],
    ["a", "b,c", 20, 10, 1],
  ]);
});

test("a metric that the earlier answer lacks is blank, and columns in another order meet by name", () => {
  expect(withComparison(table([visits, rate], [10, 0.5]), table([rate], [0.25]), labels).rows).toEqual([
    [10, null, null, 0.5, 0.25, 1],
  ]);
});

test("an empty earlier period leaves the current one whole", () => {
  expect(withComparison(table([country, visits], ["Japan", 10]), table([country, visits]), labels).rows).toEqual([
    ["Japan", 10, null, null],
  ]);
});
