// Freeze and thaw: the cells keep what they showed, the first cell says what that is, and the formula can be put back.
import { deskKey, profileId } from "../../../workbench/bench/reportDesk";
import { keepSite } from "../../../workbench/connectedSite";
import { april, byCountry, FreezeDesk } from "./freezeDesk";

let desk: FreezeDesk;
beforeEach(() => {
  desk = new FreezeDesk();
  desk.rows = [
    ["Japan", 1200],
    ["China", 20],
  ];
});
afterEach(() => desk.close());

const hourMs = 3_600_000;
const total = (metric: string) => `PTENGINE_DC("country";"${metric}";${april};;"headers=off;limit=1")`;
/** A blank that a formula gives and a blank cell are alike. */
const looksOf = (cells: ReturnType<FreezeDesk["cells"]>) =>
  cells.map((line) => line.map(({ formula: _, note: __, value, ...cell }) => ({ ...cell, value: value ?? "" })));
async function idOf(address: string): Promise<string> {
  const { frozen } = await desk.frozen();
  return frozen.find((one) => one.address === address)?.id ?? "";
}

test("a frozen table holds the values that it showed, with a note that says what, for which days, when and by whom", async () => {
  await desk.enter("B3", byCountry);
  const formula = desk.formulaAt("B3");
  const before = looksOf(desk.cells("A1:E8"));
  await desk.pass(10 * 60_000);
  expect(await desk.freeze("B3")).toMatchObject({ done: 1, refused: [], left: 0 });
  expect(desk.formulas()).toEqual([]);
  expect(looksOf(desk.cells("A1:E8"))).toEqual(before);
  expect(desk.noteAt(3, 2).split("\n")).toEqual([
    "Ptengine: Frozen 2026-05-06 12:10 by Keiko",
    formula,
    "Days: 2026-04-01 – 2026-04-03",
    "Ptengine answered 2026-05-06 12:00",
  ]);
  expect((await desk.frozen()).frozen).toMatchObject([{ address: "Sheet1!B3", state: "complete" }]);
  // Nothing was asked for it, and nothing is asked any more.
  await desk.call("refreshFormulas", { isLast: false });
  expect(await desk.call("listFormulas")).toMatchObject({ formulas: [] });
  expect(desk.asked).toHaveLength(1);

  expect(await desk.thaw([await idOf("Sheet1!B3")])).toMatchObject({ done: 1, refused: [], frozen: [] });
  expect(desk.formulaAt("B3")).toBe(formula);
  expect(looksOf(desk.cells("A1:E8"))).toEqual(before);
  expect(desk.noteAt(3, 2)).toBe("");
  expect(desk.book.port.namedRanges().map(({ name }) => name)).toEqual(["PTENGINE_REFRESH"]);
});

test("dates, hostile texts, numbers as text and blanks stay what they are, in the looks that a person has given", async () => {
  desk.columns = [
    { name: "country", type: "dimension" },
    { name: "visits", type: "metric" },
  ];
  desk.rows = [
    ["=1+1", 1],
    ["'quoted", 2],
    ["007", 3],
    ["#N/A", null],
    ["2026-04-01", 5],
    ["@mention", 6],
  ];
  await desk.enter("B3", byCountry);
  desk.book.port.format(desk.sheetId, { top: 3, left: 2, bottom: 8, right: 2 }, { format: "#,##0.00" });
  desk.book.port.format(desk.sheetId, { top: 2, left: 1, bottom: 2, right: 2 }, { look: { isBold: true } });
  desk.note(3, 2, "mine");
  const before = looksOf(desk.cells("B3:C9"));
  expect(await desk.freeze("B3")).toMatchObject({ done: 1, refused: [] });
  expect(looksOf(desk.cells("B3:C9"))).toEqual(before);
  expect(desk.noteAt(3, 2)).toMatch(/^mine\n\nPtengine: Frozen/);
  await desk.thaw([await idOf("Sheet1!B3")]);
  expect(looksOf(desk.cells("B3:C9"))).toEqual(before);
  expect(desk.noteAt(3, 2)).toBe("mine");
});

test("what a person has typed right beside and beneath the table is none of it, and stays through a thaw", async () => {
  await desk.enter("B3", byCountry);
  desk.type("D3", ["comment"], ["good"], ["bad"]);
  desk.type("B6", ["sum", "1220"]);
  await desk.freeze("B3");
  desk.type("D4", ["very good"]);
  await desk.thaw([await idOf("Sheet1!B3")]);
  expect(desk.shown("B3:D6")).toEqual([
    ["country", "visits", "comment"],
    ["Japan", "1200", "very good"],
    ["China", "20", "bad"],
    ["sum", "1220", ""],
  ]);
  expect(desk.formulas()).toHaveLength(1);
});

