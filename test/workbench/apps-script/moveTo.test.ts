/** Range.moveTo, on the real workbook. */
import { Model } from "@odoo/o-spreadsheet";
import { protectedRefusal } from "../../../workbench/apps-script/guardedSpreadsheet";
import { noteGetters } from "../../../workbench/sheet/engine/notesPlugin";
import { fakeBook } from "../sheet/fakeBook";
import { closeWorkshops, messageOf, openForPeople, openWorkshop, outcomeOf } from "./workshop";

afterEach(closeWorkshops);

const head = `const book = SpreadsheetApp.getActive(); const [sheet, other] = book.getSheets();
  const at = (cells) => sheet.getRange(cells);`;

/** A spreadsheet of two tabs; what is run is the body of a function. */
function open() {
  const { book } = fakeBook({ TWICE: (value) => Number(value) * 2 });
  book.port.insertSheet("Other tab", 1);
  return { book, ...openForPeople(head, book.port) };
}
const outcome = (body: string) => outcomeOf(open().owner(body));
const message = (body: string) => messageOf(open().owner(body));

describe("Moving a range", () => {
  test("takes values, number formats, looks and notes along and leaves nothing behind", async () => {
    const body = `at("A1:B2").setValues([[1, "two"], [new Date("2026-04-01T00:00:00+09:00"), true]]);
      at("A1").setNumberFormat("0.00").setFontWeight("bold").setNote("note");
      at("A1:B2").moveTo(at("D4"));
      const all = (cells) => [at(cells).getDisplayValues(), at(cells).getNumberFormats()[0], at(cells).getFontWeights()[0], at(cells).getNotes()[0]];
      return [all("D4:E5"), all("A1:B2")];`;
    expect(await outcome(body)).toEqual([
      [
        [
          ["1.00", "two"],
          ["2026-04-01", "TRUE"],
        ],
        ["0.00", "General"],
        ["bold", "normal"],
        ["note", ""],
      ],
      [
        [
          ["", ""],
          ["", ""],
        ],
        ["General", "General"],
        ["normal", "normal"],
        ["", ""],
      ],
    ]);
  });

  test("gives nothing back, and asks of the target only its upper left cell", async () => {
    const body = `at("A1").setValue(1);
      return [at("A1").moveTo(at("B2:Z9")) === undefined, at("B2:C2").getValues()[0], at("A1").isBlank()];`;
    expect(await outcome(body)).toEqual([true, [1, ""], true]);
  });

  test("replaces all that was at the target, also by empty cells", async () => {
    const body = `at("D1:E1").setValues([["old", "old"]]).setNotes([["old", "old"]]).setBackground("#ff0000");
      at("F1").setValue("stays").setNote("stays");
      at("A1").setValue("new");
      at("A1:B1").moveTo(at("D1"));
      return [at("D1:F1").getValues()[0], at("D1:F1").getNotes()[0], at("D1:F1").getBackgrounds()[0]];`;
    expect(await outcome(body)).toEqual([
      ["new", "", "stays"],
      ["", "", "stays"],
      ["#ffffff", "#ffffff", "#ffffff"],
    ]);
  });

  test.each([
    ["down", "A2", ["", "a", "b", "c", ""]],
    ["far down", "A3", ["", "", "a", "b", "c"]],
  ])("%s onto itself keeps every cell", async (_, target, column) => {
    const body = `at("A1:A3").setValues([["a"], ["b"], ["c"]]).setNotes([["a"], ["b"], ["c"]]);
      at("A1:A3").moveTo(at("${target}"));
      return [at("A1:A5").getValues().flat(), at("A1:A5").getNotes().flat()];`;
    expect(await outcome(body)).toEqual([column, column]);
  });

  test("up onto itself and to its own place keeps every cell", async () => {
    const body = `at("A2:A4").setValues([["a"], ["b"], ["=A3"]]).setNotes([["a"], [""], ["c"]]);
      at("A2:A4").moveTo(at("A1"));
      at("A1:A3").moveTo(at("A1"));
      return [at("A1:A4").getValues().flat(), at("A1:A4").getNotes().flat(), at("A3").getFormula()];`;
    expect(await outcome(body)).toEqual([["a", "b", "b", ""], ["a", "", "c", ""], "=A2"]);
  });

  test("keeps texts that look like something else", async () => {
    const body = `at("A1:C1").setNumberFormat("@").setValues([["=1+1", "007", "1/2"]]);
      at("D1").setValue("'008");
      at("A1:D1").moveTo(at("A5"));
      return [at("A5:D5").getValues()[0], at("A5:D5").getNumberFormats()[0], at("A5:D5").getFormulas()[0]];`;
    expect(await outcome(body)).toEqual([
      ["=1+1", "007", "1/2", "008"],
      ["@", "@", "@", "General"],
      ["", "", "", ""],
    ]);
  });

  test.each([
    ["hidden", "other.hideSheet();"],
    ["frozen", "other.setFrozenRows(3); other.setFrozenColumns(2);"],
  ])("to a %s tab works as to any other", async (_, prepare) => {
    const body = `${prepare} at("A1:C4").setValue("x").setNote("n");
      at("A1:C4").moveTo(other.getRange("B2"));
      return [other.getDataRange().getA1Notation(), other.getRange("B2").getValue(), other.getRange("D5").getNote(), at("A1").getNote(), sheet.getLastRow()];`;
    expect(await outcome(body)).toEqual(["A1:D5", "x", "n", "", 0]);
  });
});

