/** The course of one metric over time. */
import type { DayRange } from "../../question/dates";
import { DistinctVisitors } from "../../question/distinctVisitors";
import type { Choice } from "../../question/filters";
import { bucketsOf, type Grain } from "../../question/grains";
import { forEachVisit, type Question } from "../../question/question";
import { VisitTotals } from "../../question/visitTotals";
import { type MetricName, metricNumber, metricText, needsVisitors } from "./metrics";

export interface CurveRequest {
  readonly metric: MetricName;
  readonly grain: Grain;
  readonly range: DayRange;
  readonly choice: Choice;
  readonly goalBits: number;
}

export interface Point {
  readonly time: string;
  readonly value: string;
}

export function curvePoints(question: Question, { metric, grain, range, choice, goalBits }: CurveRequest): Point[] {
  const buckets = bucketsOf(grain, range);
  const totals = new VisitTotals(buckets.names.length, goalBits);
  const visitors = needsVisitors(metric) ? new DistinctVisitors(buckets.names.length) : undefined;
  forEachVisit(question, range, choice, (day, visit) => {
    const bucket = buckets.indexOf(day.day, day.hour[visit]!);
    totals.add(bucket, day, visit);
    visitors?.add(bucket, day.visitor[visit]!);
  });
  const sums = { totals, ...(visitors ? { visitors } : {}) };
  return buckets.names.map((time, bucket) => ({ time, value: metricText(metric, metricNumber(metric, sums, bucket)) }));
}
