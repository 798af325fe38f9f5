import { setTimeout as pause } from "node:timers/promises";
import type { Bridge } from "../../../workbench/apps-script/bridge";
import { MovableClock } from "../../../workbench/apps-script/clock";
import { closeWorkshops, messageOf, openWorkshop, outcomeOf } from "./workshop";

afterEach(closeWorkshops);

/** Ends once `calls` holds the name `count` times: the executions are then where the test wants them. */
async function reached(calls: readonly string[], name: string, count = 1) {
  while (calls.filter((call) => call === name).length < count) await pause(1);
}

describe("Locks", () => {
  const code = `
function HOLD(ms) {
  const lock = LockService.getDocumentLock();
  lock.waitLock(1000);
  Utilities.sleep(ms);
  return lock.hasLock();
}
function TRY(ms) {
  const lock = LockService.getDocumentLock();
  const got = lock.tryLock(ms);
  return [got, lock.hasLock()].join();
}
function WAIT(ms) {
  return String(LockService.getDocumentLock().waitLock(ms));
}
function OTHER() {
  return [LockService.getScriptLock(), LockService.getUserLock()].map((lock) => lock.tryLock(0)).join();
}
function TWICE() {
  const lock = LockService.getDocumentLock();
  const got = [lock.tryLock(0), LockService.getDocumentLock().tryLock(0), lock.hasLock()];
  lock.releaseLock();
  return got.concat(lock.hasLock()).join();
}
function SEVER() {
  LockService.getDocumentLock().waitLock(0);
  SpreadsheetApp.getUi().alert("Sure?");
  return LockService.getDocumentLock().hasLock();
}`;

  test("keep others out until the execution ends, and then go to who waits", async () => {
    const clock = new MovableClock(0);
    const { start, calls } = openWorkshop(code, { clock });
    const holder = start("menu", "HOLD", [5000]);
    await reached(calls, "Utilities.sleep");
    expect(await outcomeOf(start("customFunction", "TRY", [0]))).toBe("false,false");
    const waiter = start("customFunction", "TRY", [6000]);
    await reached(calls, "Lock.tryLock", 2);
    await clock.advance(5000);
    expect(await holder).toEqual({ ok: true, value: undefined });
    expect(await outcomeOf(waiter)).toBe("true,true");
  });

  test("give up after the time that the script would wait", async () => {
    const clock = new MovableClock(0);
    const { start, calls } = openWorkshop(code, { clock });
    start("menu", "HOLD", [20_000]);
    await reached(calls, "Utilities.sleep");
    const waiter = start("customFunction", "WAIT", [3000]);
    const trier = start("customFunction", "TRY", [3000]);
    await reached(calls, "Lock.waitLock", 2);
    await reached(calls, "Lock.tryLock");
    await clock.advance(3000);
    expect(await messageOf(waiter)).toBe("Lock timeout: another process was holding the lock for too long.");
    expect(await outcomeOf(trier)).toBe("false,false");
  });

  test("return nothing from waitLock, are one an execution, and one a kind", async () => {
    const { start } = openWorkshop(code);
    expect(await outcomeOf(start("customFunction", "WAIT", [0]))).toBe("undefined");
    expect(await outcomeOf(start("customFunction", "TWICE", []))).toBe("true,true,true,false");
    const clock = new MovableClock(0);
    const second = openWorkshop(code, { clock });
    second.start("menu", "HOLD", [1000]);
    await reached(second.calls, "Utilities.sleep");
    expect(await outcomeOf(second.start("customFunction", "OTHER", []))).toBe("true,true");
  });

  test("do not outlast a dialog", async () => {
    const { start, ui } = openWorkshop(code);
    expect(await outcomeOf(start("sidebar", "SEVER", []))).toBe(false);
    expect(ui.alerts).toEqual(["|Sure?|OK"]);
  });
});

