/** How likely each version is the best, from what is known about each: Bayes, on a grid, without chance. */

/** What is believed about one version's true value: the logarithm of a density, up to a constant. */
export interface Belief {
  readonly logDensity: (value: number) => number;
  readonly mean: number;
  readonly deviation: number;
}

const gridPoints = 1500;
const deviationsShown = 8;

/** A rate of which `successes` of `trials` were seen, with every rate equally likely before. */
export function beliefInRate(successes: number, trials: number): Belief {
  const a = successes + 1;
  const b = Math.max(0, trials - successes) + 1;
  const mean = a / (a + b);
  return {
    logDensity: (rate) =>
      rate <= 0 || rate >= 1 ? Number.NEGATIVE_INFINITY : (a - 1) * Math.log(rate) + (b - 1) * Math.log(1 - rate),
    mean,
    deviation: Math.sqrt((mean * (1 - mean)) / (a + b + 1)),
  };
}

/** The mean of many values: normal around what was seen. */
export function beliefInMean(sum: number, sumOfSquares: number, count: number): Belief {
  const mean = sum / count;
  const variance = Math.max(0, sumOfSquares / count - mean * mean);
  const deviation = Math.max(1e-6, Math.sqrt(variance / count));
  return { logDensity: (value) => -(((value - mean) / deviation) ** 2) / 2, mean, deviation };
}

interface Grid {
  readonly density: Float64Array;
  /** The probability of lying below each point. */
  readonly below: Float64Array;
}

function gridOf({ logDensity }: Belief, points: Float64Array): Grid {
  const logs = points.map(logDensity);
  const highest = logs.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const raw = logs.map((value) => Math.exp(value - highest));
  const total = raw.reduce((sum, value) => sum + value, 0);
  const density = raw.map((value) => value / total);
  let sum = 0;
  const below = density.map((value) => {
    sum += value;
    // Half of the cell itself lies below its middle.
    return sum - value / 2;
  });
  return { density, below };
}

/** One probability a belief; together they make 1. */
export function probabilitiesToBeBest(beliefs: readonly Belief[], isLowBest: boolean): number[] {
  const low = Math.min(...beliefs.map(({ mean, deviation }) => mean - deviationsShown * deviation));
  const high = Math.max(...beliefs.map(({ mean, deviation }) => mean + deviationsShown * deviation));
  const step = (high - low) / gridPoints;
  const points = Float64Array.from({ length: gridPoints }, (_, index) => low + (index + 0.5) * step);
  const grids = beliefs.map((belief) => gridOf(belief, points));
  const shares = grids.map((grid, index) => {
    const others = grids.filter((_, other) => other !== index);
    return grid.density.reduce((sum, density, at) => {
      const beaten = others.reduce((all, other) => all * (isLowBest ? 1 - other.below[at]! : other.below[at]!), 1);
      return sum + density * beaten;
    }, 0);
  });
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}
