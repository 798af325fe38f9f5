/** Conditions: a field, is or is not, and values that are looked up as one types. */
import { useEffect, useRef, useState } from "preact/hooks";
import { type FilterField, filterFields } from "../../../catalogue/filterFields";
import { formatFilter, parseFilters } from "../../../query/filters";
import { quoteValue } from "../../../query/quoting";
import type { AskedCall } from "../../tables";
import { ActionButton } from "../controls/actionButton";
import { plainChoices } from "../controls/combobox/choices";
import { Combobox } from "../controls/combobox/combobox";
import { Select } from "../controls/select";
import { type Draft, textOf, withText } from "../draft/draft";
import { takesDates } from "../draft/views";
import { columnOf, useLookUp } from "../server/lookUps";
import { useWords } from "../words/words";
import type { FormProps } from "./formProps";
import { useNote } from "./subjectFields";

/** A condition that may lack something yet. */
interface Row {
  readonly id: number;
  readonly field: string;
  readonly op: "include" | "exclude";
  readonly eventName: string;
  readonly property: string;
  readonly values: readonly string[];
}

const fieldNamed = (name: string): FilterField | undefined => filterFields.find((field) => field.name === name);
const needsProperty = (field: string) => field === "dimension" || field === "eventDimension";

let rowCount = 0;
const newRow = (): Row => {
  rowCount += 1;
  return { id: rowCount, field: "", op: "include", eventName: "", property: "", values: [] };
};

function rowsOf(text: string): Row[] {
  try {
    return parseFilters(text, "filters").map(({ name, op, value, eventName = "", eventVariant = "" }) => ({
      ...newRow(),
      field: name,
      op,
      eventName,
      property: eventVariant,
      values: value,
    }));
  } catch {
    return [];
  }
}

const isWhole = ({ field, values, eventName, property }: Row): boolean =>
  field !== "" &&
  values.length > 0 &&
  (!needsProperty(field) || property !== "") &&
  (field !== "eventDimension" || eventName !== "");

/** A property of an event can only be asked of events that are named: the condition that says so comes by itself. */
function withEvents(rows: readonly Row[], isEventTable: boolean): readonly Row[] {
  const events = rows.filter((row) => row.field === "eventDimension" && isWhole(row)).map(({ eventName }) => eventName);
  const isNamed = rows.some(({ field }) => field === "eventName");
  if (!isEventTable || isNamed || events.length === 0) return rows;
  return [...rows, { ...newRow(), field: "eventName", values: [...new Set(events)] }];
}

/** Conditions in the order in which they stand; the query brings them into its own. */
const textOfRows = (rows: readonly Row[]): string =>
  rows
    .filter(isWhole)
    .map(({ field, op, values, eventName, property }) =>
      formatFilter({
        name: field,
        op,
        value: values,
        ...(field === "eventDimension" ? { eventName } : {}),
        ...(needsProperty(field) ? { eventVariant: property } : {}),
      }),
    )
    .join(";");

