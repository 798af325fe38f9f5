// The requests of one formula go together: thirteen metrics by day cost no time of ours beyond that of one request.
import { measureSeries, seriesMetrics } from "../../../workbench/bench/series";
import { readBuiltAddOn } from "../../../workbench/workbench";

const addOn = readBuiltAddOn();

it.each([1, 2, 3])(
  "thirteen metrics leave at one moment and wait for no turn, in the order of seed %i",
  async (seed) => {
    const { one, all } = await measureSeries(addOn, seed);
    expect([seriesMetrics.length, all.requests, all.departures]).toEqual([13, 13, 1]);
    expect([one.sleptMs, all.sleptMs]).toEqual([0, 0]);
    // Beside the fetch, whose time is Google's, it may take as long as latencies differ.
    expect((all.ms - all.fetchMs) / (one.ms - one.fetchMs)).toBeLessThanOrEqual(1.3);
  },
);
