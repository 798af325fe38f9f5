/** Tabs that hold no cells, and cells whose columns have types: what a person makes and a script must live with. */
import { fakeBook } from "../sheet/fakeBook";
import { closeWorkshops, messageOf, openForPeople, outcomeOf } from "./workshop";

afterEach(closeWorkshops);

const head = `const book = SpreadsheetApp.getActive(); const [sheet] = book.getSheets();
  const at = (cells) => sheet.getRange(cells);
  const { GRID, OBJECT, DATASOURCE } = SpreadsheetApp.SheetType;`;

function open() {
  const { book } = fakeBook({});
  return { book, ...openForPeople(head, book.port) };
}

describe("A tab that a chart has to itself", () => {
  const chart = `at("A1:B3").setValues([["Month", "Visits"], ["May", 1], ["June", 3]]);
    sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.LINE).addRange(at("A1:B3")).setPosition(5, 1, 0, 0).build());
    const tab = book.moveChartToObjectSheet(sheet.getCharts()[0]);`;
  const run = (body: string) => open().owner(chart + body);

  test("is told by its type, and holds the chart that the other tab had", async () => {
    const body = `return [sheet.getType() === GRID, tab.getType() === OBJECT, tab.getType().toString(), book.getSheets().map((one) => one.getName()),
      sheet.getCharts().length, tab.getCharts().map((one) => one.getRanges()[0].getA1Notation()), book.getActiveSheet().getName()];`;
    expect(await outcomeOf(run(body))).toEqual([true, true, "OBJECT", ["Chart1", "Sheet1"], 0, ["A1:B3"], "Chart1"]);
  });

  test.each([
    "getDataRange()",
    "getLastRow()",
    "getMaxRows()",
    'getRange("A1")',
    "getRange(1, 1)",
    "clear()",
    "insertRowsAfter(1, 1)",
    "setFrozenRows(1)",
    "getActiveCell()",
    "getProtections(SpreadsheetApp.ProtectionType.SHEET)",
    "newChart()",
  ])("refuses %s", async (call) => {
    expect(await messageOf(run(`tab.${call};`))).toBe("The action is not supported for OBJECT sheet");
  });

  test("refuses addresses of its cells, too", async () => {
    expect(await messageOf(run(`book.getRange("Chart1!A1");`))).toBe("The action is not supported for OBJECT sheet");
  });

  test("can be named, hidden, shown, selected and deleted", async () => {
    const body = `tab.setName("Trend").hideSheet(); const isHidden = tab.isSheetHidden(); tab.showSheet().activate();
      const before = [tab.getName(), tab.getIndex(), typeof tab.getSheetId(), tab.getParent().getId() === book.getId()];
      book.deleteSheet(tab);
      return [isHidden, ...before, book.getNumSheets()];`;
    expect(await outcomeOf(run(body))).toEqual([true, "Trend", 1, "number", true, 1]);
  });

  test("has nothing selected", async () => {
    const body = "return [book.getActiveRange(), book.getCurrentCell(), SpreadsheetApp.getActiveRange()];";
    expect(await outcomeOf(run(body))).toEqual([null, null, null]);
  });
});

test("A tab of a connected database says so in its refusals", async () => {
  const { book, owner } = open();
  book.port.insertSheet("Warehouse", 1, "DATASOURCE");
  expect(await outcomeOf(owner("return book.getSheets()[1].getType() === DATASOURCE;"))).toBe(true);
  expect(await messageOf(owner("book.getSheets()[1].getLastRow();"))).toBe(
    "The action is not supported for DATASOURCE sheet",
  );
});

describe("Cells of a table with typed columns", () => {
  const refusal = "This operation is not allowed on cells in typed columns.";
  function openTable() {
    const opened = open();
    opened.book.turnIntoTable("B2:C4");
    return opened;
  }

  test.each([
    'at("B2").setNumberFormat("0.0")',
    'at("A1:B2").setNumberFormats([["@", "@"], ["@", "@"]])',
    'at("C4").setFontWeight("bold")',
    'at("C4:D5").setBackgrounds([["red", "red"], ["red", "red"]])',
    'at("C4").setWrap(true)',
    'at("A1:Z9").clear()',
    'at("A1:Z9").clearFormat()',
    "sheet.clear()",
    "sheet.clearFormats()",
    'at("B2:C2").merge()',
    'at("A1:B2").moveTo(at("C4"))',
  ])("refuse %s", async (statement) => {
    expect(await messageOf(openTable().owner(`${statement};`))).toBe(refusal);
  });

  test("take values, formulas, notes and the clearing of these", async () => {
    const body = `at("B2:C3").setValues([[1, "two"], [new Date(0), true]]); at("B4").setFormula("=B2+1").setNote("n");
      const filled = [at("B2:C2").getValues()[0], at("B4").getValue()];
      at("B2:C4").clearContent().clearNote(); at("B2:C4").clear({ contentsOnly: true });
      return [filled, at("B2:C4").isBlank()];`;
    expect(await outcomeOf(openTable().owner(body))).toEqual([[[1, "two"], 2], true]);
  });

  test("are those of the table wherever it goes, and no others", async () => {
    const { owner, book } = openTable();
    const isRefused = async (cells: string) =>
      (await messageOf(owner(`at("${cells}").setNumberFormat("0");`))) === refusal;
    expect([await isRefused("B1:C1"), await isRefused("D2"), await isRefused("B5")]).toEqual([false, false, false]);
    await outcomeOf(owner("sheet.insertRowsBefore(1, 2); sheet.insertRowsAfter(5, 1);"));
    expect([await isRefused("B3"), await isRefused("C4:C7"), await isRefused("B4"), await isRefused("B8")]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    await outcomeOf(owner('at("A4:D9").moveTo(at("A5")); at("A1").setNumberFormat("0");'));
    expect([await isRefused("B4"), await isRefused("B8")]).toEqual([false, true]);
    const { zone } = { zone: book.port.tables.list("sheet-1")[0]! };
    book.port.tables.remove("sheet-1", zone);
    expect(await isRefused("B5:C8")).toBe(false);
  });
});
