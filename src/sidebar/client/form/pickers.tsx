/** Fields for what a site has: its pages, conversion goals and experiences, listed when they are opened. */
import { plainChoices } from "../controls/combobox/choices";
import { Combobox } from "../controls/combobox/combobox";
import { columnOf, useLookUp } from "../server/lookUps";
import { addressShortener } from "../words/values";
import { useWords } from "../words/words";
import { speakingNames } from "./experienceNames";
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

/** Experiences by their names, or by their ids where two share a name; `isAllOffered` lets all of them be one choice. */
export function ExperiencesPicker({ isAllOffered, ...props }: PickerProps & { readonly isAllOffered?: boolean }) {
  const words = useWords();
  const experiences = useLookUp(experienceList);
  const ids = columnOf(experiences, 0);
  const names = columnOf(experiences, 1);
  const statuses = columnOf(experiences, 2);
  const values = speakingNames(ids, names);
  const chosen = props.chosen.map((value) => values[ids.indexOf(value)] ?? value);
  const all = { value: "all", label: words.say("allExperiences") };
  return (
    <Combobox
      isFree
      choices={[
        ...(isAllOffered ? [all] : []),
        ...values.map((value, index) => ({
          value,
          label: names[index] || value,
          detail: [statuses[index] ?? "", ...(value === ids[index] ? [value] : [])].join(" "),
        })),
      ]}
      onOpen={experiences.ask}
      {...useNote(experiences)}
      {...props}
      chosen={chosen}
      onChoose={(wanted) => {
        const added = wanted.find((value) => !chosen.includes(value));
        props.onChoose(added === "all" ? ["all"] : wanted.filter((value) => value !== "all"));
      }}
    />
  );
}
