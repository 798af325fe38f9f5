/** What a dashboard needs to know, each with what the site has to choose from. */
import { useEffect, useRef } from "preact/hooks";
import { abTestComparisons, experienceMetrics } from "../../../catalogue/experience";
import { heatmapDevices } from "../../../catalogue/heatmap";
import type { GalleryCard } from "../../dashboards";
import { plainChoices } from "../controls/combobox/choices";
import { Combobox } from "../controls/combobox/combobox";
import { Select } from "../controls/select";
import { columnOf, type LookUp, useLookUp } from "../server/lookUps";
import { useWords } from "../words/words";

export type ChoiceName = GalleryCard["choices"][number]["name"];

interface ChosenOne {
  readonly value: string;
  /** As the dashboard's title says it. */
  readonly label: string;
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
  // Fields whose first choice stands from the beginning.
  const change = (name: ChoiceName) => (one: ChosenOne | undefined) => {
    const { [name]: _, ...others } = chosen;
    onChosen(one ? { ...others, [name]: one } : others);
  };
  return (
    <>
      {card.choices.map((choice) => {
        const { name } = choice;
        const isRequired = isNeeded(choice, chosen);
        const field: FieldProps = {
          chosen: chosen[name],
          onChosen: change(name),
          isRequired,
          problem: missing.includes(name) ? words.say("fillIn") : undefined,
        };
        if (name === "page") return <PageField key={name} {...field} />;
        if (name === "experience") return <ExperienceField key={name} {...field} />;
        if (name === "device") return <DeviceField key={name} {...field} />;
        if (name === "metric") return <MetricField key={name} {...field} />;
        const experience = chosen.experience?.value;
        return experience === undefined || !chosen.metric
          ? card.template !== "abTest" && <GoalField key={name} {...field} />
          : isRequired && <ExperienceGoalField key={name} experience={experience} {...field} />;
      })}
    </>
  );
}

interface FieldProps {
  readonly chosen: ChosenOne | undefined;
  readonly onChosen: (chosen: ChosenOne | undefined) => void;
  readonly isRequired: boolean;
  readonly problem: string | undefined;
}

/** Why a list shows nothing. */
function useListState({ failure, table, isLoading }: LookUp): { readonly isLoading: boolean; readonly note?: string } {
  const words = useWords();
  if (failure) return { isLoading, note: words.failure(failure) };
  return table?.rowCount === 0 ? { isLoading, note: words.say("listIsEmpty") } : { isLoading };
}

interface ListFieldProps extends FieldProps {
  readonly label: string;
  readonly list: LookUp & { readonly ask: () => void };
  readonly choices: readonly { readonly value: string; readonly label: string; readonly detail?: string }[];
  readonly blankText?: string;
}

function ListField({ label, list, choices, chosen, onChosen, ...field }: ListFieldProps) {
  return (
    <Combobox
      label={label}
      isFree
      choices={choices}
      chosen={chosen ? [chosen.value] : []}
      onOpen={list.ask}
      onChoose={([value = ""]) =>
        onChosen(value ? { value, label: choices.find((one) => one.value === value)?.label ?? value } : undefined)
      }
      {...field}
      {...useListState(list)}
    />
  );
}

function GoalField(props: FieldProps) {
  const words = useWords();
  const goals = useLookUp({ name: "PTENGINE_GOALS", args: [] });
  const blank = props.isRequired ? {} : { blankText: words.say("allGoals") };
  return (
    <ListField
      {...props}
      {...blank}
      label={words.say("argument_goal")}
      list={goals}
      choices={plainChoices(columnOf(goals, 1))}
    />
  );
}

/** The site's most viewed pages, by one request when the list is opened; any other address may be typed. */
function PageField(props: FieldProps) {
  const words = useWords();
  const pages = useLookUp({
    name: "PTENGINE_DC",
    args: ["combinedPages", "", "last30days", "", "", "limit=50"],
  });
  const titles = columnOf(pages, 1);
  const choices = columnOf(pages, 0).map((value, index) => ({
    value,
    label: value.replace(/^https?:\/\//, ""),
    detail: titles[index] ?? "",
  }));
  return <ListField {...props} label={words.say("choice_page")} list={pages} choices={choices} />;
}

function ExperienceField(props: FieldProps) {
  const words = useWords();
  const experiences = useLookUp({ name: "PTENGINE_EXPERIENCES", args: ["list"] });
  const [names, statuses] = [columnOf(experiences, 1), columnOf(experiences, 2)];
  const choices = columnOf(experiences, 0).map((value, index) => ({
    value,
    label: names[index] || value,
    detail: statuses[index] ?? "",
  }));
  return <ListField {...props} label={words.say("argument_experience")} list={experiences} choices={choices} />;
}

function ExperienceGoalField({ experience, ...props }: FieldProps & { readonly experience: string }) {
  const words = useWords();
  const goals = useLookUp({ name: "PTENGINE_EXPERIENCES", args: ["goals"] });
  const [ids, names] = [columnOf(goals, 2), columnOf(goals, 3)];
  const choices = columnOf(goals, 0).flatMap((owner, index) =>
    owner === experience ? [{ value: ids[index] ?? "", label: names[index] ?? "" }] : [],
  );
  return <ListField {...props} label={words.say("argument_goal")} list={goals} choices={choices} />;
}

interface SelectFieldProps extends FieldProps {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** The first choice stands until another is made. */
function SelectField({ label, choices, chosen, onChosen }: SelectFieldProps) {
  const [first] = choices;
  const isSet = useRef(false);
  useEffect(() => {
    if (!isSet.current && !chosen) onChosen(first);
    isSet.current = true;
  });
  return (
    <Select
      label={label}
      value={chosen?.value ?? first?.value ?? ""}
      onValue={(value) => onChosen(choices.find((one) => one.value === value))}
      choices={choices}
    />
  );
}

function DeviceField(props: FieldProps) {
  const words = useWords();
  const choices = heatmapDevices
    .filter((device) => device !== "ALL")
    .map((device) => ({ value: device, label: words.say(`device_${device}`) }));
  return <SelectField {...props} label={words.say("argument_device")} choices={choices} />;
}

function MetricField(props: FieldProps) {
  const words = useWords();
  const choices = comparisons.map((name) => {
    const rate = abTestComparisons.find((one) => one.name === name)?.metrics.at(-1);
    const labels = experienceMetrics.find((metric) => metric.name === rate)?.labels;
    return { value: name, label: labels ? words.label(labels) : name };
  });
  return <SelectField {...props} label={words.say("argument_compare_by")} choices={choices} />;
}
