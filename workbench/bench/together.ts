/** `npm run bench -- together`: a report, a refresh, and both at once, alone and while formulas load. */
import type { ScheduledExecution } from "../apps-script/scheduler/scheduler";
import { createSimulatedApi } from "../apps-script/scheduler/simulatedApi";
import type { ThreadPool } from "../apps-script/threadPool";
import { textTable } from "../textTable";
import type { AddOn } from "../workbench";
import { createPlainSpreadsheet } from "./plainSpreadsheet";
import { deskKey, profileId, ReportDesk } from "./reportDesk";
import { median } from "./runCosts";
import { type BenchFormula, benchSheets, formulaText } from "./sheets";

const hourMs = 3_600_000;
const kinds = ["report", "refresh"] as const;
type Kind = (typeof kinds)[number];

export interface Together {
  /** From the call to its answer. */
  readonly ms: Readonly<Partial<Record<Kind, number>>>;
  /** Whether each ended well. */
  readonly isDone: boolean;
  /** What cells of formulas that loaded meanwhile show instead of a value. */
  readonly messages: readonly string[];
  readonly refusals: number;
}

const asExecution = ({ functionName, args }: BenchFormula): ScheduledExecution => ({
  entry: "customFunction",
  functionName,
  args: [...args, ""],
});

/** Ten formulas stand in the document, which has had a refresh and a run of its report twelve hours ago. */
async function openDesk(addOn: Pick<AddOn, "code" | "manifest">, seed: number, threads: ThreadPool | undefined) {
  const api = createSimulatedApi({ keys: [{ key: deskKey, profileId, scopes: ["query"], plan: "GROWTH" }] });
  const desk = new ReportDesk({
    ...addOn,
    ...(threads && { threads }),
    startMs: Date.parse("2026-05-06T03:00:20Z"),
    seed,
    spreadsheet: createPlainSpreadsheet("Asia/Tokyo"),
    fetchHandler: api.fetchHandler,
  });
  const call = { name: "PTENGINE_DC", args: ["country", "visits,users", "last7days"] };
  const id = await desk.place({ name: "Countries", call }, "sheet-1", 1, 10);
  desk.port.write(
    "sheet-1",
    (benchSheets["10"] ?? []).map((formula, row) => ({
      row,
      column: 0,
      content: { kind: "typed", text: formulaText(formula) } as const,
    })),
  );
  await desk.call("runReports", { ids: [id] });
  await desk.call("refreshFormulas", { isLast: false });
  await desk.pass(12 * hourMs);
  return { desk, api, id };
}

/** Works at once on what is named, while so many formulas load that ask something else. */
export async function measureTogether(
  addOn: Pick<AddOn, "code" | "manifest">,
  seed: number,
  wanted: readonly Kind[],
  loading: readonly BenchFormula[] = [],
  threads?: ThreadPool,
): Promise<Together> {
  const { desk, api, id } = await openDesk(addOn, seed, threads);
  const calls: Readonly<Record<Kind, readonly [string, object]>> = {
    report: ["runReports", { ids: [id] }],
    refresh: ["refreshFormulas", { isLast: false }],
  };
  try {
    const { executions } = await desk.scheduler.run(desk.script, [
      ...wanted.map((kind): ScheduledExecution => {
        const [name, input] = calls[kind];
        return { entry: "sidebar", functionName: "sidebarCall", args: [name, input as never] };
      }),
      ...loading.map(asExecution),
    ]);
    const told = executions.slice(0, wanted.length).map(({ result }) => JSON.stringify(result.ok ? result.value : ""));
    return {
      ms: Object.fromEntries(
        wanted.map((kind, index) => {
          const { endedMs = 0, submittedMs = 0 } = executions[index] ?? {};
          return [kind, endedMs - submittedMs];
        }),
      ),
      isDone: told.every((text) => /"result":"ok"|"isDone":true/.test(text)),
      messages: executions.slice(wanted.length).flatMap(({ result }) => (result.ok ? [] : [result.error.message])),
      refusals: api.api.log.list().filter(({ status }) => status === 429).length,
    };
  } finally {
    await desk.close();
  }
}

const seeds = Array.from({ length: 15 }, (_, index) => index + 1);

/** Answers in how many cases something was not done, or a request was refused. */
export async function runTogether(addOn: AddOn, print: (line: string) => void): Promise<number> {
  const loading = benchSheets["30"] ?? [];
  const cases: readonly (readonly [string, readonly Kind[], readonly BenchFormula[]])[] = [
    ["a report alone", ["report"], []],
    ["a refresh alone", ["refresh"], []],
    ["both at once", kinds, []],
    [`both, ${loading.length} formulas loading`, kinds, loading],
  ];
  const alone: Partial<Record<Kind, number>> = {};
  const rows = [["", "report s", "÷ alone", "refresh s", "÷ alone", "not done", "messages in cells", "429s"]];
  let broken = 0;
  for (const [name, wanted, formulas] of cases) {
    const measured: Together[] = [];
    for (const seed of seeds) measured.push(await measureTogether(addOn, seed, wanted, formulas));
    broken += measured.filter(({ isDone, refusals }) => !isDone || refusals > 0).length;
    const cells = kinds.flatMap((kind) => {
      if (!wanted.includes(kind)) return ["", ""];
      const ms = median(measured.map((one) => one.ms[kind] ?? 0));
      alone[kind] ??= ms;
      return [(ms / 1000).toFixed(1), (ms / (alone[kind] as number)).toFixed(2)];
    });
    const count = (of: (one: Together) => number) => String(Math.max(...measured.map(of)));
    const undone = String(measured.filter(({ isDone }) => !isDone).length);
    rows.push([name, ...cells, undone, count(({ messages }) => messages.length), count(({ refusals }) => refusals)]);
  }
  print(textTable(rows));
  return broken;
}
