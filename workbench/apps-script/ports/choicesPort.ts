/** What may be entered into a cell, as scripts say it: Google's data validation. */
import type { Place, Zone } from "./places";

export const dataValidationCriteriaNames = [
  "DATE_AFTER",
  "DATE_BEFORE",
  "DATE_BETWEEN",
  "DATE_EQUAL_TO",
  "DATE_IS_VALID_DATE",
  "DATE_NOT_BETWEEN",
  "DATE_ON_OR_AFTER",
  "DATE_ON_OR_BEFORE",
  "NUMBER_BETWEEN",
  "NUMBER_EQUAL_TO",
  "NUMBER_GREATER_THAN",
  "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  "NUMBER_LESS_THAN",
  "NUMBER_LESS_THAN_OR_EQUAL_TO",
  "NUMBER_NOT_BETWEEN",
  "NUMBER_NOT_EQUAL_TO",
  "TEXT_CONTAINS",
  "TEXT_DOES_NOT_CONTAIN",
  "TEXT_EQUAL_TO",
  "TEXT_IS_VALID_EMAIL",
  "TEXT_IS_VALID_URL",
  "VALUE_IN_LIST",
  "VALUE_IN_RANGE",
  "CUSTOM_FORMULA",
  "CHECKBOX",
] as const;
export type DataValidationCriteriaName = (typeof dataValidationCriteriaNames)[number];

export interface Choices {
  readonly criteria: DataValidationCriteriaName;
  /** Numbers, texts and formulas; the items of a list. */
  readonly values: readonly (string | number)[];
  /** Where VALUE_IN_RANGE takes them from. */
  readonly source?: Place;
  /** Whether a list or a range of values shows an arrow to pick from. */
  readonly hasDropdown: boolean;
  readonly isInvalidAllowed: boolean;
  /** "" for none. */
  readonly helpText: string;
}

export interface ChoicesPort {
  read(sheetId: string, row: number, column: number): Choices | undefined;
  /** undefined takes them away. */
  set(sheetId: string, zone: Zone, choices: Choices | undefined): void;
}
