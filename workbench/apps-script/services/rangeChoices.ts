/** What may be entered into a range. https://developers.google.com/apps-script/reference/spreadsheet/range#setDataValidation(DataValidation) */
import { gridOfItems, objectOf, orNull } from "../parameters";
import { reads, writes } from "../remoteObject";
import { DataValidation } from "./dataValidation";
import { RangeBorders } from "./rangeBorders";
import { checkUntyped } from "./typedColumns";

const rule = orNull(objectOf("DataValidation"));

export const rangeChoiceMethods = {
  clearDataValidations: writes([]),
  getDataValidation: reads([]),
  getDataValidations: reads([]),
  setDataValidation: writes([rule]),
  setDataValidations: writes([gridOfItems(rule)]),
};

export abstract class RangeChoices extends RangeBorders {
  setDataValidation(rule: DataValidation | null) {
    checkUntyped(this.port, this);
    this.port.choices.set(this.sheetId, this.zone, rule?.choices);
    return this;
  }

  setDataValidations(rules: readonly (readonly (DataValidation | null)[])[]) {
    checkUntyped(this.port, this);
    this.checkGrid(rules);
    const { top, left } = this.zone;
    for (const [rowOffset, row] of rules.entries()) {
      for (const [columnOffset, rule] of row.entries()) {
        const cell = { top: top + rowOffset, left: left + columnOffset };
        this.port.choices.set(this.sheetId, { ...cell, bottom: cell.top, right: cell.left }, rule?.choices);
      }
    }
    return this;
  }

  clearDataValidations() {
    return this.setDataValidation(null);
  }

  getDataValidation() {
    return this.validationAt(this.zone.top, this.zone.left);
  }

  getDataValidations() {
    const { top, left } = this.zone;
    return Array.from({ length: this.getNumRows() }, (_, row) =>
      Array.from({ length: this.getNumColumns() }, (_, column) => this.validationAt(top + row, left + column)),
    );
  }

  private validationAt(row: number, column: number) {
    const choices = this.port.choices.read(this.sheetId, row, column);
    return choices ? new DataValidation(this.execution, choices) : null;
  }
}
