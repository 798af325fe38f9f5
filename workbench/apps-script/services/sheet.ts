/** Sheet. https://developers.google.com/apps-script/reference/spreadsheet/sheet */
import type { Execution } from "../execution";
import { integer, text } from "../parameters";
import { RemoteObject, reads, remoteClass, writes } from "../remoteObject";
import { ScriptException } from "../scriptException";
import type { SheetInfo, Zone } from "../spreadsheetPort";
import { splitSheetName, zoneFromA1 } from "./a1Notation";
import { type Axis, checkDeletion, checkInsertion, checkWithin, zoneFromNumbers } from "./grid";
import { Range } from "./range";
import { Spreadsheet } from "./spreadsheet";

const twoIntegers = writes([integer, integer]);

export const sheetClass = remoteClass<Sheet>("SpreadsheetApp", "Sheet", {
  activate: writes([]),
  clear: writes([]),
  clearContents: writes([]),
  deleteColumns: twoIntegers,
  deleteRows: twoIntegers,
  getActiveCell: reads([]),
  getActiveRange: reads([]),
  getDataRange: reads([]),
  getIndex: reads([]),
  getLastColumn: reads([]),
  getLastRow: reads([]),
  getMaxColumns: reads([]),
  getMaxRows: reads([]),
  getName: reads([]),
  getParent: reads([]),
  getRange: reads([text], [integer, integer], [integer, integer, integer], [integer, integer, integer, integer]),
  getSheetId: reads([]),
  hideSheet: writes([]),
  insertColumnsAfter: twoIntegers,
  insertColumnsBefore: twoIntegers,
  insertRowsAfter: twoIntegers,
  insertRowsBefore: twoIntegers,
  isSheetHidden: reads([]),
  setName: writes([text]),
  showSheet: writes([]),
});

export class Sheet extends RemoteObject {
  readonly remoteClass = sheetClass;

  constructor(
    private readonly execution: Execution,
    readonly id: string,
  ) {
    super();
  }

  getName() {
    return this.info.name;
  }

  /** Google's ids are numbers; one that is not is turned into one. */
  getSheetId() {
    const asNumber = Number(this.id);
    return Number.isInteger(asNumber)
      ? asNumber
      : [...this.id].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) >>> 1, 7);
  }

  getIndex() {
    return this.port.sheets().findIndex(({ id }) => id === this.id) + 1;
  }

  getParent() {
    return new Spreadsheet(this.execution);
  }

  setName(name: string) {
    const { id } = this.info;
    if (this.port.sheets().some((sheet) => sheet.name === name && sheet.id !== id)) {
      throw new ScriptException(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    this.port.renameSheet(id, name);
    return this;
  }

  isSheetHidden() {
    return this.info.isHidden;
  }

  hideSheet() {
    const visible = this.port.sheets().filter(({ isHidden }) => !isHidden);
    if (visible.length === 1 && visible[0]?.id === this.id) {
      throw new ScriptException("You can't hide all the sheets in a document.");
    }
    this.port.setSheetHidden(this.info.id, true);
    return this;
  }

  showSheet() {
    this.port.setSheetHidden(this.info.id, false);
    return this;
  }

  activate() {
    this.port.activate(this.info.id, cellA1);
    return this;
  }

  getRange(...args: [string] | [row: number, column: number, rowCount?: number, columnCount?: number]): Range {
    const [first] = args;
    if (typeof first === "string") return this.rangeFromText(first);
    const [row, column, rowCount = 1, columnCount = 1] = args as [number, number, number?, number?];
    return this.range(zoneFromNumbers(row, column, rowCount, columnCount));
  }

  getDataRange() {
    const zone = this.port.dataZone(this.info.id) ?? cellA1;
    return new Range(this.execution, this.id, { ...zone, top: 0, left: 0 });
  }

  getLastRow() {
    return (this.port.dataZone(this.info.id)?.bottom ?? -1) + 1;
  }

  getLastColumn() {
    return (this.port.dataZone(this.info.id)?.right ?? -1) + 1;
  }

  getMaxRows() {
    return this.info.rowCount;
  }

  getMaxColumns() {
    return this.info.columnCount;
  }

  getActiveRange() {
    const { sheetId, zone } = this.execution.activeRange();
    return new Range(this.execution, this.id, sheetId === this.id ? zone : cellA1);
  }

  getActiveCell() {
    const { top, left } = this.getActiveRange().zone;
    return new Range(this.execution, this.id, { top, left, bottom: top, right: left });
  }

  clear() {
    this.wholeRange().clear();
    return this;
  }

  clearContents() {
    this.wholeRange().clearContent();
    return this;
  }

  insertRowsBefore(before: number, count: number) {
    return this.insert("Rows", before, count);
  }

  insertRowsAfter(after: number, count: number) {
    return this.insert("Rows", after + 1, count);
  }

  insertColumnsBefore(before: number, count: number) {
    return this.insert("Columns", before, count);
  }

  insertColumnsAfter(after: number, count: number) {
    return this.insert("Columns", after + 1, count);
  }

  deleteRows(first: number, count: number) {
    return this.delete("Rows", first, count);
  }

  deleteColumns(first: number, count: number) {
    return this.delete("Columns", first, count);
  }

  private get port() {
    return this.execution.platform.spreadsheet;
  }

  private get info(): SheetInfo {
    const info = this.port.sheets().find(({ id }) => id === this.id);
    if (!info) throw new ScriptException(`Sheet ${this.id} not found`);
    return info;
  }

  private wholeRange() {
    return this.getRange(1, 1, this.info.rowCount, this.info.columnCount);
  }

  private range(zone: Zone): Range {
    checkWithin(this.info, zone);
    return new Range(this.execution, this.id, zone);
  }

  private rangeFromText(notation: string): Range {
    const { sheetName, rest } = splitSheetName(notation);
    const named = this.port.namedRanges().find(({ name }) => name.toLowerCase() === notation.toLowerCase());
    if (named) return new Range(this.execution, named.sheetId, named.zone);
    const zone = zoneFromA1(rest, this.info.rowCount, this.info.columnCount);
    if (!zone || (sheetName !== undefined && sheetName !== this.info.name))
      throw new ScriptException("Range not found");
    return this.range(zone);
  }

  private insert(axis: Axis, before: number, count: number) {
    checkInsertion(axis, this.info, before, count, this.port.sheets());
    this.port[`insert${axis}`](this.id, before - 1, count);
    return this;
  }

  private delete(axis: Axis, first: number, count: number) {
    checkDeletion(axis, this.info, first, count);
    this.port[`delete${axis}`](this.id, first - 1, count);
    return this;
  }
}

const cellA1: Zone = { top: 0, left: 0, bottom: 0, right: 0 };
