/** What can be asked of events, with labels: also the answer of GET /event/fields. */
import type { MetricWords } from "../../question/question";

export const eventMetricWords = {
  eventCount: {
    EN: ["Events", "How often the event happened."],
    ZH: ["事件次数", "事件发生的次数。"],
    JP: ["イベント数", "イベントが起きた回数です。"],
  },
  sessions: {
    EN: ["Sessions", "In how many sessions the event happened."],
    ZH: ["会话数", "发生该事件的会话数。"],
    JP: ["セッション数", "イベントが起きたセッションの数です。"],
  },
} as const satisfies MetricWords<string>;

export type EventMetric = keyof typeof eventMetricWords;

interface DimensionWords {
  readonly category: string;
  readonly EN: readonly [string, string];
  readonly ZH: readonly [string, string];
  readonly JP: readonly [string, string];
}

export const eventDimensionWords = {
  eventName: {
    category: "event",
    EN: ["Event Name", "What the event is called."],
    ZH: ["事件名称", "事件的名称。"],
    JP: ["イベント名", "イベントの名前です。"],
  },
  visitType: {
    category: "visit",
    EN: ["Visit Type", "First visit or a later one."],
    ZH: ["访问类型", "首次访问或回访。"],
    JP: ["訪問タイプ", "初回の訪問か再訪かです。"],
  },
  exitType: {
    category: "visit",
    EN: ["Exit Type", "Whether the visit bounced."],
    ZH: ["退出类型", "访问是否跳出。"],
    JP: ["離脱タイプ", "直帰したかどうかです。"],
  },
  combinedPages: {
    category: "page",
    EN: ["Entry Page", "Where the visit began, without query."],
    ZH: ["进入页面", "访问开始的页面（不含参数）。"],
    JP: ["入口ページ", "訪問が始まったページ（パラメーターなし）です。"],
  },
  conversionName: {
    category: "conversion",
    EN: ["Conversion Name", "A goal that the session reached."],
    ZH: ["转化名称", "会话达成的目标。"],
    JP: ["コンバージョン名", "セッションが達した目標です。"],
  },
  day: { category: "time", EN: ["Date", "The day."], ZH: ["日期", "按天。"], JP: ["日付", "日ごとです。"] },
  hour: { category: "time", EN: ["Hour", "The hour."], ZH: ["小时", "按小时。"], JP: ["時間", "1 時間ごとです。"] },
  week: {
    category: "time",
    EN: ["Week", "The week, named by its Monday."],
    ZH: ["周", "按周，以周一表示。"],
    JP: ["週", "週ごとで、月曜日で表します。"],
  },
  month: {
    category: "time",
    EN: ["Month", "The month, named by its first day."],
    ZH: ["月", "按月，以首日表示。"],
    JP: ["月", "月ごとで、初日で表します。"],
  },
  sourceType: {
    category: "source",
    EN: ["Source Type", "The kind of source."],
    ZH: ["来源类型", "来源的类别。"],
    JP: ["流入タイプ", "流入元の種類です。"],
  },
  campaignUrl: {
    category: "source",
    EN: ["Campaign URL", "The address a campaign visit came from."],
    ZH: ["广告 URL", "广告访问的来源地址。"],
    JP: ["キャンペーン URL", "キャンペーンの流入元アドレスです。"],
  },
  referralSource: {
    category: "source",
    EN: ["Referral Website", "The site that linked here."],
    ZH: ["引荐网站", "链接到此的网站。"],
    JP: ["参照サイト", "リンク元のサイトです。"],
  },
  referralUrl: {
    category: "source",
    EN: ["Referral URL", "The address that linked here."],
    ZH: ["引荐 URL", "链接到此的地址。"],
    JP: ["参照 URL", "リンク元のアドレスです。"],
  },
  searchEngine: {
    category: "source",
    EN: ["Search", "The search engine."],
    ZH: ["搜索引擎", "使用的搜索引擎。"],
    JP: ["検索エンジン", "使われた検索エンジンです。"],
  },
  socialNetwork: {
    category: "source",
    EN: ["Social Media", "The social network."],
    ZH: ["社交媒体", "来源的社交网络。"],
    JP: ["ソーシャルメディア", "流入元の SNS です。"],
  },
  socialUrl: {
    category: "source",
    EN: ["Social URL", "The address on the social network."],
    ZH: ["社交 URL", "社交网络上的地址。"],
    JP: ["ソーシャル URL", "SNS 上のアドレスです。"],
  },
  aiName: {
    category: "source",
    EN: ["AI Search", "The AI assistant."],
    ZH: ["AI 搜索", "来源的 AI 助手。"],
    JP: ["AI 検索", "流入元の AI です。"],
  },
  utmCampaign: {
    category: "campaign",
    EN: ["Campaign Name", "utm_campaign"],
    ZH: ["广告名称", "utm_campaign"],
    JP: ["キャンペーン名", "utm_campaign"],
  },
  utmSource: {
    category: "campaign",
    EN: ["Source", "utm_source"],
    ZH: ["广告来源", "utm_source"],
    JP: ["参照元", "utm_source"],
  },
  utmMedium: {
    category: "campaign",
    EN: ["Medium", "utm_medium"],
    ZH: ["广告媒介", "utm_medium"],
    JP: ["メディア", "utm_medium"],
  },
  utmContent: {
    category: "campaign",
    EN: ["Content", "utm_content"],
    ZH: ["广告内容", "utm_content"],
    JP: ["コンテンツ", "utm_content"],
  },
  utmTerm: {
    category: "campaign",
    EN: ["Term", "utm_term"],
    ZH: ["广告关键词", "utm_term"],
    JP: ["キーワード", "utm_term"],
  },
  deviceType: {
    category: "device",
    EN: ["Device Type", "PC, phone or tablet."],
    ZH: ["设备类型", "电脑、手机或平板。"],
    JP: ["デバイス", "PC、スマートフォン、タブレットです。"],
  },
  deviceBrand: {
    category: "device",
    EN: ["Brand", "Who made the device."],
    ZH: ["品牌", "设备的品牌。"],
    JP: ["ブランド", "端末のブランドです。"],
  },
  os: {
    category: "device",
    EN: ["OS", "The operating system."],
    ZH: ["操作系统", "使用的操作系统。"],
    JP: ["OS", "使われた OS です。"],
  },
  osVersion: {
    category: "device",
    EN: ["OS Version", "The operating system with its version."],
    ZH: ["系统版本", "操作系统及版本。"],
    JP: ["OS バージョン", "OS とそのバージョンです。"],
  },
  browser: {
    category: "device",
    EN: ["Browser", "The browser."],
    ZH: ["浏览器", "使用的浏览器。"],
    JP: ["ブラウザ", "使われたブラウザです。"],
  },
  browserVersion: {
    category: "device",
    EN: ["Browser Version", "The browser with its version."],
    ZH: ["浏览器版本", "浏览器及版本。"],
    JP: ["ブラウザバージョン", "ブラウザとそのバージョンです。"],
  },
  screenResolution: {
    category: "device",
    EN: ["Resolution", "Width and height of the screen."],
    ZH: ["分辨率", "屏幕的宽与高。"],
    JP: ["解像度", "画面の幅と高さです。"],
  },
  country: {
    category: "geography",
    EN: ["Country / Area", "Where the visitor is."],
    ZH: ["国家 / 地区", "访客所在的国家或地区。"],
    JP: ["国・地域", "訪問者のいる国・地域です。"],
  },
  region: {
    category: "geography",
    EN: ["State / City", "The part of the country."],
    ZH: ["省 / 市", "访客所在的省市。"],
    JP: ["都道府県・州", "訪問者のいる都道府県や州です。"],
  },
} as const satisfies Record<string, DimensionWords>;

export type EventDimensionName = keyof typeof eventDimensionWords;
