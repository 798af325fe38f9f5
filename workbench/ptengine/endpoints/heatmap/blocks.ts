/** block_metrics: how far down a page people come, where they stay and where they leave. */
import { integer, quotient, type RateWriter, rateWriter, readableTime } from "../../question/formats";
import type { Answer, Question } from "../../question/question";
import { type ShownValue, shownMetrics } from "../../question/shownMetrics";
import type { Block } from "../../site/heatmapPages";
import { Completions } from "./completions";
import { deviceOf, PartSums, sumParts } from "./partSums";
import { type HeatmapRequest, heatmapMetricsOf } from "./request";
import { type BlockMetric, blockWords } from "./words";

const usualStaySeconds = 5;

function sumBlocks(question: Question, request: HeatmapRequest, blocks: readonly Block[], sums: readonly PartSums[]) {
  const staySeconds = question.body.optionalNumber("stayTimeFilter") ?? usualStaySeconds;
  return sumParts(question, request, sums, (day, visit, at, isConverting) => {
    const depth = day.pageDepth[at]!;
    // Blocks lie in order down the page, so that those reached are the first ones.
    const reached = blocks.filter((block) => block.from < depth);
    const weights = reached.reduce((sum, block) => sum + block.weight, 0);
    reached.forEach((block, part) => {
      const seconds = (day.pageSeconds[at]! * block.weight) / weights;
      sums[part]!.impressions += 1;
      sums[part]!.seconds += seconds;
      if (seconds >= staySeconds) isConverting[part] = 1;
    });
    const isLastView = at === day.pageStart[visit + 1]! - 1;
    const isLost = isLastView && day.pageClicks[at] === 0 && day.goals[visit] === 0;
    if (isLost) sums[reached.length - 1]!.dropoffs += 1;
  });
}

function blockValue(metric: BlockMetric, sums: PartSums, views: number, rate: RateWriter): ShownValue {
  switch (metric) {
    case "impression":
      return integer(sums.impressions);
    case "impressionRate":
      return rate(quotient(sums.impressions, views));
    case "avgDuration":
      return readableTime(quotient(sums.seconds, sums.impressions));
    case "dropoff":
      return integer(sums.dropoffs);
    case "dropoffRate":
      return rate(quotient(sums.dropoffs, sums.impressions));
    case "completions":
      return sums.completions.completionsText();
    case "conversionRate":
      return rate(sums.completions.rate());
  }
}

export function blockMetrics(question: Question, request: HeatmapRequest): Answer {
  const { blocks = [], blockDevices = [], page } = request.setUp ?? {};
  const device = deviceOf(request, blockDevices, 4007, 4008);
  const metrics = heatmapMetricsOf(question.body, request, blockWords);
  const sums = blocks.map(() => new PartSums(new Completions(request.goals)));
  const views = sumBlocks(question, request, blocks, sums);
  const rate = rateWriter(question.heatmapRates);
  const rows = blocks.map((block, part) => ({
    blockName: block.name,
    screenshotUrl: `https://cdn.example.com/screenshot/${page}-${device.toLowerCase()}-${part + 1}.png`,
    metrics: shownMetrics(metrics, blockWords, question.lang, (metric) => blockValue(metric, sums[part]!, views, rate)),
    conversions: sums[part]!.completions.perGoal(metrics, blockWords, question.lang, rate),
  }));
  return { data: { blocks: rows } };
}
