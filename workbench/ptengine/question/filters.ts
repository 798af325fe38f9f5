/** Turns the `filters` of a request into a choice of visits. */
import type { DayVisits } from "../site/dayVisits";
import { eventKinds } from "../site/events";
import { ApiError } from "./apiError";
import { Body, isFields } from "./body";
import { bitsOf, goalsMatching } from "./goalNames";
import { fixedFieldNames, isVisitFieldName, type VisitField, visitFields } from "./visitFields";

export interface Filter {
  readonly name: string;
  readonly isInclude: boolean;
  readonly values: readonly string[];
  readonly eventName?: string;
  readonly eventVariant?: string;
}

/** Marks the visits of a day that pass with 1. */
type Test = (day: DayVisits, isChosen: Uint8Array) => void;

function filterOf(item: unknown): Filter {
  if (!isFields(item)) throw new ApiError(4000, "filters must hold objects");
  const body = new Body(item);
  body.refuseOthersThan(["name", "op", "value", "eventName", "eventVariant"]);
  const name = body.text("name");
  const op = body.choice("op", ["include", "exclude"], 4019, 4019);
  const value = item.value;
  const isList = Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === "string");
  if (!isList) throw new ApiError(4019, `value of ${name} must be a non-empty array of strings`);
  const isProperty = name === "dimension" || name === "eventDimension";
  if (!isProperty && !isVisitFieldName(name) && name !== "eventName" && name !== "conversionName") {
    throw new ApiError(4018, `filter ${JSON.stringify(name)}`);
  }
  return {
    name,
    isInclude: op === "include",
    values: value,
    ...(name === "eventDimension" ? { eventName: body.text("eventName") } : {}),
    ...(isProperty ? { eventVariant: body.text("eventVariant") } : {}),
  };
}

export const filtersOf = (body: Body): Filter[] => (body.optionalList("filters") ?? []).map(filterOf);

function fieldTest(field: VisitField, { values, isInclude }: Filter): Test {
  const wanted = new Set(values);
  const passes = Uint8Array.from(field.valueOfCode, (value) => {
    const isWanted = value >= 0 && wanted.has(field.values[value]!);
    return isWanted === isInclude ? 1 : 0;
  });
  return (day, isChosen) => {
    const codes = day[field.column];
    for (let visit = 0; visit < day.count; visit++) isChosen[visit]! &= passes[codes[visit]!]!;
  };
}

/** For each kind of event whether the filter names it. */
export function eventKindsNamed(filter: Filter): Uint8Array {
  const wanted = new Set(filter.values);
  return Uint8Array.from(eventKinds, (kind) => {
    if (filter.name === "eventName") return wanted.has(kind.name) ? 1 : 0;
    if (filter.eventName !== undefined && kind.name !== filter.eventName) return 0;
    const value = kind.properties[filter.eventVariant!];
    return value !== undefined && wanted.has(value) ? 1 : 0;
  });
}

function eventTest(filter: Filter): Test {
  const isNamed = eventKindsNamed(filter);
  const passing = filter.isInclude ? 1 : 0;
  return (day, isChosen) => {
    for (let visit = 0; visit < day.count; visit++) {
      let found = 0;
      for (let at = day.eventStart[visit]!; at < day.eventStart[visit + 1]!; at++) found |= isNamed[day.event[at]!]!;
      if (found !== passing) isChosen[visit] = 0;
    }
  };
}

function goalTest({ values, isInclude }: Filter): Test {
  const bits = bitsOf(values.flatMap(goalsMatching));
  return (day, isChosen) => {
    for (let visit = 0; visit < day.count; visit++) {
      if (((day.goals[visit]! & bits) !== 0) !== isInclude) isChosen[visit] = 0;
    }
  };
}

function testOf(filter: Filter): Test {
  if (filter.name === "conversionName") return goalTest(filter);
  if (!isVisitFieldName(filter.name)) return eventTest(filter);
  const field = visitFields[filter.name];
  if (fixedFieldNames.includes(filter.name)) {
    const unknown = filter.values.find((value) => !field.values.includes(value));
    if (unknown !== undefined) {
      throw new ApiError(4019, `${filter.name} ${JSON.stringify(unknown)}; allowed: ${field.values.join(", ")}`);
    }
  }
  return fieldTest(field, filter);
}

/** Says of each visit of a day whether all filters let it pass. */
export type Choice = (day: DayVisits) => Uint8Array;

export function choiceOf(filters: readonly Filter[]): Choice {
  const tests = filters.map(testOf);
  return (day) => {
    const isChosen = new Uint8Array(day.count).fill(1);
    for (const test of tests) test(day, isChosen);
    return isChosen;
  };
}
