/** What must hold for a sheet whatever the order of its executions: no wrong number, no request too many. */
import type { RunReport } from "../apps-script/scheduler/report";
import { Desk, type DeskOptions } from "./desk";

/** What the cells show: a value as JSON, or the message of a failure. */
export const shownBy = ({ executions }: RunReport): string[] =>
  executions.map(({ result }) => (result.ok ? JSON.stringify(result.value) : result.error.message));

/** What the formulas show where nothing stands in the way: asked on the largest plan, then calculated. */
export async function expectedValues(
  options: Pick<DeskOptions, "code" | "manifest" | "formulas" | "threads">,
): Promise<string[]> {
  const desk = new Desk({ ...options, plan: "GROWTH", seed: 99 });
  await desk.refresh();
  const values = shownBy(await desk.calculate());
  await desk.close();
  const failed = values.find((value) => value.startsWith("Ptengine"));
  if (failed) throw new Error(`Without any hindrance a formula shows ${failed}`);
  return values;
}

/** Where many want the lock at once, Google may not give it. */
const turnMessage =
  /^Ptengine 4290: waiting for the request quota|^Ptengine: Google does not let the add-on take turns/;

/** How often each question was answered among the requests from an index on. */
function answersByQuestion(desk: Desk, from: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { status, body } of desk.requests().slice(from)) {
    const question = JSON.stringify(body);
    if (status === 200) counts.set(question, (counts.get(question) ?? 0) + 1);
  }
  return counts;
}

function problemsOfRequests(desk: Desk, from: number, when: string): string[] {
  const repeated = [...answersByQuestion(desk, from)].filter(([, count]) => count > 1);
  return repeated.map(([question, count]) => `${when}: ${count} answers to ${question}`);
}

function problemsOfValues(shown: readonly string[], expected: readonly string[], mayWait: boolean): string[] {
  const when = mayWait ? "first pass" : "after the refresh";
  return shown.flatMap((value, index) =>
    value === expected[index] || (mayWait && turnMessage.test(value))
      ? []
      : [`${when}: formula ${index + 1} shows ${value.slice(0, 120)}, not ${expected[index]?.slice(0, 120)}`],
  );
}

/** Calculates a cold sheet, refreshes it, calculates again; tells everything that is not as it must be. */
export async function problemsOf(options: DeskOptions, expected: readonly string[]): Promise<string[]> {
  const desk = new Desk(options);
  try {
    const problems = problemsOfValues(shownBy(await desk.calculate()), expected, true);
    problems.push(...problemsOfRequests(desk, 0, "first pass"));
    const from = desk.requests().length;
    const { questions, answered, formulas } = await desk.refresh();
    if (answered !== questions) problems.push(`refresh: ${answered} of ${questions} questions answered`);
    const states = [...new Set(formulas.map(({ state }) => state))].filter((state) => state !== "ok");
    if (states.length > 0) problems.push(`refresh: formulas are ${states.join(", ")}`);
    problems.push(...problemsOfRequests(desk, from, "refresh"));
    const asked = answersByQuestion(desk, from).size;
    if (asked !== questions) problems.push(`refresh: ${asked} questions asked, ${questions} planned`);
    const requestCount = desk.requests().length;
    problems.push(...problemsOfValues(shownBy(await desk.calculate()), expected, false));
    if (desk.requests().length !== requestCount) problems.push("after the refresh: formulas made requests");
    const refused = desk.requests().filter(({ status }) => status === 429).length;
    if (refused > 1) problems.push(`${refused} requests were refused`);
    const others = desk.requests().filter(({ status }) => status !== 429 && status !== 200).length;
    if (others > 0) problems.push(`${others} requests failed`);
    return problems;
  } finally {
    await desk.close();
  }
}
