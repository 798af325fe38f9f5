// Freezing while formulas load: what only loads is passed by with a word, and no "Loading..." and no stand-in for it is ever kept as a value.
import { april, byCountry, FreezeDesk } from "./freezeDesk";

let desk: FreezeDesk;
beforeEach(async () => {
  desk = new FreezeDesk();
  // What asks the spreadsheet does not wait for the formulas that run.
  desk.script.circumstances.isReadingHeldUpByFormulas = false;
  desk.rows = [
    ["Japan", 1200],
    ["China", 20],
  ];
  // Its answer is kept, and is that of the formulas that load.
  await desk.enter("H3", byCountry);
});
afterEach(() => desk.close());

/** For Sheets it loads as long as it stands there. */
const loading = (options = "") => `PTENGINE_DC("country";"visits";${april};;"${options}"&IF(NOW()>0;"";"x"))`;

async function refusals(...addresses: readonly string[]) {
  const { done, refused } = await desk.freeze(...addresses);
  return { done, refused: refused.map(({ address, error }) => [address, error.code]) };
}
const remains = () => ({
  cells: JSON.stringify(desk.cells("A1:F12")),
  frozen: desk.script.state
    .properties("document")
    .entries()
    .filter(([name]) => name.includes("FROZEN")),
  names: desk.book.port.namedRanges().filter(({ name }) => name.includes("FROZEN")),
});

test.each([
  ["a table", `=${loading()}`, "Loading..."],
  ["a calculation", `=SUM(${loading("headers=off")})`, "Loading..."],
  ["a calculation that shows something else for an error", `=IFERROR(SUM(${loading("headers=off")});0)`, "0"],
  ["a text that is put together", `=IFERROR("Visits: "&SUM(${loading("headers=off")});"none")`, "none"],
])("%s that loads is left as it is", async (_, formula, shown) => {
  await desk.enter("B3", formula);
  expect(desk.shown("B3")).toEqual([[shown]]);
  const before = remains();
  expect(await refusals("B3")).toEqual({ done: 0, refused: [["Sheet1!B3", "cellLoading"]] });
  expect(remains()).toEqual(before);
});

test("one that loads holds up no other, and can be frozen when it has loaded", async () => {
  await desk.enter("B3", `=${loading()}`);
  await desk.enter("E3", `=IFERROR(SUM(PTENGINE_DC("country";"visits";${april};;"headers=off"));0)`);
  expect(await refusals("B3", "H3", "E3")).toEqual({ done: 2, refused: [["Sheet1!B3", "cellLoading"]] });
  expect([desk.shown("E3"), desk.shown("H4:I4")]).toEqual([[["1220"]], [["Japan", "1200"]]]);
  await desk.enter("B3", byCountry);
  expect(await refusals("B3")).toEqual({ done: 1, refused: [] });
});

test("one that begins to load at the very moment of the change has its formula back", async () => {
  await desk.enter("A1", "visits");
  await desk.enter("B3", `=PTENGINE_DC("country";A1;${april})`);
  const formula = desk.formulaAt("B3");
  desk.beforeCall = (name) => {
    if (name !== "Range.copyTo") return;
    desk.beforeCall = () => {};
    desk.type("A1", ["users"]);
    expect(desk.shown("B3")).toEqual([["Loading..."]]);
  };
  expect(await refusals("B3")).toEqual({ done: 0, refused: [["Sheet1!B3", "freezeNotAsShown"]] });
  expect(desk.formulaAt("B3")).toBe(formula);
  expect((await desk.frozen()).frozen).toEqual([]);
});
