/** Conditional formats in Google's words ⇄ the engine's rules. */
import type { ColorScaleRule, ConditionalFormatRule } from "@odoo/o-spreadsheet";
import type {
  BooleanCriteriaName,
  BooleanRule,
  ConditionalFormat,
  ConditionalLook,
  GradientPoint,
  GradientRule,
} from "../../apps-script/ports/conditionalFormatsPort";
import { toEngineFormula, toSheetFormula } from "../engine/formulaText";
import { lookOf, styleChange } from "./cellLooks";
import { criterionValue, sharedCriteria } from "./criterionWords";

type CellIsRule = Extract<ConditionalFormatRule, { type: "CellIsRule" }>;
type Operator = CellIsRule["operator"];

const operators: Readonly<Partial<Record<BooleanCriteriaName, Operator>>> = {
  ...sharedCriteria,
  CELL_EMPTY: "isEmpty",
  CELL_NOT_EMPTY: "isNotEmpty",
  TEXT_EQUAL_TO: "isEqual",
  TEXT_STARTS_WITH: "beginsWithText",
  TEXT_ENDS_WITH: "endsWithText",
};

export function toEngineRule(rule: ConditionalFormat["rule"]): ConditionalFormatRule {
  switch (rule.kind) {
    case "boolean":
      return cellIsRule(rule);
    case "gradient":
      return colorScale(rule);
    case "unknown":
      return rule.rule as ConditionalFormatRule;
  }
}

/** A person may have made a rule at the page for which Google's scripts have no word. */
export function fromEngineRule(rule: ConditionalFormatRule): ConditionalFormat["rule"] {
  if (rule.type === "ColorScaleRule") return gradientOf(rule);
  const criteria = rule.type === "CellIsRule" ? criteriaOf(rule) : undefined;
  if (rule.type !== "CellIsRule" || criteria === undefined) return { kind: "unknown", rule };
  return {
    kind: "boolean",
    criteria,
    values: rule.values.map(criterionValue(criteria.startsWith("TEXT_"))),
    look: conditionalLook(rule),
  };
}

function cellIsRule({ criteria, values, look }: BooleanRule): CellIsRule {
  const operator = operators[criteria];
  if (operator === undefined) throw new Error(`The condition ${criteria} is not built in this workbench`);
  const style = Object.fromEntries(Object.entries(styleChange(look)).filter(([, value]) => value !== ""));
  return {
    type: "CellIsRule",
    operator,
    values: values.map((value) => toEngineFormula(String(value))),
    style,
    ...(criteria.startsWith("DATE_") ? { dateValue: "exactDate" as const } : {}),
  };
}

/** The engine compares texts and numbers in one way. */
function criteriaOf({ operator, values, dateValue }: CellIsRule): BooleanCriteriaName | undefined {
  if (operator === "isEqual") return Number.isNaN(Number(values[0])) ? "TEXT_EQUAL_TO" : "NUMBER_EQUAL_TO";
  if (dateValue !== undefined && dateValue !== "exactDate") return undefined;
  return (Object.keys(operators) as BooleanCriteriaName[]).find((name) => operators[name] === operator);
}

function conditionalLook({ style }: CellIsRule): ConditionalLook {
  const { isBold, isItalic, isUnderlined, isStruckThrough, textColor, fillColor } = lookOf(style);
  const look = { isBold, isItalic, isUnderlined, isStruckThrough, textColor, fillColor };
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}

const pointTypes = { NUMBER: "number", PERCENT: "percentage", PERCENTILE: "percentile" } as const;

/** The engine takes a middle of 0 for none. */
const almostZero = "1e-12";

function colorScale({ min, mid, max }: GradientRule): ColorScaleRule {
  return {
    type: "ColorScaleRule",
    minimum: thresholdOf(min),
    ...(mid ? { midpoint: thresholdOf({ ...mid, value: Number(mid.value) === 0 ? almostZero : mid.value }) } : {}),
    maximum: thresholdOf(max),
  } as ColorScaleRule;
}

function thresholdOf({ color, type, value }: GradientPoint) {
  const number = Number.parseInt(color.slice(1), 16);
  if (type === "MIN" || type === "MAX") return { color: number, type: "value" };
  if (value.startsWith("=")) return { color: number, type: "formula", value: toEngineFormula(value) };
  return { color: number, type: pointTypes[type], value };
}

function gradientOf({ minimum, midpoint, maximum }: ColorScaleRule): GradientRule {
  return {
    kind: "gradient",
    min: pointOf(minimum, "MIN"),
    ...(midpoint ? { mid: pointOf(midpoint, "NUMBER") } : {}),
    max: pointOf(maximum, "MAX"),
  };
}

function pointOf(
  { color, type, value = "" }: ColorScaleRule["minimum"],
  extreme: GradientPoint["type"],
): GradientPoint {
  const [name] = Object.entries(pointTypes).find(([, engineType]) => engineType === type) ?? [];
  return {
    color: `#${color.toString(16).padStart(6, "0")}`,
    type: type === "value" ? extreme : ((name ?? "NUMBER") as GradientPoint["type"]),
    value: value === almostZero ? "0" : value.startsWith("=") ? toSheetFormula(value) : value,
  };
}
