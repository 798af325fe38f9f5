/** The form of one function: a part for each of its parameters, in their order. */
import { Fragment } from "preact";
import type { CustomFunctionName } from "../../../catalogue/functions";
import type { SourceName } from "../../../catalogue/sources";
import { sources } from "../../../catalogue/sources";
import type { Parameter } from "../../../catalogue/types";
import { ActionButton } from "../controls/actionButton";
import { Select } from "../controls/select";
import { withSource } from "../draft/changes";
import { askingFunctions, definitionOf, textOf, withText } from "../draft/draft";
import { takesDates } from "../draft/views";
import { type TextKey, useWords } from "../words/words";
import { EventDimensionsField, MetricsField } from "./columnFields";
import { ComparisonFields } from "./comparisonFields";
import { DatesField } from "./datesField";
import { CompareByField, ExperienceField, VersionField } from "./experienceFields";
import { FiltersField } from "./filtersField";
import type { FormProps } from "./formProps";
import { FunctionHelp } from "./functionHelp";
import { OptionsField } from "./optionsField";
import { DeviceField, GoalField, ListedFieldField, ListedSourceField, SearchField, UrlField } from "./subjectFields";
import { ViewField, type ViewFieldProps } from "./viewField";

const listSources: readonly SourceName[] = ["goals", "filterValues", "fields", "experiences", "userProperties"];

const subjectFields: Readonly<Record<string, (props: FormProps) => ReturnType<typeof UrlField>>> = {
  url: UrlField,
  device: DeviceField,
  goal: GoalField,
  field: ListedFieldField,
  search: SearchField,
  source: ListedSourceField,
  experience: ExperienceField,
  compare_by: CompareByField,
  version: VersionField,
  dimensions: EventDimensionsField,
};

interface SourceFieldProps extends ViewFieldProps {
  /** A formula that is edited keeps its function. */
  readonly isSourceFixed: boolean;
}

export function Form({ isSourceFixed, ...props }: SourceFieldProps) {
  const { draft, onValue } = props;
  return (
    <>
      <SourceField {...props} isSourceFixed={isSourceFixed} />
      <FunctionHelp draft={draft} />
      {definitionOf(draft).parameters.map((parameter) => (
        <ParameterField key={`${draft.name} ${parameter.name}`} {...props} parameter={parameter} onValue={onValue} />
      ))}
    </>
  );
}

function SourceField({ draft, onValue, onDropped, isSourceFixed }: SourceFieldProps) {
  const words = useWords();
  function choose(name: string): void {
    const { draft: changed, dropped } = withSource(draft, name as CustomFunctionName);
    onValue(changed);
    onDropped(dropped);
  }
  return (
    <Select
      label={words.say("source")}
      value={draft.name}
      hint={isSourceFixed ? words.say("sourceStays") : undefined}
      onValue={choose}
      choices={askingFunctions.map(({ name, source }) => ({
        value: name,
        label: words.label(sources[source as SourceName].labels),
        group: words.say(listSources.includes(source as SourceName) ? "lists" : "tab_reports"),
        isRefused: isSourceFixed && name !== draft.name,
      }))}
    />
  );
}

function ParameterField({ parameter: { name, kind }, ...props }: ViewFieldProps & { readonly parameter: Parameter }) {
  const { draft } = props;
  // First and last day are chosen together.
  const names = kind === "start" ? ["start_date", "end_date"] : [name];
  if (kind !== "end" && names.some((one) => draft.fixed[one])) return <FixedFields {...props} names={names} />;
  switch (kind) {
    case "view":
      return <ViewField {...props} />;
    case "metrics":
      return <MetricsField {...props} />;
    case "start":
      return takesDates(draft) ? <DatesField {...props} /> : null;
    case "filters":
      return <FiltersField {...props} />;
    case "options":
      return (
        <>
          <ComparisonFields {...props} />
          <OptionsField {...props} />
        </>
      );
    case "text":
    case "range":
    case "list": {
      const Subject = subjectFields[name];
      return Subject ? <Subject {...props} /> : null;
    }
    // The end belongs to the start's part; the refresh token is the add-on's.
    case "end":
    case "refresh":
      return null;
  }
}

/** Arguments that the formula takes from cells or calculates: shown as they stand there, with their values now. */
function FixedFields({ draft, onValue, names, problemOf }: FormProps & { readonly names: readonly string[] }) {
  const words = useWords();
  const labelOf = (name: string) => words.say(`argument_${name}` as TextKey);
  const label = names.length > 1 ? words.say("dates") : labelOf(names[0] as string);
  return (
    <div class="field fixed" role="group" aria-label={label}>
      {names.map((name) => {
        const fixed = draft.fixed[name];
        const value = fixed?.value;
        const shown = typeof value === "string" ? value : value?.map((row) => row.join(", ")).join("; ");
        const problem = problemOf(name);
        return (
          <Fragment key={name}>
            <div class="label">{labelOf(name)}</div>
            <code>{fixed?.text || textOf(draft, name) || "–"}</code>
            {fixed && (
              <div class="hint">
                {shown === undefined
                  ? words.say("calculatedBySheet")
                  : words.say("valueNow", { value: shown === "" ? "–" : shown })}
              </div>
            )}
            {problem && <div class="problem">{problem}</div>}
          </Fragment>
        );
      })}
      <ActionButton kind="link" onPress={() => onValue(names.reduce((next, name) => withText(next, name, ""), draft))}>
        {words.say("replaceArgument", { label })}
      </ActionButton>
    </div>
  );
}
