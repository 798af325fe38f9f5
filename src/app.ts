/** Joins the rooms on one platform; the only place that does. */
import { tellAlerts } from "./alerts/tell";
import type { CustomFunctionName } from "./catalogue/functions";
import type { HandlerName } from "./catalogue/handlers";
import { isCarried } from "./copies/definitionsTab";
import { aroundReports } from "./dashboards/run";
import { asPtengineError, PtengineError } from "./errors";
import { runFormula } from "./functions/formulas";
import type { Platform } from "./platform/ports";
import { runHourly } from "./reports/hourly";
import { once } from "./schema";
import { runSidebarCall } from "./sidebar/calls";
import { languageOfUser } from "./sidebar/language";
import { refreshFromMenu, runReportsFromMenu, showMenu } from "./sidebar/menu";
import { openSidebar } from "./sidebar/opening";
import type { FormulaCell } from "./table/cells";
import { sayError } from "./text/sayError";

export interface App {
  readonly handlers: Readonly<Record<HandlerName, (...args: unknown[]) => unknown>>;
  formula(name: CustomFunctionName, args: readonly unknown[]): FormulaCell | FormulaCell[][];
}

type Handler = (...args: unknown[]) => unknown;

function refuse(platform: Platform, name: HandlerName): never {
  throw new Error(sayError(new PtengineError("handlerAsFormula", { value: name }), languageOfUser(platform)));
}

/**
 * Typed into a cell, every function of the script runs with the properties of the file's owner, whoever typed it. What
 * belongs to a person at work is refused there: Google opens its user interface to nobody but them.
 */
const byPerson =
  (platform: Platform, name: HandlerName, handler: Handler): Handler =>
  (...args) => {
    try {
      platform.ui.assertOpen();
    } catch {
      refuse(platform, name);
    }
    try {
      return handler(...args);
    } catch (problem) {
      const error = asPtengineError(problem);
      // Google's own words, where they are not about a permission, say more than ours.
      throw error.code === "unexpected" ? problem : new Error(sayError(error, languageOfUser(platform)));
    }
  };

/** A trigger is called with an event of Google's, which no formula can pass. */
const byTrigger =
  (platform: Platform, name: HandlerName, handler: (triggerUid: string) => unknown): Handler =>
  (event) => {
    const { triggerUid } = Object(event) as { readonly triggerUid?: unknown };
    if (Array.isArray(event) || typeof triggerUid !== "string") refuse(platform, name);
    return handler(triggerUid);
  };

export function createApp(platform: Platform): App {
  return {
    handlers: {
      onOpen: () => showMenu(platform),
      onInstall: () => showMenu(platform),
      menuOpenSidebar: byPerson(platform, "menuOpenSidebar", () => openSidebar(platform)),
      // Sites were once connected by dialogs; the sidebar does it now.
      menuConnectSite: byPerson(platform, "menuConnectSite", () => openSidebar(platform)),
      menuRunReports: byPerson(platform, "menuRunReports", () => runReportsFromMenu(platform)),
      menuRefreshFormulas: byPerson(platform, "menuRefreshFormulas", () => refreshFromMenu(platform)),
      sidebarCall: byPerson(platform, "sidebarCall", (call, input) => runSidebarCall(platform, call, input)),
      triggerHourly: byTrigger(platform, "triggerHourly", (uid) => {
        // Each look at the document's properties leaves the script.
        const isHeldBack = once(() => isCarried(platform));
        runHourly(
          platform,
          uid,
          { ...aroundReports(platform), isHeldBack },
          (untilMs) => isHeldBack() || tellAlerts(platform, untilMs),
        );
      }),
    },
    formula: (name, args) => runFormula(platform, name, args),
  };
}
