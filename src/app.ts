/** Joins the rooms on one platform; the only place that does. */
import type { CustomFunctionName } from "./catalogue/functions";
import type { HandlerName } from "./catalogue/handlers";
import { runFormula } from "./functions/formulas";
import type { Platform } from "./platform/ports";
import { askForSite, showMenu } from "./sidebar/menu";
import type { FormulaCell } from "./table/cells";

export interface App {
  readonly handlers: Readonly<Record<HandlerName, () => void>>;
  formula(name: CustomFunctionName, args: readonly unknown[]): FormulaCell | FormulaCell[][];
}

export function createApp(platform: Platform): App {
  return {
    handlers: {
      onOpen: () => showMenu(platform),
      onInstall: () => showMenu(platform),
      menuConnectSite: () => askForSite(platform),
    },
    formula: (name, args) => runFormula(platform, name, args),
  };
}
