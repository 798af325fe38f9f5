// The day ahead in numbers: what runs when, what it asks, what cannot be kept, and where it would have room.
import fc from "fast-check";
import {
  atHour,
  capacityOf,
  costOfDay,
  dayAhead,
  mostOnOneDay,
  type Planned,
  spread,
} from "../../src/reports/dayAhead";
import type { Schedule } from "../../src/reports/schedule";

const now = "2026-05-06T12:34";
const allowed = { perMinute: 3, perDay: 100, triggerMinutes: 90 };
const asks = (prefix: string, count: number, freshMinutes = 50) =>
  Array.from({ length: count }, (_, index) => ({ key: `${prefix}${index}`, freshMinutes }));
const planned = (id: string, schedule: Schedule, count = 1, freshMinutes = 50): Planned => ({
  id,
  schedule,
  questions: asks(id, count, freshMinutes),
  isDue: false,
  isOwn: true,
});

test("24 runs of 50 requests are 1,200 a day", () => {
  expect(costOfDay(planned("a", { every: "hour" }, 50))).toEqual({ runs: 24, requests: 50, total: 1200 });
  expect(costOfDay(planned("a", { every: "day", hour: 9 }, 50))).toEqual({ runs: 1, requests: 50, total: 50 });
});

test("an answer that is good for six hours is asked four times a day", () => {
  expect(costOfDay(planned("a", { every: "hour" }, 2, 360))).toEqual({ runs: 24, requests: 2, total: 8 });
});

test("each hour says what runs in it, and what several ask is asked once", () => {
  const shared = { ...planned("b", { every: "day", hour: 9 }), questions: asks("a", 2) };
  const day = dayAhead([planned("a", { every: "day", hour: 9 }, 2), shared], now, allowed);
  expect(day.hours).toEqual([{ hour: "2026-05-07T09", ids: ["a", "b"], requests: 2, isCrowded: false }]);
  expect(day).toMatchObject({ requests: 2, isOverPlan: false, isOverTime: false });
});

test("weekly and monthly schedules run on their days only, and the 31st on the last of the month", () => {
  const hours = (schedule: Schedule, at = now) =>
    dayAhead([planned("a", schedule)], at, allowed).hours.map((one) => one.hour);
  expect(hours({ every: "week", days: [4], hour: 8 })).toEqual(["2026-05-07T08"]);
  expect(hours({ every: "week", days: [3], hour: 8 })).toEqual([]);
  expect(hours({ every: "month", day: 31, hour: 8 }, "2026-02-27T20:00")).toEqual(["2026-02-28T08"]);
});

test("what is due runs in the next hour", () => {
  const due = { ...planned("a", { every: "day", hour: 12 }), isDue: true };
  expect(dayAhead([due], now, allowed).hours.map(({ hour }) => hour)).toEqual(["2026-05-06T13", "2026-05-07T12"]);
});

test("an hour with more than a run gets is crowded, and a day with more than the plan or the triggers' time says so", () => {
  const day = dayAhead([planned("a", { every: "hour" }, 7)], now, allowed);
  expect(day.hours[0]).toMatchObject({ requests: 7, isCrowded: true });
  expect(day).toMatchObject({ requests: 168, isOverPlan: true, isOverTime: false });
  const many = Array.from({ length: 60 }, (_, index) => planned(`r${index}`, { every: "hour" }, 1, 6000));
  expect(dayAhead(many, now, { ...allowed, perMinute: 30, perDay: 3000 })).toMatchObject({
    isOverTime: true,
    isOverPlan: false,
  });
});

test("the most on one day counts weekly schedules on the day on which they meet", () => {
  const week = (id: string, days: number[]) => planned(id, { every: "week", days, hour: 9 }, 40);
  expect(mostOnOneDay([week("a", [1]), week("b", [2])], "2026-05-06")).toBe(40);
  expect(mostOnOneDay([week("a", [1, 3]), week("b", [3])], "2026-05-06")).toBe(80);
});

test("the most on one day counts month ends that meet in February only, and a month's day that is a Monday", () => {
  const monthly = (day: number) => ({
    schedule: { every: "month", day, hour: 9 } as const,
    questions: asks(`m${day} `, day),
  });
  expect(mostOnOneDay([28, 29, 30, 31].map(monthly), "2026-03-01")).toBe(118);
  const monday = { schedule: { every: "week", days: [1], hour: 9 } as const, questions: asks("w", 5) };
  expect(mostOnOneDay([monthly(1), monday], "2026-03-02")).toBe(6);
});

