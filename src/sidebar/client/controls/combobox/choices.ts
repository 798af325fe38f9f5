/** What a combobox offers, and which of it is shown for what is typed. */
import type { Words } from "../../words/words";

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Shown small beside the label, such as the name that a formula uses. */
  readonly detail?: string;
  readonly group?: string;
  /** What else it is found by. */
  readonly words?: string;
  /** Why it cannot be chosen now. */
  readonly refusal?: string;
}

/** A row of the list: a choice, or something to do with what is typed. */
export interface ComboboxOption extends Choice {
  readonly action?: "use" | "search" | "offer";
}

/** More would not be read; typing narrows them. */
export const maxShown = 100;

/** Texts that are their own labels. */
export const plainChoices = (texts: readonly string[]): Choice[] => texts.map((text) => ({ value: text, label: text }));

/** The choice's label; before the list is there, a value is its own. */
export const labelOf = (choices: readonly Choice[], value: string): string =>
  choices.find((choice) => choice.value === value)?.label || value;

/** Full-width letters and capitals are found by their plain forms. */
const fold = (text: string) => text.normalize("NFKC").toLowerCase();

export function matchingChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return choices.filter(({ value, label, detail = "", words: others = "" }) => {
    const text = fold(`${label} ${value} ${detail} ${others}`);
    return words.every((word) => text.includes(word));
  });
}

/** What a list offers to do, besides its choices. */
export interface Offer {
  readonly label: string;
  readonly onChoose: () => void;
}

interface TypedActions {
  readonly choices: readonly Choice[];
  readonly isFree?: boolean | undefined;
  readonly isLoading?: boolean | undefined;
  readonly onSearch?: ((text: string) => void) | undefined;
  readonly offer?: Offer | undefined;
}

/** What can be done with the typed text itself, and besides: taking it as a value, searching for it at the server. */
export function typedOptions(
  { choices, isFree, isLoading, onSearch, offer }: TypedActions,
  typed: string,
  words: Words,
): readonly ComboboxOption[] {
  // Before the list is there, what is typed may be a part of one of its choices.
  if (isLoading) return [];
  const offered = offer ? [{ value: "", label: offer.label, action: "offer" as const }] : [];
  const text = typed.trim();
  if (text === "") return offered;
  const isKnown = choices.some(({ value }) => value === text);
  return [
    ...(isFree && !isKnown ? [{ value: text, label: words.say("useTyped", { text }), action: "use" as const }] : []),
    ...(onSearch ? [{ value: "", label: words.say("searchTyped", { text }), action: "search" as const }] : []),
    ...offered,
  ];
}
