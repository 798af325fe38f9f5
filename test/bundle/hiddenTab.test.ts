// The add-on's own tab and the cell that formulas name: known by what was made, never by a name that anybody can give.
import { createWorkbench, type Workbench } from "../../workbench/workbench";

let workbench: Workbench;
beforeEach(async () => {
  workbench = await createWorkbench({ fixedNowMs: Date.parse("2026-05-02T03:00:00Z") });
});
afterEach(() => workbench.close());

const sidebarCall = (name: string, input: object) =>
  workbench.appsScript.execute({ entry: "sidebar", functionName: "sidebarCall", args: [name, input as never] });
const namedCell = () => workbench.book.port.namedRanges().find(({ name }) => name === "PTENGINE_REFRESH");

test("a refresh makes it, and its first cell holds the refresh token", async () => {
  workbench.setFormula("A1", '=PTENGINE_DC("total","visits","2026-04-01","2026-04-30",,,PTENGINE_REFRESH)');
  await workbench.runMenu("menuRefreshFormulas");
  expect(workbench.values("Ptengine!A1")[0]?.[0]).not.toBe("");
  expect(namedCell()).toBeDefined();
});

test.each(["Ptengine", "ptengine", "PTENGINE "])("a person's own tab with the name %j stays as it is", async (name) => {
  workbench.book.port.insertSheet(name, 1);
  workbench.setFormula(`'${name}'!A1`, "mine");
  workbench.setFormula("A1", '=PTENGINE_DC("total","visits",TODAY()-9,TODAY()-8)');
  await workbench.settled();
  await sidebarCall("readSelection", {});
  await workbench.runMenu("menuRefreshFormulas");
  await workbench.runMenu("menuRefreshFormulas");
  expect(workbench.values(`'${name}'!A1:A3`).flat()).toEqual(["mine", "", ""]);
  const tabs = workbench.book.port.sheets().map((sheet) => [sheet.name, sheet.isHidden]);
  expect(tabs).toEqual([
    ["Sheet1", false],
    [name, false],
    ["Ptengine 2", true],
  ]);
  expect(workbench.values("'Ptengine 2'!A1:A2").flat()).toEqual([expect.stringMatching(/^[0-9a-z]{8}$/), ""]);
});

test("a chart's own tab of that name is no place for it, and keeps no refresh from its work", async () => {
  workbench.book.port.insertSheet("Ptengine", 1, "OBJECT");
  await workbench.runMenu("menuRefreshFormulas");
  expect(workbench.values("'Ptengine 2'!A1")[0]?.[0]).not.toBe("");
});

test.each([
  ["cells of somebody's", { left: 1, right: 2 }, "mine"],
  ["one cell of somebody's", { left: 1, right: 1 }, "mine"],
  ["a formula of somebody's", { left: 1, right: 1 }, "=1+1"],
  ["a word that could be taken for a token", { left: 1, right: 1 }, "moderate"],
])("the name of the refresh cell pointed at %s costs them nothing", async (_, columns, text) => {
  workbench.setFormula("B2", text);
  workbench.setFormula("C2", "mine too");
  const before = workbench.values("B2:C2");
  workbench.book.port.setNamedRange({
    name: "PTENGINE_REFRESH",
    sheetId: "sheet-1",
    zone: { top: 1, bottom: 1, ...columns },
  });
  await workbench.runMenu("menuRefreshFormulas");
  expect(workbench.values("B2:C2")).toEqual(before);
  expect(namedCell()).toMatchObject({ zone: { top: 0, bottom: 0, left: 0, right: 0 } });
  expect(workbench.values("Ptengine!A1")[0]?.[0]).toMatch(/^[0-9a-z]{8}$/);
});

test("a refresh cell that a person has moved is written where it is", async () => {
  await workbench.runMenu("menuRefreshFormulas");
  const token = workbench.values("Ptengine!A1")[0]?.[0];
  workbench.setFormula("D4", String(token));
  const zone = { top: 3, bottom: 3, left: 3, right: 3 };
  workbench.book.port.setNamedRange({ name: "PTENGINE_REFRESH", sheetId: "sheet-1", zone });
  workbench.setFormula("Ptengine!A1", "");
  await workbench.runMenu("menuRefreshFormulas");
  expect(workbench.values("D4")[0]?.[0]).toMatch(/^[0-9a-z]{8}$/);
  expect(workbench.values("Ptengine!A1")[0]?.[0]).toBe("");
});
