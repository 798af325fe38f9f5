/** Arguments about experiences: which, which versions, by what versions are compared, and the goal of that. */
import { abTestComparisons } from "../../../catalogue/experience";
import { sources } from "../../../catalogue/sources";
import { Combobox } from "../controls/combobox/combobox";
import { definitionOf, listText, withText } from "../draft/draft";
import { optionsOf, withOption } from "../draft/options";
import { subjectsIn } from "../draft/subjects";
import { useExperienceParts } from "../pickers/experienceParts";
import { ExperiencesPicker } from "../pickers/pickers";
import { useNote } from "../pickers/siteLists";
import { useWords } from "../words/words";
import type { FormProps } from "./formProps";

/** One experience where its versions are asked, else several or all. */
export function ExperienceField({ draft, onValue, problemOf }: FormProps) {
  const words = useWords();
  const chosen = subjectsIn(draft, "experience");
  const isMulti = definitionOf(draft).parameters.some(({ name, kind }) => name === "experience" && kind === "list");
  return (
    <ExperiencesPicker
      label={words.say("argument_experience")}
      isRequired
      isMulti={isMulti}
      isAllOffered={isMulti}
      chosen={chosen}
      onChoose={(values) => {
        const changed = withText(draft, "experience", isMulti ? listText(values) : (values[0] ?? ""));
        // Goals and versions belong to the experience.
        const isAnother = !values.some((value) => chosen.includes(value));
        onValue(isAnother ? withOption(withText(changed, "version", ""), "goal", undefined) : changed);
      }}
      problem={problemOf("experience")}
    />
  );
}

export function VersionField({ draft, onValue, problemOf }: FormProps) {
  const words = useWords();
  const { choices, lookUp, listedValue } = useExperienceParts(subjectsIn(draft, "experience"), "versions");
  return (
    <Combobox
      label={words.say("argument_version")}
      isRequired
      isMulti
      isFree
      choices={choices}
      chosen={subjectsIn(draft, "version").map(listedValue)}
      onChoose={(values) => onValue(withText(draft, "version", listText(values)))}
      onOpen={lookUp.ask}
      problem={problemOf("version")}
      {...useNote(lookUp)}
      {...(subjectsIn(draft, "experience").length === 0 ? { note: words.say("chooseExperienceFirst") } : {})}
    />
  );
}

const goalComparison = "goalReached";

/** What versions are compared by; a comparison by a goal asks for the goal beside it. */
export function CompareByField(props: FormProps) {
  const words = useWords();
  const { draft, onValue, problemOf } = props;
  const labelOf = (name: string) =>
    words.label(sources.experience.metrics.find((metric) => metric.name === name)?.labels ?? [name, name, name]);
  const chosen = subjectsIn(draft, "compare_by");
  const hasGoal = chosen.includes(goalComparison);
  const isGoalMissing = hasGoal && optionsOf(draft).goal === undefined;
  return (
    <>
      <Combobox
        label={words.say("argument_compare_by")}
        isRequired
        isMulti
        choices={abTestComparisons.map(({ name, metrics }) => ({
          value: name,
          label: metrics.map(labelOf).join(", "),
          detail: name,
        }))}
        chosen={chosen}
        onChoose={(names) => {
          const changed = withText(draft, "compare_by", listText(names));
          onValue(names.includes(goalComparison) ? changed : withOption(changed, "goal", undefined));
        }}
        problem={isGoalMissing ? undefined : problemOf("compare_by")}
      />
      {hasGoal && (
        <ExperienceGoalField
          {...props}
          problem={isGoalMissing && problemOf("compare_by") ? words.say("chooseGoal") : problemOf("options: goal")}
        />
      )}
    </>
  );
}

function ExperienceGoalField({ draft, onValue, problem }: FormProps & { readonly problem: string | undefined }) {
  const words = useWords();
  const { choices, lookUp, listedValue } = useExperienceParts(subjectsIn(draft, "experience"), "goals");
  const goal = optionsOf(draft).goal;
  return (
    <Combobox
      label={words.say("option_goal")}
      isRequired
      isFree
      choices={choices}
      chosen={goal === undefined ? [] : [listedValue(String(goal))]}
      onChoose={([name]) => onValue(withOption(draft, "goal", name))}
      onOpen={lookUp.ask}
      problem={problem}
      {...useNote(lookUp)}
    />
  );
}
