/** Every endpoint of the Open API. */
import type { Endpoint } from "./types";

export const baseUrl = "https://xbackend.ptengine.com";

export const endpoints = {
  conversionGoals: { method: "POST", path: "/open-api/v1/conversion/goals" },
  filterValues: { method: "POST", path: "/open-api/v1/filter-values" },
  heatmap: { method: "POST", path: "/open-api/v1/heatmap/query" },
  event: { method: "POST", path: "/open-api/v1/event/query" },
  eventFields: { method: "GET", path: "/open-api/v1/event/fields" },
  dataCenter: { method: "POST", path: "/open-api/v1/datacenter/query" },
  conversion: { method: "POST", path: "/open-api/v1/conversion/query" },
  experienceList: { method: "POST", path: "/open-api/v1/experience/list" },
  userProperties: { method: "POST", path: "/open-api/v1/experience/user-properties" },
  experienceOverview: { method: "POST", path: "/open-api/v1/experience/report/overview" },
  experienceMetrics: { method: "POST", path: "/open-api/v1/experience/report/metrics" },
  experienceInsight: { method: "POST", path: "/open-api/v1/experience/report/insight" },
  abTestMetrics: { method: "POST", path: "/open-api/v1/experience/report/abtest/metrics" },
  abTestInsight: { method: "POST", path: "/open-api/v1/experience/report/abtest/insight" },
  form: { method: "POST", path: "/open-api/v1/experience/report/form" },
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
