/** Label and description of the heatmap metrics of pages, blocks and elements. */
import type { MetricWords } from "../../question/question";

const completions = {
  EN: ["Completions", "Visits that were here and reached the goal."],
  ZH: ["转化次数", "到过此处并达成目标的访问数。"],
  JP: ["コンバージョン数", "ここを訪れて目標に達した訪問の数です。"],
} as const;
const conversionRate = {
  EN: ["Conversion Rate", "The share of the visits here that reached the goal."],
  ZH: ["转化率", "到过此处的访问中达成目标的比例。"],
  JP: ["コンバージョン率", "ここを訪れた訪問のうち目標に達した割合です。"],
} as const;
const impression = {
  EN: ["Impression", "Page views in which it came into sight."],
  ZH: ["曝光次数", "其进入视野的页面浏览数。"],
  JP: ["表示回数", "画面に現れたページビューの数です。"],
} as const;
const impressionRate = {
  EN: ["Impression Rate", "The share of page views in which it came into sight."],
  ZH: ["曝光率", "其进入视野的页面浏览所占比例。"],
  JP: ["表示率", "画面に現れたページビューの割合です。"],
} as const;

export const pageWords = {
  visits: {
    EN: ["Visits", "Visits in which the page was seen."],
    ZH: ["访问次数", "看过该页面的访问数。"],
    JP: ["訪問数", "このページを見た訪問の数です。"],
  },
  pv: {
    EN: ["Page Views (PV)", "How often the page was opened."],
    ZH: ["浏览量", "该页面被打开的次数。"],
    JP: ["ページビュー", "このページが開かれた回数です。"],
  },
  uv: {
    EN: ["Unique Visitors (UV)", "How many different visitors saw the page."],
    ZH: ["独立访客", "看过该页面的不同访客数。"],
    JP: ["ユニークユーザー", "このページを見た人の数です。"],
  },
  newVisitsRate: {
    EN: ["New Visits Rate", "The share of its visits that were somebody's first."],
    ZH: ["新访问占比", "看过该页面的访问中首次到访的比例。"],
    JP: ["新規訪問率", "このページを見た訪問のうち初回の割合です。"],
  },
  entrances: {
    EN: ["Entrances", "Visits that began on this page."],
    ZH: ["入口次数", "从该页面开始的访问数。"],
    JP: ["閲覧開始数", "このページから始まった訪問の数です。"],
  },
  fvRate: {
    EN: ["First View Exit Rate", "The share of entering visits that neither scrolled, went on nor converted."],
    ZH: ["首屏离开率", "进入后未滚动、未跳转也未转化的比例。"],
    JP: ["ファーストビュー離脱率", "入ってからスクロールも移動も成果もなく終わった割合です。"],
  },
  timeOnPage: {
    EN: ["Time on Page", "How long the page is looked at on average."],
    ZH: ["页面停留时间", "该页面平均被浏览的时间。"],
    JP: ["ページ滞在時間", "このページが見られた時間の平均です。"],
  },
  clicks: {
    EN: ["Clicks", "All clicks on the page, on links or not."],
    ZH: ["点击次数", "页面上的全部点击，无论是否为链接。"],
    JP: ["クリック数", "リンクかどうかを問わず、ページ上のすべてのクリックです。"],
  },
  clickRate: {
    EN: ["Click Rate", "Clicks for each page view."],
    ZH: ["点击率", "每次页面浏览的点击数。"],
    JP: ["クリック率", "ページビューあたりのクリック数です。"],
  },
  ctaClicks: {
    EN: ["CTA Clicks", "Clicks on the calls to action of the page."],
    ZH: ["CTA点击次数", "页面行动按钮的点击数。"],
    JP: ["CTAクリック数", "ページの CTA へのクリック数です。"],
  },
  ctaClickRate: {
    EN: ["CTA Click Rate", "Clicks on calls to action for each page view."],
    ZH: ["CTA点击率", "每次页面浏览的行动按钮点击数。"],
    JP: ["CTAクリック率", "ページビューあたりの CTA クリック数です。"],
  },
  bounceRate: {
    EN: ["Bounce Rate", "The share of entering visits that saw nothing else."],
    ZH: ["跳出率", "从该页进入且未看其他页面的比例。"],
    JP: ["直帰率", "ここから入り、ほかを見ずに終わった訪問の割合です。"],
  },
  avgPageViews: {
    EN: ["Avg. Page Views", "How many pages an entering visit opens on average."],
    ZH: ["着陆后平均浏览页数", "从该页进入的访问平均浏览的页数。"],
    JP: ["流入後の平均閲覧ページ数", "ここから入った訪問が開いたページ数の平均です。"],
  },
  completions,
  conversionRate,
} as const satisfies MetricWords<string>;

export const blockWords = {
  impression,
  impressionRate,
  avgDuration: {
    EN: ["Avg. Dwell Time", "How long people stay on the block on average."],
    ZH: ["平均停留时间", "访客在该区块平均停留的时间。"],
    JP: ["平均滞在時間", "このブロックにとどまった時間の平均です。"],
  },
  dropoff: {
    EN: ["Dropoff", "Page views that ended on this block without a click or a conversion."],
    ZH: ["流失次数", "在该区块结束且未点击也未转化的页面浏览数。"],
    JP: ["離脱数", "クリックも成果もなくこのブロックで終わったページビューの数です。"],
  },
  dropoffRate: {
    EN: ["Dropoff Rate", "The share of its impressions that ended on this block."],
    ZH: ["流失率", "该区块曝光中在此结束的比例。"],
    JP: ["離脱率", "表示されたうち、このブロックで終わった割合です。"],
  },
  completions,
  conversionRate,
} as const satisfies MetricWords<string>;

export const elementWords = {
  impression,
  impressionRate,
  click: {
    EN: ["Click", "How often the element was clicked."],
    ZH: ["点击次数", "该元素被点击的次数。"],
    JP: ["クリック数", "この要素がクリックされた回数です。"],
  },
  clickRate: {
    EN: ["Click Rate", "Clicks for each impression."],
    ZH: ["点击率", "每次曝光的点击数。"],
    JP: ["クリック率", "表示あたりのクリック数です。"],
  },
  completions,
  conversionRate,
} as const satisfies MetricWords<string>;

export type PageMetric = keyof typeof pageWords;
export type BlockMetric = keyof typeof blockWords;
export type ElementMetric = keyof typeof elementWords;
