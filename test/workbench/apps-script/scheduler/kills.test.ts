import type { IndexedCall } from "../../../../workbench/apps-script/scheduler/settings";
import { closeWorkshops } from "../workshop";
import { formula, openTheatre } from "./theatre";

afterEach(closeWorkshops);

const code = `function F() {
  const lock = LockService.getDocumentLock();
  lock.waitLock(0);
  const cache = CacheService.getDocumentCache();
  try {
    cache.put("a", "1");
    cache.put("b", "2");
  } finally {
    cache.put("finally", "yes");
  }
  lock.releaseLock();
  return "done";
}
function SEEN() {
  const got = LockService.getDocumentLock().tryLock(0);
  return [got, JSON.stringify(CacheService.getDocumentCache().getAll(["a", "b", "finally"]))];
}`;

const callCount = 7;
/** What the cache holds when the calls up to this one have taken effect. */
const kept = ["{}", "{}", "{}", '{"a":"1"}', '{"a":"1","b":"2"}', '{"a":"1","b":"2","finally":"yes"}'];

async function seenAfter(kills: Parameters<typeof openTheatre>[1]) {
  const { run } = openTheatre(code, kills);
  const report = await run([formula("F"), { ...formula("SEEN"), afterMs: 30_000 }]);
  const [killed, seen] = report.executions.map(({ result }) => (result.ok ? result.value : result.error.message));
  return { killed, seen, calls: report.calls.filter(({ executionId }) => executionId === 1) };
}

const isCall =
  (wanted: number) =>
  ({ functionName, index }: IndexedCall) =>
    functionName === "F" && index === wanted;

test("An execution makes its calls when nothing kills it", async () => {
  const { killed, calls } = await seenAfter({});
  expect(killed).toBe("done");
  expect(calls).toHaveLength(callCount);
});

test.each(Array.from({ length: callCount }, (_, index) => [index]))(
  "Killed before call %i, it has done nothing more, not even its finally, and holds no lock",
  async (index) => {
    const { killed, seen, calls } = await seenAfter({ killBefore: isCall(index) });
    expect(killed).toBe("The execution was killed");
    expect(seen).toEqual([true, kept[Math.max(0, index - 1)] ?? kept.at(-1)]);
    expect(calls).toHaveLength(index + 1);
    expect(calls.at(-1)?.end).toBe("killedBefore");
    expect(calls.at(-1)?.effectMs).toBeUndefined();
  },
);

test.each(Array.from({ length: callCount }, (_, index) => [index]))(
  "Killed after call %i, that call has taken effect, and no more",
  async (index) => {
    const { killed, seen, calls } = await seenAfter({ killAfter: isCall(index) });
    expect(killed).toBe("The execution was killed");
    expect(seen).toEqual([true, kept[index] ?? kept.at(-1)]);
    expect(calls).toHaveLength(index + 1);
    expect(calls.at(-1)?.end).toBe("killedAfter");
    expect(calls.at(-1)?.answeredMs).toBeUndefined();
  },
);
