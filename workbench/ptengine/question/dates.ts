/** The days a request asks for. */
import { dayOf, isoOfDay } from "../site/calendar";
import { firstDayWithData } from "../site/traffic";
import { ApiError } from "./apiError";
import type { Body } from "./body";

export interface DayRange {
  readonly first: number;
  readonly last: number;
}

function dayFrom(body: Body, name: string): number {
  const text = body.text(name);
  const match = /^(\d{4})([-/])(\d{2})\2(\d{2})$/.exec(text);
  const day = match ? dayOf(Number(match[1]), Number(match[3]), Number(match[4])) : undefined;
  if (day === undefined) throw new ApiError(4002, `${name} ${JSON.stringify(text)}`);
  return day;
}

function checked(first: number, last: number): DayRange {
  if (first > last) throw new ApiError(4002, "startDate is after endDate");
  if (first < firstDayWithData) throw new ApiError(4003, `startDate ${isoOfDay(first)}`);
  return { first, last };
}

export const rangeOf = (body: Body): DayRange => checked(dayFrom(body, "startDate"), dayFrom(body, "endDate"));

/** Where dates may be left out, the last 30 days are meant; we read this as ending today. */
export function rangeOrLast30Days(body: Body, today: number): DayRange {
  const last = body.has("endDate") ? dayFrom(body, "endDate") : today;
  const first = body.has("startDate") ? dayFrom(body, "startDate") : last - 29;
  return checked(first, last);
}
