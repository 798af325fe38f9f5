/** The period that a comparison looks at. */

import { addDays, addMonths, dayOf, daysFrom, startOfMonth } from "../days";
import { type Dates, type Period, resolveDates } from "./dates";

/** The same day a year earlier; 29 February becomes the 28th. */
function yearBefore(day: string): string {
  const year = +day.slice(0, 4) - 1;
  return dayOf(year, +day.slice(5, 7), +day.slice(8, 10)) ?? `${year}-02-28`;
}

const monthsOf: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

/** For named weeks, months, quarters and years the one before; for other periods as many days just before. */
export function earlierPeriod(
  compare: "previous" | "previousYear",
  dates: Dates,
  today: string,
  isWeekFromSunday: boolean,
): Period {
  const period = resolveDates(dates, today, isWeekFromSunday);
  if (compare === "previousYear") return { start: yearBefore(period.start), end: yearBefore(period.end) };
  const named = /^(?:this|last)(week|month|quarter|year)$/.exec(dates.start)?.[1];
  if (named === "week") return { start: addDays(period.start, -7), end: addDays(period.start, -1) };
  const months = monthsOf[named || ""];
  if (months) return { start: addMonths(startOfMonth(period.start), -months), end: addDays(period.start, -1) };
  const length = daysFrom(period.start, period.end) + 1;
  return { start: addDays(period.start, -length), end: addDays(period.start, -1) };
}
