/** `npm run bench -- run`: what one run of a report costs, of ten rows: its calls, those that leave the script, and its time at Google. */
import { kindOfCall } from "../apps-script/scheduler/latencyOfCall";
import type { RunReport } from "../apps-script/scheduler/report";
import type { ThreadPool } from "../apps-script/threadPool";
import { textTable } from "../textTable";
import type { AddOn } from "../workbench";
import { ReportDesk } from "./reportDesk";

const hourMs = 3_600_000;
const rowCount = 10;

const columns = [
  { name: "country", type: "dimension", dataType: "STRING" },
  { name: "visits", type: "metric", dataType: "INTEGER", label: "visits", description: "" },
];
const headers: [string, string][] = [
  ["X-RateLimit-Limit-Minute", "30"],
  ["X-RateLimit-Remaining-Minute", "29"],
  ["X-RateLimit-Limit-Day", "3000"],
  ["X-RateLimit-Remaining-Day", "2999"],
  ["X-RateLimit-Tier", "GROWTH"],
];

/** Other numbers at each run. */
function answer(run: number) {
  const rows = Array.from({ length: rowCount }, (_, index) => ({
    country: `Place ${index}`,
    visits: String(index + run),
  }));
  return {
    status: 200,
    headers,
    body: Buffer.from(JSON.stringify({ code: 200, message: "OK", data: { columns, rows } })),
  };
}

export interface RunCost {
  readonly calls: number;
  /** Of those, the ones that Google's servers answer; the others are answered beside the script. */
  readonly leaving: number;
  readonly ms: number;
  /** The start of the execution and the request itself, which nothing of ours shortens. */
  readonly givenMs: number;
}

function costOf({ calls, executions: [execution], makespanMs }: RunReport): RunCost {
  const isFetch = (name: string) => name === "UrlFetchApp.fetch";
  const isLeaving = (name: string) => isFetch(name) || !/^(local|serviceObject)$/.test(kindOfCall(name));
  const fetchMs = calls
    .filter(({ name }) => isFetch(name))
    .reduce((sum, { calledMs, answeredMs = calledMs }) => sum + answeredMs - calledMs, 0);
  const startMs = (execution?.startedMs ?? 0) - (execution?.submittedMs ?? 0);
  return {
    calls: calls.length,
    leaving: calls.filter(({ name }) => isLeaving(name)).length,
    ms: makespanMs,
    givenMs: startMs + fetchMs,
  };
}

/** Of a report that is written, written again with other numbers, and so by its trigger. */
export async function measureRuns(
  addOn: Pick<AddOn, "code" | "manifest">,
  seed: number,
  threads?: ThreadPool,
): Promise<Readonly<Record<"first" | "again" | "by its trigger", RunCost>>> {
  let runs = 0;
  const desk = new ReportDesk({
    ...addOn,
    ...(threads && { threads }),
    seed,
    startMs: Date.parse("2026-05-06T03:00:20Z"),
    fetchHandler: async () => answer(runs),
  });
  try {
    const call = { name: "PTENGINE_DC", args: ["country", "visits", "2026-04-01", "2026-04-30"] };
    const id = await desk.place({ name: "Countries", call, schedule: { every: "hour" } }, "sheet-1", 1, 1);
    const run = async (execution: Parameters<typeof desk.scheduler.run>[1][number]) => {
      await desk.pass(8 * hourMs);
      runs += 1;
      const cost = costOf(await desk.scheduler.run(desk.script, [execution]));
      const [line] = desk.log();
      if (line?.result !== "ok" || desk.log().length !== runs) throw new Error(JSON.stringify(line));
      return cost;
    };
    const byHand = { entry: "sidebar", functionName: "sidebarCall", args: ["runReports", { ids: [id] }] } as const;
    const byTrigger = { entry: "trigger", functionName: "triggerHourly", args: [{ triggerUid: "1" }] } as const;
    return { first: await run(byHand), again: await run(byHand), "by its trigger": await run(byTrigger) };
  } finally {
    await desk.close();
  }
}

const seeds = Array.from({ length: 15 }, (_, index) => index + 1);

export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] as number;

export async function runCosts(addOn: AddOn, print: (line: string) => void): Promise<number> {
  const measured: Awaited<ReturnType<typeof measureRuns>>[] = [];
  for (const seed of seeds) measured.push(await measureRuns(addOn, seed));
  const head = ["run of ten rows", "calls", "leaving", `s, median of ${seeds.length}`, "start and request", "ours"];
  const rows = (["first", "again", "by its trigger"] as const).map((name) => {
    const of = (read: (cost: RunCost) => number) => median(measured.map((one) => read(one[name])));
    const inSeconds = (read: (cost: RunCost) => number) => (of(read) / 1000).toFixed(1);
    return [
      name,
      String(of(({ calls }) => calls)),
      String(of(({ leaving }) => leaving)),
      inSeconds(({ ms }) => ms),
      inSeconds(({ givenMs }) => givenMs),
      inSeconds(({ ms, givenMs }) => ms - givenMs),
    ];
  });
  print(textTable([head, ...rows]));
  return 0;
}
