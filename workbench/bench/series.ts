/** `npm run bench -- series`: how long a formula of thirteen metrics by day takes, against one of a single metric. */
import { dataCenterMetrics } from "../../src/catalogue/dataCenter";
import { textTable } from "../textTable";
import type { AddOn } from "../workbench";
import { Desk } from "./desk";

export const seriesMetrics: readonly string[] = dataCenterMetrics.map(({ name }) => name);

export interface SeriesTimes {
  readonly oneMs: number;
  readonly allMs: number;
  /** Of the formula of all metrics. */
  readonly requests: number;
  readonly sleptMs: number;
}

/** Both with nothing kept of what they ask, once the plan is known. */
export async function measureSeries(addOn: Pick<AddOn, "code" | "manifest">, seed: number): Promise<SeriesTimes> {
  const desk = new Desk({ ...addOn, formulas: [], plan: "GROWTH", seed });
  const timed = async (metrics: string, start: string) => {
    const args = ["day", metrics, start, "2026-04-30", "", "", ""];
    const before = desk.sent.length;
    const { executions, calls } = await desk.scheduler.run(desk.script, [
      { entry: "customFunction", functionName: "PTENGINE_DC", args },
    ]);
    const [execution] = executions;
    if (!execution?.result.ok) throw new Error(JSON.stringify(execution?.result));
    const sleeps = calls.filter(({ name }) => name === "Utilities.sleep");
    return {
      ms: execution.endedMs - (execution.startedMs ?? execution.submittedMs),
      requests: desk.sent.length - before,
      sleptMs: sleeps.reduce((sum, { calledMs, answeredMs = calledMs }) => sum + answeredMs - calledMs, 0),
    };
  };
  await timed("visits", "2026-04-29");
  await desk.pass(61_000);
  const one = await timed("visits", "2026-04-01");
  await desk.pass(61_000);
  const all = await timed(seriesMetrics.join(","), "2026-04-02");
  await desk.close();
  return { oneMs: one.ms, allMs: all.ms, requests: all.requests, sleptMs: all.sleptMs };
}

export async function runSeries(addOn: AddOn, print: (line: string) => void): Promise<number> {
  const rows: (readonly string[])[] = [["seed", "one metric", "all metrics", "requests", "ratio", "slept"]];
  for (const seed of [1, 2, 3]) {
    const { oneMs, allMs, requests, sleptMs } = await measureSeries(addOn, seed);
    const cells = [seed, `${oneMs} ms`, `${allMs} ms`, requests, (allMs / oneMs).toFixed(2), `${sleptMs} ms`];
    rows.push(cells.map(String));
  }
  print(textTable(rows));
  return 0;
}
