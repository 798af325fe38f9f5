/** The period that a comparison looks at, and where the times of two periods meet. */

import { addDays, addMonths, dayOf, daysFrom, startOfMonth, weekday } from "../days";
import { type Dates, type Period, resolveDates } from "./dates";

/** The same day a year earlier; 29 February becomes the 28th. */
function yearBefore(day: string): string {
  const year = +day.slice(0, 4) - 1;
  return dayOf(year, +day.slice(5, 7), +day.slice(8, 10)) ?? `${year}-02-28`;
}

/** Where a time stands in its period: rows of two periods that stand at the same place meet; undefined meets none. */
export type Place = string | number | undefined;

/** What tells the place of a time: its grain, the period, and whether this is the earlier one of the two. */
export interface Placing {
  readonly grain: string;
  readonly period: Period;
  readonly compare: string;
  readonly isEarlier: boolean;
}

/**
 * The weekday on which the answer's own weeks begin: that of any week but the first, which may be named by the
 * period's first day. An answer of the first week alone needs none.
 */
function firstWeekday(times: readonly (string | null)[], period: Period): number {
  const other = times.find((time) => time !== null && time.slice(0, 10) !== period.start);
  return weekday((other ?? period.start).slice(0, 10));
}

/** The date a year earlier, by which days meet; 29 February has none. */
function dateBefore(time: string): Place {
  const year = +time.slice(0, 4) - 1;
  return dayOf(year, +time.slice(5, 7), +time.slice(8, 10)) === undefined ? undefined : `${year}${time.slice(4)}`;
}

/** Places of the times of one answer, counted in the steps of their grain; a year apart, days are known by their date. */
export function placesIn(
  { grain, period, compare, isEarlier }: Placing,
  times: readonly (string | null)[],
): (time: string) => Place {
  const isByDate = compare === "previousYear" && (grain === "day" || (grain === "hour" && period.start !== period.end));
  if (isByDate) return isEarlier ? (time) => time : dateBefore;
  const dayIn = (time: string) => time.slice(0, 10);
  if (grain === "month") return (time) => monthIndex(dayIn(time)) - monthIndex(period.start);
  if (grain === "week") {
    const daysIntoWeek = (weekday(period.start) - firstWeekday(times, period) + 7) % 7;
    return (time) => Math.floor((daysFrom(period.start, dayIn(time)) + daysIntoWeek) / 7);
  }
  const days = (time: string) => daysFrom(period.start, dayIn(time));
  return grain === "hour" ? (time) => days(time) * 24 + Number(time.slice(11, 13)) : days;
}

const monthIndex = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

const monthsOf: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

/** So many whole weeks before that each day keeps its weekday, and lies about a year earlier. */
const sameWeekdayDays = 364;

/** The period that a comparison names itself, such as `2026-03-01..2026-03-31`. */
export function periodCompared(compare: string): Period | undefined {
  const [start, end] = compare.split("..");
  return start !== undefined && end !== undefined ? { start, end } : undefined;
}

/** For named weeks, months, quarters and years the one before; for other periods as many days just before. */
export function earlierPeriod(compare: string, dates: Dates, today: string, isWeekFromSunday: boolean): Period {
  const period = resolveDates(dates, today, isWeekFromSunday);
  if (compare === "previousYear") return { start: yearBefore(period.start), end: yearBefore(period.end) };
  if (compare === "sameWeekday")
    return { start: addDays(period.start, -sameWeekdayDays), end: addDays(period.end, -sameWeekdayDays) };
  const named = /^(?:this|last)(week|month|quarter|year)$/.exec(dates.start)?.[1];
  if (named === "week") return { start: addDays(period.start, -7), end: addDays(period.start, -1) };
  const months = monthsOf[named ?? ""];
  if (months) return { start: addMonths(startOfMonth(period.start), -months), end: addDays(period.start, -1) };
  const length = daysFrom(period.start, period.end) + 1;
  return { start: addDays(period.start, -length), end: addDays(period.start, -1) };
}
