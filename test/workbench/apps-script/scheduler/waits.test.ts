import { always } from "../../../../workbench/apps-script/scheduler/spread";
import { closeWorkshops } from "../workshop";
import { formula, openTheatre, startMs } from "./theatre";

afterEach(closeWorkshops);

const code = `function HOLD(ms) {
  const lock = LockService.getScriptLock();
  lock.waitLock(1000);
  Utilities.sleep(ms);
  return Date.now();
}
function TRY(ms) {
  const got = LockService.getScriptLock().tryLock(ms);
  return [got, Date.now()];
}
function WAIT(ms) { LockService.getScriptLock().waitLock(ms); }
function CAUGHT(ms) {
  LockService.getScriptLock().waitLock(0);
  try { Utilities.sleep(ms); } finally { CacheService.getScriptCache().put("finally", "yes"); }
}
function NAP(ms) { Utilities.sleep(ms); Utilities.sleep(ms); }
function SPIN() { for (;;); }
function SEEN() { return CacheService.getScriptCache().get("finally"); }
function ASK() { return SpreadsheetApp.getUi().alert("Sure?") === SpreadsheetApp.getUi().Button.OK; }`;

const lockMs = 10;
const exact = {
  latencies: { executionStart: always(500), lock: always(lockMs), serviceObject: always(2), cacheRead: always(15) },
};
/** A lock got and tried: half a second for the start, the lock's object, and the lock. */
const readyMs = startMs + 500 + 2;

test("A lock is given back when its execution ends, and then goes to who waits", async () => {
  const { run } = openTheatre(code, exact);
  const { executions } = await run([formula("HOLD", 5000), { ...formula("TRY", 10_000), afterMs: 100 }]);
  const [holder, waiter] = executions;
  expect(holder?.endedMs).toBe(readyMs + lockMs + 5000);
  expect(waiter?.result).toMatchObject({ ok: true, value: [true, expect.any(Number)] });
  expect(waiter?.endedMs).toBeGreaterThan(holder?.endedMs ?? 0);
  expect(waiter?.endedMs).toBeLessThan((holder?.endedMs ?? 0) + lockMs);
});

test("A wait for a lock ends after its time", async () => {
  const { run } = openTheatre(code, exact);
  const later = { afterMs: 100 };
  const { executions } = await run([
    formula("HOLD", 20_000),
    { ...formula("TRY", 3000), ...later },
    { ...formula("TRY", 0), ...later },
    { ...formula("WAIT", 3000), ...later },
  ]);
  const spent = executions.map(({ endedMs }) => endedMs - readyMs);
  expect(executions.map(({ result }) => (result.ok ? result.value : result.error.message))).toEqual([
    readyMs + lockMs + 20_000,
    [false, readyMs + 100 + lockMs + 3000],
    [false, readyMs + 100 + lockMs],
    "Lock timeout: another process was holding the lock for too long.",
  ]);
  expect(spent).toEqual([20_010, 3110, 110, 3110]);
});

test("A formula is over after 30 seconds, without its finally, and its lock is free", async () => {
  const { run } = openTheatre(code, exact);
  const { executions } = await run([
    formula("CAUGHT", 60_000),
    { ...formula("TRY", 60_000), entry: "menu", afterMs: 100 },
    { ...formula("SEEN"), afterMs: 100_000 },
  ]);
  const [sleeper, waiter, seen] = executions;
  expect(sleeper?.result).toMatchObject({ ok: false, error: { message: "Exceeded maximum execution time" } });
  expect(sleeper?.endedMs).toBe(startMs + 500 + 30_000);
  expect(waiter?.endedMs).toBeGreaterThan(sleeper?.endedMs ?? 0);
  expect(waiter?.endedMs).toBeLessThan((sleeper?.endedMs ?? 0) + lockMs);
  expect(seen?.result).toEqual({ ok: true, value: null });
});

test("Everything else is over after six minutes", async () => {
  const { run } = openTheatre(code, exact);
  const holder = { ...formula("HOLD", 300_000), entry: "sidebar" as const };
  const waiter = { ...formula("TRY", 600_000), entry: "sidebar" as const };
  const { executions } = await run([
    holder,
    { ...waiter, afterMs: 100 },
    { ...holder, afterMs: 310_000 },
    { ...waiter, afterMs: 310_100 },
    { ...holder, functionName: "NAP", afterMs: 700_000 },
  ]);
  expect(executions.map(({ result }) => result.ok)).toEqual([true, true, true, true, false]);
  expect(executions[4]?.endedMs).toBe(startMs + 700_000 + 500 + 360_000);
});

test("An endless loop without a call is left behind, and over at its limit", async () => {
  const { run } = openTheatre(code, { ...exact, maxSilentMs: 300 });
  const { executions, silences } = await run([formula("SPIN"), formula("TRY", 0)]);
  expect(executions[0]?.result).toMatchObject({ ok: false, error: { message: "Exceeded maximum execution time" } });
  expect(executions[0]?.endedMs).toBe(startMs + 500 + 30_000);
  expect(executions[1]?.result).toMatchObject({ ok: true });
  expect(silences).toBe(1);
});

test("The clock stands while a person is asked, and passes for the answer", async () => {
  const { run, ui } = openTheatre(code, { latencies: { dialog: always(4000) } });
  ui.beforeAnswer = () => new Promise((resolve) => setTimeout(resolve, 50));
  const { executions } = await run([{ ...formula("ASK"), entry: "sidebar" }]);
  const [{ result, startedMs = 0, endedMs } = { result: undefined, endedMs: 0 }] = executions;
  expect(result).toEqual({ ok: true, value: true });
  expect(endedMs - startedMs).toBeGreaterThanOrEqual(4000);
  expect(endedMs - startedMs).toBeLessThan(4100);
});

test("Who waits on the clock outside of executions acts before time goes on", async () => {
  const { run, scheduler } = openTheatre(code, exact);
  const under = run([formula("HOLD", 5000)]);
  await scheduler.clock.sleep(2000);
  const inside = await run([formula("TRY", 0)]);
  expect(inside.executions[0]?.submittedMs).toBe(startMs + 2000);
  expect(inside.executions[0]?.result).toEqual({ ok: true, value: [false, startMs + 2000 + 500 + 2 + lockMs] });
  await under;
  expect(scheduler.report().executions).toHaveLength(2);
});
