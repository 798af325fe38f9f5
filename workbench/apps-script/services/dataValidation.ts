/** DataValidation and its builder. https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder */
import { type EnumConstant, enumType } from "../enums";
import type { ExecutionContext } from "../executionContext";
import { anything, boolean, constantOf, date, listOf, listOfTexts, number, objectOf, text } from "../parameters";
import { type Choices, type DataValidationCriteriaName, dataValidationCriteriaNames } from "../ports/choicesPort";
import type { Place } from "../ports/places";
import { dateFromSerial, serialFromDate } from "../ports/serial";
import { RemoteObject, reads, remoteClass } from "../remoteObject";
import { notBuilt, ScriptException } from "../scriptException";

export const dataValidationCriteria = enumType("SpreadsheetApp.DataValidationCriteria", dataValidationCriteriaNames);

const rangeParameter = objectOf("Range");

const readMethods = {
  copy: reads([]),
  getAllowInvalid: reads([]),
  getCriteriaType: reads([]),
  getCriteriaValues: reads([]),
  getHelpText: reads([]),
};

export const dataValidationClass = remoteClass<DataValidation>("SpreadsheetApp", "DataValidation", readMethods);

/** Building changes nothing in the spreadsheet; Range.setDataValidation does. */
export const dataValidationBuilderClass = remoteClass<DataValidationBuilder>(
  "SpreadsheetApp",
  "DataValidationBuilder",
  {
    ...readMethods,
    build: reads([]),
    requireCheckbox: reads([]),
    requireDate: reads([]),
    requireDateAfter: reads([date]),
    requireDateBefore: reads([date]),
    requireDateBetween: reads([date, date]),
    requireDateEqualTo: reads([date]),
    requireDateNotBetween: reads([date, date]),
    requireDateOnOrAfter: reads([date]),
    requireDateOnOrBefore: reads([date]),
    requireFormulaSatisfied: reads([text]),
    requireNumberBetween: reads([number, number]),
    requireNumberEqualTo: reads([number]),
    requireNumberGreaterThan: reads([number]),
    requireNumberGreaterThanOrEqualTo: reads([number]),
    requireNumberLessThan: reads([number]),
    requireNumberLessThanOrEqualTo: reads([number]),
    requireNumberNotBetween: reads([number, number]),
    requireNumberNotEqualTo: reads([number]),
    requireTextContains: reads([text]),
    requireTextDoesNotContain: reads([text]),
    requireTextEqualTo: reads([text]),
    requireTextIsEmail: reads([]),
    requireTextIsUrl: reads([]),
    requireValueInList: reads([listOfTexts], [listOfTexts, boolean]),
    requireValueInRange: reads([rangeParameter], [rangeParameter, boolean]),
    setAllowInvalid: reads([boolean]),
    setHelpText: reads([text]),
    withCriteria: reads([constantOf(dataValidationCriteria.type), listOf(anything)]),
  },
);

type Unfinished = Omit<Choices, "criteria"> & Partial<Pick<Choices, "criteria">>;

/** Input that does not fit is let through with a mark, until setAllowInvalid(false). */
const nothingRequired: Unfinished = { values: [], hasDropdown: true, isInvalidAllowed: true, helpText: "" };

/** https://support.google.com/docs/answer/186103 */
const maxListItems = 500;

abstract class ReadableValidation extends RemoteObject {
  constructor(
    protected readonly execution: ExecutionContext,
    protected current: Unfinished,
  ) {
    super();
  }

  copy() {
    return new DataValidationBuilder(this.execution, this.current);
  }

  getAllowInvalid() {
    return this.current.isInvalidAllowed;
  }

  getCriteriaType() {
    const { criteria } = this.current;
    return criteria === undefined ? null : dataValidationCriteria.constants[criteria];
  }

  getCriteriaValues() {
    const { criteria, values, source, hasDropdown } = this.current;
    if (criteria === "VALUE_IN_LIST") return [values, hasDropdown];
    if (criteria === "VALUE_IN_RANGE") {
      return [source ? this.execution.spreadsheetObjects.range(source) : null, hasDropdown];
    }
    return values.map((value) => (isDateCriteria(criteria) ? dateFromSerial(Number(value), this.timeZone) : value));
  }

  getHelpText() {
    return this.current.helpText === "" ? null : this.current.helpText;
  }

  protected get timeZone() {
    return this.execution.spreadsheet.timeZone();
  }
}

export class DataValidation extends ReadableValidation {
  readonly remoteClass = dataValidationClass;

  constructor(
    execution: ExecutionContext,
    readonly choices: Choices,
  ) {
    super(execution, choices);
  }
}

export const newDataValidationBuilder = (execution: ExecutionContext) =>
  new DataValidationBuilder(execution, nothingRequired);

