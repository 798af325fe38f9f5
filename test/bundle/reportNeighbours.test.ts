// Nothing of anyone else's: what stands beside, on and inside a report is asked about before the first change, and stays.
import { DocumentDesk } from "./documentDesk";

let desk: DocumentDesk;
beforeEach(() => {
  desk = new DocumentDesk();
});
afterEach(() => desk.close());

const grid = (address: string) => desk.book.display(address);
const two = [
  ["Japan", 10],
  ["China", 20],
] as const;
const four = [...two, ["Korea", 30], ["India", 40]] as const;
const three = [...two, ["Korea", 30]] as const;
const six = [...four, ["Italy", 50], ["Spain", 60]] as const;

/** A report at B2 that shows two rows. */
async function written(input: object = {}): Promise<string> {
  desk.rows = two;
  const id = await desk.save(2, 2, input);
  expect(await desk.run(id)).toMatchObject({ result: "ok" });
  return id;
}

async function listed(id: string) {
  const { reports } = await desk.call("listReports");
  return reports.find((one) => one.id === id);
}

describe("What Google would refuse is known before the first change", () => {
  test("merged cells below a report that grows leave it whole, with a true note, and unmerging is enough", async () => {
    const id = await written();
    const before = grid("B2:C6");
    desk.book.port.merges.merge(desk.sheetId, [{ top: 4, bottom: 5, left: 1, right: 1 }]);
    desk.rows = four;
    expect(await desk.run(id)).toMatchObject({ result: "failed", code: "mergedCells", details: { cell: "Sheet1!B5" } });
    expect(grid("B2:C6")).toEqual(before);
    expect(await listed(id)).toMatchObject({ state: "complete" });
    expect(desk.noteAt(2, 2)).toMatch(/last good 2026-05-07 00:00\n.*merged/s);
    desk.book.port.merges.breakApart(desk.sheetId, [{ top: 4, bottom: 5, left: 1, right: 1 }]);
    expect(await desk.run(id)).toMatchObject({ result: "ok" });
    expect(grid("B2:B6").flat()).toEqual(["country", "Japan", "China", "Korea", "India"]);
  });

  test("cells that are protected from whoever runs it leave it whole, and those who may change them are named", async () => {
    const id = await written();
    const before = grid("B2:C6");
    const zone = { top: 4, bottom: 4, left: 1, right: 2 };
    const protection = desk.book.port.protections.add("RANGE", desk.sheetId, zone);
    desk.book.port.protections.change(protection, { editors: [] });
    desk.addSite("566d12f9", "editor");
    desk.script.setPerson("editor");
    desk.rows = four;
    const outcome = await desk.run(id);
    expect(outcome).toMatchObject({ result: "failed", code: "protectedCells" });
    expect(outcome.details?.value).toContain("@");
    expect(grid("B2:C6")).toEqual(before);
    expect(await listed(id)).toMatchObject({ state: "complete" });
    desk.script.setPerson("owner");
    expect(await desk.run(id)).toMatchObject({ result: "ok" });
  });

  test("cells that a person has made a table with typed columns leave it whole", async () => {
    const id = await written();
    desk.book.turnIntoTable("B2:C4");
    const before = grid("B2:C6");
    desk.rows = four;
    expect(await desk.run(id)).toMatchObject({ result: "failed", code: "typedCells" });
    expect([grid("B2:C6"), (await listed(id))?.state]).toEqual([before, "complete"]);
  });

  test("a report that could never be kept with what its runs add is refused when it is saved", async () => {
    const names = Array.from({ length: 154 }, (_, index) => `country ${"of a long name ".repeat(4)}${index}`);
    const call = {
      name: "PTENGINE_DC",
      args: ["country", "visits", "2026-04-01", "2026-04-03", `country=${names.join(",")}`],
    };
    const settings = { name: "Long", mode: "replace", header: "names", keyColumns: [], userName: "" };
    expect(await desk.told("saveReport", { ...settings, call })).toMatchObject({
      ok: false,
      error: { code: "storeFull" },
    });
    expect((await desk.call("listReports")).reports).toEqual([]);
  });
});

