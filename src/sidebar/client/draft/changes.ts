/** Another view or source: what stays of the question, and what is taken out. */
import type { CustomFunctionName } from "../../../catalogue/functions";
import type { OptionName } from "../../../catalogue/options";
import { sourceOf } from "../../../catalogue/sources";
import { type Labels, withName } from "../../../catalogue/types";
import type { TextKey } from "../words/words";
import { type Draft, definitionOf, listOf, listText, newDraft, sourceNameOf, textOf, withText } from "./draft";
import { optionsInView, optionsOf, withOption } from "./options";
import { metricsInView, takesDates, viewInDraft, viewParameter } from "./views";

/** What was taken out of a draft, as people call it. */
export type Dropped = TextKey | Labels;

export interface Changed {
  readonly draft: Draft;
  readonly dropped: readonly Dropped[];
}

/** Options that nothing takes any more are taken out, and named. */
export function withOptionsTaken(draft: Draft): Changed {
  const taken = optionsInView(draft);
  const refused = (Object.keys(optionsOf(draft)) as OptionName[]).filter((name) => !taken.includes(name));
  return {
    draft: refused.reduce((next, name) => withOption(next, name, undefined), draft),
    dropped: refused.map((name) => `option_${name}` as const),
  };
}

/** Another view: what it does not know is taken out, and named. */
export function withView(draft: Draft, text: string): Changed {
  const parameter = viewParameter(draft);
  let changed = parameter ? withText(draft, parameter.name, text) : draft;
  const dropped: Dropped[] = [];
  const { group } = viewInDraft(changed);
  const known = metricsInView(changed).map(({ name }) => name);
  const metrics = listOf(changed, "metrics");
  const kept = metrics.filter((name) => group.metrics === "answer" || known.includes(name));
  if (kept.length < metrics.length) {
    const { metrics: named } = sourceOf(sourceNameOf(draft));
    const lost = metrics.filter((name) => !kept.includes(name));
    dropped.push(...lost.map((name) => withName(named, name)?.labels ?? ([name, name, name] as const)));
    changed = withText(changed, "metrics", listText(kept));
  }
  const { sortBy } = optionsOf(changed);
  if (sortBy !== undefined && group.metrics !== "answer" && !known.includes(String(sortBy))) {
    dropped.push("option_sortBy");
    changed = withOption(withOption(changed, "sortBy", undefined), "sortOrder", undefined);
  }
  const settled = withOptionsTaken(changed);
  changed = settled.draft;
  dropped.push(...settled.dropped);
  // The usual period is longer than such a view shows.
  if (group.isOneDayOnly && textOf(changed, "start_date") === "") {
    changed = withText(withText(changed, "start_date", "yesterday"), "end_date", "yesterday");
  }
  if (!takesDates(changed)) changed = withText(withText(changed, "start_date", ""), "end_date", "");
  return { draft: changed, dropped };
}

/** The same question of another source, as far as it can be asked there: the period and the filters stay. */
export function withSource(draft: Draft, name: CustomFunctionName): Changed {
  const target = newDraft(name);
  const { takesFilters } = sourceOf(sourceNameOf(target));
  const carried = ["start_date", "end_date", ...(takesFilters ? ["filters"] : [])];
  const parameters = definitionOf(target).parameters.map((parameter) => parameter.name);
  const isFilterLost = !takesFilters && textOf(draft, "filters") !== "";
  return {
    draft: carried
      .filter((parameter) => parameters.includes(parameter))
      .reduce((next, parameter) => withText(next, parameter, textOf(draft, parameter)), target),
    dropped: isFilterLost ? ["argument_filters"] : [],
  };
}
