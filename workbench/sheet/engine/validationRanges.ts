/** The engine leaves behind where a list of choices comes from: its cells move, its tab is renamed, and the list does not follow. */
import type { DataValidationRule } from "@odoo/o-spreadsheet";
import type { Engine } from "./engineTypes";

interface Adapters {
  adaptFormulaString(sheetId: string, formula: string): string;
}

interface Validations {
  readonly rules: Readonly<Record<string, readonly DataValidationRule[] | undefined>>;
  readonly history: { update(...path: unknown[]): void };
  adaptDVFormulas(adapters: Adapters): void;
  followsRanges?: true;
}

export function letChoicesFollow({ registries }: Engine): void {
  const { prototype } = registries.corePluginRegistry.get("dataValidation") as unknown as { prototype: Validations };
  if (prototype.followsRanges) return;
  const adaptOthers = prototype.adaptDVFormulas;
  prototype.followsRanges = true;
  prototype.adaptDVFormulas = function (this: Validations, adapters) {
    adaptOthers.call(this, adapters);
    for (const [sheetId, rules = []] of Object.entries(this.rules)) {
      for (const [index, { criterion }] of rules.entries()) {
        if (criterion.type !== "isValueInRange") continue;
        const adapted = adapters.adaptFormulaString(sheetId, `=${criterion.values[0]}`).slice(1);
        this.history.update("rules", sheetId, index, "criterion", "values", 0, adapted);
      }
    }
  };
}
