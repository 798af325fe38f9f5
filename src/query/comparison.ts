/** The period that a comparison looks at. */

import { addDays, addMonths, dayOf, daysFrom, startOfMonth, weekday } from "../days";
import { type Dates, type Period, resolveDates } from "./dates";

/** The same day a year earlier; 29 February becomes the 28th. */
function yearBefore(day: string): string {
  const year = +day.slice(0, 4) - 1;
  return dayOf(year, +day.slice(5, 7), +day.slice(8, 10)) ?? `${year}-02-28`;
}

/** Where a day or an hour lies in a period, counted in the steps of a grain; weeks begin on Monday. */
export function positionIn(period: Period, grain: string, time: string): number {
  const day = time.slice(0, 10);
  const days = daysFrom(period.start, day);
  if (grain === "month") return monthIndex(day) - monthIndex(period.start);
  if (grain === "week") return Math.floor((days + ((weekday(period.start) + 6) % 7)) / 7);
  return grain === "hour" ? days * 24 + Number(time.slice(11, 13)) : days;
}

const monthIndex = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

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
  const months = monthsOf[named ?? ""];
  if (months) return { start: addMonths(startOfMonth(period.start), -months), end: addDays(period.start, -1) };
  const length = daysFrom(period.start, period.end) + 1;
  return { start: addDays(period.start, -length), end: addDays(period.start, -1) };
}
