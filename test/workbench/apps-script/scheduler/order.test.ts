import { anyOrderLatencies } from "../../../../workbench/apps-script/scheduler/latencies";
import { traceLines } from "../../../../workbench/apps-script/scheduler/report";
import { closeWorkshops } from "../workshop";
import { formula, formulas, openTheatre, startMs } from "./theatre";

afterEach(closeWorkshops);

const code = `function F(n) {
  const cache = CacheService.getDocumentCache();
  const seen = cache.get("last");
  Utilities.sleep(50 + Math.floor(Math.random() * 100));
  cache.put("last", String(n));
  return [seen, Utilities.getUuid(), Date.now()];
}
function COUNT() {
  const cache = CacheService.getDocumentCache();
  cache.put("count", String(Number(cache.get("count")) + 1));
}
function COUNT_LOCKED() {
  const lock = LockService.getDocumentLock();
  lock.waitLock(60000);
  COUNT();
  lock.releaseLock();
}
function READ() {
  return CacheService.getDocumentCache().get("count");
}
function TIMES() {
  const before = Date.now();
  CacheService.getDocumentCache();
  const after = Date.now();
  let sum = 0;
  for (let i = 0; i < 1e6; i++) sum += i;
  return [before, after, Date.now(), new Date().getTime()];
}`;

const runOf = async (seed: number) => {
  const { run } = openTheatre(code, { seed });
  return run(Array.from({ length: 12 }, (_, n) => formula("F", n)));
};

test("The same seed gives the same run: calls, times and values", async () => {
  const [first, second] = [await runOf(5), await runOf(5)];
  expect(traceLines(second)).toEqual(traceLines(first));
  expect(second.executions).toEqual(first.executions);
  expect(first.calls).toHaveLength(12 * 5);
  expect(first.callsByService).toEqual({ CacheService: 12, Cache: 24, Utilities: 24 });
});

test("Other seeds give other orders", async () => {
  const orders = new Set<string>();
  for (const seed of [1, 2, 3, 4]) {
    const { calls } = await runOf(seed);
    orders.add(calls.map(({ executionId, name }) => `${executionId} ${name}`).join());
  }
  expect(orders.size).toBe(4);
});

test("Calls take effect one by one, between being made and being answered", async () => {
  const { calls } = await runOf(3);
  for (const { calledMs, effectMs, answeredMs } of calls) {
    expect(effectMs).toBeGreaterThanOrEqual(calledMs);
    expect(answeredMs).toBeGreaterThanOrEqual(effectMs ?? Number.NaN);
  }
  const madeMs = calls.map(({ calledMs }) => calledMs);
  expect(madeMs).toEqual([...madeMs].sort((a, b) => a - b));
});

test("The time of a script is that of its last answer, however long it computes", async () => {
  const { run } = openTheatre(code);
  const { executions, calls } = await run([formula("TIMES")]);
  const startedMs = Math.floor(executions[0]?.startedMs ?? 0);
  const answeredMs = Math.floor(calls[0]?.answeredMs ?? 0);
  expect(executions[0]?.result).toEqual({ ok: true, value: [startedMs, answeredMs, answeredMs, answeredMs] });
  expect(startedMs).toBeGreaterThanOrEqual(startMs + 300);
});

describe("Counting by reading and writing a cache", () => {
  const countBy = async (name: string, seed: number) => {
    const { run } = openTheatre(code, { seed, latencies: anyOrderLatencies });
    const { executions } = await run([...formulas(4, name), { ...formula("READ"), afterMs: 20_000 }]);
    return executions.map(({ result }) => result).at(-1);
  };

  test("loses updates under some seed", async () => {
    const counts = new Set<unknown>();
    for (let seed = 1; seed <= 5; seed++) counts.add(JSON.stringify(await countBy("COUNT", seed)));
    expect(counts.size).toBeGreaterThan(1);
  });

  test("loses none under any with a lock", async () => {
    for (let seed = 1; seed <= 10; seed++) {
      expect(await countBy("COUNT_LOCKED", seed)).toEqual({ ok: true, value: "4" });
    }
  });
});
