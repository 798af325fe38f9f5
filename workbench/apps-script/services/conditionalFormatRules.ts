/** What Google refuses of the conditional formats of a tab. */
import type { ConditionalFormat } from "../ports/conditionalFormatsPort";
import type { SheetInfo } from "../ports/spreadsheetPort";
import { ScriptException } from "../scriptException";

/** A name of a tab, outside of texts: INDIRECT("Data!A1") is allowed. */
const namesTab = /!/;

export function checkConditionalFormats({ id }: SheetInfo, formats: readonly ConditionalFormat[]) {
  for (const { ranges, rule } of formats) {
    if (ranges.some(({ sheetId }) => sheetId !== id)) throw otherSheet();
    if (rule.kind !== "unknown" && formulasOf(rule).some((formula) => namesTab.test(withoutTexts(formula)))) {
      throw otherSheet();
    }
  }
}

const formulasOf = (rule: Exclude<ConditionalFormat["rule"], { kind: "unknown" }>): string[] =>
  (rule.kind === "boolean" ? rule.values : [rule.min.value, rule.mid?.value ?? "", rule.max.value])
    .map(String)
    .filter((value) => value.startsWith("="));

const withoutTexts = (formula: string) => formula.replace(/"(?:[^"]|"")*"/g, '""');

/** The Sheets API's wording. */
const otherSheet = () => new ScriptException("Conditional format rule cannot reference a different sheet.");
