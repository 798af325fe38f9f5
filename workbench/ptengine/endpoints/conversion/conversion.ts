/** POST /conversion/query: completions and what they are worth, by time, source, ad and goal, and funnels. */
import { ApiError } from "../../question/apiError";
import { rangeOf } from "../../question/dates";
import { choiceOf, filtersOf } from "../../question/filters";
import { integer, percentage, quotient } from "../../question/formats";
import { everyGoal, goalsMatching } from "../../question/goalNames";
import { grains } from "../../question/grains";
import { type Endpoint, forEachVisit, type Question } from "../../question/question";
import { VisitTotals } from "../../question/visitTotals";
import { conversionGoals } from "../../site/goals";
import { curvePoints } from "../dataCenter/metricCurve";
import { breakdown, sourceNameOf } from "./breakdown";
import { funnelOf } from "./funnel";
import { goalList } from "./goalList";
import { type ConversionRequest, negativeBits, positiveBits } from "./request";
import { conversionLabels } from "./words";

function metrics(question: Question, { range, choice }: ConversionRequest) {
  const positive = new VisitTotals(1, positiveBits);
  const negative = new VisitTotals(1, negativeBits);
  forEachVisit(question, range, choice, (day, visit) => {
    positive.add(0, day, visit);
    negative.add(0, day, visit);
  });
  const conversions = positive.conversions[0]!;
  const revenue = positive.conversionValue[0]!;
  const loss = negative.conversionValue[0]!;
  const values = {
    conversions: integer(conversions),
    conversionRate: percentage(quotient(conversions, positive.visits[0]!)),
    conversionValue: integer(revenue + loss),
    revenue: integer(revenue),
    loss: integer(loss),
  };
  const names = Object.keys(conversionLabels) as (keyof typeof conversionLabels)[];
  const shown = names.map((name) => [name, { value: values[name], label: conversionLabels[name][question.lang] }]);
  return { queryType: "metrics", metrics: Object.fromEntries(shown) };
}

function metricCurve(question: Question, request: ConversionRequest) {
  const metric = question.body.choice("metric", ["completions", "conversionRate", "conversionValue"], 4018);
  const granularity = question.body.choice("granularity", grains, 4018);
  const points = curvePoints(question, {
    ...request,
    metric: metric === "completions" ? "conversions" : metric,
    grain: granularity,
    // A loss is no completion, but it lowers the value.
    goalBits: metric === "conversionValue" ? everyGoal : positiveBits,
  });
  return { queryType: "metric_curve", metric, granularity, points };
}

function funnel(question: Question, request: ConversionRequest) {
  const name = question.body.text("conversionName");
  const goals = goalsMatching(name);
  if (goals.length > 1) {
    const matches = goals.map((goal) => conversionGoals[goal]!.name);
    throw new ApiError(4012, `${JSON.stringify(name)} matches ${matches.join(", ")}`);
  }
  return funnelOf(goals[0]!, question, request);
}

const answers = {
  metrics,
  metric_curve: metricCurve,
  sources_breakdown: (question: Question, request: ConversionRequest) =>
    breakdown(
      "sources_breakdown",
      ["sourceType", "sourceName"],
      (source) => [source.sourceType, sourceNameOf(source)],
      question,
      request,
    ),
  ad_name_breakdown: (question: Question, request: ConversionRequest) =>
    breakdown("ad_name_breakdown", ["adName"], (source) => [source.utmCampaign], question, request),
  ad_source_breakdown: (question: Question, request: ConversionRequest) =>
    breakdown("ad_source_breakdown", ["adSource"], (source) => [source.utmSource], question, request),
  funnel,
  regular: (question: Question, request: ConversionRequest) => goalList("regular", question, request),
  negative: (question: Question, request: ConversionRequest) => goalList("negative", question, request),
};

export const conversion: Endpoint = {
  method: "POST",
  path: "/conversion/query",
  fields: ["queryType", "startDate", "endDate", "conversionName", "metric", "granularity", "filters"],
  hasMessage: false,
  answer: (question) => {
    const queryType = question.body.choice("queryType", Object.keys(answers) as (keyof typeof answers)[], 4018);
    const request = { range: rangeOf(question.body), choice: choiceOf(filtersOf(question.body)) };
    return { data: answers[queryType](question, request) };
  },
};
