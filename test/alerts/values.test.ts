// What conditions look at: the cells as a report wrote them, by the kinds of their columns, and nothing that was edited.
import { type Condition, findingOf } from "../../src/alerts/conditions";
import { readShownTable } from "../../src/alerts/values";
import type { HttpResponse } from "../../src/platform/ports";
import { countries, openDocument } from "../reports/document";
import { apiResponse } from "../support/fakePlatform";

const mixed = (rows: readonly (readonly [string, string, string, string])[]): HttpResponse =>
  apiResponse({
    columns: [
      { name: "country", type: "dimension", dataType: "STRING" },
      { name: "visits", type: "metric", dataType: "INTEGER" },
      { name: "bounceRate", type: "metric", dataType: "RATE" },
      { name: "avgDuration", type: "metric", dataType: "TIME" },
    ],
    rows: rows.map(([country, visits, bounceRate, avgDuration]) => ({ country, visits, bounceRate, avgDuration })),
  });

const condition = (change: Partial<Condition>): Condition => ({
  ...{ id: "c", reportId: "r1", column: "visits", of: "sum", test: "above", limit: 10 },
  ...change,
});

test("counts, percentages and durations are told apart by what the cells show, and read in their own units", () => {
  const query = { source: "dc", view: "country", metrics: ["visits", "bounceRate", "avgDuration"] } as const;
  const document = openDocument({
    query: { ...query, metrics: [...query.metrics], dates: { start: "yesterday", end: "yesterday" } },
    style: { header: "names", durations: "days" },
  });
  document.run([mixed([["Japan", "1200", "40.50%", "3m 5s"]])]);
  const table = readShownTable(document.platform, document.report());
  expect(table?.columns).toEqual([
    { name: "country", label: "country", kind: "name" },
    { name: "visits", label: "visits", kind: "number" },
    { name: "bounceRate", label: "bounceRate", kind: "percent" },
    { name: "avgDuration", label: "avgDuration", kind: "duration" },
  ]);
  const [row] = table?.rows ?? [];
  expect(row?.numbers).toEqual([undefined, 1200, 0.405, 185]);
  expect(row?.texts).toEqual(["Japan", "1,200", "40.50%", "3:05"]);
});

test("of rows that are appended those of the last run count", () => {
  const document = openDocument({ mode: "append" });
  document.run([countries(["Japan", 10], ["China", 20])]);
  document.run([countries(["Japan", 1], ["China", 2])]);
  const table = readShownTable(document.platform, document.report());
  expect(table?.rows.map(({ row, texts }) => [row, texts[0], texts[1]])).toEqual([
    [5, "Japan", "1"],
    [6, "China", "2"],
  ]);
  expect(findingOf(condition({}), table as NonNullable<typeof table>)).toMatchObject({ state: "false", value: 3 });
});

test("cells that somebody has edited, or that were never written, are not looked at", () => {
  const document = openDocument();
  expect(readShownTable(document.platform, document.report())).toBeUndefined();
  document.run([countries(["Japan", 10])]);
  expect(readShownTable(document.platform, document.report())).toBeDefined();
  document.tab.setValues({ row: 3, column: 3, rows: 1, columns: 1 }, [[999]]);
  expect(readShownTable(document.platform, document.report())).toBeUndefined();
});

test("an empty answer adds up to nothing, has no row above a limit, and no last one", () => {
  const document = openDocument();
  document.run([countries()]);
  const table = readShownTable(document.platform, document.report()) as NonNullable<ReturnType<typeof readShownTable>>;
  const stateOf = (change: Partial<Condition>) => findingOf(condition(change), table).state;
  expect(stateOf({ test: "below" })).toBe("true");
  expect(stateOf({ of: "any" })).toBe("false");
  expect(stateOf({ of: "last" })).toBe("unknown");
  expect(stateOf({ test: "rises" })).toBe("columnGone");
});

test("rows that hold no number have no total that could be below a limit", () => {
  const query = { source: "dc", view: "country", metrics: ["visits"] } as const;
  const document = openDocument({
    query: { ...query, metrics: [...query.metrics], dates: { start: "yesterday", end: "yesterday" } },
  });
  const columns = [
    { name: "country", type: "dimension", dataType: "STRING" },
    { name: "visits", type: "metric", dataType: "INTEGER" },
  ];
  const shownOf = (rows: readonly object[]) => {
    document.run([apiResponse({ columns, rows })]);
    return readShownTable(document.platform, document.report()) as NonNullable<ReturnType<typeof readShownTable>>;
  };
  const blank = shownOf([
    { country: "Japan", visits: null },
    { country: "China", visits: null },
  ]);
  expect(findingOf(condition({ test: "below" }), blank).state).toBe("unknown");
  const some = shownOf([
    { country: "Japan", visits: null },
    { country: "China", visits: "7" },
  ]);
  expect(findingOf(condition({ test: "below" }), some)).toMatchObject({ state: "true", value: 7 });
});
