// Google's 90 minutes a day for all triggers of a person: shared by hours and documents, never exceeded.
import fc from "fast-check";
import { countedRun, runMsLeft, withLittleSleep } from "../../src/reports/triggerTime";
import { FakePlatform } from "../support/fakePlatform";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** A run of one document's trigger: it uses a part of its share, and may end a report later than that. */
function run(platform: FakePlatform, documents: number, part: number, overshootMs: number): number {
  const shareMs = runMsLeft(platform, documents);
  const ranMs = shareMs > 0 ? Math.round(shareMs * part) + overshootMs : 0;
  platform.userProperties.setAll(countedRun(platform, ranMs));
  platform.nowMs += ranMs;
  return ranMs;
}

test("one document may work for three and a half minutes an hour, and for longer after quiet hours", () => {
  const platform = new FakePlatform();
  expect(Math.round(runMsLeft(platform, 1) / 1000)).toBe(213);
  platform.userProperties.setAll(countedRun(platform, 1_000));
  platform.nowMs += 12 * hourMs;
  expect(runMsLeft(platform, 1)).toBe(270_000);
});

test("however many documents there are and however long each works, a day comes to 90 minutes at most", () => {
  const days = fc.record({
    documents: fc.integer({ min: 1, max: 20 }),
    parts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 }),
    overshootMs: fc.integer({ min: 0, max: 40_000 }),
  });
  fc.assert(
    fc.property(days, ({ documents, parts, overshootMs }) => {
      const platform = new FakePlatform();
      const startMs = platform.nowMs;
      const ran: number[] = Array(documents).fill(0);
      for (let hour = 0; hour < 24; hour += 1) {
        for (let index = 0; index < documents; index += 1) {
          platform.nowMs = Math.max(platform.nowMs, startMs + hour * hourMs + (index * hourMs) / documents);
          const part = parts[(hour * documents + index) % parts.length] as number;
          ran[index] = (ran[index] as number) + run(platform, documents, part, overshootMs);
        }
      }
      expect(ran.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(90 * minuteMs);
    }),
  );
});

test("documents that all have more to do than there is time for get about the same of it", () => {
  const platform = new FakePlatform();
  const startMs = platform.nowMs;
  const ran = [0, 0, 0, 0];
  for (let hour = 0; hour < 24; hour += 1) {
    ran.forEach((_, index) => {
      platform.nowMs = startMs + hour * hourMs + index * 10 * minuteMs;
      ran[index] = (ran[index] as number) + run(platform, ran.length, 1, 0);
    });
  }
  expect(Math.max(...ran) / Math.min(...ran)).toBeLessThan(1.2);
  const usedMinutes = ran.reduce((sum, ms) => sum + ms, 0) / minuteMs;
  expect([usedMinutes > 80, usedMinutes <= 85]).toEqual([true, true]);
});

test("a platform with little sleep counts what was slept down to nothing", () => {
  const platform = new FakePlatform();
  const { clock } = withLittleSleep(platform);
  expect(clock.sleepLeftMs()).toBe(minuteMs);
  clock.sleep(50_000);
  expect([clock.sleepLeftMs(), platform.slept]).toEqual([10_000, [50_000]]);
  clock.sleep(20_000);
  expect(clock.sleepLeftMs()).toBe(0);
});
