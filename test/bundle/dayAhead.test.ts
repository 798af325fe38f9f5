// Schedules in one place: what they cost is told before they are saved, what the plan can never give is refused, and crowded hours are spread.
import type { ScheduleCost, SiteAhead } from "../../src/sidebar/dayAhead";
import type { SavedReports } from "../../src/sidebar/reports";
import type { ScriptValue } from "../../workbench/apps-script/ports/values";
import { changeSettings, keepSite } from "../../workbench/connectedSite";
import { createWorkbench, randomKey, type Workbench } from "../../workbench/workbench";

const profileId = "566d12f9";
let workbench: Workbench;
beforeEach(async () => {
  const key = randomKey();
  workbench = await createWorkbench({
    fixedNowMs: Date.parse("2026-05-06T03:00:20Z"),
    isConnected: false,
    api: { keys: [{ key, profileId, scopes: ["query"], plan: "FREE" }] },
  });
  const { state } = workbench.appsScript;
  keepSite(state, workbench.book.port.id, { profileId, apiKey: key });
  changeSettings(state, { profileId });
  // The first answer tells the plan: 3 requests a minute and 100 a day.
  workbench.setFormula("Z1", '=PTENGINE_DC("total","visits","2026-04-01","2026-04-02")');
  await workbench.settled();
});
afterEach(() => workbench.close());

interface Told<Value> {
  readonly ok: boolean;
  readonly value: Value;
  readonly error?: { readonly code: string; readonly parameters: Readonly<Record<string, unknown>> };
}

async function called<Value>(name: string, input: object = {}): Promise<Told<Value>> {
  const args = [name, input as ScriptValue];
  const result = await workbench.appsScript.execute({ entry: "sidebar", functionName: "sidebarCall", args });
  return (result as unknown as { readonly value: Told<Value> }).value;
}

/** So many questions that nobody else asks, of days that are not over. */
const metrics = ["visits", "users", "pageView", "newVisitsRate", "bounceRate", "avgVisits", "avgPageView"];
const asks = (count: number, from = "2026-05-01") => ({
  name: "PTENGINE_DC",
  args: ["day", metrics.slice(0, count).join(","), from, "today"],
});
const save = (name: string, schedule: object | undefined, count: number, from?: string, more: object = {}) =>
  called<SavedReports & { id: string }>("saveReport", {
    ...{ name, mode: "replace", header: "names", keyColumns: [], userName: "" },
    call: asks(count, from),
    ...(schedule && { schedule }),
    ...more,
  });

test("what a schedule costs a day is told before it is saved, alone and with everything else", async () => {
  await save("Daily", { every: "day", hour: 9 }, 2);
  const { value } = await called<ScheduleCost>("scheduleCost", {
    call: asks(3, "2026-05-02"),
    schedule: { every: "hour" },
  });
  expect(value).toEqual({ runs: 24, requests: 3, total: 72, most: 74, perDay: 100 });
});

test("a schedule that the plan can never give is refused with its numbers, and nothing of it is saved", async () => {
  const refused = await save("Hourly", { every: "hour" }, 5);
  expect(refused.error).toEqual({
    code: "scheduleTooCostly",
    parameters: { count: 24, requests: 5, sum: "120", maximum: "100", value: "120" },
  });
  expect((await called<SavedReports>("listReports")).value.reports).toEqual([]);
  expect((await save("Hourly", { every: "hour" }, 3)).ok).toBe(true);
  const second = await save("Another", { every: "hour" }, 2, "2026-05-03");
  expect(second.error).toMatchObject({ code: "schedulesTooCostly", parameters: { value: "120", maximum: "100" } });
  // A schedule that is there already may be changed to something less.
  const { id } = (await called<SavedReports>("listReports")).value.reports[0] ?? {};
  expect((await save("Hourly", { every: "day", hour: 3 }, 3, undefined, { id })).ok).toBe(true);
});

