/** The data center: its metrics, its dimensions and its views. */
import {
  aiName,
  avgVisitDuration,
  bounceRate,
  browser,
  browserVersion,
  campaignUrl,
  conversionRate,
  conversions,
  conversionValue,
  country,
  day,
  deviceType,
  entrances,
  hour,
  month,
  name,
  newVisitsRate,
  os,
  osVersion,
  referralUrl,
  socialUrl,
  sourceType,
  total,
  url,
  visits,
  week,
} from "./sharedFields";
import { type Metric, type Named, namesOf, type ViewGroup } from "./types";

export const dataCenterMetrics = [
  visits,
  { name: "users", type: "count", labels: ["Unique visitors", "独立访客", "ユニークユーザー"] },
  { name: "pageView", type: "count", labels: ["Page views", "浏览量", "ページビュー"] },
  newVisitsRate,
  { name: "returnVisitsRate", type: "rate", labels: ["Returning visits %", "回访占比", "リピート訪問率"] },
  {
    name: "avgVisits",
    type: "number",
    labels: ["Visits per visitor", "人均访问次数", "1人あたり訪問数"],
    descriptions: [
      "Visits divided by unique visitors",
      "访问次数除以独立访客数",
      "訪問数をユニークユーザー数で割った値",
    ],
  },
  {
    name: "avgPageView",
    type: "number",
    labels: ["Pages per visitor", "人均浏览量", "1人あたりPV"],
    descriptions: [
      "Page views divided by unique visitors",
      "浏览量除以独立访客数",
      "ページビューをユニークユーザー数で割った値",
    ],
  },
  avgVisitDuration,
  bounceRate,
  {
    name: "avgLoadTime",
    type: "duration",
    labels: ["Page load time", "平均加载时间", "平均読み込み時間"],
  },
  conversions,
  conversionRate,
  conversionValue,
] as const satisfies readonly Metric[];

/** Metrics that only tables of entry pages answer. */
export const entryPageMetrics = [
  entrances,
  {
    name: "avgPageVisits",
    type: "number",
    labels: ["Pages after entry", "入口后平均浏览页数", "流入後の平均閲覧ページ数"],
    descriptions: [
      "Pages seen on average after entering here",
      "从该页进入后平均浏览的页数",
      "このページから入った後に見た平均ページ数",
    ],
  },
] as const satisfies readonly Metric[];

export const dataCenterDimensions = [
  country,
  { name: "state", labels: ["Region / city", "省份/城市", "都道府県・市区"] },
  os,
  osVersion,
  browser,
  browserVersion,
  { name: "resolution", labels: ["Screen resolution", "屏幕分辨率", "画面解像度"] },
  { name: "brand", labels: ["Device brand", "设备品牌", "端末ブランド"] },
  sourceType,
  { name: "campaign", labels: ["Campaign", "广告活动", "キャンペーン"] },
  campaignUrl,
  { name: "referral", labels: ["Referring site", "引荐网站", "参照元サイト"] },
  referralUrl,
  { name: "search", labels: ["Search engine", "搜索引擎", "検索エンジン"] },
  { name: "socialMedia", labels: ["Social network", "社交媒体", "ソーシャルメディア"] },
  socialUrl,
  aiName,
  { name: "adSource", labels: ["UTM source", "UTM来源", "UTMソース"] },
  { name: "adName", labels: ["UTM campaign", "UTM活动", "UTMキャンペーン"] },
  { name: "adMedium", labels: ["UTM medium", "UTM媒介", "UTMメディア"] },
  { name: "adTerm", labels: ["UTM term", "UTM关键词", "UTMキーワード"] },
  { name: "adContent", labels: ["UTM content", "UTM内容", "UTMコンテンツ"] },
  { name: "entryCombinedPages", labels: ["Entry pages", "入口页（合并）", "閲覧開始ページ（統合）"] },
  {
    name: "entryOriginalPages",
    labels: ["Entry pages, full URL", "入口页（完整网址）", "閲覧開始ページ（元URL）"],
  },
] as const satisfies readonly Named[];

