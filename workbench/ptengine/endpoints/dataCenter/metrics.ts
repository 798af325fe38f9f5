/** The thirteen metrics of the data center: how each follows from the sums, its type and how it is written. */

import type { DistinctVisitors } from "../../question/distinctVisitors";
import { clock, decimal, integer, percentage, quotient, readableTime, subSeconds } from "../../question/formats";
import type { VisitTotals } from "../../question/visitTotals";

export const metricNames = [
  "visits",
  "users",
  "pageView",
  "newVisitsRate",
  "returnVisitsRate",
  "avgVisits",
  "avgPageView",
  "avgVisitDuration",
  "bounceRate",
  "avgLoadTime",
  "conversions",
  "conversionRate",
  "conversionValue",
] as const;
export type MetricName = (typeof metricNames)[number];

export interface Sums {
  readonly totals: VisitTotals;
  /** Only counted where a metric needs it: it is the one sum that costs. */
  readonly visitors?: DistinctVisitors;
}

export const needsVisitors = (metric: MetricName): boolean =>
  metric === "users" || metric === "avgVisits" || metric === "avgPageView";

export function metricNumber(metric: MetricName, { totals, visitors }: Sums, group: number): number {
  const visits = totals.visits[group]!;
  const users = visitors?.counts[group] ?? 0;
  switch (metric) {
    case "visits":
      return visits;
    case "users":
      return users;
    case "pageView":
      return totals.pageViews[group]!;
    case "newVisitsRate":
      return quotient(totals.newVisits[group]!, visits);
    case "returnVisitsRate":
      return quotient(visits - totals.newVisits[group]!, visits);
    case "avgVisits":
      return quotient(visits, users);
    case "avgPageView":
      return quotient(totals.pageViews[group]!, users);
    case "avgVisitDuration":
      return quotient(totals.durationSeconds[group]!, visits);
    case "bounceRate":
      return quotient(totals.bounces[group]!, visits);
    case "avgLoadTime":
      return quotient(totals.loadTimeMs[group]! / 1000, visits);
    case "conversions":
      return totals.conversions[group]!;
    case "conversionRate":
      return quotient(totals.conversions[group]!, visits);
    case "conversionValue":
      return totals.conversionValue[group]!;
  }
}

const written: Readonly<Record<MetricName, (value: number) => string>> = {
  visits: integer,
  users: integer,
  pageView: integer,
  newVisitsRate: percentage,
  returnVisitsRate: percentage,
  avgVisits: decimal,
  avgPageView: decimal,
  avgVisitDuration: clock,
  bounceRate: percentage,
  avgLoadTime: subSeconds,
  conversions: integer,
  conversionRate: percentage,
  conversionValue: integer,
};

/** As tables and curves show it. */
export const metricText = (metric: MetricName, value: number): string => written[metric](value);

/** The overview shows its two times in words: 3m 7s. */
export function overviewText(metric: MetricName, value: number): string {
  const isTime = metric === "avgVisitDuration" || metric === "avgLoadTime";
  return isTime ? readableTime(value) : metricText(metric, value);
}
