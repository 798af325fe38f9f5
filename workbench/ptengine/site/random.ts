/** Small random numbers that can be had again from the same key: the whole site grows from one seed. */

// Taken once: in Jest each look-up of a global is slow, which made a day take 21 ms instead of 2.
const { floor, imul, log, min, round } = Math;

export type Random = () => number;

/** mulberry32: 32 bits of state, enough for a simulated day and quick to start anew for each. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Spreads two numbers over 32 bits, so that what belongs to a visitor needs no memory of the visitor. */
export function hashOf(first: number, second: number): number {
  let mixed = imul(first ^ 0x9e3779b9, 0x85ebca6b) ^ imul(second + 0x7f4a7c15, 0xc2b2ae35);
  mixed ^= mixed >>> 16;
  mixed = imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  mixed = imul(mixed, 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

export function hashOfText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** A whole number from 0 to `most` around a mean: mostly small, now and then large. */
export const spread = (random: Random, mean: number, most: number): number =>
  min(most, floor(-log(1 - random()) * mean));

/** Draws from a list by weight in one step: the weights are laid out once in a table of 4,096 cells. */
export class WeightedChoice {
  private readonly table = new Uint16Array(4096);

  constructor(weights: readonly number[]) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let filled = 0;
    let reached = 0;
    weights.forEach((weight, index) => {
      reached += weight;
      const end = round((reached / total) * this.table.length);
      this.table.fill(index, filled, end);
      filled = end;
    });
  }

  /** The index that belongs to a number from 0 up to, but without, 1. */
  at(fraction: number): number {
    return this.table[floor(fraction * 4096)]!;
  }
}
