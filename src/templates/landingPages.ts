/** Where visits begin: the entry pages, what they keep and what they lose. */
import { dataCenterPageDimensions, entryPageMetrics } from "../catalogue/dataCenter";
import { newVisitsRate } from "../catalogue/sharedFields";
import type { Template } from "./template";
import { word } from "./words";

const total = (metric: string) => ({ part: "totals", metric, by: "first" }) as const;
const [, pagesAfterEntry] = entryPageMetrics;
const [, , pageGroup] = dataCenterPageDimensions;
const siteBounceRate = { card: 1, isLowerBetter: true };

export const landingPages: Template = {
  id: "landingPages",
  name: ["Landing pages", "落地页", "ランディングページ"],
  question: [
    "Which entry pages keep people, and which lose them?",
    "哪些入口页留住了访客，哪些流失了？",
    "どの入口ページが人を引き留め、どこで離れる？",
  ],
  picture: ["M3 4h14v24H3zM22 5h22v4H22zM22 13h16v4H22zM22 21h10v4H22z", "M40 13h4v4h-4zM34 21h10v4H34z"],
  choices: [],
  parts: [
    {
      key: "totals",
      title: ["All entry pages", "全部入口页", "すべての入口ページ"],
      function: "PTENGINE_DC",
      arguments: {
        view: "total",
        metrics: "visits,bounceRate,avgVisitDuration,newVisitsRate",
        start_date: "{period}",
      },
      options: ["compare=previous"],
    },
    {
      key: "pages",
      title: ["Entry pages", "入口页", "入口ページ"],
      function: "PTENGINE_DC",
      arguments: {
        view: "entryCombinedPages",
        metrics: "entrances,avgPageVisits,avgVisitDuration,bounceRate,conversions,conversionRate",
        start_date: "{period}",
      },
      options: ["compare=previous", "sortBy=entrances", "limit=20"],
    },
    {
      key: "groups",
      title: ["Page groups", "页面组", "ページグループ"],
      function: "PTENGINE_DC",
      arguments: { view: "pageGroup", metrics: "entrances,visits,bounceRate", start_date: "{period}" },
      options: ["sortBy=entrances"],
    },
  ],
  bands: [
    {
      kind: "cards",
      cards: [
        { label: word.visits, type: "count", figure: total("visits") },
        { label: word.bounceRate, type: "rate", figure: total("bounceRate"), isLowerBetter: true },
        { label: word.visitDuration, type: "duration", figure: total("avgVisitDuration") },
        { label: newVisitsRate.labels, type: "rate", figure: total("newVisitsRate") },
      ],
    },
    {
      kind: "boxes",
      boxes: [
        {
          kind: "table",
          span: 12,
          title: [
            "The 20 pages on which most visits begin",
            "访问次数最多的 20 个入口页",
            "訪問が最も多く始まる20ページ",
          ],
          part: "pages",
          rows: 20,
          columns: [
            { kind: "page", label: word.page, span: 4, key: "url" },
            { kind: "metric", label: word.entrances, span: 1, metric: "entrances", type: "count" },
            { kind: "bar", label: word.none, span: 1, metric: "entrances" },
            { kind: "change", label: word.change, span: 1, metric: "entrances", type: "count" },
            { kind: "metric", label: pagesAfterEntry.labels, span: 1, metric: "avgPageVisits", type: "number" },
            { kind: "metric", label: word.visitDuration, span: 1, metric: "avgVisitDuration", type: "duration" },
            {
              kind: "metric",
              label: word.bounceRate,
              span: 1,
              metric: "bounceRate",
              type: "rate",
              scale: siteBounceRate,
            },
            { kind: "metric", label: word.completions, span: 1, metric: "conversions", type: "count" },
            { kind: "metric", label: word.conversionRate, span: 1, metric: "conversionRate", type: "rate" },
          ],
        },
      ],
    },
    {
      kind: "boxes",
      boxes: [
        {
          kind: "table",
          span: 12,
          title: ["Page groups", "页面组", "ページグループ"],
          part: "groups",
          rows: 8,
          columns: [
            { kind: "text", label: pageGroup.labels, span: 4, key: "pageGroup" },
            { kind: "metric", label: word.entrances, span: 1, metric: "entrances", type: "count" },
            { kind: "bar", label: word.none, span: 3, metric: "entrances" },
            { kind: "metric", label: word.visits, span: 2, metric: "visits", type: "count" },
            {
              kind: "metric",
              label: word.bounceRate,
              span: 2,
              metric: "bounceRate",
              type: "rate",
              scale: siteBounceRate,
            },
          ],
        },
      ],
    },
  ],
};
