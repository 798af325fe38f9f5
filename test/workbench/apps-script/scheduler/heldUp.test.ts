/** Reading cells waits for the custom functions that run, as on Google. */
import type { ScheduledExecution } from "../../../../workbench/apps-script/scheduler/scheduler";
import { always } from "../../../../workbench/apps-script/scheduler/spread";
import { closeWorkshops } from "../workshop";
import { formula, formulas, openTheatre } from "./theatre";

afterEach(closeWorkshops);

const code = `function timed(ask) { const before = Date.now(); ask(); return Date.now() - before; }
const sheetOf = () => SpreadsheetApp.getActiveSheet();
function NAP(ms) { Utilities.sleep(ms); return Date.now(); }
function READ() { return timed(() => sheetOf().getRange("A1").getValues()); }
function NAME() { return timed(() => sheetOf().getName()); }
function WRITE() { return timed(() => sheetOf().getRange("A1").setValue(1)); }
function ID() { return timed(() => sheetOf().getSheetId()); }
function CACHE() { return timed(() => CacheService.getDocumentCache().get("a")); }
function AGAIN() { const first = READ(); return [first, READ()]; }
function LOCKED() {
  const lock = LockService.getDocumentLock();
  lock.waitLock(1000);
  const ms = READ();
  lock.releaseLock();
  return ms;
}
function WANT(ms) { Utilities.sleep(500); return LockService.getDocumentLock().tryLock(ms); }`;

const exact = { latencies: { executionStart: always(0), cellRead: always(100), serviceObject: always(2) } };
const called = (functionName: string, afterMs = 3000): ScheduledExecution => ({
  entry: "sidebar",
  functionName,
  args: [],
  afterMs,
});

async function spent(functionName: string, before: readonly ScheduledExecution[], circumstances = {}) {
  const { executions } = await openTheatre(code, exact, circumstances).run([...before, called(functionName)]);
  const result = executions.at(-1)?.result;
  return result?.ok ? result.value : result;
}

test.each(["READ", "NAME", "WRITE"])("%s takes 17 s while a formula has 17 s left", async (functionName) => {
  const ms = Number(await spent(functionName, [formula("NAP", 20_000)]));
  expect(ms).toBeGreaterThanOrEqual(17_000);
  expect(ms).toBeLessThan(17_500);
});

test.each(["ID", "CACHE"])("%s does not wait", async (functionName) => {
  expect(Number(await spent(functionName, [formula("NAP", 20_000)]))).toBeLessThan(100);
});

test("Nobody waits when no formula runs, and twice nobody waits for the same", async () => {
  expect(Number(await spent("READ", [formula("NAP", 1000)]))).toBeLessThan(500);
  const [first, second] = (await spent("AGAIN", [formula("NAP", 20_000)])) as [number, number];
  expect([first > 16_000, second < 500]).toEqual([true, true]);
});

test("It waits for the last of many, and not for those that begin meanwhile", async () => {
  const later = { ...formula("NAP", 20_000), afterMs: 5000 };
  const ms = Number(await spent("NAME", [...formulas(20, "NAP", 6000), formula("NAP", 9000), later]));
  expect(ms).toBeGreaterThanOrEqual(6000);
  expect(ms).toBeLessThan(7000);
});

test("Formulas do not wait for each other", async () => {
  const { executions } = await openTheatre(code, exact).run([formula("NAP", 20_000), formula("READ")]);
  expect(executions[1]?.result).toMatchObject({ ok: true });
  expect(Number(executions[1]?.endedMs)).toBeLessThan(Number(executions[0]?.endedMs) - 19_000);
});

test("A lock around a reading and formulas that want it hold each other up until the formulas give up", async () => {
  const theatre = openTheatre(code, exact);
  const { executions } = await theatre.run([called("LOCKED", 100), formula("WANT", 15_000)]);
  const [ms, got] = executions.map(({ result }) => (result.ok ? result.value : undefined));
  expect(ms).toBeGreaterThan(15_000);
  expect(got).toBe(false);
});

test("It can be switched off", async () => {
  const off = { isReadingHeldUpByFormulas: false };
  expect(Number(await spent("READ", [formula("NAP", 20_000)], off))).toBeLessThan(500);
});

test("With 1,000 executions under way the script has no room for one more, however many of them are others'", async () => {
  const full = openTheatre(code, exact, { executionsOfOthers: 998 });
  const { executions, refusals } = await full.run(formulas(3, "NAP", 1000));
  expect(executions.map(({ result }) => (result.ok ? "ran" : result.error.message)).sort()).toEqual([
    "There are too many scripts running simultaneously.",
    "ran",
    "ran",
  ]);
  expect(refusals.executions).toBe(1);
});
