/** The arguments of a formula → a checked Query. Everything that can be refused without asking the API is refused here. */
import { conversionMetricNames } from "../catalogue/dataCenter";
import { abTestComparisons } from "../catalogue/experience";
import { type CustomFunctionName, customFunctions } from "../catalogue/functions";
import { heatmapConversionMetrics } from "../catalogue/heatmap";
import { type SourceName, sourceOf } from "../catalogue/sources";
import { type CustomFunction, namesOf, type ParameterKind, withName } from "../catalogue/types";
import { type ErrorCode, PtengineError } from "../errors";
import { type Argument, demandFew, filledCells, readList, readNames, readText, shownValues } from "./cells";
import { type Dates, parseDates } from "./dates";
import { applyEventRules } from "./eventRules";
import { applyAbTestRules, applyExperienceRules, checkedSubDimension } from "./experienceRules";
import { makeFilter, parseFieldText, parseFilters } from "./filters";
import { applyHeatmapRules } from "./heatmapRules";
import { applyFieldsRules, applyFilterValuesRules } from "./listRules";
import { demandName, findName } from "./names";
import { parseOptions } from "./options";
import { withOrderChecked } from "./order";
import { metricsOf, type Query, type View, viewOf } from "./query";
import { distinct, isSeveralArgument, severalIn } from "./several";
import { checkSplit, splitOf } from "./split";
import { demandView } from "./viewNames";

interface ParsedView extends View {
  readonly subDimension?: string;
  readonly property?: string;
}

/** What a source demands beyond what its catalogue says. */
const rules: Readonly<Partial<Record<SourceName, (query: Query) => Query>>> = {
  heatmap: applyHeatmapRules,
  event: applyEventRules,
  filterValues: applyFilterValuesRules,
  fields: applyFieldsRules,
  experience: applyExperienceRules,
  abtest: applyAbTestRules,
};

export const functionNamed = (name: CustomFunctionName): CustomFunction =>
  withName<CustomFunction>(customFunctions, name) as CustomFunction;

/** Arguments by the kind of their parameter; each kind stands once in a function, but for plain text and lists. */
function argumentOf(definition: CustomFunction, args: readonly Argument[], kind: ParameterKind): Argument {
  const index = definition.parameters.findIndex((parameter) => parameter.kind === kind);
  return index < 0 ? undefined : args[index];
}

function checkArguments(definition: CustomFunction, args: readonly Argument[]): void {
  const { parameters } = definition;
  if (!definition.isVariadic && args.slice(parameters.length).some((extra) => filledCells(extra).length > 0)) {
    throw new PtengineError("tooManyArguments", {
      count: parameters.length,
      allowed: namesOf(parameters),
    });
  }
  parameters.forEach(({ name, isRequired }, index) => {
    const filled = definition.isVariadic ? shownValues : filledCells;
    if (!isRequired || filled(args[index]).length > 0) return;
    const allowed = name === "compare_by" ? namesOf(abTestComparisons) : [];
    throw new PtengineError("missingArgument", { argument: name, allowed });
  });
}

/** `dimension`, `dimension,subDimension` or `userProperty(name)`; sources without dimensions take a view's name alone. */
function parseView(definition: CustomFunction, source: SourceName, argument: Argument): ParsedView {
  const parameter = definition.parameters.find(({ kind }) => kind === "view");
  const members = sourceOf(source).views.flatMap((group) => group.members);
  const takesTwo = source === "experience" || source === "abtest";
  const words = !parameter ? [] : takesTwo ? readNames(argument, parameter.name) : [readText(argument, parameter.name)];
  const [first = "", second, ...more] = words;
  if (!parameter || first === "") {
    return viewOf(source, definition.defaultView ?? (members[0]?.name as string));
  }
  const { name, within } = takesTwo ? parseFieldText(first, parameter.name) : { name: first, within: [] };
  const view = demandView(source, name, parameter.name);
  const isProperty = view.member.name === "userProperty";
  if (isProperty ? within.length !== 1 || within[0] === "" : within.length > 0) {
    throw new PtengineError(isProperty ? "filterPropertyNeeded" : "filterPropertyRefused", {
      argument: parameter.name,
      value: name,
      example: "userProperty(plan_name)",
    });
  }
  if (second === undefined) return isProperty ? { ...view, property: within[0] as string } : view;
  const [third] = more;
  if (third !== undefined) {
    throw new PtengineError("subDimensionRefused", {
      argument: parameter.name,
      value: third,
      view: `${first}, ${second}`,
    });
  }
  return { ...view, subDimension: checkedSubDimension(view.member.name, second, parameter.name) };
}

/** No view has as many metrics; a longer list is a range that was meant for something else. */
const maxMetrics = 200;

/** Canonical names of the metrics asked; where the answer decides, unknown ones stay as typed. */
function canonicalMetrics(words: readonly string[], source: SourceName, { group }: View, argument: string): string[] {
  const candidates = metricsOf(source, group);
  if (group.metrics === "answer") return words.map((word) => findName(word, candidates, argument)?.name ?? word);
  return words.map((word) => demandName(word, candidates, argument).name);
}

function parseMetrics(argument: Argument, source: SourceName, view: View): string[] | undefined {
  const words = readList(argument, "metrics");
  demandFew(words.length, "metrics", maxMetrics);
  if (words.length > 0) return canonicalMetrics(words, source, view, "metrics");
  if (view.group.areMetricsRequired) {
    throw new PtengineError("metricsNeeded", {
      argument: "metrics",
      view: view.member.name,
      allowed: namesOf(metricsOf(source, view.group)),
    });
  }
  return undefined;
}

