// Bundles the workbench: what runs in Node (host, thread of an execution, thread of the simulated API, picture maker),
// the program that prepares a script's context, and the page.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Writes build/workbench/; packages from npm stay outside and are required at run time, or served as they are. */
export async function buildWorkbench() {
  await Promise.all([buildForNode(), buildContext(), buildPage()]);
}

async function buildContext() {
  await build({
    absWorkingDir: root,
    entryPoints: { appsScriptContext: "workbench/apps-script/context/main.ts" },
    outdir: "build/workbench",
    bundle: true,
    platform: "neutral",
    format: "iife",
    target: "es2022",
    tsconfigRaw: {},
    logLevel: "warning",
  });
}

async function buildPage() {
  await build({
    absWorkingDir: root,
    entryPoints: {
      page: "workbench/web/client/main.ts",
      sidebarBridge: "workbench/web/client/sidebarBridge.ts",
    },
    outdir: "build/workbench/web",
    bundle: true,
    platform: "browser",
    format: "iife",
    target: "es2022",
    sourcemap: true,
    logLevel: "warning",
  });
}

async function buildForNode() {
  await build({
    absWorkingDir: root,
    entryPoints: {
      main: "workbench/main.ts",
      executionThread: "workbench/apps-script/executionThread.ts",
      apiThread: "workbench/ptengine/apiThread.ts",
      screenshots: "workbench/screenshots/main.ts",
      workbench: "workbench/workbench.ts",
      bench: "workbench/bench/main.ts",
    },
    outdir: "build/workbench",
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    packages: "external",
    sourcemap: true,
    logLevel: "warning",
  });
}
