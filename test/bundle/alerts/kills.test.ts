// Runs that are killed while they tell: never twice, and where it may have arrived the log says so.
import { soaked } from "../../support/soak";
import { AlertDesk, countries } from "./alertDesk";

let desk: AlertDesk;

/** A report with a condition that is about to be true. */
async function open(): Promise<void> {
  const id = await desk.report();
  await desk.channel();
  await desk.condition(id, { limit: 100 });
  await desk.hour();
  desk.rows = countries(["Japan", 500]);
}

const hours = async (count: number) => {
  for (let hour = 0; hour < count; hour += 1) await desk.hour();
};

/** What the trigger calls from its look at the cells on, in an hour in which it tells of something. */
async function callsOfSend(): Promise<{ readonly calls: readonly string[]; readonly first: number }> {
  desk = new AlertDesk();
  await open();
  await desk.hour();
  const { calls } = desk;
  await desk.close();
  return { calls, first: calls.lastIndexOf("Range.getDisplayValues") };
}

/** The trigger is killed in the hour in which it would tell; then hours go by. */
async function killed(when: "before" | "after", index: number, calls: readonly string[]): Promise<number> {
  const name = calls[index] ?? "";
  desk = new AlertDesk();
  await open();
  desk.kill = { when, name, nth: calls.slice(0, index).filter((one) => one === name).length };
  await desk.hour();
  expect([name, desk.killed]).toEqual([name, 1]);
  await hours(2);
  const told = desk.told().length;
  // What is not sent for having perhaps arrived is said in the log.
  if (told === 0) expect([index, name, desk.sends()]).toEqual([index, name, ["Countries failed webhookUnknown"]]);
  await desk.close();
  return told;
}

test("a run that is killed before, in or after a send: told once or not at all, and never twice", async () => {
  const { calls } = await callsOfSend();
  const sent = calls.lastIndexOf("UrlFetchApp.fetch");
  const begun = calls.lastIndexOf("Properties.setProperties", sent);
  const kept = calls.lastIndexOf("Properties.setProperties", begun - 1);
  const removed = calls.indexOf("Properties.deleteProperty", sent);
  const table = {
    "before what is to be told is kept": await killed("before", kept, calls),
    "after it is kept": await killed("after", kept, calls),
    "before the begin of the send is kept": await killed("before", begun, calls),
    "after the begin is kept": await killed("after", begun, calls),
    "before the message leaves": await killed("before", sent, calls),
    "after it has left": await killed("after", sent, calls),
    "after it is settled": await killed("after", removed, calls),
  };
  expect(table).toEqual({
    "before what is to be told is kept": 1,
    "after it is kept": 1,
    "before the begin of the send is kept": 1,
    // From here on it may have arrived.
    "after the begin is kept": 0,
    "before the message leaves": 0,
    "after it has left": 1,
    "after it is settled": 1,
  });
});

test("killed after any of its calls from the look on, it is told at most once", async () => {
  const { calls, first } = await callsOfSend();
  const indexes = calls.map((_, index) => index).filter((index) => index >= first);
  // The selection has every third call; the moments around a send stand in the test above.
  const chosen = soaked(
    indexes.filter((index) => index % 3 === 0),
    indexes,
  );
  const told: number[] = [];
  for (const index of chosen) told.push(await killed("after", index, calls));
  expect(told.every((count) => count <= 1)).toBe(true);
  expect(told.filter((count) => count === 0).length).toBeLessThan(5);
});

test("while the document's lock is held the spreadsheet is asked for nothing: that would wait for running formulas", async () => {
  const { calls } = await callsOfSend();
  let isHeld = false;
  const asked = calls.filter((name) => {
    if (name === "Lock.tryLock") isHeld = true;
    if (name === "Lock.releaseLock") isHeld = false;
    return isHeld && !/^(Lock|Properties|PropertiesService|LockService|Utilities|Cache|CacheService)\./.test(name);
  });
  expect(calls.filter((name) => name === "Lock.tryLock").length).toBeGreaterThan(3);
  expect(asked).toEqual([]);
});
