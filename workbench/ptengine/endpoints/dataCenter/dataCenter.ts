/** POST /datacenter/query: site-wide overviews, tables and curves. */
import { ApiError } from "../../question/apiError";
import type { Body } from "../../question/body";
import { rangeOf } from "../../question/dates";
import { choiceOf, filtersOf } from "../../question/filters";
import { bitsOf, everyGoal, goalsMatching } from "../../question/goalNames";
import { grains } from "../../question/grains";
import type { Endpoint, Question } from "../../question/question";
import {
  type EntryDimension,
  entryDimensions,
  entryTable,
  type PlainDimension,
  plainDimensions,
  plainTable,
} from "./dimensionTable";
import { curvePoints } from "./metricCurve";
import { type MetricName, metricNames } from "./metrics";
import { overview, topics } from "./overview";
import { type PageDimension, pageDimensions, pageTable } from "./pageTable";
import { sortingOf } from "./table";

const conversionMetrics: readonly MetricName[] = ["conversions", "conversionRate", "conversionValue"];

const dimensions = [
  ...(Object.keys(plainDimensions) as PlainDimension[]),
  ...pageDimensions,
  ...(Object.keys(entryDimensions) as EntryDimension[]),
];

const isPage = (dimension: string): dimension is PageDimension => pageDimensions.some((page) => page === dimension);
const isEntry = (dimension: string): dimension is EntryDimension => Object.hasOwn(entryDimensions, dimension);

/** Without a name all goals count; with one, those whose names contain it. */
function goalBitsOf(body: Body): number {
  const name = body.optionalText("conversionName");
  return name ? bitsOf(goalsMatching(name)) : everyGoal;
}

function refuseConversionName(body: Body, where: string): void {
  if (body.optionalText("conversionName")) throw new ApiError(4018, `conversionName cannot be used with ${where}`);
}

function dimensionTable(question: Question) {
  const { body } = question;
  const dimension = body.choice("dimension", dimensions, 4018);
  const request = { range: rangeOf(body), choice: choiceOf(filtersOf(body)), sorting: sortingOf(body) };
  if (isPage(dimension)) {
    refuseConversionName(body, `dimension ${dimension}`);
    return pageTable(dimension, question, request);
  }
  const goalBits = goalBitsOf(body);
  return isEntry(dimension)
    ? entryTable(dimension, question, request, goalBits)
    : plainTable(dimension, question, request, goalBits);
}

function metricCurve(question: Question) {
  const { body } = question;
  const metric = body.choice("metric", metricNames, 4018);
  const granularity = body.choice("granularity", grains, 4018);
  const range = rangeOf(body);
  if (granularity === "hour" && range.first !== range.last) {
    throw new ApiError(4002, "granularity hour needs startDate and endDate on the same day");
  }
  if (!conversionMetrics.includes(metric)) refuseConversionName(body, `metric ${metric}`);
  const choice = choiceOf(filtersOf(body));
  const goalBits = goalBitsOf(body);
  return {
    metric,
    granularity,
    points: curvePoints(question, { metric, grain: granularity, range, choice, goalBits }),
  };
}

function topicOverview(question: Question) {
  const { body } = question;
  const topic = body.choice("topic", topics, 4018);
  refuseConversionName(body, "overview");
  return overview(question, topic, rangeOf(body), choiceOf(filtersOf(body)));
}

const answers = { overview: topicOverview, dimension_table: dimensionTable, metric_curve: metricCurve };

export const dataCenter: Endpoint = {
  method: "POST",
  path: "/datacenter/query",
  fields: [
    "queryType",
    "startDate",
    "endDate",
    "filters",
    "conversionName",
    "topic",
    "dimension",
    "sortBy",
    "sortOrder",
    "limit",
    "metric",
    "granularity",
  ],
  hasMessage: false,
  answer: (question) => {
    // The description of 4018 names queryType for this endpoint and for conversions; 4001 is left to heatmaps.
    const queryType = question.body.choice("queryType", ["overview", "dimension_table", "metric_curve"], 4018);
    return { data: answers[queryType](question) };
  },
};
