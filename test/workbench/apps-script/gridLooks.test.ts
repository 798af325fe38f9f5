/** Rows, columns and tabs as they look: sizes, what is hidden, the grid's lines, the tab's colour. */
import { openTab } from "./dashboards";
import { closeWorkshops } from "./workshop";

afterEach(closeWorkshops);

describe("Rows", () => {
  test("are as high as they were told, or as their content needs, unless forced", async () => {
    const body = `sheet.setRowHeight(1, 24).setRowHeights(2, 2, 40).setRowHeightsForced(4, 1, 12);
      for (const row of [1, 2, 4]) sheet.getRange(row, 1).setValue("Text").setFontSize(30);
      const [first, second, third, fourth, fifth] = [1, 2, 3, 4, 5].map((row) => sheet.getRowHeight(row));
      return [first > 40, second > 40, third, fourth, fifth];`;
    expect(await openTab().outcome(body)).toEqual([true, true, 40, 12, 23]);
  });

  test("keep their heights when rows are inserted above", async () => {
    const body = `sheet.setRowHeight(2, 50); sheet.setRowHeightsForced(3, 1, 8); sheet.insertRowsBefore(1, 1);
      return [2, 3, 4].map((row) => sheet.getRowHeight(row));`;
    expect(await openTab().outcome(body)).toEqual([23, 50, 8]);
  });
});

describe("Hidden rows and columns", () => {
  test("are told, and shown again", async () => {
    const body = `sheet.hideColumns(2); sheet.hideRows(3, 2);
      const read = () => [sheet.isColumnHiddenByUser(2), sheet.isColumnHiddenByUser(3), sheet.isRowHiddenByUser(4), sheet.isRowHiddenByUser(5)];
      const hidden = read(); sheet.showColumns(2); sheet.showRows(3, 2);
      return [hidden, read()];`;
    expect(await openTab().outcome(body)).toEqual([
      [true, false, true, false],
      [false, false, false, false],
    ]);
  });

  test("are never all of them", async () => {
    const { message } = openTab();
    expect(await message("sheet.hideRows(1, sheet.getMaxRows());")).toBe("You can't hide all the rows on the sheet.");
    expect(await message("sheet.hideColumns(1, 25); sheet.hideColumns(26);")).toBe(
      "You can't hide all the columns on the sheet.",
    );
    expect(await message("sheet.hideRows(0);")).toBe("Those rows are out of bounds.");
  });
});

describe("A tab", () => {
  test("has lines between its cells and no colour until it is told", async () => {
    const body = `const read = () => [sheet.hasHiddenGridlines(), sheet.getTabColor()];
      const before = read(); sheet.setHiddenGridlines(true).setTabColor("red");
      const told = read(); sheet.setHiddenGridlines(false).setTabColor(null);
      return [before, told, read(), other.hasHiddenGridlines()];`;
    expect(await openTab().outcome(body)).toEqual([[false, null], [true, "#ff0000"], [false, null], false]);
  });
});

test.each([
  [
    "sheet.setRowHeight(1)",
    "The parameters (number) don't match the method signature for SpreadsheetApp.Sheet.setRowHeight.",
  ],
  [
    "sheet.setHiddenGridlines(1)",
    "The parameters (number) don't match the method signature for SpreadsheetApp.Sheet.setHiddenGridlines.",
  ],
  ["sheet.setRowHeights(1, 2000, 20)", "Those rows are out of bounds."],
  ["sheet.setColumnWidth(1, 0)", "The size must be between 2 and 2000 pixels."],
])("what looks of the grid may not be is refused: %s", async (statement, text) => {
  expect(await openTab().message(`${statement};`)).toBe(text);
});

test("an editor is refused where a tab is protected, and a viewer everywhere", async () => {
  const { owner, editor, viewer } = openTab();
  await owner("const kept = sheet.protect(); kept.removeEditors(kept.getEditors());");
  for (const statement of [
    "sheet.setRowHeight(1, 30)",
    "sheet.hideRows(1)",
    "sheet.setHiddenGridlines(true)",
    'sheet.setTabColor("red")',
    'at("A1").setBorder(true, null, null, null, null, null)',
    'at("A1").setDataValidation(app.newDataValidation().requireCheckbox().build())',
    'sheet.setConditionalFormatRules([app.newConditionalFormatRule().whenCellEmpty().setBold(true).setRanges([at("A1")]).build()])',
  ]) {
    expect(await editor(`${statement};`)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("protected cell or object") },
    });
    expect(await viewer(`${statement};`)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("do not have permission") },
    });
  }
  const reading =
    "sheet.getRowHeight(1); sheet.getTabColor(); sheet.hasHiddenGridlines(); sheet.isRowHiddenByUser(1); sheet.getConditionalFormatRules(); at('A1').getDataValidation();";
  expect(await viewer(reading)).toMatchObject({ ok: true });
});
