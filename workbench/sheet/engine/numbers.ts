/** Lists of numbers. */

/** Both ends are part of it; none where the last comes before the first. */
export const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
