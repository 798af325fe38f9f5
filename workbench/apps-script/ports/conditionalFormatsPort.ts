/** Formats that depend on what a cell holds, as scripts make and find them. */

import type { CellLook } from "./cellLook";
import type { Place } from "./places";

export const booleanCriteriaNames = [
  "CELL_EMPTY",
  "CELL_NOT_EMPTY",
  "DATE_AFTER",
  "DATE_BEFORE",
  "DATE_EQUAL_TO",
  "DATE_AFTER_RELATIVE",
  "DATE_BEFORE_RELATIVE",
  "DATE_EQUAL_TO_RELATIVE",
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
  "TEXT_STARTS_WITH",
  "TEXT_ENDS_WITH",
  "CUSTOM_FORMULA",
] as const;
export type BooleanCriteriaName = (typeof booleanCriteriaNames)[number];

export const interpolationTypeNames = ["NUMBER", "PERCENT", "PERCENTILE", "MIN", "MAX"] as const;
export type InterpolationTypeName = (typeof interpolationTypeNames)[number];

export type ConditionalLook = Pick<
  CellLook,
  "isBold" | "isItalic" | "isUnderlined" | "isStruckThrough" | "textColor" | "fillColor"
>;

export interface BooleanRule {
  readonly kind: "boolean";
  readonly criteria: BooleanCriteriaName;
  /** Numbers and texts; a text that begins with "=" is a formula. */
  readonly values: readonly (string | number)[];
  readonly look: ConditionalLook;
}

export interface GradientPoint {
  readonly color: string;
  readonly type: InterpolationTypeName;
  /** "" for MIN and MAX. */
  readonly value: string;
}

export interface GradientRule {
  readonly kind: "gradient";
  readonly min: GradientPoint;
  readonly mid?: GradientPoint;
  readonly max: GradientPoint;
}

/** What a person has made at the page for which Apps Script has no words; it can be kept and put back. */
export interface UnknownRule {
  readonly kind: "unknown";
  readonly rule: unknown;
}

export interface ConditionalFormat {
  readonly ranges: readonly Place[];
  readonly rule: BooleanRule | GradientRule | UnknownRule;
}

export interface ConditionalFormatsPort {
  /** The first has precedence. */
  list(sheetId: string): readonly ConditionalFormat[];
  /** Takes the place of all there are. */
  set(sheetId: string, formats: readonly ConditionalFormat[]): void;
}
