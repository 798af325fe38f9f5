/** Where visits come from: channels now and before, day by day, and the sites, engines and campaigns behind them. */
import { aiName, referralSource, searchEngine } from "../catalogue/sharedFields";
import type { Labels } from "../catalogue/types";
import { bar, change, dataCenter, metric, tableByVisits, text } from "./columns";
import type { Box, Part, Template } from "./template";
import { word } from "./words";

const top = (key: string, title: Labels, view: string, metrics = "visits,bounceRate,conversions"): Part => ({
  key,
  title,
  ...dataCenter(view, metrics),
  options: ["sortBy=visits", "limit=100"],
});

const topTable = (part: string, title: Labels, key: string, label: Labels): Box =>
  tableByVisits({ part, title, rows: 5 }, text(label, key), [
    bar("visits"),
    metric(word.bounceRate, "bounceRate", "rate"),
    metric(word.completions, "conversions", "count"),
  ]);

const sites: Labels = ["Referring sites", "引荐网站", "参照元サイト"];
const engines: Labels = ["Search engines", "搜索引擎", "検索エンジン"];

export const acquisition: Template = {
  id: "acquisition",
  name: ["Acquisition", "流量获取", "集客"],
  question: [
    "Where do visits come from, and which sources complete goals?",
    "访问从哪里来，哪些来源带来转化？",
    "訪問はどこから来て、どの流入元が成果につながる？",
  ],
  picture: ["M3 4h18v5H3zM3 13h12v5H3zM3 22h7v5H3z", "M28 28V16h4v12zM34 28V8h4v20zM40 28V12h4v16z"],
  choices: [],
  parts: [
    {
      key: "channels",
      title: ["Channels", "渠道", "チャネル"],
      ...dataCenter("sourceType", "visits,bounceRate,conversions,conversionRate"),
      options: ["compare=previous"],
    },
    {
      key: "channelsByDay",
      title: ["Channels by day", "每日各渠道", "日別のチャネル"],
      ...dataCenter("day", "visits"),
      options: ["split=sourceType"],
    },
    top("campaigns", word.campaigns, "adName"),
    top("sites", sites, "referral"),
    top("engines", engines, "search"),
    top("assistants", aiName.labels, "aiName"),
  ],
  bands: [
    { kind: "rankedCards", part: "channels", key: "sourceType", metric: "visits", count: 6 },
    {
      kind: "boxes",
      boxes: [
        {
          kind: "stackedDays",
          span: 12,
          title: ["Visits a day by source", "每日各来源访问次数", "流入元別・日別の訪問数"],
          part: "channelsByDay",
          rows: 10,
        },
      ],
    },
    {
      kind: "boxes",
      boxes: [
        {
          kind: "table",
          span: 7,
          title: ["Sources and what they complete", "各来源及其转化", "流入元と成果"],
          part: "channels",
          rows: 6,
          columns: [
            text(word.source, "sourceType"),
            metric(word.visits, "visits", "count"),
            change("visits"),
            metric(word.bounceRate, "bounceRate", "rate"),
            metric(word.completions, "conversions", "count"),
            metric(word.conversionRate, "conversionRate", "rate"),
          ],
        },
        {
          kind: "bars",
          span: 5,
          title: ["Now and before", "本期与上期", "今期と前期"],
          part: "channels",
          key: "sourceType",
          metric: "visits",
          rows: 8,
        },
      ],
    },
    {
      kind: "boxes",
      boxes: [
        topTable("campaigns", word.campaigns, "adName", word.campaign),
        topTable("sites", sites, "referral", referralSource.labels),
      ],
    },
    {
      kind: "boxes",
      boxes: [
        topTable("engines", engines, "search", searchEngine.labels),
        topTable("assistants", aiName.labels, "aiName", aiName.labels),
      ],
    },
  ],
};
