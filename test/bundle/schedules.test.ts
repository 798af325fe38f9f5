// Schedules in the built Code.js: the workbench's clock is moved, and the trigger runs what is due as whoever set it.
import type { ScriptValue } from "../../workbench/apps-script/ports/values";
import { readSetting } from "../../workbench/connectedSite";
import { createWorkbench, type Workbench } from "../../workbench/workbench";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

let workbench: Workbench;
/** Friday noon in Tokyo, where the spreadsheet is, unless said otherwise. */
async function open(now = "2026-05-01T03:00:00Z"): Promise<void> {
  workbench = await createWorkbench({ fixedNowMs: Date.parse(now) });
}
afterEach(() => workbench.close());

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly address?: string;
  readonly turn?: { readonly next: string; readonly isDue: boolean };
  readonly report: { readonly last?: { readonly result: string; readonly code?: string } };
}

interface Saved {
  readonly id: string;
  readonly reports: readonly Listed[];
  readonly trigger?: { readonly uid: string; readonly problem?: string; readonly lastRunMs?: number };
}

async function call(name: string, input: unknown): Promise<Saved> {
  const args = [name, input as ScriptValue];
  const result = await workbench.appsScript.execute({ entry: "sidebar", functionName: "sidebarCall", args });
  if (!result.ok) throw new Error(result.error.message);
  const told = result.value as unknown as { ok: boolean; value: Saved; error: unknown };
  if (!told.ok) throw new Error(JSON.stringify(told.error));
  return told.value;
}

const question = { name: "PTENGINE_DC", args: ["day", "visits", "2026-04-01", "2026-04-03"] };
const settings = { mode: "replace", header: "names", keyColumns: [], userName: "" };
const save = (name: string, schedule: unknown, more = {}) =>
  call("saveReport", { ...settings, call: question, name, schedule, ...more });
const list = () => call("listReports", {});
const move = (durationMs: number) => workbench.time?.moveBy(durationMs) as Promise<void>;
const runs = async () =>
  (
    (await call("readLog", {})) as unknown as {
      start: string;
      report: string;
      trigger: string;
      user: string;
      result: string;
    }[]
  )
    .map(({ start, report, trigger, user, result }) => [start.slice(0, 13), report, trigger, user, result])
    .reverse();
const triggers = () => workbench.appsScript.state.triggers;
const select = (sheetId: string, address: readonly [column: number, row: number]) =>
  workbench.book.port.select(sheetId, { left: address[0], right: address[0], top: address[1], bottom: address[1] });

test("an hourly report runs every hour", async () => {
  await open();
  await save("Hourly", { every: "hour" });
  await move(3 * hourMs);
  expect((await runs()).map((run) => run.slice(1))).toEqual(Array(3).fill(["Hourly", "schedule", "", "ok"]));
  expect(workbench.values("A1:B2")).toEqual([
    ["time", "visits"],
    [expect.any(Date), expect.any(Number)],
  ]);
  expect((await list()).trigger).toMatchObject({ lastRunMs: expect.any(Number) });
});

test("a daily report runs at the first hour from its own on, once a day", async () => {
  await open();
  await save("Daily", { every: "day", hour: 9 });
  // What never ran is due at once.
  await move(2 * dayMs);
  const hours = (await runs()).map(([time]) => time || "");
  expect(hours).toHaveLength(3);
  expect(hours.slice(1).every((time) => /T(09|10)$/.test(time))).toBe(true);
  expect((await list()).reports[0]?.turn).toEqual({ next: "2026-05-04T09:00", isDue: false, isLate: false });
});

test("a report for the 31st runs on the last day of a shorter month", async () => {
  await open("2026-06-29T03:00:00Z");
  const { id } = await save("Monthly", { every: "month", day: 31, hour: 9 });
  await call("runReports", { ids: [id] });
  await move(2 * dayMs);
  expect((await runs()).map(([time, , trigger]) => [time?.slice(0, 10), trigger])).toEqual([
    ["2026-06-29", "manual"],
    ["2026-06-30", "schedule"],
  ]);
  expect((await list()).reports[0]?.turn).toEqual({ next: "2026-07-31T09:00", isDue: false, isLate: false });
});

