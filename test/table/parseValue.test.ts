// The API's formatted values: what each of them is, and that none becomes a wrong number.
import * as fc from "fast-check";
import type { ValueType } from "../../src/catalogue/types";
import { parseValue, rawValue } from "../../src/table/parseValue";
import type { TableValue } from "../../src/table/table";
import { refused } from "../query/refused";
import { cpuMsOf } from "../support/cpuTime";

const numbers: readonly ValueType[] = ["count", "number", "money"];

test.each([
  ["count", "12,500", 12500],
  ["count", "1,145", 1145],
  ["count", "0", 0],
  ["count", "420", 420],
  ["count", "1,234,567", 1234567],
  ["count", 12500, 12500],
  ["count", " 17 ", 17],
  ["number", "1.62", 1.62],
  ["number", 1.62, 1.62],
  ["number", "-3.5", -3.5],
  ["number", "1,234.5", 1234.5],
  ["money", "12,500.50", 12500.5],
  ["money", "0", 0],
  ["money", "-1,000", -1000],
  ["rate", "65.00%", 0.65],
  ["rate", "0.65", 0.65],
  ["rate", 0.65, 0.65],
  ["rate", "+60.00%", 0.6],
  ["rate", "-10.00%", -0.1],
  ["rate", "0.00%", 0],
  ["rate", "100%", 1],
  ["rate", "96.28%", 0.9628],
  ["rate", "1,234.5%", 12.345],
  ["duration", "3m 7s", 187],
  ["duration", "4s", 4],
  ["duration", "2.45s", 2.45],
  ["duration", "00:02:49", 169],
  ["duration", "06:33", 393],
  ["duration", "1m 30s", 90],
  ["duration", "0s", 0],
  ["duration", "00:00:08", 8],
  ["duration", "1h 2m 3s", 3723],
  ["duration", "10:00:00", 36000],
  ["duration", "5m", 300],
  ["duration", 187, 187],
  ["duration", "187", 187],
  ["duration", "1分30秒", 90],
  ["duration", "1小时2分钟3秒", 3723],
  ["duration", "2時間5分", 7500],
  ["duration", "75:12", 4512],
  ["duration", "100:00:01", 360001],
  ["duration", "500ms", 0.5],
  ["duration", "500 ms", 0.5],
  ["duration", "1s 500ms", 1.5],
  ["duration", "3 min 7 sec", 187],
  ["duration", "2日3時間", 183600],
  ["duration", "1M 30S", 90],
  ["day", "2026-04-01", "2026-04-01"],
  ["day", "2026/04/01", "2026-04-01"],
  ["day", "2026-04", "2026-04-01"],
  ["day", "2024-02-29", "2024-02-29"],
  ["hour", "2026-04-01T00", "2026-04-01T00"],
  ["hour", "2026-04-01T23", "2026-04-01T23"],
  ["hour", "2026-04-01 9", "2026-04-01T09"],
  ["dateTime", "2026/04/09 19:14:33", "2026-04-09T19:14:33"],
  ["dateTime", "2026-04-09T19:14:33", "2026-04-09T19:14:33"],
  ["dateTime", "2026-04-09 19:14", "2026-04-09T19:14:00"],
  ["dateTime", "2026/04/09 9:05", "2026-04-09T09:05:00"],
  ["dateTime", "2026/04/09 9:05:07", "2026-04-09T09:05:07"],
  ["text", "Japan", "Japan"],
  ["text", " Japan ", " Japan "],
  ["text", "12,500", "12,500"],
  ["text", "65.00%", "65.00%"],
  ["text", "=1+1", "=1+1"],
  ["text", "", ""],
  ["text", "-", "-"],
  ["text", ["a", "b"], "a, b"],
  ["text", [], ""],
  ["text", ["a", null, 1], "a, , 1"],
] as [ValueType, unknown, TableValue][])("a %s sent as %j is %j", (type, sent, value) => {
  expect(parseValue(sent, type, "column")).toBe(value);
});

