/** What the build makes public: the only list of the add-on's functions. Nothing runs before one of them is called. */
import { createApp } from "./app";
import type { CustomFunctionName } from "./catalogue/functions";
import { type HandlerName, handlers } from "./catalogue/handlers";
import { createAppsScriptPlatform } from "./platform/appsScript";

export const publicFormulas: readonly CustomFunctionName[] = ["PTENGINE_DC", "PTENGINE_GOALS", "PTENGINE_FILTER"];

export const publicHandlers = handlers;

/** Called by the stub of every custom function. */
export function formula(name: CustomFunctionName, args: ArrayLike<unknown>) {
  return createApp(createAppsScriptPlatform()).formula(name, Array.from(args));
}

/** Called by the stub of every function that Google calls by name. */
export function handle(name: HandlerName): void {
  createApp(createAppsScriptPlatform()).handlers[name]();
}
