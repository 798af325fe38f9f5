/** Query → Calls: words become days, names become parameters, and metrics become requests only where the API wants it so. */
import { conversionMetricNames } from "../catalogue/dataCenter";
import { eventMetrics } from "../catalogue/event";
import type { RequestParameter } from "../catalogue/requestParameters";
import { type Language, namesOf } from "../catalogue/types";
import type { Period } from "../query/dates";
import { eventProperty } from "../query/eventRules";
import { parseFieldText } from "../query/filters";
import { metricsOf, optionOf, type Query, subjectList, subjectText, type View, viewOf } from "../query/query";
import type { Call, EndpointName, Json } from "./call";
import { experienceId, experiencesOf, type Lists, partId, userPropertyOf } from "./lists";
import { isAnsweredLocally, isListOfAllFields } from "./localAnswers";

export interface PlanContext {
  readonly profileId: string;
  readonly language: Language;
  /** `YYYY-MM-DD` in the spreadsheet's time zone. */
  readonly today: string;
}

export type Body = Partial<Record<RequestParameter, Json>>;

const listFreshMinutes = 360;
const closedFreshMinutes = 360;
const openFreshMinutes = 60;

const sentOptions = [
  "sortBy",
  "sortOrder",
  "limit",
  "rangeType",
  "stayTimeFilter",
  "conversionNames",
  "showDeletedVersions",
] as const;

function optionParameters({ options = {} }: Query): Body {
  return Object.fromEntries(
    sentOptions.filter((name) => options[name] !== undefined).map((name) => [name, options[name] as Json]),
  );
}

function heatmapParameters(query: Query, { group }: View): Body {
  // With goals the API returns only the metrics that are named; without, it returns all.
  const isConversion = optionOf(query, "conversionNames") !== undefined;
  return {
    url: subjectText(query, "url"),
    deviceType: subjectText(query, "device"),
    ...(isConversion ? { metrics: namesOf(metricsOf("heatmap", group)) } : {}),
  };
}

const eventParameters = (query: Query): Body => ({
  dimensions: subjectList(query, "dimensions").map((dimension) => {
    const property = eventProperty(dimension);
    return property === undefined ? dimension : { name: "eventDimension", eventVariant: property };
  }),
  metrics: namesOf(eventMetrics),
});

function filterValuesParameters(query: Query): Body {
  const { name, within } = parseFieldText(subjectText(query, "field"), "field");
  const [eventName, eventVariant] = within;
  const search = subjectText(query, "search");
  return {
    name,
    ...(search !== "" ? { search } : {}),
    ...(eventName !== undefined && eventVariant !== undefined ? { eventName, eventVariant } : {}),
  };
}

function experienceParameters(query: Query, { group }: View, lists: Lists): Body {
  if (query.view === "overview")
    return { experiences: experiencesOf(query, lists) as unknown as Json, metrics: group.metrics as Json };
  const property = query.property === undefined ? undefined : userPropertyOf(query.property, lists);
  return {
    id: experienceId(query, lists),
    ...(query.subDimension ? { subDimension: query.subDimension } : {}),
    ...(property ? { property: { name: property.name, source: property.source, type: property.type } } : {}),
  };
}

function abTestParameters(query: Query, view: View, lists: Lists): Body {
  const compareBy = subjectText(query, "compare_by");
  // One of several comparisons is by a goal; beside the others the goal says nothing.
  const goal = compareBy === "goalReached" ? optionOf(query, "goal") : undefined;
  return {
    ...experienceParameters(query, view, lists),
    compareBy,
    ...(goal === undefined ? {} : { goalId: partId(String(goal), "goals", "options: goal", query, lists) }),
  };
}

const formParameters = (query: Query, lists: Lists): Body => ({
  id: experienceId(query, lists),
  versionId: partId(subjectText(query, "version"), "versions", "version", query, lists),
});

/** What a source adds to the request. */
function sourceParameters(query: Query, view: View, lists: Lists): Body {
  switch (query.source) {
    case "heatmap":
      return heatmapParameters(query, view);
    case "event":
      return eventParameters(query);
    case "funnel":
      return { conversionName: subjectText(query, "goal") };
    case "filterValues":
      return filterValuesParameters(query);
    case "experience":
      return experienceParameters(query, view, lists);
    case "abtest":
      return abTestParameters(query, view, lists);
    case "form":
      return formParameters(query, lists);
    default:
      return {};
  }
}

const narrowedMetrics: readonly string[] = conversionMetricNames;

/** The calls that answer the query for a period, in the order in which its table is read from their answers. */
export function planCalls(query: Query, period: Period | undefined, context: PlanContext, lists: Lists = {}): Call[] {
  if (isAnsweredLocally(query)) return [];
  const view = viewOf(query.source, query.view);
  const { group, member } = view;
  const conversionName = optionOf(query, "conversionName") as string | undefined;
  const body: Body = {
    ...group.body,
    ...(group.memberParameter ? { [group.memberParameter]: member.sent ?? member.name } : {}),
    ...(group.isWithoutProfile ? {} : { profileId: context.profileId }),
    ...sourceParameters(query, view, lists),
    ...(period ? { startDate: period.start, endDate: period.end } : {}),
    ...(query.filters ? { filters: query.filters as unknown as Json } : {}),
    ...optionParameters(query),
    // What the API says of a refusal comes in this language, whatever the answer depends on.
    lang: context.language,
  };
  const call = {
    endpoint: group.endpoint as EndpointName,
    profileId: context.profileId,
    shape: group.shape,
    ...(group.takesLanguage ? { isInLanguage: true } : {}),
    freshMinutes: !period ? listFreshMinutes : period.end < context.today ? closedFreshMinutes : openFreshMinutes,
    ...(isListOfAllFields(query) ? { isOnlyIfKept: true } : {}),
  };
  // The API refuses an overview of nothing; its table is the header alone.
  if (query.view === "overview" && (body.experiences as readonly Json[]).length === 0) return [];
  if (!group.isOneMetricARequest) {
    return [{ ...call, body: { ...body, ...(conversionName ? { conversionName } : {}) } }];
  }
  return [...new Set(query.metrics)].map((metric) => ({
    ...call,
    body: { ...body, metric, ...(conversionName && narrowedMetrics.includes(metric) ? { conversionName } : {}) },
  }));
}

/** The call for one of the lists by which names become ids. */
export function planList(list: keyof Lists, context: PlanContext): Call {
  const source = list === "experiences" ? "experiences" : "userProperties";
  return planCalls({ source, view: "list" }, undefined, context)[0] as Call;
}
