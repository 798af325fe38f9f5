/** How a duration varies, and durations drawn by a seeded chance, in whole milliseconds as the script sees them. */
export type Spread =
  /** Most durations near the median, a few much longer, none outside the bounds: how servers answer. */
  | { readonly medianMs: number; readonly p95Ms: number; readonly minMs: number; readonly maxMs: number }
  /** Every duration between the bounds is as likely as every other. */
  | { readonly minMs: number; readonly maxMs: number };

export const between = (minMs: number, maxMs: number): Spread => ({ minMs, maxMs });
export const always = (durationMs: number): Spread => between(durationMs, durationMs);

/** The 95th percentile lies so many standard deviations above the median. */
const deviationsAt95 = 1.6449;
const minShare = 0.2;
const maxShare = 0.8;

export function draw(spread: Spread, random: () => number): number {
  const { minMs, maxMs } = spread;
  if (minMs === maxMs) return minMs;
  if (!("medianMs" in spread)) return Math.round(minMs + random() * (maxMs - minMs));
  const { medianMs, p95Ms } = spread;
  const deviation = Math.log(p95Ms / medianMs) / deviationsAt95;
  // Box and Muller's way from two even numbers to a normal one.
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.round(Math.min(maxMs, Math.max(minMs, medianMs * Math.exp(deviation * normal))));
}

/** The part of a call's latency that lies before its effect. */
export const drawWayThere = (latencyMs: number, random: () => number) =>
  Math.round(latencyMs * (minShare + random() * (maxShare - minShare)));
