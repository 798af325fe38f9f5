/** A schedule: chosen in the form, and said in words. */
import type { Schedule, Turn } from "../../reports";
import { Checkbox } from "../controls/checkbox";
import { Select } from "../controls/select";
import { TextField } from "../controls/textField";
import { localeOf, type TextKey, useWords, type Words } from "../words/words";

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
  if (schedule.every === "hour") return words.say("every_hour");
  const hour = hourText(schedule.hour);
  if (schedule.every === "day") return words.say("scheduledDaily", { hour });
  if (schedule.every === "month") return words.say("scheduledMonthly", { hour, day: schedule.day });
  const days = weekdays.filter((day) => schedule.days.includes(day)).map((day) => weekdayName(day, words));
  return words.say("scheduledWeekly", {
    hour,
    days: days.join(words.language === "EN" ? ", " : words.language === "ZH" ? "、" : "・"),
  });
}

export const sayTurn = ({ isDue, next }: Turn, words: Words): string =>
  isDue ? words.say("dueNow") : words.say("nextRun", { time: next.replace("T", " ") });

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
  readonly onValue: (schedule: Schedule | undefined) => void;
  /** By the spreadsheet's clock. */
  readonly now: string;
  /** Asked for once. */
  readonly userName: string | undefined;
  readonly onUserName: (name: string) => void;
}

export function ScheduleFields({ schedule, onValue, now, userName, onUserName }: ScheduleFieldsProps) {
  const words = useWords();
  return (
    <>
      <Select
        label={words.say("schedule")}
        value={schedule?.every ?? "never"}
        onValue={(every) => onValue(withEvery(every, schedule))}
        choices={everies.map((every) => ({ value: every, label: words.say(`every_${every}` as TextKey) }))}
        hint={schedule && words.say("clockHint", { now: now.slice(11) })}
      />
      {schedule?.every === "week" && (
        <fieldset class="days">
          <legend>{words.say("onDays")}</legend>
          {weekdays.map((day) => (
            <Checkbox
              key={day}
              label={weekdayName(day, words)}
              isChecked={schedule.days.includes(day)}
              onValue={(isChecked) => {
                const days = weekdays.filter((one) => (one === day ? isChecked : schedule.days.includes(one)));
                // A week without days would never come: the last one stays.
                onValue({ ...schedule, days: days.length > 0 ? days : schedule.days });
              }}
            />
          ))}
        </fieldset>
      )}
      {schedule && schedule.every !== "hour" && (
        <div class="pair">
          {schedule.every === "month" && (
            <Select
              label={words.say("onDay")}
              value={String(schedule.day)}
              onValue={(day) => onValue({ ...schedule, day: Number(day) })}
              hint={schedule.day > 28 ? words.say("lastDayHint") : undefined}
              choices={Array.from({ length: 31 }, (_, index) => ({
                value: String(index + 1),
                label: String(index + 1),
              }))}
            />
          )}
          <Select
            label={words.say("atHour")}
            value={String(schedule.hour)}
            onValue={(hour) => onValue({ ...schedule, hour: Number(hour) })}
            choices={Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: hourText(hour) }))}
          />
        </div>
      )}
      {schedule && userName !== undefined && (
        <TextField label={words.say("yourName")} value={userName} onValue={onUserName} />
      )}
    </>
  );
}
