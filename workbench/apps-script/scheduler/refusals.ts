/** When Google refuses work that comes too fast, in its own words; none of the thresholds is published. */

export interface Rate {
  readonly max: number;
  readonly windowMs: number;
}

export interface Refusals {
  /** What becomes of a user's executions beyond those that may run at once; Sheets lets formulas wait. */
  readonly excess: "queue" | "refuse";
  /** Executions that may be asked for in a time, by one user. */
  readonly starts?: Rate;
  /** Calls of locks in a time, by all executions of the script. */
  readonly lockCalls?: Rate;
}

/** A guess at the least that would have hit those who met the refusals: with some hundred formulas at once. */
export const guessedRates = {
  starts: { max: 100, windowMs: 1_000 },
  /** https://github.com/nuadi/googlecrestscript/issues/19 met it with more than 100 formulas. */
  lockCalls: { max: 100, windowMs: 1_000 },
} as const satisfies Partial<Refusals>;

const tooOften = (what: string) =>
  `Service invoked too many times in a short time: ${what}. Try Utilities.sleep(1000) between calls.`;

export const refusalWords = {
  /** https://github.com/tanaikech/RunAll met it with the 31st execution. */
  executions: tooOften("exec qps"),
  lockCalls: tooOften("lockBean rateMax"),
} as const;

/** Counts what happened within the window that ends now. */
export class RateMeter {
  private readonly timesMs: number[] = [];

  constructor(private readonly rate: Rate | undefined) {}

  /** Whether one more is within the rate; one that is refused does not count. */
  admits(nowMs: number): boolean {
    const { rate, timesMs } = this;
    if (!rate) return true;
    while (timesMs.length > 0 && timesMs[0]! <= nowMs - rate.windowMs) timesMs.shift();
    if (timesMs.length >= rate.max) return false;
    timesMs.push(nowMs);
    return true;
  }
}
