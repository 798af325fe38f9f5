import { createWorkbench, type Workbench } from "../../workbench/workbench";

describe("the built add-on in the workbench", () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await createWorkbench();
  });
  afterAll(() => workbench.close());

  const enter = async (address: string, formula: string) => {
    workbench.setFormula(address, formula);
    await workbench.settled();
  };

  test("a table spills, and other formulas use it", async () => {
    await enter("A1", '=PTENGINE_DC("country";"visits";"2026-04-01";"2026-04-30")');
    workbench.setFormula("D1", "=SUM(B2:B100)");
    workbench.setFormula("D2", "=FILTER(A2:A100,B2:B100>1000)");
    expect(workbench.values("A1:B1")).toEqual([["country", "visits"]]);
    expect(workbench.values("D1:D2")).toEqual([[expect.any(Number)], ["Japan"]]);
  });

  test("a refused argument is an error with the add-on's message", async () => {
    await enter("F1", '=PTENGINE_DC("county","visits")');
    expect(workbench.error("F1")).toEqual({
      code: "#ERROR!",
      message: expect.stringContaining('Did you mean "country"?'),
    });
  });

  test("the add-on's menu is there, and the key is only where the owner's properties are", () => {
    expect(workbench.ui.menu.length).toBeGreaterThan(0);
    const holders = workbench.appsScript.state.dump().filter(({ value }) => /pt-[0-9a-f]{32}/.test(value));
    expect(holders.map(({ scope, service }) => `${scope} ${service}`)).toEqual(["user:owner properties"]);
  });
});

test("a document without a connected site says who must connect it", async () => {
  const workbench = await createWorkbench({ isConnected: false });
  workbench.setFormula("A1", '=PTENGINE_DC("total","visits")');
  await workbench.settled();
  expect(workbench.error("A1")?.message).toMatch(/^Ptengine: /);
  await workbench.close();
});
