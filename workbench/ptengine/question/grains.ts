/** Hours, days, weeks and months: which of them a visit falls into, and their names in answers. */
import { firstOfMonth, isoOfDay, mondayOf } from "../site/calendar";
import type { DayRange } from "./dates";

export const grains = ["hour", "day", "week", "month"] as const;
export type Grain = (typeof grains)[number];

/** The name of the hour, day, week (its Monday) or month (its first day). */
function grainName(grain: Grain, day: number, hour: number): string {
  if (grain === "hour") return `${isoOfDay(day)}T${String(hour).padStart(2, "0")}`;
  if (grain === "day") return isoOfDay(day);
  return isoOfDay(grain === "week" ? mondayOf(day) : firstOfMonth(day));
}

export interface Buckets {
  readonly names: readonly string[];
  indexOf(day: number, hour: number): number;
}

/** Every bucket of a range in order, so that a series shows the empty ones too. */
export function bucketsOf(grain: Grain, { first, last }: DayRange): Buckets {
  const names: string[] = [];
  const firstBucketOfDay = new Int32Array(last - first + 1);
  const hours = grain === "hour" ? 24 : 1;
  for (let day = first; day <= last; day++) {
    for (let hour = 0; hour < hours; hour++) {
      const name = grainName(grain, day, hour);
      if (names.at(-1) !== name) names.push(name);
    }
    firstBucketOfDay[day - first] = names.length - hours;
  }
  return { names, indexOf: (day, hour) => firstBucketOfDay[day - first]! + (grain === "hour" ? hour : 0) };
}
