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
import { type Labels, type Metric, type Named, namesOf, type ViewGroup } from "./types";

export const heatmapPageMetrics = [
  {
    ...visits,
    descriptions: ["Visits in which the page was viewed.", "浏览了该页面的访问次数。", "そのページを見た訪問の数。"],
  },
  {
    name: "pv",
    type: "count",
    labels: ["Page views", "浏览量", "ページビュー"],
    descriptions: [
      "How often the page was viewed, repeated views included.",
      "该页面被浏览的次数，重复浏览也计入。",
      "そのページが見られた回数。再表示も数えます。",
    ],
  },
  {
    name: "uv",
    type: "count",
    labels: ["Unique visitors", "独立访客", "ユニークユーザー"],
    descriptions: [
      "How many different visitors viewed the page.",
      "浏览了该页面的不同访客人数。",
      "そのページを見た人の数。何度見ても1人と数えます。",
    ],
  },
  {
    ...newVisitsRate,
    descriptions: [
      "Of the visits that viewed the page, the share that were a visitor's first.",
      "浏览了该页面的访问中，首次来访所占的比例。",
      "そのページを見た訪問のうち、初めての訪問の割合。",
    ],
  },
  {
    ...entrances,
    descriptions: ["Visits that began on the page.", "从该页面开始的访问次数。", "そのページから始まった訪問の数。"],
  },
  {
    name: "fvRate",
    type: "rate",
    labels: ["First view exits %", "首屏离开率", "ファーストビュー離脱率"],
    descriptions: [
      "Share of visitors who came in and neither scrolled nor converted nor went to another page.",
      "进入后既未滚动、也未转化、也未前往其他页面的访客所占的比例。",
      "流入後にスクロールもコンバージョンも別ページへの移動もしなかった訪問者の割合。",
    ],
  },
  {
    name: "timeOnPage",
    type: "duration",
    labels: ["Time on page", "页面停留时间", "ページ滞在時間"],
    descriptions: [
      "How long people stay on the page on average.",
      "在该页面上平均停留的时间。",
      "そのページに滞在した平均時間。",
    ],
  },
  {
    name: "clicks",
    type: "count",
    labels: ["Clicks", "点击次数", "クリック数"],
    descriptions: [
      "All clicks on the page, on links and on anything else.",
      "该页面上的全部点击，无论点击的是否为链接。",
      "そのページでのすべてのクリック。リンク以外も含みます。",
    ],
  },
  {
    ...clickRate,
    descriptions: [
      "Clicks on the page divided by its page views.",
      "该页面的点击次数除以浏览量。",
      "そのページのクリック数をページビューで割った値。",
    ],
  },
  {
    name: "ctaClicks",
    type: "count",
    labels: ["CTA clicks", "CTA点击次数", "CTAクリック数"],
    descriptions: [
      "Clicks on the elements that are set as calls to action (CTA) in Ptengine's heatmap.",
      "在 Ptengine 热力图中设为 CTA 的元素的点击次数。",
      "Ptengine のヒートマップで CTA に設定した要素のクリック数。",
    ],
  },
  {
    name: "ctaClickRate",
    type: "rate",
    labels: ["CTA click rate", "CTA点击率", "CTAクリック率"],
    descriptions: [
      "Clicks on calls to action (CTA) divided by page views.",
      "CTA 点击次数除以浏览量。",
      "CTA クリック数をページビューで割った値。",
    ],
  },
  {
    ...bounceRate,
    descriptions: [
      "Of the visitors who came in by this page, the share that left without seeing another.",
      "从该页面进入的访客中，未浏览其他页面就离开的比例。",
      "そのページから入った訪問者のうち、ほかのページを見ずに離れた人の割合。",
    ],
  },
  {
    name: "avgPageViews",
    type: "number",
    labels: ["Pages after landing", "着陆后平均浏览页数", "流入後の平均閲覧ページ数"],
    descriptions: [
      "How many pages visitors who came in by this page saw on average.",
      "从该页面进入的访客平均浏览的页数。",
      "そのページから入った訪問者が見た平均ページ数。",
    ],
  },
] as const satisfies readonly Metric[];

/** Asked of any heatmap view together with `conversionNames`. */
export const heatmapConversionMetrics = [
  {
    ...completions,
    descriptions: [
      "Visits that viewed the page and completed a goal.",
      "浏览了该页面并完成目标的访问次数。",
      "そのページを見て、目標を完了した訪問の数。",
    ],
  },
  {
    ...conversionRate,
    descriptions: [
      "Of the visits that viewed the page, the share that completed a goal afterwards.",
      "浏览了该页面的访问中，之后完成目标的比例。",
      "そのページを見た訪問のうち、その後に目標を完了した割合。",
    ],
  },
] as const satisfies readonly Metric[];

