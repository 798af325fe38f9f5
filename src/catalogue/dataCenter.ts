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
  {
    ...visits,
    descriptions: [
      "How many visits the site had. One visitor can make several.",
      "网站被访问的次数。同一访客可以访问多次。",
      "サイトへの訪問の数。1人が何度も訪問することがあります。",
    ],
  },
  {
    name: "users",
    type: "count",
    labels: ["Unique visitors", "独立访客", "ユニークユーザー"],
    descriptions: [
      "How many different visitors came. Somebody who comes again counts once.",
      "来访的不同访客人数。多次来访的人只计一次。",
      "訪れた人の数。何度訪れても1人と数えます。",
    ],
  },
  {
    name: "pageView",
    type: "count",
    labels: ["Page views", "浏览量", "ページビュー"],
    descriptions: [
      "How often pages were viewed, repeated views included.",
      "页面被浏览的次数，重复浏览也计入。",
      "ページが見られた回数。同じページの再表示も数えます。",
    ],
  },
  {
    ...newVisitsRate,
    descriptions: [
      "Share of all visits that were a visitor's first.",
      "首次来访在全部访问中所占的比例。",
      "すべての訪問のうち、初めての訪問の割合。",
    ],
  },
  {
    name: "returnVisitsRate",
    type: "rate",
    labels: ["Returning visits %", "回访占比", "リピート訪問率"],
    descriptions: [
      "Share of all visits by visitors who had been on the site before.",
      "曾经来过的访客的访问在全部访问中所占的比例。",
      "すべての訪問のうち、以前にも来たことのある人の訪問の割合。",
    ],
  },
  {
    name: "avgVisits",
    type: "number",
    labels: ["Visits per visitor", "人均访问次数", "1人あたり訪問数"],
    descriptions: [
      "Visits divided by unique visitors: how often a visitor comes.",
      "访问次数除以独立访客数，即每位访客来访几次。",
      "訪問数をユニークユーザー数で割った値。1人が何回訪れるかを表します。",
    ],
  },
  {
    name: "avgPageView",
    type: "number",
    labels: ["Pages per visitor", "人均浏览量", "1人あたりPV"],
    descriptions: [
      "Page views divided by unique visitors: how many pages a visitor sees.",
      "浏览量除以独立访客数，即每位访客看几个页面。",
      "ページビューをユニークユーザー数で割った値。1人が何ページ見るかを表します。",
    ],
  },
  {
    ...avgVisitDuration,
    descriptions: [
      "How long a visit to the site lasts on average.",
      "每次访问网站的平均时长。",
      "サイトへの1回の訪問の平均時間。",
    ],
  },
  {
    ...bounceRate,
    descriptions: [
      "Share of visits that ended after a single page.",
      "只看一个页面就离开的访问所占的比例。",
      "1ページだけ見て終わった訪問の割合。",
    ],
  },
  {
    name: "avgLoadTime",
    type: "duration",
    labels: ["Page load time", "平均加载时间", "平均読み込み時間"],
    descriptions: [
      "How long a page takes to load on average.",
      "页面加载所需的平均时间。",
      "ページの読み込みにかかる平均時間。",
    ],
  },
  {
    ...conversions,
    descriptions: [
      "Visits that completed a goal: any goal, or the one that conversionName names.",
      "完成目标的访问次数：任一目标，或 conversionName 指定的目标。",
      "目標を完了した訪問の数。conversionName を指定するとその目標、なければいずれかの目標です。",
    ],
  },
  {
    ...conversionRate,
    descriptions: [
      "Share of visits that completed a goal: any goal, or the one that conversionName names.",
      "完成目标的访问所占的比例：任一目标，或 conversionName 指定的目标。",
      "目標を完了した訪問の割合。conversionName を指定するとその目標、なければいずれかの目標です。",
    ],
  },
  {
    ...conversionValue,
    descriptions: [
      "Money that completed goals brought in, less what negative goals cost.",
      "完成的目标带来的金额，减去负向目标造成的损失。",
      "完了した目標による金額から、マイナス目標の損失を引いた値。",
    ],
  },
] as const satisfies readonly Metric[];

/** Metrics that only tables of entry pages answer. */
export const entryPageMetrics = [
  {
    ...entrances,
    descriptions: [
      "Visits that began on the entry page.",
      "从该入口页开始的访问次数。",
      "その閲覧開始ページから始まった訪問の数。",
    ],
  },
  {
    name: "avgPageVisits",
    type: "number",
    labels: ["Pages after entry", "入口后平均浏览页数", "流入後の平均閲覧ページ数"],
    descriptions: [
      "How many pages are seen on average in visits that began on the entry page.",
      "从该入口页开始的访问平均浏览的页数。",
      "その閲覧開始ページから始まった訪問で見られた平均ページ数。",
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
    options: ["sortBy", "sortOrder", "limit", "conversionName", "conversionNames"],
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
    options: ["conversionName", "conversionNames"],
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
    options: ["conversionName", "conversionNames"],
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
