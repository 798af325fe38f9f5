// What the list of formulas tells: from what is kept, without a request, and in few calls however many formulas there are.
import { runFormula } from "../../src/functions/formulas";
import type { ListedState } from "../../src/refresh/formulaState";
import { type RefreshedFormula, refreshSlice, retrySlice, showRefreshed } from "../../src/refresh/refresh";
import { renewRefreshToken } from "../../src/refresh/refreshToken";
import { listFormulaStates } from "../../src/refresh/states";
import { apiRefusal, apiResponse } from "../support/fakePlatform";
import { ApiDesk, onDay } from "./apiDesk";

const minuteMs = 60_000;
const table = (more = "") => `=PTENGINE_DC("country","visits","2026-03-01","2026-03-31"${more})`;
const statesOf = (formulas: readonly ListedState[]) => formulas.map(({ state, reason }) => [state, reason?.code]);
const list = ({ platform }: ApiDesk) => statesOf(listFormulaStates(platform).formulas);

function refreshed(desk: ApiDesk): ApiDesk {
  showRefreshed(desk.platform, refreshSlice(desk.platform, 60_000));
  return desk;
}

describe("a formula is listed as", () => {
  it("ok, with its age, its cost, its text and its place", () => {
    const desk = refreshed(new ApiDesk(30, onDay(1, "visits", ",,,PTENGINE_REFRESH")));
    const writtenAtMs = desk.platform.nowMs;
    desk.platform.nowMs += 5 * minuteMs;
    expect(listFormulaStates(desk.platform).formulas).toEqual([
      {
        ...{ sheetName: "A", row: 1, column: 1, callIndex: 0, followsRefresh: true },
        formula: onDay(1, "visits", ",,,PTENGINE_REFRESH"),
        query: expect.objectContaining({ view: "total" }),
        ...{ state: "ok", cost: 1, isFull: false, writtenAtMs },
      },
    ]);
  });

  it("empty, where there are no rows", () => {
    const desk = new ApiDesk(30, table());
    desk.rowCount = 0;
    expect(list(refreshed(desk))).toEqual([["empty", undefined]]);
  });

  it("ok and full, where rows may be missing", () => {
    const desk = new ApiDesk(30, table(), table(',,"limit=50"'));
    desk.rowCount = 1000;
    const progress = refreshSlice(desk.platform, 60_000);
    expect(progress.formulas.map(({ isFull }) => isFull)).toEqual([true, false]);
    showRefreshed(desk.platform, progress);
    expect(listFormulaStates(desk.platform).formulas.map(({ isFull }) => isFull)).toEqual([true, false]);
  });

  it("stale, when its answer is older than it may be", () => {
    const desk = refreshed(new ApiDesk(30, onDay(1), onDay(2, "visits", ',,"stale=off"')));
    desk.platform.nowMs += 361 * minuteMs;
    expect(list(desk)).toEqual([
      ["stale", undefined],
      ["waiting", undefined],
    ]);
  });

  it("stale, with the reason, while its turn has not come", () => {
    const desk = refreshed(new ApiDesk(2, onDay(1), onDay(2), onDay(3)));
    expect(list(desk)).toEqual([
      ["ok", undefined],
      ["ok", undefined],
      ["waiting", 4290],
    ]);
    desk.platform.nowMs += 10 * minuteMs;
    refreshed(desk);
    desk.platform.nowMs += 10 * minuteMs;
    const { formulas } = refreshSlice(desk.platform, 1_000);
    const told = ({ state, isWaiting }: RefreshedFormula) => [state, isWaiting];
    expect(formulas.map(told)).toContainEqual(["stale", true]);
  });

  it("waiting, before anything was asked", () => {
    expect(list(new ApiDesk(30, onDay(1)))).toEqual([["waiting", undefined]]);
  });

  it("failed, with the reason that is remembered or that its arguments give", () => {
    const desk = new ApiDesk(30, onDay(1), '=PTENGINE_DC("contry")');
    desk.refuse = () => apiRefusal(4012, "No match");
    const failed = [
      ["failed", 4012],
      ["failed", "unknownName"],
    ];
    expect(list(refreshed(desk))).toEqual(failed);
    desk.platform.nowMs += 10 * minuteMs;
    expect(list(desk)).toEqual(failed);
  });

  it("stale, when it failed before its last answer became old", () => {
    const desk = new ApiDesk(30, onDay(1));
    desk.refuse = () => apiRefusal(4012, "No match");
    refreshed(desk);
    desk.refuse = undefined;
    desk.platform.nowMs += 2 * minuteMs;
    retrySlice(desk.platform, [{ sheetName: "A", row: 1, column: 1 }], 4_000, { isFirst: true });
    desk.platform.nowMs += 361 * minuteMs;
    expect(list(desk)).toEqual([["stale", undefined]]);
  });

  it("not known, where only the person at the list has no key", () => {
    const desk = new ApiDesk(30, onDay(1));
    desk.platform.userValues.clear();
    expect(list(desk)).toEqual([["notPlanned", "siteNotGranted"]]);
  });

  it("not planned, where only Sheets knows its arguments", () => {
    expect(list(new ApiDesk(30, '=PTENGINE_DC("total",B1&"x")'))).toEqual([["notPlanned", undefined]]);
  });

  it("ok at no cost, where the catalogue answers", () => {
    const desk = new ApiDesk(30, '=PTENGINE_FIELDS("dc")');
    expect(listFormulaStates(desk.platform).formulas[0]).toMatchObject({ state: "ok", cost: 0 });
    expect(desk.sentAtMs).toHaveLength(0);
  });
});

