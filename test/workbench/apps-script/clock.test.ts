import { MovableClock, realClock } from "../../../workbench/apps-script/clock";

test("A clock that is moved wakes its sleepers in turn, each at its own time", async () => {
  const clock = new MovableClock(100);
  const seen: string[] = [];
  const sleeper = (name: string, durationMs: number) =>
    clock.sleep(durationMs).then(() => seen.push(`${name} ${clock.nowMs()}`));
  sleeper("late", 30);
  sleeper("early", 10);
  sleeper("later", 31);
  await clock.advance(30);
  expect(seen).toEqual(["early 110", "late 130"]);
  expect(clock.nowMs()).toBe(130);
});

test.each([
  ["real", realClock],
  ["movable", new MovableClock(0)],
])("Sleep on a %s clock ends when it is no longer wanted", async (_name, clock) => {
  const wanted = new AbortController();
  const sleep = clock.sleep(60_000, wanted.signal);
  wanted.abort();
  await sleep;
  await clock.sleep(60_000, wanted.signal);
});

test("The real clock sleeps for the time asked for", async () => {
  const startedAtMs = realClock.nowMs();
  await realClock.sleep(20);
  expect(realClock.nowMs() - startedAtMs).toBeGreaterThanOrEqual(18);
});
