/** What a clock trigger's function is handed. https://developers.google.com/apps-script/guides/triggers/events */
import { DateTime } from "luxon";
import type { ScriptValue } from "../ports/values";

export function clockEvent(triggerUid: string, ms: number): Record<string, ScriptValue> {
  const timezone = "UTC";
  const time = DateTime.fromMillis(ms, { zone: timezone });
  return {
    triggerUid,
    year: time.year,
    month: time.month,
    "day-of-month": time.day,
    "week-number": time.weekNumber,
    "day-of-week": time.weekday,
    hour: time.hour,
    minute: time.minute,
    second: time.second,
    timezone,
  };
}
