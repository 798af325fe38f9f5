/** Options: how rows are ordered and cut, whose conversions count, and how a formula shows its values. */
import { options as knownOptions, type Option, type OptionName } from "../../../catalogue/options";
import { Checkbox } from "../controls/checkbox";
import { plainChoices } from "../controls/combobox/choices";
import { Combobox } from "../controls/combobox/combobox";
import { Select, type SelectChoice } from "../controls/select";
import { TextField } from "../controls/textField";
import { optionsInView, optionsOf, withOption } from "../draft/options";
import { metricsInView } from "../draft/views";
import { columnOf, useLookUp } from "../server/lookUps";
import { type TextKey, useWords } from "../words/words";
import { useExperienceParts } from "./experienceFields";
import type { FormProps } from "./formProps";
import { goalList, useNote } from "./siteLists";

/** Asked in the form's main part, under headings of their own; the others are for those who look for them. */
const rowOptions: readonly OptionName[] = ["sortBy", "sortOrder", "limit"];
const goalOptions: readonly OptionName[] = ["conversionName", "conversionNames", "goal"];
/** Has its own place beside the dates. */
const elsewhere: readonly OptionName[] = ["compare"];

export function OptionsField(props: FormProps) {
  const words = useWords();
  const taken = optionsInView(props.draft).filter((name) => !elsewhere.includes(name));
  const more = taken.filter((name) => !rowOptions.includes(name) && !goalOptions.includes(name));
  const group = (key: TextKey, names: readonly OptionName[]) => {
    const shown = taken.filter((name) => names.includes(name));
    return shown.length === 0 ? null : (
      <fieldset>
        <legend>{words.say(key)}</legend>
        {shown.map((name) => (
          <OneOption key={name} {...props} name={name} />
        ))}
      </fieldset>
    );
  };
  const set = optionsOf(props.draft);
  const count = more.filter((name) => set[name] !== undefined).length;
  return (
    <>
      {group("rows", rowOptions)}
      {group("goals", goalOptions)}
      <details>
        <summary>{count > 0 ? words.say("moreOptionsSet", { count }) : words.say("moreOptions")}</summary>
        {more.map((name) => (
          <OneOption key={name} {...props} name={name} />
        ))}
      </details>
    </>
  );
}

function OneOption(props: FormProps & { readonly name: OptionName }) {
  const words = useWords();
  const { draft, onValue, start, name, problemOf } = props;
  const option = knownOptions.find((known) => known.name === name) as Option;
  const value = optionsOf(draft)[name];
  const label = words.say(`option_${name}`);
  const problem = problemOf(`options: ${name}`);
  const set = (changed: typeof value | "") => onValue(withOption(draft, name, changed === "" ? undefined : changed));
  const select = (choices: readonly SelectChoice[], blank: TextKey = "usual") => (
    <Select
      label={label}
      value={String(value ?? "")}
      onValue={set}
      problem={problem}
      choices={[{ value: "", label: words.say(blank) }, ...choices]}
    />
  );
  if (name === "profile") {
    if (start.sites.length < 2) return null;
    return select(
      start.sites.map((site) => ({ value: site.profileId, label: site.name || site.profileId })),
      "siteOfDocument",
    );
  }
  if (name === "conversionName" || name === "conversionNames") return <GoalOption {...props} />;
  if (name === "goal") return <ExperienceGoalOption {...props} />;
  switch (option.kind) {
    case "choice":
      return select(
        (option.values ?? []).map((choice) => ({
          value: choice,
          label: words.say(`choice_${name}_${choice}` as TextKey),
        })),
      );
    case "switch":
      return <Checkbox label={label} isChecked={value === true} onValue={(isOn) => set(isOn || undefined)} />;
    case "metric":
      return select(metricsInView(draft).map((metric) => ({ value: metric.name, label: words.label(metric.labels) })));
    case "whole":
    case "number":
      return (
        <TextField
          label={label}
          type="number"
          value={value === undefined ? "" : String(value)}
          hint={
            option.maximum === undefined
              ? undefined
              : words.say("fromTo", { minimum: option.minimum ?? 0, maximum: option.maximum })
          }
          problem={problem}
          onValue={(text) => set(text)}
        />
      );
    case "text":
    case "list":
      return <TextField label={label} value={String(value ?? "")} onValue={set} problem={problem} />;
  }
}

function GoalOption({ draft, onValue, name, problemOf }: FormProps & { readonly name: OptionName }) {
  const words = useWords();
  const goals = useLookUp(goalList);
  const isMulti = name === "conversionNames";
  const value = optionsOf(draft)[name];
  const chosen = value === undefined ? [] : Array.isArray(value) ? (value as string[]) : [String(value)];
  return (
    <Combobox
      label={words.say(`option_${name}`)}
      isMulti={isMulti}
      isFree
      choices={plainChoices(columnOf(goals, 1))}
      chosen={chosen}
      onChoose={(names) =>
        onValue(withOption(draft, name, names.length === 0 ? undefined : isMulti ? names : names[0]))
      }
      onOpen={goals.ask}
      blankText={words.say(isMulti ? "none" : "allGoals")}
      problem={problemOf("options") ?? problemOf(`options: ${name}`)}
      {...useNote(goals)}
    />
  );
}

function ExperienceGoalOption({ draft, onValue, name, problemOf }: FormProps & { readonly name: OptionName }) {
  const words = useWords();
  const { choices, lookUp } = useExperienceParts(draft, "goals");
  const value = optionsOf(draft)[name];
  return (
    <Combobox
      label={words.say("option_goal")}
      isFree
      choices={choices}
      chosen={value === undefined ? [] : [String(value)]}
      onChoose={([id]) => onValue(withOption(draft, name, id))}
      onOpen={lookUp.ask}
      problem={problemOf("options: goal")}
      {...useNote(lookUp)}
    />
  );
}
