/** Events: their dimensions and metrics, and the view that asks for them. */
import {
  aiName,
  browser,
  browserVersion,
  campaignUrl,
  conversionName,
  country,
  day,
  deviceBrand,
  deviceType,
  eventName,
  exitType,
  hour,
  month,
  os,
  osVersion,
  referralSource,
  referralUrl,
  region,
  screenResolution,
  searchEngine,
  socialNetwork,
  socialUrl,
  sourceType,
  utmCampaign,
  utmContent,
  utmMedium,
  utmSource,
  utmTerm,
  visitType,
  week,
} from "./sharedFields";
import { type Metric, type Named, namesOf, type ViewGroup } from "./types";

export const eventMetrics = [
  {
    name: "eventCount",
    type: "count",
    labels: ["Events", "事件次数", "イベント数"],
    descriptions: ["How often the event happened.", "事件发生的次数。", "イベントが発生した回数。"],
  },
  {
    name: "sessions",
    type: "count",
    labels: ["Sessions", "会话数", "セッション数"],
    descriptions: [
      "Sessions in which the event happened at least once.",
      "至少发生过一次该事件的会话数。",
      "イベントが1回以上発生したセッションの数。",
    ],
  },
] as const satisfies readonly Metric[];

export const eventTimeDimensions = ["day", "hour", "week", "month"] as const;

/** At most this many dimensions that are no time, `eventName` among them, and one that is. */
export const maxEventDimensions = 3;

export const eventDimensions = [
  eventName,
  visitType,
  exitType,
  { name: "combinedPages", labels: ["Entry page", "入口页", "閲覧開始ページ"] },
  conversionName,
  day,
  hour,
  week,
  month,
  sourceType,
  campaignUrl,
  referralSource,
  referralUrl,
  searchEngine,
  socialNetwork,
  socialUrl,
  aiName,
  utmCampaign,
  utmSource,
  utmMedium,
  utmContent,
  utmTerm,
  deviceType,
  deviceBrand,
  os,
  osVersion,
  browser,
  browserVersion,
  screenResolution,
  country,
  region,
] as const satisfies readonly Named[];

export const eventViews = [
  {
    members: [{ name: "table", labels: ["Event table", "事件表", "イベント表"] }],
    endpoint: "event",
    shape: "columns",
    metrics: namesOf(eventMetrics),
  },
] as const satisfies readonly ViewGroup[];