describe("A new report", () => {
  const call = { name: "PTENGINE_DC", args: ["country", "visits", "2026-04-01", "2026-04-03"] };
  const wish = { name: "Japan: 4/1", mode: "replace", header: "labels", keyColumns: [], userName: "", call };

  test("is not saved upon another one, which is named, and may have a tab of its own", async () => {
    await written();
    desk.select(4, 3);
    expect(await desk.told("saveReport", wish)).toMatchObject({
      ok: false,
      error: { code: "reportAtSelection", parameters: { value: "Report", cell: "Sheet1!C4" } },
    });
    const { id, reports } = await desk.call<{ id: string; reports: { id: string; address: string }[] }>("saveReport", {
      ...wish,
      isOnOwnTab: true,
    });
    expect(reports.find((one) => one.id === id)?.address).toBe("'Japan 4-1'!A1");
    expect(await desk.run(id)).toMatchObject({ result: "ok" });
    expect(desk.book.display("'Japan 4-1'!A1:B2")).toEqual([
      ["Country / area", "Visits"],
      ["Japan", "10"],
    ]);
  });
});

describe("Making room", () => {
  test("cuts through no other report, which goes on as it was", async () => {
    const left = await written();
    const right = await desk.save(1, 5, { name: "Right", mode: "append" });
    desk.rows = four;
    await desk.run(right);
    const before = grid("E1:G6");
    desk.type("B6", ["mine"]);
    expect(await desk.run(left)).toMatchObject({ result: "failed", code: "cellsInTheWay" });
    expect(await desk.run(left, { ifOccupied: "makeRoom" })).toMatchObject({
      result: "failed",
      code: "reportInTheWay",
      details: { value: "Right", cell: "Sheet1!E1" },
    });
    expect([grid("E1:G6"), grid("B6")]).toEqual([before, [["mine"]]]);
    expect(await listed(right)).toMatchObject({ state: "complete" });
  });

  test("is no reason to overwrite another report either", async () => {
    const id = await written();
    desk.rows = two;
    const below = await desk.save(6, 2, { name: "Below" });
    expect(await desk.run(below)).toMatchObject({ result: "ok" });
    const before = grid("B6:C8");
    desk.rows = six;
    expect(await desk.run(id, { ifOccupied: "overwrite" })).toMatchObject({
      result: "failed",
      code: "reportInTheWay",
      details: { value: "Below" },
    });
    expect(grid("B6:C8")).toEqual(before);
    expect(await listed(below)).toMatchObject({ state: "complete" });
  });

  test("cuts through no table that stands beside it", async () => {
    const id = await written();
    desk.type("E3", ["my", "table"], ["of", "mine"], ["and", "more"]);
    desk.type("B6", ["mine"]);
    desk.rows = six;
    expect(await desk.run(id, { ifOccupied: "makeRoom" })).toMatchObject({ result: "failed", code: "tableInTheWay" });
    expect(grid("E3:F5")).toEqual([
      ["my", "table"],
      ["of", "mine"],
      ["and", "more"],
    ]);
    expect(grid("B6")).toEqual([["mine"]]);
  });

  test("for a report that never ran moves what stands there, and not the report", async () => {
    desk.type("B2", ["my", "table"], ["of", "mine"], ["and", "more"]);
    desk.rows = two;
    const id = await desk.save(2, 2);
    expect(await desk.run(id)).toMatchObject({ code: "cellsInTheWay" });
    expect(await desk.run(id, { ifOccupied: "makeRoom" })).toMatchObject({ result: "ok" });
    expect(grid("B2:C7")).toEqual([
      ["country", "visits"],
      ["Japan", "10"],
      ["China", "20"],
      ["my", "table"],
      ["of", "mine"],
      ["and", "more"],
    ]);
    expect(await listed(id)).toMatchObject({ address: "Sheet1!B2", state: "complete" });
    expect(desk.book.cells("B5")[0]?.[0]?.look?.isBold).not.toBe(true);
  });
});

describe("What a killed run may have left", () => {
  test("stays the report's own when one of its cells was edited and fewer rows go over it", async () => {
    desk.rows = three;
    const id = await desk.save(2, 2);
    await desk.run(id);
    desk.rows = six;
    desk.killAfterName = "Range.setValues";
    await desk.pass(12 * 3_600_000);
    await desk.tryCall("runReports", { ids: [id] });
    expect(grid("B8")).toEqual([["Spain"]]);
    desk.type("B4", ["edited"]);
    desk.rows = two;
    expect(await desk.run(id)).toMatchObject({ result: "failed", code: "editedInside" });
    expect(await desk.run(id, { mayOverwriteEdits: true })).toMatchObject({ result: "ok" });
    expect(grid("B2:B9").flat()).toEqual(["country", "Japan", "China", "", "", "", "", ""]);
  });

  test("does not make a person's cells its own that were put where it had not written yet", async () => {
    desk.rows = three;
    const id = await desk.save(2, 2);
    await desk.run(id);
    desk.rows = six;
    desk.killAfterName = "Range.setNumberFormat";
    await desk.pass(12 * 3_600_000);
    await desk.tryCall("runReports", { ids: [id] });
    expect(grid("B6:B8").flat()).toEqual(["", "", ""]);
    desk.type("B7", ["mine"]);
    desk.type("B4", ["edited"]);
    desk.rows = two;
    expect(await desk.run(id, { mayOverwriteEdits: true })).toMatchObject({ result: "ok" });
    expect(grid("B2:B8").flat()).toEqual(["country", "Japan", "China", "", "", "mine", ""]);
  });
});

