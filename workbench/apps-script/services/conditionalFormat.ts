/** ConditionalFormatRule and what it is made of. https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule */
import { enumType } from "../enums";
import type { ExecutionContext } from "../executionContext";
import {
  type BooleanRule,
  booleanCriteriaNames,
  type ConditionalFormat,
  type GradientPoint,
  type GradientRule,
  interpolationTypeNames,
} from "../ports/conditionalFormatsPort";
import { dateFromSerial } from "../ports/serial";
import { RemoteObject, reads, remoteClass } from "../remoteObject";

export const booleanCriteria = enumType("SpreadsheetApp.BooleanCriteria", booleanCriteriaNames);
export const interpolationTypes = enumType("SpreadsheetApp.InterpolationType", interpolationTypeNames);

export const ruleReadMethods = {
  getBooleanCondition: reads([]),
  getGradientCondition: reads([]),
  getRanges: reads([]),
};

export const booleanConditionClass = remoteClass<BooleanCondition>("SpreadsheetApp", "BooleanCondition", {
  getBackground: reads([]),
  getBold: reads([]),
  getCriteriaType: reads([]),
  getCriteriaValues: reads([]),
  getFontColor: reads([]),
  getItalic: reads([]),
  getStrikethrough: reads([]),
  getUnderline: reads([]),
});

export const gradientConditionClass = remoteClass<GradientCondition>("SpreadsheetApp", "GradientCondition", {
  getMaxColor: reads([]),
  getMaxType: reads([]),
  getMaxValue: reads([]),
  getMidColor: reads([]),
  getMidType: reads([]),
  getMidValue: reads([]),
  getMinColor: reads([]),
  getMinType: reads([]),
  getMinValue: reads([]),
});

/** What a rule and its builder tell alike. */
export abstract class ReadableRule extends RemoteObject {
  constructor(
    protected readonly execution: ExecutionContext,
    public format: ConditionalFormat,
  ) {
    super();
  }

  getRanges() {
    return this.format.ranges.map((place) => this.execution.spreadsheetObjects.range(place));
  }

  getBooleanCondition() {
    const { rule } = this.format;
    return rule.kind === "boolean" ? new BooleanCondition(this.execution, rule) : null;
  }

  getGradientCondition() {
    const { rule } = this.format;
    return rule.kind === "gradient" ? new GradientCondition(rule) : null;
  }
}

export class BooleanCondition extends RemoteObject {
  readonly remoteClass = booleanConditionClass;

  constructor(
    private readonly execution: ExecutionContext,
    private readonly rule: BooleanRule,
  ) {
    super();
  }

  getCriteriaType() {
    return booleanCriteria.constants[this.rule.criteria];
  }

  getCriteriaValues() {
    const timeZone = this.execution.spreadsheet.timeZone();
    const isDate = this.rule.criteria.startsWith("DATE_");
    return this.rule.values.map((value) => (isDate ? dateFromSerial(Number(value), timeZone) : value));
  }

  getBackground() {
    return this.rule.look.fillColor ?? null;
  }

  getFontColor() {
    return this.rule.look.textColor ?? null;
  }

  getBold() {
    return this.rule.look.isBold ?? null;
  }

  getItalic() {
    return this.rule.look.isItalic ?? null;
  }

  getUnderline() {
    return this.rule.look.isUnderlined ?? null;
  }

  getStrikethrough() {
    return this.rule.look.isStruckThrough ?? null;
  }
}

export class GradientCondition extends RemoteObject {
  readonly remoteClass = gradientConditionClass;

  constructor(private readonly rule: GradientRule) {
    super();
  }

  getMinColor() {
    return this.rule.min.color;
  }

  getMinType() {
    return typeOf(this.rule.min);
  }

  getMinValue() {
    return this.rule.min.value;
  }

  /** "" where there is no middle. */
  getMidColor() {
    return this.rule.mid?.color ?? "";
  }

  getMidType() {
    return typeOf(this.rule.mid);
  }

  getMidValue() {
    return this.rule.mid?.value ?? "";
  }

  getMaxColor() {
    return this.rule.max.color;
  }

  getMaxType() {
    return typeOf(this.rule.max);
  }

  getMaxValue() {
    return this.rule.max.value;
  }
}

const typeOf = (point: GradientPoint | undefined) => (point ? interpolationTypes.constants[point.type] : null);
