import { guessedRates } from "../../../../workbench/apps-script/scheduler/refusals";
import { closeWorkshops } from "../workshop";
import { formula, formulas, openTheatre } from "./theatre";

afterEach(closeWorkshops);

const code = `function SLEEP(ms) { Utilities.sleep(ms); return ms; }
function LOCK(times) {
  const lock = LockService.getScriptLock();
  let refused = 0;
  for (let i = 0; i < times; i++) {
    try { lock.tryLock(0); } catch (error) { refused++; var words = String(error); }
  }
  return [refused, words];
}`;
const tooOften = (what: string) =>
  `Service invoked too many times in a short time: ${what}. Try Utilities.sleep(1000) between calls.`;

test("Thirty executions of a user run at once; the others wait for their turn", async () => {
  const { run } = openTheatre(code);
  const { executions, peakConcurrency, makespanMs, refusals } = await run(formulas(65, "SLEEP", 1000));
  expect(executions.every(({ result }) => result.ok)).toBe(true);
  expect(peakConcurrency).toBe(30);
  expect(refusals.executions).toBe(0);
  // Three waves, each of which takes a start and a sleep.
  expect(makespanMs).toBeGreaterThan(3 * 1300);
  expect(makespanMs).toBeLessThan(3 * 3000);
});

test("Those beyond the thirty can be refused instead, in Google's words", async () => {
  const { run } = openTheatre(code, { refusals: { excess: "refuse" } });
  const { executions, refusals } = await run(formulas(33, "SLEEP", 10));
  expect(refusals.executions).toBe(3);
  const [refused] = executions.slice(30);
  expect(refused?.result).toEqual({ ok: false, error: { name: "Exception", message: tooOften("exec qps") } });
  expect(refused?.startedMs).toBeUndefined();
});

test("Each user has a count of his own", async () => {
  const { run, script } = openTheatre(code, { maxConcurrent: 2 });
  const ofOwner = run(formulas(2, "SLEEP", 10));
  script.setPerson("editor");
  const { peakConcurrency } = await run([1, 2].map((ms) => ({ ...formula("SLEEP", ms), entry: "sidebar" as const })));
  await ofOwner;
  expect(peakConcurrency).toBe(4);
});

test("Too many starts in a short time are refused when the option says so", async () => {
  const { run } = openTheatre(code, { refusals: { starts: guessedRates.starts } });
  const later = formulas(5, "SLEEP", 0).map((execution) => ({ ...execution, afterMs: 1001 }));
  const { refusals } = await run([...formulas(103, "SLEEP", 0), ...later]);
  expect(refusals.executions).toBe(3);
});

test("Too many calls of locks in a short time throw when the option says so", async () => {
  const { run } = openTheatre(code, { refusals: { lockCalls: { max: 20, windowMs: 60_000 } } });
  const { executions, refusals, calls } = await run([formula("LOCK", 23)]);
  const words = `Exception: ${tooOften("lockBean rateMax")}`;
  expect(executions[0]?.result).toEqual({ ok: true, value: [3, words] });
  expect(refusals.lockCalls).toBe(3);
  expect(calls.filter(({ end }) => end === "refused")).toHaveLength(3);
});

test("Executions submitted later start later", async () => {
  const { run } = openTheatre(code);
  const { executions } = await run([{ ...formula("SLEEP", 1), afterMs: 60_000 }, formula("SLEEP", 2)]);
  const [late, early] = executions;
  expect((late?.submittedMs ?? 0) - (early?.submittedMs ?? 0)).toBe(60_000);
  expect(late?.result).toEqual({ ok: true, value: 1 });
});
