/** The form of one function: a part for each of its parameters, in their order. */

import type { CustomFunctionName } from "../../catalogue/functions";
import type { SourceName } from "../../catalogue/sources";
import { sources } from "../../catalogue/sources";
import type { Parameter } from "../../catalogue/types";
import { EventDimensionsField, MetricsField } from "./columnFields";
import { ActionButton, Select } from "./controls";
import { DatesField } from "./datesField";
import { askingFunctions, definitionOf, takesDates, withSource, withText } from "./draft";
import { FiltersField } from "./filtersField";
import type { FormProps } from "./formProps";
import { OptionsField } from "./optionsField";
import {
  CompareByField,
  DeviceField,
  ExperienceField,
  GoalField,
  ListedFieldField,
  ListedSourceField,
  SearchField,
  UrlField,
  VersionField,
} from "./subjectFields";
import { ViewField, type ViewFieldProps } from "./viewField";
import { type TextKey, useWords } from "./words";

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

export function Form({ isSourceFixed, ...props }: ViewFieldProps & { readonly isSourceFixed: boolean }) {
  const { draft, onChange } = props;
  return (
    <>
      <SourceField {...props} isSourceFixed={isSourceFixed} />
      {definitionOf(draft).parameters.map((parameter) => (
        <ParameterField key={`${draft.name} ${parameter.name}`} {...props} parameter={parameter} onChange={onChange} />
      ))}
    </>
  );
}

function SourceField({ draft, onChange, isSourceFixed }: FormProps & { readonly isSourceFixed: boolean }) {
  const words = useWords();
  return (
    <Select
      label={words.text("source")}
      value={draft.name}
      hint={isSourceFixed ? words.text("sourceStays") : undefined}
      onChange={(name) => onChange(withSource(draft, name as CustomFunctionName))}
      choices={askingFunctions.map(({ name, source }) => ({
        value: name,
        label: words.label(sources[source as SourceName].labels),
        group: words.text(listSources.includes(source as SourceName) ? "lists" : "reports"),
        isRefused: isSourceFixed && name !== draft.name,
      }))}
    />
  );
}

function ParameterField({ parameter: { name, kind }, ...props }: ViewFieldProps & { readonly parameter: Parameter }) {
  const { draft } = props;
  const fixedName = kind === "start" && draft.fixed.end_date ? "end_date" : name;
  if (draft.fixed[fixedName] && kind !== "end") {
    return (
      <>
        {(kind === "start" ? ["start_date", "end_date"] : [name]).map(
          (fixed) => draft.fixed[fixed] && <FixedField key={fixed} {...props} name={fixed} />,
        )}
      </>
    );
  }
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
      return <OptionsField {...props} />;
    case "text":
    case "list": {
      const Subject = subjectFields[name];
      return Subject ? <Subject {...props} /> : null;
    }
    // The end belongs to the start's part; the stamp is the add-on's.
    case "end":
    case "refresh":
      return null;
  }
}

/** An argument that the formula takes from cells: shown as it stands there, with its value now. */
function FixedField({ draft, onChange, name, problemOf }: FormProps & { readonly name: string }) {
  const words = useWords();
  const { text, value } = draft.fixed[name] as NonNullable<(typeof draft.fixed)[string]>;
  const shown = typeof value === "string" ? value : value?.map((row) => row.join(", ")).join("; ");
  const label = words.text(`argument_${name}` as TextKey);
  const problem = problemOf(name);
  return (
    <div class="field fixed" role="group" aria-label={label}>
      <div class="label">{label}</div>
      <code>{text}</code>
      <div class="hint">
        {shown === undefined
          ? words.text("calculatedBySheet")
          : words.text("valueNow", { value: shown === "" ? "–" : shown })}
      </div>
      {problem && <div class="problem">{problem}</div>}
      <ActionButton kind="link" onPress={() => onChange(withText(draft, name, ""))}>
        {words.text("replaceArgument", { label })}
      </ActionButton>
    </div>
  );
}
