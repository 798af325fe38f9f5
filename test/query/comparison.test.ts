// The earlier period that a comparison looks at.
import * as fc from "fast-check";
import { addDays, dayOfSerial, daysFrom, weekday } from "../../src/days";
import { earlierPeriod, placesIn } from "../../src/query/comparison";
import { parseDates, resolveDates } from "../../src/query/dates";

const today = "2026-04-06";

test.each([
  ["last7days", "", "2026-03-23", "2026-03-29"],
  ["last30days", "", "2026-02-05", "2026-03-06"],
  ["today", "", "2026-04-05", "2026-04-05"],
  ["yesterday", "", "2026-04-04", "2026-04-04"],
  ["2026-04-01", "2026-04-05", "2026-03-27", "2026-03-31"],
  ["2026-03-01", "2026-03-31", "2026-01-29", "2026-02-28"],
])("previous to %s %s are as many days just before", (start, end, first, last) => {
  expect(earlierPeriod("previous", parseDates(start, end), today, false)).toEqual({ start: first, end: last });
});

test.each([
  ["thisweek", "2026-03-30", "2026-04-05"],
  ["lastweek", "2026-03-23", "2026-03-29"],
  ["thismonth", "2026-03-01", "2026-03-31"],
  ["lastmonth", "2026-02-01", "2026-02-28"],
  ["thisquarter", "2026-01-01", "2026-03-31"],
  ["lastquarter", "2025-10-01", "2025-12-31"],
  ["thisyear", "2025-01-01", "2025-12-31"],
  ["lastyear", "2024-01-01", "2024-12-31"],
  ["先月", "2026-02-01", "2026-02-28"],
])("previous to %s is the one before", (word, first, last) => {
  expect(earlierPeriod("previous", parseDates(word, ""), today, false)).toEqual({ start: first, end: last });
});

test("weeks from Sunday are compared with weeks from Sunday", () => {
  expect(earlierPeriod("previous", { start: "lastweek" }, today, true)).toEqual({
    start: "2026-03-22",
    end: "2026-03-28",
  });
});

test.each([
  ["2026-04-01", "2026-04-05", "2025-04-01", "2025-04-05"],
  ["last7days", "", "2025-03-30", "2025-04-05"],
  ["lastmonth", "", "2025-03-01", "2025-03-31"],
  ["2024-02-29", "2024-02-29", "2023-02-28", "2023-02-28"],
  ["2024-02-01", "2024-02-29", "2023-02-01", "2023-02-28"],
  ["2025-02-01", "2025-02-28", "2024-02-01", "2024-02-28"],
])("a year before %s %s are the same dates", (start, end, first, last) => {
  expect(earlierPeriod("previousYear", parseDates(start, end), today, false)).toEqual({ start: first, end: last });
});

test("the previous period borders on the current one and is as long, if that has no name", () => {
  const day = fc.integer({ min: 30_000, max: 80_000 }).map(dayOfSerial);
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 366 }), (now, count) => {
      const dates = { start: `last${count}days` };
      const current = resolveDates(dates, now);
      const before = earlierPeriod("previous", dates, now, false);
      expect(daysFrom(before.end, current.start)).toBe(1);
      expect(daysFrom(before.start, before.end)).toBe(daysFrom(current.start, current.end));
    }),
  );
});

describe("where times of two periods meet", () => {
  const placing = (grain: string, compare: string, isEarlier: boolean, start: string, end: string) => ({
    grain,
    compare,
    isEarlier,
    period: { start, end },
  });

  test("a year apart, days meet by their date, and 29 February meets none", () => {
    const now = placesIn(placing("day", "previousYear", false, "2024-02-28", "2024-03-02"), []);
    const earlier = placesIn(placing("day", "previousYear", true, "2023-02-28", "2023-03-02"), []);
    expect(now("2024-02-28")).toBe(earlier("2023-02-28"));
    expect(now("2024-02-29")).toBeUndefined();
    expect(now("2024-03-01")).toBe(earlier("2023-03-01"));
    expect(now("2024-03-02")).toBe(earlier("2023-03-02"));
  });

  test("what 29 February had a year ago stands beside none", () => {
    const now = placesIn(placing("day", "previousYear", false, "2025-02-28", "2025-03-01"), []);
    const earlier = placesIn(placing("day", "previousYear", true, "2024-02-28", "2024-03-01"), []);
    const shown = ["2025-02-28", "2025-03-01"].map(now);
    expect(shown).toEqual(["2024-02-28", "2024-03-01"].map(earlier));
    expect(shown).not.toContain(earlier("2024-02-29"));
  });

  test("hours of one day meet by the hour, those of several by their date too", () => {
    const one = placing("hour", "previousYear", false, "2024-02-29", "2024-02-29");
    const other = placing("hour", "previousYear", true, "2023-02-28", "2023-02-28");
    expect(placesIn(one, [])("2024-02-29T07")).toBe(placesIn(other, [])("2023-02-28T07"));
    const two = placing("hour", "previousYear", false, "2024-02-29", "2024-03-01");
    expect(placesIn(two, [])("2024-02-29T07")).toBeUndefined();
    expect(placesIn(two, [])("2024-03-01T07")).toBe("2023-03-01T07");
  });

  test("months meet by their number", () => {
    const now = placesIn(placing("month", "previousYear", false, "2024-01-15", "2024-03-15"), []);
    const earlier = placesIn(placing("month", "previousYear", true, "2023-01-15", "2023-03-15"), []);
    expect(now("2024-03-01")).toBe(earlier("2023-03-01"));
  });

  /** Weeks of a period as an API with this first weekday names them; the first may be cut off at the period's start. */
  function weeksOf(start: string, end: string, weekStart: number, isCut: boolean): string[] {
    let day = addDays(start, -((weekday(start) - weekStart + 7) % 7));
    const weeks: string[] = [];
    for (; day <= end; day = addDays(day, 7)) weeks.push(isCut && day < start ? start : day);
    return weeks;
  }

  test("weeks meet in their order, on whatever weekday the answer's own weeks begin, though some have no row", () => {
    const day = fc.integer({ min: 44_000, max: 47_000 }).map(dayOfSerial);
    fc.assert(
      fc.property(day, fc.nat(100), fc.nat(6), fc.boolean(), fc.nat(), (start, length, weekStart, isCut, seed) => {
        const end = addDays(start, length);
        const weeks = weeksOf(start, end, weekStart, isCut);
        const kept = weeks.filter((_, index) => ((seed >> (index % 16)) & 1) === 1);
        const place = placesIn(placing("week", "previous", false, start, end), kept);
        expect(kept.map(place)).toEqual(kept.map((week) => weeks.indexOf(week)));
      }),
      { numRuns: 1000 },
    );
  });
});
