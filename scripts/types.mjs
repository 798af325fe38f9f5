// Checks every typed wall: each room is compiled with only the globals that it may know.
import { spawn } from "node:child_process";

const projects = [
  "tsconfig.json",
  "src/tsconfig.appsScript.json",
  "src/sidebar/client/tsconfig.json",
  "workbench/tsconfig.json",
  "workbench/apps-script/context/tsconfig.json",
  "workbench/web/client/tsconfig.json",
  "test/tsconfig.json",
];

const check = (project) =>
  new Promise((resolve) => {
    spawn("npx", ["tsc", "-p", project], { stdio: "inherit" }).on("close", resolve);
  });

const results = await Promise.all(projects.map(check));
process.exit(results.every((status) => status === 0) ? 0 : 1);
