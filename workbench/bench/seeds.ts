/** `npm run bench -- seeds 200 [plans] [sizes] [windows] [first seed]`: many orders of executions, and every rule that one of them breaks. */
import type { AddOn } from "../workbench";
import { expectedValues, problemsOf } from "./checks";
import { benchSheets } from "./sheets";
import type { Selection } from "./words";

export interface SeedRange extends Selection {
  readonly count: number;
  readonly first: number;
}

/** Prints how far it is, and a line for each broken rule; answers how many runs broke one. */
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
