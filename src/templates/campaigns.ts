/** What campaigns bring: visits and completions by their UTM tags, and the pages on which they begin. */
import { utmMedium, utmSource } from "../catalogue/sharedFields";
import type { Labels } from "../catalogue/types";
import { bar, change, dataCenter, metric, page, tableByVisits, text } from "./columns";
import type { Box, Part, Template } from "./template";
import { word } from "./words";

const tagged = (key: string, title: Labels, view: string, options: readonly string[] = []): Part => ({
  key,
  title,
  ...dataCenter(view, "visits,conversions,conversionRate"),
  options: ["sortBy=visits", ...options, "conversionName={goal}"],
});

const taggedTable = (part: string, title: Labels, key: string, label: Labels): Box =>
  tableByVisits({ part, title, rows: 6 }, text(label, key), [
    bar("visits"),
    metric(word.completions, "conversions", "count"),
    metric(word.conversionRate, "conversionRate", "rate"),
  ]);

const sources: Labels = ["UTM sources", "UTM来源", "UTMソース"];
const media: Labels = ["UTM media", "UTM媒介", "UTMメディア"];

export const campaigns: Template = {
  id: "campaigns",
  name: word.campaigns,
  question: ["Which campaigns bring completions?", "哪些广告活动带来转化？", "どのキャンペーンが成果を生む？"],
  picture: ["M4 12h6l16-8v24L10 20H4z", "M31 10h12v3H31zM31 16h9v3h-9zM31 22h6v3h-6z"],
  choices: [{ name: "goal", isRequired: false }],
  parts: [
    tagged("campaigns", word.campaigns, "adName", ["compare=previous"]),
    tagged("sources", sources, "adSource"),
    tagged("media", media, "adMedium"),
    {
      key: "pages",
      title: ["Entry pages of campaigns", "广告活动的入口页", "キャンペーンの入口ページ"],
      function: "PTENGINE_DC",
      arguments: {
        view: "entryCombinedPages",
        metrics: "entrances,bounceRate,conversions,conversionRate",
        start_date: "{period}",
        filters: "sourceType=Campaign",
      },
      options: ["sortBy=entrances", "limit=20", "conversionName={goal}"],
    },
  ],
  bands: [
    {
      kind: "cards",
      cards: [
        {
          label: ["Visits from campaigns", "广告活动带来的访问", "キャンペーンからの訪問"],
          type: "count",
          figure: { part: "campaigns", metric: "visits", by: "sum" },
        },
        {
          label: word.completions,
          type: "count",
          figure: { part: "campaigns", metric: "conversions", by: "sum" },
        },
        {
          label: word.conversionRate,
          type: "rate",
          figure: {
            part: "campaigns",
            metric: "conversions",
            by: "sum",
            over: { part: "campaigns", metric: "visits" },
          },
        },
      ],
    },
    { kind: "sentence", sentence: "bestCampaign", part: "campaigns" },
    {
      kind: "boxes",
      boxes: [
        {
          kind: "table",
          span: 12,
          title: word.campaigns,
          part: "campaigns",
          rows: 8,
          columns: [
            text(word.campaign, "adName", 5),
            metric(word.visits, "visits", "count"),
            bar("visits", 2),
            change("visits"),
            metric(word.completions, "conversions", "count"),
            change("conversions"),
            metric(word.conversionRate, "conversionRate", "rate", 1, { card: 2, isLowerBetter: false }),
          ],
        },
      ],
    },
    {
      kind: "boxes",
      boxes: [
        taggedTable("sources", sources, "adSource", utmSource.labels),
        taggedTable("media", media, "adMedium", utmMedium.labels),
      ],
    },
    {
      kind: "boxes",
      boxes: [
        {
          kind: "table",
          span: 12,
          title: ["Pages on which they begin", "活动访客的入口页", "訪問が始まるページ"],
          part: "pages",
          rows: 10,
          columns: [
            page(6),
            metric(word.entrances, "entrances", "count"),
            bar("entrances", 2),
            metric(word.bounceRate, "bounceRate", "rate"),
            metric(word.completions, "conversions", "count"),
            metric(word.conversionRate, "conversionRate", "rate"),
          ],
        },
      ],
    },
  ],
};
