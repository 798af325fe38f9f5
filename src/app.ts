/** Joins the rooms on one platform; the only place that does. */
import type { CustomFunctionName } from "./catalogue/functions";
import type { HandlerName } from "./catalogue/handlers";
import { runFormula } from "./functions/formulas";
import type { Platform } from "./platform/ports";
import { runHourly } from "./reports/hourly";
import { runSidebarCall } from "./sidebar/calls";
import { openSidebar, refreshFromMenu, runReportsFromMenu, showMenu } from "./sidebar/menu";
import type { FormulaCell } from "./table/cells";

export interface App {
  readonly handlers: Readonly<Record<HandlerName, (...args: unknown[]) => unknown>>;
  formula(name: CustomFunctionName, args: readonly unknown[]): FormulaCell | FormulaCell[][];
}

export function createApp(platform: Platform): App {
  return {
    handlers: {
      onOpen: () => showMenu(platform),
      onInstall: () => showMenu(platform),
      menuOpenSidebar: () => openSidebar(platform),
      // Sites were once connected by dialogs; the sidebar does it now.
      menuConnectSite: () => openSidebar(platform),
      menuRunReports: () => runReportsFromMenu(platform),
      menuRefreshFormulas: () => refreshFromMenu(platform),
      sidebarCall: (call, input) => runSidebarCall(platform, call, input),
      triggerHourly: (event) =>
        runHourly(platform, String((event as { triggerUid?: unknown } | undefined)?.triggerUid)),
    },
    formula: (name, args) => runFormula(platform, name, args),
  };
}
