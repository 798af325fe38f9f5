/** How long it takes to load a script, as every formula does: compiled and run in a fresh context, beside another build of it. */
import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import { textTable } from "../textTable";

const runs = 40;
/** The first ones warm the machine up. */
const warmUps = 4;

function loadMs(code: string, run: number): number {
  // A text of its own each time, so that no compiled one is found again.
  const script = `${code}\n// ${run}`;
  const context = createContext({});
  const startMs = performance.now();
  new Script(script).runInContext(context);
  return performance.now() - startMs;
}

const median = (sorted: readonly number[]) => sorted[Math.floor(sorted.length / 2)] as number;

/** Builds are loaded in turn, so that what else the machine does slows all of them. */
export function runLoad(code: string, otherPaths: readonly string[], print: (line: string) => void): number {
  const builds = [["dist/Code.js", code], ...otherPaths.map((path) => [path, readFileSync(path, "utf8")])] as const;
  const times = builds.map((): number[] => []);
  for (let run = -warmUps; run < runs; run += 1) {
    for (const [index, [, text]] of builds.entries()) {
      const durationMs = loadMs(text as string, run);
      if (run >= 0) times[index]?.push(durationMs);
    }
  }
  const rows = builds.map(([name, text], index) => {
    const sorted = (times[index] as number[]).sort((one, other) => one - other);
    const kilobytes = (Buffer.byteLength(text as string) / 1024).toFixed(0);
    return [
      name as string,
      kilobytes,
      median(sorted).toFixed(1),
      (median(sorted) / median(times[0] as number[])).toFixed(2),
    ];
  });
  print(textTable([["build", "KB", `ms, median of ${runs}`, "ratio"], ...rows]));
  return 0;
}
