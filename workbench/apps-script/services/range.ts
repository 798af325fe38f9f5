/** Range. https://developers.google.com/apps-script/reference/spreadsheet/range */

import type { EnumConstant } from "../enums";
import { mayEdit } from "../guardedSpreadsheet";
import { anything, boolean, constantOf, grid, integer, objectOf, text, textGrid, textOrNullGrid } from "../parameters";
import { mayEditSpreadsheet } from "../people";
import { zoneToA1 } from "../ports/a1Notation";
import { overlaps } from "../ports/places";
import type { CellWrite } from "../ports/spreadsheetPort";
import { reads, remoteClass, writes } from "../remoteObject";
import { ScriptException } from "../scriptException";
import { contentFromValue, typed, valueFromCell } from "./cellValues";
import { checkCopy, copyPasteTypes, valuesOnly } from "./copyValues";
import { checkWithin, findSheet, zoneFromNumbers } from "./grid";
import { mergesAt } from "./mergedCells";
import { moveCells } from "./moveCells";
import { portFormat, scriptFormat } from "./numberFormats";
import { rangeBorderMethods } from "./rangeBorders";
import { RangeChoices, rangeChoiceMethods } from "./rangeChoices";
import { rangeFontMethods } from "./rangeFonts";
import { rangeLookMethods } from "./rangeLooks";
import { rangeMergeMethods } from "./rangeMerges";
import { shiftedFormula } from "./shiftedFormula";

export const rangeClass = remoteClass<Range>("SpreadsheetApp", "Range", {
  ...rangeLookMethods,
  ...rangeFontMethods,
  ...rangeMergeMethods,
  ...rangeBorderMethods,
  ...rangeChoiceMethods,
  activate: writes([]),
  copyTo: writes([objectOf("Range"), constantOf(copyPasteTypes.type), boolean]),
  getA1Notation: reads([]),
  getCell: reads([integer, integer]),
  getColumn: reads([]),
  getDisplayValue: reads([]),
  getDisplayValues: reads([]),
  getFormula: reads([]),
  getFormulas: reads([]),
  getLastColumn: reads([]),
  getLastRow: reads([]),
  getMergedRanges: reads([]),
  getNumColumns: reads([]),
  getNumRows: reads([]),
  getNumberFormat: reads([]),
  getNumberFormats: reads([]),
  getRow: reads([]),
  getSheet: reads([]),
  getValue: reads([]),
  getValues: reads([]),
  isBlank: reads([]),
  moveTo: writes([objectOf("Range")]),
  canEdit: reads([]),
  protect: writes([]),
  offset: reads([integer, integer], [integer, integer, integer], [integer, integer, integer, integer]),
  setFormula: writes([text]),
  setFormulas: writes([textOrNullGrid]),
  setNumberFormat: writes([text]),
  setNumberFormats: writes([textGrid]),
  setValue: writes([anything]),
  setValues: writes([grid]),
});

export class Range extends RangeChoices {
  readonly remoteClass = rangeClass;

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

  getA1Notation() {
    return zoneToA1(this.zone);
  }

  getSheet() {
    return this.execution.spreadsheetObjects.sheet(this.sheetId);
  }

  getCell(row: number, column: number) {
    if (row < 1 || column < 1 || row > this.getNumRows() || column > this.getNumColumns()) {
      throw new ScriptException("Cell reference out of range");
    }
    return this.onSameSheet(this.zone.top + row, this.zone.left + column, 1, 1);
  }

  offset(rows: number, columns: number, rowCount = this.getNumRows(), columnCount = this.getNumColumns()) {
    return this.onSameSheet(this.getRow() + rows, this.getColumn() + columns, rowCount, columnCount);
  }

  /** One more protection, even where there is one already. */
  protect() {
    const id = this.port.protections.add("RANGE", this.sheetId, this.zone);
    return this.execution.spreadsheetObjects.protection(id);
  }

  /** Each merge as a whole, also where the range holds only a part of it. */
  getMergedRanges() {
    return mergesAt(this.port, this).map((zone) => new Range(this.execution, this.sheetId, zone));
  }

  canEdit() {
    if (!mayEditSpreadsheet(this.execution.email)) return false;
    return this.port.protections
      .list()
      .filter(({ sheetId, zone }) => sheetId === this.sheetId && overlaps(zone, this.zone))
      .every((protection) => mayEdit(protection, this.execution.email));
  }

  moveTo(target: Range) {
    moveCells(this.port, this, target);
  }

  /** Of the target only the upper left cell counts. */
  copyTo(target: Range, type: EnumConstant, isTransposed: boolean) {
    const { top, left } = target.zone;
    const zone = { top, left, bottom: top + this.getNumRows() - 1, right: left + this.getNumColumns() - 1 };
    checkCopy(this.port, type, isTransposed, this, { sheetId: target.sheetId, zone });
    const contents = this.readCells(valuesOnly);
    new Range(this.execution, target.sheetId, zone).writeGrid(contents, (content) => ({ content }));
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
    return this.readCells(({ format }) => scriptFormat(format));
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

  setFormulas(formulas: readonly (readonly (string | null)[])[]) {
    return this.writeGrid(formulas, (formula) => ({ content: formulaContent(formula ?? "") }));
  }

  /** The formula is that of the upper left cell. */
  setFormula(formula: string) {
    return this.writeCells((row, column) => ({ content: formulaContent(shiftedFormula(formula, row, column)) }));
  }

  setNumberFormats(formats: readonly (readonly string[])[]) {
    return this.writeGrid(formats, (format) => ({ format: portFormat(format) }));
  }

  setNumberFormat(format: string) {
    return this.formatAll({ format: portFormat(format) });
  }

  private onSameSheet(row: number, column: number, rowCount: number, columnCount: number) {
    const zone = zoneFromNumbers(row, column, rowCount, columnCount);
    checkWithin(findSheet(this.port.sheets(), this.sheetId), zone);
    return new Range(this.execution, this.sheetId, zone);
  }
}

/** What a script gives as a formula is one, also without "="; "" empties the cell. */
function formulaContent(formula: string): NonNullable<CellWrite["content"]> {
  if (formula === "") return { kind: "empty" };
  return typed(formula.startsWith("=") ? formula : `=${formula}`);
}
