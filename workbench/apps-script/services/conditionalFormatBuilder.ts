/** ConditionalFormatRuleBuilder. https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder */
import type { EnumConstant } from "../enums";
import type { ExecutionContext } from "../executionContext";
import { anything, boolean, constantOf, date, listOf, number, objectOf, orNull, text, textOrNull } from "../parameters";
import type {
  BooleanCriteriaName,
  BooleanRule,
  ConditionalFormat,
  ConditionalLook,
  GradientPoint,
  GradientRule,
  InterpolationTypeName,
  UnknownRule,
} from "../ports/conditionalFormatsPort";
import type { Place } from "../ports/places";
import { serialFromDate } from "../ports/serial";
import { reads, remoteClass } from "../remoteObject";
import { notBuilt, ScriptException } from "../scriptException";
import { booleanCriteria, interpolationTypes, ReadableRule, ruleReadMethods } from "./conditionalFormat";
import { colorOf } from "./looks";

const truthOrNull = orNull(boolean);
const point = reads([text, constantOf(interpolationTypes.type), text]);

export const conditionalFormatRuleClass = remoteClass<ConditionalFormatRule>(
  "SpreadsheetApp",
  "ConditionalFormatRule",
  { ...ruleReadMethods, copy: reads([]) },
);

/** Building changes nothing in the spreadsheet; Sheet.setConditionalFormatRules does. */
export const conditionalFormatRuleBuilderClass = remoteClass<ConditionalFormatRuleBuilder>(
  "SpreadsheetApp",
  "ConditionalFormatRuleBuilder",
  {
    ...ruleReadMethods,
    build: reads([]),
    copy: reads([]),
    setBackground: reads([textOrNull]),
    setBold: reads([truthOrNull]),
    setFontColor: reads([textOrNull]),
    setGradientMaxpoint: reads([text]),
    setGradientMaxpointWithValue: point,
    setGradientMidpointWithValue: point,
    setGradientMinpoint: reads([text]),
    setGradientMinpointWithValue: point,
    setItalic: reads([truthOrNull]),
    setRanges: reads([listOf(objectOf("Range"))]),
    setStrikethrough: reads([truthOrNull]),
    setUnderline: reads([truthOrNull]),
    whenCellEmpty: reads([]),
    whenCellNotEmpty: reads([]),
    whenDateAfter: reads([date]),
    whenDateBefore: reads([date]),
    whenDateEqualTo: reads([date]),
    whenFormulaSatisfied: reads([text]),
    whenNumberBetween: reads([number, number]),
    whenNumberEqualTo: reads([number]),
    whenNumberGreaterThan: reads([number]),
    whenNumberGreaterThanOrEqualTo: reads([number]),
    whenNumberLessThan: reads([number]),
    whenNumberLessThanOrEqualTo: reads([number]),
    whenNumberNotBetween: reads([number, number]),
    whenNumberNotEqualTo: reads([number]),
    whenTextContains: reads([text]),
    whenTextDoesNotContain: reads([text]),
    whenTextEndsWith: reads([text]),
    whenTextEqualTo: reads([text]),
    whenTextStartsWith: reads([text]),
    withCriteria: reads([constantOf(booleanCriteria.type), listOf(anything)]),
  },
);

export class ConditionalFormatRule extends ReadableRule {
  readonly remoteClass = conditionalFormatRuleClass;

  copy() {
    return new ConditionalFormatRuleBuilder(this.execution, this.format);
  }
}

export const newConditionalFormatRuleBuilder = (execution: ExecutionContext) =>
  new ConditionalFormatRuleBuilder(execution, { ranges: [], rule: unfinished });

type Unfinished = Partial<GradientRule>;

/** Until a condition is given. */
const unfinished: UnknownRule = { kind: "unknown", rule: undefined };

export class ConditionalFormatRuleBuilder extends ReadableRule {
  readonly remoteClass = conditionalFormatRuleBuilderClass;
  private look: ConditionalLook;
  private gradient: Unfinished;

  constructor(execution: ExecutionContext, format: ConditionalFormat) {
    super(execution, format);
    this.look = format.rule.kind === "boolean" ? format.rule.look : {};
    this.gradient = format.rule.kind === "gradient" ? format.rule : {};
  }

  build() {
    const { ranges, rule } = this.format;
    if (ranges.length === 0) throw new ScriptException("At least one range must be specified");
    if (rule === unfinished && !this.gradient.min && !this.gradient.max)
      throw new ScriptException("A boolean or gradient condition must be specified");
    return new ConditionalFormatRule(this.execution, { ranges, rule: this.finished(rule) });
  }

  copy() {
    return new ConditionalFormatRuleBuilder(this.execution, this.format);
  }

  setRanges(ranges: readonly Place[]) {
    this.format = { ...this.format, ranges: ranges.map(({ sheetId, zone }) => ({ sheetId, zone })) };
    return this;
  }

  setBackground(color: string | null) {
    return this.withLook("fillColor", colorOf(color));
  }

  setFontColor(color: string | null) {
    return this.withLook("textColor", colorOf(color));
  }

