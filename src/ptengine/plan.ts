/** Query → Calls: words become days, names become parameters, and metrics become requests only where the API wants it so. */
import type { SourceName } from "../catalogue/sources";
import type { Language } from "../catalogue/types";
import { PtengineError } from "../errors";
import { type Period, resolveDates } from "../query/dates";
import type { Options } from "../query/options";
import { type Query, viewOf } from "../query/query";
import type { Call, EndpointName, Json } from "./call";

export interface PlanContext {
  readonly profileId: string;
  readonly language: Language;
  /** `YYYY-MM-DD` in the spreadsheet's time zone. */
  readonly today: string;
}

const listFreshMinutes = 360;
const closedFreshMinutes = 360;
const openFreshMinutes = 60;

/** The period that a query asks for, in calendar days; undefined if its source takes none. */
export function periodOf(query: Query, today: string): Period | undefined {
  if (!query.dates) return undefined;
  const period = resolveDates(query.dates, today, query.options?.weekStart === "sunday");
  if (viewOf(query.source, query.view).group.isOneDayOnly && period.start !== period.end) {
    throw new PtengineError("oneDayOnly", {
      argument: "end_date",
      view: query.view,
      start: period.start,
      end: period.end,
    });
  }
  return period;
}

const sentOptions = [
  "sortBy",
  "sortOrder",
  "limit",
  "rangeType",
  "stayTimeFilter",
  "conversionNames",
  "showDeletedVersions",
] as const;

function optionParameters(options: Options = {}): Record<string, Json> {
  const sent = sentOptions.filter((name) => options[name] !== undefined);
  return Object.fromEntries(sent.map((name) => [name, options[name] as Json]));
}

/** Metrics that `conversionName` narrows; the API refuses it with any other. */
const narrowedMetrics: readonly string[] = ["conversions", "conversionRate", "conversionValue"];

/** The calls that answer the query, in the order in which its table is read from their answers. */
export function planCalls(query: Query, context: PlanContext): Call[] {
  const { group, member } = viewOf(query.source as SourceName, query.view);
  const period = periodOf(query, context.today);
  const conversionName = query.options?.conversionName as string | undefined;
  const body: Record<string, Json> = {
    ...group.body,
    ...(group.memberParameter ? { [group.memberParameter]: member.sent ?? member.name } : {}),
    profileId: context.profileId,
    ...(period ? { startDate: period.start, endDate: period.end } : {}),
    ...(query.filters ? { filters: query.filters as unknown as Json } : {}),
    ...optionParameters(query.options),
    ...(group.takesLanguage ? { lang: context.language } : {}),
  };
  const freshMinutes = !period ? listFreshMinutes : period.end < context.today ? closedFreshMinutes : openFreshMinutes;
  const call = {
    endpoint: group.endpoint as EndpointName,
    profileId: context.profileId,
    shape: group.shape,
    freshMinutes,
  };
  if (!group.isOneMetricARequest) {
    return [{ ...call, body: { ...body, ...(conversionName ? { conversionName } : {}) } }];
  }
  return [...new Set(query.metrics)].map((metric) => ({
    ...call,
    body: { ...body, metric, ...(conversionName && narrowedMetrics.includes(metric) ? { conversionName } : {}) },
  }));
}
