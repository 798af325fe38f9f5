/** The period: a named one, the last days, two days, or whatever words a formula understands. */
import { useState } from "preact/hooks";
import { defaultPeriod, periodWords } from "../../../catalogue/dateWords";
import { type Period, parseDates, parseDay, parsePeriod, resolveDates } from "../../../query/dates";
import { Select, type SelectChoice } from "../controls/select";
import { TextField } from "../controls/textField";
import { type Draft, textOf, withText } from "../draft/draft";
import { optionsOf } from "../draft/options";
import { useWords, type Words } from "../words/words";
import type { FormProps } from "./formProps";

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

/** The days that the draft asks for; undefined while its words mean none, or the sheet says which. */
export function periodIn(draft: Draft, today: string): Period | undefined {
  return periodOf(
    textOf(draft, "start_date"),
    textOf(draft, "end_date"),
    today,
    optionsOf(draft).weekStart === "sunday",
  );
}

export function DatesField(props: FormProps) {
  const words = useWords();
  return (
    <fieldset>
      <legend>{words.say("dates")}</legend>
      <PeriodFields {...props} period={periodIn(props.draft, props.start.today)} />
    </fieldset>
  );
}

interface PeriodFieldsProps extends FormProps {
  readonly period: Period | undefined;
}

function periodChoices(words: Words): SelectChoice[] {
  return [
    ...lastDays.map((days) => ({ value: `last${days}days`, label: words.say("lastDays", { days }) })),
    ...[...namedDays, ...namedPeriods].map((name) => ({ value: name, label: words.say(`period_${name}`) })),
    { value: "days", label: words.say("otherLastDays") },
    { value: "between", label: words.say("betweenDays") },
  ];
}

export const spanText = ({ start, end }: Period) => (start === end ? start : `${start} – ${end}`);

function PeriodFields({ draft, onValue, problemOf, period }: PeriodFieldsProps) {
  const words = useWords();
  const start = textOf(draft, "start_date");
  const end = textOf(draft, "end_date");
  const [chosenMode, setMode] = useState<Mode>();
  const mode = chosenMode ?? modeOf(start, end);
  const set = (first: string, last = "") => onValue(withText(withText(draft, "start_date", first), "end_date", last));
  const problem = problemOf("start_date") ?? problemOf("end_date");

  function choosePeriod(value: string): void {
    setMode(value === "days" || value === "between" ? value : undefined);
    if (value === "days") set("last60days");
    else if (value === "between") set(period?.start ?? start, period?.end ?? end);
    else if (value === defaultPeriod) set("");
    else if (value === "today" || value === "yesterday") set(value, value);
    else set(value);
  }

  return (
    <>
      <Select
        label={words.say("period")}
        value={mode === "period" ? (start === "" ? defaultPeriod : (parsePeriod(start) ?? start)) : mode}
        onValue={choosePeriod}
        choices={periodChoices(words)}
        hint={period && spanText(period)}
        problem={mode === "period" ? problem : undefined}
      />
      {mode === "days" && (
        <TextField
          label={words.say("numberOfDays")}
          type="number"
          value={lastDaysPattern.exec(parsePeriod(start) ?? start)?.[1] ?? ""}
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
    </>
  );
}

/** A calendar for days; words such as 7daysAgo stay text. */
export function DayField({
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
