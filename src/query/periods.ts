/** The calendar days that a query asks for, and those that it is compared with. */
import { daysFrom } from "../days";
import { PtengineError } from "../errors";
import { earlierPeriod, periodCompared } from "./comparison";
import { type Period, resolveDates } from "./dates";
import { optionOf, type Query, viewOf } from "./query";

const isWeekFromSunday = (query: Query) => optionOf(query, "weekStart") === "sunday";

/** The period that a query asks for; undefined if it takes none. */
export function periodOf(query: Query, today: string): Period | undefined {
  if (!query.dates) return undefined;
  const period = resolveDates(query.dates, today, isWeekFromSunday(query));
  if (viewOf(query.source, query.view).group.isOneDayOnly && period.start !== period.end) {
    throw new PtengineError("oneDayOnly", {
      argument: query.dates.end ? "end_date" : "start_date",
      value: query.dates.end ?? query.dates.start,
      view: query.view,
      ...period,
    });
  }
  return period;
}

/** The period that a query is compared with; undefined if it is not compared. */
export function comparedPeriodOf(query: Query, today: string): Period | undefined {
  const compare = optionOf(query, "compare") as string | undefined;
  if (compare === undefined || !query.dates) return undefined;
  const own = periodCompared(compare);
  if (!own) return earlierPeriod(compare, query.dates, today, isWeekFromSunday(query));
  const argument = "options: compare";
  for (const value of [own.start, own.end]) {
    if (daysFrom(value, today) < 0) throw new PtengineError("startAfterToday", { argument, value, today });
  }
  if (viewOf(query.source, query.view).group.isOneDayOnly && own.start !== own.end)
    throw new PtengineError("oneDayOnly", { argument, value: compare, view: query.view, ...own });
  return own;
}

/** Refuses dates that are wrong on the day `today`. */
export function checkPeriods(query: Query, today: string): void {
  periodOf(query, today);
  comparedPeriodOf(query, today);
}