/** The document names no columns for these besides the dimension's own, and refuses `conversionName`. */
export const dataCenterPageDimensions = [
  { name: "combinedPages", labels: ["Pages", "页面（合并）", "ページ（統合）"] },
  { name: "originalPages", labels: ["Pages, full URL", "页面（完整网址）", "ページ（元URL）"] },
  { name: "pageGroup", labels: ["Page group", "页面组", "ページグループ"] },
] as const satisfies readonly Named[];

export const entryPageDimensions = ["entryCombinedPages", "entryOriginalPages"] as const;

/** Tables whose rows are named by an address and its title. */
export const addressedPageDimensions = ["combinedPages", "originalPages", ...entryPageDimensions] as const;

/** What tables of entry pages are documented to answer, in their order. */
export const entryPageTableMetrics = [
  "entrances",
  "newVisitsRate",
  "avgPageVisits",
  "avgVisitDuration",
  "bounceRate",
  "conversions",
  "conversionRate",
] as const;

export const grains = [hour, day, week, month] as const satisfies readonly Named[];

/** Keys of the `location` and `device` overviews that are no dimension of a table. */
export const overviewKeys = [
  deviceType,
  { name: "group", labels: ["Group", "分组", "グループ"] },
  name,
] as const satisfies readonly Named[];

/** Columns of a series and of tables of pages. */
export const commonKeys = [
  { name: "time", labels: ["Time", "时间", "日時"] },
  url,
  { name: "title", labels: ["Title", "标题", "タイトル"] },
] as const satisfies readonly Named[];

const siteMetrics = namesOf(dataCenterMetrics);

export const dataCenterViews = [
  {
    members: [{ ...total, aliases: ["overview", "metrics"] }],
    endpoint: "dataCenter",
    body: { queryType: "overview", topic: "metrics" },
    shape: "metricMap",
    metrics: siteMetrics,
    isOneRow: true,
    takesLanguage: true,
  },
  {
    members: dataCenterDimensions,
    endpoint: "dataCenter",
    body: { queryType: "dimension_table" },
    memberParameter: "dimension",
    shape: "columns",
    metrics: [...siteMetrics, ...namesOf(entryPageMetrics)],
    takesLanguage: true,
    options: ["sortBy", "sortOrder", "limit", "conversionName"],
  },
  {
    members: dataCenterPageDimensions,
    endpoint: "dataCenter",
    body: { queryType: "dimension_table" },
    memberParameter: "dimension",
    shape: "columns",
    metrics: "answer",
    takesLanguage: true,
    options: ["sortBy", "sortOrder", "limit"],
  },
  {
    members: [grains[0]],
    endpoint: "dataCenter",
    body: { queryType: "metric_curve" },
    memberParameter: "granularity",
    shape: "points",
    metrics: siteMetrics,
    areMetricsRequired: true,
    isOneMetricARequest: true,
    isOneDayOnly: true,
    options: ["conversionName"],
  },
  {
    members: [grains[1], grains[2], grains[3]],
    endpoint: "dataCenter",
    body: { queryType: "metric_curve" },
    memberParameter: "granularity",
    shape: "points",
    metrics: siteMetrics,
    areMetricsRequired: true,
    isOneMetricARequest: true,
    options: ["conversionName"],
  },
  {
    members: [{ name: "sources", labels: ["Traffic sources", "流量来源", "流入元"] }],
    endpoint: "dataCenter",
    body: { queryType: "overview", topic: "sources" },
    shape: "rows",
    keys: ["sourceType"],
    metrics: ["visits"],
  },
  {
    members: [{ name: "location", labels: ["Locations", "地理分布", "地域分布"] }],
    endpoint: "dataCenter",
    body: { queryType: "overview", topic: "location" },
    shape: "rows",
    keys: ["country", "state"],
    metrics: ["visits"],
  },
  {
    members: [{ name: "device", labels: ["Devices", "设备分布", "デバイス分布"] }],
    endpoint: "dataCenter",
    body: { queryType: "overview", topic: "device" },
    shape: "devices",
    keys: ["deviceType", "group", "name"],
    metrics: ["visits"],
  },
] as const satisfies readonly ViewGroup[];

/** Metrics that `conversionName` narrows to one goal. */
export const conversionMetricNames = ["conversions", "conversionRate", "conversionValue"] as const;
