/** Arguments about experiences: which one, which version, and by what versions are compared. */
import { abTestComparisons } from "../../../catalogue/experience";
import { sources } from "../../../catalogue/sources";
import { Combobox } from "../controls/combobox/combobox";
import { Select } from "../controls/select";
import { listOf, listText, textOf, withText } from "../draft/draft";
import { viewInDraft } from "../draft/views";
import { columnOf, useLookUp } from "../server/lookUps";
import { useWords } from "../words/words";
import type { FormProps } from "./formProps";
import { experienceGoalList, experienceList, useNote, versionList } from "./siteLists";

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
  const ids = columnOf(parts, 2);
  const names = columnOf(parts, 3);
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
