/** Options: how rows are ordered and cut, whose conversions count, and how a formula shows its values. */
import { options as knownOptions, type Option, type OptionName } from "../../../catalogue/options";
import { asInserted } from "../../../query/inserted";
import type { Options } from "../../../query/options";
import { parseQuery } from "../../../query/parse";
import { Checkbox } from "../controls/checkbox";
import { Select, type SelectChoice } from "../controls/select";
import { TextField } from "../controls/textField";
import { argumentsOf, type Draft, safely } from "../draft/draft";
import { optionsInView, optionsOf, withOption } from "../draft/options";
import { GoalsPicker } from "../pickers/pickers";
import { type TextKey, useWords, type Words } from "../words/words";
import type { FormProps } from "./formProps";
import { TopRows } from "./topRows";

/** Asked in the form's main part, each in a place of its own; the others are for those who look for them. */
const elsewhere: readonly OptionName[] = [
  "compare",
  "split",
  "sortBy",
  "sortOrder",
  "limit",
  "conversionName",
  "conversionNames",
  "goal",
];

export function OptionsField(props: FormProps) {
  const words = useWords();
  const { draft } = props;
  const taken = optionsInView(draft);
  const more = taken.filter((name) => !elsewhere.includes(name));
  const set = optionsOf(draft);
  const count = more.filter((name) => set[name] !== undefined).length;
  return (
    <>
      {taken.includes("limit") && <TopRows {...props} />}
      {taken.includes("conversionNames") && <GoalsOption {...props} isOneTaken={taken.includes("conversionName")} />}
      <details>
        <summary>{count > 0 ? words.say("moreOptionsSet", { count }) : words.say("moreOptions")}</summary>
        {more.map((name) => (
          <OneOption key={name} {...props} name={name} />
        ))}
      </details>
    </>
  );
}

/** What a choice stands for that is left blank: what the inserted formula says of it, or what no formula has to say. */
function usualChoice({ name, usual }: Option, draft: Draft, { documentLanguage }: FormProps["start"]): string {
  if (name === "lang") return documentLanguage;
  const inserted = safely<Options>(
    () => asInserted(parseQuery(draft.name, argumentsOf(draft))).options ?? {},
    () => ({ headers: "label" }),
  );
  return String(inserted[name as OptionName] ?? usual ?? "off");
}

const placeholders: Readonly<Record<string, TextKey>> = {
  cache: "usual_cache",
  stayTimeFilter: "usual_stayTimeFilter",
};

function OneOption({ draft, onValue, start, name, problemOf }: FormProps & { readonly name: OptionName }) {
  const words = useWords();
  const option = knownOptions.find((known) => known.name === name) as Option;
  const value = optionsOf(draft)[name];
  const label = words.say(`option_${name}`);
  const problem = problemOf(`options: ${name}`);
  const set = (changed: typeof value | "") => onValue(withOption(draft, name, changed === "" ? undefined : changed));
  const select = (choices: readonly SelectChoice[], blank: string) => (
    <Select
      label={label}
      value={String(value ?? "")}
      onValue={set}
      problem={problem}
      choices={[{ value: "", label: blank }, ...choices]}
    />
  );
  if (name === "profile") {
    if (start.sites.length < 2) return null;
    const sites = start.sites.map((site) => ({ value: site.profileId, label: site.name || site.profileId }));
    return select(sites, words.say("siteOfDocument"));
  }
  const placeholder = placeholders[name];
  switch (option.kind) {
    case "choice": {
      const usual = choiceLabel(name, usualChoice(option, draft, start), words);
      const choices = (option.values ?? []).map((choice) => ({
        value: choice,
        label: choiceLabel(name, choice, words),
      }));
      return select(choices, words.say("usualIs", { choice: usual }));
    }
    case "switch":
      return <Checkbox label={label} isChecked={value === true} onValue={(isOn) => set(isOn || undefined)} />;
    default:
      return (
        <TextField
          label={label}
          type="number"
          value={value === undefined ? "" : String(value)}
          placeholder={placeholder && words.say(placeholder)}
          problem={problem}
          onValue={set}
        />
      );
  }
}

const choiceLabel = (name: OptionName, choice: string, words: Words) =>
  words.say(`choice_${name}_${choice}` as TextKey);

/** Whose conversions count: one goal narrows the metrics to it, several give each of them columns of its own. */
function GoalsOption({ draft, onValue, problemOf, isOneTaken }: FormProps & { readonly isOneTaken: boolean }) {
  const words = useWords();
  const { conversionName, conversionNames } = optionsOf(draft);
  const chosen = [conversionName ?? conversionNames ?? []].flat().map(String);
  function choose(names: readonly string[]): void {
    const isOne = isOneTaken && names.length === 1;
    const without = withOption(draft, "conversionName", isOne ? names[0] : undefined);
    onValue(withOption(without, "conversionNames", isOne || names.length === 0 ? undefined : names));
  }
  return (
    <GoalsPicker
      label={words.say("option_conversionNames")}
      isMulti
      chosen={chosen}
      onChoose={choose}
      blankText={words.say(isOneTaken ? "allGoals" : "none")}
      problem={problemOf("options: conversionNames") ?? problemOf("options: conversionName") ?? problemOf("options")}
    />
  );
}