describe("Rows that are updated by their keys", () => {
  const columns = [
    { name: "url", type: "dimension" },
    { name: "title", type: "dimension" },
    { name: "visits", type: "metric" },
  ] as const;
  const call = { name: "PTENGINE_DC", args: ["combinedPages", "visits", "2026-04-01", "2026-04-03"] };
  const byTitle = { mode: "update", keyColumns: ["title"], call };

  test("are not touched where the answer has a key twice, which is named", async () => {
    desk.columns = columns;
    desk.rows = [["/a", "Home", 5]];
    const id = await desk.save(2, 2, byTitle);
    await desk.run(id);
    const before = grid("B2:D5");
    desk.rows = [
      ["/a", "Home", 50],
      ["/b", "Home", 70],
    ];
    expect(await desk.run(id)).toMatchObject({
      result: "failed",
      code: "keyTwiceInAnswer",
      details: { value: "Home", columns: "title" },
    });
    expect(grid("B2:D5")).toEqual(before);
  });

  test("are not touched where the cells have a key twice", async () => {
    desk.columns = columns;
    desk.rows = [
      ["/a", "Home", 50],
      ["/b", "Shop", 70],
    ];
    const id = await desk.save(2, 2, byTitle);
    await desk.run(id);
    desk.type("C4", ["Home"]);
    expect(await desk.run(id, { mayOverwriteEdits: true })).toMatchObject({
      result: "failed",
      code: "keyTwiceInCells",
      details: { value: "Home", cell: "Sheet1!B4" },
    });
  });
});

describe("Columns", () => {
  const call = { name: "PTENGINE_DC", args: ["country", "", "2026-04-01", "2026-04-03"] };
  const withUsers = [
    { name: "country", type: "dimension" },
    { name: "visits", type: "metric" },
    { name: "users", type: "metric" },
  ] as const;

  test("of an answer in another order take no value from its name", async () => {
    desk.columns = withUsers;
    desk.rows = [["Japan", 1, 100]];
    const id = await desk.save(2, 2, { mode: "append", call });
    await desk.run(id);
    desk.columns = [withUsers[0], withUsers[2], withUsers[1]];
    desk.rows = [["Japan", 200, 2]];
    expect(await desk.run(id)).toMatchObject({ result: "ok" });
    expect(grid("B2:D4")).toEqual([
      ["country", "users", "visits"],
      ["Japan", "100", "1"],
      ["Japan", "200", "2"],
    ]);
  });

  test("that the answer lost or gained are named", async () => {
    desk.columns = withUsers;
    desk.rows = [["Japan", 1, 100]];
    const id = await desk.save(2, 2, { mode: "append", call });
    await desk.run(id);
    desk.columns = [withUsers[0], withUsers[1], { name: "pageView", type: "metric" }];
    expect(await desk.run(id)).toMatchObject({
      code: "columnsChanged",
      details: { value: "+ pageView, − users" },
    });
  });

  test("that a person has put inside a report are theirs, whatever is allowed", async () => {
    const id = await written();
    desk.book.port.insertColumns(desk.sheetId, 2, 1);
    desk.type("C3", ["mine"], ["too"]);
    for (const more of [{}, { mayOverwriteEdits: true }, { mayOverwriteEdits: true, ifOccupied: "overwrite" }]) {
      expect(await desk.run(id, more)).toMatchObject({ result: "failed", code: "insertedInside" });
    }
    expect(await desk.told("deleteReport", { id, areCellsCleared: true })).toMatchObject({ ok: false });
    desk.select(12, 2);
    expect(await desk.told("moveReport", { id })).toMatchObject({ ok: false, error: { code: "notProven" } });
    expect(grid("B2:D4")).toEqual([
      ["country", "", "visits"],
      ["Japan", "mine", "10"],
      ["China", "too", "20"],
    ]);
  });
});

