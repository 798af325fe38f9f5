/** The conditional formats of the workbook: the engine's own. */
import type { ConditionalFormat, ConditionalFormatsPort } from "../../apps-script/ports/conditionalFormatsPort";
import type { CoreCommand } from "../engine/engineTypes";
import { fromEngineRule, toEngineRule } from "./conditionalFormatRules";
import { checkAll, type OpenBook } from "./openBook";

export class BookConditionalFormats implements ConditionalFormatsPort {
  private formatCount = 0;

  constructor(private readonly book: OpenBook) {}

  list(sheetId: string): ConditionalFormat[] {
    return this.getters.getConditionalFormats(sheetId).map(({ ranges, rule }) => ({
      ranges: ranges.map((address) => {
        const { top, left, bottom, right } = this.getters.getRangeFromSheetXC(sheetId, address).zone;
        return { sheetId, zone: { top, left, bottom, right } };
      }),
      rule: fromEngineRule(rule),
    }));
  }

  set(sheetId: string, formats: readonly ConditionalFormat[]): void {
    const removals = this.getters
      .getConditionalFormats(sheetId)
      .map(({ id }): CoreCommand => ({ type: "REMOVE_CONDITIONAL_FORMAT", sheetId, id }));
    const additions = formats.map(({ ranges, rule }): CoreCommand => {
      this.formatCount += 1;
      return {
        type: "ADD_CONDITIONAL_FORMAT",
        sheetId,
        cf: { id: `script-format-${this.formatCount}`, rule: toEngineRule(rule) },
        ranges: ranges.map(({ zone }) => this.getters.getRangeDataFromZone(sheetId, zone)),
      };
    });
    checkAll(this.book, additions);
    if (removals.length + additions.length > 0) this.book.apply([...removals, ...additions]);
  }

  private get getters() {
    return this.book.model.getters;
  }
}