describe("What refers to moved cells", () => {
  test("follows them: formulas elsewhere, among them and on other tabs, and ranges that lie wholly inside", async () => {
    const body = `at("A1:B2").setValues([[1, 2], ["=A1+B1", "=C9"]]);
      at("C9").setValue(5);
      at("D1:D3").setFormulas([["=$A$1"], ["=SUM(A1:B1)"], ["=SUM(A1:C1)"]]);
      other.getRange("A1").setFormula("='Sheet1'!B1");
      at("A1:B2").moveTo(at("F5"));
      return [at("F5:G6").getFormulas(), at("F6:G6").getValues()[0], at("D1:D3").getFormulas().flat(), at("D1:D3").getValues().flat(), other.getRange("A1").getFormula(), other.getRange("A1").getValue()];`;
    expect(await outcome(body)).toEqual([
      [
        ["", ""],
        ["=F5+G5", "=C9"],
      ],
      [3, 5],
      ["=$F$5", "=SUM(F5:G5)", "=SUM(A1:C1)"],
      [1, 3, 0],
      "=Sheet1!G5",
      2,
    ]);
  });

  test("follows them to another tab", async () => {
    const body = `at("A1:A3").setValues([[7], ["=A1*2"], ["=C1"]]);
      at("C1").setValue(1);
      at("B1").setFormula("=A1");
      at("A1:A3").moveTo(other.getRange("C3"));
      return [at("B1").getFormula(), at("B1").getValue(), other.getRange("C3:C5").getValues().flat(), other.getRange("C4:C5").getFormulas().flat()];`;
    expect(await outcome(body)).toEqual(["='Other tab'!C3", 7, [7, 14, 1], ["=C3*2", "=Sheet1!C1"]]);
  });

  test("may be broken or lost, and stays as it is", async () => {
    const body = `const formulas = [["=SUM("], ["=Nowhere!B2"], ['=TWICE("say ""hi""")'], ["={1;2}"]];
      at("A1:A4").setFormulas(formulas);
      at("A1:A4").moveTo(other.getRange("C3"));
      return other.getRange("C3:C6").getFormulas().map((row, index) => row[0] === formulas[index][0] || row[0]).concat(other.getRange("C7").getValue());`;
    expect(await outcome(body)).toEqual([true, true, true, true, 2]);
  });

  test("follows whole columns", async () => {
    const body = `at("A1:A2").setValues([[1], [2]]); at("B1").setFormula("=SUM(A:A)"); at("F1").setFormula("=SUM(A:A)");
      at("A1:B1000").moveTo(at("C1"));
      return ["D1", "F1"].map((cell) => [at(cell).getFormula(), at(cell).getValue()]);`;
    expect(await outcome(body)).toEqual([
      ["=SUM(C:C)", 3],
      ["=SUM(C:C)", 3],
    ]);
  });

  test("is a named range that lies wholly inside, too", async () => {
    const body = `book.setNamedRange("INSIDE", at("A1:A2")); book.setNamedRange("ACROSS", at("A2:A3"));
      at("A1").setValue(3); at("E1").setFormula("=SUM(INSIDE)");
      at("A1:B2").moveTo(other.getRange("D4"));
      const place = (name) => { const range = book.getRangeByName(name); return range.getSheet().getName() + "!" + range.getA1Notation(); };
      return [place("INSIDE"), place("ACROSS"), at("E1").getValue()];`;
    expect(await outcome(body)).toEqual(["Other tab!D4:D5", "Sheet1!A2:A3", 3]);
  });

  test("is a protected range, too, but not the protection of a tab", async () => {
    const body = `at("A1:A2").protect(); sheet.protect();
      const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
      at("A1:Z1000").moveTo(other.getRange("A1"));
      const [moved] = other.getProtections(RANGE);
      return [moved.getRange().getA1Notation(), sheet.getProtections(SHEET).length, other.getProtections(SHEET).length];`;
    expect(await outcome(body)).toEqual(["A1:A2", 1, 0]);
  });

  test("is a chart, which itself stays where it lies", async () => {
    const body = `at("A1:C3").setValues([["Month", "In", "Out"], ["May", 1, 2], ["June", 3, 4]]);
      const chart = sheet.newChart().setChartType(Charts.ChartType.LINE).addRange(at("A1:C3")).setPosition(2, 2, 0, 0).build();
      sheet.insertChart(chart);
      const ranges = () => sheet.getCharts()[0].getRanges().map((range) => range.getSheet().getName() + "!" + range.getA1Notation());
      at("A1:C3").moveTo(other.getRange("D4"));
      const all = ranges();
      other.getRange("E4:E6").moveTo(at("J1"));
      const info = sheet.getCharts()[0].getContainerInfo();
      return [all, ranges(), info.getAnchorRow(), info.getAnchorColumn()];`;
    expect(await outcome(body)).toEqual([
      ["Other tab!D4:F6"],
      ["Other tab!D4:D6", "Sheet1!J1:J3", "Other tab!F4:F6"],
      2,
      2,
    ]);
  });

  test("keeps custom functions alive", async () => {
    const { book, owner } = open();
    await outcomeOf(owner(`at("A1:A2").setValues([[4], ["=TWICE(A1)"]]);`));
    await book.settled();
    await outcomeOf(owner(`at("A1:A2").moveTo(other.getRange("B2"));`));
    await book.settled();
    expect(book.values("'Other tab'!B2:B3")).toEqual([[4], [8]]);
  });

  test("also are the choices of a cell", async () => {
    const { book, owner } = open();
    const range = { _sheetId: "sheet-1", _zone: { top: 0, left: 0, bottom: 2, right: 0 } };
    const criterion = { type: "isValueInList" as const, values: ["a", "b"], displayStyle: "arrow" as const };
    book.apply([
      {
        type: "ADD_DATA_VALIDATION_RULE",
        sheetId: "sheet-1",
        rule: { id: "rule", criterion, isBlocking: true },
        ranges: [range],
      },
    ]);
    await outcomeOf(owner(`at("A2:A3").moveTo(other.getRange("B2"));`));
    const rulesOf = (sheetId: string) =>
      book.model.getters.getDataValidationRules(sheetId).map(({ ranges }) => ranges.map(({ zone }) => zone));
    expect(rulesOf("sheet-1")).toEqual([[{ top: 0, left: 0, bottom: 0, right: 0 }]]);
    expect(rulesOf("sheet-2")).toEqual([[{ top: 1, left: 1, bottom: 2, right: 1 }]]);
  });
});

