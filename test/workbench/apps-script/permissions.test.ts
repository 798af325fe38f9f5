import type { Entry } from "../../../workbench/apps-script/ports/values";
import { closeWorkshops, messageOf, openWorkshop, outcomeOf } from "./workshop";

afterEach(closeWorkshops);

const fetchScope = "https://www.googleapis.com/auth/script.external_request";

function attempt(statement: string, entry: Entry, authorizationMode?: "NONE", oauthScopes?: string[]) {
  const manifest = { timeZone: "Asia/Tokyo", ...(oauthScopes ? { oauthScopes } : {}) };
  const { start } = openWorkshop(`function F() { ${statement}; }`, { manifest });
  return messageOf(start(entry, "F", [], authorizationMode ? { authorizationMode } : {}));
}

const allowed = "no error but undefined";

describe("A formula", () => {
  test.each([
    "CacheService.getUserCache().put('a', 'b')",
    "LockService.getScriptLock().tryLock(0)",
    "PropertiesService.getDocumentProperties().setProperty('a', 'b')",
    "SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValues()",
    "Utilities.getUuid()",
    "HtmlService.createHtmlOutput('<b>').getContent()",
    "Session.getActiveUserLocale()",
  ])("may call %s", async (statement) => {
    expect(await attempt(statement, "customFunction")).toBe(allowed);
  });

  test.each([
    ["SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1)", "You do not have permission to call setValue"],
    ["SpreadsheetApp.getActive().insertSheet('x')", "You do not have permission to call insertSheet"],
    ["SpreadsheetApp.getActive().toast('x')", "You do not have permission to call toast"],
    ["ScriptApp.getScriptId()", "You do not have permission to call ScriptApp service."],
    ["SpreadsheetApp.getUi()", "Cannot call SpreadsheetApp.getUi() from this context."],
  ])("may not call %s", async (statement, message) => {
    expect(await attempt(statement, "customFunction")).toBe(message);
  });

  test("is not told who looks at it", async () => {
    const { start } = openWorkshop(
      "function F() { return [Session.getActiveUser().getEmail(), Session.getScriptTimeZone()].join(); }",
    );
    expect(await outcomeOf(start("customFunction", "F", []))).toBe(",Asia/Tokyo");
    expect(await outcomeOf(start("sidebar", "F", []))).toBe("owner@example.com,Asia/Tokyo");
  });
});

describe("onOpen", () => {
  const menu = "SpreadsheetApp.getUi().createAddonMenu().addItem('Open', 'open').addToUi()";

  test("may make a menu, whatever was authorised", async () => {
    expect(await attempt(menu, "onOpen")).toBe(allowed);
    expect(await attempt(menu, "onOpen", "NONE")).toBe(allowed);
    expect(await attempt("Session.getActiveUserLocale()", "onOpen", "NONE")).toBe(allowed);
  });

  test.each([
    ["PropertiesService.getUserProperties()", "You do not have permission to call PropertiesService.getUserProperties"],
    ["SpreadsheetApp.getActive()", "You do not have permission to call SpreadsheetApp.getActive"],
    ["CacheService.getUserCache()", "You do not have permission to call CacheService.getUserCache"],
  ])("may call %s only once the add-on is used in the document", async (statement, message) => {
    expect(await attempt(statement, "onOpen", "NONE")).toBe(message);
    expect(await attempt(statement, "onOpen")).toBe(allowed);
  });

  test.each([
    [
      "UrlFetchApp.fetch('https://example.com/')",
      `You do not have permission to call UrlFetchApp.fetch. Required permissions: ${fetchScope}`,
    ],
    ["SpreadsheetApp.getUi().alert('x')", "You do not have permission to call Ui.alert"],
    [
      "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))",
      "You do not have permission to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui",
    ],
  ])("may not call %s", async (statement, message) => {
    expect(await attempt(statement, "onOpen")).toBe(message);
  });

  test("is told its mode and the document in its event", async () => {
    const code = `function onOpen(e) {
  const isNone = e.authMode === ScriptApp.AuthMode.NONE;
  console.log(String(e.authMode), isNone, isNone ? "source" in e : e.source.getName());
}`;
    const { start, lines } = openWorkshop(code);
    await start("onOpen", "onOpen", []);
    await start("onOpen", "onOpen", [], { authorizationMode: "NONE" });
    await start("onInstall", "onOpen", [{ extra: 1 }]);
    expect(lines).toEqual(["LIMITED false Book", "NONE true false", "FULL false Book"]);
  });

  test("fails where the script calls a service while it is loaded", async () => {
    const { start } = openWorkshop("const key = PropertiesService.getUserProperties();\nfunction onOpen() {}");
    expect(await messageOf(start("onOpen", "onOpen", [], { authorizationMode: "NONE" }))).toBe(
      "You do not have permission to call PropertiesService.getUserProperties",
    );
  });
});

test("A trigger has no page to show anything on", async () => {
  expect(await attempt("SpreadsheetApp.getUi()", "trigger")).toBe(
    "Cannot call SpreadsheetApp.getUi() from this context.",
  );
  expect(await attempt("SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1)", "trigger")).toBe(allowed);
});

test("A scope that the manifest does not name is missing", async () => {
  const statement = "UrlFetchApp.fetch('https://example.com/')";
  expect(await attempt(statement, "menu", undefined, [])).toBe(
    `Specified permissions are not sufficient to call UrlFetchApp.fetch. Required permissions: ${fetchScope}`,
  );
});

test("Whatever the manifest asks for is authorised", async () => {
  const code = `function F() {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ["scope"]);
  return [info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED, info.getAuthorizationUrl()].join();
}`;
  const { start } = openWorkshop(code);
  expect(await outcomeOf(start("sidebar", "F", []))).toBe("true,");
});
