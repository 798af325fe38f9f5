/** Google's words for conditions that choices and conditional formats share, in the engine's, and the values in them. */
import { toSheetFormula } from "../engine/formulaText";

export const sharedCriteria = {
  DATE_AFTER: "dateIsAfter",
  DATE_BEFORE: "dateIsBefore",
  DATE_EQUAL_TO: "dateIs",
  NUMBER_BETWEEN: "isBetween",
  NUMBER_EQUAL_TO: "isEqual",
  NUMBER_GREATER_THAN: "isGreaterThan",
  NUMBER_GREATER_THAN_OR_EQUAL_TO: "isGreaterOrEqualTo",
  NUMBER_LESS_THAN: "isLessThan",
  NUMBER_LESS_THAN_OR_EQUAL_TO: "isLessOrEqualTo",
  NUMBER_NOT_BETWEEN: "isNotBetween",
  NUMBER_NOT_EQUAL_TO: "isNotEqual",
  TEXT_CONTAINS: "containsText",
  TEXT_DOES_NOT_CONTAIN: "notContainsText",
  CUSTOM_FORMULA: "customFormula",
} as const;

/** As scripts read it; the engine keeps texts. */
export const criterionValue = (isText: boolean) => (value: string) => {
  if (value.startsWith("=")) return toSheetFormula(value);
  return isText || value === "" || Number.isNaN(Number(value)) ? value : Number(value);
};
