// The hourly trigger: made with the first schedule of a person and document, gone with the last, and what becomes of it.

import { changeConsent } from "../../src/reports/consent";
import { runHourly, saveRefreshPlan, syncTrigger } from "../../src/reports/hourly";
import { readLog } from "../../src/reports/log";
import { asOwner } from "../../src/reports/owner";
import { deleteReport } from "../../src/reports/remove";
import { type Report, rangeNameOf, saveReport } from "../../src/reports/store";
import { FakePlatform } from "../support/fakePlatform";

const hourMs = 3_600_000;
const stateName = "PTENGINE_TRIGGER:document";

function open() {
  const platform = new FakePlatform({ sites: { aaaaaaaa: "pt-a" } });
  platform.tabs.add("A");
  const owner = asOwner(platform, "Aiko");
  const report: Report = {
    version: 1,
    id: "r1",
    name: "Fields",
    // The catalogue answers it: no request is needed.
    query: { source: "fields", view: "list" } as Report["query"],
    mode: "replace",
    style: { header: "names", durations: "seconds" },
    schedule: { every: "hour" },
    owner,
  };
  saveReport(platform, report);
  changeConsent(platform, "r1", "");
  platform.spreadsheet.setNamedRange(rangeNameOf("r1"), {
    sheetName: "A",
    area: { row: 1, column: 1, rows: 1, columns: 1 },
  });
  const state = () => JSON.parse(platform.userValues.get(stateName) || "null");
  return { platform, report, owner, state };
}

describe("The trigger", () => {
  test("is made once, and removed with the last schedule", () => {
    const { platform, state } = open();
    expect(syncTrigger(platform)).toEqual({ uid: "triggerHourly 1" });
    expect(syncTrigger(platform)).toEqual({ uid: "triggerHourly 1" });
    expect(platform.triggerIds).toEqual(["triggerHourly 1"]);
    deleteReport(platform, "r1", false);
    expect(syncTrigger(platform)).toBeUndefined();
    expect(platform.triggerIds).toEqual([]);
    expect(state()).toBeNull();
  });

  test("is made anew where somebody deleted it", () => {
    const { platform } = open();
    syncTrigger(platform);
    platform.triggerIds.splice(0, 1, "another document's");
    expect(syncTrigger(platform)).toEqual({ uid: "triggerHourly 2" });
    expect(platform.triggerIds).toEqual(["another document's", "triggerHourly 2"]);
  });

  test("of another document is not taken for this one's", () => {
    const { platform } = open();
    syncTrigger(platform);
    platform.documentId = "other";
    expect(syncTrigger(platform)).toEqual({ uid: "triggerHourly 2" });
  });

  test.each([
    [
      "This script has too many triggers. Triggers must be deleted from the script before more can be added.",
      "tooMany",
    ],
    ["This add-on has created too many time-based triggers in this document for this Google user account.", "notKnown"],
    ["Service unavailable", "failed"],
  ])("that Google refuses is a state, and tried again at the next look: %s", (words, problem) => {
    const { platform } = open();
    platform.triggerRefusal = words;
    expect(syncTrigger(platform)).toEqual({ uid: "", problem, cause: words });
    platform.triggerRefusal = "";
    expect(syncTrigger(platform)).toEqual({ uid: "triggerHourly 1" });
  });

  test("that was there but not known makes itself known when it runs", () => {
    const { platform, state } = open();
    platform.triggerIds.push("lost");
    runHourly(platform, "lost");
    expect(state()).toEqual({ uid: "lost", lastRunMs: platform.nowMs });
    expect(syncTrigger(platform)).toEqual(state());
  });

  test("is not made for what another person has scheduled", () => {
    const { platform, report } = open();
    saveReport(platform, { ...report, owner: { id: "other", name: "" } });
    expect(syncTrigger(platform)).toBeUndefined();
    expect(platform.triggerIds).toEqual([]);
  });
});

describe("A run of the trigger", () => {
  test("runs what is due for its person, as that person, and leaves a sign of life", () => {
    const { platform, report, state } = open();
    saveReport(platform, { ...report, id: "r2", owner: { id: "other", name: "Ken" } });
    syncTrigger(platform);
    runHourly(platform, "triggerHourly 1");
    expect(readLog(platform)).toMatchObject([{ report: "Fields", trigger: "schedule", user: "Aiko", result: "ok" }]);
    expect(state()).toMatchObject({ uid: "triggerHourly 1", lastRunMs: expect.any(Number) });
    runHourly(platform, "triggerHourly 1");
    expect(readLog(platform)).toHaveLength(1);
    platform.nowMs += hourMs;
    runHourly(platform, "triggerHourly 1");
    expect(readLog(platform)).toHaveLength(2);
  });

  test("without consent touches nothing, notes it, and clears the note when consent is back", () => {
    const { platform, state } = open();
    syncTrigger(platform);
    platform.hasConsent = false;
    runHourly(platform, "triggerHourly 1");
    expect(state()).toMatchObject({ problem: "notAuthorized" });
    expect(readLog(platform)).toEqual([]);
    platform.hasConsent = true;
    runHourly(platform, "triggerHourly 1");
    expect(state()).not.toHaveProperty("problem");
    expect(readLog(platform)).toHaveLength(1);
  });

  test("without a document is noted for the document whose trigger it is", () => {
    const { platform, state } = open();
    syncTrigger(platform);
    platform.documentId = "";
    runHourly(platform, "triggerHourly 1");
    expect(state()).toMatchObject({ uid: "triggerHourly 1", problem: "noDocument" });
    platform.documentId = "document";
    expect(syncTrigger(platform)).toMatchObject({ problem: "noDocument" });
  });

  test("refreshes the document's formulas by their schedule, in the name of whoever set it", () => {
    const { platform, owner } = open();
    deleteReport(platform, "r1", false);
    const lastRunMs = platform.nowMs;
    saveRefreshPlan(platform, { schedule: { every: "hour" }, owner, lastRunMs });
    expect(syncTrigger(platform)).toEqual({ uid: "triggerHourly 1" });
    const plan = () => JSON.parse(platform.documentValues.get("PTENGINE_REFRESH_SCHEDULE") as string);
    runHourly(platform, "triggerHourly 1");
    expect(platform.settings().stamp).toBeUndefined();
    platform.nowMs += hourMs;
    runHourly(platform, "triggerHourly 1");
    expect(platform.settings().stamp).toBeDefined();
    expect(plan().lastRunMs).toBe(platform.nowMs);
    saveRefreshPlan(platform, undefined);
    expect(syncTrigger(platform)).toBeUndefined();
  });
});
