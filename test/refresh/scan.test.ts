// Which formulas of a document are planned, and with which arguments.
import type { SheetContents } from "../../src/platform/ports";
import { createReferenceReader, parseReference } from "../../src/refresh/references";
import { scanFormulas, withRefreshCell } from "../../src/refresh/scan";
import { FakePlatform } from "../support/fakePlatform";

const sheetOf = (name: string, cells: readonly (readonly unknown[])[]): SheetContents => ({
  name,
  formulas: () => cells.map((row) => row.map((cell) => (typeof cell === "string" && cell.startsWith("=") ? cell : ""))),
  values: () => cells,
});

const scanOf = (...sheets: SheetContents[]) => {
  const platform = new FakePlatform({ zone: "Asia/Tokyo" });
  platform.sheets = sheets;
  platform.tabs.names.set("Period", { sheetName: "My inputs", area: { row: 1, column: 3, rows: 2, columns: 1 } });
  platform.tabs.names.set("集計", { sheetName: "My inputs", area: { row: 1, column: 1, rows: 1, columns: 1 } });
  platform.tabs.names.set("PTENGINE_REFRESH", {
    sheetName: "Ptengine",
    area: { row: 1, column: 1, rows: 1, columns: 1 },
  });
  return scanFormulas(platform);
};
const scan = (...sheets: SheetContents[]) => scanOf(...sheets).formulas;

const inputs = sheetOf("My inputs", [
  ["country", "visits", new Date("2026-03-31T15:00:00Z")],
  ["", "users", 46142],
]);

describe("a formula is planned", () => {
  it("with literals", () => {
    const text = '=PTENGINE_DC("country","visits","2026-04-01","2026-04-30")';
    const [formula] = scan(sheetOf("A", [["", text]]));
    expect(formula).toEqual({
      sheetName: "A",
      row: 1,
      column: 2,
      formula: text,
      callIndex: 0,
      followsRefresh: false,
      query: { source: "dc", view: "country", metrics: ["visits"], dates: { start: "2026-04-01", end: "2026-04-30" } },
    });
  });

  it("with cells and ranges of any sheet, dates as the spreadsheet shows them", () => {
    const formula = "=PTENGINE_DC('My inputs'!A1;'My inputs'!B1:B2;'My inputs'!$C$1;'My inputs'!C2)";
    expect(scan(inputs, sheetOf("A", [[formula]]))[0]?.query).toEqual({
      source: "dc",
      view: "country",
      metrics: ["visits", "users"],
      dates: { start: "2026-04-01", end: "2026-04-30" },
    });
  });

  it("inside other functions, once for each call", () => {
    const formulas = scan(
      sheetOf("A", [['=SUM(PTENGINE_DC("total","visits"))/IFERROR(PTENGINE_DC("total","users"),1)']]),
    );
    expect(formulas.map(({ query, callIndex }) => [callIndex, query?.metrics])).toEqual([
      [0, ["visits"]],
      [1, ["users"]],
    ]);
  });

  it("with the refresh cell as its refresh, which counts as the refresh token to come", () => {
    const [formula] = scan(sheetOf("A", [["=PTENGINE_GOALS(;PTENGINE_REFRESH)"]]));
    expect(formula).toMatchObject({ query: { source: "goals", view: "list" }, followsRefresh: true });
  });
});

describe("a formula is not planned", () => {
  it.each([
    ["an expression", '=PTENGINE_DC("total",A1&"visits")'],
    ["a function", '=PTENGINE_DC("total","visits",TODAY()-7)'],
    ["a name that is no cell", '=PTENGINE_DC("total",My_metrics)'],
    ["a sheet that is not there", "=PTENGINE_DC(Gone!A1)"],
  ])("with %s", (_, formula) => {
    expect(scan(sheetOf("A", [[formula]]))).toEqual([
      { sheetName: "A", row: 1, column: 1, formula, callIndex: 0, followsRefresh: false },
    ]);
  });

  it("if its arguments are refused; the reason is told", () => {
    expect(scan(sheetOf("A", [['=PTENGINE_DC("contry")']]))[0]?.error?.code).toBe("unknownName");
  });

  it("if it asks for nothing", () => {
    expect(scan(sheetOf("A", [['=PTENGINE_FILTER("country","=","Japan")', "=SUM(B1:B2)", "PTENGINE_DC()"]]))).toEqual(
      [],
    );
  });
});

describe("the refresh cell as refresh", () => {
  it.each([
    ["=PTENGINE_GOALS()", 0, "=PTENGINE_GOALS(;PTENGINE_REFRESH)"],
    ['=PTENGINE_DC("total","visits")', 0, '=PTENGINE_DC("total","visits",,,,,PTENGINE_REFRESH)'],
    ['=PTENGINE_DC("total";"visits";;;;;)', 0, '=PTENGINE_DC("total";"visits";;;;;PTENGINE_REFRESH)'],
    [
      '=SUM(PTENGINE_GOALS(;PTENGINE_REFRESH))+IFERROR(PTENGINE_DC("total";"users");1)',
      1,
      '=SUM(PTENGINE_GOALS(;PTENGINE_REFRESH))+IFERROR(PTENGINE_DC("total";"users";;;;;PTENGINE_REFRESH);1)',
    ],
  ])("is added to %s, call %i", (formula, callIndex, text) => {
    expect(withRefreshCell(formula, callIndex)).toBe(text);
    expect(scan(sheetOf("A", [[text]]))[callIndex]?.followsRefresh).toBe(true);
  });

  it.each([
    ["has it", "=PTENGINE_GOALS(;PTENGINE_REFRESH)", 0],
    ["has a refresh of its own", "=PTENGINE_GOALS(;$B$1)", 0],
    ["takes none", '=PTENGINE_FILTER("country","=","Japan")', 0],
    ["is not there", "=SUM(1)", 0],
  ])("is not added to a call that %s", (_, formula, callIndex) => {
    expect(withRefreshCell(formula, callIndex)).toBeUndefined();
  });
});

describe("a reference", () => {
  const sheet = sheetOf("Data", [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ]);
  const reader = createReferenceReader([sheet, inputs], () => undefined);

  it.each([
    ["B2", 5],
    ["$B$2", 5],
    [
      "A1:B2",
      [
        [1, 2],
        [4, 5],
      ],
    ],
    ["B:B", [[2], [5], [8]]],
    ["B2:B", [[5], [8]]],
    [
      "2:3",
      [
        [4, 5, 6],
        [7, 8, 9],
      ],
    ],
    ["Z99", ""],
    ["'My inputs'!A1", "country"],
    ["Nowhere!A1", undefined],
    ["Total", undefined],
  ])("%s is read as %j", (text, value) => {
    expect(reader.value(text, sheet)).toEqual(value);
  });

  it("may name a sheet with a quote in its name", () => {
    expect(parseReference("'It''s'!A1")?.sheetName).toBe("It's");
  });
});