test("a calculation with several questions, and days that Sheets calculates, are frozen as a whole", async () => {
  await desk.enter("B3", `=${total("visits")}/100`);
  await desk.enter("E3", '=PTENGINE_DC("country";"visits";TODAY()-9;TODAY()-8)');
  const asked = desk.asked.length;
  expect(await desk.freeze("B3", "E3")).toMatchObject({ done: 1, refused: [{ address: "Sheet1!B3" }] });
  expect(desk.noteAt(3, 5)).toContain("Days: 2026-04-27 – 2026-04-28\n");
  await desk.enter("B3", `=IFERROR(SUM(${total("visits")}),0)`);
  expect(await desk.freeze("B3")).toMatchObject({ done: 1, refused: [] });
  expect(desk.asked).toHaveLength(asked);
  expect(desk.shown("B3")).toEqual([["1220"]]);
  expect(desk.formulas()).toEqual([]);
});

test("what is kept of an answer tells how far a table reaches: without it, or where the cells show another one, nothing is changed", async () => {
  await desk.enter("B3", byCountry);
  const formula = desk.formulaAt("B3");
  desk.script.state.clearCache();
  const properties = desk.script.state.properties("document");
  for (const [key] of properties.entries()) if (key.startsWith("PTENGINE_ANSWER")) properties.delete(key);
  expect((await desk.freeze("B3")).refused).toMatchObject([{ address: "Sheet1!B3", error: { code: "freezeNotKept" } }]);
  desk.rows = [["India", 3]];
  await desk.call("ask", { name: "PTENGINE_DC", args: ["country", "visits", "2026-04-01", "2026-04-03"], maxRows: 5 });
  expect((await desk.freeze("B3")).refused).toMatchObject([{ error: { code: "freezeNotAsShown" } }]);
  expect(desk.formulas()).toEqual([formula]);
  expect(desk.noteAt(3, 2)).toBe("");
  expect((await desk.frozen()).frozen).toEqual([]);
});

describe("refused before the first change", () => {
  const zone = { top: 3, left: 1, bottom: 4, right: 2 };

  async function refused(code: string): Promise<void> {
    const before = JSON.stringify(desk.cells("A1:H12"));
    expect((await desk.freeze("B3")).refused).toMatchObject([{ address: "Sheet1!B3", error: { code } }]);
    expect(JSON.stringify(desk.cells("A1:H12"))).toBe(before);
    const kept = desk.script.state.properties("document").entries();
    expect(kept.filter(([name]) => name.includes("FROZEN"))).toEqual([]);
    expect(desk.book.port.namedRanges().filter(({ name }) => name.includes("FROZEN"))).toEqual([]);
  }

  test("a table that is blocked", async () => {
    desk.type("B4", ["mine"]);
    await desk.enter("B3", byCountry);
    await refused("tableBlocked");
  });

  test("an error", async () => {
    await desk.enter("B3", `=${total("visits")}/0`);
    await refused("cellShowsError");
  });

  test("merged cells", async () => {
    await desk.enter("B3", byCountry);
    desk.book.port.merges.merge(desk.sheetId, [{ ...zone, top: 5, bottom: 6 }]);
    expect(await desk.freeze("B3")).toMatchObject({ done: 1 });
    await desk.thaw([await idOf("Sheet1!B3")]);
    desk.book.port.merges.merge(desk.sheetId, [{ top: 2, left: 1, bottom: 2, right: 2 }]);
    await refused("tableBlocked");
    await desk.enter("B3", `=SUM(${total("visits")})`);
    await refused("mergedCells");
  });

  test("protected cells, for whoever may not change them", async () => {
    await desk.enter("B3", byCountry);
    // The key that the formulas use, so that nothing but the protection is in the way.
    keepSite(desk.script.state, desk.port.id, { profileId, apiKey: deskKey }, "editor");
    desk.protect(zone);
    desk.script.setPerson("editor");
    await refused("protectedCells");
    desk.script.setPerson("owner");
    expect(await desk.freeze("B3")).toMatchObject({ done: 1 });
  });

  test("a formula that asks with another person's key, whose answers are not this one's to tell", async () => {
    await desk.enter("B3", byCountry);
    desk.addSite(profileId, "editor");
    desk.script.setPerson("editor");
    await refused("keyOfAnother");
  });

  test("a place within a report", async () => {
    desk.rows = [
      ["Japan", 1],
      ["China", 2],
      ["India", 3],
    ];
    const id = await desk.save(3, 2);
    await desk.run(id);
    await desk.enter("C4", `=SUM(${total("visits")})`);
    expect((await desk.freeze("C4")).refused).toMatchObject([{ error: { code: "freezeInReport" } }]);
  });

  test("a formula that has been changed since it was listed", async () => {
    await desk.enter("B3", byCountry);
    const listed = desk.read("B3");
    await desk.enter("B3", byCountry.replace("visits", "users"));
    const work = await desk.call("freezeFormulas", { cells: [listed], userName: "" });
    expect(work).toMatchObject({ done: 0, refused: [{ error: { code: "cellChanged" } }] });
  });
});

