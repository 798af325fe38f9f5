// The chart of a report: lines over time, else bars, and only what can be read against one scale.
import { designOf, type ReportChart } from "../../src/reports/chart";
import type { Table } from "../../src/table/table";
import { column, tableOf } from "./tables";

const place = { sheetName: "A", row: 10, column: 2 };
const draw = (table: Table, headerRows: 0 | 1 = 1, chart: ReportChart = {}) =>
  designOf(table, place, "Mine", headerRows, chart);
const columnsOf = (table: Table) => draw(table)?.areas.map((area) => area.column);

const days = tableOf(
  [
    column("time", "day", true),
    column("visits", "count"),
    column("bounceRate", "rate"),
    column("visits (previous)", "count"),
    column("visits (change)", "rate"),
    column("pageView", "count"),
  ],
  ["2026-04-01", 1, 0.5, 2, -0.5, 3],
  ["2026-04-02", 1, 0.5, 2, -0.5, 3],
);

test("a series is lines of all metrics of the first one's kind, as long as it is", () => {
  expect(draw(days)).toEqual({
    type: "LINE",
    title: "Mine",
    areas: [
      { row: 10, column: 2, rows: 3, columns: 1 },
      { row: 10, column: 3, rows: 3, columns: 1 },
      { row: 10, column: 5, rows: 3, columns: 1 },
      { row: 10, column: 7, rows: 3, columns: 1 },
    ],
    headerRows: 1,
    row: 10,
    column: 9,
    mayMakeWay: true,
  });
});

test("what would be a flat line beside the first metric is not drawn: completions beside visits, and what is far smaller", () => {
  const table = tableOf(
    [
      column("time", "day", true),
      column("visits", "count"),
      column("conversions", "count"),
      column("users", "count"),
      column("newUsers", "count"),
    ],
    ["2026-04-01", 1000, 300, 800, 4],
    ["2026-04-02", 1100, 310, null, 5],
  );
  expect(columnsOf(table)).toEqual([2, 3, 5]);
  const goals = tableOf(
    [column("time", "day", true), column("conversions: A", "count"), column("conversions: B", "count")],
    ["2026-04-01", 30, 5],
  );
  expect(columnsOf(goals)).toEqual([2, 3, 4]);
});

test("a metric that the answer left blank is not drawn, and the next one is", () => {
  const table = tableOf(
    [column("country", "text", true), column("visits", "count"), column("users", "count")],
    ["Japan", null, 2],
    ["China", null, 3],
  );
  expect(columnsOf(table)).toEqual([2, 4]);
  const empty = tableOf([column("country", "text", true), column("visits", "count")], ["Japan", null]);
  expect(draw(empty)).toBeUndefined();
});

describe("Labels that read alike", () => {
  const address = (end: string) => `https://example.com/products/category/${end}`;

  test("give way to a column that tells the rows apart", () => {
    const table = tableOf(
      [column("url", "text", true), column("title"), column("visits", "count")],
      [address("a"), "First", 1],
      [address("b"), "Second", 2],
    );
    expect(columnsOf(table)).toEqual([3, 4]);
  });

  test("end the chart at the first that repeats", () => {
    const table = tableOf(
      [column("eventName", "text", true), column("country", "text", true), column("visits", "count")],
      ["purchase", "Japan", 1],
      ["purchase", "China", 2],
      ["purchase", "Korea", 3],
      ["signup", "Japan", 4],
    );
    expect(draw(table)).toMatchObject({
      areas: [
        { column: 3, rows: 4 },
        { column: 4, rows: 4 },
      ],
    });
  });

  test("are no chart where nothing tells the rows apart", () => {
    const table = tableOf(
      [column("url", "text", true), column("visits", "count")],
      [address("a"), 1],
      [address("b"), 2],
    );
    expect(draw(table)).toBeUndefined();
  });
});

test("a table is bars of its first metric, with what it was before, for at most twenty rows", () => {
  const rows = Array.from({ length: 30 }, (_, index) => [`Land ${index}`, "x", 1, 2, 3]);
  const table = tableOf(
    [
      column("country", "text", true),
      column("title"),
      column("visits", "count"),
      column("users", "count"),
      column("visits (previous)", "count"),
    ],
    ...rows,
  );
  expect(columnsOf(table)).toEqual([2, 4, 6]);
  expect(draw(table)).toMatchObject({ type: "BAR", areas: [{ rows: 21 }, { rows: 21 }, { rows: 21 }] });
  expect(draw(table, 0)).toMatchObject({ headerRows: 0, areas: [{ rows: 20 }, { rows: 20 }, { rows: 20 }] });
});

test("a funnel is a bar a step", () => {
  const funnel = tableOf(
    [column("stepId", "number", true), column("entries", "count"), column("dropoff", "count")],
    [1, 9, 4],
    [2, 5, 0],
  );
  expect(columnsOf(funnel)).toEqual([2, 3]);
});

test.each([
  ["no rows", tableOf([column("country", "text", true), column("visits", "count")])],
  ["no numbers", tableOf([column("id", "text", true), column("name", "text", true)], ["1", "x"])],
  ["nothing that names its rows", tableOf([column("visits", "count"), column("users", "count")], [1, 2])],
])("there is none of a table with %s", (_, table) => expect(draw(table)).toBeUndefined());

test("it is drawn where the report says", () => {
  expect(draw(days, 1, { rows: 14, columns: -1 })).toMatchObject({ row: 24, column: 1 });
});
