/** element_metrics: which elements of a page are seen and clicked. */
import { integer, quotient, type RateWriter, rateWriter } from "../../question/formats";
import type { Answer, Question } from "../../question/question";
import { type ShownValue, shownMetrics } from "../../question/shownMetrics";
import type { Element } from "../../site/heatmapPages";
import { Completions } from "./completions";
import { deviceOf, PartSums, sumParts } from "./partSums";
import { type HeatmapRequest, heatmapMetricsOf } from "./request";
import { type ElementMetric, elementWords } from "./words";

/** Clicks beside the call to action fall on one of the other elements, another one from view to view. */
function sumElements(
  question: Question,
  request: HeatmapRequest,
  elements: readonly Element[],
  sums: readonly PartSums[],
) {
  const others = elements.flatMap((element, part) => (element.isCta ? [] : [part]));
  return sumParts(question, request, sums, (day, _visit, at, isConverting) => {
    const luckyOne = others[at % others.length];
    elements.forEach((element, part) => {
      if (element.at >= day.pageDepth[at]!) return;
      const ctaClicks = day.pageCtaClicks[at]!;
      const otherClicks = part === luckyOne ? day.pageClicks[at]! - ctaClicks : 0;
      const clicks = element.isCta ? ctaClicks : otherClicks;
      sums[part]!.impressions += 1;
      sums[part]!.clicks += clicks;
      if (clicks > 0) isConverting[part] = 1;
    });
  });
}

function elementValue(metric: ElementMetric, sums: PartSums, views: number, rate: RateWriter): ShownValue {
  switch (metric) {
    case "impression":
      return integer(sums.impressions);
    case "impressionRate":
      return rate(quotient(sums.impressions, views));
    case "click":
      return integer(sums.clicks);
    case "clickRate":
      return rate(quotient(sums.clicks, sums.impressions));
    case "completions":
      return sums.completions.completionsText();
    case "conversionRate":
      return rate(sums.completions.rate());
  }
}

export function elementMetrics(question: Question, request: HeatmapRequest): Answer {
  const { elements = [], elementDevices = [] } = request.setUp ?? {};
  deviceOf(request, elementDevices, 4009, 4016);
  const metrics = heatmapMetricsOf(question.body, request, elementWords);
  const sums = elements.map(() => new PartSums(new Completions(request.goals)));
  const views = sumElements(question, request, elements, sums);
  const rate = rateWriter(question.heatmapRates);
  const rows = elements.map((element, part) => ({
    elementName: element.name,
    metrics: shownMetrics(metrics, elementWords, question.lang, (metric) =>
      elementValue(metric, sums[part]!, views, rate),
    ),
    conversions: sums[part]!.completions.perGoal(metrics, elementWords, question.lang, rate),
  }));
  return { data: { elements: rows } };
}
