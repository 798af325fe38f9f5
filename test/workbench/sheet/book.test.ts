import { Model } from "@odoo/o-spreadsheet";
import type { Book } from "../../../workbench/sheet/book/book";
import { enter, fakeBook } from "./fakeBook";

const sheetId = "sheet-1";
const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

describe("formulas as Sheets writes them", () => {
  test("`;` and `,` separate arguments, and strings, tab names and array rows keep theirs", async () => {
    const { book, calls } = fakeBook({ PROBE: (...args) => args.length });
    book.port.insertSheet("a;b", 1);
    book.setFormula("'a;b'!A1", "7");
    await enter(book, "A1", `=PROBE("x;y";'a;b'!A1;{1,2;3,4};)`);
    expect(calls[0]?.args).toEqual([
      "x;y",
      7,
      [
        [1, 2],
        [3, 4],
      ],
      undefined,
    ]);
  });

  test("a doubled quote and a backslash are characters of a string", async () => {
    const { book, calls } = fakeBook({ PROBE: () => 1 });
    const formula = `=PROBE("say ""a;b""","C:\\","""")`;
    await enter(book, "A1", formula);
    expect(calls[0]?.args).toEqual(['say "a;b"', "C:\\", '"']);
    expect(book.cells("A1")[0]?.[0]?.formula).toBe(formula);
  });

  test.each([
    ["=NOPE(1)", "#NAME?", "Unknown function: 'NOPE'."],
    ["=SUM(", "#ERROR!", "Formula parse error."],
    ["=A1", "#REF!", "Circular dependency detected. To resolve with iterative calculation, see File > Settings."],
    ["=Nowhere!B2", "#REF!", "Invalid sheet name: Nowhere"],
  ])("%s shows %s", (formula, code, message) => {
    const { book } = fakeBook({});
    book.setFormula("A1", formula);
    expect(book.error("A1")).toEqual({ code, message });
  });

  test("functions that the engine lacks", () => {
    const { book } = fakeBook({});
    book.setFormula("A1", "=ARRAYFORMULA({1,2}*2)");
    book.setFormula("A2", '=REGEXMATCH("abc";"b.")');
    book.setFormula("A3", "=TO_DATE(46113)");
    book.setFormula("A4", "=TO_TEXT(A3)");
    book.setFormula("A5", '=REGEXMATCH("abc","(")');
    expect(book.display("A1:B1")).toEqual([["2", "4"]]);
    expect(book.display("A2:A4")).toEqual([["TRUE"], ["4/1/2026"], ["4/1/2026"]]);
    expect(book.error("A5")?.code).toBe("#REF!");
  });

  test("TODAY() and NOW() follow the given clock and the time zone", () => {
    const now = () => Date.parse("2026-04-14T16:30:00Z");
    const [tokyo, newYork] = ["Asia/Tokyo", "America/New_York"].map((timeZone) => fakeBook({}, { timeZone, now }).book);
    for (const book of [tokyo!, newYork!]) {
      book.setFormula("A1", "=TODAY()-1");
      book.setFormula("A2", '=TEXT(NOW(),"hh:mm")');
    }
    expect(tokyo!.display("A1:A2")).toEqual([["4/14/2026"], ["01:30"]]);
    expect(newYork!.display("A1:A2")).toEqual([["4/13/2026"], ["12:30"]]);
  });
});