test("a refresh of the formulas is counted like a report, and refused like one", async () => {
  for (let day = 1; day <= 5; day += 1)
    workbench.setFormula(
      `Y${day}`,
      `=PTENGINE_DC("total","visits","2026-03-0${day}","2026-04-0${day}",,,PTENGINE_REFRESH)`,
    );
  const refused = await called("scheduleRefresh", { schedule: { every: "hour" }, userName: "" });
  expect(refused.error).toMatchObject({
    code: "scheduleTooCostly",
    parameters: { count: 24, requests: 6, sum: "144" },
  });
  expect((await called("scheduleRefresh", { schedule: { every: "day", hour: 5 }, userName: "" })).ok).toBe(true);
  const { value } = await called<SiteAhead[]>("dayAhead");
  expect(value).toMatchObject([
    { hours: [{ hour: "2026-05-07T05", ids: ["refresh"], requests: 6 }], names: { refresh: "" } },
  ]);
});

test("the day ahead says what runs when, what it asks and what is too much for an hour, and spreads it", async () => {
  for (const [index, name] of ["A", "B", "C"].entries())
    await save(name, { every: "day", hour: 9 }, 3, `2026-04-1${index}`);
  const [site] = (await called<SiteAhead[]>("dayAhead")).value;
  // What never ran is due at once, and again at its hour.
  expect(site).toMatchObject({ profileId, perDay: 100, requests: 18, isOverPlan: false, isOverTime: false });
  expect(site?.hours).toMatchObject([
    { hour: "2026-05-06T13", requests: 9, isCrowded: true },
    { hour: "2026-05-07T09", requests: 9, isCrowded: true },
  ]);
  expect(site?.moves).toHaveLength(1);
  const { value } = await called<SavedReports>("spreadSchedules", { moves: site?.moves ?? [] });
  const hours = value.reports.map(({ report }) => Object(report?.schedule).hour as number).sort();
  expect(hours).toEqual([10, 9, 9].sort());
  expect((await called<SiteAhead[]>("dayAhead")).value[0]?.moves).toEqual([]);
});

test("a dashboard is one entry of the day ahead, moves as a whole, and is refused as a whole where the plan can never give it", async () => {
  const wish = { template: "landingPages", choices: {}, subject: "", userName: "Keiko" };
  const { value: made } = await called<{ id: string }>("makeDashboard", wish);
  const { value: other } = await save("H", { every: "hour" }, 4);
  const hourly = await called("scheduleDashboard", { id: made.id, schedule: { every: "hour" }, userName: "" });
  expect(hourly).toMatchObject({ ok: false, error: { code: "schedulesTooCostly" } });
  const tooOften = await called("makeDashboard", { ...wish, schedule: { every: "hour" } });
  expect(tooOften).toMatchObject({ ok: false, error: { code: "schedulesTooCostly" } });
  await called("deleteReport", { id: other.id });
  await called("scheduleDashboard", { id: made.id, schedule: { every: "day", hour: 9 }, userName: "Keiko" });
  await save("A", { every: "day", hour: 9 }, 5);
  const [site] = (await called<SiteAhead[]>("dayAhead")).value;
  expect(Object.values(site?.names ?? {}).sort()).toEqual(["A", "Landing pages"]);
  expect(site?.hours[1]).toMatchObject({
    hour: "2026-05-07T09",
    ids: expect.arrayContaining([made.id]),
    isCrowded: true,
  });
  const moves = [{ id: made.id, from: 9, to: 11 }];
  const { dashboards } = (await called<SavedReports>("spreadSchedules", { moves })).value;
  expect(dashboards).toMatchObject([{ schedule: { every: "day", hour: 11 } }]);
  const document = workbench.appsScript.state.properties("document");
  const hours = document.entries().flatMap(([name, text]) => {
    const report = name.startsWith("PTENGINE_REPORT:") ? JSON.parse(text) : {};
    return report.dashboard === made.id ? [report.schedule.hour] : [];
  });
  expect([hours.length > 2, new Set(hours)]).toEqual([true, new Set([11])]);
});

test("nothing that is asked for the day ahead is a request", async () => {
  const { control } = workbench.api as NonNullable<Workbench["api"]>;
  const before = (await control.state()).log.length;
  await save("A", { every: "hour" }, 2);
  await called("dayAhead");
  await called("scheduleCost", { call: asks(3), schedule: { every: "hour" } });
  expect((await control.state()).log).toHaveLength(before);
});
