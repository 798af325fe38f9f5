/** POST /heatmap/query: one page, its blocks and its elements. */
import type { Endpoint } from "../../question/question";
import { blockMetrics } from "./blocks";
import { elementMetrics } from "./elements";
import { pageInsight, pageMetrics } from "./page";
import { heatmapRequestOf } from "./request";

const answers = {
  page_metrics: pageMetrics,
  page_insight: pageInsight,
  block_metrics: blockMetrics,
  element_metrics: elementMetrics,
};

export const heatmap: Endpoint = {
  method: "POST",
  path: "/heatmap/query",
  fields: [
    "queryType",
    "url",
    "startDate",
    "endDate",
    "deviceType",
    "rangeType",
    "metrics",
    "conversionNames",
    "filters",
    "funName",
    "stayTimeFilter",
  ],
  hasMessage: true,
  answer: (question) => {
    const queryType = question.body.choice(
      "queryType",
      ["page_metrics", "page_insight", "block_metrics", "element_metrics"],
      4001,
    );
    return answers[queryType](question, heatmapRequestOf(question.body));
  },
};