test.each(["text", "count", "number", "money", "rate", "duration", "day", "hour", "dateTime"] as const)(
  "null is blank in a column of the type %s",
  (type) => {
    expect(parseValue(null, type, "column")).toBeNull();
  },
);

test.each([
  ...numbers.flatMap((type) =>
    ["12,50", "1,2,3", "1 234", "1.234,5", "1e5", "0x10", "$5", "５", "many", "12a", "1.", ".", "+", "--5", "∞"].map(
      (sent) => [type, sent],
    ),
  ),
  ["count", "65.00%"],
  ["money", "65.00%"],
  ["count", true],
  ["count", "true"],
  ["count", Number.NaN],
  ["count", Number.POSITIVE_INFINITY],
  ["count", {}],
  ["count", { value: 5 }],
  ["count", [12]],
  ["count", ["12,500"]],
  ["count", "Baseline"],
  ["rate", "65.00%%"],
  ["rate", "%"],
  ["rate", "65,0%"],
  ["rate", "baseline of 5"],
  ["duration", "s"],
  ["duration", "7s 3m"],
  ["duration", "3m7x"],
  ["duration", "-5s"],
  ["duration", "1:2:3:4"],
  ["duration", "06:75"],
  ["duration", "1m 2m"],
  ["duration", "1分30"],
  ["duration", "500ms 1s"],
  ["duration", "3m7s,"],
  ["duration", "1:60:00"],
  ["duration", `${"9".repeat(70)}s`],
  ["duration", "00:61:00"],
  ["duration", "6:3"],
  ["duration", "65.00%"],
  ["day", "2026-13-01"],
  ["day", "2026-02-30"],
  ["day", "2026-00-10"],
  ["day", "01/04/2026"],
  ["day", "20260401"],
  ["day", 20260401],
  ["day", "Week 14"],
  ["day", "2026-04-01T00"],
  ["hour", "2026-04-01T24"],
  ["hour", "2026-04-01T99"],
  ["hour", "2026-04-01"],
  ["hour", 13],
  ["hour", "2026-04-01T10:30"],
  ["dateTime", "2026-04-09T25:00:00"],
  ["dateTime", "2026-04-09T10:61:00"],
  ["dateTime", "2026-02-30 10:00:00"],
  ["dateTime", "yesterday"],
  ["dateTime", 1775765673000],
] as [ValueType, unknown][])("a %s sent as %j is an error, not a wrong value", (type, sent) => {
  expect(() => parseValue(sent, type, "bounceRate")).toThrow(refused("unreadableAnswer", { field: "bounceRate" }));
});

test.each(["Baseline", "基準", "基准", "対照群"])("an uplift is %s, in whatever language it is told", (word) => {
  expect(parseValue(word, "rate", "uplift")).toBe(word);
  expect(parseValue(` ${word} `, "rate", "uplift")).toBe(word);
  expect(() => parseValue(word, "rate", "bounceRate")).toThrow(refused("unreadableAnswer"));
});

test("an uplift that is a number, or nothing, is that", () => {
  expect(parseValue("+60.00%", "rate", "uplift")).toBe(0.6);
  expect(parseValue("--", "rate", "uplift")).toBeNull();
  expect(() => parseValue({ word: "Baseline" }, "rate", "uplift")).toThrow(refused("unreadableAnswer"));
});

const manyTypes = ["count", "number", "money", "rate", "duration", "day", "hour", "dateTime"] as const;

