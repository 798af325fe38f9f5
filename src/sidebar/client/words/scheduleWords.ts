/** A schedule in words, and the names of its hours and days. */
import type { Language } from "../../../catalogue/types";
import type { Schedule, Turn } from "../../reports";
import { localeOf, type Words } from "./words";

/** A week begins on Monday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 0];

export const hourText = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

/** Between the days of a week. */
const separators: Readonly<Record<Language, string>> = { EN: ", ", ZH: "、", JP: "・" };

/** The first of January 2023 was a Sunday. */
export function weekdayName(day: number, { language }: Words): string {
  return new Date(Date.UTC(2023, 0, 1 + day)).toLocaleDateString(localeOf[language], {
    weekday: "short",
    timeZone: "UTC",
  });
}

export function sayWhen(schedule: Schedule, words: Words): string {
  if (schedule.every === "hour") return words.say("every_hour");
  const hour = hourText(schedule.hour);
  if (schedule.every === "day") return words.say("scheduledDaily", { hour });
  if (schedule.every === "month") return words.say("scheduledMonthly", { hour, day: schedule.day });
  const days = weekdays.filter((day) => schedule.days.includes(day)).map((day) => weekdayName(day, words));
  return words.say("scheduledWeekly", { hour, days: days.join(separators[words.language]) });
}

export const sayTurn = ({ isDue, next }: Turn, words: Words): string =>
  isDue ? words.say("dueNow") : words.say("nextRun", { time: next.replace("T", " ") });
