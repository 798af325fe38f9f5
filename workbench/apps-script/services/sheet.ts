/** Sheet. https://developers.google.com/apps-script/reference/spreadsheet/sheet */
import type { EnumConstant } from "../enums";
import { constantOf, integer, listOf, objectOf, plainObject, text } from "../parameters";
import { splitSheetName, zoneFromText } from "../ports/a1Notation";
import type { Zone } from "../ports/places";
import { reads, remoteClass, writes } from "../remoteObject";
import { notBuilt, ScriptException } from "../scriptException";
import { ConditionalFormatRule } from "./conditionalFormatBuilder";
import { checkConditionalFormats } from "./conditionalFormatRules";
import { EmbeddedChart, newChartBuilder } from "./embeddedChart";
import { checkWithin, zoneFromNumbers } from "./grid";
import { ProtectionObject } from "./protection";
import { protectionTypes } from "./protectionTypes";
import { Range } from "./range";
import type { ClearOptions } from "./rangeLooks";
import { SheetGrid, sheetGridMethods } from "./sheetGrid";
import { membersOfEveryType, sheetTypes } from "./sheetTypes";

const chartParameter = objectOf("EmbeddedChart");

export const sheetClass = remoteClass<Sheet>("SpreadsheetApp", "Sheet", {
  ...sheetGridMethods,
  activate: writes([]),
  clear: writes([], [plainObject]),
  clearConditionalFormatRules: writes([]),
  clearContents: writes([]),
  clearFormats: writes([]),
  clearNotes: writes([]),
  getActiveCell: reads([]),
  getActiveRange: reads([]),
  getCharts: reads([]),
  getConditionalFormatRules: reads([]),
  getDataRange: reads([]),
  getIndex: reads([]),
  getProtections: reads([constantOf(protectionTypes.type)]),
  protect: writes([]),
  getLastColumn: reads([]),
  getLastRow: reads([]),
  getName: reads([]),
  getParent: reads([]),
  getRange: reads([text], [integer, integer], [integer, integer, integer], [integer, integer, integer, integer]),
  getSheetId: reads([]),
  getType: reads([]),
  hideSheet: writes([]),
  insertChart: writes([chartParameter]),
  isSheetHidden: reads([]),
  newChart: reads([]),
  removeChart: writes([chartParameter]),
  setConditionalFormatRules: writes([listOf(objectOf("ConditionalFormatRule"))]),
  setName: writes([text]),
  showSheet: writes([]),
  updateChart: writes([chartParameter]),
});

export class Sheet extends SheetGrid {
  readonly remoteClass = sheetClass;

  getName() {
    return this.info.name;
  }

  /** Google's ids are numbers; one that is not is turned into one. */
  getSheetId() {
    const asNumber = Number(this.id);
    return Number.isInteger(asNumber)
      ? asNumber
      : [...this.id].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) & 0x7fffffff, 7);
  }

  getType() {
    return sheetTypes.constants[this.type];
  }

  override checkCall(member: string) {
    if (this.type === "GRID" || membersOfEveryType.has(member)) return;
    throw new ScriptException(`The action is not supported for ${this.type} sheet`);
  }

  getIndex() {
    return this.port.sheets().findIndex(({ id }) => id === this.id) + 1;
  }

  getParent() {
    return this.execution.spreadsheetObjects.spreadsheet();
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

  getActiveRange() {
    const { sheetId, zone } = this.execution.activeRange();
    return new Range(this.execution, this.id, sheetId === this.id ? zone : cellA1);
  }

  getActiveCell() {
    const { top, left } = this.getActiveRange().zone;
    return new Range(this.execution, this.id, { top, left, bottom: top, right: left });
  }

  /** Without options contents and formats, as of a range. */
  clear(options?: ClearOptions) {
    if (options && "commentsOnly" in options) throw notBuilt("Sheet.clear with the option commentsOnly");
    this.wholeRange().clear(options);
    return this;
  }

  clearContents() {
    this.wholeRange().clearContent();
    return this;
  }

  clearFormats() {
    this.wholeRange().clear({ formatOnly: true });
    return this;
  }

  clearNotes() {
    this.wholeRange().clearNote();
    return this;
  }

  /** A tab is protected once; asking again gives the same protection. */
  protect() {
    const { id } = this.info;
    const existing = this.port.protections.list().find(({ kind, sheetId }) => kind === "SHEET" && sheetId === id);
    const zone = this.wholeRange().zone;
    return new ProtectionObject(this.execution, existing?.id ?? this.port.protections.add("SHEET", id, zone));
  }

  getProtections({ name }: EnumConstant) {
    return this.port.protections
      .list()
      .filter(({ kind, sheetId }) => kind === name && sheetId === this.id)
      .map(({ id }) => new ProtectionObject(this.execution, id));
  }

  getConditionalFormatRules() {
    return this.port.conditionalFormats
      .list(this.info.id)
      .map((format) => new ConditionalFormatRule(this.execution, format));
  }

  /** Takes the place of all rules of the tab. */
  setConditionalFormatRules(rules: readonly ConditionalFormatRule[]) {
    const formats = rules.map(({ format }) => format);
    checkConditionalFormats(this.info, formats);
    this.port.conditionalFormats.set(this.info.id, formats);
  }

  clearConditionalFormatRules() {
    this.port.conditionalFormats.set(this.info.id, []);
  }

  newChart() {
    return newChartBuilder(this.execution);
  }

  getCharts() {
    return this.port.charts.list(this.info.id).map((chart) => new EmbeddedChart(this.execution, chart));
  }

  insertChart({ chart }: EmbeddedChart) {
    this.port.charts.insert(this.info.id, chart);
  }

  updateChart({ chart }: EmbeddedChart) {
    this.port.charts.update(this.info.id, this.idOfChart(chart.id), chart);
  }

  removeChart({ chart }: EmbeddedChart) {
    this.port.charts.remove(this.info.id, this.idOfChart(chart.id));
  }

  /** A deleted tab says so where it is asked for more. */
  private get type() {
    return this.port.sheets().find(({ id }) => id === this.id)?.type ?? "GRID";
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
    const zone = zoneFromText(rest, this.info.rowCount, this.info.columnCount);
    if (!zone || (sheetName !== undefined && sheetName !== this.info.name))
      throw new ScriptException("Range not found");
    return this.range(zone);
  }

  /** Only a chart that came from getCharts() is one of the sheet's. */
  private idOfChart(id: string | undefined): string {
    if (id !== undefined && this.port.charts.list(this.info.id).some((chart) => chart.id === id)) return id;
    throw new ScriptException("The chart is not on this sheet");
  }
}

const cellA1: Zone = { top: 0, left: 0, bottom: 0, right: 0 };
