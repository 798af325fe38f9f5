// Checks every typed wall: each room is compiled with only the globals that it may know.
import { spawnSync } from "node:child_process";

const projects = [
  "tsconfig.json",
  "src/tsconfig.appsScript.json",
  "src/sidebar/client/tsconfig.json",
  "workbench/tsconfig.json",
  "workbench/apps-script/context/tsconfig.json",
  "workbench/web/client/tsconfig.json",
  "test/tsconfig.json",
];
const results = projects.map((project) => spawnSync("npx", ["tsc", "-p", project], { stdio: "inherit" }).status);
process.exit(results.some((status) => status !== 0) ? 1 : 0);
