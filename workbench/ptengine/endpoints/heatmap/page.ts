/** page_metrics and page_insight: one page as a whole, or split by device, source, day and so on. */
import { rateWriter } from "../../question/formats";
import { bucketsOf } from "../../question/grains";
import { type Answer, forEachVisit, type Question } from "../../question/question";
import { shownMetrics } from "../../question/shownMetrics";
import { type VisitField, valueAt, visitFields } from "../../question/visitFields";
import { isoOfDay } from "../../site/calendar";
import type { DayVisits } from "../../site/dayVisits";
import { PageSums, sawPage } from "./pageSums";
import { type HeatmapRequest, heatmapMetricsOf } from "./request";
import { type PageMetric, pageWords } from "./words";

const insightFields = {
  terminalType: visitFields.deviceType,
  sourceType: visitFields.sourceType,
  visitType: visitFields.visitType,
  aiName: visitFields.aiName,
  utmCampaign: visitFields.utmCampaign,
  utmSource: visitFields.utmSource,
  utmMedium: visitFields.utmMedium,
  utmTerm: visitFields.utmTerm,
  utmContent: visitFields.utmContent,
} as const satisfies Record<string, VisitField>;

const funNames = [...(Object.keys(insightFields) as (keyof typeof insightFields)[]), "week", "day"] as const;

function forEachVisitToPage(
  question: Question,
  { range, choice, isMeant }: HeatmapRequest,
  take: (day: DayVisits, visit: number) => void,
): void {
  forEachVisit(question, range, choice, (day, visit) => {
    if (sawPage(day, visit, isMeant)) take(day, visit);
  });
}

function shownPage(metrics: readonly PageMetric[], sums: PageSums, { lang, heatmapRates }: Question) {
  const rate = rateWriter(heatmapRates);
  return {
    metrics: shownMetrics(metrics, pageWords, lang, (metric) => sums.value(metric, rate)),
    conversions: sums.completions.perGoal(metrics, pageWords, lang, rate),
  };
}

export function pageMetrics(question: Question, request: HeatmapRequest): Answer {
  const metrics = heatmapMetricsOf(question.body, request, pageWords);
  const sums = new PageSums(request.goals);
  forEachVisitToPage(question, request, (day, visit) => sums.add(day, visit, request.isMeant));
  return {
    data: shownPage(metrics, sums, question),
    meta: {
      queryType: "page_metrics",
      profileId: question.body.text("profileId"),
      url: request.url,
      dateRange: { start: isoOfDay(request.range.first), end: isoOfDay(request.range.last) },
      deviceType: request.device,
      lang: question.lang,
    },
  };
}

interface Grouping {
  readonly names: readonly string[];
  groupOf(day: DayVisits, visit: number): number;
}

function groupingOf(question: Question, request: HeatmapRequest): Grouping {
  const funName = question.body.choice("funName", funNames, 4018, 4006);
  if (funName === "week" || funName === "day") {
    const buckets = bucketsOf(funName, request.range);
    return { names: buckets.names, groupOf: (day, visit) => buckets.indexOf(day.day, day.hour[visit]!) };
  }
  const field = insightFields[funName];
  return { names: field.values, groupOf: (day, visit) => valueAt(field, day, visit) };
}

export function pageInsight(question: Question, request: HeatmapRequest): Answer {
  const { names, groupOf } = groupingOf(question, request);
  const metrics = heatmapMetricsOf(question.body, request, pageWords);
  const sums = names.map(() => new PageSums(request.goals));
  forEachVisitToPage(question, request, (day, visit) => sums[groupOf(day, visit)]?.add(day, visit, request.isMeant));
  const rows = names
    .map((name, group) => ({ name, visits: sums[group]!.visitCount(), sums: sums[group]! }))
    .filter(({ visits }) => visits > 0);
  // Days and weeks stay in order, everything else begins with the most visited.
  const isTime = ["week", "day"].includes(question.body.text("funName"));
  if (!isTime) rows.sort((a, b) => b.visits - a.visits);
  return {
    data: { insights: rows.map((row) => ({ name: row.name, ...shownPage(metrics, row.sums, question) })) },
  };
}
