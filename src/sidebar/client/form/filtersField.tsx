/** Conditions: a field, is or is not, and values that are looked up as one types. */
import { useEffect, useRef, useState } from "preact/hooks";
import { filterFields } from "../../../catalogue/filterFields";
import { searchTexts } from "../../../query/names";
import { ActionButton } from "../controls/actionButton";
import type { Choice } from "../controls/combobox/choices";
import { Combobox } from "../controls/combobox/combobox";
import { Select } from "../controls/select";
import { type Draft, textOf, withText } from "../draft/draft";
import { useWords, type Words } from "../words/words";
import {
  type Condition,
  conditionsOf,
  isWhole,
  needsProperty,
  newCondition,
  textOfConditions,
  withEvents,
} from "./conditions";
import { ConditionValues, PropertyOfEvent, UnusedHint } from "./conditionValues";
import type { FormProps } from "./formProps";

/** The fields as every list of fields offers them. */
export function fieldChoices(words: Words): Choice[] {
  const textOf = searchTexts(filterFields);
  return filterFields.map((field) => ({
    value: field.name,
    label: words.label(field.labels),
    detail: field.name,
    words: textOf(field),
  }));
}

export function FiltersField({ draft, onValue, problemOf }: FormProps) {
  const words = useWords();
  const text = textOf(draft, "filters");
  const [conditions, setConditions] = useState(() => conditionsOf(text));
  const written = useRef(text);
  // A formula that was read back, or another source, brings its own conditions.
  const current = written.current === text ? conditions : conditionsOf(text);
  useEffect(() => {
    if (written.current === text) return;
    written.current = text;
    setConditions(current);
  });
  function change(wanted: readonly Condition[]): void {
    const changed = withEvents(wanted, draft.name === "PTENGINE_EVENT");
    written.current = textOfConditions(changed);
    setConditions([...changed]);
    onValue(withText(draft, "filters", written.current));
  }
  const fields = useRef<HTMLFieldSetElement>(null);
  const newest = useRef(0);
  function add(): void {
    const added = newCondition();
    newest.current = added.id;
    change([...current, added]);
  }
  function remove(id: number): void {
    change(current.filter((condition) => condition.id !== id));
    // What had the focus is gone.
    fields.current?.querySelector<HTMLElement>(":scope > button")?.focus();
  }
  const problem = problemOf("filters") ?? problemOf("filters: value");
  return (
    <fieldset ref={fields}>
      <legend>{words.say("argument_filters")}</legend>
      {current.map((condition, index) => (
        <ConditionFields
          key={condition.id}
          draft={draft}
          condition={condition}
          number={index + 1}
          onValue={(changed) => change(current.map((other) => (other.id === condition.id ? changed : other)))}
          isFocused={condition.id === newest.current}
          onRemove={() => remove(condition.id)}
        />
      ))}
      {problem && <div class="problem">{problem}</div>}
      <ActionButton kind="link" onPress={add}>
        {words.say("addCondition")}
      </ActionButton>
    </fieldset>
  );
}

interface ConditionProps {
  readonly draft: Draft;
  readonly condition: Condition;
  readonly number: number;
  readonly onValue: (condition: Condition) => void;
  readonly isFocused: boolean;
  readonly onRemove: () => void;
}

function ConditionFields({ draft, condition, number, isFocused, onValue, onRemove }: ConditionProps) {
  const words = useWords();
  const { field } = condition;
  return (
    <div class="condition" role="group" aria-label={words.say("conditionNumber", { number })}>
      <Combobox
        label={words.say("field")}
        isRequired
        isFocused={isFocused}
        choices={fieldChoices(words)}
        chosen={field ? [field] : []}
        onChoose={([name = ""]) => onValue({ ...condition, field: name, eventName: "", property: "", values: [] })}
      />
      {needsProperty(field) && <PropertyOfEvent draft={draft} condition={condition} onValue={onValue} />}
      {field !== "" && (
        <>
          <Select
            label={words.say("operator")}
            value={condition.op}
            onValue={(op) => onValue({ ...condition, op: op as Condition["op"] })}
            choices={[
              { value: "include", label: words.say("is") },
              { value: "exclude", label: words.say("isNot") },
            ]}
          />
          <ConditionValues draft={draft} condition={condition} onValue={onValue} />
        </>
      )}
      {!isWhole(condition) && <UnusedHint />}
      <ActionButton kind="link" onPress={onRemove}>
        {words.say("removeCondition")}
      </ActionButton>
    </div>
  );
}
