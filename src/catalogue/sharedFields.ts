/** Fields that several parts of the API have in common, each declared once. Labels are [EN, ZH, JP]. */
import type { Metric, Named } from "./types";

export const visits = {
  name: "visits",
  type: "count",
  label: ["Visits", "访问次数", "訪問数"],
} as const satisfies Metric;
export const newVisitsRate = {
  name: "newVisitsRate",
  type: "rate",
  label: ["New visits %", "新访问占比", "新規訪問率"],
} as const satisfies Metric;
export const avgVisitDuration = {
  name: "avgVisitDuration",
  type: "duration",
  label: ["Visit duration", "平均访问时长", "平均滞在時間"],
} as const satisfies Metric;
export const bounceRate = {
  name: "bounceRate",
  type: "rate",
  label: ["Bounce rate", "跳出率", "直帰率"],
  description: ["Share of visits that saw one page only", "只浏览一页的访问占比", "1ページだけ見た訪問の割合"],
} as const satisfies Metric;
export const conversions = {
  name: "conversions",
  type: "count",
  label: ["Completions", "转化次数", "コンバージョン数"],
  description: ["Visits that completed a goal", "完成目标的访问次数", "目標を完了した訪問の数"],
} as const satisfies Metric;
export const conversionRate = {
  name: "conversionRate",
  type: "rate",
  label: ["Conversion rate", "转化率", "コンバージョン率"],
  description: ["Completions divided by visits", "转化次数除以访问次数", "コンバージョン数を訪問数で割った値"],
} as const satisfies Metric;
export const conversionValue = {
  name: "conversionValue",
  type: "money",
  label: ["Conversion value", "转化价值", "コンバージョン価値"],
  description: ["Revenue and loss together", "收入与损失之和", "収益と損失の合計"],
} as const satisfies Metric;
export const entrances = {
  name: "entrances",
  type: "count",
  label: ["Entrances", "入口次数", "閲覧開始数"],
  description: ["Visits that began on the page", "从该页开始的访问次数", "そのページから始まった訪問の数"],
} as const satisfies Metric;
export const country = { name: "country", label: ["Country / area", "国家/地区", "国・地域"] } as const satisfies Named;
export const os = { name: "os", label: ["Operating system", "操作系统", "OS"] } as const satisfies Named;
export const osVersion = {
  name: "osVersion",
  label: ["OS version", "操作系统版本", "OSバージョン"],
} as const satisfies Named;
export const browser = { name: "browser", label: ["Browser", "浏览器", "ブラウザ"] } as const satisfies Named;
export const browserVersion = {
  name: "browserVersion",
  label: ["Browser version", "浏览器版本", "ブラウザバージョン"],
} as const satisfies Named;
export const sourceType = {
  name: "sourceType",
  label: ["Source type", "来源类型", "流入元タイプ"],
} as const satisfies Named;
export const campaignUrl = {
  name: "campaignUrl",
  label: ["Campaign URL", "广告活动网址", "キャンペーンURL"],
} as const satisfies Named;
export const referralUrl = {
  name: "referralUrl",
  label: ["Referring URL", "引荐网址", "参照元URL"],
} as const satisfies Named;
export const socialUrl = {
  name: "socialUrl",
  label: ["Social URL", "社交网址", "ソーシャルURL"],
} as const satisfies Named;
export const aiName = { name: "aiName", label: ["AI search", "AI搜索", "AI検索"] } as const satisfies Named;
export const hour = { name: "hour", label: ["Hour", "小时", "時間"] } as const satisfies Named;
export const day = { name: "day", label: ["Day", "日", "日"] } as const satisfies Named;
export const week = { name: "week", label: ["Week", "周", "週"] } as const satisfies Named;
export const month = { name: "month", label: ["Month", "月", "月"] } as const satisfies Named;
export const deviceType = {
  name: "deviceType",
  label: ["Device type", "设备类型", "デバイスタイプ"],
} as const satisfies Named;
export const name = { name: "name", label: ["Name", "名称", "名前"] } as const satisfies Named;
export const url = { name: "url", label: ["URL", "网址", "URL"] } as const satisfies Named;
export const total = { name: "total", label: ["Total", "总计", "合計"] } as const satisfies Named;
export const clickRate = {
  name: "clickRate",
  type: "rate",
  label: ["Click rate", "点击率", "クリック率"],
  description: ["Clicks divided by what was seen", "点击次数除以曝光", "表示に対するクリックの割合"],
} as const satisfies Metric;
export const completions = {
  name: "completions",
  type: "count",
  label: ["Completions", "转化次数", "コンバージョン数"],
  description: ["Visits that completed a goal", "完成目标的访问次数", "目標を完了した訪問の数"],
} as const satisfies Metric;
export const dropoff = {
  name: "dropoff",
  type: "count",
  label: ["Drop-offs", "流失次数", "離脱数"],
  description: ["Page views that ended at this part", "在此部分结束的浏览次数", "この部分で終わった閲覧の数"],
} as const satisfies Metric;
export const terminalType = {
  name: "terminalType",
  label: ["Device type", "设备类型", "デバイスタイプ"],
} as const satisfies Named;
export const visitType = {
  name: "visitType",
  label: ["New / returning", "新访/回访", "新規・リピート"],
} as const satisfies Named;
export const utmCampaign = {
  name: "utmCampaign",
  label: ["UTM campaign", "UTM活动", "UTMキャンペーン"],
} as const satisfies Named;
export const utmSource = { name: "utmSource", label: ["UTM source", "UTM来源", "UTMソース"] } as const satisfies Named;
export const utmMedium = {
  name: "utmMedium",
  label: ["UTM medium", "UTM媒介", "UTMメディア"],
} as const satisfies Named;
export const utmTerm = { name: "utmTerm", label: ["UTM term", "UTM关键词", "UTMキーワード"] } as const satisfies Named;
export const utmContent = {
  name: "utmContent",
  label: ["UTM content", "UTM内容", "UTMコンテンツ"],
} as const satisfies Named;
export const eventName = {
  name: "eventName",
  label: ["Event name", "事件名称", "イベント名"],
} as const satisfies Named;
export const exitType = { name: "exitType", label: ["Exit type", "退出类型", "離脱タイプ"] } as const satisfies Named;
export const conversionName = {
  name: "conversionName",
  label: ["Conversion goal", "转化目标", "コンバージョン名"],
} as const satisfies Named;
export const referralSource = {
  name: "referralSource",
  label: ["Referring site", "引荐网站", "参照元サイト"],
} as const satisfies Named;
export const searchEngine = {
  name: "searchEngine",
  label: ["Search engine", "搜索引擎", "検索エンジン"],
} as const satisfies Named;
export const socialNetwork = {
  name: "socialNetwork",
  label: ["Social network", "社交媒体", "ソーシャルメディア"],
} as const satisfies Named;
export const deviceBrand = {
  name: "deviceBrand",
  label: ["Device brand", "设备品牌", "端末ブランド"],
} as const satisfies Named;
export const screenResolution = {
  name: "screenResolution",
  label: ["Screen resolution", "屏幕分辨率", "画面解像度"],
} as const satisfies Named;
export const region = {
  name: "region",
  label: ["Region / city", "省份/城市", "都道府県・市区"],
} as const satisfies Named;
export const id = { name: "id", label: ["ID", "ID", "ID"] } as const satisfies Named;
export const goals = { name: "goals", label: ["Goals", "目标", "目標"] } as const satisfies Named;
