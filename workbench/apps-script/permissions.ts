/**
 * What each way of starting a script may touch, in the platform's own words.
 * https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
 * https://developers.google.com/apps-script/guides/sheets/functions
 */

import type { AuthorizationMode } from "./ports/values";
import type { Method, RemoteClass } from "./remoteObject";
import { ScriptException } from "./scriptException";

const scopeBase = "https://www.googleapis.com/auth/";

/** Members that need a scope of the manifest. */
const neededScopes: Readonly<Record<string, string>> = {
  "UrlFetchApp.fetch": `${scopeBase}script.external_request`,
  "UrlFetchApp.fetchAll": `${scopeBase}script.external_request`,
  "Ui.showSidebar": `${scopeBase}script.container.ui`,
  "ScriptApp.deleteTrigger": `${scopeBase}script.scriptapp`,
  "ScriptApp.getProjectTriggers": `${scopeBase}script.scriptapp`,
  "ScriptApp.getUserTriggers": `${scopeBase}script.scriptapp`,
  "ScriptApp.newTrigger": `${scopeBase}script.scriptapp`,
  "Session.getActiveUser": `${scopeBase}userinfo.email`,
  "Session.getEffectiveUser": `${scopeBase}userinfo.email`,
};

/** Either of them opens the document that the add-on is used in. */
const spreadsheetScopes = [`${scopeBase}spreadsheets.currentonly`, `${scopeBase}spreadsheets`];

const isSpreadsheet = ({ service, name: className }: RemoteClass, member: string) =>
  service === "SpreadsheetApp" && !(className === "SpreadsheetApp" && member === "getUi");

/** Services that formulas may use; of the spreadsheet they may only read. */
const formulaServices = new Set([
  "CacheService",
  "HtmlService",
  "LockService",
  "Logger",
  "PropertiesService",
  "Session",
  "SpreadsheetApp",
  "UrlFetchApp",
  "Utilities",
]);

/** Before the add-on was used in the document: a menu, and what has nothing to do with a user or a document. */
const servicesWithoutAuthorization = new Set(["HtmlService", "Logger", "Ui", "Utilities"]);
const membersWithoutAuthorization = new Set([
  "SpreadsheetApp.getUi",
  "Session.getActiveUserLocale",
  "Session.getScriptTimeZone",
]);

/** A simple trigger may neither reach the network nor open anything over the document. */
const refusedToSimpleTriggers = new Set([
  "ScriptApp.deleteTrigger",
  "ScriptApp.getProjectTriggers",
  "ScriptApp.getUserTriggers",
  "ScriptApp.newTrigger",
  "UrlFetchApp.fetch",
  "UrlFetchApp.fetchAll",
  "Ui.alert",
  "Ui.prompt",
  "Ui.showSidebar",
]);

export interface Permissions {
  readonly mode: AuthorizationMode;
  /** Whether somebody sits at the page who could see a menu or answer a dialog. */
  readonly hasUi: boolean;
  /** Undefined: the manifest names none, so Google works out what the code needs. */
  readonly scopes: readonly string[] | undefined;
  /** Whether the person's consent still holds. */
  readonly isAuthorized: boolean;
  /** Boxes of the consent screen that the person has not ticked. */
  readonly withdrawnScopes: ReadonlySet<string>;
}

export function checkPermission(permissions: Permissions, remoteClass: RemoteClass, name: string, method: Method) {
  const member = `${remoteClass.qualifiedName}.${name}`;
  const { mode, hasUi, scopes, isAuthorized, withdrawnScopes } = permissions;

  if (member === "SpreadsheetApp.getUi" && !hasUi) {
    throw new ScriptException("Cannot call SpreadsheetApp.getUi() from this context.");
  }
  if (mode === "CUSTOM_FUNCTION") {
    if (!formulaServices.has(remoteClass.service)) {
      throw new ScriptException(`You do not have permission to call ${remoteClass.service} service.`);
    }
    if (method.isWrite) throw new ScriptException(`You do not have permission to call ${name}`);
  }
  const isOpen = servicesWithoutAuthorization.has(remoteClass.service) || membersWithoutAuthorization.has(member);
  if (mode === "NONE" && !isOpen) throw new ScriptException(`You do not have permission to call ${member}`);

  const scope = neededScopes[member];
  if ((mode === "NONE" || mode === "LIMITED") && refusedToSimpleTriggers.has(member)) {
    const required = scope ? `. Required permissions: ${scope}` : "";
    throw new ScriptException(`You do not have permission to call ${member}${required}`);
  }
  // Triggers go on without consent, until they ask for something that needs it.
  if (mode === "FULL" && !isAuthorized && (scope || remoteClass.service === "SpreadsheetApp")) {
    throw new ScriptException("Authorization is required to perform that action.");
  }
  const sufficient = scope ? [scope] : mode === "FULL" && isSpreadsheet(remoteClass, name) ? spreadsheetScopes : [];
  const granted = sufficient.filter((one) => (scopes?.includes(one) ?? true) && !withdrawnScopes.has(one));
  if (granted.length === 0 && sufficient.some((one) => withdrawnScopes.has(one))) {
    const required = sufficient.length === 1 ? scope : `(${sufficient.join(" || ")})`;
    throw new ScriptException(`You do not have permission to call ${member}. Required permissions: ${required}`);
  }
  if (scope && scopes && !scopes.includes(scope)) {
    throw new ScriptException(
      `Specified permissions are not sufficient to call ${member}. Required permissions: ${scope}`,
    );
  }
}
