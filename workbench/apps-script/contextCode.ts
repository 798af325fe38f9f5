/** The program that prepares a script's context, built from `context/`. */
import { readFileSync } from "node:fs";
import { builtWorkbenchFile } from "../projectRoot";

let built: string | undefined;

export function contextCode(): string {
  built ??= readFileSync(builtWorkbenchFile("appsScriptContext"), "utf8");
  return built;
}
