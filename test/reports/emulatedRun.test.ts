// A report in the workbench: asked of the simulated API, written, moved by a person, written again.
import type { ScriptValue } from "../../workbench/apps-script/ports/values";
import { createWorkbench, readBuiltAddOn, type Workbench } from "../../workbench/workbench";
import { runnerCode } from "./emulatedWriter";

let workbench: Workbench;
beforeEach(async () => {
  workbench = await createWorkbench({
    addOn: { ...readBuiltAddOn(), code: runnerCode() },
    fixedNowMs: Date.parse("2026-05-02T03:00:00Z"),
  });
});
afterEach(() => workbench.close());

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

async function writeFirst(): Promise<void> {
  await call("PLACE", report, "Sheet1", { row: 2, column: 2, rows: 1, columns: 1 });
  expect(await call("REPORTS")).toMatchObject([{ id: "r1", outcome: { result: "ok" } }]);
}

test("a report is written where its named range lies, also after a person has moved it", async () => {
  await writeFirst();
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
  await writeFirst();
  await call("RUN", "SpreadsheetApp.getActive().insertSheet('Other'); SpreadsheetApp.getActive().deleteSheet(sheet);");
  expect(await call("REPORTS")).toMatchObject([{ outcome: { result: "failed", code: "placeLost" } }]);
});

describe("a report in cells that people work in", () => {
  const second = { ...report, id: "r2", name: "Lands", query: { ...report.query, view: "country" } };
  const cells = () => workbench.values("Sheet2!B2:C5");
  const outcome = async () =>
    ((await call("REPORTS")) as unknown as { id: string; outcome: object }[]).find(({ id }) => id === "r2")?.outcome;
  const onSheet2 = (code: string) =>
    call("RUN", `const tab = SpreadsheetApp.getActive().getSheetByName("Sheet2"); ${code}`);
  let written: unknown[][];

  beforeEach(async () => {
    await call("RUN", "SpreadsheetApp.getActive().insertSheet('Sheet2');");
    await call("PLACE", second, "Sheet2", { row: 2, column: 2, rows: 1, columns: 1 });
    expect(await outcome()).toMatchObject({ result: "ok" });
    written = cells();
  });

  test("writes nothing where they have sorted it", async () => {
    await onSheet2("const rows = tab.getRange('B3:C5'); rows.setValues(rows.getValues().reverse());");
    const sorted = cells();
    expect(await outcome()).toMatchObject({ result: "failed", code: "editedInside" });
    expect(cells()).toEqual(sorted);
  });

  test("writes nothing where they have deleted rows or columns of it", async () => {
    await onSheet2("tab.deleteRows(3, 1);");
    expect(await outcome()).toMatchObject({ result: "failed", code: "editedInside" });
    // Without a whole row or column that is left, nothing proves any more that the cells are the report's.
    await onSheet2("tab.deleteColumns(3, 1);");
    expect(await outcome()).toMatchObject({ result: "failed", code: "cellsInTheWay" });
    expect(workbench.values("Sheet2!B3")).toEqual([[written[2]?.[0]]]);
  });

  test("loses nothing where a part of it is protected from whoever runs it", async () => {
    await onSheet2("const part = tab.getRange('B4:C4').protect(); part.removeEditors(part.getEditors());");
    workbench.appsScript.setPerson("editor");
    workbench.appsScript.state
      .properties("user:editor")
      .set([...workbench.appsScript.state.properties("user:owner").entries()]);
    try {
      expect(await outcome()).toMatchObject({ result: "failed", code: "protectedCells" });
      expect(cells()).toEqual(written);
    } finally {
      workbench.appsScript.setPerson("owner");
    }
    expect(await outcome()).toMatchObject({ result: "ok" });
    expect(cells()).toEqual(written);
  });
});

test("a report that fills its tab to the last row grows with it", async () => {
  await call("RUN", "SpreadsheetApp.getActive().insertSheet('Sheet3');");
  await call("PLACE", { ...report, id: "r3", mode: "append" }, "Sheet3", { row: 1, column: 1, rows: 1, columns: 1 });
  const outcome = async () =>
    ((await call("REPORTS")) as unknown as { id: string; outcome: object }[]).find(({ id }) => id === "r3")?.outcome;
  expect(await outcome()).toMatchObject({ result: "ok" });
  await call(
    "RUN",
    "const tab = SpreadsheetApp.getActive().getSheetByName('Sheet3'); tab.deleteRows(5, tab.getMaxRows() - 4);",
  );
  // Then its range is all there is, which the engine takes for whole columns.
  expect(await outcome()).toMatchObject({ result: "ok" });
  expect(await outcome()).toMatchObject({ result: "ok" });
  expect(workbench.values("Sheet3!A2:A10").map(([day]) => day)).toEqual(Array(9).fill(expect.any(Date)));
});
