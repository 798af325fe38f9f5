/** Merged cells of a range. https://developers.google.com/apps-script/reference/spreadsheet/range#merge() */
import type { Zone } from "../ports/places";
import { reads, writes } from "../remoteObject";
import { checkMergeOfFrozen, checkWholeMerges, mergesAt } from "./mergedCells";
import { RangeFonts } from "./rangeFonts";
import { checkUntyped } from "./typedColumns";

export const rangeMergeMethods = {
  breakApart: writes([]),
  isPartOfMerge: reads([]),
  merge: writes([]),
  mergeAcross: writes([]),
  mergeVertically: writes([]),
};

export abstract class RangeMerges extends RangeFonts {
  merge() {
    return this.mergeZones([this.zone]);
  }

  mergeAcross() {
    const { top, bottom } = this.zone;
    return this.mergeZones(numbers(top, bottom).map((row) => ({ ...this.zone, top: row, bottom: row })));
  }

  mergeVertically() {
    const { left, right } = this.zone;
    return this.mergeZones(numbers(left, right).map((column) => ({ ...this.zone, left: column, right: column })));
  }

  breakApart() {
    checkWholeMerges(this.port, this);
    this.port.merges.breakApart(this.sheetId, mergesAt(this.port, this));
    return this;
  }

  /** Whether one of its cells is. */
  isPartOfMerge() {
    return mergesAt(this.port, this).length > 0;
  }

  /** A merge of one cell is none. */
  private mergeZones(zones: readonly Zone[]) {
    for (const zone of zones) {
      const place = { sheetId: this.sheetId, zone };
      checkUntyped(this.port, place);
      checkWholeMerges(this.port, place);
      checkMergeOfFrozen(this.port, place);
    }
    const merged = zones.filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
    if (merged.length > 0) this.port.merges.merge(this.sheetId, merged);
    return this;
  }
}

const numbers = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
