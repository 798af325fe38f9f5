/** What the answer is split by: a filter's field, and the values that get rows or columns of their own. */
import { useState } from "preact/hooks";
import { Combobox } from "../controls/combobox/combobox";
import { textOf } from "../draft/draft";
import { optionsOf, withOption } from "../draft/options";
import { useWords } from "../words/words";
import {
  type Condition,
  conditionsOf,
  fieldNamed,
  needsProperty,
  newCondition,
  splitCondition,
  textOfConditions,
} from "./conditions";
import { ConditionValues, PropertyOfEvent, UnusedHint } from "./conditionValues";
import { fieldChoices } from "./filtersField";
import type { FormProps } from "./formProps";

/** A field without values yet is no split: it is kept here until it has some. */
export function SplitField({ draft, onValue, problemOf }: FormProps) {
  const words = useWords();
  const [begun, setBegun] = useState<Condition>();
  const options = optionsOf(draft);
  const written = options.split === undefined ? undefined : splitCondition(String(options.split));
  const condition = written ?? begun;
  const filtered = conditionsOf(textOf(draft, "filters")).map(({ field }) => field);

  function refusalOf(name: string): string | undefined {
    if (options.compare !== undefined) return words.say("splitBesideCompare");
    return filtered.includes(name) && !needsProperty(name) ? words.say("splitFiltered") : undefined;
  }

  function set(changed: Condition | undefined): void {
    const text = changed && textOfSplit(changed);
    setBegun(text === undefined ? changed : undefined);
    onValue(withOption(draft, "split", text));
  }

  return (
    <>
      <Combobox
        label={words.say("option_split")}
        choices={fieldChoices(words).map((choice) => {
          const refusal = refusalOf(choice.value);
          return { ...choice, ...(refusal ? { refusal } : {}) };
        })}
        chosen={condition ? [condition.field] : []}
        onChoose={([field]) => set(field === undefined ? undefined : { ...newCondition(), field })}
        blankText={words.say("none")}
        problem={problemOf("options: split")}
      />
      {condition && (
        <div class="condition" role="group" aria-label={words.say("option_split")}>
          {needsProperty(condition.field) && <PropertyOfEvent draft={draft} condition={condition} onValue={set} />}
          <ConditionValues
            key={condition.field}
            draft={draft}
            condition={condition}
            onValue={set}
            blankText={fixedValues(condition) ? words.say("allValues") : undefined}
          />
          {!written && <UnusedHint />}
        </div>
      )}
    </>
  );
}

const fixedValues = ({ field }: Condition) => fieldNamed(field)?.values;

/** A field of fixed values may stand for all of them; any other needs its values, and a property its name. */
function textOfSplit(condition: Condition): string | undefined {
  if (condition.values.length === 0) return fixedValues(condition) ? condition.field : undefined;
  return textOfConditions([condition]) || undefined;
}
