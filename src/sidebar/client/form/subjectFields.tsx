/** Arguments that only some functions have: page, goal, experience, version, field, device and the like. */
import { abTestComparisons } from "../../../catalogue/experience";
import { filterFields } from "../../../catalogue/filterFields";
import { heatmapDevices } from "../../../catalogue/heatmap";
import { sources } from "../../../catalogue/sources";
import { fieldSources } from "../../../query/listRules";
import { plainChoices } from "../controls/combobox/choices";
import { Combobox } from "../controls/combobox/combobox";
import { Select } from "../controls/select";
import { TextField } from "../controls/textField";
import { listOf, listText, textOf, withText } from "../draft/draft";
import { viewInDraft } from "../draft/views";
import { columnOf, type LookUp, useLookUp } from "../server/lookUps";
import { useWords } from "../words/words";
import type { FormProps } from "./formProps";

const experienceList = { name: "PTENGINE_EXPERIENCES", args: ["list"] } as const;
const versionList = { name: "PTENGINE_EXPERIENCES", args: ["versions"] } as const;
const experienceGoalList = { name: "PTENGINE_EXPERIENCES", args: ["goals"] } as const;
export const goalList = { name: "PTENGINE_GOALS", args: [] } as const;

/** Why a list shows nothing. */
export function useNote({ failure, table, isLoading }: LookUp): {
  readonly note?: string;
  readonly isLoading: boolean;
} {
  const words = useWords();
  if (failure) return { note: words.failure(failure), isLoading };
  return table && table.rowCount === 0 ? { note: words.say("listIsEmpty"), isLoading } : { isLoading };
}

export function GoalField({ draft, onValue, problemOf }: FormProps) {
  const words = useWords();
  const goals = useLookUp(goalList);
  const chosen = textOf(draft, "goal");
  return (
    <Combobox
      label={words.say("argument_goal")}
      isRequired
      isFree
      choices={plainChoices(columnOf(goals, 1))}
      chosen={chosen ? [chosen] : []}
      onChoose={([name = ""]) => onValue(withText(draft, "goal", name))}
      onOpen={goals.ask}
      problem={problemOf("goal")}
      {...useNote(goals)}
    />
  );
}

/** One experience, or for an overview several or all; a formula names it by its id, which stays when it is renamed. */
export function ExperienceField({ draft, onValue, problemOf }: FormProps) {
  const words = useWords();
  const experiences = useLookUp(experienceList);
  const isOverview = viewInDraft(draft).member.name === "overview";
  const ids = columnOf(experiences, 0);
  const names = columnOf(experiences, 1);
  const statuses = columnOf(experiences, 2);
  const all = { value: "all", label: words.say("allExperiences") };
  const one = textOf(draft, "experience");
  const chosen = isOverview ? listOf(draft, "experience") : one ? [one] : [];
  return (
    <Combobox
      label={words.say("argument_experience")}
      isRequired
      isMulti={isOverview}
      isFree
      choices={[
        ...(isOverview ? [all] : []),
        ...ids.map((id, index) => ({ value: id, label: names[index] || id, detail: statuses[index] ?? "" })),
      ]}
      chosen={chosen}
      onChoose={(values) => {
        const added = values.find((value) => !chosen.includes(value));
        const kept = added === "all" ? ["all"] : values.filter((value) => value !== "all");
        const text = isOverview ? listText(kept) : (kept[0] ?? "");
        // Goals and versions belong to the experience.
        onValue(withText(withText(draft, "experience", text), "version", ""));
      }}
      onOpen={experiences.ask}
      problem={problemOf("experience")}
      {...useNote(experiences)}
    />
  );
}

/** Versions or goals of the chosen experience, which may be named by its id or its name. */
export function useExperienceParts(draft: FormProps["draft"], part: "versions" | "goals") {
  const parts = useLookUp(part === "versions" ? versionList : experienceGoalList);
  const experiences = useLookUp(experienceList);
  const chosen = textOf(draft, "experience");
  const byName = columnOf(experiences, 0)[columnOf(experiences, 1).indexOf(chosen)];
  const owners = columnOf(parts, 0);
  const ids = columnOf(parts, 1);
  const names = columnOf(parts, 2);
  const choices = owners.flatMap((owner, index) =>
    owner === chosen || owner === byName ? [{ value: ids[index] ?? "", label: names[index] ?? "" }] : [],
  );
  // What is no id is a name, whose id the list of experiences tells.
  const ask = () => {
    parts.ask();
    if (!/^[0-9a-f]{8}-/i.test(chosen)) experiences.ask();
  };
  return { choices, lookUp: { ...parts, ask } };
}

