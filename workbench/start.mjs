// Builds the add-on and the workbench, then runs the workbench with the arguments of the npm script.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildAddOn } from "../esbuild.config.mjs";
import { buildWorkbench } from "./build.mjs";

await Promise.all([buildAddOn(), buildWorkbench()]);
const main = fileURLToPath(new URL("../build/workbench/main.js", import.meta.url));
const child = spawn(process.execPath, ["--enable-source-maps", main, ...process.argv.slice(2)], { stdio: "inherit" });
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