describe("Time limits", () => {
  const code = `
function SLEEP(ms) {
  try { Utilities.sleep(ms); return "slept"; }
  catch (error) { CacheService.getScriptCache().put("caught", "yes"); }
  finally { CacheService.getScriptCache().put("finally", "yes"); }
}
function HOLD() {
  LockService.getScriptLock().waitLock(0);
  Utilities.sleep(60000);
}
function SPIN() {
  CacheService.getScriptCache().get("start");
  try { while (true) {} } finally { CacheService.getScriptCache().put("finally", "yes"); }
}
function TRY() {
  return LockService.getScriptLock().tryLock(0);
}
function SEEN() {
  return JSON.stringify(CacheService.getScriptCache().getAll(["caught", "finally"]));
}`;

  test("end a formula after 30 seconds, without its catch and finally", async () => {
    const clock = new MovableClock(0);
    const { start, calls } = openWorkshop(code, { clock });
    const sleeper = start("customFunction", "SLEEP", [31_000]);
    await reached(calls, "Utilities.sleep");
    await clock.advance(30_000);
    expect(await messageOf(sleeper)).toBe("Exceeded maximum execution time");
    await clock.advance(10_000);
    expect(await outcomeOf(start("customFunction", "SEEN", []))).toBe("{}");
  });

  test("end everything else after six minutes", async () => {
    const clock = new MovableClock(0);
    const { start, calls } = openWorkshop(code, { clock });
    const short = start("sidebar", "SLEEP", [300_000]);
    await reached(calls, "Utilities.sleep");
    await clock.advance(300_000);
    expect(await outcomeOf(short)).toBe("slept");
    const long = start("trigger", "SPIN", []);
    await reached(calls, "Cache.get");
    await clock.advance(360_000);
    expect(await messageOf(long)).toBe("Exceeded maximum execution time");
    expect(await outcomeOf(start("customFunction", "SEEN", []))).toBe('{"finally":"yes"}');
  });

  test("stop a loop that calls nothing, and free its locks", async () => {
    const clock = new MovableClock(0);
    const { script, start, calls } = openWorkshop(code, { clock });
    const loop = start("customFunction", "SPIN", []);
    const holder = start("customFunction", "HOLD", []);
    await reached(calls, "Cache.get");
    await reached(calls, "Utilities.sleep");
    expect(await outcomeOf(start("menu", "TRY", []).then(() => start("sidebar", "TRY", [])))).toBe(false);
    expect(script.executionsUnderWay).toBe(2);
    await clock.advance(30_000);
    expect(await messageOf(loop)).toBe("Exceeded maximum execution time");
    expect(await messageOf(holder)).toBe("Exceeded maximum execution time");
    expect(script.executionsUnderWay).toBe(0);
    expect(await outcomeOf(start("sidebar", "TRY", []))).toBe(true);
    expect(await outcomeOf(start("customFunction", "SEEN", []))).toBe("{}");
  });
});

describe("Executions at once", () => {
  const code = "function F(ms) { Utilities.sleep(ms); return ms; }";

  test("are 30 of one user at most", async () => {
    const clock = new MovableClock(0);
    const { script, start, calls } = openWorkshop(code, { clock });
    const running = Array.from({ length: 30 }, () => start("customFunction", "F", [100]));
    expect(await messageOf(start("customFunction", "F", [100]))).toBe(
      "There are too many scripts running simultaneously for this Google user account.",
    );
    script.setPerson("editor");
    const ofEditor = start("sidebar", "F", [0]);
    await reached(calls, "Utilities.sleep", 30);
    await clock.advance(100);
    expect((await Promise.all(running)).every(({ ok }) => ok)).toBe(true);
    expect(await outcomeOf(ofEditor)).toBe(0);
  });

  test("wait for a thread when there are fewer threads, and keep apart", async () => {
    const { start } = openWorkshop("var mine = 0;\nfunction F(n) { mine += n; Utilities.sleep(5); return mine; }", {
      maxThreads: 2,
    });
    const values = await Promise.all([1, 2, 3, 4, 5].map((n) => outcomeOf(start("customFunction", "F", [n]))));
    expect(values).toEqual([1, 2, 3, 4, 5]);
  });

  test("each get the answers to their own calls, however many there are", async () => {
    const { start } = openWorkshop(`function F(n) {
  const cache = CacheService.getScriptCache();
  for (let i = 0; i < 500; i++) {
    cache.put("key" + n, String(i));
    if (cache.get("key" + n) !== String(i)) throw new Error("another's answer");
  }
  return n;
}`);
    const values = await Promise.all([1, 2, 3, 4].map((n) => outcomeOf(start("customFunction", "F", [n]))));
    expect(values).toEqual([1, 2, 3, 4]);
  });

  test("still under way when the workbench closes end with a message", async () => {
    const { script, start, calls } = openWorkshop(code);
    const sleeper = start("customFunction", "F", [20_000]);
    await reached(calls, "Utilities.sleep");
    await script.close();
    expect(await messageOf(sleeper)).toBe("The workbench was closed");
    expect(await messageOf(start("customFunction", "F", [0]))).toBe("The workbench was closed");
  });
});

