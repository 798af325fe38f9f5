/** The conditions of a filter while they are being made, and the text that a formula has for them. */
import { type FilterField, filterFields } from "../../../catalogue/filterFields";
import { type Filter, formatFilter, parseFilters } from "../../../query/filters";
import { conditionOf } from "../../../query/splitText";

/** A condition that may lack something yet. */
export interface Condition {
  readonly id: number;
  readonly field: string;
  readonly op: "include" | "exclude";
  readonly eventName: string;
  readonly property: string;
  readonly values: readonly string[];
}

export const fieldNamed = (name: string): FilterField | undefined => filterFields.find((field) => field.name === name);
export const needsProperty = (field: string) => field === "dimension" || field === "eventDimension";

/** Tells conditions apart in the list, whatever they hold. */
let conditionCount = 0;
export const newCondition = (): Condition => {
  conditionCount += 1;
  return { id: conditionCount, field: "", op: "include", eventName: "", property: "", values: [] };
};

const asCondition = ({ name, op, value, eventName = "", eventVariant = "" }: Filter): Condition => ({
  ...newCondition(),
  field: name,
  op,
  eventName,
  property: eventVariant,
  values: value,
});

export function conditionsOf(text: string): Condition[] {
  try {
    return parseFilters(text, "filters").map(asCondition);
  } catch {
    return [];
  }
}

/** The field and the values of a split; without values it stands for all that its field has. */
export function splitCondition(split: string): Condition | undefined {
  if (fieldNamed(split)) return { ...newCondition(), field: split };
  try {
    return asCondition(conditionOf(split));
  } catch {
    return undefined;
  }
}

/** Whether anything can be asked with it. */
export const isWhole = ({ field, values, eventName, property }: Condition): boolean =>
  field !== "" &&
  values.length > 0 &&
  (!needsProperty(field) || property !== "") &&
  (field !== "eventDimension" || eventName !== "");

/** A property of an event can only be asked of events that are named: the condition that says so comes by itself. */
export function withEvents(conditions: readonly Condition[], isEventTable: boolean): readonly Condition[] {
  const events = conditions
    .filter((condition) => condition.field === "eventDimension" && isWhole(condition))
    .map(({ eventName }) => eventName);
  const isNamed = conditions.some(({ field }) => field === "eventName");
  if (!isEventTable || isNamed || events.length === 0) return conditions;
  return [...conditions, { ...newCondition(), field: "eventName", values: [...new Set(events)] }];
}

/** Conditions in the order in which they stand; the query brings them into its own. */
export const textOfConditions = (conditions: readonly Condition[]): string =>
  conditions
    .filter(isWhole)
    .map(({ field, op, values, eventName, property }) =>
      formatFilter({
        name: field,
        op,
        value: values,
        ...(field === "eventDimension" ? { eventName } : {}),
        ...(needsProperty(field) ? { eventVariant: property } : {}),
      }),
    )
    .join(";");
