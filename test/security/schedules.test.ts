// What others have written is not run with one's key, and one's schedule is not changed under one's name.
import { given, nobodys, private_, TwoPeople } from "./twoPeople";

const hourMs = 3_600_000;

let people: TwoPeople;
beforeEach(async () => {
  people = await TwoPeople.open();
});
afterEach(() => people.close());

const settings = { mode: "replace", header: "names", keyColumns: [], name: "Visits", userName: "Aiko" };
const question = (profileId: string) => ({
  name: "PTENGINE_DC",
  args: ["day", "visits", "2026-04-01", "2026-04-03", "", `profile=${profileId}`],
});
const schedule = { every: "hour" };

interface Listed {
  readonly reports: readonly {
    readonly id: string;
    readonly report: { readonly last?: { readonly code?: string; readonly atMs: number } };
  }[];
}

async function saved(): Promise<string> {
  const { value } = await people.call("saveReport", { ...settings, call: question(given), schedule });
  return (value as { readonly id: string }).id;
}

/** The owner gives the file the second site as well, so that only consent stands in the way. */
function giveBoth(): void {
  people.workbench.appsScript.state
    .properties("user:owner")
    .set([[`PTENGINE_SITES:${people.documentId}`, `${given},${private_}`]]);
}

const lastCode = async () => {
  const { value } = await people.call("listReports", {});
  return (value as Listed).reports[0]?.report.last?.code;
};

it("a report runs on schedule for the site for which it was scheduled", async () => {
  await saved();
  await people.workbench.time?.moveBy(hourMs);
  expect(new Set(await people.asked())).toEqual(new Set([given]));
});

it("whose site an editor has changed waits for whoever scheduled it, and says so", async () => {
  const id = await saved();
  giveBoth();
  people.as("editor");
  expect((await people.call("saveReport", { ...settings, id, call: question(private_), schedule })).ok).toBe(true);
  people.as("owner");
  await people.workbench.time?.moveBy(2 * hourMs);
  expect(await people.asked()).not.toContain(private_);
  expect(await lastCode()).toBe("siteNotConsented");

  await people.call("saveReport", { ...settings, id, schedule, isTakenOver: true });
  await people.workbench.time?.moveBy(2 * hourMs);
  expect(await people.asked()).toContain(private_);
  expect(await lastCode()).toBeUndefined();
});

it("a report that is written into the properties under another's name does not run with that person's key", async () => {
  const id = await saved();
  giveBoth();
  const properties = people.workbench.appsScript.state.properties("document");
  const name = `PTENGINE_REPORT:${id}`;
  const stored = JSON.parse(properties.get(name) ?? "{}") as { query: { options: Record<string, string> } };
  stored.query.options.profile = private_;
  properties.set([[name, JSON.stringify(stored)]]);
  await people.workbench.time?.moveBy(2 * hourMs);
  expect(await people.asked()).not.toContain(private_);
});

it("*Run reports* of an editor without a key asks nothing, whatever others have saved", async () => {
  await saved();
  people.as("editor");
  await people.workbench.runMenu("menuRunReports");
  expect(await people.asked()).toEqual([]);
});

it.each([
  ["takes it away", undefined],
  ["changes it", { every: "day", hour: 3 }],
])("nobody who edits another's scheduled report %s without saying so", async (_, changed) => {
  const id = await saved();
  const another = { ...settings, id, userName: "Ken" };
  people.as("editor");
  await people.call("connectSite", { profileId: nobodys, key: people.keys.editors });
  const refused = { ok: false, error: { code: "scheduleOfAnother" } };
  const call = question(nobodys);
  expect(await people.call("saveReport", { ...another, call, schedule: changed })).toMatchObject(refused);
  expect((await people.call("saveReport", { ...another, schedule })).ok).toBe(true);
  await people.forgetRequests();
  await people.workbench.time?.moveBy(hourMs);
  expect(await people.asked()).toContain(given);
  const isTakenOver = true;
  expect((await people.call("saveReport", { ...another, call, schedule: changed, isTakenOver })).ok).toBe(true);
});

it("a last run ahead of all clocks, written into the properties, keeps no report from its turn", async () => {
  const id = await saved();
  const properties = people.workbench.appsScript.state.properties("document");
  const name = `PTENGINE_REPORT:${id}`;
  const atMs = Date.parse("2099-01-01");
  const last = { result: "ok", atMs };
  properties.set([[name, JSON.stringify({ ...JSON.parse(properties.get(name) ?? "{}"), lastRunMs: atMs, last })]]);
  await people.workbench.time?.moveBy(hourMs);
  expect(await people.asked()).toContain(given);
  const { value } = await people.call("listReports", {});
  expect((value as Listed).reports[0]?.report.last?.atMs).toBeLessThanOrEqual(people.workbench.time?.nowMs() ?? 0);
});

it("a log with times that no calendar knows is no log, and the next run begins another", async () => {
  const run = { startMs: 1e300, endMs: 1e300, trigger: "manual", user: "", report: "", rows: 0, requests: 0 };
  people.workbench.appsScript.state
    .properties("document")
    .set([["PTENGINE_REPORT_LOG", JSON.stringify([{ ...run, result: "ok" }])]]);
  expect(await people.call("readLog", {})).toEqual({ ok: true, value: [] });
  const id = await saved();
  await people.call("runReports", { ids: [id] });
  expect(await people.call("readLog", {})).toMatchObject({ ok: true, value: [{ report: "Visits", result: "ok" }] });
});

it("nobody replaces another's schedule of *Refresh formulas* without saying so", async () => {
  expect((await people.call("scheduleRefresh", { schedule, userName: "Aiko" })).ok).toBe(true);
  people.as("editor");
  const daily = { every: "day", hour: 3 };
  expect(await people.call("scheduleRefresh", { schedule: daily, userName: "Aiko" })).toMatchObject({
    ok: false,
    error: { code: "scheduleOfAnother" },
  });
  expect(await people.call("scheduleRefresh", { userName: "" })).toMatchObject({ ok: false });
  expect((await people.call("scheduleRefresh", { schedule: daily, userName: "Ken", isTakenOver: true })).ok).toBe(true);
});
