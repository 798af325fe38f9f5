/** A schedule: chosen in the form, and said in words. */
import type { Schedule, Turn } from "../reports";
import { Checkbox, Select, TextField } from "./controls";
import { localeOf, type TextKey, useWords, type Words } from "./words";

const everies = ["never", "hour", "day", "week", "month"] as const;
const weekdays = [1, 2, 3, 4, 5, 6, 0];

const hourText = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

/** The first of January 2023 was a Sunday. */
function weekdayName(day: number, { language }: Words): string {
  return new Date(Date.UTC(2023, 0, 1 + day)).toLocaleDateString(localeOf[language], {
    weekday: "short",
    timeZone: "UTC",
  });
}

export function sayWhen(schedule: Schedule, words: Words): string {
  if (schedule.every === "hour") return words.text("every_hour");
  const hour = hourText(schedule.hour);
  if (schedule.every === "day") return words.text("scheduledDaily", { hour });
  if (schedule.every === "month") return words.text("scheduledMonthly", { hour, day: schedule.day });
  const days = weekdays.filter((day) => schedule.days.includes(day)).map((day) => weekdayName(day, words));
  return words.text("scheduledWeekly", { hour, days: days.join(words.language === "EN" ? ", " : "・") });
}

export const sayTurn = ({ isDue, next }: Turn, words: Words): string =>
  isDue ? words.text("dueNow") : words.text("nextRun", { time: next.replace("T", " ") });

/** Another rhythm keeps the hour. */
function withEvery(every: string, schedule: Schedule | undefined): Schedule | undefined {
  const hour = schedule && "hour" in schedule ? schedule.hour : 9;
  switch (every) {
    case "hour":
      return { every };
    case "day":
      return { every, hour };
    case "week":
      return { every, hour, days: [1] };
    case "month":
      return { every, hour, day: 1 };
    default:
      return undefined;
  }
}

interface ScheduleFieldsProps {
  readonly schedule: Schedule | undefined;
  readonly onChange: (schedule: Schedule | undefined) => void;
  /** By the spreadsheet's clock. */
  readonly now: string;
  /** Asked for once. */
  readonly userName: string | undefined;
  readonly onUserName: (name: string) => void;
}

export function ScheduleFields({ schedule, onChange, now, userName, onUserName }: ScheduleFieldsProps) {
  const words = useWords();
  return (
    <>
      <Select
        label={words.text("schedule")}
        value={schedule?.every ?? "never"}
        onChange={(every) => onChange(withEvery(every, schedule))}
        choices={everies.map((every) => ({ value: every, label: words.text(`every_${every}` as TextKey) }))}
        hint={schedule && words.text("clockHint", { now: now.slice(11) })}
      />
      {schedule?.every === "week" && (
        <fieldset class="days">
          <legend>{words.text("onDays")}</legend>
          {weekdays.map((day) => (
            <Checkbox
              key={day}
              label={weekdayName(day, words)}
              isChecked={schedule.days.includes(day)}
              onChange={(isChecked) => {
                const days = weekdays.filter((one) => (one === day ? isChecked : schedule.days.includes(one)));
                // A week without days would never come.
                if (days.length > 0) onChange({ ...schedule, days });
              }}
            />
          ))}
        </fieldset>
      )}
      {schedule && schedule.every !== "hour" && (
        <div class="pair">
          {schedule.every === "month" && (
            <Select
              label={words.text("onDay")}
              value={String(schedule.day)}
              onChange={(day) => onChange({ ...schedule, day: Number(day) })}
              hint={schedule.day > 28 ? words.text("lastDayHint") : undefined}
              choices={Array.from({ length: 31 }, (_, index) => ({
                value: String(index + 1),
                label: String(index + 1),
              }))}
            />
          )}
          <Select
            label={words.text("atHour")}
            value={String(schedule.hour)}
            onChange={(hour) => onChange({ ...schedule, hour: Number(hour) })}
            choices={Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: hourText(hour) }))}
          />
        </div>
      )}
      {schedule && userName !== undefined && (
        <TextField label={words.text("yourName")} value={userName} onChange={onUserName} />
      )}
    </>
  );
}
