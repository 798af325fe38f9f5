/** When each turn of a schedule comes, worked out apart from the product, and what the log tells of it. */
import { DateTime } from "luxon";
import type { Turns } from "./monthDocument";
import type { LoggedLine } from "./reportDesk";

const hourMs = 3_600_000;

export interface Span {
  readonly fromMs: number;
  readonly untilMs: number;
}

function isDay(schedule: Exclude<Turns, { readonly every: "hour" }>, day: DateTime): boolean {
  if (schedule.every === "day") return true;
  if (schedule.every === "week") return schedule.days.includes(day.weekday % 7);
  return day.day === Math.min(schedule.day, day.daysInMonth ?? 31);
}

/** An hour that the clock skips is the one after it. */
export function turnsOf(schedule: Turns, zone: string, { fromMs, untilMs }: Span): number[] {
  const turns: number[] = [];
  if (schedule.every === "hour") {
    for (let atMs = Math.ceil(fromMs / hourMs) * hourMs; atMs < untilMs; atMs += hourMs) turns.push(atMs);
    return turns;
  }
  const first = DateTime.fromMillis(fromMs, { zone }).startOf("day");
  for (let day = first; day.toMillis() < untilMs; day = day.plus({ days: 1 })) {
    const atMs = day.set({ hour: schedule.hour }).toMillis();
    if (isDay(schedule, day) && atMs >= fromMs && atMs < untilMs) turns.push(atMs);
  }
  return turns;
}

export interface Met {
  /** Of the first line after the turn; "silent" where there is none in time. */
  readonly result: string;
  /** Until it was run, put off or not; undefined if it never was. */
  readonly lateMs: number | undefined;
}

/** The trigger comes once an hour: a turn has a line within the hour, or in the next one after a long run. */
const longestSilenceMs = 2 * hourMs;

/** Oldest lines first, of one report. */
export function metBy(lines: readonly LoggedLine[], turnMs: number): Met {
  const after = lines.filter(({ startMs }) => startMs >= turnMs);
  const first = after.find(({ startMs }) => startMs < turnMs + longestSilenceMs);
  const ran = after.find(({ result }) => result !== "deferred");
  return { result: first?.result ?? "silent", lateMs: ran && ran.startMs - turnMs };
}
