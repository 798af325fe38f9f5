// Builds everything and runs the benchmark with the words behind `--`; BENCH_SEEDS says how many runs each cell of the matrix averages (3).
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildAddOn } from "../esbuild.config.mjs";
import { buildWorkbench } from "../workbench/build.mjs";

await Promise.all([buildAddOn(), buildWorkbench()]);
const bench = fileURLToPath(new URL("../build/workbench/bench.js", import.meta.url));
process.exit(spawnSync(process.execPath, [bench, ...process.argv.slice(2)], { stdio: "inherit" }).status ?? 1);
