/** `npm run bench`: the matrix of sheets, plans and windows; `-- seeds …`: many orders of executions; `-- faults`: every fault. */
import { readBuiltAddOn } from "../workbench";
import { runFaults } from "./faults";
import { runMatrix } from "./matrix";
import { readSeedRange, runSeeds } from "./seeds";

async function run([command, ...words]: readonly string[]): Promise<number> {
  const addOn = readBuiltAddOn();
  if (command === "seeds") return runSeeds(addOn, readSeedRange(words), (line) => console.log(line));
  if (command === "faults") return runFaults(addOn, (line) => console.log(line));
  await runMatrix(addOn, Number(process.env.BENCH_SEEDS ?? 3));
  return 0;
}

run(process.argv.slice(2)).then(
  (broken) => process.exit(broken > 0 ? 1 : 0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
