/** The options of a draft, one by one. */
import { options as knownOptions, type OptionName } from "../../../catalogue/options";
import { formatOptions, isTakenBy, type Options, parseOptions } from "../../../query/options";
import { type Draft, textOf, withText } from "./draft";
import { takesDates, viewInDraft } from "./views";

/** The options of the draft, also those that its view does not take. */
export function optionsOf(draft: Draft): Options {
  const { group } = viewInDraft(draft);
  const all = { ...group, options: knownOptions.map(({ name }) => name), takesNoDates: false, hasNoMetrics: false };
  try {
    return parseOptions(textOf(draft, "options"), { group: all, views: [all], isDated: true, isSeveral: true });
  } catch {
    return {};
  }
}

export function withOption(draft: Draft, name: OptionName, value: Options[OptionName]): Draft {
  const { [name]: _, ...others } = optionsOf(draft);
  return withText(draft, "options", formatOptions(value === undefined ? others : { ...others, [name]: value }));
}

/** Options that the view takes. */
export function optionsInView(draft: Draft): readonly OptionName[] {
  const { group } = viewInDraft(draft);
  const isDated = takesDates(draft);
  return knownOptions.filter((option) => isTakenBy(option, group, isDated)).map(({ name }) => name);
}