it("lists 300 formulas with 100 questions, fresh, older and unknown ones, in six calls to Google's stores", () => {
  const days = Array.from({ length: 20 }, (_, index) => onDay(index + 1));
  const others = Array.from({ length: 80 }, (_, index) => onDay((index % 28) + 1, "visits", `,"country=C${index}"`));
  const desk = new ApiDesk(1_000, ...days);
  refreshed(desk);
  desk.platform.nowMs += minuteMs;
  desk.show(...days.slice(10));
  refreshed(desk);
  desk.show(...[...days, ...others].flatMap((formula) => [formula, formula, formula]));
  const requests = desk.sentAtMs.length;
  desk.platform.serviceCalls.length = 0;
  const listed = listFormulaStates(desk.platform).formulas;
  const countOf = (wanted: string) => listed.filter(({ state }) => state === wanted).length;
  expect([listed.length, countOf("ok"), countOf("stale"), countOf("waiting")]).toEqual([300, 30, 30, 240]);
  expect(desk.platform.serviceCalls.length).toBeLessThanOrEqual(6);
  expect(desk.sentAtMs).toHaveLength(requests);
});

describe("a retry", () => {
  const first = { sheetName: "A", row: 1, column: 1 };

  it("asks again only what the named cells need, although the failure is remembered", () => {
    const desk = new ApiDesk(30, onDay(1), onDay(2), onDay(3));
    desk.refuse = ({ body }) => (/03-0[12]/.test(body || "") ? apiRefusal(4012, "No match") : undefined);
    refreshed(desk);
    expect(list(desk).map(([state]) => state)).toEqual(["failed", "failed", "ok"]);
    desk.refuse = undefined;
    const { formulas, requests, isDone } = retrySlice(desk.platform, [first], 4_000, { isFirst: true });
    expect({ requests, isDone, states: statesOf(formulas) }).toEqual({
      requests: 1,
      isDone: true,
      states: [
        ["ok", undefined],
        ["failed", 4012],
        ["ok", undefined],
      ],
    });
    expect(list(desk).map(([state]) => state)).toEqual(["ok", "failed", "ok"]);
    expect(desk.sentAtMs).toHaveLength(4);
  });

  it("tries a refused key again, once", () => {
    const desk = new ApiDesk(30, onDay(1), onDay(2));
    desk.refuse = () => apiRefusal(4031, "No.");
    refreshed(desk);
    const before = desk.sentAtMs.length;
    for (const isFirst of [true, false]) {
      const { formulas } = retrySlice(desk.platform, [first], 4_000, { isFirst });
      expect(statesOf(formulas)).toEqual(Array(2).fill(["failed", 4031]));
    }
    expect(desk.sentAtMs).toHaveLength(before + 1);
  });

  it("tries a refused key again also where only a list is to be asked", () => {
    const desk = new ApiDesk(30, '=PTENGINE_EXPERIENCE("Popup","country","views","2026-03-01","2026-03-31")');
    desk.refuse = () => apiRefusal(4031, "No.");
    refreshed(desk);
    expect(list(desk)).toEqual([["failed", 4031]]);
    desk.refuse = () => apiResponse([]);
    const { formulas } = retrySlice(desk.platform, [first], 4_000, { isFirst: true });
    expect(statesOf(formulas)).toEqual([["failed", "nameNotFound"]]);
  });

  it("keeps to the pace, and tells when its turn will be", () => {
    const desk = refreshed(new ApiDesk(2, onDay(1), onDay(2), onDay(3)));
    const { formulas, isDone, nextInMs } = retrySlice(desk.platform, [{ ...first, row: 3 }], 4_000, { isFirst: true });
    expect(statesOf(formulas)[2]).toEqual(["waiting", 4290]);
    expect({ isDone, isLater: nextInMs > 4_000 }).toEqual({ isDone: false, isLater: true });
    expect(desk.sentAtMs).toHaveLength(2);
  });

  it("is shown under a new refresh token, to which everything else is carried over with its age", () => {
    const desk = new ApiDesk(30, onDay(1), onDay(2), table());
    desk.refuse = ({ body }) => (/03-01/.test(body || "") ? apiRefusal(4012, "No match") : undefined);
    refreshed(desk);
    const writtenAtMs = desk.platform.nowMs;
    desk.refuse = undefined;
    desk.platform.nowMs += 10 * minuteMs;
    retrySlice(desk.platform, [first], 4_000, { isFirst: true });
    const before = desk.platform.namedCell("PTENGINE_REFRESH")?.value;
    renewRefreshToken(desk.platform);
    expect(desk.platform.namedCell("PTENGINE_REFRESH")?.value).not.toBe(before);
    const listed = listFormulaStates(desk.platform).formulas;
    expect(listed.map(({ state, writtenAtMs: atMs }) => [state, atMs])).toEqual([
      ["ok", writtenAtMs + 10 * minuteMs],
      ["ok", writtenAtMs],
      ["waiting", undefined],
    ]);
    const requests = desk.sentAtMs.length;
    expect(runFormula(desk.platform, "PTENGINE_DC", ["total", "visits", "2026-03-02", "2026-03-31"])).toEqual([[2]]);
    expect(desk.sentAtMs).toHaveLength(requests);
  });
});
