/** Requests, refusals and virtual time for sheets of several sizes, plans and windows; the same for two other ways. */
import { textTable } from "../textTable";
import type { AddOn } from "../workbench";
import { baselines } from "./baselines";
import { Desk, type DeskOptions, type PlanName, perMinute, startMs } from "./desk";
import { lowerBoundMs } from "./lowerBound";
import { benchSheets } from "./sheets";
import { WarmBytes } from "./warm";
import type { Selection } from "./words";

interface Cell {
  readonly size: string;
  readonly plan: PlanName;
  readonly minuteWindow: "fixed" | "sliding";
  readonly seed: number;
}

interface Measure {
  readonly questions: number;
  readonly requests: number;
  readonly refusals: number;
  readonly firstPass: number;
  readonly warmRequests: number;
  readonly warmCalls: number;
  /** Of one formula, besides its answer. */
  readonly warmBytes: number;
  /** By all formulas of the first pass together. */
  readonly sleptMs: number;
  readonly refreshMs: number;
  readonly boundMs: number;
}

const deskOf = ({ size, plan, minuteWindow, seed }: Cell, addOn: Pick<AddOn, "code" | "manifest">): DeskOptions => ({
  ...addOn,
  formulas: benchSheets[size] ?? [],
  plan,
  seed,
  api: { minuteWindow },
});

const storeCalls = (calls: Readonly<Record<string, number>>) =>
  (calls.Properties ?? 0) + (calls.Cache ?? 0) + (calls.Lock ?? 0);

/** Two documents: one whose formulas are calculated first and then refreshed, and one that is refreshed at once. */
async function measure(cell: Cell, addOn: AddOn): Promise<Measure> {
  const warmBytes = new WarmBytes();
  const desk = new Desk({ ...deskOf(cell, addOn), onCall: warmBytes.onCall });
  const first = await desk.calculate();
  const sleptMs = first.calls
    .filter(({ name }) => name === "Utilities.sleep")
    .reduce((sum, { calledMs, answeredMs = calledMs }) => sum + answeredMs - calledMs, 0);
  const answered = first.executions.filter(({ result }) => result.ok).length;
  const { questions } = await desk.refresh();
  await desk.calculate();
  const before = desk.requests().length;
  const refused = desk.requests().filter(({ status }) => status === 429).length;
  warmBytes.clear();
  const warm = await desk.calculate();
  const warmRequests = desk.requests().length - before;
  const warmCalls = Math.max(...warm.executions.map(({ calls }) => storeCalls(calls)));
  await desk.close();

  const fresh = new Desk(deskOf(cell, addOn));
  await fresh.refresh();
  await fresh.calculate();
  const refreshMs = fresh.nowMs() - startMs;
  const requests = fresh.requests().length;
  const freshRefusals = fresh.requests().filter(({ status }) => status === 429).length;
  await fresh.close();
  const boundMs = lowerBoundMs({
    questions,
    formulas: (benchSheets[cell.size] ?? []).length,
    perMinute: perMinute[cell.plan],
    minuteWindow: cell.minuteWindow,
    startMs,
  });
  return {
    questions,
    requests,
    refusals: Math.max(refused, freshRefusals),
    firstPass: answered,
    warmRequests,
    warmCalls,
    warmBytes: warmBytes.most(),
    sleptMs,
    refreshMs,
    boundMs,
  };
}

async function measureBaseline(cell: Cell, addOn: AddOn): Promise<string[]> {
  const desk = new Desk(deskOf(cell, addOn));
  const first = await desk.calculate();
  const answered = first.executions.filter(({ result }) => result.ok).length;
  const log = desk.requests();
  await desk.close();
  return [
    String(log.length),
    String(log.filter(({ status }) => status === 429).length),
    `${answered}/${first.executions.length}`,
  ];
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const most = (values: readonly number[]) => Math.max(...values);

/** Prints one line a cell as it comes, and the tables at the end. */
export async function runMatrix(addOn: AddOn, selection: Selection, seeds: number): Promise<void> {
  const rows: string[][] = [];
  for (const plan of selection.plans) {
    for (const minuteWindow of selection.windows) {
      for (const size of selection.sizes) {
        const measures: Measure[] = [];
        for (let seed = 1; seed <= seeds; seed += 1)
          measures.push(await measure({ size, plan, minuteWindow, seed }, addOn));
        const of = (name: keyof Measure) => measures.map((measured) => measured[name]);
        rows.push([
          plan,
          minuteWindow,
          size,
          String(of("questions")[0]),
          String(most(of("requests"))),
          String(most(of("refusals"))),
          average(of("firstPass")).toFixed(0),
          String(most(of("warmRequests"))),
          String(most(of("warmCalls"))),
          String(most(of("warmBytes"))),
          (average(of("sleptMs")) / 1000).toFixed(0),
          (average(of("refreshMs")) / 1000).toFixed(1),
          ((of("boundMs")[0] as number) / 1000).toFixed(1),
          average(measures.map(({ refreshMs, boundMs }) => refreshMs / boundMs)).toFixed(2),
        ]);
        console.error(rows[rows.length - 1]?.join("  "));
      }
    }
  }
  console.log(
    textTable([
      [
        "plan",
        "minute",
        "formulas",
        "questions",
        "requests",
        "429s",
        "first pass",
        "warm requests",
        "store calls",
        "store bytes",
        "slept s",
        "refreshed s",
        "bound s",
        "ratio",
      ],
      ...rows,
    ]),
  );
  const others: string[][] = [];
  for (const [name, code] of Object.entries(baselines)) {
    for (const size of Object.keys(benchSheets)) {
      others.push([
        name,
        size,
        ...(await measureBaseline({ size, plan: "FREE_TRIAL", minuteWindow: "sliding", seed: 1 }, { ...addOn, code })),
      ]);
    }
  }
  console.log(
    `\nOther ways, on the plan of 10 a minute:\n${textTable([["way", "formulas", "requests", "429s", "answered"], ...others])}`,
  );
}
