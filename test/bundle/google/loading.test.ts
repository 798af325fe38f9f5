// Formulas load while a report runs and Refresh formulas works: none waits for another longer than Google's own reading does.

import { measureRuns } from "../../../workbench/bench/runCosts";
import { benchSheets } from "../../../workbench/bench/sheets";
import { measureTogether } from "../../../workbench/bench/together";
import { builtAddOn } from "../../support/builtAddOn";

const addOn = builtAddOn();
const { threads } = addOn;
const seeds = [1, 2, 3];

const sumOf = (values: readonly (number | undefined)[]) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

test("a report and a refresh at once take at most a fifth longer than each alone", async () => {
  const [report, refresh, both] = await Promise.all([
    Promise.all(seeds.map((seed) => measureTogether(addOn, seed, ["report"], [], threads))),
    Promise.all(seeds.map((seed) => measureTogether(addOn, seed, ["refresh"], [], threads))),
    Promise.all(seeds.map((seed) => measureTogether(addOn, seed, ["report", "refresh"], [], threads))),
  ]);
  for (const { isDone, refusals } of [...report, ...refresh, ...both]) expect([isDone, refusals]).toEqual([true, 0]);
  const alone = {
    report: sumOf(report.map(({ ms }) => ms.report)),
    refresh: sumOf(refresh.map(({ ms }) => ms.refresh)),
  };
  expect(sumOf(both.map(({ ms }) => ms.report)) / alone.report).toBeLessThanOrEqual(1.2);
  expect(sumOf(both.map(({ ms }) => ms.refresh)) / alone.refresh).toBeLessThanOrEqual(1.2);
});

test.each(seeds)(
  "while ten formulas load, a report is written, a refresh is done, and every formula shows its number, in the order of seed %i",
  async (seed) => {
    const loading = benchSheets["30"]?.slice(0, 10) ?? [];
    const { isDone, messages, refusals } = await measureTogether(addOn, seed, ["report", "refresh"], loading, threads);
    expect({ isDone, messages, refusals }).toEqual({ isDone: true, messages: [], refusals: 0 });
  },
);

test("a run of a report makes no more calls than it has to", async () => {
  const { first, again, "by its trigger": byTrigger } = await measureRuns(addOn, 1, threads);
  expect([first.calls <= 100, first.leaving <= 44]).toEqual([true, true]);
  expect([again.calls <= 80, again.leaving <= 28]).toEqual([true, true]);
  expect([byTrigger.calls <= 95, byTrigger.leaving <= 40]).toEqual([true, true]);
});
