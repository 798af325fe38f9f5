/** POST /event/query: events counted by dimensions; GET /event/fields: what can be asked. */
import { ApiError } from "../../question/apiError";
import { rangeOf } from "../../question/dates";
import { choiceOf, eventKindsNamed, type Filter, filtersOf } from "../../question/filters";
import { bitsOf, everyGoal, goalsMatching } from "../../question/goalNames";
import { type Endpoint, forEachVisit, type Question, wordsOf } from "../../question/question";
import { eventKinds } from "../../site/events";
import { conversionGoals } from "../../site/goals";
import { type EventDimension, eventDimensionsOf, type Occurrence } from "./dimensions";
import { type EventMetric, eventDimensionWords, eventMetricWords } from "./words";

const metricNames = Object.keys(eventMetricWords) as EventMetric[];

function requireEventName(dimensions: readonly EventDimension[], filters: readonly Filter[]): void {
  const reason =
    dimensions.find(({ name, isTime }) => !isTime && name !== "eventName")?.name ??
    filters.find(({ name }) => name === "eventDimension")?.name;
  const isLocked = filters.some(({ name, isInclude }) => name === "eventName" && isInclude);
  if (reason !== undefined && !isLocked) throw new ApiError(4018, `${reason} needs an include filter on eventName`);
}

/** An eventName filter says which events are counted; all other filters say in which sessions. */
function countedKinds(filters: readonly Filter[]): Uint8Array {
  const scopes = filters.filter(({ name }) => name === "eventName");
  const named = scopes.map((filter) => ({ isInclude: filter.isInclude, kinds: eventKindsNamed(filter) }));
  return Uint8Array.from(eventKinds, (_, kind) =>
    named.every(({ isInclude, kinds }) => (kinds[kind] === 1) === isInclude) ? 1 : 0,
  );
}

/** Grouped by goals, a session counts for each goal it reached, of those that the filters leave. */
function shownGoals(filters: readonly Filter[]): number {
  return filters
    .filter(({ name }) => name === "conversionName")
    .map(({ isInclude, values }) => ({ isInclude, bits: bitsOf(values.flatMap(goalsMatching)) }))
    .reduce((shown, { isInclude, bits }) => shown & (isInclude ? bits : ~bits), everyGoal);
}

interface Row {
  readonly indexes: readonly number[];
  eventCount: number;
  sessions: number;
  /** The last session that was counted. */
  session: number;
}

function rowsOf(question: Question, dimensions: readonly EventDimension[]): Row[] {
  const { body } = question;
  const range = rangeOf(body);
  const filters = filtersOf(body);
  requireEventName(dimensions, filters);
  const isCounted = countedKinds(filters);
  const choice = choiceOf(filters.filter(({ name }) => name !== "eventName"));
  const goalsShown = shownGoals(filters);
  const isByGoal = dimensions.some(({ name }) => name === "conversionName");
  const rows = new Map<number, Row>();
  let session = 0;

  const count = (occurrence: Occurrence) => {
    const indexes = dimensions.map((dimension) => dimension.indexOf(occurrence));
    const key = indexes.reduce((sum, index, at) => sum * dimensions[at]!.size + index, 0);
    const row = rows.get(key) ?? { indexes, eventCount: 0, sessions: 0, session: 0 };
    if (row.session === 0) rows.set(key, row);
    row.eventCount += 1;
    if (row.session !== session) row.sessions += 1;
    row.session = session;
  };

  forEachVisit(question, range, choice, (day, visit) => {
    session += 1;
    for (let at = day.eventStart[visit]!; at < day.eventStart[visit + 1]!; at++) {
      const kind = day.event[at]!;
      if (!isCounted[kind]) continue;
      if (!isByGoal) {
        count({ day, visit, kind, goal: -1 });
        continue;
      }
      const reached = day.goals[visit]! & goalsShown;
      for (let goal = 0; goal < conversionGoals.length; goal++) {
        if (reached & (1 << goal)) count({ day, visit, kind, goal });
      }
    }
  });
  return [...rows.values()];
}

/** In order of time, and within it the most frequent first. */
function sorted(rows: Row[], dimensions: readonly EventDimension[]): Row[] {
  const time = dimensions.findIndex(({ isTime }) => isTime);
  const byIndexes = (a: Row, b: Row) => {
    const at = a.indexes.findIndex((index, place) => index !== b.indexes[place]);
    return at < 0 ? 0 : a.indexes[at]! - b.indexes[at]!;
  };
  const byTime = (a: Row, b: Row) => (time < 0 ? 0 : a.indexes[time]! - b.indexes[time]!);
  return rows.sort((a, b) => byTime(a, b) || b.eventCount - a.eventCount || byIndexes(a, b));
}

export const eventQuery: Endpoint = {
  method: "POST",
  path: "/event/query",
  fields: ["startDate", "endDate", "dimensions", "metrics", "filters"],
  hasMessage: true,
  answer: (question) => {
    const dimensions = eventDimensionsOf(question.body, rangeOf(question.body));
    const metrics = question.body.metrics(metricNames, ["eventCount"]);
    const rows = sorted(rowsOf(question, dimensions), dimensions);
    return {
      data: {
        columns: [
          ...dimensions.map(({ name, dataType }) => ({ name, type: "dimension", dataType })),
          ...metrics.map((name) => ({ name, type: "metric", dataType: "INTEGER" })),
        ],
        rows: rows.map((row) =>
          Object.fromEntries([
            ...dimensions.map(({ name, textOf }, at) => [name, textOf(row.indexes[at]!)]),
            ...metrics.map((metric) => [metric, row[metric]]),
          ]),
        ),
      },
    };
  },
};

export const eventFields: Endpoint = {
  method: "GET",
  path: "/event/fields",
  fields: [],
  hasMessage: true,
  answer: ({ lang }) => ({
    data: {
      metrics: metricNames.map((field) => ({
        field,
        ...wordsOf(eventMetricWords, field, lang),
        dataType: "INTEGER",
      })),
      dimensions: Object.entries(eventDimensionWords).map(([field, words]) => ({
        field,
        label: words[lang][0],
        description: words[lang][1],
        dataType: words.category === "time" ? "DATE" : "STRING",
        category: words.category,
      })),
    },
  }),
};
