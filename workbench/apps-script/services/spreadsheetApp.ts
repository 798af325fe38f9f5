/** SpreadsheetApp. https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app */
import type { ExecutionContext } from "../executionContext";
import { objectOf } from "../parameters";
import { RemoteObject, reads, remoteClass, writes } from "../remoteObject";
import { borderStyles } from "./borderStyles";
import { booleanCriteria, interpolationTypes } from "./conditionalFormat";
import { newConditionalFormatRuleBuilder } from "./conditionalFormatBuilder";
import { copyPasteTypes } from "./copyValues";
import { dataValidationCriteria, newDataValidationBuilder } from "./dataValidation";
import { protectionTypes } from "./protectionTypes";
import type { Range } from "./range";
import type { Sheet } from "./sheet";
import { sheetTypes } from "./sheetTypes";
import { Spreadsheet } from "./spreadsheet";
import { Ui } from "./ui";
import { wrapStrategies } from "./wrapStrategies";

export const spreadsheetAppClass = remoteClass<SpreadsheetApp>(
  "SpreadsheetApp",
  "SpreadsheetApp",
  {
    flush: reads([]),
    getActive: reads([]),
    getActiveRange: reads([]),
    getActiveSheet: reads([]),
    getActiveSpreadsheet: reads([]),
    getCurrentCell: reads([]),
    getUi: reads([]),
    newConditionalFormatRule: reads([]),
    newDataValidation: reads([]),
    setActiveRange: writes([objectOf("Range")]),
    setActiveSheet: writes([objectOf("Sheet")]),
  },
  {
    BooleanCriteria: booleanCriteria,
    BorderStyle: borderStyles,
    CopyPasteType: copyPasteTypes,
    DataValidationCriteria: dataValidationCriteria,
    InterpolationType: interpolationTypes,
    ProtectionType: protectionTypes,
    SheetType: sheetTypes,
    WrapStrategy: wrapStrategies,
  },
);

export class SpreadsheetApp extends RemoteObject {
  readonly remoteClass = spreadsheetAppClass;

  constructor(private readonly execution: ExecutionContext) {
    super();
  }

  /** Whether a clock trigger of an add-on has a document is not documented, hence the switch. */
  getActive() {
    const { platform, request } = this.execution;
    return request.entry === "trigger" && !platform.circumstances.isDocumentActiveInTriggers
      ? null
      : new Spreadsheet(this.execution);
  }

  getActiveSpreadsheet() {
    return this.getActive();
  }

  getActiveSheet() {
    return this.getActive()?.getActiveSheet() ?? null;
  }

  getActiveRange() {
    return this.getActive()?.getActiveRange() ?? null;
  }

  getCurrentCell() {
    return this.getActive()?.getCurrentCell() ?? null;
  }

  setActiveSheet(sheet: Sheet) {
    return new Spreadsheet(this.execution).setActiveSheet(sheet);
  }

  setActiveRange(range: Range) {
    return new Spreadsheet(this.execution).setActiveRange(range);
  }

  newConditionalFormatRule() {
    return newConditionalFormatRuleBuilder(this.execution);
  }

  newDataValidation() {
    return newDataValidationBuilder(this.execution);
  }

  getUi() {
    return new Ui(this.execution);
  }

  /** Every write of the emulation is applied at once. */
  flush() {}
}
