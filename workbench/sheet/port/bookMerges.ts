/** The merged cells of the workbook: the engine's own. */
import type { MergesPort } from "../../apps-script/ports/mergesPort";
import type { Zone } from "../../apps-script/ports/places";
import type { OpenBook } from "./openBook";

export class BookMerges implements MergesPort {
  constructor(private readonly book: OpenBook) {}

  list(sheetId: string): readonly Zone[] {
    return this.book.model.getters
      .getMerges(sheetId)
      .map(({ top, left, bottom, right }) => ({ top, left, bottom, right }))
      .sort((one, other) => one.top - other.top || one.left - other.left);
  }

  merge(sheetId: string, zones: readonly Zone[]): void {
    this.book.apply([{ type: "ADD_MERGE", sheetId, target: [...zones], force: true }]);
  }

  breakApart(sheetId: string, zones: readonly Zone[]): void {
    this.book.apply([{ type: "REMOVE_MERGE", sheetId, target: [...zones] }]);
  }
}
