/** The grid of a tab: how many rows and columns it has, which stay in view, how wide they are. */
import type { ExecutionContext } from "../executionContext";
import { boolean, integer, textOrNull } from "../parameters";
import type { Axis, SheetInfo } from "../ports/spreadsheetPort";
import { RemoteObject, reads, writes } from "../remoteObject";
import { checkDeletion, checkFreezing, checkHiding, checkInsertion, checkSize, checkSpan, findSheet } from "./grid";
import { colorOf } from "./looks";
import { checkFreezingOfMerges } from "./mergedCells";

const oneInteger = writes([integer]);
const twoIntegers = writes([integer, integer]);

export const sheetGridMethods = {
  autoResizeColumn: oneInteger,
  autoResizeColumns: twoIntegers,
  deleteColumns: twoIntegers,
  deleteRows: twoIntegers,
  getColumnWidth: reads([integer]),
  getFrozenColumns: reads([]),
  getFrozenRows: reads([]),
  getRowHeight: reads([integer]),
  getTabColor: reads([]),
  hasHiddenGridlines: reads([]),
  hideColumns: writes([integer], [integer, integer]),
  hideRows: writes([integer], [integer, integer]),
  isColumnHiddenByUser: reads([integer]),
  isRowHiddenByUser: reads([integer]),
  getMaxColumns: reads([]),
  getMaxRows: reads([]),
  insertColumnsAfter: twoIntegers,
  insertColumnsBefore: twoIntegers,
  insertRowsAfter: twoIntegers,
  insertRowsBefore: twoIntegers,
  setColumnWidth: twoIntegers,
  setColumnWidths: writes([integer, integer, integer]),
  setFrozenColumns: oneInteger,
  setFrozenRows: oneInteger,
  setHiddenGridlines: writes([boolean]),
  setRowHeight: twoIntegers,
  setRowHeights: writes([integer, integer, integer]),
  setRowHeightsForced: writes([integer, integer, integer]),
  setTabColor: writes([textOrNull]),
  showColumns: writes([integer], [integer, integer]),
  showRows: writes([integer], [integer, integer]),
};

export abstract class SheetGrid extends RemoteObject {
  constructor(
    protected readonly execution: ExecutionContext,
    readonly id: string,
  ) {
    super();
  }

  getMaxRows() {
    return this.info.rowCount;
  }

  getMaxColumns() {
    return this.info.columnCount;
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

  setFrozenRows(count: number) {
    return this.freeze("Rows", count);
  }

  setFrozenColumns(count: number) {
    return this.freeze("Columns", count);
  }

  getFrozenRows() {
    return this.port.frozenCount(this.info.id, "Rows");
  }

  getFrozenColumns() {
    return this.port.frozenCount(this.info.id, "Columns");
  }

  getColumnWidth(column: number) {
    const [index] = this.lines("Columns", column, 1);
    return this.port.columnWidthPixels(this.id, index!);
  }

  setColumnWidth(column: number, widthPixels: number) {
    return this.setColumnWidths(column, 1, widthPixels);
  }

  setColumnWidths(first: number, count: number, widthPixels: number) {
    checkSize(widthPixels);
    this.port.setColumnWidths(this.id, this.lines("Columns", first, count), widthPixels);
    return this;
  }

  autoResizeColumn(column: number) {
    return this.autoResizeColumns(column, 1);
  }

  autoResizeColumns(first: number, count: number) {
    this.port.fitColumns(this.id, this.lines("Columns", first, count));
    return this;
  }

  getRowHeight(row: number) {
    const [index] = this.lines("Rows", row, 1);
    return this.port.rowHeightPixels(this.id, index!);
  }

  setRowHeight(row: number, heightPixels: number) {
    return this.setRowHeights(row, 1, heightPixels);
  }

  /** Where a row's content needs more, it gets more. */
  setRowHeights(first: number, count: number, heightPixels: number) {
    checkSize(heightPixels);
    this.port.setRowHeights(this.id, this.lines("Rows", first, count), heightPixels, false);
    return this;
  }

  setRowHeightsForced(first: number, count: number, heightPixels: number) {
    checkSize(heightPixels);
    this.port.setRowHeights(this.id, this.lines("Rows", first, count), heightPixels, true);
    return this;
  }

  hideRows(first: number, count = 1) {
    this.setHidden("Rows", first, count, true);
  }

  showRows(first: number, count = 1) {
    this.setHidden("Rows", first, count, false);
  }

  hideColumns(first: number, count = 1) {
    this.setHidden("Columns", first, count, true);
  }

  showColumns(first: number, count = 1) {
    this.setHidden("Columns", first, count, false);
  }

  isRowHiddenByUser(row: number) {
    return this.port.areLinesHidden(this.id, "Rows", this.lines("Rows", row, 1));
  }

  isColumnHiddenByUser(column: number) {
    return this.port.areLinesHidden(this.id, "Columns", this.lines("Columns", column, 1));
  }

  hasHiddenGridlines() {
    return this.port.areGridlinesHidden(this.info.id);
  }

  setHiddenGridlines(isHidden: boolean) {
    this.port.setGridlinesHidden(this.info.id, isHidden);
    return this;
  }

  getTabColor() {
    return this.port.tabColor(this.info.id) || null;
  }

  setTabColor(color: string | null) {
    this.port.setTabColor(this.info.id, colorOf(color) ?? "");
    return this;
  }

  protected get port() {
    return this.execution.spreadsheet;
  }

  protected get info(): SheetInfo {
    return findSheet(this.port.sheets(), this.id);
  }

  private setHidden(axis: Axis, first: number, count: number, isHidden: boolean) {
    const lines = this.lines(axis, first, count);
    if (isHidden) checkHiding(this.port, axis, this.info, lines);
    this.port.setLinesHidden(this.id, axis, lines, isHidden);
  }

  private lines(axis: Axis, first: number, count: number): number[] {
    checkSpan(axis, this.info, first, count);
    return Array.from({ length: count }, (_, index) => first - 1 + index);
  }

  private freeze(axis: Axis, count: number) {
    checkFreezing(axis, this.info, count);
    checkFreezingOfMerges(this.port, this.id, axis, count);
    this.port.freeze(this.id, axis, count);
    return this;
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
