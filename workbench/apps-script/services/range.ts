/** Range. https://developers.google.com/apps-script/reference/spreadsheet/range */
import type { Execution } from "../execution";
import { anything, grid, integer, text, textGrid } from "../parameters";
import { RemoteObject, reads, remoteClass, writes } from "../remoteObject";
import { ScriptException } from "../scriptException";
import type { CellRead, CellWrite, Zone } from "../spreadsheetPort";
import { zoneToA1 } from "./a1Notation";
import { contentFromValue, typed, valueFromCell } from "./cellValues";
import { Sheet } from "./sheet";

export const rangeClass = remoteClass<Range>("SpreadsheetApp", "Range", {
  activate: writes([]),
  clear: writes([]),
  clearContent: writes([]),
  getA1Notation: reads([]),
  getCell: reads([integer, integer]),
  getColumn: reads([]),
  getDisplayValue: reads([]),
  getDisplayValues: reads([]),
  getFormula: reads([]),
  getFormulas: reads([]),
  getLastColumn: reads([]),
  getLastRow: reads([]),
  getNumColumns: reads([]),
  getNumRows: reads([]),
  getNumberFormat: reads([]),
  getNumberFormats: reads([]),
  getRow: reads([]),
  getSheet: reads([]),
  getValue: reads([]),
  getValues: reads([]),
  isBlank: reads([]),
  offset: reads([integer, integer], [integer, integer, integer], [integer, integer, integer, integer]),
  setFormula: writes([text]),
  setFormulas: writes([textGrid]),
  setNumberFormat: writes([text]),
  setNumberFormats: writes([textGrid]),
  setValue: writes([anything]),
  setValues: writes([grid]),
});

export class Range extends RemoteObject {
  readonly remoteClass = rangeClass;

  constructor(
    private readonly execution: Execution,
    readonly sheetId: string,
    readonly zone: Zone,
  ) {
    super();
  }

  getRow() {
    return this.zone.top + 1;
  }

  getColumn() {
    return this.zone.left + 1;
  }

  getLastRow() {
    return this.zone.bottom + 1;
  }

  getLastColumn() {
    return this.zone.right + 1;
  }

  getNumRows() {
    return this.zone.bottom - this.zone.top + 1;
  }

  getNumColumns() {
    return this.zone.right - this.zone.left + 1;
  }

  getA1Notation() {
    return zoneToA1(this.zone);
  }

  getSheet() {
    return new Sheet(this.execution, this.sheetId);
  }

  getCell(row: number, column: number) {
    if (row < 1 || column < 1 || row > this.getNumRows() || column > this.getNumColumns()) {
      throw new ScriptException("Cell reference out of range");
    }
    return this.getSheet().getRange(this.zone.top + row, this.zone.left + column);
  }

  offset(rows: number, columns: number, rowCount = this.getNumRows(), columnCount = this.getNumColumns()) {
    return this.getSheet().getRange(this.getRow() + rows, this.getColumn() + columns, rowCount, columnCount);
  }

  activate() {
    this.port.activate(this.sheetId, this.zone);
    return this;
  }

  getValues() {
    const timeZone = this.port.timeZone();
    return this.readCells((cell) => valueFromCell(cell, timeZone));
  }

  getValue() {
    return this.getValues()[0]![0]!;
  }

  getDisplayValues() {
    return this.readCells(({ display }) => display);
  }

  getDisplayValue() {
    return this.getDisplayValues()[0]![0]!;
  }

  getFormulas() {
    return this.readCells(({ formula }) => formula);
  }

  getFormula() {
    return this.getFormulas()[0]![0]!;
  }

  getNumberFormats() {
    return this.readCells(({ format }) => format || "General");
  }

  getNumberFormat() {
    return this.getNumberFormats()[0]![0]!;
  }

  isBlank() {
    return this.readCells(({ value, formula }) => value === null && formula === "").every((row) => row.every(Boolean));
  }

  setValues(values: readonly (readonly unknown[])[]) {
    const timeZone = this.port.timeZone();
    return this.writeGrid(values, (value) => ({ content: contentFromValue(value, timeZone) }));
  }

  setValue(value: unknown) {
    const content = contentFromValue(value, this.port.timeZone());
    return this.writeCells(() => ({ content }));
  }

  setFormulas(formulas: readonly (readonly string[])[]) {
    return this.writeGrid(formulas, (formula) => ({ content: formulaContent(formula) }));
  }

  setFormula(formula: string) {
    return this.writeCells(() => ({ content: formulaContent(formula) }));
  }

  setNumberFormats(formats: readonly (readonly string[])[]) {
    return this.writeGrid(formats, (format) => ({ format: portFormat(format) }));
  }

  setNumberFormat(format: string) {
    return this.writeCells(() => ({ format: portFormat(format) }));
  }

  clearContent() {
    return this.writeCells(() => ({ content: { kind: "empty" } }));
  }

  clear() {
    return this.writeCells(() => ({ content: { kind: "empty" }, format: "" }));
  }

  private get port() {
    return this.execution.platform.spreadsheet;
  }

  private readCells<Value>(read: (cell: CellRead) => Value): Value[][] {
    return this.port.read(this.sheetId, this.zone).map((row) => row.map(read));
  }

  private writeGrid<Value>(
    values: readonly (readonly Value[])[],
    write: (value: Value) => Omit<CellWrite, "row" | "column">,
  ) {
    this.checkSize("rows", values.length, this.getNumRows());
    for (const row of values) this.checkSize("columns", row.length, this.getNumColumns());
    return this.writeCells((row, column) => write(values[row]![column]!));
  }

  private writeCells(write: (row: number, column: number) => Omit<CellWrite, "row" | "column">) {
    const { top, left } = this.zone;
    const columns = Array.from({ length: this.getNumColumns() }, (_, column) => column);
    const rows = Array.from({ length: this.getNumRows() }, (_, row) => row);
    this.port.write(
      this.sheetId,
      rows.flatMap((row) =>
        columns.map((column) => ({ row: top + row, column: left + column, ...write(row, column) })),
      ),
    );
    return this;
  }

  private checkSize(what: "rows" | "columns", given: number, expected: number) {
    if (given === expected) return;
    throw new ScriptException(
      `The number of ${what} in the data does not match the number of ${what} in the range. ` +
        `The data has ${given} but the range has ${expected}.`,
    );
  }
}

/** What a script gives as a formula is one, also without "="; "" empties the cell. */
function formulaContent(formula: string): NonNullable<CellWrite["content"]> {
  if (formula === "") return { kind: "empty" };
  return typed(formula.startsWith("=") ? formula : `=${formula}`);
}

const portFormat = (format: string) => (format === "General" ? "" : format);