test("the most on one day counts once what several ask in the same hour, so that nothing is refused that can be kept", () => {
  const daily = (hour: number) => ({ schedule: { every: "day", hour } as const, questions: asks("same", 40) });
  expect(mostOnOneDay([daily(9), daily(9)], "2026-05-06")).toBe(40);
  expect(mostOnOneDay([daily(9), daily(11)], "2026-05-06")).toBe(80);
});

test("a crowded hour is spread over the next ones; another person's schedule and the hourly ones stay", () => {
  const at9 = (id: string, count: number) => planned(id, { every: "day", hour: 9 }, count);
  const others = { ...at9("other", 2), isOwn: false };
  const moves = spread([at9("a", 4), at9("b", 3), at9("c", 2), others, planned("h", { every: "hour" })], now, allowed);
  expect(moves).toEqual([
    { id: "c", from: 9, to: 10 },
    { id: "b", from: 9, to: 10 },
    { id: "a", from: 9, to: 11 },
  ]);
  expect(spread([planned("big", { every: "day", hour: 9 }, 50)], now, allowed)).toEqual([]);
});

const anySchedule: fc.Arbitrary<Schedule> = fc.oneof(
  fc.constant<Schedule>({ every: "hour" }),
  fc.record({ every: fc.constant("day" as const), hour: fc.nat(23) }),
  fc.record({
    every: fc.constant("week" as const),
    hour: fc.nat(23),
    days: fc.uniqueArray(fc.nat(6), { minLength: 1 }),
  }),
  fc.record({ every: fc.constant("month" as const), hour: fc.nat(23), day: fc.integer({ min: 1, max: 31 }) }),
);
const anyPlanned = fc
  .array(fc.record({ schedule: anySchedule, count: fc.nat(12), isOwn: fc.boolean() }), { maxLength: 12 })
  .map((all) => all.map((one, index) => ({ ...planned(`r${index}`, one.schedule, one.count), isOwn: one.isOwn })));

test("whatever is planned: a spread crowds no hour, moves only one's own once-a-day schedules, and loses nothing", () => {
  fc.assert(
    fc.property(anyPlanned, (all) => {
      const moves = spread(all, now, allowed);
      const spreadOut = all.map((one) => {
        const move = moves.find(({ id }) => id === one.id);
        return move ? atHour(one, move.to) : one;
      });
      for (const { id, from, to } of moves) {
        const one = all.find((other) => other.id === id) as Planned;
        expect([one.isOwn, one.schedule]).toMatchObject([true, { hour: from }]);
        expect(to).not.toBe(from);
      }
      expect(new Set(moves.map(({ id }) => id)).size).toBe(moves.length);
      const crowdedIn = (some: readonly Planned[]) =>
        dayAhead(some, now, allowed)
          .hours.filter(({ isCrowded }) => isCrowded)
          .map(({ hour }) => hour);
      const before = crowdedIn(all);
      expect(crowdedIn(spreadOut).every((hour) => before.includes(hour))).toBe(true);
      const ids = (some: readonly Planned[]) =>
        [...new Set(dayAhead(some, now, allowed).hours.flatMap((hour) => hour.ids))].sort();
      const oncePerDay = (some: readonly Planned[]) => some.filter(({ schedule }) => schedule.every === "day");
      expect(ids(oncePerDay(spreadOut))).toEqual(ids(oncePerDay(all)));
    }),
  );
});

test("whatever is planned: the hours' requests add up, and no hour asks more than all questions of its reports", () => {
  fc.assert(
    fc.property(anyPlanned, (all) => {
      const { hours, requests } = dayAhead(all, now, allowed);
      expect(hours.reduce((sum, hour) => sum + hour.requests, 0)).toBe(requests);
      for (const { ids, requests: count, isCrowded } of hours) {
        const most = all.filter(({ id }) => ids.includes(id)).flatMap(({ questions }) => questions).length;
        expect(count).toBeLessThanOrEqual(most);
        expect(isCrowded).toBe(count > capacityOf(allowed));
      }
    }),
  );
});
