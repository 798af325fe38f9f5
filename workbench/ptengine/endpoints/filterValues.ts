/** POST /filter-values: the values that a filter can take, the most frequent first. */
import { ApiError } from "../question/apiError";
import type { Body } from "../question/body";
import { type DayRange, rangeOrLast30Days } from "../question/dates";
import { choiceOf } from "../question/filters";
import { type Endpoint, forEachVisit, type Question } from "../question/question";
import { fixedFieldNames, isVisitFieldName, type VisitField, valueAt, visitFields } from "../question/visitFields";
import { eventKinds, eventPairs } from "../site/events";
import { conversionGoals } from "../site/goals";

const everyVisit = choiceOf([]);

/** Counts texts, and gives them back in order of frequency. */
class Frequencies {
  private readonly counts = new Map<string, number>();

  add(text: string, count: number): void {
    if (count > 0) this.counts.set(text, (this.counts.get(text) ?? 0) + count);
  }

  has(text: string): boolean {
    return this.counts.has(text);
  }

  texts(): string[] {
    return [...this.counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([text]) => text);
  }
}

function byFrequency(texts: readonly string[], counts: Float64Array): string[] {
  const frequencies = new Frequencies();
  for (const [index, text] of texts.entries()) frequencies.add(text, counts[index]!);
  return frequencies.texts();
}

function fieldValues(field: VisitField, question: Question, range: DayRange): string[] {
  const counts = new Float64Array(field.values.length);
  forEachVisit(question, range, everyVisit, (day, visit) => {
    const value = valueAt(field, day, visit);
    if (value >= 0) counts[value]! += 1;
  });
  return byFrequency(field.values, counts);
}

function goalNames(question: Question, range: DayRange): string[] {
  const counts = new Float64Array(conversionGoals.length);
  forEachVisit(question, range, everyVisit, (day, visit) => {
    conversionGoals.forEach((_, goal) => {
      if (day.goals[visit]! & (1 << goal)) counts[goal]! += 1;
    });
  });
  return byFrequency(
    conversionGoals.map(({ name }) => name),
    counts,
  );
}

/** Counts events by whatever is read from their kind. */
function eventFrequencies(
  question: Question,
  range: DayRange,
  textsOf: (kind: number) => readonly string[],
): Frequencies {
  const counts = new Float64Array(eventKinds.length);
  forEachVisit(question, range, everyVisit, (day, visit) => {
    for (let at = day.eventStart[visit]!; at < day.eventStart[visit + 1]!; at++) counts[day.event[at]!]! += 1;
  });
  const frequencies = new Frequencies();
  eventKinds.forEach((_, kind) => {
    for (const text of textsOf(kind)) frequencies.add(text, counts[kind]!);
  });
  return frequencies;
}

function eventPropertyValues(question: Question, range: DayRange): Record<string, unknown> {
  const eventName = question.body.text("eventName");
  const eventVariant = question.body.text("eventVariant");
  const values = eventFrequencies(question, range, (kind) => {
    const value = eventKinds[kind]!.name === eventName ? eventKinds[kind]!.properties[eventVariant] : undefined;
    return value === undefined ? [] : [value];
  }).texts();
  return { eventName, eventVariant, values };
}

function pairsWithData(question: Question, range: DayRange) {
  const names = eventFrequencies(question, range, (kind) => [eventKinds[kind]!.name]);
  return eventPairs.filter(({ eventName }) => names.has(eventName));
}

function answerFor(name: string, question: Question, range: DayRange): Record<string, unknown> {
  const { body } = question;
  const isOneProperty = body.has("eventName") || body.has("eventVariant");
  if (isOneProperty && name !== "eventDimension")
    throw new ApiError(4018, "eventName and eventVariant need eventDimension");
  if (name === "eventDimension") {
    return isOneProperty ? eventPropertyValues(question, range) : { values: pairsWithData(question, range) };
  }
  if (name === "eventName") {
    return { values: eventFrequencies(question, range, (kind) => [eventKinds[kind]!.name]).texts() };
  }
  if (name === "dimension") {
    return { values: eventFrequencies(question, range, (kind) => Object.keys(eventKinds[kind]!.properties)).texts() };
  }
  if (name === "conversionName") return { values: goalNames(question, range) };
  const isDynamic = isVisitFieldName(name) && !fixedFieldNames.includes(name);
  if (!isDynamic) throw new ApiError(4018, `name ${JSON.stringify(name)} has no values to look up`);
  return { values: fieldValues(visitFields[name], question, range) };
}

/** The search is for a part of a value, without regard to case; of a pair either half may match. */
function searched(values: unknown, body: Body): unknown {
  const wanted = body.optionalText("search")?.toLowerCase();
  if (!wanted || !Array.isArray(values)) return values;
  const matches = (text: unknown) => String(text).toLowerCase().includes(wanted);
  return values.filter((value: unknown) =>
    typeof value === "object" && value !== null ? Object.values(value).some(matches) : matches(value),
  );
}

export const filterValues: Endpoint = {
  method: "POST",
  path: "/filter-values",
  fields: ["name", "startDate", "endDate", "search", "eventName", "eventVariant"],
  hasMessage: true,
  answer: (question) => {
    const name = question.body.text("name");
    const range = rangeOrLast30Days(question.body, question.today);
    const { values, ...names } = answerFor(name, question, range);
    return { data: { filterName: name, ...names, values: searched(values, question.body) } };
  },
};
