// The earlier period beside the current one: which rows meet, and what the change is.
import { daysFrom } from "../../src/days";
import { type Compared, withComparison } from "../../src/table/compare";
import type { Column, TableValue } from "../../src/table/table";
import { refused } from "../query/refused";
import { cpuMsOf } from "../support/cpuTime";

const labels = { previous: "前期間", change: "増減" };
const country: Column = { name: "country", label: "国", type: "text", isKey: true };
const time: Column = { name: "time", label: "日時", type: "day", isKey: true };
const visits: Column = { name: "visits", label: "訪問数", type: "count", isKey: false };
const rate: Column = { name: "bounceRate", label: "直帰率", type: "rate", isKey: false };
/** The place of a day, counted from the first day that the table shows. */
const table = (columns: readonly Column[], ...rows: TableValue[][]): Compared => {
  const days = rows.flatMap((row) => row.filter((_, index) => columns[index]?.type === "day")) as string[];
  const [first = ""] = [...days].sort();
  return { columns, rows, placesOf: () => (day) => daysFrom(first, day) };
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

describe("rows that cannot be told apart", () => {
  const unique = table([country, visits], ["Japan", 1]);
  const doubled = table([country, visits], ["Japan", 1], ["China", 2], ["Japan", 3]);

  test("are an error on either side, never a guess", () => {
    for (const [now, before] of [
      [doubled, unique],
      [unique, doubled],
    ] as const) {
      expect(() => withComparison(now, before, labels)).toThrow(refused("joinKeyTwice", { value: "Japan" }));
    }
  });

  test("are an error where blanks name them, and one blank is a name", () => {
    const blank = table([country, visits], [null, 1], [null, 2]);
    expect(() => withComparison(blank, unique, labels)).toThrow(refused("joinKeyTwice"));
    const one = table([country, visits], [null, 1]);
    expect(withComparison(one, one, labels).rows).toEqual([[null, 1, 1, 0]]);
  });
});

describe("pages", () => {
  const url: Column = { ...country, name: "url" };
  const title: Column = { ...country, name: "title" };

  test("are known by their address, whatever their title was", () => {
    const { rows } = withComparison(
      table([url, title, visits], ["/a", "New", 10], ["/b", "Same", 5]),
      table([url, title, visits], ["/b", "Same", 4], ["/a", "Old", 8]),
      labels,
    );
    expect(rows).toEqual([
      ["/a", "New", 10, 8, 0.25],
      ["/b", "Same", 5, 4, 0.25],
    ]);
  });

  test("of one title are two pages", () => {
    const home = table([url, title, visits], ["/a", "Home", 50], ["/b", "Home", 70]);
    expect(withComparison(home, home, labels).rows).toEqual([
      ["/a", "Home", 50, 50, 0],
      ["/b", "Home", 70, 70, 0],
    ]);
  });

  test("of one address are an error, though their titles differ", () => {
    const twice = table([url, title, visits], ["/a", "Home", 50], ["/a", "Top", 70]);
    expect(() => withComparison(twice, twice, labels)).toThrow(refused("joinKeyTwice", { value: "/a" }));
  });

  test("have a title that tells rows apart where there is no address", () => {
    const titled = table([title, visits], ["A", 1], ["B", 2]);
    expect(withComparison(titled, titled, labels).rows).toEqual([
      ["A", 1, 1, 0],
      ["B", 2, 2, 0],
    ]);
  });

  test("have blocks that are known by their name, though their pictures are new", () => {
    const block: Column = { ...country, name: "blockName" };
    const picture: Column = { ...country, name: "screenshotUrl" };
    const { rows } = withComparison(
      table([block, picture, visits], ["Hero", "https://x/2.png", 10]),
      table([block, picture, visits], ["Hero", "https://x/1.png", 5]),
      labels,
    );
    expect(rows).toEqual([["Hero", "https://x/2.png", 10, 5, 1]]);
  });
});

describe("the hour that comes twice", () => {
  const hour: Column = { ...time, type: "hour" };
  const hours = (...rows: TableValue[][]): Compared => ({
    columns: [hour, visits],
    rows,
    placesOf: () => (text) => Number(text.slice(11)),
  });
  const autumn = hours(["2026-10-25T00", 1], ["2026-10-25T01", 2], ["2026-10-25T01", 3], ["2026-10-25T02", 4]);

  test("meets each of its two, and the second has none on a usual day", () => {
    expect(withComparison(autumn, autumn, labels).rows.map((row) => row.slice(1, 3))).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
    ]);
    const usual = hours(["2026-10-24T01", 10], ["2026-10-24T02", 20]);
    expect(withComparison(autumn, usual, labels).rows.map((row) => row.slice(1, 3))).toEqual([
      [1, null],
      [2, 10],
      [3, null],
      [4, 20],
    ]);
  });

  test("never comes three times", () => {
    const thrice = hours(["2026-10-25T01", 2], ["2026-10-25T01", 3], ["2026-10-25T01", 4]);
    expect(() => withComparison(thrice, autumn, labels)).toThrow(refused("joinKeyTwice"));
  });
});

test("20,000 columns and 20 rows are compared in a moment", () => {
  const columns = Array.from({ length: 20_000 }, (_, index): Column => ({ ...visits, name: `m${index}` }));
  const wide = table(
    [country, ...columns],
    ...Array.from({ length: 20 }, (_, row) => [`c${row}`, ...columns.map(() => 1)]),
  );
  expect(cpuMsOf(() => withComparison(wide, wide, labels))).toBeLessThan(2_000);
});
