/** When a report is due, by the clock of the spreadsheet's zone. Pure: an hourly trigger asks, late or not. */
import { maxSkewMs } from "../client/settings";
import { addDays, addMonths, startOfMonth, weekday } from "../days";
import type { Calendar } from "../platform/ports";
import { isSame } from "./equal";

export type Schedule =
  | { readonly every: "hour" }
  | { readonly every: "day"; readonly hour: number }
  /** 0 is Sunday. */
  | { readonly every: "week"; readonly days: readonly number[]; readonly hour: number }
  /** 29 to 31 fall on the last day of shorter months. */
  | { readonly every: "month"; readonly day: number; readonly hour: number };

type DailySchedule = Exclude<Schedule, { readonly every: "hour" }>;

const hourMs = 3_600_000;
/** No two turns lie further apart; the first of a month is 31 days after the last first. */
const maxDaysApart = { day: 1, week: 7, month: 32 };

function isTurn(schedule: DailySchedule, day: string): boolean {
  if (schedule.every === "week") return schedule.days.includes(weekday(day));
  if (schedule.every === "day") return true;
  const lastOfMonth = +addDays(addMonths(startOfMonth(day), 1), -1).slice(8);
  return +day.slice(8) === Math.min(schedule.day, lastOfMonth);
}

/** The turns of some days around an instant, in order. An hour that the clock skips is the one after it. */
function turnsAround(schedule: DailySchedule, timeMs: number, calendar: Calendar, from: number, to: number): number[] {
  const today = calendar.dayOf(new Date(timeMs));
  return Array.from({ length: to - from + 1 }, (_, index) => addDays(today, from + index))
    .filter((day) => isTurn(schedule, day))
    .map((day) => calendar.instantOf(`${day}T${String(schedule.hour).padStart(2, "0")}`).getTime());
}

/** The last turn that has come by then; -Infinity if a week without days never has one. */
export function lastTurn(schedule: Schedule, timeMs: number, calendar: Calendar): number {
  if (schedule.every === "hour") return Math.floor(timeMs / hourMs) * hourMs;
  return Math.max(
    ...turnsAround(schedule, timeMs, calendar, -maxDaysApart[schedule.every], 0).filter((turnMs) => turnMs <= timeMs),
  );
}

/** No run has been at a time ahead of all clocks, which would keep what is scheduled from ever being due. */
export const hasBeen = (timeMs: number | undefined, nowMs: number): timeMs is number =>
  timeMs !== undefined && timeMs <= nowMs + maxSkewMs;

/** Whether a turn has come since the last run; what never ran is due at once. */
export const isDue = (schedule: Schedule, lastRunMs: number | undefined, nowMs: number, calendar: Calendar): boolean =>
  (hasBeen(lastRunMs, nowMs) ? lastRunMs : 0) < lastTurn(schedule, nowMs, calendar);

/** An hourly trigger may come as late as this, and once be left out. */
const maxDelayMs = 2 * hourMs;

/** Whether a turn has come so long ago that its run should have been over; none before the schedule was set counts. */
export const isLate = (
  schedule: Schedule,
  lastRunMs: number | undefined,
  nowMs: number,
  calendar: Calendar,
  scheduledMs?: number,
): boolean =>
  hasBeen(lastRunMs, nowMs) &&
  Math.max(lastRunMs, hasBeen(scheduledMs, nowMs) ? scheduledMs : 0) < lastTurn(schedule, nowMs - maxDelayMs, calendar);

interface Scheduled {
  readonly schedule?: Schedule;
  readonly scheduledMs?: number;
}

/** What is kept of a schedule that is set now; one that is as it was before is as old as it was. */
export function scheduledAs(schedule: Schedule, before: Scheduled | undefined, nowMs: number): Scheduled {
  if (!isSame(schedule, before?.schedule)) return { schedule, scheduledMs: nowMs };
  return { schedule, ...(before?.scheduledMs !== undefined && { scheduledMs: before.scheduledMs }) };
}

/** The first turn after that instant; Infinity if there is none. */
export function nextRun(schedule: Schedule, timeMs: number, calendar: Calendar): number {
  if (schedule.every === "hour") return Math.floor(timeMs / hourMs) * hourMs + hourMs;
  return Math.min(
    ...turnsAround(schedule, timeMs, calendar, 0, maxDaysApart[schedule.every]).filter((turnMs) => turnMs > timeMs),
  );
}
