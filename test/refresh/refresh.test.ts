// Refresh formulas: the distinct questions, once each, under a new refresh token, within the rate limits, and resumable.
import { runFormula } from "../../src/functions/formulas";
import { refreshSlice, showRefreshed } from "../../src/refresh/refresh";
import { listFormulaStates } from "../../src/refresh/states";
import { apiResponse } from "../support/fakePlatform";
import { ApiDesk, onDay } from "./apiDesk";

it("asks each distinct question once, whatever the number of formulas", () => {
  const desk = new ApiDesk(30, onDay(1), onDay(1), onDay(1, "users"), onDay(2));
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

it("writes one refresh token into the property and into the named cell, once it is done", () => {
  const desk = new ApiDesk(30, onDay(1));
  showRefreshed(desk.platform, refreshSlice(desk.platform, 60_000));
  const refreshToken = desk.platform.settings().stamp;
  expect(refreshToken).toMatch(/^[a-z0-9]{6,}$/);
  expect(desk.platform.namedCell("PTENGINE_REFRESH")).toEqual({ tab: "Ptengine", value: refreshToken });
  expect(desk.platform.documentValues.has("PTENGINE_REFRESH_RUN")).toBe(false);
});

it("goes on where the last slice ended, and asks nothing twice", () => {
  const days = Array.from({ length: 8 }, (_, index) => onDay(index + 1));
  const desk = new ApiDesk(3, ...days);
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
  const desk = new ApiDesk(30, onDay(1), '=PTENGINE_DC("contry")', '=PTENGINE_DC("total",B1&"x")');
  const { formulas, isDone } = refreshSlice(desk.platform, 60_000);
  expect(isDone).toBe(true);
  expect(formulas.map(({ state, reason }) => [state, reason?.code])).toEqual([
    ["ok", undefined],
    ["failed", "unknownName"],
    ["notPlanned", undefined],
  ]);
});

it("asks again what was answered under an older refresh token", () => {
  const desk = new ApiDesk(30, onDay(1));
  showRefreshed(desk.platform, refreshSlice(desk.platform, 60_000));
  desk.platform.nowMs += 60_000;
  expect(refreshSlice(desk.platform, 60_000).requests).toBe(1);
  expect(desk.sentAtMs).toHaveLength(2);
});

it("shows what is answered after a part was shown, under another refresh token and without another request", () => {
  const desk = new ApiDesk(3, ...[1, 2, 3, 4, 5].map((day) => onDay(day)));
  const part = refreshSlice(desk.platform, 4_000);
  expect(part).toMatchObject({ answered: 3, isDone: false });
  expect(showRefreshed(desk.platform, part)).toBe(true);
  const first = desk.platform.namedCell("PTENGINE_REFRESH")?.value;
  desk.platform.nowMs += 62_000;
  const whole = refreshSlice(desk.platform, 4_000);
  expect(whole).toMatchObject({ isDone: true, answered: 5, requests: 2 });
  showRefreshed(desk.platform, whole);
  const second = desk.platform.namedCell("PTENGINE_REFRESH")?.value;
  expect(second).not.toBe(first);
  expect(listFormulaStates(desk.platform).formulas.map(({ state }) => state)).toEqual(["ok", "ok", "ok", "ok", "ok"]);
  expect(desk.sentAtMs).toHaveLength(5);
});

it("asks the questions of each site with its own key and in its own pace, and the formulas find them", () => {
  const ofSite = (day: number) => onDay(day, "visits", ',,"profile=bbbbbbbb"');
  const desk = new ApiDesk(30, onDay(1), ofSite(1), ofSite(2), onDay(2));
  desk.platform.grant("bbbbbbbb", "pt-b");
  const keys: (string | undefined)[] = [];
  desk.refuse = ({ headers }) => {
    keys.push(headers["x-api-key"]);
    return undefined;
  };
  const progress = refreshSlice(desk.platform, 30_000);
  expect(progress).toMatchObject({ questions: 4, answered: 4, requests: 4, isDone: true });
  expect(keys.sort()).toEqual(["pt-a", "pt-a", "pt-b", "pt-b"]);
  showRefreshed(desk.platform, progress);
  const dates = ["2026-03-02", "2026-03-31"];
  runFormula(desk.platform, "PTENGINE_DC", ["total", "visits", ...dates]);
  runFormula(desk.platform, "PTENGINE_DC", ["total", "visits", ...dates, "", "profile=bbbbbbbb"]);
  expect(keys).toHaveLength(4);
});

describe("lists that names are looked up in", () => {
  const popup = (metric: string) => `=PTENGINE_EXPERIENCE("Popup","country","${metric}","2026-03-01","2026-03-31")`;
  const withoutExperiences = (...formulas: string[]) => {
    const desk = new ApiDesk(1, ...formulas);
    desk.refuse = ({ url }) => (url.endsWith("experience/list") ? apiResponse([]) : undefined);
    return desk;
  };

  it("are asked for once, however many formulas lack the name, and once more after five minutes", () => {
    const desk = withoutExperiences(popup("views"), popup("clickedUsers"), popup("views"));
    const reasons = () => refreshSlice(desk.platform, 4_000).formulas.map(({ state, reason }) => [state, reason?.code]);
    expect(reasons()).toEqual(Array(3).fill(["failed", "nameNotFound"]));
    expect(reasons()).toHaveLength(3);
    expect(desk.sentAtMs).toHaveLength(1);
    desk.platform.nowMs += 6 * 60_000;
    expect(reasons()).toEqual(Array(3).fill(["failed", "nameNotFound"]));
    expect(desk.sentAtMs).toHaveLength(2);
  });

  it("that cannot be had now leave their formulas waiting, and the refresh undone", () => {
    const desk = withoutExperiences(onDay(1));
    refreshSlice(desk.platform, 4_000);
    desk.show(onDay(1), popup("views"), popup("clickedUsers"));
    const { formulas, isDone, nextInMs } = refreshSlice(desk.platform, 4_000);
    expect(formulas.map(({ state, isWaiting, reason }) => [state, isWaiting, reason?.code])).toEqual([
      ["ok", false, undefined],
      ["waiting", true, 4290],
      ["waiting", true, 4290],
    ]);
    expect({ isDone, isLater: nextInMs > 4_000 }).toEqual({ isDone: false, isLater: true });
    expect(desk.sentAtMs).toHaveLength(1);
    desk.platform.nowMs += nextInMs + 60_000;
    expect(refreshSlice(desk.platform, 4_000).isDone).toBe(true);
  });
});
