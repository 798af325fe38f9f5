// An answer of any shape becomes a table, or is refused as too large, within a second.
import type { CustomFunctionName } from "../../src/catalogue/functions";
import { PtengineError } from "../../src/errors";
import { parseAnswer, toTable } from "../../src/ptengine/answers";
import { parseQuery } from "../../src/query/parse";
import { viewOf } from "../../src/query/query";
import { cpuMsOf } from "../support/cpuTime";

const list = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const columns = (count: number) =>
  list(count, (index) => ({ name: `c${index}`, type: "metric", dataType: "INTEGER", label: `Column ${index}` }));
const row = (count: number) => Object.fromEntries(list(count, (index) => [`c${index}`, "1,234"]));
const metric = { value: "1", label: "x", description: "y" };

const url = "https://a.example/";
const id = "6c3bad4b-d953-4088-9fcd-d8cbd976b3a2";
const goals = list(100, (index) => `g${index}`).join(",");

test.each<[string, CustomFunctionName, string[], unknown, string]>([
  [
    "20,000 columns",
    "PTENGINE_DC",
    ["pageGroup"],
    { columns: columns(20_000), rows: list(20, () => row(20_000)) },
    "20 rows",
  ],
  [
    "two of 20,000 columns",
    "PTENGINE_DC",
    ["pageGroup", "c1,c19999"],
    { columns: columns(20_000), rows: [row(20_000)] },
    "1 rows",
  ],
  [
    "100,000 rows",
    "PTENGINE_DC",
    ["pageGroup"],
    { columns: columns(5), rows: list(100_000, () => row(5)) },
    "100000 rows",
  ],
  [
    "50 million cells in half a megabyte",
    "PTENGINE_DC",
    ["pageGroup"],
    { columns: columns(7_000), rows: list(7_000, () => ({})) },
    "too many",
  ],
  [
    "another metric in every row",
    "PTENGINE_HEATMAP",
    [url, "aiName"],
    { insights: list(1_500, (index) => ({ name: "x", metrics: { [`m${index}`]: metric } })) },
    "too many",
  ],
  [
    "a hundred goals in every row",
    "PTENGINE_HEATMAP",
    [url, "aiName", "", "", "", "", "", `conversionNames=${goals}`],
    {
      insights: list(200, () => ({
        name: "x",
        metrics: { conversionRate: metric },
        conversions: list(200, (index) => ({ conversionName: `g${index}`, conversionRate: metric })),
      })),
    },
    "200 rows",
  ],
  [
    "20,000 metrics",
    "PTENGINE_EXPERIENCE",
    [id],
    { items: [Object.fromEntries(list(20_000, (index) => [`m${index}`, metric]))] },
    "1 rows",
  ],
  [
    "20,000 questions of a form",
    "PTENGINE_FORM",
    [id, id],
    { columns: list(20_000, String), rows: list(90, () => ({})) },
    "90 rows",
  ],
  ["500,000 values", "PTENGINE_FILTER_VALUES", ["country"], { values: list(500_000, String) }, "500000 rows"],
  [
    "100,000 points",
    "PTENGINE_DC",
    ["day", "visits"],
    { metric: "visits", points: list(100_000, () => ({ time: "2026-04-01", value: "1" })) },
    "100000 rows",
  ],
])("%s", (_what, name, args, data, outcome) => {
  const query = parseQuery(name, args);
  let found = "";
  const cpuMs = cpuMsOf(() => {
    try {
      const answer = parseAnswer(data, viewOf(query.source, query.view).group.shape);
      found = `${toTable(query, [answer], "EN").rows.length} rows`;
    } catch (problem) {
      if (!(problem instanceof PtengineError) || problem.code !== "tooManyRows") throw problem;
      found = "too many";
    }
  });
  expect(found).toBe(outcome);
  expect(cpuMs).toBeLessThan(1_500);
});
