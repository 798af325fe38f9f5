// A formula that the sidebar inserts looks like a written table: its cells are dressed where nobody has given them looks.
import type { ScriptValue } from "../../workbench/apps-script/ports/values";
import { createWorkbench, type Workbench } from "../../workbench/workbench";
import { builtAddOn } from "../support/builtAddOn";

let workbench: Workbench;
beforeEach(async () => {
  workbench = await createWorkbench({ addOn: builtAddOn(), fixedNowMs: Date.parse("2026-05-06T03:00:20Z") });
});
afterEach(() => workbench.close());

const april = ["2026-04-01", "2026-04-30"];

async function call(name: string, input: object): Promise<{ readonly code?: string }> {
  const args = [name, input as ScriptValue];
  const result = await workbench.appsScript.execute({ entry: "sidebar", functionName: "sidebarCall", args });
  if (!result.ok) throw new Error(result.error.message);
  await workbench.settled();
  const told = result.value as unknown as { ok: boolean; error?: { code: string } };
  return told.ok ? {} : { code: String(told.error?.code) };
}

const insert = (args: readonly string[], more: object = {}) =>
  call("insertFormula", { name: "PTENGINE_DC", args, rowCount: 1, columnCount: 1, isOverwriteAllowed: false, ...more });
const change = (texts: Readonly<Record<number, string>>) => {
  const [sheetName, formula] = [workbench.book.port.sheets()[0]?.name as string, formulaOf("A1")];
  return call("changeFormula", { place: { sheetName, row: 1, column: 1 }, formula, callIndex: 0, texts });
};
const formulaOf = (address: string) => workbench.book.cells(address)[0]?.[0]?.formula as string;
const look = (address: string) => workbench.book.cells(address)[0]?.[0]?.look;
const formats = (address: string) => workbench.book.cells(address).map((line) => line.map(({ format }) => format));
const requestCount = async () => (await workbench.api?.control.state())?.log.length;
const widthOf = (column: number) =>
  workbench.book.port.columnWidthPixels(workbench.book.port.sheets()[0]?.id as string, column - 1);

test("its header, rates, minutes and widths are those of a written table, for the one request that it costs anyway", async () => {
  await insert(["entryOriginalPages", "entrances,bounceRate,avgVisitDuration", ...april, "", "limit=3"]);
  expect(formulaOf("A1")).toContain('"headers=label; durations=days; limit=3"');
  expect(formats("A2:E4")).toEqual(Array.from({ length: 3 }, () => ["", "", "#,##0", "0.00%", "[m]:ss"]));
  expect(workbench.display("C1:E1")[0]?.[0]).toBe("Entrances");
  expect(workbench.display("D2:E2")[0]).toEqual([
    expect.stringMatching(/^\d+\.\d\d%$/),
    expect.stringMatching(/^\d+:\d\d$/),
  ]);
  expect(widthOf(1)).toBeGreaterThan(200);
  expect(widthOf(6)).toBe(100);
  expect(await requestCount()).toBe(1);
});

test("one number stays one cell without a header", async () => {
  await insert(["total", "visits", ...april]);
  expect(formulaOf("A1")).toBe(`=PTENGINE_DC("total","visits","${april.join('","')}",,,PTENGINE_REFRESH)`);
  expect(workbench.display("A1:A2")).toEqual([[expect.stringMatching(/^[\d,]+$/)], [""]]);
});

test("cells to which a person has given colours and formats keep them, and a table below is told before", async () => {
  const sheet = workbench.book.port.sheets()[0]?.id as string;
  workbench.book.port.write(sheet, [
    { row: 0, column: 0, look: { fillColor: "#ffff00" } },
    { row: 1, column: 1, format: "0.0" },
  ]);
  await insert(["country", "visits", ...april]);
  expect(look("A1")?.fillColor).toBe("#ffff00");
  expect(formats("B2:B3")).toEqual([["0.0"], [""]]);
  workbench.setFormula("H20", "mine");
  workbench.book.port.select(sheet, { top: 0, bottom: 0, left: 7, right: 7 });
  expect(await insert(["day", "visits", ...april])).toEqual({ code: "cellsInTheWay" });
});

test("one that is edited is dressed anew, and what it leaves looks like any other cell", async () => {
  await insert(["country", "visits,bounceRate", ...april]);
  expect(formats("B2:C2")).toEqual([["#,##0", "0.00%"]]);
  await change({ 1: '"bounceRate"' });
  expect(formats("B2:C2")).toEqual([["0.00%", ""]]);
  expect([look("B1")?.isBold, look("C1")?.isBold ?? false]).toEqual([true, false]);
  expect(look("C1")?.fillColor).toBe(look("F1")?.fillColor);
});

test("is inserted without a look where nothing can be asked", async () => {
  await workbench.api?.control.change({ plan: "FREE" });
  for (const view of ["os", "brand", "browser", "search"])
    await insert([view, "visits", ...april], { isOverwriteAllowed: true });
  expect(formulaOf("A1")).toContain('"search"');
  expect(await requestCount()).toBe(3);
});
