/**
 * The day ahead of a document's schedules: what runs in which hour, what it asks, and what of that cannot be kept. Pure
 * arithmetic with hours of the spreadsheet's clock; a question that several ask is counted once while its answer is good.
 */
import { addDays, addMonths, startOfMonth, weekday } from "../days";
import type { Schedule } from "./schedule";

/** One question of a report, by whatever tells it from others, and for how long its answer is good. */
export interface PlannedQuestion {
  readonly key: string;
  readonly freshMinutes: number;
}

export interface Planned {
  readonly id: string;
  readonly schedule: Schedule;
  readonly questions: readonly PlannedQuestion[];
  /** How many reports run together under this name; one unless given. */
  readonly reports?: number;
  /** It has never run, or its turn is over: it runs in the next hour. */
  readonly isDue: boolean;
  /** Another person's is left where it is. */
  readonly isOwn: boolean;
}

/** What the API's plan and Google allow. */
export interface Allowed {
  readonly perMinute: number;
  readonly perDay: number;
  /** Of all triggers of a person together. */
  readonly triggerMinutes: number;
}

export interface HourAhead {
  /** `YYYY-MM-DDTHH`. */
  readonly hour: string;
  readonly ids: readonly string[];
  readonly requests: number;
  /** More than one run gets within the time in which it may wait: the rest goes on in the hours after it. */
  readonly isCrowded: boolean;
}

export interface DayAhead {
  /** Those in which something runs. */
  readonly hours: readonly HourAhead[];
  readonly requests: number;
  readonly minutes: number;
  readonly isOverPlan: boolean;
  readonly isOverTime: boolean;
}

