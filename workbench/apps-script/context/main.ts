/** Runs first in every fresh context: leaves the globals that Apps Script has, then calls the function asked for. */
import { installConsole } from "./console";
import { createContextClock } from "./contextClock";
import { installDates } from "./dates";
import { createLocalTime } from "./localTime";
import type { End, Host, Runtime, ServicesDescription, Start } from "./protocol";
import { seededRandom } from "./random";
import { RemoteObjects } from "./remoteObjects";
import { fromWire, toWire } from "./wire";

function install(host: Host, timeZone: string, servicesJson: string): Runtime {
  let start: Start | undefined;
  let hasAskedTooEarly = false;
  /** Passes what a script asks of the world outside; before the execution begins there is none. */
  const asked = <Result>(result: () => Result, early: Result): Result => {
    if (start) return result();
    hasAskedTooEarly = true;
    return early;
  };
  const outside: Host = {
    call: (callJson) => asked(() => host.call(callJson), notBegun),
    log: (level, line) => asked(() => host.log(level, line), undefined),
  };

  const clock = createContextClock();
  const objects = new RemoteObjects(JSON.parse(servicesJson) as ServicesDescription, outside, clock.hostSaid);
  let random = () => 0;

  for (const name of ["installAppsScript", "WebAssembly"]) Reflect.deleteProperty(globalThis, name);
  installDates(createLocalTime(timeZone), () => asked(clock.nowMs, 0), timeZone);
  Math.random = () => asked(random, 0);
  installConsole(outside);
  objects.installServices();

  let end: End = { ok: true, value: { $: "undefined" } };
  const fail = (error: unknown) => {
    const isError = isAnyError(error);
    end = {
      ok: false,
      error: { name: isError ? error.name : "Error", message: isError ? error.message : String(error) },
    };
  };

  return {
    fail,
    begin(startJson) {
      start = JSON.parse(startJson) as Start;
      clock.setRunning(start.isClockRunning);
      clock.hostSaid(start.nowMs);
      random = seededRandom(start.randomSeed);
    },
    hasAskedTooEarly: () => hasAskedTooEarly,
    endJson: () => JSON.stringify(end),
    invoke() {
      try {
        const { functionName = "", args = [] } = start ?? {};
        const called: unknown = Reflect.get(globalThis, functionName);
        if (typeof called !== "function") throw new Error(`Script function not found: ${functionName}`);
        const value: unknown = Reflect.apply(called, globalThis, fromWire(args, objects.revive) as unknown[]);
        end = { ok: true, value: value instanceof Promise ? { $: "function" } : toWire(value, objects.toTagged) };
      } catch (error) {
        fail(error);
      }
    },
  };
}

const notBegun = JSON.stringify({ nowMs: 0, ok: false, message: "The execution has not begun" });

/** Errors of the compiler come from the thread's own realm. */
const isAnyError = (error: unknown): error is Error => Object.prototype.toString.call(error) === "[object Error]";

Object.defineProperty(globalThis, "installAppsScript", { value: install, configurable: true });