  setBold(isBold: boolean | null) {
    return this.withLook("isBold", isBold);
  }

  setItalic(isItalic: boolean | null) {
    return this.withLook("isItalic", isItalic);
  }

  setUnderline(isUnderlined: boolean | null) {
    return this.withLook("isUnderlined", isUnderlined);
  }

  setStrikethrough(isStruckThrough: boolean | null) {
    return this.withLook("isStruckThrough", isStruckThrough);
  }

  setGradientMinpoint(color: string) {
    return this.withPoint("min", color, "MIN", "");
  }

  setGradientMinpointWithValue(color: string, { name }: EnumConstant, value: string) {
    return this.withPoint("min", color, name, value);
  }

  setGradientMidpointWithValue(color: string, { name }: EnumConstant, value: string) {
    return this.withPoint("mid", color, name, value);
  }

  setGradientMaxpoint(color: string) {
    return this.withPoint("max", color, "MAX", "");
  }

  setGradientMaxpointWithValue(color: string, { name }: EnumConstant, value: string) {
    return this.withPoint("max", color, name, value);
  }

  whenCellEmpty() {
    return this.when("CELL_EMPTY");
  }

  whenCellNotEmpty() {
    return this.when("CELL_NOT_EMPTY");
  }

  whenDateAfter(day: Date) {
    return this.when("DATE_AFTER", day);
  }

  whenDateBefore(day: Date) {
    return this.when("DATE_BEFORE", day);
  }

  whenDateEqualTo(day: Date) {
    return this.when("DATE_EQUAL_TO", day);
  }

  whenFormulaSatisfied(formula: string) {
    return this.when("CUSTOM_FORMULA", formula);
  }

  whenNumberBetween(start: number, end: number) {
    return this.when("NUMBER_BETWEEN", start, end);
  }

  whenNumberEqualTo(value: number) {
    return this.when("NUMBER_EQUAL_TO", value);
  }

  whenNumberGreaterThan(value: number) {
    return this.when("NUMBER_GREATER_THAN", value);
  }

  whenNumberGreaterThanOrEqualTo(value: number) {
    return this.when("NUMBER_GREATER_THAN_OR_EQUAL_TO", value);
  }

  whenNumberLessThan(value: number) {
    return this.when("NUMBER_LESS_THAN", value);
  }

  whenNumberLessThanOrEqualTo(value: number) {
    return this.when("NUMBER_LESS_THAN_OR_EQUAL_TO", value);
  }

  whenNumberNotBetween(start: number, end: number) {
    return this.when("NUMBER_NOT_BETWEEN", start, end);
  }

  whenNumberNotEqualTo(value: number) {
    return this.when("NUMBER_NOT_EQUAL_TO", value);
  }

  whenTextContains(part: string) {
    return this.when("TEXT_CONTAINS", part);
  }

  whenTextDoesNotContain(part: string) {
    return this.when("TEXT_DOES_NOT_CONTAIN", part);
  }

  whenTextEndsWith(end: string) {
    return this.when("TEXT_ENDS_WITH", end);
  }

  whenTextEqualTo(whole: string) {
    return this.when("TEXT_EQUAL_TO", whole);
  }

  whenTextStartsWith(start: string) {
    return this.when("TEXT_STARTS_WITH", start);
  }

  /** With what getCriteriaType() and getCriteriaValues() gave. */
  withCriteria({ name }: EnumConstant, values: readonly unknown[]) {
    if (name.endsWith("_RELATIVE")) throw notBuilt(`The condition ${name}`);
    return this.when(name as BooleanCriteriaName, ...(values as (string | number | Date)[]));
  }

  private when(criteria: BooleanCriteriaName, ...values: readonly (string | number | Date)[]) {
    const timeZone = this.execution.spreadsheet.timeZone();
    const kept = values.map((value) => (typeof value === "object" ? serialFromDate(value, timeZone) : value));
    this.gradient = {};
    return this.withRule({ kind: "boolean", criteria, values: kept, look: this.look });
  }

  private withLook(property: keyof ConditionalLook, value: string | boolean | null) {
    const { [property]: _, ...others } = this.look;
    this.look = value === null ? others : { ...others, [property]: value };
    return this;
  }

  private withPoint(place: "min" | "mid" | "max", word: string, type: string, value: string) {
    const color = colorOf(word)!;
    const point: GradientPoint = { color, type: type as InterpolationTypeName, value };
    this.gradient = { ...this.gradient, [place]: point };
    const { min, mid, max } = this.gradient;
    if (min && max) this.format = { ...this.format, rule: { kind: "gradient", min, ...(mid ? { mid } : {}), max } };
    return this;
  }

  private withRule(rule: BooleanRule) {
    this.format = { ...this.format, rule };
    return this;
  }

  private finished(rule: BooleanRule | GradientRule | UnknownRule): ConditionalFormat["rule"] {
    const { min, mid, max } = this.gradient;
    if ((min || mid || max) && !(min && max)) throw new ScriptException("A gradient needs a minpoint and a maxpoint");
    return rule.kind === "boolean" ? { ...rule, look: this.look } : rule;
  }
}
