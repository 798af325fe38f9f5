/** The view that a draft asks for, and what the catalogue knows of it. */
import { sourceOf } from "../../../catalogue/sources";
import type { Metric, Parameter, ViewGroup } from "../../../catalogue/types";
import { parseFieldText } from "../../../query/filters";
import { metricsOrderedByApi } from "../../../query/order";
import { metricsOf, type View } from "../../../query/query";
import { splitNames } from "../../../query/quoting";
import { type Draft, definitionOf, safeList, sourceNameOf, textOf } from "./draft";

export const viewParameter = (draft: Draft): Parameter | undefined =>
  definitionOf(draft).parameters.find(({ kind }) => kind === "view");

/** The words of the argument `view`: the view and a second dimension. */
export function viewWords(draft: Draft): { readonly view: string; readonly property: string; readonly second: string } {
  const parameter = viewParameter(draft);
  const definition = definitionOf(draft);
  const [first = "", second = ""] = parameter ? safeList(() => splitNames(textOf(draft, parameter.name), "view")) : [];
  const isList = sourceNameOf(draft) === "experience" || sourceNameOf(draft) === "abtest";
  const field = isList && first !== "" ? parseFieldText(first, "view") : { name: first, within: [] };
  const members = sourceOf(sourceNameOf(draft)).views.flatMap((group) => group.members);
  // A blank one is the function's usual view.
  const view = field.name === "" ? (definition.defaultView ?? members[0]?.name ?? "") : field.name;
  return { view, property: field.within[0] ?? "", second };
}

export function viewInDraft(draft: Draft): View {
  const { view } = viewWords(draft);
  const { views } = sourceOf(sourceNameOf(draft));
  for (const group of views) {
    const member = group.members.find(({ name }) => name.toLowerCase() === view.toLowerCase());
    if (member) return { group, member };
  }
  const [group] = views as readonly [ViewGroup];
  return { group, member: group.members[0] as View["member"] };
}

export function metricsInView(draft: Draft): readonly Metric[] {
  const metrics = metricsOf(sourceNameOf(draft), viewInDraft(draft).group);
  return metrics.filter(({ name }, index) => metrics.findIndex((metric) => metric.name === name) === index);
}

/** The metrics that the view is documented to answer; all that are known where nothing is. */
export function answeredMetrics(draft: Draft): readonly Metric[] {
  const metrics = metricsInView(draft);
  const answered = metricsOrderedByApi({ source: sourceNameOf(draft), view: viewInDraft(draft).member.name });
  return answered === "answer" || answered.length === 0
    ? metrics
    : metrics.filter(({ name }) => answered.includes(name));
}

/** Whether the view has a period. */
export const takesDates = (draft: Draft): boolean =>
  sourceOf(sourceNameOf(draft)).takesDates && viewInDraft(draft).group.takesNoDates !== true;
