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
import { type Labels, type Metric, type Named, namesOf, type ViewGroup } from "./types";

/** The API says `conversions` in some answers and `completions` in others; the endpoint's own spelling is shown. */
export const conversionMetrics = [
  {
    ...conversions,
    aliases: ["completions"],
    descriptions: [
      "Visits that completed at least one positive goal.",
      "至少完成一个正向目标的访问次数。",
      "プラス目標を1つ以上完了した訪問の数。",
    ],
  },
  {
    ...conversionRate,
    descriptions: [
      "Completions divided by all visits of the site.",
      "转化次数除以网站的全部访问次数。",
      "コンバージョン数をサイトの全訪問数で割った値。",
    ],
  },
  {
    ...conversionValue,
    descriptions: [
      "Revenue and loss added up; it can be negative.",
      "收入与损失之和，可能为负值。",
      "収益と損失の合計。負の値になることがあります。",
    ],
  },
  {
    name: "revenue",
    type: "money",
    labels: ["Revenue", "收入", "収益"],
    descriptions: [
      "What all positive goals together brought in.",
      "全部正向目标带来的收入。",
      "すべてのプラス目標による収益。",
    ],
  },
  {
    name: "loss",
    type: "money",
    labels: ["Loss", "损失", "損失"],
    descriptions: [
      "What all negative goals together cost, as a negative number.",
      "全部负向目标造成的损失，以负数表示。",
      "すべてのマイナス目標による損失。負の値で表します。",
    ],
  },
] as const satisfies readonly Metric[];

export const conversionSeriesMetrics = [
  {
    ...completions,
    aliases: ["conversions"],
    descriptions: [
      "Completions of goals in each hour, day, week or month.",
      "每小时、每日、每周或每月完成目标的次数。",
      "時間・日・週・月ごとに完了した目標の数。",
    ],
  },
  conversionMetrics[1],
  conversionMetrics[2],
] as const satisfies readonly Metric[];

const breakdownDescriptions = {
  conversions: [
    "Completions that came from this source or this ad.",
    "来自该来源或该广告的转化次数。",
    "その流入元または広告からのコンバージョン数。",
  ],
} as const satisfies Record<string, Labels>;

const positiveGoalDescriptions = {
  conversions: [
    "Visits that completed this positive goal.",
    "完成该正向目标的访问次数。",
    "そのプラス目標を完了した訪問の数。",
  ],
  conversionRate: [
    "Of all visits, the share that completed this positive goal.",
    "全部访问中完成该正向目标的比例。",
    "すべての訪問のうち、そのプラス目標を完了した割合。",
  ],
  revenue: ["What this positive goal brought in.", "该正向目标带来的收入。", "そのプラス目標による収益。"],
} as const satisfies Record<string, Labels>;

const negativeGoalDescriptions = {
  conversions: [
    "Visits that completed this negative goal.",
    "完成该负向目标的访问次数。",
    "そのマイナス目標を完了した訪問の数。",
  ],
  conversionRate: [
    "Of all visits, the share that completed this negative goal.",
    "全部访问中完成该负向目标的比例。",
    "すべての訪問のうち、そのマイナス目標を完了した割合。",
  ],
  revenue: ["What this negative goal brought in.", "该负向目标带来的收入。", "そのマイナス目標による収益。"],
  loss: [
    "What this negative goal cost, without a minus sign.",
    "该负向目标造成的损失，不带负号。",
    "そのマイナス目標による損失。マイナス記号は付きません。",
  ],
} as const satisfies Record<string, Labels>;

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
    descriptions: breakdownDescriptions,
  },
  {
    members: [{ name: "regular", labels: ["Positive goals", "正向目标", "プラス目標"] }],
    endpoint: "conversion",
    memberParameter: "queryType",
    shape: "columns",
    metrics: ["conversions", "conversionRate", "revenue"],
    descriptions: positiveGoalDescriptions,
  },
  {
    members: [{ name: "negative", labels: ["Negative goals", "负向目标", "マイナス目標"] }],
    endpoint: "conversion",
    memberParameter: "queryType",
    shape: "columns",
    metrics: ["conversions", "conversionRate", "revenue", "loss"],
    descriptions: negativeGoalDescriptions,
  },
] as const satisfies readonly ViewGroup[];

export const funnelMetrics = [
  {
    name: "entries",
    type: "count",
    labels: ["Entries", "进入次数", "流入数"],
    descriptions: [
      "Visits that reached the step, from the step before or directly.",
      "到达该步骤的访问次数，含来自上一步骤和直接进入的访问。",
      "前のステップから、または直接、このステップに入った訪問の数。",
    ],
  },
  {
    name: "external",
    type: "count",
    labels: ["Direct entries", "直接进入次数", "直接流入数"],
    descriptions: [
      "Visits that reached the step directly, without the step before.",
      "未经上一步骤、直接进入该步骤的访问次数。",
      "前のステップを経ずに、このステップに直接入った訪問の数。",
    ],
  },
  {
    ...dropoff,
    descriptions: [
      "Visits that reached the step but not the next one; 0 on the last step.",
      "到达该步骤但未进入下一步骤的访问次数；最后一步为 0。",
      "このステップに入り、次に進まなかった訪問の数。最後のステップでは 0 です。",
    ],
  },
  {
    name: "conversionToNextRate",
    type: "rate",
    labels: ["To next step %", "进入下一步比率", "次ステップ移行率"],
    descriptions: [
      "Share of the entries that went on to the next step; blank on the last step.",
      "进入次数中进入下一步骤的比例；最后一步为空。",
      "流入数のうち次のステップに進んだ割合。最後のステップでは空です。",
    ],
  },
  {
    ...visits,
    descriptions: [
      "Visits that came into the step by this page (entryPaths), or left it for this page (dropoffPaths).",
      "由该页面进入步骤的访问次数（entryPaths），或离开步骤前往该页面的访问次数（dropoffPaths）。",
      "そのページからステップに入った訪問（entryPaths）、またはステップからそのページへ離れた訪問（dropoffPaths）の数。",
    ],
  },
  {
    name: "totalConversions",
    type: "count",
    labels: ["Conversions in all", "总转化次数", "総コンバージョン数"],
    descriptions: [
      "Visits that reached the last step of the funnel.",
      "到达漏斗最后一步的访问次数。",
      "ファネルの最後のステップに入った訪問の数。",
    ],
  },
  {
    name: "totalConversionRate",
    type: "rate",
    labels: ["Conversion rate in all", "总转化率", "総コンバージョン率"],
    descriptions: [
      "Visits that reached the last step, divided by the direct entries of all steps.",
      "到达最后一步的访问次数除以全部步骤的直接进入次数。",
      "最後のステップに入った訪問の数を、全ステップの直接流入数で割った値。",
    ],
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
