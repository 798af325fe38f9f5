/** What a writer of formatted tables needs, on the real workbook. */
import type { AppsScriptOptions } from "../../../workbench/apps-script/appsScript";
import { fakeBook } from "../sheet/fakeBook";
import { closeWorkshops, messageOf, openWorkshop, outcomeOf } from "./workshop";

afterEach(closeWorkshops);

const scopes = { manifest: { timeZone: "Asia/Tokyo" } };

function open(body: string, options: Partial<AppsScriptOptions> = {}) {
  const { book } = fakeBook({});
  const head = "const book = SpreadsheetApp.getActive(); const sheet = book && book.getActiveSheet();";
  const workshop = openWorkshop(`function F() { ${head} ${body} }`, { ...scopes, spreadsheet: book.port, ...options });
  return { ...workshop, book, run: () => workshop.start("sidebar", "F", []) };
}
const outcome = (body: string, options?: Partial<AppsScriptOptions>) => outcomeOf(open(body, options).run());
const message = (body: string) => messageOf(open(body).run());

describe("Looks", () => {
  test.each([
    ["FontWeight", "bold", "normal"],
    ["FontStyle", "italic", "normal"],
    ["FontColor", "#0b57d0", "#000000"],
    ["Background", "#e8f0fe", "#ffffff"],
    ["HorizontalAlignment", "center", "general"],
  ])("%s is set for a range or cell by cell, read back, and reset by null", async (name, word, usual) => {
    const body = `const range = sheet.getRange("A1:B1");
      const before = range.get${name}();
      range.set${name}("${word}");
      const all = range.get${name}s()[0];
      range.set${name}s([[null, "${word}"]]);
      return [before, all, range.get${name}s()[0], range.set${name}(null).get${name}s()[0]];`;
    expect(await outcome(body)).toEqual([usual, [word, word], [usual, word], [usual, usual]]);
  });

  test("colours may be named or short, and are read back as six digits", async () => {
    const body = `return sheet.getRange("A1:B1").setBackgrounds([["Red", "#ABC"]]).getBackgrounds()[0];`;
    expect(await outcome(body)).toEqual(["#ff0000", "#aabbcc"]);
  });

  test.each(['setFontWeight("heavy")', 'setBackground("#12")', 'setHorizontalAlignment("middle")'])(
    "a word that means nothing is refused: %s",
    async (call) => {
      expect(await message(`sheet.getRange("A1").${call};`)).toMatch(/^".+" is no look that this workbench knows$/);
    },
  );

  test.each([
    ["RebeccaPurple", "#663399"],
    ["tomato", "#ff6347"],
    ["lightgoldenrodyellow", "#fafad2"],
  ])("every colour that CSS names is one: %s", async (name, color) => {
    expect(await outcome(`return sheet.getRange("A1").setFontColor("${name}").getFontColor();`)).toBe(color);
  });

  test('the alignment "normal" is that of the content, and reads as general-left', async () => {
    const body = `const range = sheet.getRange("A1:C1").setHorizontalAlignments([["normal", "center", null]]);
      const said = range.getHorizontalAlignments()[0];
      sheet.getRange("A1:B1").setHorizontalAlignment("normal");
      sheet.getRange("A1").setHorizontalAlignment("right").setHorizontalAlignment(null);
      return [said, range.getHorizontalAlignments()[0], sheet.getRange("B1").clearFormat().getHorizontalAlignment()];`;
    expect(await outcome(body)).toEqual([
      ["general-left", "center", "general"],
      ["general", "general-left", "general"],
      "general",
    ]);
  });

  test("a new column is 100 pixels wide, wherever it comes from", async () => {
    const body = `const other = SpreadsheetApp.getActive().insertSheet();
      sheet.setColumnWidth(2, 60).insertColumnsAfter(26, 1);
      return [sheet.getColumnWidth(1), sheet.getColumnWidth(2), sheet.getColumnWidth(27), other.getColumnWidth(1)];`;
    expect(await outcome(body)).toEqual([100, 60, 100, 100]);
  });

  test("wrapping reads as on until it is switched off", async () => {
    const body = `const cell = sheet.getRange("A1");
      return [cell.getWrap(), cell.setWrap(false).getWrap(), cell.setWrap(true).getWraps()[0][0]];`;
    expect(await outcome(body)).toEqual([true, false, true]);
  });

  test("are kept when contents change, and are the engine's own style", async () => {
    const { run, book } = open(
      `sheet.getRange("A1:B2").setFontWeight("bold").setNumberFormat("0.00").setValues([[1, 2], [3, 4]]);`,
    );
    await outcomeOf(run());
    expect(book.display("A1:B2")).toEqual([
      ["1.00", "2.00"],
      ["3.00", "4.00"],
    ]);
    expect(book.model.getters.getCellStyle({ sheetId: "sheet-1", col: 1, row: 1 })).toEqual({ bold: true });
  });
});

