// Words for days and periods, in three languages, and the calendar days that they mean on a given day.
import * as fc from "fast-check";
import { dayOfSerial, daysFrom } from "../../src/days";
import { PtengineError } from "../../src/errors";
import { parseDates, parseDay, parsePeriod, resolveDates } from "../../src/query/dates";
import { refused } from "./refused";

describe("a day", () => {
  test.each([
    ["2026-04-01", "2026-04-01"],
    ["2026/04/01", "2026-04-01"],
    ["2026-4-1", "2026-04-01"],
    ["2026/4/1", "2026-04-01"],
    ["２０２６／０４／０１", "2026-04-01"],
    [" 2026-04-01 ", "2026-04-01"],
    ["2024-02-29", "2024-02-29"],
    ["20000", "1954-10-03"],
    ["45383", "2024-04-01"],
    ["４５３８３", "2024-04-01"],
    ["80000", "2119-01-11"],
    ["today", "today"],
    ["TODAY", "today"],
    ["To Day", "today"],
    ["今日", "today"],
    ["今天", "today"],
    ["今 日", "today"],
    ["yesterday", "yesterday"],
    ["Yesterday", "yesterday"],
    ["昨日", "yesterday"],
    ["昨天", "yesterday"],
    ["昨　日", "yesterday"],
    ["7daysAgo", "7daysAgo"],
    ["7 Days Ago", "7daysAgo"],
    ["7DAYSAGO", "7daysAgo"],
    ["0daysAgo", "0daysAgo"],
    ["007daysago", "7daysAgo"],
    ["7日前", "7daysAgo"],
    ["７日前", "7daysAgo"],
    ["30 日 前", "30daysAgo"],
    ["7天前", "7daysAgo"],
    ["１０　天前", "10daysAgo"],
  ])("%j is read as %s", (text, word) => {
    expect(parseDay(text)).toBe(word);
  });

  test.each([
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "26-04-01",
    "01/04/2026",
    "2026-04",
    "20260401",
    "2026-04-01T00",
    "19999",
    "80001",
    "45383.5",
    "-45383",
    "4538",
    "daysAgo",
    "-7daysAgo",
    "1.5daysAgo",
    "日前",
    "tomorrow",
    "明日",
    "last7days",
    "lastmonth",
    "",
  ])("%j is none", (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  test.each(["0000-01-01", "0050-03-04", "0099/12/31"])("%j is none, or at least not of another century", (text) => {
    expect([undefined, text.replace(/\//g, "-")]).toContain(parseDay(text));
  });
});

describe("a period", () => {
  test.each([
    ["last30days", "last30days"],
    ["Last 30 Days", "last30days"],
    ["LAST7DAYS", "last7days"],
    ["last 007 days", "last7days"],
    ["過去30日間", "last30days"],
    ["過去３０日間", "last30days"],
    ["過去 30 日間", "last30days"],
    ["过去30天", "last30days"],
    ["过去　３０　天", "last30days"],
    ["最近30天", "last30days"],
    ["最近３０天", "last30days"],
    ["thisweek", "thisweek"],
    ["This Week", "thisweek"],
    ["今週", "thisweek"],
    ["本周", "thisweek"],
    ["本週", "thisweek"],
    ["lastweek", "lastweek"],
    ["LAST WEEK", "lastweek"],
    ["先週", "lastweek"],
    ["上周", "lastweek"],
    ["上週", "lastweek"],
    ["thismonth", "thismonth"],
    ["今月", "thismonth"],
    ["本月", "thismonth"],
    ["lastmonth", "lastmonth"],
    ["last month", "lastmonth"],
    ["先月", "lastmonth"],
    ["上月", "lastmonth"],
    ["上个月", "lastmonth"],
    ["thisquarter", "thisquarter"],
    ["今四半期", "thisquarter"],
    ["本季度", "thisquarter"],
    ["lastquarter", "lastquarter"],
    ["前四半期", "lastquarter"],
    ["上季度", "lastquarter"],
    ["thisyear", "thisyear"],
    ["今年", "thisyear"],
    ["今　年", "thisyear"],
    ["lastyear", "lastyear"],
    ["昨年", "lastyear"],
    ["去年", "lastyear"],
  ])("%j is read as %s", (text, word) => {
    expect(parsePeriod(text)).toBe(word);
    expect(parseDates(text, "")).toEqual({ start: word });
  });

  test.each([
    "lastdays",
    "last-7days",
    "last1.5days",
    "7days",
    "nextweek",
    "過去日間",
    "today",
    "2026-04-01",
    "45383",
    "",
  ])("%j is none", (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  test.each(["last1days", "last366days", "過去３６６日間"])("%j is within one year", (text) => {
    expect(parseDates(text, "").start).toMatch(/^last(1|366)days$/);
  });

  test.each(["last0days", "last367days", "last99999days", "過去0日間", "过去３６７天", "最近400天"])(
    "%j is too long or too short",
    (text) => {
      expect(() => parseDates(text, "")).toThrow(
        refused("periodTooLong", { argument: "start_date", value: text, maximum: 366 }),
      );
    },
  );
});

describe("the two dates", () => {
  test.each([
    ["", "", { start: "last30days" }],
    ["today", "", { start: "today" }],
    ["2026/4/1", "", { start: "2026-04-01" }],
    ["2026/4/1", "2026-4-30", { start: "2026-04-01", end: "2026-04-30" }],
    ["45383", "today", { start: "2024-04-01", end: "today" }],
    ["30日前", "昨日", { start: "30daysAgo", end: "yesterday" }],
    ["7天前", "今天", { start: "7daysAgo", end: "today" }],
  ])("%j and %j are kept as they were asked", (start, end, dates) => {
    expect(parseDates(start, end)).toEqual(dates);
  });

  test.each([
    ["", "today", "endWithoutStart", { argument: "start_date", value: "today" }],
    ["", "lastmonth", "endWithoutStart", { argument: "start_date", value: "lastmonth" }],
    ["last7days", "today", "endWithPeriod", { argument: "end_date", value: "today", period: "last7days" }],
    ["先月", "2026-04-01", "endWithPeriod", { argument: "end_date", value: "2026-04-01", period: "先月" }],
    ["April", "", "badDate", { argument: "start_date", value: "April" }],
    ["2026-02-30", "", "badDate", { argument: "start_date", value: "2026-02-30" }],
    ["TRUE", "", "badDate", { argument: "start_date", value: "TRUE" }],
    ["2026-04-01", "April", "badDate", { argument: "end_date", value: "April" }],
    ["2026-04-01", "lastmonth", "badDate", { argument: "end_date", value: "lastmonth" }],
    ["2026-04-01", "80001", "badDate", { argument: "end_date", value: "80001" }],
  ] as const)("%j and %j are refused as %s", (start, end, code, parameters) => {
    expect(() => parseDates(start, end)).toThrow(refused(code, parameters));
  });

  test("what was read is read as itself again", () => {
    const words = fc.oneof(
      fc.integer({ min: 20_000, max: 80_000 }).map(dayOfSerial),
      fc.constantFrom("today", "yesterday"),
      fc.integer({ min: 0, max: 5000 }).map((count) => `${count}daysAgo`),
    );
    fc.assert(
      fc.property(words, fc.option(words, { nil: "" }), (start, end) => {
        const dates = parseDates(start, end);
        expect(parseDates(dates.start, dates.end ?? "")).toEqual(dates);
        expect(dates).toEqual(end === "" ? { start } : { start, end });
      }),
    );
  });
});

describe("on New Year's Day 2026, a Thursday", () => {
  test.each([
    ["today", "2026-01-01", "2026-01-01"],
    ["yesterday", "2025-12-31", "2025-12-31"],
    ["last1days", "2025-12-31", "2025-12-31"],
    ["last7days", "2025-12-25", "2025-12-31"],
    ["last30days", "2025-12-02", "2025-12-31"],
    ["last366days", "2024-12-31", "2025-12-31"],
    ["thisweek", "2025-12-29", "2026-01-01"],
    ["lastweek", "2025-12-22", "2025-12-28"],
    ["thismonth", "2026-01-01", "2026-01-01"],
    ["lastmonth", "2025-12-01", "2025-12-31"],
    ["thisquarter", "2026-01-01", "2026-01-01"],
    ["lastquarter", "2025-10-01", "2025-12-31"],
    ["thisyear", "2026-01-01", "2026-01-01"],
    ["lastyear", "2025-01-01", "2025-12-31"],
  ])("%s is %s to %s", (start, first, last) => {
    expect(resolveDates({ start }, "2026-01-01")).toEqual({ start: first, end: last });
  });
});

test.each([
  // The last day of a month that is longer than the one before.
  ["2026-03-31", "thisweek", "2026-03-30", "2026-03-31"],
  ["2026-03-31", "lastweek", "2026-03-23", "2026-03-29"],
  ["2026-03-31", "thismonth", "2026-03-01", "2026-03-31"],
  ["2026-03-31", "lastmonth", "2026-02-01", "2026-02-28"],
  ["2026-03-31", "thisquarter", "2026-01-01", "2026-03-31"],
  ["2026-03-31", "lastquarter", "2025-10-01", "2025-12-31"],
  ["2024-03-31", "lastmonth", "2024-02-01", "2024-02-29"],
  ["2026-05-31", "lastmonth", "2026-04-01", "2026-04-30"],
  ["2026-05-31", "lastquarter", "2026-01-01", "2026-03-31"],
  // Leap day, and the days around the end of February.
  ["2024-02-29", "thisweek", "2024-02-26", "2024-02-29"],
  ["2024-02-29", "thismonth", "2024-02-01", "2024-02-29"],
  ["2024-02-29", "lastmonth", "2024-01-01", "2024-01-31"],
  ["2024-02-29", "last366days", "2023-02-28", "2024-02-28"],
  ["2024-02-29", "lastyear", "2023-01-01", "2023-12-31"],
  ["2024-03-01", "yesterday", "2024-02-29", "2024-02-29"],
  ["2026-03-01", "yesterday", "2026-02-28", "2026-02-28"],
  ["2025-02-28", "lastyear", "2024-01-01", "2024-12-31"],
  // Sunday and Monday.
  ["2026-04-05", "thisweek", "2026-03-30", "2026-04-05"],
  ["2026-04-05", "lastweek", "2026-03-23", "2026-03-29"],
  ["2026-04-06", "thisweek", "2026-04-06", "2026-04-06"],
  ["2026-04-06", "lastweek", "2026-03-30", "2026-04-05"],
  // The year's end.
  ["2026-12-31", "thisyear", "2026-01-01", "2026-12-31"],
  ["2026-12-31", "thisquarter", "2026-10-01", "2026-12-31"],
  ["2026-12-31", "lastquarter", "2026-07-01", "2026-09-30"],
  ["2026-12-31", "lastmonth", "2026-11-01", "2026-11-30"],
  // The day after the clocks change in America and in Europe.
  ["2026-03-09", "last7days", "2026-03-02", "2026-03-08"],
  ["2026-03-30", "yesterday", "2026-03-29", "2026-03-29"],
])("on %s, %s is %s to %s", (today, start, first, last) => {
  expect(resolveDates({ start }, today)).toEqual({ start: first, end: last });
});

test.each([
  ["2026-04-05", "thisweek", "2026-04-05", "2026-04-05"],
  ["2026-04-05", "lastweek", "2026-03-29", "2026-04-04"],
  ["2026-04-06", "thisweek", "2026-04-05", "2026-04-06"],
  ["2026-04-06", "lastweek", "2026-03-29", "2026-04-04"],
  ["2026-04-04", "thisweek", "2026-03-29", "2026-04-04"],
  ["2026-01-01", "thisweek", "2025-12-28", "2026-01-01"],
  ["2026-01-01", "lastweek", "2025-12-21", "2025-12-27"],
])("with weeks from Sunday, on %s, %s is %s to %s", (today, start, first, last) => {
  expect(resolveDates({ start }, today, true)).toEqual({ start: first, end: last });
});

test.each(["last7days", "thismonth", "lastmonth", "thisquarter", "lastquarter", "thisyear", "lastyear", "yesterday"])(
  "the day on which weeks start does not change %s",
  (start) => {
    expect(resolveDates({ start }, "2026-04-06", true)).toEqual(resolveDates({ start }, "2026-04-06", false));
  },
);

test.each([
  [{ start: "2026-03-10" }, "2026-03-10", "2026-04-05"],
  [{ start: "yesterday" }, "2026-04-05", "2026-04-05"],
  [{ start: "7daysAgo" }, "2026-03-30", "2026-04-05"],
  [{ start: "today" }, "2026-04-06", "2026-04-06"],
  [{ start: "0daysAgo" }, "2026-04-06", "2026-04-06"],
  [{ start: "2026-04-06" }, "2026-04-06", "2026-04-06"],
  [{ start: "yesterday", end: "today" }, "2026-04-05", "2026-04-06"],
  [{ start: "30daysAgo", end: "2026-04-01" }, "2026-03-07", "2026-04-01"],
  [{ start: "2026-04-01", end: "2026-04-01" }, "2026-04-01", "2026-04-01"],
])("on 2026-04-06 (a Monday), %j is %s to %s", (dates, start, end) => {
  expect(resolveDates(dates, "2026-04-06")).toEqual({ start, end });
});

test.each([
  [{ start: "2026-04-02", end: "2026-04-01" }, "startAfterEnd", { value: "2026-04-02", end: "2026-04-01" }],
  [{ start: "today", end: "yesterday" }, "startAfterEnd", { value: "2026-04-06", end: "2026-04-05" }],
  [{ start: "7daysAgo", end: "8daysAgo" }, "startAfterEnd", { value: "2026-03-30", end: "2026-03-29" }],
  [{ start: "2026-04-07" }, "startAfterToday", { value: "2026-04-07", today: "2026-04-06" }],
  [{ start: "2026-04-07", end: "2026-04-08" }, "startAfterToday", { value: "2026-04-07", today: "2026-04-06" }],
] as const)("on 2026-04-06, %j is refused as %s", (dates, code, parameters) => {
  expect(() => resolveDates(dates, "2026-04-06")).toThrow(refused(code, { argument: "start_date", ...parameters }));
});

test("a period of N days has N days and ends yesterday", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 366 }),
      fc.integer({ min: 20_000, max: 80_000 }).map(dayOfSerial),
      (count, today) => {
        const { start, end } = resolveDates(parseDates(`last${count}days`, ""), today);
        expect(daysFrom(start, end) + 1).toBe(count);
        expect(daysFrom(end, today)).toBe(1);
      },
    ),
  );
});

test("a named week has seven days and borders on this one", () => {
  fc.assert(
    fc.property(fc.integer({ min: 20_000, max: 80_000 }).map(dayOfSerial), fc.boolean(), (today, isSunday) => {
      const last = resolveDates({ start: "lastweek" }, today, isSunday);
      const current = resolveDates({ start: "thisweek" }, today, isSunday);
      expect(daysFrom(last.start, last.end)).toBe(6);
      expect(daysFrom(last.end, current.start)).toBe(1);
      expect(current.end).toBe(today);
    }),
  );
});

test.each(["99999daysAgo", "99999日前", "00099999天前"])("%s is a day", (text) => {
  expect(resolveDates(parseDates(text, ""), "2026-04-06").start).toBe("1752-06-22");
});

test.each(["100000daysAgo", "9202602日前", "999999999天前"])("%s is no day", (text) => {
  expect(() => parseDates(text, "")).toThrow(refused("badDate", { argument: "start_date", value: text }));
  expect(() => parseDates("today", text)).toThrow(refused("badDate", { argument: "end_date", value: text }));
});

test("any two texts are days of the calendar or a refusal", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(fc.constantFrom("last", "days", "7", "日前", "過去", "ago", "2026", "-", "/", "02", "30", " ", "　", "９"))
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, text, (start, end) => {
      try {
        const period = resolveDates(parseDates(start, end), "2026-04-06");
        expect(period.start).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(period.end).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(daysFrom(period.start, period.end)).toBeGreaterThanOrEqual(0);
      } catch (problem) {
        expect(problem).toBeInstanceOf(PtengineError);
      }
    }),
    { numRuns: 500 },
  );
});
