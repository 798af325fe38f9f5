import { traceLines } from "../../../../workbench/apps-script/scheduler/report";
import { createScheduler } from "../../../../workbench/apps-script/scheduler/scheduler";
import { createSimulatedApi } from "../../../../workbench/apps-script/scheduler/simulatedApi";
import { changeSettings, keepSite } from "../../../../workbench/connectedSite";
import { createWorkbench, readBuiltAddOn, type Workbench } from "../../../../workbench/workbench";
import { closeWorkshops, openWorkshop } from "../workshop";
import { startMs } from "./theatre";

const account = { apiKey: `pt-${"k".repeat(32)}`, profileId: "566d12f9" };

const open: Workbench[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((workbench) => workbench.close()));
  await closeWorkshops();
});

describe("A workbook on the virtual clock", () => {
  const code = `/** Adds.
 * @param {1} number What to add to.
 * @customfunction
 */
function ADD(number) {
  const cache = CacheService.getDocumentCache();
  const count = Number(cache.get("count")) + 1;
  cache.put("count", String(count));
  return Number(number) + count;
}`;

  const run = async (seed: number) => {
    const scheduler = createScheduler({ seed, startMs });
    const { clock, bridge, randomSeed } = scheduler;
    const addOn = { code, manifest: { timeZone: "Asia/Tokyo" }, htmlFiles: {} };
    // An account of its own keeps the simulated API's thread from being started.
    const workbench = await createWorkbench({ addOn, live: account, appsScript: { clock, bridge, randomSeed } });
    open.push(workbench);
    for (let row = 1; row <= 35; row++) workbench.setFormula(`A${row}`, `=ADD(${row * 1000})`);
    workbench.setFormula("B1", "=ADD(A1)");
    await workbench.settled();
    await scheduler.idle();
    return { values: workbench.values("A1:B35"), report: scheduler.report() };
  };

  test("starts its formulas on it, and new ones while others run, the same for the same seed", async () => {
    const { values, report } = await run(1);
    expect(report.executions.length).toBeGreaterThanOrEqual(36);
    expect(report.peakConcurrency).toBe(30);
    expect(values[0]?.[1]).toBeGreaterThan(Number(values[0]?.[0]));
    const again = await run(1);
    expect(again.values).toEqual(values);
    expect(traceLines(again.report)).toEqual(traceLines(report));
  });

  test("ends otherwise for another seed", async () => {
    const [one, other] = [await run(1), await run(2)];
    expect(other.values).not.toEqual(one.values);
  });
});

test("Thirty formulas of the built add-on ask the simulated API on the virtual clock", async () => {
  const run = async () => {
    const { fetchHandler, api } = createSimulatedApi({
      keys: [{ key: account.apiKey, profileId: account.profileId, scopes: ["query"], plan: "GROWTH" }],
    });
    const scheduler = createScheduler({ seed: 7, startMs, fetchHandler });
    const { clock, bridge, randomSeed } = scheduler;
    const { script, spreadsheet } = openWorkshop("", { ...readBuiltAddOn(), clock, bridge, randomSeed });
    keepSite(script.state, spreadsheet.id, account);
    changeSettings(script.state, { profileId: account.profileId });
    const day = (index: number) => `2026-03-${String(index + 1).padStart(2, "0")}`;
    const report = await scheduler.run(
      script,
      Array.from({ length: 30 }, (_, index) => ({
        entry: "customFunction" as const,
        functionName: "PTENGINE_DC",
        args: ["total", "visits", day(index), day(index)],
      })),
    );
    return { report, log: api.log.list() };
  };
  const { report, log } = await run();
  expect(report.executions.filter(({ result }) => !result.ok)).toEqual([]);
  expect(report.peakConcurrency).toBe(30);
  expect(report.fetches.length).toBeGreaterThanOrEqual(30);
  const times = log.map(({ time }) => time);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(times[0]).toBeGreaterThan(startMs);
  const again = await run();
  expect(again.log).toEqual(log);
  expect(traceLines(again.report)).toEqual(traceLines(report));
});
