// Two calls at once on one report, in orders that a seed decides: they write one after the other, and neither loses what the other keeps.

import type { ScriptValue } from "../../workbench/apps-script/ports/values";
import { anyOrderLatencies } from "../../workbench/apps-script/scheduler/latencies";
import type { RunReport } from "../../workbench/apps-script/scheduler/report";
import type { ScheduledExecution } from "../../workbench/apps-script/scheduler/scheduler";
import type { ReportDesk } from "../../workbench/bench/reportDesk";
import { soaked } from "../support/soak";
import { hourMs, openReports } from "./severalReports";

let desk: ReportDesk;
afterEach(() => desk.close());

/** When an execution changed cells of the report, from the first change to the last. */
function changes({ calls }: RunReport, executionId: number) {
  const isChange = ({ name }: RunReport["calls"][number]) => /^Range\.(set(Values|NumberFormat)|clear)/.test(name);
  const times = calls.filter((call) => call.executionId === executionId && isChange(call));
  return times.map(({ effectMs = 0 }) => effectMs);
}

/** Two calls of the page, the second so much later, in an order of service calls that the seed decides. */
async function twoAtOnce(name: string, input: (ids: readonly string[]) => object, seed: number, afterMs: number) {
  const opened = await openReports(1, 300, { seed, scheduler: { latencies: anyOrderLatencies } });
  const { ids } = opened;
  desk = opened.desk;
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
const orders = soaked([1, 3, 5, 7], [1, 2, 3, 4, 5, 6, 7, 8]).map((seed) => [seed, 3_000 + 3_500 * seed] as const);

test.each(orders)(
  "two runs of a report at once write one after the other, and both know what stands there: order %i, the second after %i ms",
  async (seed, afterMs) => {
    const told = await twoAtOnce("runReports", (ids) => ({ ids }), seed, afterMs);
    const [one = [], other = []] = told.executions.map(({ executionId }) => changes(told, executionId));
    expect(one.length + other.length).toBeGreaterThan(0);
    const isAfter = ([first = Infinity]: readonly number[], before: readonly number[]) =>
      first > Math.max(0, ...before);
    expect(isAfter(other, one) || isAfter(one, other)).toBe(true);
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
