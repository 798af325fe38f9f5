/** The dimensions of an event query: checked as the API's rules demand, and how each reads its value. */
import { ApiError } from "../../question/apiError";
import { Body, isFields } from "../../question/body";
import type { DayRange } from "../../question/dates";
import { type Buckets, bucketsOf, type Grain, grains } from "../../question/grains";
import { valueAt, visitFields } from "../../question/visitFields";
import type { DayVisits } from "../../site/dayVisits";
import { eventKinds, eventNames } from "../../site/events";
import { conversionGoals } from "../../site/goals";
import { type EventDimensionName, eventDimensionWords } from "./words";

/** One event of a visit; goal is -1 unless the query groups by goals. */
export interface Occurrence {
  readonly day: DayVisits;
  readonly visit: number;
  readonly kind: number;
  readonly goal: number;
}

export interface EventDimension {
  readonly name: string;
  readonly dataType: "STRING" | "DATE";
  readonly isTime: boolean;
  readonly size: number;
  /** From 0 up to size; textOf gives its value, "" where there is none. */
  indexOf(occurrence: Occurrence): number;
  textOf(index: number): string;
}

const mostOtherDimensions = 3;

function ofValues(
  name: string,
  values: readonly string[],
  placeOf: (occurrence: Occurrence) => number,
): EventDimension {
  return {
    name,
    dataType: "STRING",
    isTime: false,
    size: values.length + 1,
    // Events without a value keep a row of their own, so that the rows always sum up to the total.
    indexOf: (occurrence) => placeOf(occurrence) + 1,
    textOf: (index) => values[index - 1] ?? "",
  };
}

function ofTime(grain: Grain, buckets: Buckets): EventDimension {
  return {
    name: grain,
    dataType: "DATE",
    isTime: true,
    size: buckets.names.length,
    indexOf: ({ day, visit }) => buckets.indexOf(day.day, day.hour[visit]!),
    textOf: (index) => buckets.names[index]!,
  };
}

function ofProperty(eventVariant: string): EventDimension {
  const texts = eventKinds.map((kind) => kind.properties[eventVariant] ?? "");
  const values = [...new Set(texts)].filter((text) => text !== "");
  const places = Int16Array.from(texts, (text) => values.indexOf(text));
  return ofValues(eventVariant, values, ({ kind }) => places[kind]!);
}

const eventNameOfKind = Uint8Array.from(eventKinds, (kind) => eventNames.indexOf(kind.name));

function ofName(name: EventDimensionName, range: DayRange): EventDimension {
  const grain = grains.find((candidate) => candidate === name);
  if (grain) return ofTime(grain, bucketsOf(grain, range));
  if (name === "eventName") return ofValues(name, eventNames, ({ kind }) => eventNameOfKind[kind]!);
  if (name === "conversionName") {
    return ofValues(
      name,
      conversionGoals.map((goal) => goal.name),
      ({ goal }) => goal,
    );
  }
  const field = visitFields[name as keyof typeof visitFields];
  return ofValues(name, field.values, ({ day, visit }) => valueAt(field, day, visit));
}

function dimensionOf(item: unknown, range: DayRange): EventDimension {
  if (isFields(item)) {
    const body = new Body(item);
    body.refuseOthersThan(["name", "eventVariant"]);
    body.choice("name", ["eventDimension"], 4018);
    return ofProperty(body.text("eventVariant"));
  }
  if (typeof item !== "string" || !Object.hasOwn(eventDimensionWords, item)) {
    throw new ApiError(4018, `dimension ${JSON.stringify(item)}`);
  }
  return ofName(item as EventDimensionName, range);
}

export function eventDimensionsOf(body: Body, range: DayRange): EventDimension[] {
  const items = body.optionalList("dimensions") ?? [];
  if (items.length === 0) throw new ApiError(4013, "dimensions");
  const dimensions = items.map((item) => dimensionOf(item, range));
  const twice = dimensions.find(({ name }, index) => dimensions.findIndex((other) => other.name === name) < index);
  if (twice) throw new ApiError(4018, `dimension ${twice.name} is named twice`);
  if (!items.includes("eventName")) throw new ApiError(4018, "dimensions must include eventName");
  const others = dimensions.filter(({ isTime }) => !isTime).length;
  if (others > mostOtherDimensions) throw new ApiError(4018, `at most ${mostOtherDimensions} dimensions beside time`);
  if (dimensions.length - others > 1) throw new ApiError(4018, "at most one time dimension");
  return dimensions;
}
