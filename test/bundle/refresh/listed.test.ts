// The list tells what the sheet shows, whatever is kept; formulas are the same however their references are written.
import { RefreshedFile } from "./refreshedFile";

const april = '"2026-04-01","2026-04-30"';
let file: RefreshedFile;
afterEach(() => file.close());

test("a blocked table, a deleted formula and an error are listed as what a person sees", async () => {
  file = await RefreshedFile.open({
    A1: `=PTENGINE_DC("country","visits",${april})`,
    D1: `=PTENGINE_DC("total","visits",${april})`,
    D2: `=PTENGINE_DC("total","visits",${april})/0`,
    D3: `=PTENGINE_DC("total","visits",${april},,,PTENGINE_REFRESH)`,
  });
  const ok = ["D1", "ok", undefined];
  expect(await file.states()).toEqual([
    ["A1", "ok", undefined],
    ok,
    ["D2", "failed", "cellShowsError"],
    ["D3", "failed", "cellShowsError"],
  ]);
  await file.enter({ A2: "in the way" });
  expect(file.shown("A1")).toBe("#REF!");
  expect((await file.states())[0]).toEqual(["A1", "failed", "tableBlocked"]);
  await file.enter({ A1: "", D2: "", D3: "" });
  expect(await file.states()).toEqual([ok]);
  // A retry tells of the whole list, so that what is gone does not stay in it.
  expect((await file.retry([{ row: 1, column: 1 }])).formulas).toHaveLength(1);
});

test("references are planned in every writing: names, ranges of other tabs, capitals, quotes, and lists of literals", async () => {
  file = await RefreshedFile.open({ F1: "visits", F2: "users", G1: "2026-04-01" });
  const { book } = file.workbench;
  const { model } = book;
  const sheetId = model.getters.getSheetIds()[0] as string;
  const named = (name: string, left: number, bottom: number) =>
    book.port.setNamedRange({ name, sheetId, zone: { top: 0, bottom, left, right: left } });
  named("Metrics", 5, 1);
  named("期間", 6, 0);
  const end = '"2026-04-30"';
  await file.enter({
    A1: `=PTENGINE_DC("total",Metrics,期間,${end},,"headers=on")`,
    A4: `=PTENGINE_DC("total",metrics,$G$1,${end},,"headers=on")`,
    A7: `=PTENGINE_DC("total",'Sheet1'!F1:F2,sheet1!G1,${end},,"headers=on")`,
    A10: `=PTENGINE_DC("total",{"visits","users"},"2026-04-01",${end},,"headers=on")`,
    A13: `=PTENGINE_DC("total",{"visits";"users"},SHEET1!$G1,${end},,"headers=on")`,
  });
  const states = (await file.list()).formulas.map(({ address, state, cost }) => [address, state, cost]);
  expect(states).toEqual(["A1", "A4", "A7", "A10", "A13"].map((address) => [`Sheet1!${address}`, "ok", 1]));
  expect(await file.statuses()).toEqual([200]);
});

test("the refresh cell is the same by its name, in any case, and by every reference to where it lies", async () => {
  file = await RefreshedFile.open({});
  await file.slice();
  const call = (refresh: string) => `=PTENGINE_DC("total","visits",${april},,,${refresh})`;
  await file.enter({
    A1: call("PTENGINE_REFRESH"),
    A2: call("ptengine_refresh"),
    A3: call("Ptengine!A1"),
    A4: call("'Ptengine'!$A$1"),
    A5: call("ptengine!a1:a1"),
    A6: call('"own"'),
    A7: call("Ptengine!A2"),
  });
  const { formulas } = await file.list();
  expect(formulas.map(({ followsRefresh }) => followsRefresh)).toEqual([true, true, true, true, true, false, false]);
  expect((await file.slice()).questions).toBe(2);
});
