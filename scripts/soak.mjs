// Runs the sweeps that `npm test` cuts to a selection, first as it does and then whole, and writes docs/soak.md.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const results = mkdtempSync(join(tmpdir(), "soak-"));

/** Files that ask for more under PTENGINE_SOAK, by themselves or by what they import from their own folder. */
function sweptFiles() {
  const files = readdirSync(join(root, "test"), { recursive: true }).map((name) => join("test", name));
  const asks = (file) => /support\/soak"/.test(readFileSync(join(root, file), "utf8"));
  const asking = files.filter((file) => file.endsWith(".ts") && !file.includes("support") && asks(file));
  const isTest = (file) => file.endsWith(".test.ts");
  const folders = asking.filter((file) => !isTest(file)).map((file) => join(file, ".."));
  return [...asking.filter(isTest), ...folders];
}

function run(name, isWhole) {
  const outputFile = join(results, `${name}.json`);
  const { status } = spawnSync("npx", ["jest", ...sweptFiles(), "--json", `--outputFile=${outputFile}`], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, PTENGINE_SOAK: isWhole ? "1" : "" },
  });
  return { status, ...JSON.parse(readFileSync(outputFile, "utf8")) };
}

/** By the path of a test file: its tests, and for how long they ran. */
const suitesOf = ({ testResults }) =>
  new Map(
    testResults.map(({ name, startTime, endTime, assertionResults }) => [
      relative(root, name),
      {
        durationMs: endTime - startTime,
        passed: assertionResults.filter(({ status }) => status === "passed").length,
        failed: assertionResults.filter(({ status }) => status === "failed").length,
      },
    ]),
  );

const selection = run("selection", false);
const whole = run("whole", true);
const usual = suitesOf(selection);
const rows = [...suitesOf(whole)].sort().map(([name, { durationMs, passed, failed }]) => {
  const times = durationMs / (usual.get(name)?.durationMs ?? durationMs);
  return `| ${name} | ${usual.get(name)?.passed ?? 0} | ${passed} | ${failed} | ${times.toFixed(1)} |`;
});
writeFileSync(
  join(root, "docs", "soak.md"),
  `# The last soak

\`npm test\` runs a selection of each sweep in which every kind of fault stands once. \`npm run soak\` runs them whole, before
an issue is resolved, and writes this page. A row's last number says how many times as long the whole takes.

| Sweep | Tests in \`npm test\` | In the soak | Failed | Times as long |
| --- | ---: | ---: | ---: | ---: |
${rows.join("\n")}

What the soak adds: kills before every service call of a report's run, its creation and its deletion, and not only after
each that changes something; eight orders of executions instead of one, and three on the large sheet instead of one, whose
minutes are counted in both ways; eight orders of two calls at once instead of four; every view walked by the owner, and
not one more of each kind than an editor walks; sixty odd answers for each formula instead of sixteen; 500 random lives of a
document and of two people's calls instead of 80 and 8; the form of every source looked through by axe in all three
languages, and not in one.
`,
);
rmSync(results, { recursive: true });
process.exit(selection.status === 0 && whole.status === 0 ? 0 : 1);
