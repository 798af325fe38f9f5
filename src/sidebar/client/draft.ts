/**
 * What is being built: the arguments of one formula as text, which is also all that a formula read back consists of.
 * Every part of the form reads and writes one of them, and the checks are those of the formula itself.
 */
import { type CustomFunctionName, customFunctions } from "../../catalogue/functions";
import { options as knownOptions, type OptionName } from "../../catalogue/options";
import { type SourceName, sourceOf } from "../../catalogue/sources";
import type { CustomFunction, Metric, Parameter, ViewGroup } from "../../catalogue/types";
import { PtengineError } from "../../errors";
import { periodOf } from "../../ptengine/plan";
import { parseFieldText } from "../../query/filters";
import { type FormulaCall, findCalls, quoteText } from "../../query/formula";
import { formatOptions, isTakenBy, type Options, parseOptions } from "../../query/options";
import { functionNamed, parseQuery } from "../../query/parse";
import { metricsOf, type Query, type View } from "../../query/query";
import { quoteValue, splitList, splitNames } from "../../query/quoting";
import type { ReadCall } from "../formulaCells";
import type { AskedArgument } from "../tables";
import type { Failure } from "./words";

/** An argument that the formula takes from a cell or calculates: it stays as it is until the person replaces it. */
export interface FixedArgument {
  readonly text: string;
  readonly value?: AskedArgument;
}

export interface Draft {
  readonly name: CustomFunctionName;
  /** By the names of parameters; a blank one is left out. */
  readonly texts: Readonly<Record<string, string>>;
  readonly fixed: Readonly<Record<string, FixedArgument>>;
}

/** A formula read back: literals become the form's choices, everything else stays what it is. */
export function draftOf({ name, args }: ReadCall): Draft {
  const parameters = functionNamed(name).parameters.filter(({ kind }) => kind !== "refresh");
  const texts: Record<string, string> = {};
  const fixed: Record<string, FixedArgument> = {};
  parameters.forEach((parameter, index) => {
    const { kind = "blank", text = "", value } = args[index] ?? {};
    if (kind === "blank") return;
    if (kind === "literal" && typeof value === "string") texts[parameter.name] = value;
    else fixed[parameter.name] = { text, ...(value === undefined ? {} : { value }) };
  });
  return { name, texts, fixed };
}

/** The draft of a formula that was written from a query: all its arguments are literals. */
export function draftOfFormula(formula: string): Draft {
  const [call] = findCalls(formula) as [FormulaCall];
  const args = call.arguments.map(({ kind, text, value }) => ({ kind, text, value: String(value ?? "") }));
  return draftOf({ name: call.name, args });
}

/** The texts of the arguments that differ, by their index, as they are written in a formula. */
export function changedTexts(before: Draft, after: Draft): Record<number, string> {
  const changes: Record<number, string> = {};
  definitionOf(after).parameters.forEach(({ name }, index) => {
    const isFixed = after.fixed[name] !== undefined;
    const wasFixed = before.fixed[name] !== undefined;
    const text = textOf(after, name);
    if (isFixed || (!wasFixed && text === textOf(before, name))) return;
    changes[index] = text === "" ? "" : quoteText(text);
  });
  return changes;
}

export const newDraft = (name: CustomFunctionName): Draft => ({ name, texts: {}, fixed: {} });

export const definitionOf = ({ name }: Draft): CustomFunction => functionNamed(name);
export const sourceNameOf = (draft: Draft): SourceName => definitionOf(draft).source as SourceName;
export const textOf = ({ texts }: Draft, name: string): string => texts[name] ?? "";

export function withText(draft: Draft, name: string, text: string): Draft {
  const { [name]: _, ...texts } = draft.texts;
  const { [name]: __, ...fixed } = draft.fixed;
  return { ...draft, fixed, texts: text === "" ? texts : { ...texts, [name]: text } };
}

