/** Label and description of the data center's metrics. */
import type { MetricWords } from "../../question/question";

export const dataCenterWords = {
  visits: {
    EN: ["Visits", "How often the site was visited; one visitor may come several times."],
    ZH: ["访问次数", "网站被访问的次数，同一访客可多次访问。"],
    JP: ["訪問数", "サイトが訪問された回数です。同じ人の訪問も毎回数えます。"],
  },
  users: {
    EN: ["Unique visitors (UV)", "How many different visitors came; each counts once in the period."],
    ZH: ["独立访客", "期间内到访的不同访客数，每人只计一次。"],
    JP: ["ユニークユーザー", "期間中に訪れた人の数です。何度来ても 1 人と数えます。"],
  },
  pageView: {
    EN: ["Page views (PV)", "How often pages were opened."],
    ZH: ["浏览量", "页面被打开的次数。"],
    JP: ["ページビュー", "ページが開かれた回数です。"],
  },
  newVisitsRate: {
    EN: ["% New visits", "The share of visits by people who had not been here before."],
    ZH: ["新访问占比", "首次到访的访问所占比例。"],
    JP: ["新規訪問率", "初めて訪れた人による訪問の割合です。"],
  },
  returnVisitsRate: {
    EN: ["% Returning visits", "The share of visits by people who had been here before."],
    ZH: ["回访占比", "曾经到访过的访客的访问所占比例。"],
    JP: ["リピート訪問率", "以前にも訪れた人による訪問の割合です。"],
  },
  avgPageView: {
    EN: ["PV / UV", "Page views for each visitor: how deep people go."],
    ZH: ["人均浏览量", "每位访客的浏览页数，反映浏览深度。"],
    JP: ["1人あたりPV", "1 人あたりのページビューで、閲覧の深さを示します。"],
  },
  avgVisits: {
    EN: ["Visits / UV", "Visits for each visitor: how often people come back."],
    ZH: ["人均访问次数", "每位访客的访问次数，反映回访频度。"],
    JP: ["1人あたり訪問数", "1 人あたりの訪問回数で、再訪の多さを示します。"],
  },
  avgVisitDuration: {
    EN: ["Visit duration", "How long a visit lasts on average."],
    ZH: ["平均访问时长", "一次访问平均持续的时间。"],
    JP: ["平均滞在時間", "1 回の訪問が続いた時間の平均です。"],
  },
  avgLoadTime: {
    EN: ["Avg. page load time", "How long pages take to load on average."],
    ZH: ["平均加载时间", "页面加载平均所需的时间。"],
    JP: ["平均読み込み時間", "ページの読み込みにかかった時間の平均です。"],
  },
  bounceRate: {
    EN: ["% Bounce", "The share of visits that ended after a single page."],
    ZH: ["跳出率", "只看一页便离开的访问所占比例。"],
    JP: ["直帰率", "1 ページだけで終わった訪問の割合です。"],
  },
  conversions: {
    EN: ["# Completions", "How many visits reached the goal."],
    ZH: ["转化次数", "达成目标的访问数。"],
    JP: ["コンバージョン数", "目標に達した訪問の数です。"],
  },
  conversionRate: {
    EN: ["% Conversion", "The share of visits that reached the goal."],
    ZH: ["转化率", "达成目标的访问所占比例。"],
    JP: ["コンバージョン率", "目標に達した訪問の割合です。"],
  },
  conversionValue: {
    EN: ["Conversion value", "What the reached goals are worth in sum."],
    ZH: ["转化价值", "已达成目标的价值总和。"],
    JP: ["コンバージョン価値", "達成された目標の価値の合計です。"],
  },
  entrances: {
    EN: ["Entrances", "How many visits began on this page."],
    ZH: ["入口次数", "从该页面开始的访问数。"],
    JP: ["閲覧開始数", "このページから始まった訪問の数です。"],
  },
  avgPageVisits: {
    EN: ["Avg. pageviews", "How many pages a visit that began here opens on average."],
    ZH: ["入口后平均浏览页数", "从该页面进入的访问平均浏览的页数。"],
    JP: ["流入後の平均閲覧ページ数", "このページから始まった訪問が開いたページ数の平均です。"],
  },
  avgTimeOnPage: {
    EN: ["Time on page", "How long the page is looked at on average."],
    ZH: ["平均页面停留时间", "页面平均被浏览的时间。"],
    JP: ["平均ページ滞在時間", "このページが見られた時間の平均です。"],
  },
  exitRate: {
    EN: ["% Exit", "The share of its page views with which a visit ended."],
    ZH: ["退出率", "该页面浏览中结束访问的比例。"],
    JP: ["離脱率", "このページの閲覧で訪問が終わった割合です。"],
  },
} as const satisfies MetricWords<string>;

export type DataCenterMetric = keyof typeof dataCenterWords;
