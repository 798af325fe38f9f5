/** `npm run bench -- faults`: every fault that the simulated API and the emulator can inject, what it costs and what the cells show. */
import { guessedRates } from "../apps-script/scheduler/refusals";
import type { SchedulerOptions } from "../apps-script/scheduler/settings";
import type { Fault } from "../ptengine/service/control";
import { textTable } from "../textTable";
import type { AddOn } from "../workbench";
import { expectedValues, shownBy } from "./checks";
import { Desk } from "./desk";
import { benchSheets } from "./sheets";

interface Trial {
  readonly name: string;
  readonly size: string;
  readonly faults?: readonly Fault[];
  readonly scheduler?: Partial<SchedulerOptions>;
}

const ofApi = (name: string, fault: Omit<Fault, "remaining">): Trial[] => [
  { name: `${name}, twice`, size: "10", faults: [{ ...fault, remaining: 2 }] },
  { name: `${name}, always`, size: "10", faults: [{ ...fault, remaining: null }] },
];

const trials: readonly Trial[] = [
  { name: "none", size: "10" },
  ...ofApi("an answer after 3 s", { kind: "latency", latencyMs: 3_000 }),
  ...ofApi("an answer after 25 s", { kind: "latency", latencyMs: 25_000 }),
  ...ofApi("a lost connection", { kind: "closedConnection" }),
  ...ofApi("no answer at all", { kind: "noAnswer" }),
  ...ofApi("a proxy's page, 502", { kind: "html" }),
  ...ofApi("a login page, 200", { kind: "html", status: 200 }),
  ...ofApi("the API's own error, 5000", { kind: "serverError" }),
  ...ofApi("half an answer", { kind: "truncatedJson" }),
  ...ofApi("unknown fields", { kind: "extraFields" }),
  ...ofApi("the minute is used up, 4290", { kind: "minuteLimit" }),
  ...ofApi("the day is used up, 4291", { kind: "dayLimit" }),
  { name: "Google refuses the 31st execution", size: "100", scheduler: { refusals: { excess: "refuse" } } },
  { name: "Google refuses 100 starts a second", size: "300", scheduler: { refusals: { starts: guessedRates.starts } } },
  {
    name: "Google refuses 100 locks a second",
    size: "300",
    scheduler: { refusals: { lockCalls: guessedRates.lockCalls } },
  },
  {
    name: "Google refuses every lock",
    size: "10",
    scheduler: { refusals: { lockCalls: { max: 0, windowMs: 1_000 } } },
  },
  { name: "an execution killed before its 9th call", size: "10", scheduler: { killBefore: killed } },
  { name: "an execution killed after its 9th call", size: "10", scheduler: { killAfter: killed } },
];

function killed({ executionId, index }: { readonly executionId: number; readonly index: number }): boolean {
  return executionId === 1 && index === 8;
}

/** Values counted, and each kind of message with its count: the first words tell it. */
function summary(shown: readonly string[], expected: readonly string[]): { text: string; wrong: number } {
  const isMessage = (value: string) => /^[A-Z]/.test(value);
  const values = shown.filter((value) => !isMessage(value));
  const counts = new Map<string, number>();
  for (const value of shown.filter(isMessage)) {
    const kind = value.replace(/^(Ptengine( \d+)?: [^.(;,]{0,60}).*$/s, "$1").slice(0, 75);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const told = [...counts].map(([kind, count]) => `${count} × ${kind}`);
  const wrong = shown.filter((value, index) => !isMessage(value) && value !== expected[index]).length;
  return { text: [`${values.length} numbers`, ...told].join("; "), wrong };
}

/** As long as an open sidebar would wait; what is not done by then is told. */
const maxSlices = 6;

async function rowOf(
  addOn: AddOn,
  trial: Trial,
  expected: readonly string[],
): Promise<{ row: string[]; wrong: number }> {
  const formulas = benchSheets[trial.size] ?? [];
  const api = { faults: [...(trial.faults ?? [])] };
  const desk = new Desk({ ...addOn, formulas, plan: "GROWTH", seed: 1, api, scheduler: trial.scheduler ?? {} });
  try {
    const first = summary(shownBy(await desk.calculate()), expected);
    const questions = new Set(desk.sent.map(({ body }) => body)).size;
    const firstSent = desk.sent.length;
    const refreshed = await desk.refresh(maxSlices).then(
      ({ answered, questions: planned }) => `${answered} of ${planned}`,
      () => "not done",
    );
    const refreshSent = desk.sent.length - firstSent;
    const last = summary(shownBy(await desk.calculate()), expected);
    const wrong = first.wrong + last.wrong;
    const cells = [String(questions), String(firstSent), first.text, refreshed, String(refreshSent), last.text];
    return { row: [trial.name, String(formulas.length), ...cells, String(wrong)], wrong };
  } finally {
    await desk.close();
  }
}

/** Answers how many wrong values were shown. */
export async function runFaults(addOn: AddOn, print: (line: string) => void): Promise<number> {
  const rows: string[][] = [];
  let wrong = 0;
  for (const trial of trials) {
    const expected = await expectedValues({ ...addOn, formulas: benchSheets[trial.size] ?? [] });
    const found = await rowOf(addOn, trial, expected);
    rows.push(found.row);
    wrong += found.wrong;
  }
  const head = ["fault", "formulas", "questions", "sent", "first pass", "refresh", "sent", "then", "wrong"];
  print(textTable([head, ...rows]));
  return wrong;
}
