// What has changed and is therefore told: conditions once per change, reports that fail, are late, or are well again.
import fc from "fast-check";
import { conditionChange, troubleChange } from "../../src/alerts/changes";
import type { Finding } from "../../src/alerts/conditions";
import type { AlertState, ConditionState, ReportState } from "../../src/alerts/stored";
import type { Schedule } from "../../src/reports/schedule";
import type { Outcome, Report } from "../../src/reports/store";
import { FakePlatform } from "../support/fakePlatform";

const found = (state: Finding["state"]): Finding => ({
  state,
  rows: [],
  ...(state === "columnGone" && { missing: "visits" }),
});

/** How often each is told in this order of findings. */
function toldOf(states: readonly Finding["state"][]): (string | undefined)[] {
  let state: ConditionState = {};
  return states.map((one, index) => {
    const change = conditionChange(state, found(one), String(index), index);
    state = change.state;
    return change.told;
  });
}

test("a condition is told when it becomes true, also after it could not be told, and again only after it was false", () => {
  expect(toldOf(["true", "true", "unknown", "true", "false", "unknown", "true"])).toEqual([
    "true",
    ...Array(5).fill(undefined),
    "true",
  ]);
});

test("a column that is gone is told once, and what was true before it went is not told again", () => {
  expect(toldOf(["true", "columnGone", "columnGone", "true", "columnGone"])).toEqual([
    "true",
    "columnGone",
    undefined,
    undefined,
    "columnGone",
  ]);
});

test("whatever comes, it is told as often as it became true after having been false, and no more", () => {
  const any = fc.constantFrom("true", "false", "unknown", "columnGone") as fc.Arbitrary<Finding["state"]>;
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), (states) => {
      const known = states.filter((state) => state === "true" || state === "false");
      const rises = known.filter((state, index) => state === "true" && known[index - 1] !== "true").length;
      expect(toldOf(states).filter((told) => told === "true")).toHaveLength(rises);
    }),
  );
});

test("what is remembered at the worst fits into one property", () => {
  const id = (index: number) => `motgz9vw12${String(index).padStart(3, "0")}`;
  const gone = { state: "columnGone", rows: [], missing: "列".repeat(500) } as const;
  const wasTrue = { seen: "1abcdefg", isTrue: true, sinceMs: 1_778_036_424_908 };
  const state: AlertState = {
    conditions: Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [id(index), conditionChange(wasTrue, gone, "1abcdefh", 1).state]),
    ),
    reports: Object.fromEntries(Array.from({ length: 200 }, (_, index) => [id(index), "failed"])),
    sentAtMs: Array(10).fill(1_778_036_424_908),
    failure: { code: "webhookRefused", parameters: { value: "Microsoft Teams" } },
  };
  expect(Buffer.byteLength(JSON.stringify(state))).toBeLessThan(9 * 1024);
});

const { calendar } = new FakePlatform({ zone: "Asia/Tokyo" });
const at = (time: string) => Date.parse(`${time}+09:00`);
const daily: Schedule = { every: "day", hour: 9 };

interface Moment {
  readonly now: string;
  /** Another schedule than before, and when it was set. */
  readonly schedule?: Schedule;
  readonly setAt?: string;
  readonly result?: Outcome["result"];
  readonly ranAt?: string;
}

function troubles(schedule: Schedule, moments: readonly Moment[]): (string | undefined)[] {
  let state: ReportState | undefined;
  return moments.map(({ now, result, ranAt, schedule: other = schedule, setAt }) => {
    const report = {
      schedule: other,
      ...(setAt && { scheduledMs: at(setAt) }),
      ...(result && { last: { result, atMs: at(now) } }),
      ...(ranAt && { lastRunMs: at(ranAt) }),
    } as Report & { readonly schedule: Schedule };
    const change = troubleChange(state, report, at(now), calendar);
    state = change.state;
    return change.told?.kind;
  });
}

test("a daily report is late when its next turn comes, and well again when it has run", () => {
  expect(
    troubles(daily, [
      { now: "2026-05-06T10:00:00", result: "ok", ranAt: "2026-05-06T09:30:00" },
      { now: "2026-05-07T23:00:00", result: "deferred", ranAt: "2026-05-06T09:30:00" },
      { now: "2026-05-08T09:10:00", result: "deferred", ranAt: "2026-05-06T09:30:00" },
      { now: "2026-05-09T09:10:00", result: "deferred", ranAt: "2026-05-06T09:30:00" },
      { now: "2026-05-09T10:10:00", result: "ok", ranAt: "2026-05-09T10:00:00" },
    ]),
  ).toEqual([undefined, undefined, "late", undefined, "well"]);
});

test("one that has never run is late by its second turn from the first look on", () => {
  expect(
    troubles(daily, [{ now: "2026-05-06T08:00:00" }, { now: "2026-05-06T12:00:00" }, { now: "2026-05-07T12:00:00" }]),
  ).toEqual([undefined, undefined, "late"]);
});

test("a schedule that somebody has shortened or put to another hour is late only when its own turns have gone by", () => {
  const ran = { result: "ok", ranAt: "2026-05-01T09:30:00" } as const;
  const monthly: Schedule = { every: "month", day: 1, hour: 9 };
  const hourly = { schedule: { every: "hour" } as Schedule, setAt: "2026-05-06T10:20:00", ...ran };
  expect(
    troubles(monthly, [
      { now: "2026-05-06T10:00:00", ...ran },
      { now: "2026-05-06T10:30:00", ...hourly },
      { now: "2026-05-06T11:30:00", ...hourly },
      { now: "2026-05-06T12:30:00", ...hourly },
    ]),
  ).toEqual([undefined, undefined, undefined, "late"]);
  const moved = { schedule: { every: "day", hour: 10 } as Schedule, setAt: "2026-05-06T09:30:00" };
  const before = { result: "ok", ranAt: "2026-05-05T09:05:00" } as const;
  expect(
    troubles(daily, [
      { now: "2026-05-06T10:59:00", ...before, ...moved },
      { now: "2026-05-07T09:59:00", ...before, ...moved },
      { now: "2026-05-07T10:59:00", ...before, ...moved },
    ]),
  ).toEqual([undefined, undefined, "late"]);
});

test("a failure is told once, also of one that was late, and is over only when a run has been good", () => {
  expect(
    troubles({ every: "hour" }, [
      { now: "2026-05-06T10:10:00", result: "ok", ranAt: "2026-05-06T10:05:00" },
      { now: "2026-05-06T13:10:00", result: "deferred", ranAt: "2026-05-06T10:05:00" },
      { now: "2026-05-06T14:10:00", result: "failed", ranAt: "2026-05-06T14:05:00" },
      { now: "2026-05-06T15:10:00", result: "failed", ranAt: "2026-05-06T15:05:00" },
      { now: "2026-05-06T19:10:00", result: "deferred", ranAt: "2026-05-06T15:05:00" },
      { now: "2026-05-06T20:10:00", result: "stale", ranAt: "2026-05-06T15:05:00" },
      { now: "2026-05-06T21:10:00", result: "empty", ranAt: "2026-05-06T21:05:00" },
    ]),
  ).toEqual([undefined, "late", "failed", undefined, undefined, undefined, "well"]);
});
