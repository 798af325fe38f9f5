/** A schedule, chosen in a form. */
import type { Schedule } from "../../reports";
import { Checkbox } from "../controls/checkbox";
import { Select, type SelectChoice } from "../controls/select";
import { TextField } from "../controls/textField";
import { hourText, weekdayName, weekdays } from "../words/scheduleWords";
import { useWords } from "../words/words";

const everies = ["never", "hour", "day", "week", "month"] as const;
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
        choices={everies.map((every) => ({ value: every, label: words.say(`every_${every}`) }))}
        hint={schedule && words.say("clockHint", { now: now.slice(11) })}
      />
      {schedule?.every === "week" && <WeekdayFields schedule={schedule} onValue={onValue} />}
      {schedule && schedule.every !== "hour" && <TimeFields schedule={schedule} onValue={onValue} />}
      {schedule && userName !== undefined && (
        <TextField label={words.say("yourName")} value={userName} onValue={onUserName} />
      )}
    </>
  );
}

interface PartProps<Every extends Schedule["every"]> {
  readonly schedule: Schedule & { readonly every: Every };
  readonly onValue: (schedule: Schedule) => void;
}

function WeekdayFields({ schedule, onValue }: PartProps<"week">) {
  const words = useWords();
  function choose(day: number, isChosen: boolean): void {
    const days = weekdays.filter((one) => (one === day ? isChosen : schedule.days.includes(one)));
    // A week without days would never come: the last one stays.
    onValue({ ...schedule, days: days.length > 0 ? days : schedule.days });
  }
  return (
    <fieldset class="days">
      <legend>{words.say("onDays")}</legend>
      {weekdays.map((day) => (
        <Checkbox
          key={day}
          label={weekdayName(day, words)}
          isChecked={schedule.days.includes(day)}
          onValue={(isChecked) => choose(day, isChecked)}
        />
      ))}
    </fieldset>
  );
}

const hours: readonly SelectChoice[] = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: hourText(hour),
}));
const daysOfMonth: readonly SelectChoice[] = Array.from({ length: 31 }, (_, index) => ({
  value: String(index + 1),
  label: String(index + 1),
}));

/** The hour, and for a monthly schedule the day before it. */
function TimeFields({ schedule, onValue }: PartProps<"day" | "week" | "month">) {
  const words = useWords();
  return (
    <div class="pair">
      {schedule.every === "month" && (
        <Select
          label={words.say("onDay")}
          value={String(schedule.day)}
          onValue={(day) => onValue({ ...schedule, day: Number(day) })}
          hint={schedule.day > 28 ? words.say("lastDayHint") : undefined}
          choices={daysOfMonth}
        />
      )}
      <Select
        label={words.say("atHour")}
        value={String(schedule.hour)}
        onValue={(hour) => onValue({ ...schedule, hour: Number(hour) })}
        choices={hours}
      />
    </div>
  );
}