test.each([
  "1".repeat(50_000),
  `${"1".repeat(50_000)}x`,
  `${"1d".repeat(25_000)}x`,
  `${" ".repeat(50_000)}x`,
  `1${" ".repeat(50_000)}x`,
  `${"1 ".repeat(25_000)}`,
  `${":00".repeat(17_000)}x`,
  `${"1,111".repeat(10_000)}x`,
])("a text of 50,000 characters is refused as every type in a moment (%#)", (text) => {
  const cpuMs = cpuMsOf(() => {
    for (const type of manyTypes) {
      expect(() => parseValue(text, type, "column")).toThrow(refused("unreadableAnswer"));
    }
  });
  expect(cpuMs).toBeLessThan(300);
});

test.each(["text", "count", "rate"] as const)(
  "lists within lists without an end are no %s and use up no stack",
  (type) => {
    const nested = (depth: number): unknown => JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`);
    expect(() => parseValue(nested(100_000), type, "name")).toThrow(refused("unreadableAnswer", { field: "name" }));
    expect(parseValue(nested(3), "text", "name")).toBe("");
  },
);

test("the error names the column and the value", () => {
  expect(() => parseValue("12a", "count", "visits")).toThrow(
    refused("unreadableAnswer", { field: "visits", value: "12a" }),
  );
});

const grouped = (whole: number) => String(whole).replace(/\B(?=(\d{3})+$)/g, ",");

test("a number formatted with separators is the same number again", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
      const sign = whole < 0 ? "-" : "";
      const text = `${sign}${grouped(Math.abs(whole))}`;
      expect(parseValue(text, "count", "visits")).toBe(Number(`${sign}${Math.abs(whole)}`));
      const fraction = String(cents).padStart(2, "0");
      expect(parseValue(`${text}.${fraction}`, "money", "revenue")).toBe(
        Number(`${sign}${Math.abs(whole)}.${fraction}`),
      );
    }),
  );
});

test("a percentage is the nearest number to its hundredth part", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (hundredths) => {
      const digits = String(hundredths).padStart(3, "0");
      const text = `${digits.slice(0, -2)}.${digits.slice(-2)}%`;
      expect(parseValue(text, "rate", "bounceRate")).toBe(Number(`${hundredths}e-4`));
    }),
  );
});

test("a duration is the same in every form", () => {
  fc.assert(
    fc.property(fc.nat(99), fc.nat(59), fc.nat(59), (hours, minutes, seconds) => {
      const total = hours * 3600 + minutes * 60 + seconds;
      const two = (part: number) => String(part).padStart(2, "0");
      expect(parseValue(`${two(hours)}:${two(minutes)}:${two(seconds)}`, "duration", "time")).toBe(total);
      expect(parseValue(`${hours}h ${minutes}m ${seconds}s`, "duration", "time")).toBe(total);
      expect(parseValue(`${two(minutes)}:${two(seconds)}`, "duration", "time")).toBe(minutes * 60 + seconds);
    }),
  );
});

test("whatever is sent is a value of the column's kind, blank, or the one documented error", () => {
  const sent = fc.oneof(
    fc.jsonValue(),
    fc.string({ unit: fc.constantFrom(..."0123456789,.:%+-TshmdNA /") }),
    fc.string({ unit: "binary" }),
  );
  const types = fc.constantFrom<ValueType>("count", "number", "money", "rate", "duration", "day", "hour", "dateTime");
  fc.assert(
    fc.property(sent, types, (value, type) => {
      let read: TableValue;
      try {
        read = parseValue(value, type, "column");
      } catch (problem) {
        expect(problem).toEqual(refused("unreadableAnswer"));
        return;
      }
      if (read === null) return;
      if (type === "day") expect(read).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      else if (type === "hour") expect(read).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}$/);
      else if (type === "dateTime") expect(read).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/);
      else expect(Number.isFinite(read)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["12,500", "12,500"],
  ["65.00%", "65.00%"],
  [0.65, 0.65],
  [true, true],
  [null, null],
  [undefined, null],
  [["a", "b"], "a, b"],
] as [unknown, TableValue][])("raw, %j is shown as %j", (sent, value) => {
  expect(rawValue(sent, "text", "column")).toBe(value);
});