test("A page that is opened after a move shows what the workbook holds", async () => {
  const { book, owner } = open();
  const range = { _sheetId: "sheet-1", _zone: { top: 0, left: 0, bottom: 3, right: 0 } };
  const rule = { id: "rule", criterion: { type: "isEqual" as const, values: ["=B1"] }, isBlocking: false };
  const red = {
    type: "CellIsRule" as const,
    operator: "isEqual" as const,
    values: ["1"],
    style: { fillColor: "#FF0000" },
  };
  book.apply([
    { type: "ADD_DATA_VALIDATION_RULE", sheetId: "sheet-1", rule, ranges: [range] },
    { type: "ADD_CONDITIONAL_FORMAT", sheetId: "sheet-1", cf: { id: "red", rule: red }, ranges: [range] },
    { type: "SET_ZONE_BORDERS", sheetId: "sheet-1", target: [range._zone], border: { position: "all" } },
  ]);
  await outcomeOf(
    owner(`at("A1:B3").setValues([[1, 2], ["=A1", "x"], ["=B9", ""]]).setNotes([["n", ""], ["", "m"], ["", ""]]).setFontWeight("bold");
      at("A2:B3").moveTo(at("A3")); at("A3:B4").moveTo(other.getRange("C3")); at("A1:B1").moveTo(other.getRange("C4"));
      other.getRange("C1:D9").moveTo(at("B1"));`),
  );
  const { data, revisions } = JSON.parse(JSON.stringify(book.snapshot())) as ReturnType<typeof book.snapshot>;
  const page = new Model(data as object, { custom: { workbook: book } }, [...revisions]);
  expect(page.exportData().sheets).toEqual(book.model.exportData().sheets);
  expect(noteGetters(page.getters).getNotes("sheet-1")).toEqual([
    { col: 1, row: 3, text: "n" },
    { col: 2, row: 2, text: "m" },
  ]);
  expect(book.cells("B3:B4").map(([cell]) => [cell?.formula, cell?.value])).toEqual([
    ["=Sheet1!B4", 1],
    ["", 1],
  ]);
  const [moved] = page.getters.getConditionalFormats("sheet-1");
  expect(moved?.ranges).toEqual(["B3:B4"]);
  expect(page.getters.getCellBorder({ sheetId: "sheet-1", col: 1, row: 3 })).not.toBeNull();
});

