/** What Google refuses of the conditional formats of a tab. */
import type { ConditionalFormat } from "../ports/conditionalFormatsPort";
import type { SheetInfo } from "../ports/spreadsheetPort";
import { ScriptException } from "../scriptException";

/** Names of tabs in front of references; what stands in a text is none: INDIRECT("Data!A1") is allowed. */
const tabNames = /('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!/gu;

export function checkConditionalFormats({ id, name }: SheetInfo, formats: readonly ConditionalFormat[]) {
  for (const { ranges, rule } of formats) {
    if (ranges.some(({ sheetId }) => sheetId !== id)) throw otherSheet();
    if (rule.kind !== "unknown" && formulasOf(rule).some((formula) => namesOtherTab(formula, name))) {
      throw otherSheet();
    }
  }
}

const formulasOf = (rule: Exclude<ConditionalFormat["rule"], { kind: "unknown" }>): string[] =>
  (rule.kind === "boolean" ? rule.values : [rule.min.value, rule.mid?.value ?? "", rule.max.value])
    .map(String)
    .filter((value) => value.startsWith("="));

function namesOtherTab(formula: string, own: string): boolean {
  const names = formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(tabNames);
  return [...names].some(([, name = ""]) => name.replace(/^'|'$/g, "").replaceAll("''", "'") !== own);
}

/** The Sheets API's wording. */
const otherSheet = () => new ScriptException("Conditional format rule cannot reference a different sheet.");
