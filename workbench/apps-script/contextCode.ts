/** The program that prepares a script's context, bundled once a process from `context/`. */
import { join } from "node:path";
import { buildSync } from "esbuild";
import { projectRoot } from "../projectRoot";

let bundled: string | undefined;

export function contextCode(): string {
  bundled ??= buildSync({
    entryPoints: [join(projectRoot, "workbench", "apps-script", "context", "main.ts")],
    bundle: true,
    format: "iife",
    platform: "neutral",
    target: "es2022",
    write: false,
    tsconfigRaw: {},
  }).outputFiles[0]!.text;
  return bundled;
}
