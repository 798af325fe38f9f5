/** `npm run bench -- series`: how long a formula of thirteen metrics by day takes, against one of a single metric. */
import { textTable } from "../textTable";
import type { AddOn } from "../workbench";
import { Desk } from "./desk";

/** All that the data center has by day. */
export const seriesMetrics: readonly string[] = [
  "visits",
  "users",
  "pageView",
  "newVisitsRate",
  "returnVisitsRate",
  "avgPageView",
  "avgVisits",
  "avgVisitDuration",
  "avgLoadTime",
  "bounceRate",
  "conversions",
  "conversionRate",
  "conversionValue",
];

export interface SeriesTime {
  readonly ms: number;
  /** What Google takes for the requests: of many at once, half as long again as the slowest. */
  readonly fetchMs: number;
  readonly sleptMs: number;
  readonly requests: number;
  /** How many moments the requests left at. */
  readonly departures: number;
}

/** Of one metric, and of all: both with nothing kept of what they ask, once the plan is known. */
export async function measureSeries(
  addOn: Pick<AddOn, "code" | "manifest">,
  seed: number,
): Promise<{ readonly one: SeriesTime; readonly all: SeriesTime }> {
  const desk = new Desk({ ...addOn, formulas: [], plan: "GROWTH", seed });
  const timed = async (metrics: string, start: string): Promise<SeriesTime> => {
    const args = ["day", metrics, start, "2026-04-30", "", "", ""];
    const { executions, calls, fetches } = await desk.scheduler.run(desk.script, [
      { entry: "customFunction", functionName: "PTENGINE_DC", args },
    ]);
    const [execution] = executions;
    if (!execution?.result.ok) throw new Error(JSON.stringify(execution?.result));
    const timeOf = (pattern: RegExp) =>
      calls
        .filter(({ name }) => pattern.test(name))
        .reduce((sum, { calledMs, answeredMs = calledMs }) => sum + answeredMs - calledMs, 0);
    return {
      ms: execution.endedMs - (execution.startedMs ?? execution.submittedMs),
      fetchMs: timeOf(/^UrlFetchApp\./),
      sleptMs: timeOf(/^Utilities\.sleep$/),
      requests: fetches.length,
      departures: new Set(fetches.map(({ sentMs }) => sentMs)).size,
    };
  };
  await timed("visits", "2026-04-29");
  await desk.pass(61_000);
  const one = await timed("visits", "2026-04-01");
  await desk.pass(61_000);
  const all = await timed(seriesMetrics.join(","), "2026-04-02");
  await desk.close();
  return { one, all };
}

export async function runSeries(addOn: AddOn, print: (line: string) => void): Promise<number> {
  const rows: (readonly string[])[] = [
    ["seed", "one metric", "fetching", "all metrics", "fetching", "requests", "ratio", "without fetching", "slept"],
  ];
  for (const seed of [1, 2, 3]) {
    const { one, all } = await measureSeries(addOn, seed);
    const ratio = (all.ms / one.ms).toFixed(2);
    const ownRatio = ((all.ms - all.fetchMs) / (one.ms - one.fetchMs)).toFixed(2);
    const cells = [seed, one.ms, one.fetchMs, all.ms, all.fetchMs, all.requests, ratio, ownRatio, all.sleptMs];
    rows.push(cells.map(String));
  }
  print(textTable(rows));
  return 0;
}
