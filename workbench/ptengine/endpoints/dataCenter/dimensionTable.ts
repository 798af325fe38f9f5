/** Tables by one dimension of the visit, and tables of the pages on which visits began. */
import type { DayRange } from "../../question/dates";
import type { Choice } from "../../question/filters";
import { decimal, integer, quotient } from "../../question/formats";
import { forEachVisit, type Question } from "../../question/question";
import { type VisitField, valueAt, visitFields } from "../../question/visitFields";
import { VisitTotals } from "../../question/visitTotals";
import { originalPages, pages } from "../../site/pages";
import { type MetricName, metricNumber, metricText } from "./metrics";
import { type DimensionColumn, type MetricColumn, type Sorting, table } from "./table";

/** Dimensions of tables, by their names there. A visit without a value is in no row. */
export const plainDimensions = {
  country: visitFields.country,
  state: visitFields.region,
  os: visitFields.os,
  osVersion: visitFields.osVersion,
  browser: visitFields.browser,
  browserVersion: visitFields.browserVersion,
  resolution: visitFields.screenResolution,
  brand: visitFields.deviceBrand,
  sourceType: visitFields.sourceType,
  // The document does not say how campaign differs from adName; both are the campaign's name here.
  campaign: visitFields.utmCampaign,
  campaignUrl: visitFields.campaignUrl,
  referral: visitFields.referralSource,
  referralUrl: visitFields.referralUrl,
  search: visitFields.searchEngine,
  socialMedia: visitFields.socialNetwork,
  socialUrl: visitFields.socialUrl,
  aiName: visitFields.aiName,
  adSource: visitFields.utmSource,
  adName: visitFields.utmCampaign,
  adMedium: visitFields.utmMedium,
  adTerm: visitFields.utmTerm,
  adContent: visitFields.utmContent,
} as const satisfies Record<string, VisitField>;

export const entryDimensions = {
  entryCombinedPages: visitFields.combinedPages,
  entryOriginalPages: visitFields.originalPages,
} as const satisfies Record<string, VisitField>;

export type PlainDimension = keyof typeof plainDimensions;
export type EntryDimension = keyof typeof entryDimensions;

const titles = new Map([
  ...pages.map(({ url, title }) => [url, title] as const),
  ...originalPages.map(({ url, page }) => [url, pages[page]!.title] as const),
]);

/** Page dimensions always come as address and title. */
export const pageColumns = (urls: readonly string[]): DimensionColumn[] => [
  { name: "url", valueOf: (group) => urls[group]! },
  { name: "title", valueOf: (group) => titles.get(urls[group]!) ?? "" },
];

const dataTypes: Readonly<Partial<Record<MetricName, MetricColumn["dataType"]>>> = {
  avgVisitDuration: "TIME",
  newVisitsRate: "RATE",
  conversionRate: "RATE",
  bounceRate: "RATE",
};

function metricColumn(name: MetricName, totals: VisitTotals): MetricColumn {
  return {
    name,
    dataType: dataTypes[name] ?? "INTEGER",
    valueOf: (group) => metricNumber(name, { totals }, group),
    textOf: (value) => metricText(name, value),
  };
}

function entryMetrics(totals: VisitTotals): MetricColumn[] {
  return [
    { name: "entrances", dataType: "INTEGER", valueOf: (group) => totals.visits[group]!, textOf: integer },
    metricColumn("newVisitsRate", totals),
    {
      name: "avgPageVisits",
      dataType: "NUMBER",
      valueOf: (group) => quotient(totals.pageViews[group]!, totals.visits[group]!),
      textOf: decimal,
    },
    metricColumn("avgVisitDuration", totals),
    metricColumn("bounceRate", totals),
    metricColumn("conversions", totals),
    metricColumn("conversionRate", totals),
  ];
}

const plainMetrics: readonly MetricName[] = [
  "visits",
  "avgVisitDuration",
  "pageView",
  "newVisitsRate",
  "conversionRate",
  "conversions",
  "bounceRate",
];

export interface TableRequest {
  readonly range: DayRange;
  readonly choice: Choice;
  readonly sorting: Sorting;
}

function totalsBy(field: VisitField, question: Question, { range, choice }: TableRequest, goalBits: number) {
  const totals = new VisitTotals(field.values.length, goalBits);
  forEachVisit(question, range, choice, (day, visit) => {
    const group = valueAt(field, day, visit);
    if (group >= 0) totals.add(group, day, visit);
  });
  const groups = field.values.flatMap((_, group) => (totals.visits[group]! > 0 ? [group] : []));
  return { totals, groups };
}

export function plainTable(dimension: PlainDimension, question: Question, request: TableRequest, goalBits: number) {
  const field = plainDimensions[dimension];
  const { totals, groups } = totalsBy(field, question, request, goalBits);
  const columns = [{ name: dimension, valueOf: (group: number) => field.values[group]! }];
  const metrics = plainMetrics.map((name) => metricColumn(name, totals));
  return table(groups, columns, metrics, request.sorting, question.lang);
}

export function entryTable(dimension: EntryDimension, question: Question, request: TableRequest, goalBits: number) {
  const field = entryDimensions[dimension];
  const { totals, groups } = totalsBy(field, question, request, goalBits);
  return table(groups, pageColumns(field.values), entryMetrics(totals), request.sorting, question.lang);
}
