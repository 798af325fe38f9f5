// What the page may call: everything that is sent is checked, nothing but JSON comes back, and never a key.
import * as fc from "fast-check";
import type { CellContent } from "../../src/platform/ports";
import {
  type OutputOf,
  type Result,
  runSidebarCall,
  type SidebarCallName,
  sidebarCalls,
} from "../../src/sidebar/calls";
import { apiResponse, FakePlatform } from "../support/fakePlatform";

const apiKey = "pt-a1b2c3d4e5f6g7h8";

const limits = {
  "x-ratelimit-limit-minute": "30",
  "x-ratelimit-remaining-minute": "29",
  "x-ratelimit-limit-day": "3000",
  "x-ratelimit-remaining-day": "2999",
};

function connected(): FakePlatform {
  const platform = new FakePlatform({
    sites: { "566d12f9": apiKey },
    user: { "PTENGINE_SITE_NAME:566d12f9": "Shop" },
  });
  platform.http.fetch = (request) => {
    platform.requests.push(request);
    const response = apiResponse({ conversions: [{ id: "1", name: "Purchase" }] });
    return { ...response, headers: { ...response.headers, ...limits } };
  };
  return platform;
}

const call = <Name extends SidebarCallName>(platform: FakePlatform, name: Name, input: unknown) =>
  runSidebarCall(platform, name, input) as Result<OutputOf<Name>>;

function answered<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const goals = { name: "PTENGINE_GOALS", args: [] as unknown[] };

