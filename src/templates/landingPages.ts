/** Where visits begin: the entry pages, what they keep and what they lose. */
import { dataCenterPageDimensions, entryPageMetrics } from "../catalogue/dataCenter";
import { newVisitsRate } from "../catalogue/sharedFields";
import { bar, change, dataCenter, metric, page, text } from "./columns";
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
      ...dataCenter("total", "visits,bounceRate,avgVisitDuration,newVisitsRate"),
      options: ["compare=previous"],
    },
    {
      key: "pages",
      title: ["Entry pages", "入口页", "入口ページ"],
      ...dataCenter(
        "entryCombinedPages",
        "entrances,avgPageVisits,avgVisitDuration,bounceRate,conversions,conversionRate",
      ),
      options: ["compare=previous", "sortBy=entrances", "limit=20"],
    },
    {
      key: "groups",
      title: ["Page groups", "页面组", "ページグループ"],
      ...dataCenter("pageGroup", "entrances,visits,bounceRate"),
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
            page(4),
            metric(word.entrances, "entrances", "count"),
            bar("entrances"),
            change("entrances"),
            metric(pagesAfterEntry.labels, "avgPageVisits", "number"),
            metric(word.visitDuration, "avgVisitDuration", "duration"),
            metric(word.bounceRate, "bounceRate", "rate", 1, siteBounceRate),
            metric(word.completions, "conversions", "count"),
            metric(word.conversionRate, "conversionRate", "rate"),
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
            text(pageGroup.labels, "pageGroup", 4),
            metric(word.entrances, "entrances", "count"),
            bar("entrances", 5),
            metric(word.visits, "visits", "count"),
            metric(word.bounceRate, "bounceRate", "rate", 1, siteBounceRate),
          ],
        },
      ],
    },
  ],
};