test("another person's schedule runs with that person's trigger, key and name", async () => {
  await open();
  const { state } = workbench.appsScript;
  await save("Mine", { every: "hour" }, { userName: "Aiko" });
  state.properties("user:editor").set(
    state
      .properties("user:owner")
      .entries()
      .filter(([name]) => /^PTENGINE_(API_KEY|SITES)/.test(name)),
  );
  workbench.appsScript.setPerson("editor");
  const { id } = await save("Theirs", { every: "hour" }, { userName: "Ken" });
  await call("deleteReport", { id });
  expect(
    triggers()
      .list()
      .map(({ person }) => person),
  ).toEqual(["owner"]);
  const [mine] = (await list()).reports as [Listed];
  await call("saveReport", {
    ...settings,
    id: mine.id,
    name: "Mine",
    schedule: { every: "hour" },
    userName: "Ken",
    isTakenOver: true,
  });
  await move(hourMs);
  expect((await runs()).map(([, ...rest]) => rest)).toEqual([["Mine", "schedule", "Ken", "ok"]]);
  workbench.appsScript.setPerson("owner");
  expect((await list()).trigger).toBeUndefined();
  expect(
    triggers()
      .list()
      .map(({ person }) => person),
  ).toEqual(["editor"]);
});

test("a trigger that was deleted is made again when the reports are listed", async () => {
  await open();
  await save("Hourly", { every: "hour" });
  triggers().delete(triggers().list()[0]?.id as string);
  await move(2 * hourMs);
  expect(await runs()).toEqual([]);
  await list();
  expect(triggers().list()).toHaveLength(1);
  await move(hourMs);
  expect(await runs()).toHaveLength(1);
});

test("without consent nothing runs and nothing breaks, and what was missed runs when it is back", async () => {
  await open();
  const { state } = workbench.appsScript;
  await save("Hourly", { every: "hour" });
  state.setAuthorized("owner", false);
  await move(hourMs);
  expect(triggers().runs.map(({ result }) => result.ok)).toEqual([true]);
  state.setAuthorized("owner", true);
  expect((await list()).trigger).toMatchObject({ problem: "notAuthorized" });
  expect(await runs()).toEqual([]);
  await move(hourMs);
  expect((await list()).trigger).not.toHaveProperty("problem");
  expect(await runs()).toHaveLength(1);
});

test("a report whose tab was deleted fails by name, and the others run", async () => {
  await open();
  await save("Stays", { every: "hour" });
  const { port } = workbench.book;
  const { id: sheetId } = port.insertSheet("Other", 1);
  select(sheetId, [0, 0]);
  await save("Gone", { every: "hour" });
  port.deleteSheet(sheetId);
  await move(hourMs);
  const { reports } = await list();
  expect(reports.map(({ name, report }) => [name, report.last?.result]).sort()).toEqual([
    ["Gone", "failed"],
    ["Stays", "ok"],
  ]);
});

test("formulas are refreshed on their schedule", async () => {
  await open();
  select(workbench.book.port.sheets()[0]?.id as string, [4, 0]);
  const args = ["total", "visits", "2026-04-01", "2026-04-30"];
  await call("insertFormula", { name: "PTENGINE_DC", args, rowCount: 1, columnCount: 1, isOverwriteAllowed: false });
  await workbench.settled();
  const requestCount = async () => (await workbench.api?.control.state())?.log.length;
  expect(await requestCount()).toBe(1);
  await call("scheduleRefresh", { schedule: { every: "hour" }, userName: "" });
  // The first turn is the next full hour.
  await move(2 * hourMs);
  await workbench.settled();
  expect(await requestCount()).toBe(2);
  expect(readSetting(workbench.appsScript.state, "stamp")).toBeTruthy();
  await call("scheduleRefresh", { userName: "" });
  expect(triggers().list()).toEqual([]);
});
