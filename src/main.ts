/** The two ways into the bundle; the build writes the public functions that call them. Nothing runs before. */
import { type App, createApp } from "./app";
import type { CustomFunctionName } from "./catalogue/functions";
import type { HandlerName } from "./catalogue/handlers";
import { createAppsScriptPlatform } from "./platform/appsScript";

const startApp = (): App => createApp(createAppsScriptPlatform());

/** Called by the stub of every custom function. */
export function formula(name: CustomFunctionName, args: ArrayLike<unknown>) {
  return startApp().formula(name, Array.from(args));
}

/** Called by the stub of every function that Google calls by name. */
export function handle(name: HandlerName, args: ArrayLike<unknown>): unknown {
  return startApp().handlers[name](...Array.from(args));
}