describe("what has become of frozen cells", () => {
  let formula = "";
  let id = "";
  beforeEach(async () => {
    await desk.enter("B3", byCountry);
    formula = desk.formulaAt("B3");
    await desk.freeze("B3");
    id = await idOf("Sheet1!B3");
  });
  const stateOf = async () => (await desk.frozen()).frozen[0]?.state;
  const refusal = async (isForced = false) => (await desk.thaw([id], isForced)).refused[0]?.error.code;

  test("a person's edit is asked about before it is lost", async () => {
    desk.type("C4", ["1300"]);
    expect(await stateOf()).toBe("edited");
    expect(await refusal()).toBe("frozenEdited");
    expect(desk.shown("C4")).toEqual([["1300"]]);
    expect(await refusal(true)).toBeUndefined();
    expect(desk.shown("B3:C5")[1]).toEqual(["Japan", "1200"]);
    expect(desk.formulaAt("B3")).toBe(formula);
  });

  test("of several thawed at once, those that were edited are asked about and hold up no other", async () => {
    await desk.enter("E3", `=SUM(${total("visits")})`);
    await desk.enter("H3", `=SUM(${total("visits")})`);
    await desk.freeze("E3", "H3");
    desk.type("C4", ["1300"]);
    const { frozen } = await desk.frozen();
    const work = await desk.thaw(frozen.map((one) => one.id));
    expect(work).toMatchObject({ done: 2, left: 0, refused: [{ id, error: { code: "frozenEdited" } }] });
    expect(work.frozen).toMatchObject([{ id, state: "edited" }]);
    expect([desk.formulaAt("B3"), desk.shown("C4")]).toEqual(["", [["1300"]]]);
  });

  test("they are known wherever rows and tabs have moved them", async () => {
    desk.book.port.insertRows(desk.sheetId, 1, 2);
    desk.book.port.renameSheet(desk.sheetId, "April");
    expect((await desk.frozen()).frozen).toMatchObject([{ address: "April!B5", state: "complete" }]);
    expect(await refusal()).toBeUndefined();
    expect(desk.formulaAt("April!B5")).toBe(formula);
  });

  test("rows of a person's inside, cells of somebody else's, and cells that are gone are left alone, and the formula is kept in the list", async () => {
    desk.book.port.insertRows(desk.sheetId, 4, 1);
    desk.type("B5", ["mine"]);
    expect([await stateOf(), await refusal(true)]).toEqual(["cut", "frozenCut"]);
    desk.book.port.deleteRows(desk.sheetId, 4, 1);
    expect(await stateOf()).toBe("complete");
    desk.type("B3", ["a", "1"], ["b", "2"], ["c", "3"]);
    expect([await stateOf(), await refusal(true)]).toEqual(["foreign", "frozenForeign"]);
    desk.book.port.deleteRows(desk.sheetId, 2, 3);
    expect([await stateOf(), await refusal(true)]).toEqual(["lost", "frozenForeign"]);
    expect((await desk.frozen()).frozen).toMatchObject([{ formula, state: "lost" }]);
    expect(await desk.call("forgetFrozen", { id })).toMatchObject({ frozen: [] });
  });

  test("cells that were merged or protected since, are left as they are", async () => {
    const standing = () =>
      JSON.stringify([desk.cells("A1:H12"), desk.script.state.properties("document").get(`PTENGINE_FROZEN:${id}`)]);
    const zone = { top: 3, left: 1, bottom: 3, right: 2 };
    const { port } = desk.book;
    port.merges.merge(desk.sheetId, [zone]);
    let kept = standing();
    expect([await refusal(true), standing()]).toEqual(["mergedCells", kept]);
    port.merges.breakApart(desk.sheetId, [zone]);
    desk.type("B4", ["Japan", "1200"]);
    desk.script.setPerson("editor");
    desk.protect(zone);
    kept = standing();
    expect([await refusal(true), standing()]).toEqual(["protectedCells", kept]);
    desk.script.setPerson("owner");
    expect(await refusal()).toBeUndefined();
    expect(desk.formulaAt("B3")).toBe(formula);
  });

  test("a formula that somebody has put back by hand is listed as a formula again", async () => {
    desk.type("B3", [formula, ""], ["", ""], ["", ""]);
    await desk.book.settled();
    expect((await desk.frozen()).frozen).toEqual([]);
    await desk.pass(hourMs);
    expect(await desk.call("listFormulas")).toMatchObject({ formulas: [{ address: "Sheet1!B3" }] });
  });

  test("what a newer version has kept is shown and not touched", async () => {
    const properties = desk.script.state.properties("document");
    const name = `PTENGINE_FROZEN:${id}`;
    const kept = properties.get(name)?.replace('"version":1', '"version":2') ?? "";
    properties.set([[name, kept]]);
    expect(await stateOf()).toBe("newer");
    await desk.thaw([id], true);
    expect(properties.get(name)).toBe(kept);
    expect(desk.formulas()).toEqual([]);
  });
});
