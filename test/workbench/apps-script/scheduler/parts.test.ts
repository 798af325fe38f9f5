import fc from "fast-check";
import { seededRandom } from "../../../../workbench/apps-script/context/random";
import { EventQueue } from "../../../../workbench/apps-script/scheduler/eventQueue";
import { publishedLatencies } from "../../../../workbench/apps-script/scheduler/latencies";
import { kindOfCall, latencyOf } from "../../../../workbench/apps-script/scheduler/latencyOfCall";
import { RateMeter } from "../../../../workbench/apps-script/scheduler/refusals";
import { always, between, draw } from "../../../../workbench/apps-script/scheduler/spread";

test("Events happen by time, then by rank, then as they came; cancelled ones never", () => {
  const event = fc.record({ atMs: fc.nat(20), rank: fc.nat(3), isCancelled: fc.boolean() });
  fc.assert(
    fc.property(fc.array(event), (events) => {
      const queue = new EventQueue();
      const fired: number[] = [];
      for (const [index, { atMs, rank, isCancelled }] of events.entries()) {
        queue.push(atMs, rank, () => fired.push(index)).isCancelled = isCancelled;
      }
      for (let next = queue.pop(); next; next = queue.pop()) next.fire();
      const wanted = [...events.entries()].filter(([, { isCancelled }]) => !isCancelled);
      wanted.sort(([a, one], [b, other]) => one.atMs - other.atMs || one.rank - other.rank || a - b);
      expect(fired).toEqual(wanted.map(([index]) => index));
    }),
  );
});

test("Drawn latencies keep to the published median and bounds", () => {
  const { cacheWrite } = publishedLatencies;
  const random = seededRandom(3);
  const drawn = Array.from({ length: 4000 }, () => draw(cacheWrite, random)).sort((a, b) => a - b);
  expect(drawn[0]).toBeGreaterThanOrEqual(40);
  expect(drawn.at(-1)).toBeLessThanOrEqual(281);
  expect(Math.abs((drawn[2000] ?? 0) - 60)).toBeLessThan(5);
  expect(Math.abs((drawn[3800] ?? 0) - 150)).toBeLessThan(15);
  const even = Array.from({ length: 1000 }, () => draw(between(5, 7), random));
  expect(new Set(even)).toEqual(new Set([5, 6, 7]));
});

test("Rates count within their window", () => {
  const meter = new RateMeter({ max: 2, windowMs: 100 });
  expect([0, 50, 99, 100, 120, 150].map((nowMs) => meter.admits(nowMs))).toEqual([
    true,
    true,
    false,
    true,
    false,
    true,
  ]);
});

test.each([
  ["Cache.getAll", "cacheRead"],
  ["Cache.putAll", "cacheWrite"],
  ["Cache.removeAll", "cacheRemove"],
  ["CacheService.getUserCache", "serviceObject"],
  ["Properties.getKeys", "propertyRead"],
  ["Properties.deleteProperty", "propertyWrite"],
  ["Lock.releaseLock", "lock"],
  ["Range.getDisplayValues", "cellRead"],
  ["Range.isBlank", "cellRead"],
  ["Range.getNumRows", "serviceObject"],
  ["Range.setValues", "cellWrite"],
  ["Sheet.insertRowsBefore", "cellWrite"],
  ["Sheet.getLastRow", "cellRead"],
  ["SpreadsheetApp.flush", "flush"],
  ["SpreadsheetApp.setActiveSheet", "serviceObject"],
  ["Ui.alert", "dialog"],
  ["Utilities.gzip", "local"],
  ["UrlFetchApp.fetch", "local"],
])("A call of %s takes as long as %s", (name, kind) => {
  expect(kindOfCall(name)).toBe(kind);
});

test("A write takes longer for more cells", () => {
  const latencies = { ...publishedLatencies, cellWrite: always(20) };
  const call = { executionId: 1, entry: "menu", functionName: "F", name: "Range.setValues" } as const;
  const cells = Array.from({ length: 500 }, () => Array.from({ length: 8 }, () => 1));
  expect(latencyOf({ ...call, args: [cells] }, latencies, () => 0.5)).toBe(20 + 32);
});