describe("what a script reads and writes", () => {
  test("values, dates, texts, formulas and formats", () => {
    const { book } = fakeBook({});
    book.port.write(sheetId, [
      { row: 0, column: 0, content: { kind: "value", value: 1234.5 }, format: "#,##0.00" },
      { row: 0, column: 1, content: { kind: "value", value: true } },
      { row: 0, column: 2, content: { kind: "date", serial: 46113 } },
      { row: 0, column: 3, content: { kind: "date", serial: 46113.5 }, format: "yyyy/mm/dd hh:mm" },
      { row: 1, column: 0, content: { kind: "typed", text: "=SUM(A1;1)" } },
      { row: 1, column: 1, content: { kind: "typed", text: "=1+1" }, format: "@" },
      { row: 1, column: 2, content: { kind: "typed", text: "'=1+1" } },
      { row: 1, column: 3, content: { kind: "typed", text: "2026-04-01" } },
      { row: 2, column: 0, content: { kind: "typed", text: "007" }, format: "@" },
    ]);
    expect(book.display("A1:D3")).toEqual([
      ["1,234.50", "TRUE", "2026-04-01", "2026/04/01 12:00"],
      ["1,235.50", "=1+1", "=1+1", "2026-04-01"],
      ["007", "", "", ""],
    ]);
    expect(book.cells("A2")[0]?.[0]).toMatchObject({ value: 1235.5, formula: "=SUM(A1,1)", isDate: false });
    expect(book.cells("D2")[0]?.[0]).toMatchObject({ value: 46113, isDate: true, format: "yyyy-mm-dd" });
    expect(book.cells("D3")[0]?.[0]).toEqual({ value: null, isDate: false, format: "", formula: "", display: "" });
  });

  test("a format alone keeps the content, a content alone keeps the format", () => {
    const { book } = fakeBook({});
    book.port.write(sheetId, [{ row: 0, column: 0, content: { kind: "value", value: 0.5 } }]);
    book.port.write(sheetId, [{ row: 0, column: 0, format: "0%" }]);
    expect(book.display("A1")).toEqual([["50%"]]);
    book.port.write(sheetId, [{ row: 0, column: 0, content: { kind: "value", value: 0.25 } }]);
    expect(book.display("A1")).toEqual([["25%"]]);
    book.port.write(sheetId, [{ row: 0, column: 0, content: { kind: "empty" } }]);
    expect(book.values("A1")).toEqual([[""]]);
  });

  test("20,000 cells are one change", () => {
    const { book } = fakeBook({});
    const writes = Array.from({ length: 20_000 }, (_, index) => ({
      row: Math.floor(index / 20),
      column: index % 20,
      content: { kind: "value" as const, value: index },
    }));
    book.port.write(sheetId, writes);
    expect(book.snapshot().revisions).toHaveLength(1);
    expect(book.values("T1000")).toEqual([[19_999]]);
    expect(book.port.dataZone(sheetId)).toEqual({ top: 0, left: 0, bottom: 999, right: 19 });
  });

  test("rows and columns: inserting and deleting moves formulas", () => {
    const { book } = fakeBook({});
    book.setFormula("A1", "5");
    book.setFormula("B1", "=A1*2");
    book.port.insertRows(sheetId, 0, 2);
    book.port.insertColumns(sheetId, 0, 1);
    expect(book.cells("C3")[0]?.[0]).toMatchObject({ value: 10, formula: "=B3*2" });
    book.port.deleteRows(sheetId, 0, 2);
    book.port.deleteColumns(sheetId, 0, 1);
    expect(book.values("A1:B1")).toEqual([[5, 10]]);
    book.port.insertRows(sheetId, 1000, 5);
    expect(book.port.sheets()[0]?.rowCount).toBe(1005);
  });

  test("tabs: insert, rename, hide, delete; a refused change is an error", () => {
    const { book } = fakeBook({});
    const tab = book.port.insertSheet("Report", 1);
    expect(tab).toMatchObject({ name: "Report", rowCount: 1000, columnCount: 26, isHidden: false });
    book.port.renameSheet(tab.id, "Monthly");
    book.port.setSheetHidden(tab.id, true);
    expect(book.port.sheets()[1]).toMatchObject({ name: "Monthly", isHidden: true });
    expect(() => book.port.renameSheet(tab.id, "Sheet1")).toThrow("refused RENAME_SHEET");
    book.port.deleteSheet(tab.id);
    expect(book.port.sheets()).toHaveLength(1);
    expect(() => book.port.deleteSheet(sheetId)).toThrow("refused DELETE_SHEET");
  });

  test("a named range is an argument, and moves with its cells", async () => {
    const { book, calls } = fakeBook({ PROBE: (value) => value });
    book.setFormula("C3", "stamp-1");
    book.port.setNamedRange({ name: "PTENGINE_REFRESH", sheetId, zone: cell(2, 2) });
    await enter(book, "A1", "=PROBE(PTENGINE_REFRESH)");
    expect(book.values("A1")).toEqual([["stamp-1"]]);
    book.port.insertRows(sheetId, 1, 1);
    expect(book.port.namedRanges()).toEqual([{ name: "PTENGINE_REFRESH", sheetId, zone: cell(3, 2) }]);
    await enter(book, "C4", "stamp-2");
    expect(book.values("A1")).toEqual([["stamp-2"]]);
    expect(calls.map((call) => call.args)).toEqual([["stamp-1"], ["stamp-2"]]);
    book.port.setNamedRange({ name: "PTENGINE_REFRESH", sheetId, zone: cell(0, 4) });
    expect(book.port.namedRanges()[0]?.zone).toEqual(cell(0, 4));
    book.port.removeNamedRange("PTENGINE_REFRESH");
    expect(book.port.namedRanges()).toEqual([]);
  });

  test("a name on another tab may lie where the first has no cells", () => {
    const { book } = fakeBook({});
    const { id: other } = book.port.insertSheet("Long", 1);
    book.port.deleteRows(sheetId, 10, book.port.sheets()[0]!.rowCount - 10);
    book.port.setNamedRange({ name: "FAR", sheetId: other, zone: cell(1, 1) });
    book.port.setNamedRange({ name: "FAR", sheetId: other, zone: cell(500, 1) });
    expect(book.port.namedRanges()).toEqual([{ name: "FAR", sheetId: other, zone: cell(500, 1) }]);
  });

  test("the selection of the page is the active range", () => {
    const { book } = fakeBook({});
    expect(book.port.activeRange()).toEqual({ sheetId, zone: cell(0, 0) });
    book.port.select(sheetId, cell(4, 1));
    expect(book.port.activeRange().zone).toEqual(cell(4, 1));
    const told: unknown[] = [];
    book.listen((event) => told.push(event));
    book.port.activate(sheetId, cell(9, 9));
    expect(told).toEqual([{ type: "activate", sheetId, zone: cell(9, 9) }]);
  });
});

