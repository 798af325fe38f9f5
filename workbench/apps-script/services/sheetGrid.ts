/** The grid of a tab: how many rows and columns it has, which stay in view, how wide they are. */
import type { ExecutionContext } from "../executionContext";
import { integer } from "../parameters";
import type { Axis, SheetInfo } from "../ports/spreadsheetPort";
import { RemoteObject, reads, writes } from "../remoteObject";
import { checkDeletion, checkFreezing, checkInsertion, checkSpan, findSheet } from "./grid";
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
    const [index] = this.columns(column, 1);
    return this.port.columnWidthPixels(this.id, index!);
  }

  setColumnWidth(column: number, widthPixels: number) {
    return this.setColumnWidths(column, 1, widthPixels);
  }

  setColumnWidths(first: number, count: number, widthPixels: number) {
    this.port.setColumnWidths(this.id, this.columns(first, count), widthPixels);
    return this;
  }

  autoResizeColumn(column: number) {
    return this.autoResizeColumns(column, 1);
  }

  autoResizeColumns(first: number, count: number) {
    this.port.fitColumns(this.id, this.columns(first, count));
    return this;
  }

  protected get port() {
    return this.execution.spreadsheet;
  }

  protected get info(): SheetInfo {
    return findSheet(this.port.sheets(), this.id);
  }

  private columns(first: number, count: number): number[] {
    checkSpan("Columns", this.info, first, count);
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
