/** Every endpoint of the Open API. */
import type { Endpoint } from "./types";

/** Every path stands below this address. */
export const baseUrl = "https://xbackend.ptengine.com/open-api/v1/";

export const endpoints = {
  conversionGoals: { path: "conversion/goals" },
  filterValues: { path: "filter-values" },
  heatmap: { path: "heatmap/query" },
  event: { path: "event/query" },
  eventFields: { path: "event/fields", isGet: true },
  dataCenter: { path: "datacenter/query" },
  conversion: { path: "conversion/query" },
  experienceList: { path: "experience/list" },
  userProperties: { path: "experience/user-properties" },
  experienceOverview: { path: "experience/report/overview" },
  experienceMetrics: { path: "experience/report/metrics" },
  experienceInsight: { path: "experience/report/insight" },
  abTestMetrics: { path: "experience/report/abtest/metrics" },
  abTestInsight: { path: "experience/report/abtest/insight" },
  form: { path: "experience/report/form" },
} as const satisfies Record<string, Endpoint>;

/** Requests a minute and a day, by the tier that the response headers name. */
export const plans = {
  FREE: { perMinute: 3, perDay: 100 },
  FREE_TRIAL: { perMinute: 10, perDay: 1000 },
  GROWTH: { perMinute: 30, perDay: 3000 },
} as const;

export const rateLimitHeaders = {
  minuteLimit: "X-RateLimit-Limit-Minute",
  minuteRemaining: "X-RateLimit-Remaining-Minute",
  dayLimit: "X-RateLimit-Limit-Day",
  dayRemaining: "X-RateLimit-Remaining-Day",
  tier: "X-RateLimit-Tier",
} as const;