describe("pages and the workbook", () => {
  /** A second model that follows the workbook, as the page's does. */
  function join(book: Book, id: string): Model {
    const { data, revisions } = book.snapshot();
    const listeners = new Set<(message: unknown) => void>();
    book.listen((event) => {
      if (event.type === "revision") for (const listener of listeners) listener(event.message);
    });
    return new Model(
      JSON.parse(JSON.stringify(data)),
      {
        client: { id, name: id },
        custom: { workbook: book },
        transportService: {
          onNewMessage: (_id, listener) => listeners.add(listener),
          leave: () => {},
          sendMessage: async (message) => void book.accept(message),
        },
      },
      [...revisions],
    );
  }

  const contentOf = (model: Model) => JSON.stringify(model.exportData().sheets);
  const type = (model: Model, row: number, col: number, content: string) =>
    model.dispatch("UPDATE_CELL", { sheetId, row, col, content });

  test("two pages and a script converge, also after an undo by one of them", async () => {
    const { book } = fakeBook({ PROBE: () => [[1, 2]] });
    book.setFormula("A1", "before");
    const [first, second] = [join(book, "first"), join(book, "second")];
    type(first!, 1, 0, "from first");
    type(second!, 2, 0, "=PROBE()");
    first!.dispatch("ADD_COLUMNS_ROWS", {
      sheetId,
      sheetName: "Sheet1",
      dimension: "ROW",
      base: 0,
      quantity: 3,
      position: "after",
    });
    book.port.write(sheetId, [{ row: 0, column: 5, content: { kind: "value", value: 9 } }]);
    await book.settled();
    first!.dispatch("REQUEST_UNDO");
    const late = join(book, "late");
    second!.dispatch("REQUEST_UNDO");
    type(late, 7, 7, "late");
    expect(contentOf(first!)).toBe(contentOf(book.model));
    expect(contentOf(second!)).toBe(contentOf(book.model));
    expect(contentOf(late)).toBe(contentOf(book.model));
    expect(book.values("A1:A3")).toEqual([["before"], ["from first"], [""]]);
  });

  test("a change that is based on an old one is not accepted", () => {
    const { book } = fakeBook({});
    book.setFormula("A1", "1");
    const { revisions } = book.snapshot();
    expect(book.accept({ ...revisions[0]!, nextRevisionId: "x" })).toBe(false);
  });
});