/** Options that stand for goals, and the metrics without which they would do nothing. */
const goalOptions = (source: SourceName) =>
  [
    { option: "conversionName", narrowed: conversionMetricNames },
    {
      option: "conversionNames",
      narrowed: source === "dc" ? conversionMetricNames : namesOf(heatmapConversionMetrics),
    },
  ] as const;

/** An option that would change nothing is refused: its numbers would look as if it had. */
function demandEffect({ source, metrics, options = {} }: Query, view: View): void {
  if (options.conversionName !== undefined && options.conversionNames !== undefined)
    throw new PtengineError("optionsExclude", { option: "conversionName", other: "conversionNames" });
  const asked = metrics ?? (view.group.isOneMetricARequest ? [] : undefined);
  for (const { option, narrowed } of goalOptions(source)) {
    const names: readonly string[] = narrowed;
    const isNarrowing = asked === undefined || [...asked, String(options.sortBy)].some((name) => names.includes(name));
    if (options[option] !== undefined && !isNarrowing)
      throw new PtengineError("conversionNameNeedsMetric", { option, allowed: names });
  }
  if (options.values === "raw") {
    const typed = options.compare !== undefined ? "compare" : options.durations === "days" ? "durations" : undefined;
    if (typed) throw new PtengineError("compareNeedsTyped", { option: typed });
  }
}

/** What a slip of the keyboard, or a name that only looks like one, is refused with. */
const quotingCodes: readonly ErrorCode[] = ["unclearValue", "unbalancedQuote", "textAfterQuote"];

/**
 * A comma list or a range. Names of experiences, versions and goals come from cells, and a wrong one has no numbers:
 * one that resembles the syntax of lists is taken as it is.
 */
function readSubjectList(argument: Argument, name: string): readonly string[] {
  if (name === "dimensions") return readNames(argument, name);
  if (!isSeveralArgument(name)) return readList(argument, name);
  try {
    return distinct(readList(argument, name), name);
  } catch (problem) {
    const isName = name !== "compare_by";
    if (isName && problem instanceof PtengineError && quotingCodes.includes(problem.code))
      return [readText(argument, name)];
    throw problem;
  }
}

/** One subject is a text, as where several cannot be named; an experience is a list also alone. */
const subjectOf = (name: string, source: SourceName, values: readonly string[]) =>
  values.length === 1 && isSeveralArgument(name) && !(name === "experience" && source === "experience")
    ? (values[0] as string)
    : values;

/** Plain texts and lists, under the names of their parameters. */
function parseSubject(definition: CustomFunction, args: readonly Argument[]): Query["subject"] {
  const source = definition.source as SourceName;
  const subject: Record<string, string | readonly string[]> = {};
  definition.parameters.forEach(({ name, kind }, index) => {
    if (kind === "text") subject[name] = readText(args[index], name);
    if (kind === "list") subject[name] = subjectOf(name, source, readSubjectList(args[index], name));
    if (kind === "range") subject[name] = subjectOf(name, source, distinct(filledCells(args[index]), name));
  });
  const filled = Object.entries(subject).filter(([, value]) => value.length > 0);
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}

function parsePeriod(view: View, takesDates: boolean, start: string, end: string): Dates | undefined {
  if (takesDates) return parseDates(start, end);
  if (start !== "" || end !== "") {
    throw new PtengineError("datesRefused", {
      argument: start !== "" ? "start_date" : "end_date",
      view: view.member.name,
    });
  }
  return undefined;
}

/** Reads the arguments of a function that asks for data. */
export function parseQuery(name: CustomFunctionName, args: readonly Argument[]): Query {
  const definition = functionNamed(name);
  const source = definition.source as SourceName;
  const { takesFilters, views, takesDates: isDated } = sourceOf(source);
  checkArguments(definition, args);
  const argument = (kind: ParameterKind) => argumentOf(definition, args, kind);

  const view = parseView(definition, source, argument("view"));
  const takesDates = isDated && !view.group.takesNoDates;
  const subject = parseSubject(definition, args);
  const metrics = parseMetrics(argument("metrics"), source, view);
  const dates = parsePeriod(
    view,
    takesDates,
    readText(argument("start"), "start_date"),
    readText(argument("end"), "end_date"),
  );
  const filters = takesFilters ? parseFilters(argument("filters"), "filters") : [];
  const isSeveral = severalIn({ source, view: view.member.name, ...(subject ? { subject } : {}) }).length > 0;
  const options = parseOptions(argument("options"), { group: view.group, views, isDated, isSeveral });
  const refresh = readText(argument("refresh"), "refresh");
  const query: Query = {
    source,
    view: view.member.name,
    ...(view.subDimension ? { subDimension: view.subDimension } : {}),
    ...(view.property ? { property: view.property } : {}),
    ...(subject ? { subject } : {}),
    ...(metrics ? { metrics } : {}),
    ...(dates ? { dates } : {}),
    ...(filters.length > 0 ? { filters } : {}),
    ...(Object.keys(options).length > 0 ? { options } : {}),
    ...(refresh !== "" ? { refresh } : {}),
  };
  checkSplit(query);
  // What a rule says of filters, it says of those of a split too.
  for (const { query: ofValue } of splitOf(query)?.values.slice(0, 1) ?? []) rules[source]?.(ofValue);
  const checked = withOrderChecked(rules[source]?.(query) ?? query);
  demandEffect(checked, view);
  return checked;
}

/** Reads the arguments of `PTENGINE_FILTER`; every argument from the third on holds values. */
export function parseFilterArguments(args: readonly Argument[]) {
  checkArguments(functionNamed("PTENGINE_FILTER"), args);
  const [field, op, ...values] = args;
  return makeFilter(readText(field, "field"), readText(op, "op"), values.flatMap(shownValues));
}
