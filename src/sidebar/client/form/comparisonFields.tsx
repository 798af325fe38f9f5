/** Beside the period: an earlier one to compare it with, or a field to split the answer by; one of the two. */
import { daysFrom } from "../../../days";
import { earlierPeriod, periodCompared } from "../../../query/comparison";
import { type Period, parseDates } from "../../../query/dates";
import { Select } from "../controls/select";
import { textOf } from "../draft/draft";
import { optionsInView, optionsOf, withOption } from "../draft/options";
import { type TextKey, useWords } from "../words/words";
import { DayField, periodIn, spanText } from "./datesField";
import type { FormProps } from "./formProps";
import { SplitField } from "./splitField";

export function ComparisonFields(props: FormProps) {
  const words = useWords();
  const taken = optionsInView(props.draft);
  const isComparable = taken.includes("compare");
  const isSplittable = taken.includes("split");
  if (!isComparable && !isSplittable) return null;
  return (
    <fieldset>
      {isSplittable && <legend>{words.say("comparison")}</legend>}
      {isComparable && <CompareField {...props} />}
      {isSplittable && <SplitField {...props} />}
    </fieldset>
  );
}

const namedComparisons = ["previous", "previousYear", "sameWeekday"] as const;
const ownPeriod = "own";
/** No number while a day is missing. */
const lengthOf = ({ start, end }: Period) => (start && end ? daysFrom(start, end) + 1 : Number.NaN);

/** The period that comes before, with its days, and a word where it is longer or shorter. */
function CompareField({ draft, onValue, start: { today }, problemOf }: FormProps) {
  const words = useWords();
  const { compare: written, split, weekStart } = optionsOf(draft);
  const compare = written === undefined ? "" : String(written);
  const isNamed = compare === "" || (namedComparisons as readonly string[]).includes(compare);
  const period = periodIn(draft, today);
  const dates = () => parseDates(textOf(draft, "start_date"), textOf(draft, "end_date"));
  const earlierOf = (name: string) => earlierPeriod(name, dates(), today, weekStart === "sunday");
  const own = periodCompared(compare) ?? { start: "", end: "" };
  const earlier = period && (isNamed ? compare !== "" && earlierOf(compare) : own);
  const isUneven = period && earlier && lengthOf(earlier) > 0 && lengthOf(earlier) !== lengthOf(period);
  const hints = [
    ...(earlier && isNamed ? [spanText(earlier)] : []),
    ...(isUneven ? [words.say("unevenPeriods", { days: lengthOf(period), earlier: lengthOf(earlier) })] : []),
    ...(split === undefined ? [] : [words.say("compareBesideSplit")]),
  ];
  const set = (value: string) => onValue(withOption(draft, "compare", value || undefined));
  const choice = (value: string, label: TextKey) => ({
    value,
    label: words.say(label),
    isRefused: split !== undefined,
  });
  function choose(value: string): void {
    const first = period ? earlierOf("previous") : own;
    set(value === ownPeriod ? `${first.start}..${first.end}` : value);
  }
  return (
    <>
      <Select
        label={words.say("option_compare")}
        value={isNamed ? compare : ownPeriod}
        onValue={choose}
        hint={hints.length > 0 ? hints.join(". ") : undefined}
        problem={problemOf("options: compare")}
        choices={[
          { value: "", label: words.say("none") },
          ...namedComparisons.map((name) => choice(name, `choice_compare_${name}`)),
          choice(ownPeriod, "compare_own"),
        ]}
      />
      {!isNamed && (
        <div class="pair">
          <DayField
            label={words.say("comparedFrom")}
            value={own.start}
            onValue={(day) => set(`${day}..${own.end}`)}
            problem={undefined}
          />
          <DayField
            label={words.say("comparedTo")}
            value={own.end}
            onValue={(day) => set(`${own.start}..${day}`)}
            problem={undefined}
          />
        </div>
      )}
    </>
  );
}