describe("Moving is refused", () => {
  const beyond = "The coordinates of the target range are outside the dimensions of the sheet.";
  test.each([
    ['at("A1:A2").moveTo(at("A1000"))', beyond],
    ['at("A1:B1").moveTo(other.getRange("Z1"))', beyond],
    [
      'const far = at("A1000"); sheet.deleteRows(1000, 1); far.moveTo(at("A1"))',
      "The coordinates of the range are outside the dimensions of the sheet.",
    ],
    [
      'at("A1").moveTo("B1")',
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.moveTo.",
    ],
    [
      'at("A1").moveTo(sheet)',
      "The parameters (SpreadsheetApp.Sheet) don't match the method signature for SpreadsheetApp.Range.moveTo.",
    ],
  ])("beyond the tab and for what is no range: %s", async (statement, text) => {
    expect(await message(`${statement};`)).toBe(text);
  });

  test.each([
    ["A1:B2", "E5"],
    ["E5:F6", "A1"],
  ])("to an editor who may not change one of the places: %s to %s", async (from, to) => {
    const { owner, editor } = open();
    await outcomeOf(
      owner(`const protection = at("B2:C3").protect(); protection.removeEditors(protection.getEditors());`),
    );
    const statement = `at("${from}").moveTo(at("${to}"));`;
    expect(await messageOf(editor(statement))).toBe(protectedRefusal);
    expect(await messageOf(editor('at("A1").moveTo(at("B1"));'))).toBe("no error but null");
    expect(await messageOf(owner(statement))).toBe("no error but null");
  });

  test("to a formula", async () => {
    const { book } = fakeBook({});
    const { start } = openWorkshop(
      'function F() { const s = SpreadsheetApp.getActiveSheet(); s.getRange("A1").moveTo(s.getRange("B1")); }',
      { spreadsheet: book.port },
    );
    expect(await messageOf(start("customFunction", "F", []))).toBe("You do not have permission to call moveTo");
  });
});
