// Table → the rectangle that a formula returns: headers, durations, dates, limits and nothing at all.
import { type CellOptions, toCells } from "../../src/table/cells";
import type { Column, Table } from "../../src/table/table";
import { refused } from "../query/refused";

const options: CellOptions = {
  headers: "on",
  durations: "seconds",
  dateOf: (dateTime) => new Date(`${dateTime.length === 13 ? `${dateTime}:00:00` : dateTime.padEnd(19, "T00:00:00")}Z`),
};

const column = (name: string, type: Column["type"], label = name, isKey = false): Column => ({
  name,
  label,
  type,
  isKey,
});

const table: Table = {
  columns: [
    column("time", "day", "日時", true),
    column("visits", "count", "訪問数"),
    column("bounceRate", "rate", "直帰率"),
    column("avgVisitDuration", "duration", "平均滞在時間"),
  ],
  rows: [
    ["2026-04-01", 12500, 0.65, 43200],
    ["2026-04-02", null, "Baseline", null],
  ],
};

test("headers are the names, the labels or none", () => {
  expect(toCells(table, options)[0]).toEqual(["time", "visits", "bounceRate", "avgVisitDuration"]);
  expect(toCells(table, { ...options, headers: "label" })[0]).toEqual(["日時", "訪問数", "直帰率", "平均滞在時間"]);
  expect(toCells(table, { ...options, headers: "off" })).toHaveLength(2);
});

test("values are typed, and what is missing is blank", () => {
  expect(toCells(table, { ...options, headers: "off" })).toEqual([
    [new Date("2026-04-01T00:00:00Z"), 12500, 0.65, 43200],
    [new Date("2026-04-02T00:00:00Z"), "", "Baseline", ""],
  ]);
});

test("durations are seconds, or parts of a day", () => {
  expect(toCells(table, { ...options, headers: "off", durations: "days" })[0]?.[3]).toBe(0.5);
  const raw: Table = { columns: [column("avgLoadTime", "duration")], rows: [["2.45s"], [169]] };
  expect(toCells(raw, { ...options, headers: "off", durations: "days" })).toEqual([["2.45s"], [169 / 86400]]);
});

test("days, hours and date-times are dates", () => {
  const times: Table = {
    columns: [column("day", "day"), column("hour", "hour"), column("submittedAt", "dateTime")],
    rows: [["2026-04-01", "2026-04-01T13", "2026-04-01T13:14:15"]],
  };
  expect(toCells(times, { ...options, headers: "off" })).toEqual([
    [new Date("2026-04-01T00:00:00Z"), new Date("2026-04-01T13:00:00Z"), new Date("2026-04-01T13:14:15Z")],
  ]);
});

test("text is shown exactly as it is", () => {
  const values: Table = { columns: [column("name", "text")], rows: [["=1+1"], [" a "], ["'x"], [5], [true]] };
  expect(toCells(values, { ...options, headers: "off" })).toEqual([["=1+1"], [" a "], ["'x"], [5], [true]]);
});

test("text that Sheets would refuse is shortened", () => {
  const values: Table = { columns: [column("name", "text")], rows: [["x".repeat(60_000)]] };
  expect(String(toCells(values, { ...options, headers: "off" })[0]?.[0])).toHaveLength(50_000);
});

test("without rows there is the header alone, or one blank", () => {
  const empty = { ...table, rows: [] };
  expect(toCells(empty, options)).toEqual([["time", "visits", "bounceRate", "avgVisitDuration"]]);
  expect(toCells(empty, { ...options, headers: "off" })).toEqual([[""]]);
  expect(toCells({ columns: [], rows: [] }, options)).toEqual([[""]]);
});

test("a row that is too short is filled, so that the array is a rectangle", () => {
  expect(toCells({ ...table, rows: [["2026-04-01"]] }, { ...options, headers: "off" })[0]).toHaveLength(4);
});

const sized = (rowCount: number, columnCount: number): Table => ({
  columns: Array.from({ length: columnCount }, (_, index) => column(`c${index}`, "count")),
  rows: Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, () => 1)),
});

test.each([
  [20_000, 1],
  [20_000, 10],
  [2_000, 100],
])("%i rows of %i columns are shown, also with a header", (rows, columns) => {
  expect(toCells(sized(rows, columns), options)).toHaveLength(rows + 1);
});

test.each([
  [20_001, 1],
  [20_000, 11],
  [2_001, 100],
])("%i rows of %i columns are too many for a formula", (rows, columns) => {
  expect(() => toCells(sized(rows, columns), options)).toThrow(refused("tooManyRows", { rows, columns }));
});
