// Builds the add-on and pushes it to the script whose id stands in .clasp.json.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildAddOn } from "../esbuild.config.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { scriptId } = JSON.parse(readFileSync(`${root}.clasp.json`, "utf8"));

if (!scriptId) {
  console.error(
    [
      "No script to push to: scriptId in .clasp.json is empty.",
      "  1. npx clasp login",
      '  2. npx clasp create-script --title "Ptengine for Google Sheets"   (or take the id of one that you have)',
      "  3. write its id into .clasp.json and keep rootDir as it is",
    ].join("\n"),
  );
  process.exit(1);
}
await buildAddOn();
// Without --force clasp asks about a changed manifest, and pushes nothing where nobody can answer.
const push = spawnSync("npx", ["clasp", "push", "--force"], { cwd: root, stdio: "inherit" });
process.exit(push.status ?? 1);
