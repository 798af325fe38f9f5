/** Fields for what a site has: its pages, conversion goals and experiences, listed when they are opened. */
import { type Choice, labelOf, plainChoices } from "../controls/combobox/choices";
import { Combobox } from "../controls/combobox/combobox";
import { columnOf, useLookUp } from "../server/lookUps";
import { addressShortener } from "../words/values";
import { useWords, type Words } from "../words/words";
import { speakingNames } from "./experienceNames";
import { useExperienceParts } from "./experienceParts";
import { experienceList, goalList, pageList, useNote } from "./siteLists";

export interface PickerProps {
  readonly label: string;
  readonly chosen: readonly string[];
  readonly onChoose: (values: readonly string[]) => void;
  readonly isMulti?: boolean;
  readonly isRequired?: boolean;
  readonly problem?: string | undefined;
  readonly hint?: string | undefined;
  readonly blankText?: string | undefined;
}

/** An address and no part of one that is searched for. */
const isWholeAddress = (text: string) => /^https?:|^[^/\s]+\.[^/\s]/.test(text);

/** Addresses of pages; the site's most visited are listed on request, for it takes one. */
export function PagesPicker(props: PickerProps) {
  const words = useWords();
  const pages = useLookUp(pageList);
  const addresses = columnOf(pages, 0);
  const titles = columnOf(pages, 1);
  const shorten = addressShortener(addresses);
  const isOffered = !pages.table && !pages.isLoading;
  return (
    <Combobox
      isFree
      isTypedKept={isWholeAddress}
      choices={addresses.map((url, index) => ({
        value: url,
        label: shorten(url),
        detail: titles[index] ?? "",
      }))}
      offer={isOffered ? { label: words.say("listTopPages"), onChoose: pages.ask } : undefined}
      {...useNote(pages)}
      {...(isOffered && !pages.failure ? { note: words.say("typeAddress") } : {})}
      {...props}
    />
  );
}

export function GoalsPicker(props: PickerProps) {
  const goals = useLookUp(goalList);
  return (
    <Combobox
      isFree
      choices={plainChoices([...new Set(columnOf(goals, 1))])}
      onOpen={goals.ask}
      {...useNote(goals)}
      {...props}
    />
  );
}

interface NamedPickerProps extends Omit<PickerProps, "onChoose"> {
  /** The label of what is chosen, where it is an id and its list is not there yet. */
  readonly chosenLabel?: string | undefined;
  /** Also what the last of the values is called. */
  readonly onChoose: (values: readonly string[], label: string) => void;
}

interface ExperiencesPickerProps extends NamedPickerProps {
  /** All of them are one choice. */
  readonly isAllOffered?: boolean;
  /** What is kept for a long time is named by what never changes. */
  readonly isById?: boolean;
}

/** Experiences by their names, or by their ids where two share a name. */
export function ExperiencesPicker({ isAllOffered, isById, chosenLabel, ...props }: ExperiencesPickerProps) {
  const words = useWords();
  const experiences = useLookUp(experienceList);
  const ids = columnOf(experiences, 0);
  const names = columnOf(experiences, 1);
  const statuses = columnOf(experiences, 2);
  const values = isById ? ids : speakingNames(ids, names);
  const chosen = props.chosen.map((value) => values[ids.indexOf(value)] ?? value);
  const all = { value: "all", label: words.say("allExperiences") };
  const choices = [
    ...(isAllOffered ? [all] : []),
    ...values.map((value, index) => ({
      value,
      label: names[index] || value,
      detail: [sayStatus(statuses[index] ?? "", words), ...(!isById && value === ids[index] ? [value] : [])].join(" "),
    })),
  ];
  return (
    <Combobox
      isFree
      choices={withChosen(choices, chosen, chosenLabel)}
      onOpen={experiences.ask}
      {...useNote(experiences)}
      {...props}
      chosen={chosen}
      onChoose={(wanted) => {
        const added = wanted.find((value) => !chosen.includes(value));
        const values = added === "all" ? ["all"] : wanted.filter((value) => value !== "all");
        props.onChoose(values, labelOf(choices, values.at(-1) ?? ""));
      }}
    />
  );
}

/** A goal of one experience, by its id. */
export function ExperienceGoalPicker({ experience, chosenLabel, ...props }: NamedPickerProps & { experience: string }) {
  const { choices, lookUp } = useExperienceParts([experience], "goals", true);
  return (
    <Combobox
      isFree
      choices={withChosen(choices, props.chosen, chosenLabel)}
      onOpen={lookUp.ask}
      {...useNote(lookUp)}
      {...props}
      onChoose={(values) => props.onChoose(values, labelOf(choices, values[0] ?? ""))}
    />
  );
}

/** What was chosen before the list is there is shown as it is called. */
const withChosen = (choices: readonly Choice[], [value = ""]: readonly string[], label: string | undefined) =>
  label === undefined || choices.some((choice) => choice.value === value) ? choices : [{ value, label }, ...choices];

const knownStatuses = ["RUNNING", "PAUSE", "DRAFT", "SCHEDULED"] as const;

/** One that is not documented is said as Ptengine sends it. */
function sayStatus(status: string, words: Words): string {
  const known = knownStatuses.find((one) => one === status);
  return known ? words.say(`status_${known}`) : status;
}