/** As they count for blocks; `elementDescriptions` says what is different for elements. */
export const heatmapPartMetrics = [
  {
    name: "impression",
    type: "count",
    labels: ["Impressions", "曝光次数", "表示回数"],
    descriptions: [
      "Page views in which the block came into sight.",
      "区块进入视野的页面浏览次数。",
      "ブロックが目に入ったページビューの数。",
    ],
  },
  {
    name: "impressionRate",
    type: "rate",
    labels: ["Impression rate", "曝光率", "表示率"],
    descriptions: [
      "Share of the page views in which the block came into sight.",
      "区块进入视野的页面浏览所占的比例。",
      "ブロックが目に入ったページビューの割合。",
    ],
  },
  {
    name: "avgDuration",
    type: "duration",
    labels: ["Dwell time", "平均停留时间", "平均滞在時間"],
    descriptions: [
      "How long people stay on the block on average once they have stopped scrolling.",
      "停止滚动后在区块上平均停留的时间。",
      "スクロールを止めてからブロックに滞在した平均時間。",
    ],
  },
  {
    ...dropoff,
    descriptions: [
      "Page views that ended at the block, without those that clicked through or converted.",
      "在区块处结束的页面浏览次数，不含点击前往他处或完成转化的浏览。",
      "ブロックで終わったページビューの数。クリックして進んだものとコンバージョンしたものは除きます。",
    ],
  },
  {
    name: "dropoffRate",
    type: "rate",
    labels: ["Drop-off rate", "流失率", "離脱率"],
    descriptions: [
      "Share of the page views that ended at the block, without those that clicked through or converted.",
      "在区块处结束的页面浏览所占的比例，不含点击前往他处或完成转化的浏览。",
      "ブロックで終わったページビューの割合。クリックして進んだものとコンバージョンしたものは除きます。",
    ],
  },
  {
    name: "click",
    type: "count",
    labels: ["Clicks", "点击次数", "クリック数"],
    descriptions: ["Clicks on the element.", "该元素的点击次数。", "要素のクリック数。"],
  },
] as const satisfies readonly Metric[];

const blockDescriptions = {
  completions: [
    "Visits that stayed on the block for a certain time (stayTimeFilter) and completed a goal.",
    "在区块上停留一定时间（stayTimeFilter）并完成目标的访问次数。",
    "ブロックに一定時間（stayTimeFilter）とどまり、目標を完了した訪問の数。",
  ],
  conversionRate: [
    "Of the visits that stayed on the block for a certain time (stayTimeFilter), the share that completed a goal.",
    "在区块上停留一定时间（stayTimeFilter）的访问中，完成目标的比例。",
    "ブロックに一定時間（stayTimeFilter）とどまった訪問のうち、目標を完了した割合。",
  ],
} as const satisfies Record<string, Labels>;

const elementDescriptions = {
  impression: [
    "Page views in which the element came into sight.",
    "元素进入视野的页面浏览次数。",
    "要素が目に入ったページビューの数。",
  ],
  impressionRate: [
    "Share of the page views in which the element came into sight.",
    "元素进入视野的页面浏览所占的比例。",
    "要素が目に入ったページビューの割合。",
  ],
  clickRate: [
    "Clicks on the element divided by its impressions.",
    "元素的点击次数除以曝光次数。",
    "要素のクリック数を表示回数で割った値。",
  ],
  completions: [
    "Visits that clicked the element and completed a goal.",
    "点击了该元素并完成目标的访问次数。",
    "要素をクリックし、目標を完了した訪問の数。",
  ],
  conversionRate: [
    "Of the visits that clicked the element, the share that completed a goal.",
    "点击了该元素的访问中，完成目标的比例。",
    "要素をクリックした訪問のうち、目標を完了した割合。",
  ],
} as const satisfies Record<string, Labels>;

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
    descriptions: blockDescriptions,
    takesLanguage: true,
    options: ["rangeType", "conversionNames", "stayTimeFilter"],
  },
  {
    members: [{ name: "elements", aliases: ["element_metrics"], labels: ["Elements", "元素", "要素"] }],
    endpoint: "heatmap",
    body: { queryType: "element_metrics" },
    shape: "elements",
    metrics: ["impression", "impressionRate", "click", "clickRate", "completions", "conversionRate"],
    descriptions: elementDescriptions,
    takesLanguage: true,
    options: ["rangeType", "conversionNames"],
  },
] as const satisfies readonly ViewGroup[];
