/** Fields that several parts of the API have in common, each declared once. Labels are [EN, ZH, JP]. */
import type { Named, SharedMetric } from "./types";

export const visits = {
  name: "visits",
  type: "count",
  labels: ["Visits", "访问次数", "訪問数"],
} as const satisfies SharedMetric;
export const newVisitsRate = {
  name: "newVisitsRate",
  type: "rate",
  labels: ["New visits %", "新访问占比", "新規訪問率"],
} as const satisfies SharedMetric;
export const avgVisitDuration = {
  name: "avgVisitDuration",
  type: "duration",
  labels: ["Visit duration", "平均访问时长", "平均滞在時間"],
} as const satisfies SharedMetric;
export const bounceRate = {
  name: "bounceRate",
  type: "rate",
  labels: ["Bounce rate", "跳出率", "直帰率"],
} as const satisfies SharedMetric;
export const conversions = {
  name: "conversions",
  type: "count",
  labels: ["Completions", "转化次数", "コンバージョン数"],
} as const satisfies SharedMetric;
export const conversionRate = {
  name: "conversionRate",
  type: "rate",
  labels: ["Conversion rate", "转化率", "コンバージョン率"],
} as const satisfies SharedMetric;
export const conversionValue = {
  name: "conversionValue",
  type: "money",
  labels: ["Conversion value", "转化价值", "コンバージョン価値"],
} as const satisfies SharedMetric;
export const entrances = {
  name: "entrances",
  type: "count",
  labels: ["Entrances", "入口次数", "閲覧開始数"],
} as const satisfies SharedMetric;
export const country = {
  name: "country",
  labels: ["Country / area", "国家/地区", "国・地域"],
} as const satisfies Named;
export const os = { name: "os", labels: ["Operating system", "操作系统", "OS"] } as const satisfies Named;
export const osVersion = {
  name: "osVersion",
  labels: ["OS version", "操作系统版本", "OSバージョン"],
} as const satisfies Named;
export const browser = { name: "browser", labels: ["Browser", "浏览器", "ブラウザ"] } as const satisfies Named;
export const browserVersion = {
  name: "browserVersion",
  labels: ["Browser version", "浏览器版本", "ブラウザバージョン"],
} as const satisfies Named;
export const sourceType = {
  name: "sourceType",
  labels: ["Source type", "来源类型", "流入元タイプ"],
} as const satisfies Named;
export const campaignUrl = {
  name: "campaignUrl",
  labels: ["Campaign URL", "广告活动网址", "キャンペーンURL"],
} as const satisfies Named;
export const referralUrl = {
  name: "referralUrl",
  labels: ["Referring URL", "引荐网址", "参照元URL"],
} as const satisfies Named;
export const socialUrl = {
  name: "socialUrl",
  labels: ["Social URL", "社交网址", "ソーシャルURL"],
} as const satisfies Named;
export const aiName = { name: "aiName", labels: ["AI search", "AI搜索", "AI検索"] } as const satisfies Named;
export const hour = { name: "hour", labels: ["Hour", "小时", "時間"] } as const satisfies Named;
export const day = { name: "day", labels: ["Day", "日", "日"] } as const satisfies Named;
export const week = { name: "week", labels: ["Week", "周", "週"] } as const satisfies Named;
export const month = { name: "month", labels: ["Month", "月", "月"] } as const satisfies Named;
export const deviceType = {
  name: "deviceType",
  labels: ["Device type", "设备类型", "デバイスタイプ"],
} as const satisfies Named;
export const name = { name: "name", labels: ["Name", "名称", "名前"] } as const satisfies Named;
export const url = { name: "url", labels: ["URL", "网址", "URL"] } as const satisfies Named;
export const total = { name: "total", labels: ["Total", "总计", "合計"] } as const satisfies Named;
export const clickRate = {
  name: "clickRate",
  type: "rate",
  labels: ["Click rate", "点击率", "クリック率"],
} as const satisfies SharedMetric;
export const completions = {
  name: "completions",
  type: "count",
  labels: ["Completions", "转化次数", "コンバージョン数"],
} as const satisfies SharedMetric;
export const dropoff = {
  name: "dropoff",
  type: "count",
  labels: ["Drop-offs", "流失次数", "離脱数"],
} as const satisfies SharedMetric;
export const terminalType = {
  name: "terminalType",
  labels: ["Device type", "设备类型", "デバイスタイプ"],
} as const satisfies Named;
export const visitType = {
  name: "visitType",
  labels: ["New / returning", "新访/回访", "新規・リピート"],
} as const satisfies Named;
export const utmCampaign = {
  name: "utmCampaign",
  labels: ["UTM campaign", "UTM活动", "UTMキャンペーン"],
} as const satisfies Named;
export const utmSource = { name: "utmSource", labels: ["UTM source", "UTM来源", "UTMソース"] } as const satisfies Named;
export const utmMedium = {
  name: "utmMedium",
  labels: ["UTM medium", "UTM媒介", "UTMメディア"],
} as const satisfies Named;
export const utmTerm = { name: "utmTerm", labels: ["UTM term", "UTM关键词", "UTMキーワード"] } as const satisfies Named;
export const utmContent = {
  name: "utmContent",
  labels: ["UTM content", "UTM内容", "UTMコンテンツ"],
} as const satisfies Named;
export const eventName = {
  name: "eventName",
  labels: ["Event name", "事件名称", "イベント名"],
} as const satisfies Named;
export const exitType = { name: "exitType", labels: ["Exit type", "退出类型", "離脱タイプ"] } as const satisfies Named;
export const conversionName = {
  name: "conversionName",
  labels: ["Conversion goal", "转化目标", "コンバージョン名"],
} as const satisfies Named;
export const referralSource = {
  name: "referralSource",
  labels: ["Referring site", "引荐网站", "参照元サイト"],
} as const satisfies Named;
export const searchEngine = {
  name: "searchEngine",
  labels: ["Search engine", "搜索引擎", "検索エンジン"],
} as const satisfies Named;
export const socialNetwork = {
  name: "socialNetwork",
  labels: ["Social network", "社交媒体", "ソーシャルメディア"],
} as const satisfies Named;
export const deviceBrand = {
  name: "deviceBrand",
  labels: ["Device brand", "设备品牌", "端末ブランド"],
} as const satisfies Named;
export const screenResolution = {
  name: "screenResolution",
  labels: ["Screen resolution", "屏幕分辨率", "画面解像度"],
} as const satisfies Named;
export const region = {
  name: "region",
  labels: ["Region / city", "省份/城市", "都道府県・市区"],
} as const satisfies Named;
export const id = { name: "id", labels: ["ID", "ID", "ID"] } as const satisfies Named;
export const goals = { name: "goals", labels: ["Goals", "目标", "目標"] } as const satisfies Named;

/** The column that says when the answer of a row was given. */
export const retrievedAtColumn = {
  name: "retrievedAt",
  labels: ["Retrieved at", "获取时间", "取得日時"],
} as const satisfies Named;

/** The columns in front of a table that stands for several questions. */
export const severalColumns = [
  { name: "url", labels: ["Page", "页面", "ページ"] },
  { name: "goal", labels: ["Goal", "目标", "目標"] },
  { name: "experience", labels: ["Experience", "体验", "体験"] },
  { name: "experienceId", labels: ["Experience ID", "体验ID", "体験ID"] },
  { name: "compareBy", labels: ["Compared by", "对比依据", "比較の指標"] },
  { name: "version", labels: ["Version", "版本", "バージョン"] },
] as const satisfies readonly Named[];
