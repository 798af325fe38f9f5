// Calendar days as text: the calendar's own rules, without a clock and without a time zone.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import {
  addDays,
  addMonths,
  dayOf,
  dayOfSerial,
  daysFrom,
  startOfMonth,
  startOfQuarter,
  startOfYear,
  weekday,
} from "../src/days";

const root = join(__dirname, "..");

test.each([
  [2026, 4, 1, "2026-04-01"],
  [2024, 2, 29, "2024-02-29"],
  [2000, 2, 29, "2000-02-29"],
  [2026, 12, 31, "2026-12-31"],
  [1999, 1, 1, "1999-01-01"],
])("%i-%i-%i is a day", (year, month, dayOfMonth, day) => {
  expect(dayOf(year, month, dayOfMonth)).toBe(day);
});

test.each([
  [2026, 2, 29],
  [1900, 2, 29],
  [2026, 4, 31],
  [2026, 0, 1],
  [2026, 13, 1],
  [2026, 1, 0],
  [2026, 1, 32],
])("%i-%i-%i is no day", (year, month, dayOfMonth) => {
  expect(dayOf(year, month, dayOfMonth)).toBeUndefined();
});

test.each([
  [0, "0000-03-04"],
  [50, "0050-03-04"],
  [99, "0099-03-04"],
])("a day of the year %i is never taken for one of another century", (year, day) => {
  expect([undefined, day]).toContain(dayOf(year, 3, 4));
});

test.each([
  [1, "1899-12-31"],
  [20000, "1954-10-03"],
  [25569, "1970-01-01"],
  [45383, "2024-04-01"],
  [46023, "2026-01-01"],
  [80000, "2119-01-11"],
])("the serial %i is %s", (serial, day) => {
  expect(dayOfSerial(serial)).toBe(day);
});

test.each([
  ["2026-01-01", -1, "2025-12-31"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2024-02-28", 1, "2024-02-29"],
  ["2026-02-28", 1, "2026-03-01"],
  ["2026-03-08", 1, "2026-03-09"],
  ["2024-02-29", -366, "2023-02-28"],
  ["1970-01-01", -1, "1969-12-31"],
])("%s and %i days is %s", (day, count, later) => {
  expect(addDays(day, count)).toBe(later);
  expect(daysFrom(day, later)).toBe(count);
});

test.each([
  ["1969-12-28", 0],
  ["2024-02-29", 4],
  ["2026-01-01", 4],
  ["2026-04-04", 6],
  ["2026-04-05", 0],
  ["2026-04-06", 1],
])("%s is day %i of a week that begins on Sunday", (day, number) => {
  expect(weekday(day)).toBe(number);
});

test.each([
  ["2026-03-31", -1, "2026-02-01"],
  ["2026-01-31", -1, "2025-12-01"],
  ["2026-01-01", -3, "2025-10-01"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2024-02-29", -12, "2023-02-01"],
  ["2026-05-31", 0, "2026-05-01"],
])("the month of %s and %i months begins on %s", (day, count, first) => {
  expect(addMonths(day, count)).toBe(first);
});

test.each([
  ["2026-01-01", "2026-01-01"],
  ["2026-03-31", "2026-01-01"],
  ["2026-04-01", "2026-04-01"],
  ["2026-06-30", "2026-04-01"],
  ["2026-07-01", "2026-07-01"],
  ["2026-09-30", "2026-07-01"],
  ["2026-10-01", "2026-10-01"],
  ["2026-12-31", "2026-10-01"],
])("the quarter of %s begins on %s", (day, first) => {
  expect(startOfQuarter(day)).toBe(first);
});

test("a month and a year begin on their first day", () => {
  expect(startOfMonth("2024-02-29")).toBe("2024-02-01");
  expect(startOfYear("2024-02-29")).toBe("2024-01-01");
});

const anyDay = fc.integer({ min: 20_000, max: 80_000 }).map(dayOfSerial);

test("days counted forth and back are the same day", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
      expect(addDays(addDays(day, count), -count)).toBe(day);
      expect(daysFrom(day, addDays(day, count))).toBe(count);
      expect(weekday(addDays(day, 7))).toBe(weekday(day));
    }),
  );
});

test("no pure room reads the time zone or the clock of the machine", () => {
  const local =
    /\.(get|set)(Date|Day|Month|FullYear|Hours|Minutes|Seconds|Year|TimezoneOffset)\(|toLocale|toDateString|Date\.now|new Date\(\)|Date\.parse|Intl\./;
  const files = ["query", "table", "ptengine"].flatMap((room) =>
    readdirSync(join(root, "src", room)).map((file) => join(root, "src", room, file)),
  );
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) expect([file, local.exec(readFileSync(file, "utf8"))?.[0]]).toEqual([file, undefined]);
});

test("periods are the same days whatever the time zone of the machine", () => {
  const bundle = execFileSync(
    join(root, "node_modules/.bin/esbuild"),
    [join(root, "src/query/dates.ts"), "--bundle", "--format=cjs"],
    { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  );
  const script = `${bundle}
    const { parseDates: parse, resolveDates: resolve } = module.exports;
    const words = ["yesterday", "last7days", "thisweek", "lastweek", "lastmonth", "lastquarter", "45000", "2023/3/12"];
    const days = ["2026-03-09", "2026-10-26", "2026-01-01", "2024-03-01"];
    const periods = days.flatMap((today) => words.map((word) => resolve(parse(word, ""), today)));
    console.log(JSON.stringify(periods));`;
  const results = ["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/Sao_Paulo", "America/New_York"].map(
    (zone) => execFileSync(process.execPath, ["-e", script], { encoding: "utf8", env: { ...process.env, TZ: zone } }),
  );
  expect(JSON.parse(results[0] as string)).toHaveLength(32);
  expect(new Set(results).size).toBe(1);
});
