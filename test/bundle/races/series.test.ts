// The requests of one formula go together: thirteen metrics by day take the time of one request.
import { measureSeries, seriesMetrics } from "../../../workbench/bench/series";
import { readBuiltAddOn } from "../../../workbench/workbench";

const addOn = readBuiltAddOn();

it.each([1, 2])("thirteen metrics take at most 1.3 times as long as one, in the order of seed %i", async (seed) => {
  const { oneMs, allMs, requests } = await measureSeries(addOn, seed);
  expect([seriesMetrics.length, requests]).toEqual([13, 13]);
  expect(allMs / oneMs).toBeLessThanOrEqual(1.3);
});