describe("A site", () => {
  test("is kept by a saved report when the default is another one, and no history mixes two", async () => {
    desk.addSite("other001");
    const id = await written({ mode: "append" });
    await desk.call("useSite", { profileId: "other001" });
    await desk.run(id);
    expect(desk.asked).toEqual(["566d12f9", "566d12f9"]);
    const settings = { mode: "append", header: "names", keyColumns: [], userName: "" };
    const args = ["country", "visits", "2026-04-01", "2026-04-03", "", "profile=other001"];
    await desk.call("saveReport", { ...settings, id, name: "Report", call: { name: "PTENGINE_DC", args } });
    const before = grid("B2:D8");
    expect(await desk.run(id)).toMatchObject({
      result: "failed",
      code: "rowsOfOtherSite",
      details: { profileId: "566d12f9" },
    });
    expect(grid("B2:D8")).toEqual(before);
  });
});

describe("Whoever presses", () => {
  test("is told what only they lack, and the report stays as good as it is", async () => {
    const id = await written();
    const before = (await listed(id))?.report;
    const note = desk.noteAt(2, 2);
    desk.script.setPerson("editor");
    const [done] = await desk.call<object[]>("runReports", { ids: [id] });
    expect(done).toMatchObject({ isOfPresser: true, outcome: { result: "failed", code: "siteNotGranted" } });
    expect([(await listed(id))?.report, desk.noteAt(2, 2)]).toEqual([before, note]);
  });
});

describe("A person's note", () => {
  test("on the first cell stays when the report runs, moves and is deleted", async () => {
    desk.note(2, 2, "ask Aiko");
    const id = await written();
    expect(desk.noteAt(2, 2)).toMatch(/^ask Aiko\n\nPtengine report/);
    await desk.run(id);
    expect(desk.noteAt(2, 2).match(/Ptengine report/g)).toHaveLength(1);
    desk.select(10, 5);
    await desk.call("moveReport", { id });
    expect(desk.noteAt(10, 5)).toMatch(/^ask Aiko\n\nPtengine report/);
    await desk.call("deleteReport", { id });
    expect(desk.noteAt(10, 5)).toBe("ask Aiko");
  });

  test("where a report shall move to is in its way", async () => {
    const id = await written();
    desk.note(11, 6, "mine");
    desk.select(10, 5);
    expect(await desk.told("moveReport", { id })).toMatchObject({ ok: false, error: { code: "cellsInTheWay" } });
    expect(desk.noteAt(11, 6)).toBe("mine");
  });
});

describe("Charts", () => {
  const charts = () =>
    desk.book.port.charts.list(desk.sheetId).map(({ anchor }) => [anchor.row + 1, anchor.column + 1]);

  test("go along with their report, and one is not put over another", async () => {
    const id = await written({ chart: {} });
    expect(charts()).toEqual([[2, 5]]);
    const other = await desk.save(6, 2, { name: "Other", chart: {} });
    await desk.run(other);
    expect(charts()).toEqual([
      [2, 5],
      [20, 5],
    ]);
    desk.select(4, 8);
    await desk.call("moveReport", { id });
    expect(charts()[0]).toEqual([4, 11]);
  });
});

describe("The log's tab", () => {
  test("is not taken from a person, and not from what a person has made of it", async () => {
    await written();
    desk.book.port.insertSheet("PTENGINE LOG", 1);
    desk.type("PTENGINE LOG!A1", ["mine", "=1+1"]);
    const first = await desk.call<string>("writeLogTab");
    expect(first).toBe("Ptengine log 2");
    expect(grid("PTENGINE LOG!A1:B1")).toEqual([["mine", "2"]]);
    desk.type(`${first}!K1`, ["remark"]);
    desk.type(`${first}!A9`, ["below", "=2+2"]);
    await desk.run((await desk.call("listReports")).reports[0]?.id ?? "");
    expect(await desk.call<string>("writeLogTab")).toBe(first);
    expect([grid(`${first}!K1`), grid(`${first}!A9:B9`), grid(`${first}!C2:C4`)]).toEqual([
      [["remark"]],
      [["below", "4"]],
      [["Report"], ["Report"], [""]],
    ]);
    desk.type(`${first}!C2`, ["edited"]);
    expect(await desk.call<string>("writeLogTab")).toBe("Ptengine log 3");
    expect(grid(`${first}!C2`)).toEqual([["edited"]]);
  });
});

test("a report whose turns have been left out for days is said to be late, and one whose cells were cleared to be changed", async () => {
  const id = await written({ schedule: { every: "day", hour: 9 } });
  expect((await listed(id))?.turn).toMatchObject({ isLate: false });
  await desk.pass(8 * 86_400_000);
  expect((await listed(id))?.turn).toMatchObject({ isDue: true, isLate: true });
  desk.type("B2", ["", ""], ["", ""], ["", ""]);
  expect(await listed(id)).toMatchObject({ state: "edited" });
});