describe("Clearing", () => {
  const filled = `const cell = sheet.getRange("A1");
    cell.setValue(1).setNumberFormat("0.0").setFontWeight("bold").setNote("note");
    const left = () => [cell.getValue(), cell.getNumberFormat(), cell.getFontWeight(), cell.getNote()];`;

  test.each([
    ["cell.clearContent()", ["", "0.0", "bold", "note"]],
    ["cell.clearFormat()", [1, "0.0", "normal", "note"]],
    ["cell.clearNote()", [1, "0.0", "bold", ""]],
    ["cell.clear()", ["", "General", "normal", "note"]],
    ["cell.clear({})", ["", "General", "normal", ""]],
    ["cell.clear({ contentsOnly: true })", ["", "0.0", "bold", "note"]],
    ["cell.clear({ formatOnly: true })", [1, "General", "normal", "note"]],
    ["cell.clear({ commentsOnly: true })", [1, "0.0", "bold", ""]],
    ["sheet.clear()", ["", "General", "normal", "note"]],
    ["sheet.clear({ contentsOnly: true })", ["", "0.0", "bold", "note"]],
    ["sheet.clearContents()", ["", "0.0", "bold", "note"]],
    ["sheet.clearFormats()", [1, "General", "normal", "note"]],
    ["sheet.clearNotes()", [1, "0.0", "bold", ""]],
  ])("%s leaves %j", async (statement, left) => {
    expect(await outcome(`${filled} ${statement}; return left();`)).toEqual(left);
  });

  test("an option that is not built is refused", async () => {
    expect(await message('sheet.getRange("A1").clear({ skipFilteredRows: true });')).toContain("is not built");
  });
});

describe("Notes", () => {
  test("are written and read, and taken away by null", async () => {
    const body = `const range = sheet.getRange("A1:B1");
      range.setNotes([["one", "two"]]);
      const written = range.getNotes()[0];
      range.getCell(1, 1).setNote(null);
      return [written, range.getNote(), range.getNotes()[0], sheet.getRange("C9").setNote("alone").getNote()];`;
    expect(await outcome(body)).toEqual([["one", "two"], "", ["", "two"], "alone"]);
  });

  test("follow their cells, and go with them", async () => {
    const body = `sheet.getRange("B5:C5").setNotes([["stays", "goes"]]);
      sheet.insertRowsBefore(1, 2).deleteColumns(3, 1).insertColumnsBefore(1, 1);
      return [sheet.getRange("C7").getNote(), sheet.getRange("B5").getNote(), sheet.getRange("D7").getNote()];`;
    expect(await outcome(body)).toEqual(["stays", "", ""]);
  });
});