export function VersionField({ draft, onValue, problemOf }: FormProps) {
  const words = useWords();
  const { choices, lookUp } = useExperienceParts(draft, "versions");
  const chosen = textOf(draft, "version");
  return (
    <Combobox
      label={words.say("argument_version")}
      isRequired
      isFree
      choices={choices}
      chosen={chosen ? [chosen] : []}
      onChoose={([id = ""]) => onValue(withText(draft, "version", id))}
      onOpen={lookUp.ask}
      problem={problemOf("version")}
      {...useNote(lookUp)}
      {...(textOf(draft, "experience") === "" ? { note: words.say("chooseExperienceFirst") } : {})}
    />
  );
}

export function CompareByField({ draft, onValue, problemOf }: FormProps) {
  const words = useWords();
  const labelOf = (name: string) =>
    words.label(sources.experience.metrics.find((metric) => metric.name === name)?.labels ?? [name, name, name]);
  return (
    <Select
      label={words.say("argument_compare_by")}
      isRequired
      value={textOf(draft, "compare_by")}
      onValue={(value) => onValue(withText(draft, "compare_by", value))}
      problem={problemOf("compare_by")}
      choices={[
        { value: "", label: words.say("choose") },
        ...abTestComparisons.map(({ name, metrics }) => ({ value: name, label: metrics.map(labelOf).join(", ") })),
      ]}
    />
  );
}

export function DeviceField({ draft, onValue, problemOf }: FormProps) {
  const words = useWords();
  const { name } = viewInDraft(draft).member;
  const isOneDevice = name === "blocks" || name === "elements";
  return (
    <Select
      label={words.say("argument_device")}
      isRequired={isOneDevice}
      value={textOf(draft, "device").toUpperCase()}
      onValue={(value) => onValue(withText(draft, "device", value))}
      hint={isOneDevice ? words.say("oneDeviceHint") : undefined}
      problem={problemOf("device")}
      choices={[
        { value: "", label: isOneDevice ? words.say("choose") : words.say("allDevices") },
        ...heatmapDevices
          .filter((device) => device !== "ALL")
          .map((device) => ({ value: device, label: words.say(`device_${device}`) })),
      ]}
    />
  );
}

/** The field whose values are listed. */
export function ListedFieldField({ draft, onValue, problemOf }: FormProps) {
  const words = useWords();
  const chosen = textOf(draft, "field");
  return (
    <Combobox
      label={words.say("argument_field")}
      isRequired
      isFree
      choices={filterFields.map(({ name, labels }) => ({ value: name, label: words.label(labels), detail: name }))}
      chosen={chosen ? [chosen] : []}
      onChoose={([name = ""]) => onValue(withText(draft, "field", name))}
      hint={words.say("fieldHint")}
      problem={problemOf("field")}
    />
  );
}

export function ListedSourceField({ draft, onValue, problemOf }: FormProps) {
  const words = useWords();
  return (
    <Select
      label={words.say("argument_source")}
      value={textOf(draft, "source")}
      onValue={(value) => onValue(withText(draft, "source", value))}
      problem={problemOf("source")}
      choices={[
        { value: "", label: words.say("allSources") },
        ...fieldSources.map((name) => ({ value: name, label: words.label(sources[name].labels) })),
      ]}
    />
  );
}

export function UrlField({ draft, onValue, problemOf }: FormProps) {
  const words = useWords();
  return (
    <TextField
      label={words.say("argument_url")}
      isRequired
      hint={/^(?:https?:\/\/|$)/.test(textOf(draft, "url")) ? undefined : words.say("urlHint")}
      type="url"
      placeholder="https://"
      value={textOf(draft, "url")}
      onValue={(text) => onValue(withText(draft, "url", text))}
      problem={problemOf("url")}
    />
  );
}

export function SearchField({ draft, onValue, problemOf }: FormProps) {
  const words = useWords();
  return (
    <TextField
      label={words.say("argument_search")}
      value={textOf(draft, "search")}
      onValue={(text) => onValue(withText(draft, "search", text))}
      problem={problemOf("search")}
    />
  );
}
