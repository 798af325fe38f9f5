/** When on a day the visits come. */
import type { Random } from "./random";

const hourShares = [9, 5, 3, 2, 2, 3, 8, 16, 28, 44, 52, 50, 56, 51, 50, 49, 46, 44, 42, 45, 52, 54, 42, 22];
const hoursTotal = hourShares.reduce((sum, share) => sum + share, 0);

/** Times rise with the number of the visit, so that a second visit of the same day comes after the first. */
export function secondsInOrder(count: number, random: Random): Int32Array {
  const seconds = new Int32Array(count);
  let hour = 0;
  let shareBefore = 0;
  for (let visit = 0; visit < count; visit++) {
    const position = ((visit + random()) / count) * hoursTotal;
    while (hour < 23 && position >= shareBefore + hourShares[hour]!) shareBefore += hourShares[hour++]!;
    seconds[visit] = Math.min(86_399, Math.floor((hour + (position - shareBefore) / hourShares[hour]!) * 3600));
  }
  return seconds;
}
