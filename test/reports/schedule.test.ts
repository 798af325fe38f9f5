// When a report is due: turns by the spreadsheet's clock, through daylight saving, and none twice or never.
import * as fc from "fast-check";
import { DateTime } from "luxon";
import { isDue, lastTurn, nextRun, type Schedule } from "../../src/reports/schedule";
import { FakePlatform } from "../support/fakePlatform";

const calendarOf = (zone: string) => new FakePlatform({ zone }).calendar;
const at = (text: string, zone: string) => DateTime.fromISO(text, { zone }).toMillis();
const shown = (timeMs: number, zone: string) => DateTime.fromMillis(timeMs, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");

const tokyo = "Asia/Tokyo";
const berlin = "Europe/Berlin";
const daily: Schedule = { every: "day", hour: 9 };
const weekly: Schedule = { every: "week", days: [1, 5], hour: 7 };
const on31st: Schedule = { every: "month", day: 31, hour: 6 };

test.each<[string, Schedule, string, string, string]>([
  ["every hour", { every: "hour" }, tokyo, "2026-04-01T10:20", "2026-04-01T11:00"],
  ["a day, before its hour", daily, tokyo, "2026-04-01T08:59", "2026-04-01T09:00"],
  ["a day, at its hour", daily, tokyo, "2026-04-01T09:00", "2026-04-02T09:00"],
  ["a week, from Wednesday to Friday", weekly, tokyo, "2026-04-01T10:00", "2026-04-03T07:00"],
  ["a week, over its end", weekly, tokyo, "2026-04-03T07:00", "2026-04-06T07:00"],
  ["the 31st in April", on31st, tokyo, "2026-04-01T00:00", "2026-04-30T06:00"],
  ["the 31st in February", on31st, tokyo, "2026-02-01T00:00", "2026-02-28T06:00"],
  ["the 31st in a leap year", on31st, tokyo, "2028-02-01T00:00", "2028-02-29T06:00"],
  ["the 30th in February", { every: "month", day: 30, hour: 0 }, tokyo, "2026-01-31T00:00", "2026-02-28T00:00"],
  ["the 1st, after itself", { every: "month", day: 1, hour: 0 }, tokyo, "2026-07-01T00:00", "2026-08-01T00:00"],
  ["a day in Berlin over the change to summer time", daily, berlin, "2026-03-28T09:00", "2026-03-29T09:00"],
  ["a day in Berlin over the change to winter time", daily, berlin, "2026-10-24T09:00", "2026-10-25T09:00"],
  ["an hour that the clock skips", { every: "day", hour: 2 }, berlin, "2026-03-28T12:00", "2026-03-29T03:00"],
])("the next turn of %s", (_, schedule, zone, from, next) => {
  expect(shown(nextRun(schedule, at(from, zone), calendarOf(zone)), zone)).toBe(next);
});

test("a day with a change of the clock has 23 or 25 hours between its turns", () => {
  const calendar = calendarOf(berlin);
  const hoursAfter = (text: string) => (nextRun(daily, at(text, berlin), calendar) - at(text, berlin)) / 3_600_000;
  expect([hoursAfter("2026-03-28T09:00"), hoursAfter("2026-10-24T09:00")]).toEqual([23, 25]);
});

test.each<[string, Schedule, string | undefined, string, boolean]>([
  ["what never ran is due at once", daily, undefined, "2026-04-01T08:00", true],
  ["before the turn, after yesterday's run", daily, "2026-03-31T09:10", "2026-04-01T08:59", false],
  ["at the turn", daily, "2026-03-31T09:10", "2026-04-01T09:00", true],
  ["after the run", daily, "2026-04-01T09:10", "2026-04-01T23:00", false],
  ["days late", daily, "2026-03-20T09:10", "2026-04-01T08:00", true],
  ["within the same hour", { every: "hour" }, "2026-04-01T09:10", "2026-04-01T09:50", false],
  ["an hour later", { every: "hour" }, "2026-04-01T09:10", "2026-04-01T10:05", true],
  ["a week without days", { every: "week", days: [], hour: 9 }, undefined, "2026-04-01T10:00", false],
])("%s", (_, schedule, lastRun, now, due) => {
  const lastRunMs = lastRun && at(lastRun, tokyo);
  expect(isDue(schedule, lastRunMs || undefined, at(now, tokyo), calendarOf(tokyo))).toBe(due);
});

const anyHour = fc.integer({ min: 0, max: 23 });
const anySchedule: fc.Arbitrary<Schedule> = fc.oneof(
  fc.constant<Schedule>({ every: "hour" }),
  anyHour.map((hour): Schedule => ({ every: "day", hour })),
  fc.record({
    every: fc.constant("week" as const),
    days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
    hour: anyHour,
  }),
  fc.record({ every: fc.constant("month" as const), day: fc.integer({ min: 1, max: 31 }), hour: anyHour }),
);
const anyZone = fc.constantFrom(tokyo, berlin, "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC");
const anyTime = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2029, 0, 1) });

test("the next turn is later, nothing lies between it and now, and it becomes the last turn", () => {
  fc.assert(
    fc.property(anySchedule, anyZone, anyTime, (schedule, zone, nowMs) => {
      const calendar = calendarOf(zone);
      const nextMs = nextRun(schedule, nowMs, calendar);
      expect(nextMs).toBeGreaterThan(nowMs);
      expect(lastTurn(schedule, nextMs - 1, calendar)).toBeLessThanOrEqual(nowMs);
      expect(lastTurn(schedule, nextMs, calendar)).toBe(nextMs);
      expect(isDue(schedule, nextMs, nextMs, calendar)).toBe(false);
      expect(isDue(schedule, nextMs - 1, nextMs, calendar)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test("an hourly look runs each turn once", () => {
  fc.assert(
    fc.property(anySchedule, anyZone, anyTime, fc.integer({ min: 0, max: 59 }), (schedule, zone, startMs, minute) => {
      const calendar = calendarOf(zone);
      let lastRunMs = startMs;
      let runs = 0;
      const turns = new Set<number>();
      for (let hour = 0; hour < 24 * 9; hour += 1) {
        const nowMs = startMs + hour * 3_600_000 + minute * 60_000;
        const turnMs = lastTurn(schedule, nowMs, calendar);
        if (turnMs > startMs) turns.add(turnMs);
        if (!isDue(schedule, lastRunMs, nowMs, calendar)) continue;
        runs += 1;
        lastRunMs = nowMs;
      }
      expect(runs).toBe(turns.size);
    }),
    { numRuns: 6 },
  );
});
