/** SpreadsheetApp. https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app */
import type { ExecutionContext } from "../executionContext";
import { objectOf } from "../parameters";
import { RemoteObject, reads, remoteClass, writes } from "../remoteObject";
import { copyPasteTypes } from "./copyValues";
import { protectionTypes } from "./protectionTypes";
import type { Range } from "./range";
import type { Sheet } from "./sheet";
import { sheetTypes } from "./sheetTypes";
import { Spreadsheet } from "./spreadsheet";
import { Ui } from "./ui";

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
    setActiveRange: writes([objectOf("Range")]),
    setActiveSheet: writes([objectOf("Sheet")]),
  },
  { CopyPasteType: copyPasteTypes, ProtectionType: protectionTypes, SheetType: sheetTypes },
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

  getUi() {
    return new Ui(this.execution);
  }

  /** Every write of the emulation is applied at once. */
  flush() {}
}
