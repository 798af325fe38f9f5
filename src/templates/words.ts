/** Words that several dashboards say; what has a name in the catalogue is called by it. */
import { dataCenterMetrics } from "../catalogue/dataCenter";
import {
  avgVisitDuration,
  bounceRate,
  conversionRate,
  conversions,
  country,
  entrances,
  sourceType,
  utmCampaign,
  visits,
} from "../catalogue/sharedFields";
import type { Labels } from "../catalogue/types";

const [, users, pageView] = dataCenterMetrics;

export const word = {
  visits: visits.labels,
  users: users.labels,
  pageViews: pageView.labels,
  bounceRate: bounceRate.labels,
  completions: conversions.labels,
  conversionRate: conversionRate.labels,
  entrances: entrances.labels,
  visitDuration: avgVisitDuration.labels,
  country: country.labels,
  change: ["Change", "变化", "増減"],
  share: ["Share", "占比", "割合"],
  none: ["", "", ""],
  /** Of an A/B test: the name of the rate that it is compared by, where that is known. */
  result: ["Result", "结果", "結果"],
  source: sourceType.labels,
  device: ["Device", "设备", "デバイス"],
  page: ["Page", "页面", "ページ"],
  campaign: utmCampaign.labels,
  campaigns: ["Campaigns", "广告活动", "キャンペーン"],
} as const satisfies Readonly<Record<string, Labels>>;
