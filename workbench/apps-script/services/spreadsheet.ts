/** Spreadsheet: the one that the add-on is open in. https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet */

import type { EnumConstant } from "../enums";
import type { ExecutionContext } from "../executionContext";
import { constantOf, integer, number, objectOf, text, textOrNull } from "../parameters";
import { emailOf } from "../people";
import { splitSheetName } from "../ports/a1Notation";
import { RemoteObject, reads, remoteClass, writes } from "../remoteObject";
import { ScriptException } from "../scriptException";
import type { EmbeddedChart } from "./embeddedChart";
import { checkCellCount } from "./grid";
import { checkRangeName, NamedRangeObject } from "./namedRange";
import { ProtectionObject } from "./protection";
import { protectionTypes } from "./protectionTypes";
import type { Range } from "./range";
import { User } from "./session";
import { Sheet } from "./sheet";
import { sheetTypes } from "./sheetTypes";

const defaultToastSeconds = 5;
const cellsOfNewSheet = 1000 * 26;
const sheetParameter = objectOf("Sheet");

export const spreadsheetClass = remoteClass<Spreadsheet>("SpreadsheetApp", "Spreadsheet", {
  deleteSheet: writes([sheetParameter]),
  getActiveCell: reads([]),
  getActiveRange: reads([]),
  getActiveSheet: reads([]),
  getCurrentCell: reads([]),
  getId: reads([]),
  getName: reads([]),
  getNamedRanges: reads([]),
  getNumSheets: reads([]),
  getOwner: reads([]),
  getProtections: reads([constantOf(protectionTypes.type)]),
  getRange: reads([text]),
  getRangeByName: reads([text]),
  getSheetByName: reads([text]),
  getSheets: reads([]),
  getSpreadsheetLocale: reads([]),
  getSpreadsheetTimeZone: reads([]),
  getUrl: reads([]),
  insertSheet: writes([], [text], [integer], [text, integer]),
  moveChartToObjectSheet: writes([objectOf("EmbeddedChart")]),
  removeNamedRange: writes([text]),
  setActiveRange: writes([objectOf("Range")]),
  setActiveSheet: writes([sheetParameter]),
  setNamedRange: writes([text, objectOf("Range")]),
  toast: writes([text], [text, textOrNull], [text, textOrNull, number]),
});

export class Spreadsheet extends RemoteObject {
  readonly remoteClass = spreadsheetClass;

  constructor(private readonly execution: ExecutionContext) {
    super();
  }

  getId() {
    return this.port.id;
  }

  getUrl() {
    return `https://docs.google.com/spreadsheets/d/${this.port.id}/edit`;
  }

  getName() {
    return this.port.name();
  }

  /** Nobody owns what lies in a shared drive. */
  getOwner() {
    return this.execution.platform.circumstances.hasOwner ? new User(emailOf("owner")) : null;
  }

  getSpreadsheetTimeZone() {
    return this.port.timeZone();
  }

  getSpreadsheetLocale() {
    return this.port.locale();
  }

  getSheets() {
    return this.port.sheets().map(({ id }) => new Sheet(this.execution, id));
  }

  getNumSheets() {
    return this.port.sheets().length;
  }

  getSheetByName(name: string) {
    const found = this.port.sheets().find((sheet) => sheet.name === name);
    return found ? new Sheet(this.execution, found.id) : null;
  }

  getActiveSheet() {
    return new Sheet(this.execution, this.execution.activeRange().sheetId);
  }

  /** On a tab without cells nothing is selected. */
  getActiveRange() {
    return this.activeGrid?.getActiveRange() ?? null;
  }

  getActiveCell() {
    return this.activeGrid?.getActiveCell() ?? null;
  }

  getCurrentCell() {
    return this.getActiveCell();
  }

  setActiveSheet(sheet: Sheet) {
    return sheet.activate();
  }

  setActiveRange(range: Range) {
    return range.activate();
  }

  insertSheet(...args: readonly (string | number)[]) {
    const name =
      args.find((arg): arg is string => typeof arg === "string") ?? this.freeName("Sheet", this.getNumSheets() + 1);
    const position = args.find((arg): arg is number => typeof arg === "number") ?? this.getActiveSheet().getIndex();
    if (this.getSheetByName(name)) {
      throw new ScriptException(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    checkCellCount(this.port.sheets(), cellsOfNewSheet);
    return new Sheet(this.execution, this.port.insertSheet(name, position).id).activate();
  }

  deleteSheet(sheet: Sheet) {
    if (this.port.sheets().length === 1) {
      throw new ScriptException("You can't remove all the sheets in a document.");
    }
    this.port.deleteSheet(sheet.id);
  }

  /** The chart gets a tab of its own, in front of the one that it lay on. */
  moveChartToObjectSheet({ chart }: EmbeddedChart) {
    const holder = this.port.sheets().find(({ id }) => this.port.charts.list(id).some(({ id }) => id === chart.id));
    if (!holder || chart.id === undefined) throw new ScriptException("The chart is not in this spreadsheet");
    const { id } = this.port.insertSheet(
      this.freeName("Chart", 1),
      new Sheet(this.execution, holder.id).getIndex() - 1,
      "OBJECT",
    );
    this.port.charts.remove(holder.id, chart.id);
    this.port.charts.insert(id, { ...chart, anchor: { row: 0, column: 0, offsetXPixels: 0, offsetYPixels: 0 } });
    return new Sheet(this.execution, id).activate();
  }

  /** Either A1 notation, with or without a sheet, or the name of a range. */
  getRange(notation: string): Range {
    const { sheetName } = splitSheetName(notation);
    const sheet = sheetName === undefined ? this.getActiveSheet() : this.getSheetByName(sheetName);
    if (!sheet) throw new ScriptException("Range not found");
    sheet.checkCall("getRange");
    return sheet.getRange(notation);
  }

  getRangeByName(name: string) {
    return (
      this.getNamedRanges()
        .find((range) => range.getName().toLowerCase() === name.toLowerCase())
        ?.getRange() ?? null
    );
  }

  getNamedRanges() {
    return this.port.namedRanges().map(({ name }) => new NamedRangeObject(this.execution, name));
  }

  setNamedRange(name: string, { sheetId, zone }: Range) {
    checkRangeName(name);
    this.port.setNamedRange({ name, sheetId, zone });
  }

  removeNamedRange(name: string) {
    if (!this.getRangeByName(name)) throw new ScriptException(`Range ${name} not found`);
    this.port.removeNamedRange(name);
  }

  getProtections({ name }: EnumConstant) {
    const protections = this.port.protections.list().filter(({ kind }) => kind === name);
    return protections.map(({ id }) => new ProtectionObject(this.execution, id));
  }

  toast(message: string, title: string | null = null, timeoutSeconds = defaultToastSeconds) {
    this.execution.platform.ui.toast({ message, title: title ?? "", timeoutSeconds });
  }

  private get port() {
    return this.execution.spreadsheet;
  }

  private get activeGrid() {
    const sheet = this.getActiveSheet();
    return sheet.getType() === sheetTypes.constants.GRID ? sheet : undefined;
  }

  private freeName(word: string, first: number) {
    const names = new Set(this.port.sheets().map(({ name }) => name));
    let number = first;
    while (names.has(`${word}${number}`)) number++;
    return `${word}${number}`;
  }
}
