// Refresh formulas: the distinct questions, once each, under a new stamp, within the pace, and resumable.
import type { HttpRequest, WorkbookSheet } from "../../src/platform/ports";
import { publishStamp, refreshSlice } from "../../src/refresh/refresh";
import { apiRefusal, apiResponse, FakePlatform } from "../support/fakePlatform";

const sheetOf = (...formulas: string[]): WorkbookSheet => ({
  name: "A",
  formulas: () => formulas.map((formula) => [formula]),
  values: () => formulas.map((formula) => [formula]),
});

const visits = (value: string) => ({ topic: "metrics", metrics: { visits: { value } } });

/** An API with a plan of so many a minute, counted in sliding minutes. */
class Desk {
  readonly platform = new FakePlatform({
    user: { "PTENGINE_API_KEY:aaaaaaaa": "pt-a" },
    document: { PTENGINE_PROFILE_ID: "aaaaaaaa" },
  });
  readonly sentAtMs: number[] = [];

  constructor(
    private readonly perMinute: number,
    ...formulas: string[]
  ) {
    this.platform.sheets = [sheetOf(...formulas)];
    this.platform.http.fetch = (request) => this.answer(request);
  }

  private answer(request: HttpRequest) {
    const { nowMs } = this.platform;
    const inMinute = this.sentAtMs.filter((timeMs) => timeMs > nowMs - 60_000).length;
    const remaining = Math.max(0, this.perMinute - inMinute - 1);
    const headers = {
      "x-ratelimit-limit-minute": String(this.perMinute),
      "x-ratelimit-remaining-minute": String(remaining),
      "x-ratelimit-limit-day": "1000",
      "x-ratelimit-remaining-day": "900",
    };
    if (inMinute >= this.perMinute) return { ...apiRefusal(4290, "Too many requests"), headers };
    this.sentAtMs.push(nowMs);
    return { ...apiResponse(visits(String(JSON.parse(request.body ?? "{}").startDate.slice(-2)))), headers };
  }
}

const onDay = (day: number) => `=PTENGINE_DC("total","visits","2026-03-${String(day).padStart(2, "0")}","2026-03-31")`;

it("asks each distinct question once, whatever the number of formulas", () => {
  const desk = new Desk(30, onDay(1), onDay(1), '=PTENGINE_DC("total","users","2026-03-01","2026-03-31")', onDay(2));
  const progress = refreshSlice(desk.platform, 60_000);
  expect(progress).toMatchObject({ questions: 2, answered: 2, requests: 2, isDone: true });
  expect(progress.formulas.map(({ state, cost }) => [state, cost])).toEqual([
    ["ok", 1],
    ["ok", 1],
    ["ok", 1],
    ["ok", 1],
  ]);
  expect(desk.sentAtMs).toHaveLength(2);
});

it("writes one stamp into the property and into the named cell, once it is done", () => {
  const desk = new Desk(30, onDay(1));
  const { isDone } = refreshSlice(desk.platform, 60_000);
  publishStamp(desk.platform, isDone);
  const stamp = desk.platform.documentValues.get("PTENGINE_STAMP");
  expect(stamp).toMatch(/^[a-z0-9]{6,}$/);
  expect(desk.platform.namedCells.get("PTENGINE_REFRESH")).toEqual({ hiddenTab: "Ptengine", value: stamp });
  expect(desk.platform.documentValues.has("PTENGINE_REFRESH_RUN")).toBe(false);
});

it("goes on where the last slice ended, and asks nothing twice", () => {
  const days = Array.from({ length: 8 }, (_, index) => onDay(index + 1));
  const desk = new Desk(3, ...days);
  const slices = [];
  for (let count = 0; count < 40; count += 1) {
    const progress = refreshSlice(desk.platform, 4_000);
    slices.push(progress);
    if (progress.isDone) break;
    desk.platform.nowMs += Math.min(progress.nextInMs, 10_000);
  }
  expect(slices.at(-1)).toMatchObject({ questions: 8, answered: 8, isDone: true });
  expect(slices[0]).toMatchObject({ isDone: false });
  expect(slices[0]?.formulas.filter(({ state }) => state === "waiting").length).toBe(5);
  expect(desk.sentAtMs).toHaveLength(8);
});

it("tells which formulas failed and why, and goes on with the others", () => {
  const desk = new Desk(30, onDay(1), '=PTENGINE_DC("contry")', '=PTENGINE_DC("total",B1&"x")');
  const { formulas, isDone } = refreshSlice(desk.platform, 60_000);
  expect(isDone).toBe(true);
  expect(formulas.map(({ state, reason }) => [state, reason?.code])).toEqual([
    ["ok", undefined],
    ["failed", "unknownName"],
    ["notPlanned", undefined],
  ]);
});

it("asks again what was answered under an older stamp", () => {
  const desk = new Desk(30, onDay(1));
  publishStamp(desk.platform, refreshSlice(desk.platform, 60_000).isDone);
  desk.platform.nowMs += 60_000;
  expect(refreshSlice(desk.platform, 60_000).requests).toBe(1);
  expect(desk.sentAtMs).toHaveLength(2);
});
