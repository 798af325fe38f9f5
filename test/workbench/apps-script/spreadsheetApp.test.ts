import { closeWorkshops, messageOf, openWorkshop, outcomeOf } from "./workshop";

afterEach(closeWorkshops);

function open(body: string) {
  const head = "const book = SpreadsheetApp.getActive(); const sheet = book.getActiveSheet();";
  const workshop = openWorkshop(`function F() { ${head} ${body} }`);
  return { ...workshop, run: () => workshop.start("sidebar", "F", []) };
}
const outcome = (body: string) => outcomeOf(open(body).run());
const message = (body: string) => messageOf(open(body).run());

describe("A range", () => {
  test.each([
    ["sheet.getRange(2, 3)", "C2"],
    ["sheet.getRange(2, 3, 4)", "C2:C5"],
    ["sheet.getRange(2, 3, 4, 5)", "C2:G5"],
    ["sheet.getRange('B2')", "B2"],
    ["sheet.getRange('c4:$a$1')", "A1:C4"],
    ["sheet.getRange('B:C')", "B1:C100"],
    ["sheet.getRange('2:3')", "A2:Z3"],
    ["sheet.getRange('A3:A')", "A3:A100"],
    ["sheet.getRange('Sheet1!A1')", "A1"],
    ["book.getRange(\"'Sheet1'!A1:B2\")", "A1:B2"],
    ["sheet.getRange('B2:C3').offset(1, 1)", "C3:D4"],
    ["sheet.getRange('B2:C3').offset(0, 1, 1)", "C2:D2"],
    ["sheet.getRange('B2:C3').getCell(2, 1)", "B3"],
    ["sheet.getRange(1, 26)", "Z1"],
    ["sheet.getDataRange()", "A1"],
  ])("is %s", async (expression, notation) => {
    expect(await outcome(`return ${expression}.getA1Notation();`)).toBe(notation);
  });

  test.each([
    ["sheet.getRange(0, 1)", "The starting row of the range is too small."],
    ["sheet.getRange(1, 0)", "The starting column of the range is too small."],
    ["sheet.getRange(1, 1, 0)", "The number of rows in the range must be at least 1."],
    ["sheet.getRange(1, 1, 1, 0)", "The number of columns in the range must be at least 1."],
    ["sheet.getRange(101, 1)", "The coordinates of the range are outside the dimensions of the sheet."],
    ["sheet.getRange('AA1')", "The coordinates of the range are outside the dimensions of the sheet."],
    ["sheet.getRange('nothing')", "Range not found"],
    ["sheet.getRange('Other!A1')", "Range not found"],
    [
      "sheet.getRange(1.5, 1)",
      "The parameters (number,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    ["sheet.getRange('A1').getCell(2, 1)", "Cell reference out of range"],
  ])("is refused: %s", async (expression, text) => {
    expect(await message(`${expression};`)).toBe(text);
  });

  test("writes and reads every kind of value, at once", async () => {
    const body = `const range = sheet.getRange(1, 1, 2, 4);
      range.setValues([[1, "x", true, new Date(Date.UTC(2026, 2, 31, 15))], [null, undefined, "", "=1+1"]]);
      const values = range.getValues();
      values[0][3] = values[0][3].toISOString();
      return [values, range.getFormulas()[1]];`;
    const { run, spreadsheet } = open(body);
    expect(await outcomeOf(run())).toEqual([
      [
        [1, "x", true, "2026-03-31T15:00:00.000Z"],
        ["", "", "", ""],
      ],
      ["", "", "", "=1+1"],
    ]);
    expect(spreadsheet.writeCount).toBe(1);
    expect(spreadsheet.cells.get("0/0/3")?.value).toBe(46_113);
  });

  test("reads errors by their names", async () => {
    const { run, spreadsheet } = open("return sheet.getRange('A1').getValue();");
    const error = { code: "#ERROR!", message: "Ptengine: no" };
    spreadsheet.cells.set("0/0/0", {
      value: null,
      isDate: false,
      format: "",
      formula: "=F()",
      display: "#ERROR!",
      error,
    });
    expect(await outcomeOf(run())).toBe("#ERROR!");
  });

  test("writes one value into all its cells, and a formula as each of them reads it", async () => {
    const body = `sheet.getRange("A1:B1").setValue(5); sheet.getRange("A2:B2").setFormula("SUM(A1)");
      return [sheet.getRange("A1:B1").getValues()[0], sheet.getRange("A2:B2").getFormulas()[0], sheet.getRange("A1").isBlank()];`;
    expect(await outcome(body)).toEqual([[5, 5], ["=SUM(A1)", "=SUM(B1)"], false]);
  });

  test.each([
    ["A1+$A$1+$A1+A$1", "=C3+$A$1+$A3+C$1"],
    ['SUM(A:A,$B:C,2:3,$4:5)&"A1"', '=SUM(C:C,$B:E,4:5,$4:7)&"A1"'],
    ["'A1 B2'!A1+Sheet1!a1:b2", "='A1 B2'!C3+Sheet1!C3:D4"],
    ["LOG10(A1)+Q1_total+A1!B2+1.5", "=LOG10(C3)+Q1_total+A1!D4+1.5"],
    ['F("say ""A1""", Z1)', '=F("say ""A1""", AB3)'],
  ])("takes the references of a formula along that have no $: %s", async (formula, last) => {
    const body = `sheet.getRange("A1:C3").setFormula(${JSON.stringify(formula)});
      return [sheet.getRange("A1").getFormula(), sheet.getRange("C3").getFormula()];`;
    expect(await outcome(body)).toEqual([`=${formula}`, last]);
  });

  test("is emptied where null stands for a formula", async () => {
    const body = `sheet.getRange("A1:B1").setValues([[1, 2]]).setFormulas([[null, "=1+1"]]);
      return [sheet.getRange("A1").isBlank(), sheet.getRange("A1:B1").getFormulas()[0]];`;
    expect(await outcome(body)).toEqual([true, ["", "=1+1"]]);
  });

  test.each([
    ["R2C3", "C2"],
    ["R1C1:R3C2", "A1:B3"],
    ["r3c2:r1c1", "A1:B3"],
    ["!C2:E5", "C2:E5"],
    ["Sheet1!R2C3", "C2"],
    ["!B2", "B2"],
  ])("is named by %s, too", async (notation, a1) => {
    const body = `return [sheet.getRange("${notation}").getA1Notation(), SpreadsheetApp.getActive().getRange("${notation}").getA1Notation()];`;
    expect(await outcome(body)).toEqual([a1, a1]);
  });

  test.each(["R0C1", "R1C0", "R1C", "!"])("is not named by %s", async (notation) => {
    expect(await message(`sheet.getRange("${notation}");`)).toBe("Range not found");
  });

  test("keeps number formats when its content is cleared", async () => {
    const body = `const range = sheet.getRange("A1:B1");
      const before = range.getNumberFormat();
      range.setNumberFormats([["0.0", "@"]]).setValues([[1, "2"]]).clearContent();
      const cleared = [range.getNumberFormats()[0], range.isBlank()];
      return [before, cleared, range.clear().getNumberFormats()[0]];`;
    expect(await outcome(body)).toEqual(["General", [["0.0", "@"], true], ["General", "General"]]);
  });

  test.each([
    [
      "setValues([[1]])",
      "The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.",
    ],
    [
      "setValues([[1, 2], [1]])",
      "The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.",
    ],
    [
      "setValues([1, 2])",
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    [
      "setFormulas([[1, 2], [3, 4]])",
      "The parameters (number[][]) don't match the method signature for SpreadsheetApp.Range.setFormulas.",
    ],
    ["setValue('x'.repeat(50001))", "Your input contains more than the maximum of 50000 characters in a single cell."],
    ["setValue({})", "Writing an object or an array into one cell is not built in this workbench"],
  ])("refuses %s", async (call, text) => {
    expect(await message(`sheet.getRange("A1:B2").${call};`)).toBe(text);
  });

  test("writes a number that is none as an error", async () => {
    expect(await outcome("return sheet.getRange('A1').setValue(NaN).getValue();")).toBe("#NUM!");
  });
});

describe("A sheet", () => {
  test("knows its data and its size", async () => {
    const body = `const empty = [sheet.getLastRow(), sheet.getLastColumn()];
      sheet.getRange("C5").setValue(1);
      return [empty, sheet.getLastRow(), sheet.getLastColumn(), sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getDataRange().getA1Notation()];`;
    expect(await outcome(body)).toEqual([[0, 0], 5, 3, 100, 26, "A1:C5"]);
  });

  test("grows and shrinks", async () => {
    const body = `sheet.insertRowsAfter(100, 900); sheet.insertColumnsAfter(26, 4); sheet.deleteRows(1, 1); sheet.deleteColumns(1, 2);
      return [sheet.getMaxRows(), sheet.getMaxColumns()];`;
    expect(await outcome(body)).toEqual([999, 28]);
  });

  test.each([
    ["sheet.insertRowsAfter(101, 1)", "Those rows are out of bounds."],
    ["sheet.deleteRows(1, 100)", "You can't delete all the rows on the sheet."],
    [
      "sheet.insertRowsAfter(1, 384516)",
      "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
    ],
    ["sheet.hideSheet()", "You can't hide all the sheets in a document."],
    ["book.deleteSheet(sheet)", "You can't remove all the sheets in a document."],
    ["book.insertSheet('Sheet1')", 'A sheet with the name "Sheet1" already exists. Please enter another name.'],
    [
      "book.deleteSheet(book)",
      "The parameters (SpreadsheetApp.Spreadsheet) don't match the method signature for SpreadsheetApp.Spreadsheet.deleteSheet.",
    ],
  ])("is kept from harm: %s", async (statement, text) => {
    expect(await message(`${statement};`)).toBe(text);
  });

  test("can be added, found, named, hidden, activated and deleted", async () => {
    const body = `const added = book.insertSheet("Data");
      const wasActive = book.getActiveSheet().getName();
      added.setName("Stamp").hideSheet();
      book.setActiveSheet(book.getSheetByName("Sheet1"));
      const seen = [wasActive, book.getSheets().map((each) => each.getName()), added.isSheetHidden(), book.getSheetByName("Data"), added.getIndex()];
      book.deleteSheet(added);
      return seen.concat(book.getNumSheets(), book.insertSheet().getName());`;
    expect(await outcome(body)).toEqual(["Data", ["Sheet1", "Stamp"], true, null, 2, 1, "Sheet2"]);
  });
});

describe("The spreadsheet", () => {
  test("names ranges", async () => {
    const body = `book.setNamedRange("REFRESH", sheet.getRange("B2"));
      const named = [book.getRangeByName("refresh").getA1Notation(), sheet.getRange("REFRESH").getA1Notation(), book.getNamedRanges()[0].getName()];
      book.removeNamedRange("REFRESH");
      return named.concat(book.getRangeByName("REFRESH"), book.getNamedRanges().length);`;
    expect(await outcome(body)).toEqual(["B2", "B2", "REFRESH", null, 0]);
    expect(await message('book.removeNamedRange("x");')).toBe("Range x not found");
    expect(await message('book.setNamedRange("1 x", sheet.getRange("A1"));')).toBe('The name "1 x" is invalid.');
    expect(await message('book.setNamedRange("AB12", sheet.getRange("A1"));')).toBe('The name "AB12" is invalid.');
    expect(await message('book.setNamedRange("R1C12", sheet.getRange("A1"));')).toBe('The name "R1C12" is invalid.');
  });

  test("tells its name, zone, locale, owner and selection", async () => {
    const body = `sheet.getRange("B2:C3").activate();
      return [book.getId(), book.getName(), book.getSpreadsheetTimeZone(), book.getSpreadsheetLocale(), book.getOwner().getEmail(),
        book.getActiveRange().getA1Notation(), SpreadsheetApp.getCurrentCell().getA1Notation(), SpreadsheetApp.getActiveSpreadsheet().getUrl()];`;
    expect(await outcome(body)).toEqual([
      "spreadsheet-1",
      "Book",
      "Asia/Tokyo",
      "ja_JP",
      "owner@example.com",
      "B2:C3",
      "B2",
      "https://docs.google.com/spreadsheets/d/spreadsheet-1/edit",
    ]);
  });

  test("gives a formula its own cell as the active one", async () => {
    const code = "function F() { return SpreadsheetApp.getActiveRange().getA1Notation(); }";
    const { start } = openWorkshop(code);
    const cell = { sheetId: "0", row: 6, column: 3 };
    expect(await outcomeOf(start("customFunction", "F", [], { cell }))).toBe("D7");
  });
});