export class DataValidationBuilder extends ReadableValidation {
  readonly remoteClass = dataValidationBuilderClass;

  build() {
    const { criteria } = this.current;
    if (criteria === undefined) throw notBuilt("A data validation that requires nothing");
    return new DataValidation(this.execution, { ...this.current, criteria });
  }

  setAllowInvalid(isInvalidAllowed: boolean) {
    return this.with({ isInvalidAllowed });
  }

  setHelpText(helpText: string) {
    return this.with({ helpText });
  }

  requireValueInList(values: readonly string[], hasDropdown = true) {
    if (values.length > maxListItems) {
      throw new ScriptException(
        `The data validation rule has more items than the limit of ${maxListItems}. Use the ‘List from a range’ criteria instead.`,
      );
    }
    return this.with({ criteria: "VALUE_IN_LIST", values, hasDropdown });
  }

  requireValueInRange({ sheetId, zone }: Place, hasDropdown = true) {
    return this.with({ criteria: "VALUE_IN_RANGE", values: [], source: { sheetId, zone }, hasDropdown });
  }

  requireCheckbox() {
    return this.require("CHECKBOX");
  }

  requireDate() {
    return this.require("DATE_IS_VALID_DATE");
  }

  requireDateAfter(day: Date) {
    return this.require("DATE_AFTER", day);
  }

  requireDateBefore(day: Date) {
    return this.require("DATE_BEFORE", day);
  }

  requireDateBetween(start: Date, end: Date) {
    return this.require("DATE_BETWEEN", start, end);
  }

  requireDateEqualTo(day: Date) {
    return this.require("DATE_EQUAL_TO", day);
  }

  requireDateNotBetween(start: Date, end: Date) {
    return this.require("DATE_NOT_BETWEEN", start, end);
  }

  requireDateOnOrAfter(day: Date) {
    return this.require("DATE_ON_OR_AFTER", day);
  }

  requireDateOnOrBefore(day: Date) {
    return this.require("DATE_ON_OR_BEFORE", day);
  }

  requireFormulaSatisfied(formula: string) {
    return this.require("CUSTOM_FORMULA", formula);
  }

  requireNumberBetween(start: number, end: number) {
    return this.require("NUMBER_BETWEEN", start, end);
  }

  requireNumberEqualTo(value: number) {
    return this.require("NUMBER_EQUAL_TO", value);
  }

  requireNumberGreaterThan(value: number) {
    return this.require("NUMBER_GREATER_THAN", value);
  }

  requireNumberGreaterThanOrEqualTo(value: number) {
    return this.require("NUMBER_GREATER_THAN_OR_EQUAL_TO", value);
  }

  requireNumberLessThan(value: number) {
    return this.require("NUMBER_LESS_THAN", value);
  }

  requireNumberLessThanOrEqualTo(value: number) {
    return this.require("NUMBER_LESS_THAN_OR_EQUAL_TO", value);
  }

  requireNumberNotBetween(start: number, end: number) {
    return this.require("NUMBER_NOT_BETWEEN", start, end);
  }

  requireNumberNotEqualTo(value: number) {
    return this.require("NUMBER_NOT_EQUAL_TO", value);
  }

  requireTextContains(part: string) {
    return this.require("TEXT_CONTAINS", part);
  }

  requireTextDoesNotContain(part: string) {
    return this.require("TEXT_DOES_NOT_CONTAIN", part);
  }

  requireTextEqualTo(whole: string) {
    return this.require("TEXT_EQUAL_TO", whole);
  }

  requireTextIsEmail() {
    return this.require("TEXT_IS_VALID_EMAIL");
  }

  requireTextIsUrl() {
    return this.require("TEXT_IS_VALID_URL");
  }

  /** With what getCriteriaType() and getCriteriaValues() gave. */
  withCriteria({ name }: EnumConstant, values: readonly unknown[]) {
    const criteria = name as DataValidationCriteriaName;
    if (criteria === "VALUE_IN_LIST") return this.requireValueInList(values[0] as string[], values[1] !== false);
    if (criteria === "VALUE_IN_RANGE") return this.requireValueInRange(values[0] as Place, values[1] !== false);
    return this.require(criteria, ...(values as (string | number | Date)[]));
  }

  private require(criteria: DataValidationCriteriaName, ...values: readonly (string | number | Date)[]) {
    const kept = values.map((value) => (typeof value === "object" ? serialFromDate(value, this.timeZone) : value));
    return this.with({ criteria, values: kept });
  }

  private with(change: Partial<Choices>) {
    this.current = { ...this.current, ...change };
    return this;
  }
}

const isDateCriteria = (criteria: DataValidationCriteriaName | undefined) => criteria?.startsWith("DATE_") === true;
