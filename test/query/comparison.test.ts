// The earlier period that a comparison looks at.
import * as fc from "fast-check";
import { dayOfSerial, daysFrom } from "../../src/days";
import { earlierPeriod } from "../../src/query/comparison";
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
