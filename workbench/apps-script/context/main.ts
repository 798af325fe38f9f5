/** Runs first in every fresh context: leaves the globals that Apps Script has, then calls the function asked for. */
import { installConsole } from "./console";
import { createContextClock } from "./contextClock";
import { installDates } from "./dates";
import { createLocalTime } from "./localTime";
import type { End, Host, Runtime, ServicesDescription, Start } from "./protocol";
import { seededRandom } from "./random";
import { createRemoteObjects } from "./remoteObjects";
import { fromWire, toWire } from "./wire";

function install(host: Host, startJson: string, servicesJson: string): Runtime {
  const start = JSON.parse(startJson) as Start;
  const clock = createContextClock(start.nowMs, start.isClockRunning);
  const objects = createRemoteObjects(JSON.parse(servicesJson) as ServicesDescription, host, clock.hostSaid);

  for (const name of ["installAppsScript", "WebAssembly"]) Reflect.deleteProperty(globalThis, name);
  installDates(createLocalTime(start.timeZone), clock.nowMs, start.timeZone);
  Math.random = seededRandom(start.randomSeed);
  installConsole(host);
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
    endJson: () => JSON.stringify(end),
    invoke() {
      try {
        const called: unknown = Reflect.get(globalThis, start.functionName);
        if (typeof called !== "function") throw new Error(`Script function not found: ${start.functionName}`);
        const value: unknown = Reflect.apply(called, globalThis, fromWire(start.args, objects.revive) as unknown[]);
        end = { ok: true, value: value instanceof Promise ? { $: "function" } : toWire(value, objects.toTagged) };
      } catch (error) {
        fail(error);
      }
    },
  };
}

/** Errors of the compiler come from the thread's own realm. */
const isAnyError = (error: unknown): error is Error => Object.prototype.toString.call(error) === "[object Error]";

Object.defineProperty(globalThis, "installAppsScript", { value: install, configurable: true });
