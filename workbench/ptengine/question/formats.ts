/** Writes numbers the way the API's answers show them. */

export function integer(value: number): string {
  const digits = String(Math.abs(Math.round(value))).replace(/\B(?=(\d{3})+$)/g, ",");
  return Math.round(value) < 0 ? `-${digits}` : digits;
}

/** A part of nothing is shown as none. */
export const quotient = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

export const percentage = (fraction: number): string => `${(fraction * 100).toFixed(2)}%`;
export const signedPercentage = (fraction: number): string => `${fraction < 0 ? "" : "+"}${percentage(fraction)}`;
export const decimal = (value: number): string => value.toFixed(2);
export const subSeconds = (seconds: number): string => `${seconds.toFixed(2)}s`;

/** A rate of a heatmap, in whichever of the two ways. */
export type RateWriter = (fraction: number) => string | number;

export const rateWriter = (style: "percentage" | "decimal"): RateWriter =>
  style === "percentage" ? percentage : (fraction) => Number(fraction.toFixed(4));

const twoDigits = (value: number) => String(value).padStart(2, "0");

function clockParts(seconds: number): [hours: number, minutes: number, seconds: number] {
  const whole = Math.round(seconds);
  return [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
}

/** 00:02:49 */
export const clock = (seconds: number): string => clockParts(seconds).map(twoDigits).join(":");

/** 06:33, and 01:02:03 from an hour on. */
export function shortClock(seconds: number): string {
  const parts = clockParts(seconds);
  return (parts[0] > 0 ? parts : parts.slice(1)).map(twoDigits).join(":");
}

/** 5s, 3m 7s, 1h 0m 3s */
export function readableTime(seconds: number): string {
  const [hours, minutes, rest] = clockParts(seconds);
  if (hours > 0) return `${hours}h ${minutes}m ${rest}s`;
  return minutes > 0 ? `${minutes}m ${rest}s` : `${rest}s`;
}