describe("Text", () => {
  const values = ["=1+1", "007", "2026-04-01", "TRUE", "1e5", "+1", "-", "'quoted", "1/2"];

  test("in a cell of the format @ stays as it was written", async () => {
    const body = `const range = sheet.getRange(1, 1, ${values.length}, 1);
      const values = ${JSON.stringify(values)}.map((value) => [value]);
      range.setNumberFormat("@").setValues(values);
      const flat = (rows) => rows.map((row) => row[0]);
      return [flat(range.getValues()), flat(range.getDisplayValues()), flat(range.getNumberFormats()), flat(range.getFormulas())];`;
    const each = (text: string) => values.map(() => text);
    expect(await outcome(body)).toEqual([values, values, each("@"), each("")]);
  });

  test("is plain text also where the format comes after, and no more when it is taken away", async () => {
    const body = `const cell = sheet.getRange("A1").setValue("'=1+1").setNumberFormat("@").setFontWeight("bold");
      const plain = [cell.getValue(), cell.getNumberFormat(), cell.getFontWeight()];
      cell.setNumberFormat("0.0");
      return plain.concat(cell.getNumberFormat(), cell.setValue("=1+1").getValue());`;
    expect(await outcome(body)).toEqual(["=1+1", "@", "bold", "0.0", 2]);
  });

  test("keeps an apostrophe in front hidden", async () => {
    const body = `const cell = sheet.getRange("A1").setValue("'007");
      return [cell.getValue(), cell.getDisplayValue(), cell.getFormula()];`;
    expect(await outcome(body)).toEqual(["007", "007", ""]);
  });
});

describe("A tab", () => {
  test("keeps rows and columns in view", async () => {
    const body = `sheet.setFrozenRows(2); sheet.setFrozenColumns(1);
      const frozen = [sheet.getFrozenRows(), sheet.getFrozenColumns()];
      sheet.setFrozenRows(0);
      return frozen.concat(sheet.getFrozenRows(), sheet.getFrozenColumns());`;
    expect(await outcome(body)).toEqual([2, 1, 0, 1]);
    expect(await message("sheet.setFrozenRows(1000);")).toBe("You can't freeze all visible rows on the sheet.");
  });

  test("has columns of a width, which may follow their contents", async () => {
    const body = `sheet.setColumnWidth(2, 240);
      sheet.getRange("A1:A2").setValues([["short"], ["considerably longer than that"]]);
      sheet.getRange("C1").setValue("日本語の見出し");
      sheet.autoResizeColumns(1, 3);
      return [sheet.getColumnWidth(2), sheet.getColumnWidth(1), sheet.getColumnWidth(3)];`;
    const [set, long, japanese] = (await outcome(body)) as number[];
    expect(set).toBe(240);
    expect(long).toBeGreaterThan(180);
    expect(japanese).toBeGreaterThan(90);
    expect(await message("sheet.setColumnWidth(27, 10);")).toBe("Those columns are out of bounds.");
  });
});

describe("Charts", () => {
  const build = `const chart = sheet.newChart().setChartType(Charts.ChartType.LINE).addRange(sheet.getRange("A1:C4"))
      .setNumHeaders(1).setOption("title", "Visits").setOption("width", 400).setPosition(2, 5, 10, 20).build();
    sheet.insertChart(chart);`;

  test("are inserted, found, changed and removed", async () => {
    const body = `sheet.getRange("A1:C4").setValues([["day", "visits", "views"], ["a", 1, 2], ["b", 3, 4], ["c", 5, 6]]);
      ${build}
      const [found] = sheet.getCharts();
      const place = found.getContainerInfo();
      const seen = [found.getChartId(), chart.getChartId(), found.getRanges()[0].getA1Notation(), found.getOptions().get("title"),
        found.getNumHeaders(), place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY()];
      sheet.updateChart(found.modify().setChartType(Charts.ChartType.COLUMN).setOption("title", "Views").build());
      const [changed] = sheet.getCharts();
      const type = changed.modify().getChartType() === Charts.ChartType.COLUMN;
      const count = sheet.getCharts().length;
      sheet.removeChart(changed);
      return [seen, type, changed.getOptions().get("title"), count, sheet.getCharts().length];`;
    expect(await outcome(body)).toEqual([[1, null, "A1:C4", "Visits", 1, 2, 5, 10, 20], true, "Views", 1, 0]);
  });

  test("are the engine's, and follow their cells", async () => {
    const { run, book } = open(`${build} sheet.insertRowsBefore(1, 3);
      return sheet.getCharts()[0].getRanges().map((range) => range.getA1Notation());`);
    expect(await outcomeOf(run())).toEqual(["A4:C7"]);
    const { getters } = book.model;
    const [id] = getters.getChartIds("sheet-1");
    expect(getters.getChartDefinition(id!)).toMatchObject({
      type: "line",
      title: { text: "Visits" },
      dataSource: { dataSetsHaveTitle: true, labelRange: "Sheet1!A4:A7" },
    });
  });

  test.each([
    [
      'sheet.newChart().setChartType("LINE")',
      "The parameters (String) don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.setChartType.",
    ],
    ["sheet.newChart().setChartType(Charts.ChartType.GEO)", "A chart of the type GEO is not built in this workbench"],
    ["sheet.newChart().asLineChart()", "EmbeddedChartBuilder.asLineChart is not built in this workbench"],
    ["sheet.removeChart(sheet.newChart().build())", "The chart is not on this sheet"],
  ])("are refused: %s", async (expression, text) => {
    expect(await message(`${expression};`)).toBe(text);
  });
});

