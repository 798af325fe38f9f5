/** The thread of executions: one after another, each in a fresh context; it sleeps while the host answers a call. */
import { type Context, createContext, Script } from "node:vm";
import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import type { Host, Runtime } from "./context/protocol";
import type { RunMessage, ThreadData, ThreadMessage } from "./threadProtocol";

const { code, contextCode, timeZone, servicesJson, calls, answered } = workerData as ThreadData;
const contextScript = new Script(contextCode, { filename: "apps-script-context.js" });
const settlePromises = new Script("");
let compiled: Script | undefined;

interface Loaded {
  readonly context: Context;
  readonly runtime: Runtime;
  readonly isReady: boolean;
}

/** The next execution's context with the script loaded; undefined if the script asks for services while it loads. */
let next: Loaded | undefined;
let canLoadAhead = true;
/** The host answers no more: what is left of the script comes to its end without it. */
let isOver = false;

const post = (message: ThreadMessage) => calls.postMessage(message);

const host: Host = {
  call(callJson) {
    if (isOver) throw new Error("The execution is over");
    const before = Atomics.load(answered, 0);
    post({ kind: "call", callJson });
    // The wake-up for the answer before may come late, when this call is already under way: only the number counts.
    while (Atomics.load(answered, 0) === before) Atomics.wait(answered, 0, before);
    const { message } = receiveMessageOnPort(calls) as { message: string | undefined };
    isOver = message === undefined;
    if (message === undefined) throw new Error("The execution is over");
    return message;
  },
  log: (level, line) => post({ kind: "console", line: level === "log" ? line : `${level}: ${line}` }),
};

// A promise that a script leaves rejected is a line in the log, as on Google, and not the end of the thread.
process.on("unhandledRejection", (reason) => host.log("error", `Unhandled rejection: ${reason}`));
parentPort?.on("message", ({ startJson }: RunMessage) => {
  isOver = false;
  const endJson = run(startJson);
  // Rejections are told when this callback is over: their lines belong before the end.
  setImmediate(() => {
    post({ kind: "end", endJson });
    loadAhead();
  });
});
loadAhead();

function run(startJson: string): string {
  const { context, runtime, isReady } = next ?? load(startJson);
  next = undefined;
  runtime.begin(startJson);
  if (isReady) {
    runtime.invoke();
    settlePromises.runInContext(context);
  }
  return runtime.endJson();
}

/** A load that asks for nothing is the same whoever it is for, so that it may be done before anyone needs it. */
function loadAhead() {
  if (!canLoadAhead) return;
  const loaded = load(undefined);
  canLoadAhead = loaded.isReady && !loaded.runtime.hasAskedTooEarly();
  next = canLoadAhead ? loaded : undefined;
}

function load(startJson: string | undefined): Loaded {
  // Without a prototype, so that no name of the script finds its way to this thread's own Object.
  const globals: Record<string, unknown> = Object.create(null);
  // The context has its own queue of microtasks, which is worked off at the end of an evaluation.
  const context = createContext(globals, { microtaskMode: "afterEvaluate" });
  contextScript.runInContext(context);
  const install = globals.installAppsScript as (host: Host, timeZone: string, servicesJson: string) => Runtime;
  const runtime = install(host, timeZone, servicesJson);
  if (startJson !== undefined) runtime.begin(startJson);
  try {
    compiled ??= new Script(code, { filename: "Code.gs" });
    compiled.runInContext(context);
    return { context, runtime, isReady: true };
  } catch (error) {
    runtime.fail(error);
    return { context, runtime, isReady: false };
  }
}