describe("The time of a script", () => {
  const code = `function F() {
  const before = [Date.now(), new Date().getTime()];
  Utilities.sleep(1500);
  return before.concat(Date.now());
}
function SPIN() {
  const start = Date.now();
  while (Date.now() - start < 20) {}
  return true;
}`;

  test("is the clock's, which stands still unless it is moved", async () => {
    const clock = new MovableClock(1_000_000);
    const { start, calls } = openWorkshop(code, { clock });
    const result = start("customFunction", "F", []);
    await reached(calls, "Utilities.sleep");
    await clock.advance(1500);
    expect(await outcomeOf(result)).toEqual([1_000_000, 1_000_000, 1_001_500]);
  });

  test("passes by itself on the real clock", async () => {
    const { start } = openWorkshop(code);
    expect(await outcomeOf(start("customFunction", "SPIN", []))).toBe(true);
  });

  test("has a limit for sleep", async () => {
    const { start } = openWorkshop("function F() { Utilities.sleep(300001); }");
    expect(await messageOf(start("customFunction", "F", []))).toBe("Invalid argument: milliseconds");
  });
});

test("A script that takes all memory costs only its own execution", async () => {
  const code = `function FILL() { const kept = []; for (;;) kept.push(new Array(100000).fill(Math.random())); }
function FINE() { return 1; }`;
  const { start, lines } = openWorkshop(code, { maxThreads: 1 });
  expect(await messageOf(start("customFunction", "FILL", []))).toBe("The script's thread has failed");
  expect(lines.join()).toContain("memory");
  expect(await outcomeOf(start("customFunction", "FINE", []))).toBe(1);
});

test("With a seed, random numbers and uuids repeat; every execution has its own", async () => {
  const code = "function F() { return [Math.random(), Utilities.getUuid()]; }";
  const twice = async () => {
    const { start } = openWorkshop(code, { randomSeed: 7 });
    return [await outcomeOf(start("customFunction", "F", [])), await outcomeOf(start("customFunction", "F", []))];
  };
  const [first, second] = await twice();
  expect(await twice()).toEqual([first, second]);
  expect(first).not.toEqual(second);
  expect(first).toEqual([
    expect.any(Number),
    expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/),
  ]);
});

test("Every call passes over the bridge by its name, with the execution that makes it", async () => {
  const carried: string[] = [];
  const bridge: Bridge = {
    carry({ executionId, entry, functionName, name }, perform) {
      carried.push([executionId, entry, functionName, name].join(" "));
      return perform();
    },
  };
  const { start } = openWorkshop("function F() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); }", {
    bridge,
  });
  expect(await outcomeOf(start("customFunction", "F", [], { cell: { sheetId: "0", row: 3, column: 2 } }))).toBe("");
  expect(carried).toEqual([
    "1 customFunction F SpreadsheetApp.getActiveSheet",
    "1 customFunction F Sheet.getRange",
    "1 customFunction F Range.getValue",
  ]);
});

describe("A script that asks for something while it loads", () => {
  const code = `var loadedAt = Date.now();
var chance = Math.random();
console.log("loading");
CacheService.getScriptCache().put("loads", String(Number(CacheService.getScriptCache().get("loads")) + 1));
function F() { return [loadedAt, chance > 0, Number(CacheService.getScriptCache().get("loads"))]; }`;

  test("loads once for every execution, in its time", async () => {
    const clock = new MovableClock(1000);
    const { start, lines } = openWorkshop(code, { clock, maxThreads: 1 });
    expect(await outcomeOf(start("customFunction", "F", []))).toEqual([1000, true, 1]);
    await clock.advance(500);
    expect(await outcomeOf(start("customFunction", "F", []))).toEqual([1500, true, 2]);
    expect(lines).toEqual(["loading", "loading"]);
  });

  test("fails to load for every execution alike", async () => {
    const { start } = openWorkshop("function F() { return 1; }\nthrow new RangeError('at load');", { maxThreads: 1 });
    for (let execution = 0; execution < 2; execution++) {
      expect(await messageOf(start("customFunction", "F", []))).toBe("at load");
    }
  });
});
