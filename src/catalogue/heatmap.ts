/** Heatmaps: metrics of pages, blocks and elements, and the ways to group a page's. */
import {
  aiName,
  bounceRate,
  clickRate,
  completions,
  conversionRate,
  day,
  dropoff,
  entrances,
  name,
  newVisitsRate,
  sourceType,
  terminalType,
  utmCampaign,
  utmContent,
  utmMedium,
  utmSource,
  utmTerm,
  visits,
  visitType,
  week,
} from "./sharedFields";
import { type Metric, type Named, namesOf, type ViewGroup } from "./types";

export const heatmapPageMetrics = [
  visits,
  { name: "pv", type: "count", labels: ["Page views", "浏览量", "ページビュー"] },
  { name: "uv", type: "count", labels: ["Unique visitors", "独立访客", "ユニークユーザー"] },
  newVisitsRate,
  entrances,
  {
    name: "fvRate",
    type: "rate",
    labels: ["First view exits %", "首屏离开率", "ファーストビュー離脱率"],
    descriptions: [
      "Share of visitors who left without scrolling or clicking on",
      "未滚动或继续浏览就离开的访客占比",
      "スクロールも遷移もせず離れた訪問者の割合",
    ],
  },
  {
    name: "timeOnPage",
    type: "duration",
    labels: ["Time on page", "页面停留时间", "ページ滞在時間"],
    descriptions: ["Average time spent on the page", "页面平均停留时间", "ページに滞在した平均時間"],
  },
  { name: "clicks", type: "count", labels: ["Clicks", "点击次数", "クリック数"] },
  clickRate,
  {
    name: "ctaClicks",
    type: "count",
    labels: ["CTA clicks", "CTA点击次数", "CTAクリック数"],
    descriptions: [
      "Clicks on the elements marked as calls to action",
      "标记为CTA的元素的点击次数",
      "CTAに設定した要素のクリック数",
    ],
  },
  {
    name: "ctaClickRate",
    type: "rate",
    labels: ["CTA click rate", "CTA点击率", "CTAクリック率"],
    descriptions: [
      "Clicks on calls to action divided by page views",
      "CTA点击次数除以浏览量",
      "CTAクリック数をページビューで割った値",
    ],
  },
  bounceRate,
  {
    name: "avgPageViews",
    type: "number",
    labels: ["Pages after landing", "着陆后平均浏览页数", "流入後の平均閲覧ページ数"],
    descriptions: [
      "Pages seen on average by those who landed here",
      "在此着陆的访客平均浏览的页数",
      "ここに着地した人が見た平均ページ数",
    ],
  },
] as const satisfies readonly Metric[];

/** Asked of any heatmap view together with `conversionNames`. */
export const heatmapConversionMetrics = [completions, conversionRate] as const satisfies readonly Metric[];

export const heatmapPartMetrics = [
  { name: "impression", type: "count", labels: ["Impressions", "曝光次数", "表示回数"] },
  { name: "impressionRate", type: "rate", labels: ["Impression rate", "曝光率", "表示率"] },
  { name: "avgDuration", type: "duration", labels: ["Dwell time", "平均停留时间", "平均滞在時間"] },
  dropoff,
  { name: "dropoffRate", type: "rate", labels: ["Drop-off rate", "流失率", "離脱率"] },
  { name: "click", type: "count", labels: ["Clicks", "点击次数", "クリック数"] },
] as const satisfies readonly Metric[];

/** The API's `funName` values. */
export const heatmapGroupings = [
  terminalType,
  sourceType,
  visitType,
  aiName,
  utmCampaign,
  utmSource,
  utmMedium,
  utmTerm,
  utmContent,
  week,
  day,
] as const satisfies readonly Named[];

export const heatmapDevices = ["ALL", "PC", "MOBILE", "TABLET"] as const;
export const heatmapRangeTypes = ["MERGE_URL", "URL"] as const;

export const heatmapKeys = [
  name,
  { name: "blockName", labels: ["Block", "区块", "ブロック"] },
  { name: "screenshotUrl", labels: ["Screenshot", "截图", "スクリーンショット"] },
  { name: "elementName", labels: ["Element", "元素", "要素"] },
] as const satisfies readonly Named[];

const pageMetrics = namesOf([...heatmapPageMetrics, ...heatmapConversionMetrics]);

export const heatmapViews = [
  {
    members: [{ name: "page", aliases: ["total", "page_metrics"], labels: ["Page", "页面", "ページ"] }],
    endpoint: "heatmap",
    body: { queryType: "page_metrics" },
    shape: "metricMap",
    metrics: pageMetrics,
    isOneRow: true,
    takesLanguage: true,
    options: ["rangeType", "conversionNames"],
  },
  {
    members: heatmapGroupings,
    endpoint: "heatmap",
    body: { queryType: "page_insight" },
    memberParameter: "funName",
    shape: "insights",
    metrics: pageMetrics,
    takesLanguage: true,
    options: ["rangeType", "conversionNames"],
  },
  {
    members: [{ name: "blocks", aliases: ["block_metrics"], labels: ["Blocks", "区块", "ブロック"] }],
    endpoint: "heatmap",
    body: { queryType: "block_metrics" },
    shape: "blocks",
    metrics: ["impression", "impressionRate", "avgDuration", "dropoff", "dropoffRate", "completions", "conversionRate"],
    takesLanguage: true,
    options: ["rangeType", "conversionNames", "stayTimeFilter"],
  },
  {
    members: [{ name: "elements", aliases: ["element_metrics"], labels: ["Elements", "元素", "要素"] }],
    endpoint: "heatmap",
    body: { queryType: "element_metrics" },
    shape: "elements",
    metrics: ["impression", "impressionRate", "click", "clickRate", "completions", "conversionRate"],
    takesLanguage: true,
    options: ["rangeType", "conversionNames"],
  },
] as const satisfies readonly ViewGroup[];
