// A report in the workbench: asked of the simulated API, written, moved by a person, written again.
import type { ScriptValue } from "../../workbench/apps-script/values";
import { createWorkbench, readBuiltAddOn, type Workbench } from "../../workbench/workbench";
import { runnerCode } from "./emulatedWriter";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await createWorkbench({
    addOn: { ...readBuiltAddOn(), code: runnerCode() },
    fixedNowMs: Date.parse("2026-05-02T03:00:00Z"),
  });
});
afterAll(() => workbench.close());

async function call(functionName: string, ...args: unknown[]): Promise<ScriptValue> {
  const result = await workbench.appsScript.execute({ entry: "sidebar", functionName, args: args as ScriptValue[] });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const report = {
  version: 1,
  id: "r1",
  name: "Days",
  query: { source: "dc", view: "day", metrics: ["visits"], dates: { start: "2026-04-01", end: "2026-04-03" } },
  mode: "replace",
  style: { header: "names", durations: "seconds" },
};

test("a report is written where its named range lies, also after a person has moved it", async () => {
  await call("PLACE", report, "Sheet1", { row: 2, column: 2, rows: 1, columns: 1 });
  expect(await call("REPORTS")).toMatchObject([{ id: "r1", outcome: { result: "ok" } }]);
  const written = workbench.values("B2:C6");
  expect(written).toEqual([
    [expect.any(String), "visits"],
    [expect.any(Date), expect.any(Number)],
    [expect.any(Date), expect.any(Number)],
    [expect.any(Date), expect.any(Number)],
    ["", ""],
  ]);
  expect(workbench.display("B3")).toEqual([["2026-04-01"]]);

  await call("RUN", "sheet.insertRowsBefore(1, 3); sheet.insertColumnsBefore(1, 1); sheet.setName('Moved');");
  expect(await call("REPORTS")).toMatchObject([{ id: "r1", outcome: { result: "ok" } }]);
  expect(workbench.values("C5:D9")).toEqual(written);

  workbench.setFormula("D6", "=1+1");
  expect(await call("REPORTS")).toMatchObject([{ id: "r1", outcome: { result: "failed", code: "editedInside" } }]);
  expect(workbench.values("D6")).toEqual([[2]]);
});

test("a report fails, and says so, where its tab was deleted", async () => {
  await call("RUN", "SpreadsheetApp.getActive().insertSheet('Other'); SpreadsheetApp.getActive().deleteSheet(sheet);");
  expect(await call("REPORTS")).toMatchObject([{ outcome: { result: "failed", code: "placeLost" } }]);
});
