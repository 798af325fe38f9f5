/** The period: a named one, the last days, two days, or whatever words a formula understands; and what to compare it with. */
import { useState } from "preact/hooks";
import { defaultPeriod, periodWords } from "../../catalogue/dateWords";
import { daysFrom } from "../../days";
import { earlierPeriod } from "../../query/comparison";
import { type Period, parseDates, parseDay, parsePeriod, resolveDates } from "../../query/dates";
import { Select, type SelectChoice, TextField } from "./controls";
import { optionsInView, optionsOf, textOf, withOption, withText } from "./draft";
import type { FormProps } from "./formProps";
import { type TextKey, useWords } from "./words";

type Mode = "period" | "days" | "between";

const namedDays = ["today", "yesterday"] as const;
const lastDays = [7, 14, 28, 30, 90, 365] as const;
const namedPeriods = (Object.keys(periodWords) as (keyof typeof periodWords)[]).filter((name) => name !== "lastNdays");
const lastDaysPattern = /^last(\d+)days$/;
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** `today` and `yesterday` stand alone; a first day without a last one reaches until yesterday. */
function modeOf(start: string, end: string): Mode {
  const period = parsePeriod(start);
  if (end === "" && (start === "" || (period && namedPeriods.includes(period as never)))) return "period";
  if (end === "" && period) {
    const days = Number(lastDaysPattern.exec(period)?.[1]);
    return (lastDays as readonly number[]).includes(days) ? "period" : "days";
  }
  return namedDays.some((name) => name === start && name === end) ? "period" : "between";
}

/** The days that the words mean; undefined while they mean none. */
function periodOf(start: string, end: string, today: string, isWeekFromSunday: boolean): Period | undefined {
  try {
    return resolveDates(parseDates(start, end), today, isWeekFromSunday);
  } catch {
    return undefined;
  }
}

export function DatesField({ draft, onValue, start: { today }, problemOf }: FormProps) {
  const words = useWords();
  const start = textOf(draft, "start_date");
  const end = textOf(draft, "end_date");
  const [chosenMode, setMode] = useState<Mode | undefined>(undefined);
  const mode = chosenMode ?? modeOf(start, end);
  const isWeekFromSunday = optionsOf(draft).weekStart === "sunday";
  const period = periodOf(start, end, today, isWeekFromSunday);
  const set = (first: string, last = "") => onValue(withText(withText(draft, "start_date", first), "end_date", last));

  const periodChoices: SelectChoice[] = [
    ...lastDays.map((days) => ({ value: `last${days}days`, label: words.say("lastDays", { days }) })),
    ...namedDays.map((name) => ({ value: name, label: words.say(`period_${name}`) })),
    ...namedPeriods.map((name) => ({ value: name, label: words.say(`period_${name}` as TextKey) })),
    { value: "days", label: words.say("otherLastDays") },
    { value: "between", label: words.say("betweenDays") },
  ];

  function choosePeriod(value: string): void {
    if (value === "days") {
      setMode("days");
      set("last60days");
    } else if (value === "between") {
      setMode("between");
      if (period) set(period.start, period.end);
    } else {
      setMode(undefined);
      if (value === defaultPeriod) set("");
      else if ((namedDays as readonly string[]).includes(value)) set(value, value);
      else set(value);
    }
  }

  const compare = optionsOf(draft).compare as "previous" | "previousYear" | undefined;
  const earlier =
    period && compare ? earlierPeriod(compare, parseDates(start, end), today, isWeekFromSunday) : undefined;
  const shown = period && (period.start === period.end ? period.start : `${period.start} – ${period.end}`);
  const lengthOf = ({ start: first, end: last }: Period) => daysFrom(first, last) + 1;
  const comparedText =
    earlier &&
    period &&
    [
      `${earlier.start} – ${earlier.end}`,
      ...(lengthOf(earlier) === lengthOf(period)
        ? []
        : [words.say("unevenPeriods", { days: lengthOf(period), earlier: lengthOf(earlier) })]),
    ].join(". ");
  const problem = problemOf("start_date") ?? problemOf("end_date");

  return (
    <fieldset>
      <legend>{words.say("dates")}</legend>
      <Select
        label={words.say("period")}
        value={mode === "period" ? (start === "" ? defaultPeriod : (parsePeriod(start) ?? start)) : mode}
        onValue={choosePeriod}
        choices={periodChoices}
        hint={shown}
        problem={mode === "period" ? problem : undefined}
      />
      {mode === "days" && (
        <TextField
          label={words.say("numberOfDays")}
          type="number"
          value={lastDaysPattern.exec(parsePeriod(start) || start)?.[1] ?? ""}
          onValue={(days) => set(`last${days}days`)}
          problem={problem}
        />
      )}
      {mode === "between" && (
        <div class="pair">
          <DayField
            label={words.say("argument_start_date")}
            value={start}
            onValue={(day) => set(day, end)}
            problem={problemOf("start_date")}
          />
          <DayField
            label={words.say("argument_end_date")}
            value={end}
            onValue={(day) => set(start, day)}
            problem={problemOf("end_date")}
          />
        </div>
      )}
      {optionsInView(draft).includes("compare") && (
        <Select
          label={words.say("compare")}
          value={compare ?? ""}
          onValue={(value) => onValue(withOption(draft, "compare", value || undefined))}
          hint={earlier && comparedText}
          choices={[
            { value: "", label: words.say("none") },
            { value: "previous", label: words.say("compare_previous") },
            { value: "previousYear", label: words.say("compare_previousYear") },
          ]}
        />
      )}
    </fieldset>
  );
}

/** A calendar for days; words such as 7daysAgo stay text. */
function DayField({
  label,
  value,
  onValue,
  problem,
}: {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly problem: string | undefined;
}) {
  const day = parseDay(value);
  const isCalendar = value === "" || (day !== undefined && isDay(day));
  return (
    <TextField
      label={label}
      type={isCalendar ? "date" : "text"}
      value={isCalendar ? (day ?? "") : value}
      onValue={onValue}
      problem={problem}
    />
  );
}
