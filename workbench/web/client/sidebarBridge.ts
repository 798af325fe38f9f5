/** `google.script` inside the sidebar's frame: calls of script functions travel to the page as messages. */
import type { FromSidebar, ToSidebar } from "./bridgeMessages";

interface Handlers {
  readonly success?: (value: unknown, userObject: unknown) => void;
  readonly failure?: (error: Error, userObject: unknown) => void;
  readonly userObject?: unknown;
}

interface Call {
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly handlers: Handlers;
}

/** Google runs ten calls of a sidebar at once; the next one waits. */
const maxCallsInFlight = 10;

const send = (message: FromSidebar) => parent.postMessage(message, "*");
const inFlight = new Map<number, Handlers>();
const queue: Call[] = [];
let callCount = 0;

function startNext(): void {
  while (inFlight.size < maxCallsInFlight) {
    const call = queue.shift();
    if (!call) return;
    callCount += 1;
    inFlight.set(callCount, call.handlers);
    send({ bridge: "run", id: callCount, functionName: call.functionName, args: call.args });
  }
}

addEventListener("message", ({ source, data }) => {
  const message = data as ToSidebar;
  const handlers = source === parent && message.bridge === "result" ? inFlight.get(message.id) : undefined;
  if (!handlers) return;
  inFlight.delete(message.id);
  startNext();
  const { result } = message;
  if (result.ok) return handlers.success?.(result.value, handlers.userObject);
  const error = Object.assign(new Error(result.error.message), { name: result.error.name });
  if (handlers.failure) handlers.failure(error, handlers.userObject);
  else console.error(`Uncaught ${error.name}: ${error.message}`);
});

/** Only text, numbers, booleans, null and plain collections of them may travel. */
function plain(value: unknown, property: string): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof HTMLFormElement) return Object.fromEntries(new FormData(value));
  if (Array.isArray(value)) return value.map((item, index) => plain(item, String(index)));
  if (typeof value === "object" && [Object.prototype, null].includes(Object.getPrototypeOf(value))) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner, key)]));
  }
  throw new TypeError(`Failed due to illegal value in property: ${property}`);
}

function runner(handlers: Handlers): object {
  const functions = (globalThis as unknown as { __workbenchFunctions: readonly string[] }).__workbenchFunctions;
  const calls = functions.map((functionName) => [
    functionName,
    (...args: unknown[]) => {
      queue.push({ functionName, args: args.map((arg, index) => plain(arg, String(index))), handlers });
      startNext();
    },
  ]);
  return Object.assign(Object.fromEntries(calls), {
    withSuccessHandler: (success: NonNullable<Handlers["success"]>) => runner({ ...handlers, success }),
    withFailureHandler: (failure: NonNullable<Handlers["failure"]>) => runner({ ...handlers, failure }),
    withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
  });
}

const google = {
  script: {
    get run() {
      return runner({});
    },
    host: {
      close: () => send({ bridge: "close" }),
      editor: { focus: () => send({ bridge: "focusEditor" }) },
      // A sidebar's size is fixed; Google ignores these calls there.
      setWidth: () => {},
      setHeight: () => {},
    },
  },
};
Object.assign(globalThis, { google });
