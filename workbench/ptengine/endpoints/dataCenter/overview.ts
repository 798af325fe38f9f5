/** The four overviews of the data center: metrics, sources, location, device. */
import type { DayRange } from "../../question/dates";
import { DistinctVisitors } from "../../question/distinctVisitors";
import type { Choice } from "../../question/filters";
import { everyGoal } from "../../question/goalNames";
import { forEachVisit, type Question, wordsOf } from "../../question/question";
import { type VisitField, valueAt, visitFields } from "../../question/visitFields";
import { VisitTotals } from "../../question/visitTotals";
import { places } from "../../site/places";
import { type MetricName, metricNumber, overviewText } from "./metrics";
import { dataCenterWords } from "./metricWords";

export const topics = ["metrics", "sources", "location", "device"] as const;
export type Topic = (typeof topics)[number];

const shownMetrics: readonly MetricName[] = [
  "visits",
  "users",
  "pageView",
  "newVisitsRate",
  "returnVisitsRate",
  "avgPageView",
  "avgVisits",
  "avgVisitDuration",
  "avgLoadTime",
  "bounceRate",
];

function metrics(question: Question, range: DayRange, choice: Choice) {
  const totals = new VisitTotals(1, everyGoal);
  const visitors = new DistinctVisitors(1);
  forEachVisit(question, range, choice, (day, visit) => {
    totals.add(0, day, visit);
    visitors.add(0, day.visitor[visit]!);
  });
  const entries = shownMetrics.map((metric) => {
    const value = overviewText(metric, metricNumber(metric, { totals, visitors }, 0));
    return [metric, { value, ...wordsOf(dataCenterWords, metric, question.lang) }];
  });
  return { topic: "metrics", metrics: Object.fromEntries(entries) };
}

const byVisits = <Row extends { visits: number }>(rows: Row[]): Row[] =>
  rows.filter((row) => row.visits > 0).sort((a, b) => b.visits - a.visits);

function sources(question: Question, range: DayRange, choice: Choice) {
  const field = visitFields.sourceType;
  const visits = new Float64Array(field.values.length);
  forEachVisit(question, range, choice, (day, visit) => {
    visits[valueAt(field, day, visit)]! += 1;
  });
  const rows = byVisits(field.values.map((sourceType, index) => ({ sourceType, visits: visits[index]! })));
  return { topic: "sources", totalVisits: visits.reduce((sum, count) => sum + count, 0), rows };
}

function location(question: Question, range: DayRange, choice: Choice) {
  const visits = new Float64Array(places.length);
  forEachVisit(question, range, choice, (day, visit) => {
    visits[day.place[visit]!]! += 1;
  });
  const rows = places.map(({ country, region }, index) => ({ country, state: region, visits: visits[index]! }));
  return { topic: "location", rows: byVisits(rows) };
}

/** Screens are told for computers, brands for what is held in the hand. */
const partsOfDevice = (deviceType: string): readonly (readonly [name: string, field: VisitField])[] => [
  ["osVersion", visitFields.osVersion],
  deviceType === "PC" ? ["resolution", visitFields.screenResolution] : ["brand", visitFields.deviceBrand],
  ["browserVersion", visitFields.browserVersion],
];

function device(question: Question, range: DayRange, choice: Choice) {
  const visitsBySetup = new Float64Array(visitFields.deviceType.valueOfCode.length);
  forEachVisit(question, range, choice, (day, visit) => {
    visitsBySetup[day.setup[visit]!]! += 1;
  });
  const rows = visitFields.deviceType.values.map((deviceType, deviceIndex) => {
    const isOfDevice = (setup: number) => visitFields.deviceType.valueOfCode[setup] === deviceIndex;
    const visitsOf = (isCounted: (setup: number) => boolean) =>
      visitsBySetup.reduce((sum, count, setup) => (isOfDevice(setup) && isCounted(setup) ? sum + count : sum), 0);
    const parts = partsOfDevice(deviceType).map(([name, field]) => {
      const values = field.values.map((value, index) => ({
        name: value,
        visits: visitsOf((setup) => field.valueOfCode[setup] === index),
      }));
      return [name, byVisits(values)];
    });
    return { deviceType, visits: visitsOf(() => true), ...Object.fromEntries(parts) };
  });
  return { topic: "device", rows: byVisits(rows) };
}

const answers: Readonly<Record<Topic, (question: Question, range: DayRange, choice: Choice) => unknown>> = {
  metrics,
  sources,
  location,
  device,
};

export const overview = (question: Question, topic: Topic, range: DayRange, choice: Choice): unknown =>
  answers[topic](question, range, choice);
