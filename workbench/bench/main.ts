/** `npm run bench`, or `-- matrix …`: sheets, plans and windows; `-- seeds …`: many orders of executions; `-- faults`: every fault; `-- series`: many metrics against one; `-- pages`: fifty pages in one formula; `-- sidebar`: how soon it can be used; `-- month`: schedules of a month; `-- alerts`: a month of messages to webhooks with faults; `-- writes`: sizes of reports; `-- run`: what a run costs; `-- together`: a report beside a refresh; `-- load`: loading the script, beside other builds of it. */

import { readBuiltAddOn } from "../workbench";
import { runAlertMonth } from "./alertMonth";
import { runFaults } from "./faults";
import { runLoad } from "./load";
import { runMatrix } from "./matrix";
import { runMonth } from "./month";
import { runPages } from "./pages";
import { runCosts } from "./runCosts";
import { runSeeds } from "./seeds";
import { runSeries } from "./series";
import { runSidebar } from "./sidebar";
import { runTogether } from "./together";
import { readSelection } from "./words";
import { runWrites } from "./writes";

async function run([command = "matrix", ...words]: readonly string[]): Promise<number> {
  const addOn = readBuiltAddOn();
  const print = (line: string) => console.log(line);
  switch (command) {
    case "seeds": {
      const [count = "10", plans, sizes, windows, first = "1"] = words;
      const selection = readSelection([plans ?? "all", sizes ?? "all", windows ?? "all"]);
      return runSeeds(addOn, { ...selection, count: Number(count), first: Number(first) }, print);
    }
    case "faults":
      return runFaults(addOn, print);
    case "series":
      return runSeries(addOn, print);
    case "pages":
      return runPages(addOn, print);
    case "sidebar":
      return runSidebar(addOn, print);
    case "month":
      return runMonth(addOn, readSelection(words).plans, print);
    case "alerts":
      return runAlertMonth(addOn, print);
    case "load":
      return runLoad(addOn.code, words, print);
    case "writes":
      return runWrites(addOn, print);
    case "run":
      return runCosts(addOn, print);
    case "together":
      return runTogether(addOn, print);
    case "matrix":
      await runMatrix(addOn, readSelection(words), Number(process.env.BENCH_SEEDS ?? 3));
      return 0;
    default:
      throw new Error(
        `${command} is none of matrix, seeds, faults, series, pages, sidebar, month, alerts, writes, run, together, load`,
      );
  }
}

run(process.argv.slice(2)).then(
  (broken) => process.exit(broken > 0 ? 1 : 0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
