/** Another view or source: what stays of the question, and what is taken out. */
import type { CustomFunctionName } from "../../../catalogue/functions";
import type { OptionName } from "../../../catalogue/options";
import { sourceOf } from "../../../catalogue/sources";
import { type Draft, definitionOf, listOf, listText, newDraft, sourceNameOf, textOf, withText } from "./draft";
import { optionsInView, optionsOf, withOption } from "./options";
import { metricsInView, takesDates, viewInDraft, viewParameter } from "./views";

/** Another view: what it does not know is taken out, and named. */
export function withView(draft: Draft, text: string): { readonly draft: Draft; readonly dropped: readonly string[] } {
  const parameter = viewParameter(draft);
  let changed = parameter ? withText(draft, parameter.name, text) : draft;
  const dropped: string[] = [];
  const { group } = viewInDraft(changed);
  const known = metricsInView(changed).map(({ name }) => name);
  const metrics = listOf(changed, "metrics");
  const kept = metrics.filter((name) => group.metrics === "answer" || known.includes(name));
  if (kept.length < metrics.length) {
    dropped.push(...metrics.filter((name) => !kept.includes(name)));
    changed = withText(changed, "metrics", listText(kept));
  }
  const taken = optionsInView(changed);
  for (const name of Object.keys(optionsOf(changed)) as OptionName[]) {
    const isUnknownMetric = name === "sortBy" && !known.includes(String(optionsOf(changed).sortBy));
    if (taken.includes(name) && !isUnknownMetric) continue;
    dropped.push(name);
    changed = withOption(changed, name, undefined);
  }
  // The usual period is longer than such a view shows.
  if (group.isOneDayOnly && textOf(changed, "start_date") === "") {
    changed = withText(withText(changed, "start_date", "yesterday"), "end_date", "yesterday");
  }
  if (!takesDates(changed)) changed = withText(withText(changed, "start_date", ""), "end_date", "");
  return { draft: changed, dropped };
}

/** The same question of another source, as far as it can be asked there: the period and the filters stay. */
export function withSource(draft: Draft, name: CustomFunctionName): Draft {
  const target = newDraft(name);
  const { takesFilters } = sourceOf(sourceNameOf(target));
  const carried = ["start_date", "end_date", ...(takesFilters ? ["filters"] : [])];
  const parameters = definitionOf(target).parameters.map((parameter) => parameter.name);
  return carried
    .filter((parameter) => parameters.includes(parameter))
    .reduce((next, parameter) => withText(next, parameter, textOf(draft, parameter)), target);
}
