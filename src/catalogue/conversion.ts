/** Conversion goals: their metrics, views and funnels. */
import {
  completions,
  conversionName,
  conversionRate,
  conversions,
  conversionValue,
  day,
  dropoff,
  hour,
  month,
  sourceType,
  total,
  url,
  visits,
  week,
} from "./sharedFields";
import { type Metric, type Named, namesOf, type ViewGroup } from "./types";

/** The API says `conversions` in some answers and `completions` in others; the endpoint's own spelling is shown. */
export const conversionMetrics = [
  { ...conversions, aliases: ["completions"] },
  conversionRate,
  conversionValue,
  {
    name: "revenue",
    type: "money",
    labels: ["Revenue", "收入", "収益"],
    descriptions: ["What positive goals brought", "正向目标带来的收入", "プラス目標による収益"],
  },
  {
    name: "loss",
    type: "money",
    labels: ["Loss", "损失", "損失"],
    descriptions: [
      "What negative goals cost; negative in totals",
      "负向目标造成的损失；总计中为负值",
      "マイナス目標による損失（合計では負の値）",
    ],
  },
] as const satisfies readonly Metric[];

export const conversionSeriesMetrics = [
  { ...completions, aliases: ["conversions"] },
  conversionRate,
  conversionValue,
] as const satisfies readonly Metric[];

export const conversionKeys = [
  sourceType,
  { name: "sourceName", labels: ["Source", "来源", "流入元"] },
  { name: "adName", labels: ["Ad name", "广告名称", "広告名"] },
  { name: "adSource", labels: ["Ad source", "广告来源", "広告ソース"] },
  conversionName,
] as const satisfies readonly Named[];

/** The dimension columns of each table. */
export const conversionTableKeys: Readonly<Record<string, readonly string[]>> = {
  sources: ["sourceType", "sourceName"],
  adName: ["adName"],
  adSource: ["adSource"],
  regular: ["conversionName"],
  negative: ["conversionName"],
};

const grainMembers = [hour, day, week, month] as const satisfies readonly Named[];

export const conversionViews = [
  {
    members: [{ ...total, aliases: ["metrics"] }],
    endpoint: "conversion",
    body: { queryType: "metrics" },
    shape: "metricMap",
    metrics: namesOf(conversionMetrics),
    isOneRow: true,
    takesLanguage: true,
  },
  {
    members: grainMembers,
    endpoint: "conversion",
    body: { queryType: "metric_curve" },
    memberParameter: "granularity",
    shape: "points",
    metrics: namesOf(conversionSeriesMetrics),
    areMetricsRequired: true,
    isOneMetricARequest: true,
  },
  {
    members: [
      { name: "sources", sent: "sources_breakdown", labels: ["By source", "按来源", "流入元別"] },
      { name: "adName", sent: "ad_name_breakdown", labels: ["By ad name", "按广告名称", "広告名別"] },
      {
        name: "adSource",
        sent: "ad_source_breakdown",
        labels: ["By ad source", "按广告来源", "広告ソース別"],
      },
    ],
    endpoint: "conversion",
    memberParameter: "queryType",
    shape: "columns",
    metrics: ["conversions"],
  },
  {
    members: [{ name: "regular", labels: ["Positive goals", "正向目标", "プラス目標"] }],
    endpoint: "conversion",
    memberParameter: "queryType",
    shape: "columns",
    metrics: ["conversions", "conversionRate", "revenue"],
  },
  {
    members: [{ name: "negative", labels: ["Negative goals", "负向目标", "マイナス目標"] }],
    endpoint: "conversion",
    memberParameter: "queryType",
    shape: "columns",
    metrics: ["conversions", "conversionRate", "revenue", "loss"],
  },
] as const satisfies readonly ViewGroup[];

export const funnelMetrics = [
  { name: "entries", type: "count", labels: ["Entries", "进入次数", "流入数"] },
  { name: "external", type: "count", labels: ["Direct entries", "直接进入次数", "直接流入数"] },
  dropoff,
  {
    name: "conversionToNextRate",
    type: "rate",
    labels: ["To next step %", "进入下一步比率", "次ステップ移行率"],
  },
  visits,
  {
    name: "totalConversions",
    type: "count",
    labels: ["Conversions in all", "总转化次数", "総コンバージョン数"],
  },
  {
    name: "totalConversionRate",
    type: "rate",
    labels: ["Conversion rate in all", "总转化率", "総コンバージョン率"],
  },
] as const satisfies readonly Metric[];

export const funnelKeys = [
  { name: "stepId", labels: ["Step", "步骤", "ステップ"] },
  url,
] as const satisfies readonly Named[];

/** Parts of one answer: every part of a goal's funnel is the same request. */
export const funnelViews = [
  {
    members: [{ name: "steps", labels: ["Steps", "步骤", "ステップ"] }],
    endpoint: "conversion",
    body: { queryType: "funnel" },
    shape: "funnel",
    metrics: ["entries", "external", "dropoff", "conversionToNextRate"],
  },
  {
    members: [
      { name: "entryPaths", labels: ["Entry pages", "进入页面", "流入ページ"] },
      { name: "dropoffPaths", labels: ["Drop-off pages", "流失页面", "離脱ページ"] },
    ],
    endpoint: "conversion",
    body: { queryType: "funnel" },
    shape: "funnel",
    metrics: ["visits"],
  },
  {
    members: [{ name: "summary", labels: ["Summary", "汇总", "サマリー"] }],
    endpoint: "conversion",
    body: { queryType: "funnel" },
    shape: "funnel",
    metrics: ["totalConversions", "totalConversionRate"],
    isOneRow: true,
  },
] as const satisfies readonly ViewGroup[];
