/** `npm run bench -- seeds 200 [plan,…] [size,…] [window,…] [first seed]`: many orders of executions, and every rule that one of them breaks. */
import type { AddOn } from "../workbench";
import { expectedValues, problemsOf } from "./checks";
import { minuteWindows, type PlanName, planNames } from "./desk";
import { benchSheets } from "./sheets";

export interface SeedRange {
  readonly count: number;
  readonly first: number;
  readonly plans: readonly PlanName[];
  readonly sizes: readonly string[];
  readonly windows: readonly (typeof minuteWindows)[number][];
}

/** Only what exists of the names in a list; all of them where there is no list. */
function chosen<T extends string>(text: string | undefined, all: readonly T[]): T[] {
  const wanted = text === undefined || text === "all" ? all : text.split(",");
  const unknown = wanted.filter((name) => !(all as readonly string[]).includes(name));
  if (unknown.length > 0) throw new Error(`${unknown.join(", ")} is none of ${all.join(", ")}`);
  return all.filter((name) => (wanted as readonly string[]).includes(name));
}

export function readSeedRange([count, plans, sizes, windows, first]: readonly string[]): SeedRange {
  return {
    count: Number(count ?? 10),
    first: Number(first ?? 1),
    plans: chosen(plans, planNames),
    sizes: chosen(sizes, Object.keys(benchSheets)),
    windows: chosen(windows, minuteWindows),
  };
}

/** Prints a line a cell of the matrix, and one for each broken rule; answers how many there were. */
export async function runSeeds(addOn: AddOn, range: SeedRange, print: (line: string) => void): Promise<number> {
  let broken = 0;
  for (const size of range.sizes) {
    const formulas = benchSheets[size] ?? [];
    const expected = await expectedValues({ ...addOn, formulas });
    for (const plan of range.plans) {
      const startedAtMs = Date.now();
      let failedRuns = 0;
      // Both windows of a seed together, so that a run that is broken off has tried both as often.
      for (let seed = range.first; seed < range.first + range.count; seed += 1) {
        for (const minuteWindow of range.windows) {
          const problems = await problemsOf({ ...addOn, formulas, plan, seed, api: { minuteWindow } }, expected);
          failedRuns += problems.length > 0 ? 1 : 0;
          for (const problem of problems) print(`  seed ${seed}, ${minuteWindow}: ${problem}`);
        }
        const seconds = ((Date.now() - startedAtMs) / 1000).toFixed(0);
        const name = `${plan} ${range.windows.join(" and ")}, ${size} formulas`;
        const isToldNow = seed % 10 === 0 || seed === range.first + range.count - 1;
        if (isToldNow) print(`${name}: seeds ${range.first} to ${seed}, ${failedRuns} runs broken, ${seconds} s`);
      }
      broken += failedRuns;
    }
  }
  return broken;
}