export function FiltersField({ draft, onValue, problemOf }: FormProps) {
  const words = useWords();
  const text = textOf(draft, "filters");
  const [rows, setRows] = useState(() => rowsOf(text));
  const written = useRef(text);
  // A formula that was read back, or another source, brings its own conditions.
  const current = written.current === text ? rows : rowsOf(text);
  useEffect(() => {
    if (written.current === text) return;
    written.current = text;
    setRows(current);
  });
  function change(wanted: readonly Row[]): void {
    const changed = withEvents(wanted, draft.name === "PTENGINE_EVENT");
    written.current = textOfRows(changed);
    setRows([...changed]);
    onValue(withText(draft, "filters", written.current));
  }
  const fields = useRef<HTMLFieldSetElement>(null);
  const newest = useRef(0);
  function add(): void {
    const row = newRow();
    newest.current = row.id;
    change([...current, row]);
  }
  function remove(id: number): void {
    change(current.filter((row) => row.id !== id));
    // What had the focus is gone.
    fields.current?.querySelector<HTMLElement>(":scope > button")?.focus();
  }
  const problem = problemOf("filters") ?? problemOf("filters: value");
  return (
    <fieldset ref={fields}>
      <legend>{words.say("argument_filters")}</legend>
      {current.map((row, index) => (
        <Condition
          key={row.id}
          draft={draft}
          row={row}
          number={index + 1}
          onValue={(changed) => change(current.map((other) => (other.id === row.id ? changed : other)))}
          isFocused={row.id === newest.current}
          onRemove={() => remove(row.id)}
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
  readonly row: Row;
  readonly number: number;
  readonly onValue: (row: Row) => void;
  readonly isFocused: boolean;
  readonly onRemove: () => void;
}

function Condition({ draft, row, number, isFocused, onValue, onRemove }: ConditionProps) {
  const words = useWords();
  const { field } = row;
  return (
    <div class="condition" role="group" aria-label={words.say("conditionNumber", { number })}>
      <Combobox
        label={words.say("field")}
        isRequired
        isFocused={isFocused}
        choices={filterFields.map(({ name, labels }) => ({ value: name, label: words.label(labels), detail: name }))}
        chosen={field ? [field] : []}
        onChoose={([name = ""]) => onValue({ ...row, field: name, eventName: "", property: "", values: [] })}
      />
      {needsProperty(field) && <PropertyOfEvent draft={draft} row={row} onValue={onValue} />}
      {field !== "" && (
        <>
          <Select
            label={words.say("operator")}
            value={row.op}
            onValue={(op) => onValue({ ...row, op: op as Row["op"] })}
            choices={[
              { value: "include", label: words.say("is") },
              { value: "exclude", label: words.say("isNot") },
            ]}
          />
          <ConditionValues draft={draft} row={row} onValue={onValue} />
        </>
      )}
      <ActionButton kind="link" onPress={onRemove}>
        {words.say("removeCondition")}
      </ActionButton>
    </div>
  );
}

interface PartProps {
  readonly draft: Draft;
  readonly row: Row;
  readonly onValue: (row: Row) => void;
}

/** The period of the question narrows the values, if it has one. */
const periodOf = (draft: Draft): readonly string[] =>
  takesDates(draft) ? [textOf(draft, "start_date"), textOf(draft, "end_date")] : ["", ""];

const valuesCall = (draft: Draft, field: string, search = ""): AskedCall => ({
  name: "PTENGINE_FILTER_VALUES",
  args: [field, search, ...periodOf(draft)],
});

/** A property, and for `eventDimension` the event that it belongs to. */
function PropertyOfEvent({ draft, row, onValue }: PartProps) {
  const words = useWords();
  const isOfOneEvent = row.field === "eventDimension";
  const found = useLookUp(valuesCall(draft, row.field));
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
        chosen={row.property ? [row.property] : []}
        onChoose={([property = ""]) => onValue({ ...row, property, values: [] })}
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
        chosen={row.eventName ? [row.eventName] : []}
        onChoose={([eventName = ""]) => onValue({ ...row, eventName, property: "", values: [] })}
        onOpen={found.ask}
        {...note}
      />
      <Combobox
        label={words.say("property")}
        isRequired
        isFree
        choices={plainChoices(second.filter((_, index) => first[index] === row.eventName))}
        chosen={row.property ? [row.property] : []}
        onChoose={([property = ""]) => onValue({ ...row, property, values: [] })}
        onOpen={found.ask}
        {...note}
        {...(row.eventName === "" ? { note: words.say("chooseEventFirst") } : {})}
      />
    </>
  );
}

/** Fixed values are listed; others are read once a field and period, searched here, and at Ptengine's on Enter. */
function ConditionValues({ draft, row, onValue }: PartProps) {
  const words = useWords();
  const [search, setSearch] = useState("");
  const { field, eventName, property } = row;
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
      isRequired
      isFree={!fixed}
      choices={plainChoices(values)}
      chosen={row.values}
      onChoose={(chosen) => onValue({ ...row, values: chosen })}
      {...(fixed || !isListable
        ? {}
        : { onOpen: listed.ask, ...note, isLoading: listed.isLoading || (search !== "" && searched.isLoading) })}
      {...(fixed || !isListable ? {} : { onSearch: setSearch })}
      {...(isListable ? {} : { note: words.say("typeValues") })}
      hint={search === "" ? undefined : words.say("searchedFor", { text: search })}
    />
  );
}