/** Another hour for something that runs in a crowded one. */
export interface Move {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

const hoursADay = 24;
const [secondsAReport, secondsARequest, secondsOfWait] = [5, 1, 60];

/** A run waits for one more minute of the plan, and then leaves the rest for the next hour. */
export const capacityOf = ({ perMinute }: Pick<Allowed, "perMinute">): number => 2 * perMinute;

const dayOf = (hour: string) => hour.slice(0, 10);
const hourOf = (hour: string) => Number(hour.slice(11, 13));

const hourAfter = (hour: string): string =>
  hourOf(hour) === hoursADay - 1
    ? `${addDays(dayOf(hour), 1)}T00`
    : `${dayOf(hour)}T${String(hourOf(hour) + 1).padStart(2, "0")}`;

/** What schedules ask of a day. */
interface CalendarDay {
  readonly weekday: number;
  readonly ofMonth: number;
  readonly lastOfMonth: number;
}

const calendarDay = (day: string): CalendarDay => ({
  weekday: weekday(day),
  ofMonth: Number(day.slice(8)),
  lastOfMonth: Number(addDays(addMonths(startOfMonth(day), 1), -1).slice(8)),
});

/** Whether the schedule has a turn on that day; 29 to 31 fall on the last day of shorter months. */
function isOnDay(schedule: Schedule, day: CalendarDay): boolean {
  if (schedule.every === "week") return schedule.days.includes(day.weekday);
  return schedule.every !== "month" || day.ofMonth === Math.min(schedule.day, day.lastOfMonth);
}

const isInHour = (schedule: Schedule, hour: string): boolean =>
  isOnDay(schedule, calendarDay(dayOf(hour))) && (schedule.every === "hour" || schedule.hour === hourOf(hour));

function hoursFrom(now: string): string[] {
  const hours = [now.slice(0, 13)];
  while (hours.length <= hoursADay) hours.push(hourAfter(hours[hours.length - 1] as string));
  return hours.slice(1);
}

/** Requests of some reports in one hour, where `asked` knows in which hour of the day ahead each question was asked last. */
function requestsOf(planned: readonly Pick<Planned, "questions">[], index: number, asked: Map<string, number>): number {
  let requests = 0;
  for (const { key, freshMinutes } of planned.flatMap(({ questions }) => questions)) {
    const last = asked.get(key);
    if (last !== undefined && (index - last) * 60 < Math.max(1, freshMinutes)) continue;
    asked.set(key, index);
    requests += 1;
  }
  return requests;
}

/** The 24 hours after this one; `now` is `YYYY-MM-DDTHH:MM`. Whatever is due runs in the first of them. */
export function dayAhead(planned: readonly Planned[], now: string, allowed: Allowed): DayAhead {
  const asked = new Map<string, number>();
  let seconds = 0;
  const hours = hoursFrom(now).flatMap((hour, index): HourAhead[] => {
    const running = planned.filter(({ schedule, isDue }) => isInHour(schedule, hour) || (isDue && index === 0));
    if (running.length === 0) return [];
    const requests = requestsOf(running, index, asked);
    const waited = requests > allowed.perMinute ? secondsOfWait : 0;
    const count = running.reduce((sum, { reports = 1 }) => sum + reports, 0);
    seconds += count * secondsAReport + requests * secondsARequest + waited;
    return [{ hour, ids: running.map(({ id }) => id), requests, isCrowded: requests > capacityOf(allowed) }];
  });
  const requests = hours.reduce((sum, hour) => sum + hour.requests, 0);
  const minutes = Math.ceil(seconds / 60);
  return {
    hours,
    requests,
    minutes,
    isOverPlan: requests > allowed.perDay,
    isOverTime: minutes > allowed.triggerMinutes,
  };
}

export interface DayCost {
  readonly runs: number;
  /** Of each run that asks anything. */
  readonly requests: number;
  readonly total: number;
}

/** What a schedule asks on a day on which it runs. */
export function costOfDay({ schedule, questions }: Pick<Planned, "schedule" | "questions">): DayCost {
  const runs = schedule.every === "hour" ? hoursADay : 1;
  const asked = new Map<string, number>();
  const one = { id: "", schedule, questions, isDue: false, isOwn: true };
  const counts = Array.from({ length: runs }, (_, index) => requestsOf([one], index, asked));
  return { runs, requests: Math.max(0, ...counts), total: counts.reduce((sum, count) => sum + count, 0) };
}

/** The 28th to the 31st meet at the end of a February, and a day of the month and one of the week only now and then. */
const daysLookedAt = 366;

type Asking = Pick<Planned, "schedule" | "questions">;

/** What is asked on a day on which all of these run; what several ask is asked once while its answer is good. */
function totalOf(running: readonly Asking[]): number {
  const asked = new Map<string, number>();
  return Array.from({ length: hoursADay }, (_, hour) =>
    requestsOf(
      running.filter(({ schedule }) => schedule.every === "hour" || schedule.hour === hour),
      hour,
      asked,
    ),
  ).reduce((sum, requests) => sum + requests, 0);
}

/** The most that schedules ask together on one of the days of the year from `today` on. */
export function mostOnOneDay(planned: readonly Asking[], today: string): number {
  // Most days are alike.
  const totals = new Map<string, number>();
  for (let index = 0; index < daysLookedAt; index += 1) {
    const day = calendarDay(addDays(today, index));
    const isRunning = planned.map(({ schedule }) => isOnDay(schedule, day));
    const key = isRunning.join();
    if (!totals.has(key)) totals.set(key, totalOf(planned.filter((_, one) => isRunning[one])));
  }
  return Math.max(0, ...totals.values());
}

/**
 * Other hours for what runs once a day in a crowded hour: the nearest later ones that stay uncrowded with it. The largest
 * stays; what fits nowhere is left where it is.
 */
export function spread(planned: readonly Planned[], now: string, allowed: Allowed): Move[] {
  const capacity = capacityOf(allowed);
  const moves: Move[] = [];
  let current = planned;
  const load = (some: readonly Planned[], hour: number) =>
    requestsOf(
      some.filter(({ schedule }) => schedule.every === "hour" || schedule.hour === hour),
      0,
      new Map(),
    );
  for (const { hour, isCrowded } of dayAhead(planned, now, allowed).hours) {
    if (!isCrowded) continue;
    const from = hourOf(hour);
    const movable = current
      .filter(({ schedule, isOwn }) => isOwn && schedule.every !== "hour" && schedule.hour === from)
      .sort((one, other) => one.questions.length - other.questions.length);
    for (const one of movable) {
      if (load(current, from) <= capacity) break;
      const others = current.filter((other) => other !== one);
      const later = Array.from({ length: hoursADay - 1 }, (_, index) => (from + 1 + index) % hoursADay);
      const isAtHome = load(others, from) < load(current, from);
      const to = later.find((candidate) => load([...others, atHour(one, candidate)], candidate) <= capacity);
      if (to === undefined || !isAtHome) continue;
      current = [...others, atHour(one, to)];
      moves.push({ id: one.id, from, to });
    }
  }
  return moves;
}

export const atHour = (planned: Planned, hour: number): Planned =>
  planned.schedule.every === "hour" ? planned : { ...planned, schedule: { ...planned.schedule, hour } };
