// Table → typed cells: text that stays text whatever it is, formats by type, dates that need no time zone.
import { array, assert, property, string } from "fast-check";
import { toGrid } from "../../src/reports/cells";
import type { Column, TableValue } from "../../src/table/table";
import { typedInto } from "../support/fakeTabs";
import { column, tableOf } from "./tables";

const style = { header: "none", durations: "seconds" } as const;
const gridOf = (type: Column["type"], ...values: TableValue[]) =>
  toGrid(tableOf([column("x", type)], ...values.map((value) => [value])), style);

test("any texts are what Sheets holds after they were typed, and none is a formula", () => {
  const risky = string({ unit: "binary" }).map((text) => `=${text}`);
  assert(
    property(array(string({ unit: "binary" })), array(risky, { maxLength: 2 }), (texts, formulas) => {
      const sent = [...texts, ...formulas];
      const { cells, formats } = gridOf("text", ...sent);
      const held = cells.map(([cell]) =>
        cell === "" ? { value: "", formula: "" } : typedInto(formats[0] ?? "", cell ?? ""),
      );
      expect(sent.length === 0 || held.map(({ value }) => value)).toEqual(sent.length === 0 || sent);
      expect(held.every(({ formula }) => formula === "")).toBe(true);
    }),
  );
});

test("plain texts are held by the format, texts that could become formulas by an apostrophe", () => {
  expect(gridOf("text", "007", "1/2")).toMatchObject({ cells: [["007"], ["1/2"]], formats: ["@"] });
  expect(gridOf("text", "007", "=1+1")).toMatchObject({ cells: [["'007"], ["'=1+1"]], formats: ["General"] });
});

test("a column of text that holds numbers alone keeps them", () => {
  expect(gridOf("text", 1, true, null)).toMatchObject({ cells: [[1], [true], [""]], formats: ["General"] });
});

test.each<[Column["type"], TableValue, string]>([
  ["count", 1, "#,##0"],
  ["number", 1, "#,##0"],
  ["number", 1.5, "#,##0.00"],
  ["money", 1, "#,##0.00"],
  ["rate", 0.5, "0.00%"],
  ["duration", 90, "0"],
  ["day", "2026-04-01", "yyyy-mm-dd"],
  ["hour", "2026-04-01T13", "yyyy-mm-dd hh:mm"],
  ["dateTime", "2026-04-01T13:14:15", "yyyy-mm-dd hh:mm:ss"],
])("a column of %s with %p has the format %s", (type, value, format) => {
  expect(gridOf(type, value).formats).toEqual([format]);
});

test("days and times are the numbers that Sheets shows as them", () => {
  expect(gridOf("dateTime", "2026-04-01T12:00:00").cells).toEqual([[46_113.5]]);
  expect(gridOf("hour", "2026-03-29T02").cells).toEqual([[46_110 + 2 / 24]]);
  expect(gridOf("day", "1 April").cells).toEqual([["'1 April"]]);
});

test("durations are seconds or parts of a day", () => {
  const table = tableOf([column("time", "duration")], [43_200], ["2m"]);
  expect(toGrid(table, { header: "none", durations: "days" })).toMatchObject({
    cells: [[0.5], ["'2m"]],
    formats: ["[m]:ss"],
  });
});

test("a text is never cut in the middle of a character", () => {
  const { cells, cutTexts } = gridOf("text", `${"x".repeat(49_997)}😀😀`);
  expect([String(cells[0]?.[0]).slice(-2), cutTexts]).toEqual(["x…", 1]);
});
