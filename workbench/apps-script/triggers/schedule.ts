/** When a clock trigger runs: about the time that the script asked for, and from then on always at that minute. */
import { DateTime } from "luxon";

/** https://developers.google.com/apps-script/reference/script/clock-trigger-builder */
export interface Schedule {
  readonly everyHours?: number;
  readonly everyDays?: number;
  readonly atHour?: number;
  readonly nearMinute?: number;
  readonly timeZone: string;
}

const hourMs = 3_600_000;
/** nearMinute() means "plus or minus 15 minutes". */
const nearMinutes = 15;

/** Every n hours after a moment within the first of these intervals; every n days at one minute of the hour. */
export function firstRunMs(schedule: Schedule, nowMs: number, random: () => number): number {
  const { everyHours, everyDays, timeZone } = schedule;
  if (everyDays === undefined) {
    const intervalMs = (everyHours ?? 1) * hourMs;
    return wholeMinute(nowMs + Math.max(1, random() * intervalMs));
  }
  const day = DateTime.fromMillis(nowMs, { zone: timeZone }).startOf("day");
  const minuteOfDay = minuteOf(schedule, random);
  const runOn = (date: DateTime) => date.set(timeOf(minuteOfDay)).toMillis();
  return runOn(day) > nowMs ? runOn(day) : runOn(day.plus({ days: 1 }));
}

/** By the clock of its time zone: a day with a change of summer time is shorter or longer. */
export function nextRunMs({ everyHours, everyDays, timeZone }: Schedule, runMs: number): number {
  if (everyDays === undefined) return runMs + (everyHours ?? 1) * hourMs;
  return DateTime.fromMillis(runMs, { zone: timeZone }).plus({ days: everyDays }).toMillis();
}

function minuteOf({ atHour, nearMinute }: Schedule, random: () => number): number {
  const hour = atHour ?? Math.floor(random() * 24);
  if (nearMinute === undefined) return hour * 60 + Math.floor(random() * 60);
  const shift = Math.round((random() * 2 - 1) * nearMinutes);
  return (hour * 60 + nearMinute + shift + 24 * 60) % (24 * 60);
}

const timeOf = (minuteOfDay: number) => ({ hour: Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60 });

const wholeMinute = (ms: number) => Math.ceil(ms / 60_000) * 60_000;
