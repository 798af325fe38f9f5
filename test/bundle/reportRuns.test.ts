// Several reports in one run: stopped by a person, by the time, by another run or by Google, what is left of them is run, and first.
import { anyOrderLatencies } from "../../workbench/apps-script/scheduler/latencies";
import type { RunReport } from "../../workbench/apps-script/scheduler/report";
import type { ScheduledExecution } from "../../workbench/apps-script/scheduler/scheduler";
import { createSimulatedApi } from "../../workbench/apps-script/scheduler/simulatedApi";
import type { ScriptValue } from "../../workbench/apps-script/values";
import { deskKey, profileId, ReportDesk, type ReportDeskOptions } from "../../workbench/bench/reportDesk";
import { readBuiltAddOn } from "../../workbench/workbench";

const hourMs = 3_600_000;
const views = ["day", "week", "month", "country", "os", "browser", "sources", "sourceType", "state", "total"];

let desk: ReportDesk;
afterEach(() => desk.close());

/** Ten reports side by side, each with a question of its own. */
async function open(serverMs: number, options: Partial<ReportDeskOptions> = {}, count = 10): Promise<string[]> {
  const { fetchHandler } = createSimulatedApi({
    keys: [{ key: deskKey, profileId, scopes: ["query"], plan: "GROWTH" }],
    serverMs,
  });
  const book = { rowCount: 60, columnCount: 80 };
  const startMs = Date.parse("2026-05-06T03:00:20Z");
  desk = new ReportDesk({ ...readBuiltAddOn(), startMs, fetchHandler, book, ...options });
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const dates = index < views.length ? ["2026-04-01", "2026-04-07"] : ["2026-03-01", "2026-03-07"];
    const call = { name: "PTENGINE_DC", args: [views[index % views.length], "visits", ...dates] };
    ids.push(await desk.place({ name: `R${index}`, call, schedule: { every: "hour" } }, "sheet-1", 1, 1 + 3 * index));
  }
  return ids;
}

interface Outcomes extends Array<{ readonly id: string; readonly outcome: { readonly result: string } }> {}

/** Lets time go by until the trigger has run once more. */
async function nextHour(): Promise<void> {
  const { runs } = desk.script.state.triggers;
  for (const before = runs.length; runs.length === before; ) await desk.moveBy(hourMs / 6);
}

/** Oldest first. */
const logged = () =>
  [...desk.log()].reverse().map(({ report, result, code }) => [report, result, code ?? ""].join(" "));

test("a run that is stopped between two slices goes on with what is left", async () => {
  const ids = await open(4_000);
  const done = await desk.call<Outcomes>("runReports", { ids });
  expect(done.map(({ id }) => id)).toEqual(ids.slice(0, done.length));
  expect(done.length).toBeGreaterThan(1);
  expect(done.length).toBeLessThan(10);
  expect(desk.log()).toHaveLength(done.length);
  let left = ids.slice(done.length);
  while (left.length > 0) left = left.slice((await desk.call<Outcomes>("runReports", { ids: left })).length);
  expect(logged()).toEqual(ids.map((_, index) => `R${index} ok `));
});

test("a scheduled run that has used its time defers the rest, and the next run takes that first", async () => {
  await open(17_000, {}, 20);
  await nextHour();
  const first = logged();
  const reached = first.filter((line) => line.endsWith("ok ")).length;
  expect(reached).toBeGreaterThan(10);
  expect(reached).toBeLessThan(20);
  expect(first.slice(reached)).toEqual(
    Array.from({ length: 20 - reached }, (_, index) => `R${reached + index} deferred noTimeLeft`),
  );
  const [run] = desk.script.state.triggers.runs;
  expect(run?.result).toMatchObject({ ok: true });
  await nextHour();
  const second = logged().slice(20);
  const expected = Array.from({ length: 20 }, (_, index) => `R${(reached + index) % 20}`);
  expect(second.map((line) => line.split(" ")[0])).toEqual(expected);
  expect(second.slice(0, 20 - reached).every((line) => line.endsWith("ok "))).toBe(true);
});

