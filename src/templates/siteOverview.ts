/** How the site is doing: headline numbers, days now and before, devices, sources and countries. */
import type { Labels } from "../catalogue/types";
import { bar, dataCenter, metric, tableByVisits, text } from "./columns";
import type { Box, Card, Template } from "./template";
import { word } from "./words";

const total = (metric: string) => ({ part: "totals", metric, by: "first" }) as const;

const completed = { part: "completionsByDay", metric: "conversions" } as const;
const ofVisits = { part: "visitsByDay", metric: "visits" } as const;

/** Of all goals, or of the one that was chosen: only its days tell that. */
const completions: readonly Card[] = [
  { label: word.completions, type: "count", figure: { ...completed, by: "sum" }, trend: completed },
  {
    label: word.conversionRate,
    type: "rate",
    figure: { ...completed, by: "sum", over: ofVisits },
    trend: { ...completed, over: ofVisits },
  },
];

/** What of the visits fell to each, and how many of them went no further. */
const shareTable = (part: string, title: Labels, key: string, label: Labels): Box =>
  tableByVisits({ part, title, rows: 6 }, text(label, key), [
    { kind: "share", label: word.share, span: 1, metric: "visits" },
    bar("visits"),
    metric(word.bounceRate, "bounceRate", "rate", 1, { card: 3, isLowerBetter: true }),
  ]);

export const siteOverview: Template = {
  id: "siteOverview",
  name: ["Site overview", "网站概览", "サイト概要"],
  question: [
    "How is the site doing, and what has changed?",
    "网站表现如何，有哪些变化？",
    "サイトの調子は？何が変わった？",
  ],
  picture: [
    "M3 22l7-5 6 3 8-8 7 4V28H3zM3 4h8v5H3zM13 4h8v5h-8zM23 4h8v5h-8z",
    "M34 12h11v3H34zM34 18h8v3h-8zM34 24h5v3h-5zM34 4h11v5H34z",
  ],
  choices: [{ name: "goal", isRequired: false }],
  parts: [
    {
      key: "totals",
      title: ["Headline numbers", "核心指标", "主要な数値"],
      ...dataCenter("total", "visits,users,pageView,bounceRate"),
      options: ["compare=previous"],
    },
    {
      key: "visitsByDay",
      title: ["Visits by day", "每日访问次数", "日別の訪問数"],
      ...dataCenter("day", "visits"),
      options: ["compare=previous"],
    },
    {
      key: "sources",
      title: ["Sources", "流量来源", "流入元"],
      ...dataCenter("sourceType", "visits,bounceRate"),
    },
    {
      key: "countries",
      title: ["Countries", "国家/地区", "国・地域"],
      ...dataCenter("country", "visits,bounceRate"),
    },
    {
      key: "devices",
      title: ["Devices", "设备", "デバイス"],
      ...dataCenter("device", "visits"),
    },
    {
      key: "completionsByDay",
      title: ["Completions by day", "每日转化次数", "日別のコンバージョン数"],
      ...dataCenter("day", "conversions"),
      options: ["compare=previous", "conversionName={goal}"],
    },
  ],
  bands: [
    {
      kind: "cards",
      cards: [
        { label: word.visits, type: "count", figure: total("visits"), trend: ofVisits },
        { label: word.users, type: "count", figure: total("users") },
        { label: word.pageViews, type: "count", figure: total("pageView") },
        { label: word.bounceRate, type: "rate", figure: total("bounceRate"), isLowerBetter: true },
        ...completions,
      ],
    },
    { kind: "sentence", sentence: "siteSummary", part: "visitsByDay" },
    {
      kind: "boxes",
      boxes: [
        {
          kind: "days",
          span: 8,
          title: ["Visits a day, now and before", "每日访问次数：本期与上期", "日別の訪問数（今期と前期）"],
          part: "visitsByDay",
          metric: "visits",
          rows: 9,
        },
        {
          kind: "ring",
          span: 4,
          title: ["Devices", "设备", "デバイス"],
          part: "devices",
          key: "deviceType",
          metric: "visits",
          rows: 9,
          rowsOf: "deviceTotals",
        },
      ],
    },
    {
      kind: "boxes",
      boxes: [
        shareTable(
          "sources",
          ["Where visits come from", "访问从哪里来", "訪問はどこから来たか"],
          "sourceType",
          word.source,
        ),
        shareTable("countries", ["Countries and areas", "国家和地区", "国・地域"], "country", word.country),
      ],
    },
  ],
};
