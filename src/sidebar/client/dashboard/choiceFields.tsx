/** What a dashboard needs to know, each with what the site has to choose from. */
import { useEffect, useRef } from "preact/hooks";
import { abTestComparisons, experienceMetrics } from "../../../catalogue/experience";
import { heatmapDevices } from "../../../catalogue/heatmap";
import type { GalleryCard } from "../../dashboards";
import type { AskedCall } from "../../tables";
import { Combobox } from "../controls/combobox/combobox";
import { Select } from "../controls/select";
import { type LookUp, useLookUp } from "../server/lookUps";
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
    const { [name]: _, goal, ...rest } = chosen;
    // Goals belong to their experience.
    const others = goal && !/^(goal|experience)$/.test(name) ? { ...rest, goal } : rest;
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
        if (name === "device") return <DeviceField key={name} {...field} />;
        if (name === "metric") return <MetricField key={name} {...field} />;
        const isOfTest = card.template === "abTest" && name === "goal";
        if (isOfTest && !isRequired) return null;
        const list = isOfTest ? siteLists.experienceGoal : siteLists[name];
        const owner = isOfTest ? (chosen.experience?.value ?? "") : undefined;
        const label = words.say(name === "page" ? "choice_page" : `argument_${name}`);
        const blankText = isRequired ? undefined : words.say("allGoals");
        return <ListField key={name} from={list} {...{ label, owner, blankText }} {...field} />;
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

/** A list of the site to choose from: the call that answers it, and which of its columns is what. */
interface SiteList {
  readonly call: AskedCall;
  readonly value: number;
  readonly label: number;
  readonly detail?: number;
}

/** The most viewed pages are one request, when the list is opened; any other address may be typed. */
const siteLists = {
  goal: { call: { name: "PTENGINE_GOALS", args: [] }, value: 1, label: 1 },
  page: {
    call: { name: "PTENGINE_DC", args: ["combinedPages", "", "last30days", "", "", "limit=50"] },
    value: 0,
    label: 0,
    detail: 1,
  },
  experience: { call: { name: "PTENGINE_EXPERIENCES", args: ["list"] }, value: 0, label: 1, detail: 2 },
  /** Of the experience that the first column names. */
  experienceGoal: { call: { name: "PTENGINE_EXPERIENCES", args: ["goals"] }, value: 2, label: 3 },
} as const satisfies Record<string, SiteList>;

interface ListFieldProps extends FieldProps {
  readonly label: string;
  readonly from: SiteList;
  /** Only rows that begin with it. */
  readonly owner?: string | undefined;
  readonly blankText?: string | undefined;
}

function ListField({ label, from, owner, chosen, onChosen, ...field }: ListFieldProps) {
  const list = useLookUp(from.call);
  const choices = (list.table?.rows ?? [])
    .filter(([first]) => owner === undefined || first === owner)
    .map((row) => {
      const [value, name, detail] = [from.value, from.label, from.detail ?? -1].map((at) => String(row[at] ?? ""));
      return { value: value ?? "", label: (name || value || "").replace(/^https?:\/\//, ""), detail: detail ?? "" };
    });
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
