/** The text of the option `split` ⇄ a condition: a filter field, and its values in the order of their rows or columns. */
import { type FilterField, filterFields } from "../catalogue/filterFields";
import { maxSeveral } from "../catalogue/options";
import { withName } from "../catalogue/types";
import { PtengineError } from "../errors";
import { demandFew } from "./cells";
import { type Filter, formatFilter, parseConditions } from "./filters";
import { demandName } from "./names";

const argument = "options: split";

/** What stands before the sign: the field, with a property in brackets where it has one. */
export const fieldText = (condition: Filter) =>
  formatFilter({ ...condition, op: "include", value: [""] }).split("=''")[0] ?? "";

/** A split in its canonical text: a field that has fixed values, or a field and the values to show, in their order. */
export function parseSplit(text: string): string {
  if (!text.includes("=")) {
    const field: FilterField = demandName(text, filterFields, argument);
    if (!field.values) throw new PtengineError("splitNeedsValues", { argument, value: field.name });
    return field.name;
  }
  const [condition, ...more] = parseConditions(text, argument);
  if (!condition || more.length > 0 || condition.op !== "include")
    throw new PtengineError("splitBadOperator", { argument, value: text });
  demandFew(condition.value.length, argument, maxSeveral);
  return formatFilter(condition);
}

/** The condition that holds all values of a canonical split. */
export function conditionOf(split: string): Filter {
  const fixed = withName<FilterField>(filterFields, split);
  if (fixed) return { name: fixed.name, op: "include", value: fixed.values ?? [] };
  return parseConditions(split, argument)[0] as Filter;
}
