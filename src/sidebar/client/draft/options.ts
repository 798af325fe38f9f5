/** The options of a draft, one by one. */
import { options as knownOptions, type OptionName } from "../../../catalogue/options";
import { formatOptions, isTakenBy, type Options, parseOptions, writtenOptions } from "../../../query/options";
import { type Draft, safely, textOf, withText } from "./draft";
import { hasOneRow } from "./subjects";
import { takesDates, viewInDraft } from "./views";

const ofViews: readonly OptionName[] = knownOptions.flatMap(({ name, taken }) => (taken === "view" ? [name] : []));

/** The options of the draft, also those that its view does not take; one that is wrong keeps its text and costs no other. */
export function optionsOf(draft: Draft): Options {
  const text = textOf(draft, "options");
  const all = {
    ...viewInDraft(draft).group,
    options: ofViews,
    endpoint: "dataCenter",
    takesNoDates: false,
    hasNoMetrics: false,
  };
  const context = { group: all, views: [all], isDated: true, isSeveral: true };
  return safely<Options>(
    () => parseOptions(text, context),
    () =>
      safely<Options>(
        () => writtenOptions(text),
        () => ({}),
      ),
  );
}

export function withOption(draft: Draft, name: OptionName, value: Options[OptionName]): Draft {
  const { [name]: _, ...others } = optionsOf(draft);
  return withText(draft, "options", formatOptions(value === undefined ? others : { ...others, [name]: value }));
}

/** Options that the view takes; one of a single row becomes a table where it is split, or of several. */
export function optionsInView(draft: Draft): readonly OptionName[] {
  const { group } = viewInDraft(draft);
  const isOneRow = hasOneRow(draft, optionsOf(draft));
  const isDated = takesDates(draft);
  return knownOptions.filter((option) => isTakenBy(option, { ...group, isOneRow }, isDated)).map(({ name }) => name);
}
