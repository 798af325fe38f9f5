import { spawnSync } from "node:child_process";
import { builtWorkbenchFile } from "../../workbench/projectRoot";

const run = (...args: string[]) =>
  spawnSync(process.execPath, [builtWorkbenchFile("main"), ...args], { encoding: "utf8" });

describe("npm run eval", () => {
  test("prints the table of a formula", () => {
    const { status, stdout } = run("eval", '=PTENGINE_DC("day","visits","2026-04-01","2026-04-03")');
    expect(status).toBe(0);
    expect(stdout.trimEnd().split("\n")).toEqual([
      "time        visits",
      expect.stringMatching(/^2026-04-01 +\d+$/),
      expect.stringMatching(/^2026-04-02 +\d+$/),
      expect.stringMatching(/^2026-04-03 +\d+$/),
    ]);
  });

  test("ends with 1 and the message of an error", () => {
    const { status, stdout, stderr } = run("eval", '=PTENGINE_DC("county","visits")');
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain('#ERROR! Ptengine: view: "county"');
  });
});

test("speaks the language of the locale that is named, and knows which there are", () => {
  const formula = '=PTENGINE_DC("country","visits","2026-04-01","2026-04-30",,"limit=1; headers=label")';
  expect(run("eval", formula, "--locale", "ja_JP").stdout).toMatch(/^国・地域 +訪問/);
  expect(run("eval", formula, "--locale", "fr_FR").stderr).toContain(
    'There is no locale "fr_FR"; it is one of en_US, ja_JP, zh_CN.',
  );
});

test("an unknown command or option is refused, and those that there are are named", () => {
  expect(run("nothing").stderr).toContain('There is no "nothing"');
  const { status, stderr } = run("--port", "4567");
  expect(status).toBe(1);
  expect(stderr).toBe(
    "Unknown option '--port'. The options are --locale NAME and --live; the environment's PORT names a port.\n",
  );
});
