/** `console` of a script: one line a call, handed to the host, which prints or keeps it. */
import type { Host } from "./protocol";
import { closedObject } from "./remoteObjects";

const levels = ["log", "info", "warn", "error"];

export function installConsole(host: Host): void {
  const methods = levels.map((level) => [level, (...args: unknown[]) => host.log(level, args.map(shown).join(" "))]);
  const value = closedObject("console", Object.fromEntries(methods));
  Object.defineProperty(globalThis, "console", { value, writable: true, configurable: true });
}

function shown(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  if (value instanceof Error) return value.stack ?? String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return String(value);
  }
}