describe("whatever is sent", () => {
  const names = Object.keys(sidebarCalls) as SidebarCallName[];

  test.each(names)("%s survives any input, and writes no cell for it", (name) => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const platform = connected();
        const result = runSidebarCall(platform, name, input);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        expect(JSON.stringify(result)).not.toContain(apiKey);
        expect(platform.cells.size).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  test("a name that is none is refused, also one that every object has", () => {
    for (const name of ["", "constructor", "toString", undefined, 7]) {
      expect(runSidebarCall(connected(), name, {})).toMatchObject({ ok: false, error: { code: "sidebarCallRefused" } });
    }
  });

  test("only functions that ask for data are asked", () => {
    for (const name of ["PTENGINE_FILTER", "onOpen", "__proto__"]) {
      const result = call(connected(), "ask", { name, args: [], maxRows: 1 });
      expect(result).toMatchObject({ ok: false, error: { code: "sidebarCallRefused" } });
    }
  });
});

test("the start tells sites by name and mask, and the key to nobody", () => {
  const start = answered(call(connected(), "start", {}));
  expect(start).toEqual({
    documentLanguage: "EN",
    isEmpty: true,
    sheetLanguage: "EN",
    isLanguageChosen: false,
    siteName: "",
    sites: [{ profileId: "566d12f9", name: "Shop", maskedKey: "…h8", isGranted: true }],
    profileId: "566d12f9",
    ownerEmail: "owner@example.com",
    formulaRun: undefined,
    quota: undefined,
    today: "2026-04-06",
    isTroubled: false,
  });
});

test("a table is cut to the rows asked for, and tells how many there are, what it cost and what is left", () => {
  const platform = connected();
  const asked = answered(call(platform, "ask", { ...goals, maxRows: 1 }));
  expect(asked).toMatchObject({
    rows: [["1", "Purchase"]],
    rowCount: 1,
    requests: 1,
    quota: { perMinute: 30, leftThisMinute: 29, leftToday: 2999 },
  });
  expect(answered(call(platform, "ask", { ...goals, maxRows: 1 })).requests).toBe(0);
});

describe("a formula", () => {
  const insert = (platform: FakePlatform, isOverwriteAllowed = false) =>
    call(platform, "insertFormula", { ...goals, rowCount: 3, columnCount: 2, isOverwriteAllowed });

  test("is written into the selected cell, and the refresh cell is made for it", () => {
    const platform = connected();
    platform.selected = { sheetName: "My tab", row: 3, column: 2, formula: "", isBlank: true };
    expect(answered(insert(platform)).address).toBe("'My tab'!B3");
    expect([...platform.cells.values()].map(({ formula }) => formula)).toEqual([
      '=PTENGINE_GOALS("headers=label";PTENGINE_REFRESH)',
    ]);
    expect(platform.namedCell("PTENGINE_REFRESH")).toEqual({ tab: "Ptengine", value: "" });
  });

  test("keeps the refresh token of a refresh cell that is there already", () => {
    const platform = connected();
    const refreshToken = platform.nowMs.toString(36);
    platform.tabs.add("Mine").type(4, 2, refreshToken);
    const area = { row: 4, column: 2, rows: 1, columns: 1 };
    platform.spreadsheet.setNamedRange("PTENGINE_REFRESH", { sheetName: "Mine", area });
    insert(platform);
    expect(platform.namedCell("PTENGINE_REFRESH")).toEqual({ tab: "Mine", value: refreshToken });
  });

  test("goes over cells with content only when that was said", () => {
    const platform = connected();
    const mine: CellContent = { sheetName: "Sheet1", row: 2, column: 2, formula: "", isBlank: false };
    platform.cells.set("Sheet1 2 2", mine);
    expect(insert(platform)).toMatchObject({
      ok: false,
      error: { code: "cellsInTheWay", parameters: { cell: "Sheet1!B2", count: 1 } },
    });
    expect(platform.cells.size).toBe(1);
    expect(insert(platform, true).ok).toBe(true);
  });

  test("is changed in one argument, if its cell is still as it was read", () => {
    const platform = connected();
    const formula = '=1+PTENGINE_GOALS( "lang=JP" )';
    const place = { sheetName: "Sheet1", row: 1, column: 1 };
    platform.cells.set("Sheet1 1 1", { ...place, formula, isBlank: false });
    const change = (read: string) =>
      call(platform, "changeFormula", { place, formula: read, callIndex: 0, texts: { 0: '"lang=EN"' } });
    expect(change("=2+PTENGINE_GOALS()")).toMatchObject({ ok: false, error: { code: "cellChanged" } });
    expect(change(formula).ok).toBe(true);
    expect(platform.cells.get("Sheet1 1 1")?.formula).toBe('=1+PTENGINE_GOALS( "lang=EN" )');
  });
});

test("the document's language follows the spreadsheet's until somebody chooses one", () => {
  const platform = new FakePlatform({ locale: "ja" });
  platform.http.fetch = () => apiResponse({ conversions: [] });
  answered(call(platform, "connectSite", { profileId: "566d12f9", key: apiKey }));
  expect(platform.settings()).toEqual({ profileId: "566d12f9" });
  expect(answered(call(platform, "useLanguage", { documentLanguage: "ZH" })).documentLanguage).toBe("ZH");
  answered(call(platform, "connectSite", { profileId: "0a1b2c3d", key: `${apiKey}2` }));
  expect(platform.settings()).toEqual({ profileId: "566d12f9", lang: "ZH" });
});

describe("sites", () => {
  const other = "0a1b2c3d";

  test("are given to this document when they are connected, and the first is its default", () => {
    const platform = new FakePlatform();
    platform.http.fetch = () => apiResponse({ conversions: [] });
    answered(call(platform, "connectSite", { profileId: "566d12f9", key: apiKey }));
    answered(call(platform, "connectSite", { profileId: other, key: `${apiKey}2` }));
    expect(platform.userValues.get("PTENGINE_SITES:document")).toBe(`566d12f9,${other}`);
    expect(platform.settings()).toEqual({ profileId: "566d12f9" });
  });

  test("of a person's keys are given to another document only by that person's wish", () => {
    const platform = connected();
    platform.documentId = "second";
    expect(answered(call(platform, "start", {})).sites).toMatchObject([{ profileId: "566d12f9", isGranted: false }]);
    expect(call(platform, "ask", { ...goals, maxRows: 1 }).ok).toBe(false);
    answered(call(platform, "grantSite", { profileId: "566d12f9" }));
    expect(call(platform, "ask", { ...goals, maxRows: 1 }).ok).toBe(true);
  });

  test("that are taken out make no other the default, and leave nothing that was answered", () => {
    const platform = connected();
    platform.grant(other, `${apiKey}2`);
    answered(call(platform, "ask", { ...goals, maxRows: 1 }));
    const start = answered(call(platform, "withdrawSite", { profileId: "566d12f9" }));
    expect(start.profileId).toBe("566d12f9");
    expect(call(platform, "ask", { ...goals, maxRows: 1 })).toMatchObject({
      ok: false,
      error: { code: "siteNotGranted", parameters: { profileId: "566d12f9" } },
    });
    expect([...platform.documentValues.keys()].filter((name) => name.startsWith("PTENGINE_ANSWER"))).toEqual([]);
    platform.nowMs += 1;
    answered(call(platform, "grantSite", { profileId: "566d12f9" }));
    platform.nowMs += 1;
    expect(answered(call(platform, "ask", { ...goals, maxRows: 1 })).requests).toBe(1);
  });

  test("whose key is removed are taken out of every document", () => {
    const platform = connected();
    platform.userValues.set("PTENGINE_SITES:second", `${other},566d12f9`);
    answered(call(platform, "removeSite", { profileId: "566d12f9" }));
    expect(platform.userValues.get("PTENGINE_SITES:document")).toBeUndefined();
    expect(platform.userValues.get("PTENGINE_SITES:second")).toBe(other);
    expect(platform.userValues.get("PTENGINE_API_KEY:566d12f9")).toBeUndefined();
  });

  test.each(["", other, "no id at all", "\ud800aaaaaaa"])(
    "that the person has not given to the document become nobody's default: %j",
    (profileId) => {
      const platform = connected();
      expect(call(platform, "useSite", { profileId }).ok).toBe(false);
      expect(call(platform, "removeSite", { profileId }).ok).toBe(false);
      expect(call(platform, "grantSite", { profileId }).ok).toBe(false);
      expect(platform.settings()).toEqual({ profileId: "566d12f9" });
    },
  );
});