/** When an execution held the lock, and when it changed cells, by the calls that it made. */
function holdings({ calls }: RunReport, executionId: number) {
  const own = calls.filter((call) => call.executionId === executionId);
  const spans: { readonly fromMs: number; readonly toMs: number }[] = [];
  let fromMs = 0;
  for (const { name, effectMs = 0, answeredMs = 0 } of own) {
    if (name === "Lock.tryLock") fromMs = answeredMs;
    if (name === "Lock.releaseLock") spans.push({ fromMs, toMs: effectMs });
  }
  const writes = own.filter(({ name }) => /^Range\.(set|clear)/.test(name)).map(({ effectMs = 0 }) => effectMs);
  return { spans, writes };
}

/** Two calls of the page, the second so much later, in an order of service calls that the seed decides. */
async function twoAtOnce(name: string, input: (ids: readonly string[]) => object, seed: number, afterMs: number) {
  const ids = await open(300, { seed, scheduler: { latencies: anyOrderLatencies } }, 1);
  await desk.call("runReports", { ids });
  await desk.pass(12 * hourMs);
  const call = (name: string, input: object, afterMs = 0): ScheduledExecution => ({
    entry: "sidebar",
    functionName: "sidebarCall",
    args: [name, input as ScriptValue],
    afterMs,
  });
  return desk.scheduler.run(desk.script, [call("runReports", { ids }), call(name, input(ids), afterMs)]);
}

/** The first begins to write some ten seconds after its start, and writes for thirty. */
const orders = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => [seed, 3_000 + 3_500 * seed] as const);

test.each(orders)(
  "two runs of a report at once write one after the other, and both know what stands there: order %i, the second after %i ms",
  async (seed, afterMs) => {
    const told = await twoAtOnce("runReports", (ids) => ({ ids }), seed, afterMs);
    const [one, other] = told.executions.map(({ executionId }) => holdings(told, executionId));
    const isIn = (atMs: number, holder: typeof one) =>
      holder?.spans.some(({ fromMs, toMs }) => atMs >= fromMs && atMs <= toMs);
    expect(one?.writes.every((atMs) => isIn(atMs, one) && !isIn(atMs, other))).toBe(true);
    expect(other?.writes.every((atMs) => isIn(atMs, other) && !isIn(atMs, one))).toBe(true);
    const { reports } = await desk.call("listReports");
    expect(reports).toMatchObject([{ state: "complete", report: { last: { result: "ok" } } }]);
  },
);

test.each(orders)(
  "a change that is saved while its report runs is kept: order %i, after %i ms",
  async (seed, afterMs) => {
    const settings = { mode: "replace", header: "names", keyColumns: [], userName: "" };
    const told = await twoAtOnce("saveReport", ([id]) => ({ ...settings, id, name: "Renamed" }), seed, afterMs);
    const isSaved = JSON.stringify(told.executions[1]?.result).includes('"ok":true,"value":{"ok":true');
    const { reports } = await desk.call("listReports");
    expect(reports).toMatchObject([{ state: "complete", name: isSaved ? "Renamed" : "R0" }]);
  },
);

test.each(orders)(
  "a report that is deleted while it runs stays deleted: order %i, after %i ms",
  async (seed, afterMs) => {
    const told = await twoAtOnce("deleteReport", ([id]) => ({ id, areCellsCleared: true }), seed, afterMs);
    const isDeleted = JSON.stringify(told.executions[1]?.result).includes('"ok":true,"value":{"ok":true');
    const { reports } = await desk.call("listReports");
    expect(reports).toHaveLength(isDeleted ? 0 : 1);
    if (isDeleted) expect(desk.book.display("A1:B8").flat().join("")).toBe("");
  },
);

test("a report whose every run is killed does not keep the others from running", async () => {
  // Google ends what is too slow; here the writing of the last report.
  const isCellOfLast = (args: unknown) => JSON.stringify(args).includes("country");
  await open(
    300,
    {
      scheduler: {
        killBefore: ({ name, args, entry }) => entry === "trigger" && name === "Range.setValues" && isCellOfLast(args),
      },
    },
    4,
  );
  for (let hour = 0; hour < 4; hour += 1) await nextHour();
  const counts = ["R0", "R1", "R2", "R3"].map((name) => desk.log().filter(({ report }) => report === name).length);
  expect(counts).toEqual([4, 4, 4, 0]);
});
