/** What a dashboard needs to know, each with what the site has to choose from. */
import { useEffect } from "preact/hooks";
import { abTestComparisons, experienceMetrics } from "../../../catalogue/experience";
import { heatmapDevices } from "../../../catalogue/heatmap";
import type { GalleryCard } from "../../dashboards";
import { Select } from "../controls/select";
import { ExperienceGoalPicker, ExperiencesPicker, GoalsPicker, PagesPicker } from "../pickers/pickers";
import { useWords } from "../words/words";

export type ChoiceName = GalleryCard["choices"][number]["name"];

interface ChosenOne {
  readonly value: string;
  /** As the dashboard's title says it; unknown where only its id is. */
  readonly label: string | undefined;
}

export type Chosen = Partial<Readonly<Record<ChoiceName, ChosenOne>>>;

/** By which an A/B test is compared for a rate; the first unless another is chosen. */
const comparisons = ["clickedUsers", "goalReached", "formSubmittedUsers", "bounceRate"] as const;

/** A goal is needed where versions are compared by it. */
const isNeeded = ({ name, isRequired }: GalleryCard["choices"][number], chosen: Chosen) =>
  isRequired || (name === "goal" && chosen.metric?.value === "goalReached");

export const missingChoices = ({ choices }: GalleryCard, chosen: Chosen): readonly ChoiceName[] =>
  choices.filter((choice) => isNeeded(choice, chosen) && !chosen[choice.name]?.value).map(({ name }) => name);

interface ChoiceFieldsProps {
  readonly card: GalleryCard;
  readonly chosen: Chosen;
  readonly onChosen: (chosen: Chosen) => void;
  /** Told beneath their fields. */
  readonly missing: readonly ChoiceName[];
}

export function ChoiceFields({ card, chosen, onChosen, missing }: ChoiceFieldsProps) {
  const words = useWords();
  const isTest = card.template === "abTest";
  function change(name: ChoiceName, one: ChosenOne | undefined): void {
    const { [name]: _, goal, ...rest } = chosen;
    // Goals belong to their experience.
    const others = goal && !/^(goal|experience)$/.test(name) ? { ...rest, goal } : rest;
    onChosen(one?.value ? { ...others, [name]: one } : others);
  }
  return (
    <>
      {card.choices.map((choice) => {
        const { name } = choice;
        const isRequired = isNeeded(choice, chosen);
        const { value = "", label } = chosen[name] ?? {};
        const field = {
          label: words.say(name === "page" ? "choice_page" : `argument_${name === "metric" ? "compare_by" : name}`),
          isRequired,
          problem: missing.includes(name) ? words.say("fillIn") : undefined,
          chosen: value === "" ? [] : [value],
          chosenLabel: label,
          onChoose: ([first = ""]: readonly string[], said = first) => change(name, { value: first, label: said }),
        };
        const few = { label: field.label, value, onValue: (one: string) => change(name, { value: one, label: one }) };
        switch (name) {
          case "device":
            return <DeviceField key={name} {...few} />;
          case "metric":
            return <MetricField key={name} {...few} />;
          case "page":
            return <PagesPicker key={name} {...field} />;
          case "experience":
            return <ExperiencesPicker key={name} {...field} isById />;
          default:
            if (!isTest) return <GoalsPicker key={name} {...field} blankText={words.say("allGoals")} />;
            return isRequired ? (
              <ExperienceGoalPicker key={name} {...field} experience={chosen.experience?.value ?? ""} />
            ) : null;
        }
      })}
    </>
  );
}

interface FewProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** The first choice stands until another is made. */
function FewField({ choices, ...field }: FewProps & { readonly choices: readonly { value: string; label: string }[] }) {
  const first = choices[0]?.value ?? "";
  useEffect(() => {
    if (field.value === "") field.onValue(first);
  }, [field.value]);
  return <Select {...field} value={field.value || first} choices={choices} />;
}

function DeviceField(props: FewProps) {
  const words = useWords();
  const choices = heatmapDevices
    .filter((device) => device !== "ALL")
    .map((device) => ({ value: device, label: words.say(`device_${device}`) }));
  return <FewField {...props} choices={choices} />;
}

function MetricField(props: FewProps) {
  const words = useWords();
  const choices = comparisons.map((name) => {
    const rate = abTestComparisons.find((one) => one.name === name)?.metrics.at(-1);
    const labels = experienceMetrics.find((metric) => metric.name === rate)?.labels;
    return { value: name, label: labels ? words.label(labels) : name };
  });
  return <FewField {...props} choices={choices} />;
}
