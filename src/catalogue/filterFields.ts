/** Fields that a filter may name: four with fixed values, the others with values that the API lists. */
import {
  aiName,
  browser,
  browserVersion,
  campaignUrl,
  conversionName,
  country,
  deviceBrand,
  deviceType,
  eventName,
  exitType,
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
} from "./sharedFields";
import type { Named } from "./types";

export interface FilterField extends Named {
  readonly category: string;
  /** Allowed values, if they are fixed. */
  readonly values?: readonly string[];
}

export const filterFields = [
  { ...deviceType, category: "device", values: ["PC", "Mobile", "Tablet"] },
  { ...sourceType, category: "source", values: ["Direct", "Search", "Social", "Referral", "Campaign", "AISearch"] },
  { ...visitType, category: "visit", values: ["New visits", "Returning visits"] },
  { ...exitType, category: "visit", values: ["Bounce visits", "Non-bounce visits"] },
  { ...os, category: "device" },
  { ...osVersion, category: "device" },
  { ...browser, category: "device" },
  { ...browserVersion, category: "device" },
  { ...screenResolution, category: "device" },
  { ...deviceBrand, category: "device" },
  { ...country, category: "geography" },
  { ...region, category: "geography" },
  { ...searchEngine, category: "source" },
  { ...socialNetwork, category: "source" },
  { ...socialUrl, category: "source" },
  { ...aiName, category: "source" },
  { ...referralSource, category: "source" },
  { ...referralUrl, category: "source" },
  { ...campaignUrl, category: "ad" },
  { ...utmCampaign, category: "ad" },
  { ...utmSource, category: "ad" },
  { ...utmMedium, category: "ad" },
  { ...utmTerm, category: "ad" },
  { ...utmContent, category: "ad" },
  { name: "combinedPages", category: "page", labels: ["Entry page", "入口页", "閲覧開始ページ"] },
  {
    name: "originalPages",
    category: "page",
    labels: ["Page, full URL", "页面（完整网址）", "ページ（元URL）"],
  },
  { ...eventName, category: "event" },
  {
    name: "dimension",
    category: "event",
    labels: ["Property of any event", "任意事件的属性", "全イベントのプロパティ"],
  },
  {
    name: "eventDimension",
    category: "event",
    labels: ["Property of an event", "指定事件的属性", "特定イベントのプロパティ"],
  },
  { ...conversionName, category: "conversion" },
] as const satisfies readonly FilterField[];

/** How a condition may be written, and the operator that the API is sent. */
export const filterOperators = {
  "=": "include",
  "==": "include",
  include: "include",
  "!=": "exclude",
  exclude: "exclude",
} as const;
