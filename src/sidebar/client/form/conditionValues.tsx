/** What a condition compares with: values that are looked up, and for properties of events which one is meant. */
import { useEffect, useState } from "preact/hooks";
import { quoteValue } from "../../../query/quoting";
import type { AskedCall } from "../../tables";
import { plainChoices } from "../controls/combobox/choices";
import { Combobox } from "../controls/combobox/combobox";
import { type Draft, textOf } from "../draft/draft";
import { takesDates } from "../draft/views";
import { useNote } from "../pickers/siteLists";
import { columnOf, useLookUp } from "../server/lookUps";
import { useWords } from "../words/words";
import { type Condition, fieldNamed } from "./conditions";

interface PartProps {
  readonly draft: Draft;
  readonly condition: Condition;
  readonly onValue: (condition: Condition) => void;
  /** What no value stands for, if it stands for anything. */
  readonly blankText?: string | undefined;
}

/** The period of the question narrows the values, if it has one. */
const periodOf = (draft: Draft): readonly string[] =>
  takesDates(draft) ? [textOf(draft, "start_date"), textOf(draft, "end_date")] : ["", ""];

const valuesCall = (draft: Draft, field: string, search = ""): AskedCall => ({
  name: "PTENGINE_FILTER_VALUES",
  args: [field, search, ...periodOf(draft)],
});

/** A property, and for `eventDimension` the event that it belongs to. */
export function PropertyOfEvent({ draft, condition, onValue }: PartProps) {
  const words = useWords();
  const isOfOneEvent = condition.field === "eventDimension";
  const found = useLookUp(valuesCall(draft, condition.field));
  const first = columnOf(found, 0);
  const second = columnOf(found, 1);
  const note = useNote(found);
  if (!isOfOneEvent) {
    return (
      <Combobox
        label={words.say("property")}
        isRequired
        isFree
        choices={plainChoices(first)}
        chosen={condition.property ? [condition.property] : []}
        onChoose={([property = ""]) => onValue({ ...condition, property, values: [] })}
        onOpen={found.ask}
        {...note}
      />
    );
  }
  return (
    <>
      <Combobox
        label={words.say("event")}
        isRequired
        isFree
        choices={plainChoices([...new Set(first)])}
        chosen={condition.eventName ? [condition.eventName] : []}
        onChoose={([eventName = ""]) => onValue({ ...condition, eventName, property: "", values: [] })}
        onOpen={found.ask}
        {...note}
      />
      <Combobox
        label={words.say("property")}
        isRequired
        isFree
        choices={plainChoices(second.filter((_, index) => first[index] === condition.eventName))}
        chosen={condition.property ? [condition.property] : []}
        onChoose={([property = ""]) => onValue({ ...condition, property, values: [] })}
        onOpen={found.ask}
        {...note}
        {...(condition.eventName === "" ? { note: words.say("chooseEventFirst") } : {})}
      />
    </>
  );
}

/** What still lacks something is left out of the question, and keeps it from being asked. */
export function UnusedHint() {
  return <div class="hint unused">{useWords().say("unused")}</div>;
}

/** Fixed values are listed; others are read once a field and period, searched here, and at Ptengine's on Enter. */
export function ConditionValues({ draft, condition, onValue, blankText }: PartProps) {
  const words = useWords();
  const [search, setSearch] = useState("");
  const { field, eventName, property } = condition;
  const asked =
    field === "eventDimension"
      ? `eventDimension(${quoteValue(eventName, /[;,()]/)},${quoteValue(property, /[;,()]/)})`
      : field;
  const listed = useLookUp(valuesCall(draft, asked));
  const searched = useLookUp(valuesCall(draft, asked, search));
  useEffect(() => {
    if (search !== "") searched.ask();
  }, [search]);
  const fixed = fieldNamed(field)?.values;
  // Values of a property of any event cannot be listed.
  const isListable = field !== "dimension" && (field !== "eventDimension" || property !== "");
  const values = fixed ?? [...new Set([...columnOf(listed, 0), ...(search ? columnOf(searched, 0) : [])])];
  const note = useNote(search && !searched.isLoading && searched.failure ? searched : listed);
  return (
    <Combobox
      label={words.say("values")}
      isMulti
      isRequired={blankText === undefined}
      blankText={blankText}
      isFree={!fixed}
      choices={plainChoices(values)}
      chosen={condition.values}
      onChoose={(chosen) => onValue({ ...condition, values: chosen })}
      {...(fixed || !isListable
        ? {}
        : { onOpen: listed.ask, ...note, isLoading: listed.isLoading || (search !== "" && searched.isLoading) })}
      {...(fixed || !isListable ? {} : { onSearch: setSearch })}
      {...(isListable ? {} : { note: words.say("typeValues") })}
      hint={search === "" ? undefined : words.say("searchedFor", { text: search })}
    />
  );
}