describe("Named ranges", () => {
  test("follow inserted and deleted rows and columns and a renamed tab", async () => {
    const body = `book.setNamedRange("TABLE", sheet.getRange("B3:D9"));
      const named = book.getNamedRanges()[0];
      sheet.insertRowsBefore(1, 2).deleteColumns(1, 1).deleteRows(6, 1);
      sheet.setName("Other");
      return [named.getRange().getA1Notation(), book.getRangeByName("TABLE").getSheet().getName()];`;
    expect(await outcome(body)).toEqual(["A5:C10", "Other"]);
  });

  test("can be moved, renamed and removed", async () => {
    const body = `book.setNamedRange("TABLE", sheet.getRange("B3"));
      const named = book.getNamedRanges()[0].setRange(sheet.getRange("C4")).setName("OTHER");
      const seen = [named.getName(), named.getRange().getA1Notation(), book.getRangeByName("TABLE")];
      named.remove();
      return seen.concat(book.getNamedRanges().length);`;
    expect(await outcome(body)).toEqual(["OTHER", "C4", null, 0]);
    expect(await message('book.setNamedRange("A", sheet.getRange("A1")); book.getNamedRanges()[0].setName("1");')).toBe(
      'The name "1" is invalid.',
    );
  });

  test("are gone with their cells and with their tab", async () => {
    const body = `const other = book.insertSheet("Other");
      book.setNamedRange("ROW", sheet.getRange("A3:B3")); book.setNamedRange("TAB", other.getRange("A1"));
      sheet.deleteRows(3, 1); book.deleteSheet(other);
      return book.getNamedRanges().map((range) => range.getName());`;
    expect(await outcome(body)).toEqual([]);
  });
});

describe("The spreadsheet", () => {
  test("is refused more than ten million cells", async () => {
    const refusal = "This action would increase the number of cells in the workbook above the limit of 10000000 cells.";
    expect(await message('sheet.insertRowsAfter(1, 383000); book.insertSheet("Too much");')).toBe(refusal);
  });

  test("may belong to nobody", async () => {
    expect(await outcome("return book.getOwner();", { hasOwner: false })).toBe(null);
  });

  test("may be missing in the run of a trigger", async () => {
    const body = "console.log(book, SpreadsheetApp.getActiveSheet());";
    const { start, lines } = open(body, { isDocumentActiveInTriggers: false });
    expect(await messageOf(start("trigger", "F", []))).toBe("no error but undefined");
    expect(lines).toEqual(["null null"]);
  });
});

test("5,000 rows of ten values are one change, and so is each look of theirs", async () => {
  const body = `sheet.insertRowsAfter(1000, 4000);
    const rows = Array.from({ length: 5000 }, (_, row) => Array.from({ length: 10 }, (_, column) => row * column));
    sheet.getRange(1, 1, 5000, 10).setValues(rows);
    sheet.getRange(1, 2, 5000, 9).setNumberFormat("#,##0").setFontColor("#333333");
    return sheet.getRange(5000, 3).getDisplayValue();`;
  const { run, book } = open(body);
  const types: string[] = [];
  book.listen(({ type }) => types.push(type));
  expect(await outcomeOf(run())).toBe("9,998");
  expect(types).toEqual(["revision", "revision", "revision", "revision"]);
});
