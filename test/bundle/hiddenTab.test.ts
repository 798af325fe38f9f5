// The tab for the add-on's own cells: made hidden when it is needed, and shared with whoever had one of that name.
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

test("a person's own tab of that name keeps its cells", async () => {
  workbench.book.port.insertSheet("Ptengine", 1);
  workbench.setFormula("Ptengine!A1", "mine");
  workbench.setFormula("A1", '=PTENGINE_DC("total","visits",TODAY()-9,TODAY()-8)');
  await workbench.settled();
  await sidebarCall("readSelection", {});
  await workbench.runMenu("menuRefreshFormulas");
  expect(workbench.values("Ptengine!A1:A3").flat()).toEqual(["mine", expect.stringMatching(/./), ""]);
});