/** The arguments in their order, as the server and the checks take them. */
export function argumentsOf(draft: Draft): AskedArgument[] {
  return definitionOf(draft).parameters.map(({ name }) => draft.fixed[name]?.value ?? textOf(draft, name));
}

export type Checked =
  | { readonly kind: "ok"; readonly query: Query }
  /** What is missing or wrong. */
  | { readonly kind: "refused"; readonly failure: Failure }
  /** An argument is calculated by the sheet, so that only there the whole question is known. */
  | { readonly kind: "calculated"; readonly argument: string };

/** The checks of the formula, those of its period on the day `today` included. */
export function checkDraft(draft: Draft, today: string): Checked {
  const calculated = Object.keys(draft.fixed).find((name) => draft.fixed[name]?.value === undefined);
  if (calculated !== undefined) return { kind: "calculated", argument: calculated };
  try {
    const query = parseQuery(draft.name, argumentsOf(draft));
    periodOf(query, today);
    return { kind: "ok", query };
  } catch (problem) {
    if (!(problem instanceof PtengineError)) throw problem;
    return { kind: "refused", failure: { code: problem.code, parameters: problem.parameters } };
  }
}

/** The argument that a failure names; options are named as `options: limit`. */
export function argumentOf({ parameters }: Failure): string {
  const { argument, option } = parameters;
  if (typeof argument === "string") return argument === "value" ? "filters" : argument;
  return typeof option === "string" ? `options: ${option}` : "";
}

/** Whether only something that has no choice yet stands in the way. */
export const isOnlyMissing = ({ code }: Failure): boolean =>
  code === "missingArgument" || code === "metricsNeeded" || code === "deviceNeeded";

const viewParameter = (draft: Draft): Parameter | undefined =>
  definitionOf(draft).parameters.find(({ kind }) => kind === "view");

/** The words of the argument `view`: the view and a second dimension. */
export function viewWords(draft: Draft): { readonly view: string; readonly property: string; readonly second: string } {
  const parameter = viewParameter(draft);
  const definition = definitionOf(draft);
  const [first = "", second = ""] = parameter ? safeList(() => splitNames(textOf(draft, parameter.name), "view")) : [];
  const isList = sourceNameOf(draft) === "experience" || sourceNameOf(draft) === "abtest";
  const field = isList && first !== "" ? parseFieldText(first, "view") : { name: first, within: [] };
  const members = sourceOf(sourceNameOf(draft)).views.flatMap((group) => group.members);
  const view = (field.name || definition.defaultView || members[0]?.name) ?? "";
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

function safeList(read: () => string[]): string[] {
  try {
    return read();
  } catch {
    return [];
  }
}

export const listText = (values: readonly string[]): string => values.map((value) => quoteValue(value)).join(",");
export const listOf = (draft: Draft, name: string): string[] => safeList(() => splitList(textOf(draft, name), name));
export const namesIn = (draft: Draft, name: string): string[] => safeList(() => splitNames(textOf(draft, name), name));

export function metricsInView(draft: Draft): readonly Metric[] {
  const metrics = metricsOf(sourceNameOf(draft), viewInDraft(draft).group);
  return metrics.filter(({ name }, index) => metrics.findIndex((metric) => metric.name === name) === index);
}

/** Whether the view has a period. */
export const takesDates = (draft: Draft): boolean =>
  sourceOf(sourceNameOf(draft)).takesDates && viewInDraft(draft).group.takesNoDates !== true;

/** The options of the draft, also those that its view does not take. */
export function optionsOf(draft: Draft): Options {
  const { group } = viewInDraft(draft);
  const all = { ...group, options: knownOptions.map(({ name }) => name), takesNoDates: false, hasNoMetrics: false };
  try {
    return parseOptions(textOf(draft, "options"), { group: all, views: [all], isDated: true });
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

/** Functions that ask for data, in the catalogue's order. */
export const askingFunctions: readonly CustomFunction[] = (customFunctions as readonly CustomFunction[]).filter(
  ({ source }) => source !== undefined,
);
