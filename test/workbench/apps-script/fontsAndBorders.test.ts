/** Fonts, alignments and lines of cells, on the real workbook. */
import { openTab } from "./dashboards";
import { closeWorkshops } from "./workshop";

afterEach(closeWorkshops);

describe("Fonts and alignments", () => {
  test("are read as they were set, and as those of a new cell elsewhere", async () => {
    const { outcome } = openTab();
    const body = `const read = (range) => [range.getFontFamily(), range.getFontSize(), range.getFontLine(),
        range.getVerticalAlignment(), range.getWrapStrategy().toString(), range.getWrap()];
      const isSame = at("A1").setFontFamily("Roboto").setFontSize(22).setFontLine("underline")
        .setVerticalAlignment("middle").setWrapStrategy(app.WrapStrategy.CLIP).getA1Notation() === "A1";
      return [isSame, read(at("A1")), read(at("B1"))];`;
    expect(await outcome(body)).toEqual([
      true,
      ["Roboto", 22, "underline", "middle", "CLIP", false],
      ["Arial", 10, "none", "bottom", "OVERFLOW", true],
    ]);
  });

  test("come cell by cell, and go with null", async () => {
    const { outcome } = openTab();
    const body = `const range = at("A1:B1");
      range.setFontFamilies([["Roboto", "Lato"]]).setFontSizes([[9, 12]]).setFontLines([["line-through", "none"]])
        .setVerticalAlignments([["top", "middle"]]).setWrapStrategies([[app.WrapStrategy.WRAP, app.WrapStrategy.CLIP]]);
      const read = () => [range.getFontFamilies()[0], range.getFontSizes()[0], range.getFontLines()[0],
        range.getVerticalAlignments()[0], range.getWrapStrategies()[0].map(String)];
      const before = read();
      range.setFontFamily(null).setFontLine(null).setVerticalAlignment(null);
      return [before, read()];`;
    expect(await outcome(body)).toEqual([
      [
        ["Roboto", "Lato"],
        [9, 12],
        ["line-through", "none"],
        ["top", "middle"],
        ["WRAP", "CLIP"],
      ],
      [
        ["Arial", "Arial"],
        [9, 12],
        ["none", "none"],
        ["bottom", "bottom"],
        ["WRAP", "CLIP"],
      ],
    ]);
  });

  test("are gone when a cell is cleared, and its values stay when only its format is", async () => {
    const { outcome } = openTab();
    const body = `at("A1").setValue(7).setFontSize(22).setFontFamily("Lato").setFontLine("underline").setVerticalAlignment("top");
      at("A1").clearFormat();
      return [at("A1").getValue(), at("A1").getFontSize(), at("A1").getFontFamily(), at("A1").getFontLine(), at("A1").getVerticalAlignment()];`;
    expect(await outcome(body)).toEqual([7, 10, "Arial", "none", "bottom"]);
  });

  test.each([
    [
      'at("A1").setFontSize("9")',
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setFontSize.",
    ],
    [
      'at("A1").setFontSize(9.5)',
      "The parameters (number) don't match the method signature for SpreadsheetApp.Range.setFontSize.",
    ],
    ['at("A1").setFontSize(0)', "Invalid font size: 0"],
    [
      'at("A1").setWrapStrategy("CLIP")',
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setWrapStrategy.",
    ],
    [
      'at("A1:B1").setFontSizes([[9]])',
      "The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.",
    ],
    ['at("A1").setVerticalAlignment("center")', '"center" is no look that this workbench knows'],
    ['at("A1").setFontLine("double")', '"double" is no look that this workbench knows'],
  ])("are refused: %s", async (statement, text) => {
    expect(await openTab().message(`${statement};`)).toBe(text);
  });
});

describe("Borders", () => {
  const lineAt = ({ book }: ReturnType<typeof openTab>, cell: string) => {
    const [column = "", row = ""] = [cell[0], cell.slice(1)];
    const position = { col: column.charCodeAt(0) - 65, row: Number(row) - 1 };
    const border = book.model.getters.getCellBorder({ sheetId: book.port.sheets()[0]!.id, ...position }) ?? {};
    return Object.fromEntries(Object.entries(border).map(([side, line]) => [side, `${line.style} ${line.color}`]));
  };

  test("are drawn around and between the cells, and their neighbours have them, too", async () => {
    const tab = openTab();
    await tab.outcome('at("B2:C3").setBorder(true, true, true, true, true, true);');
    const line = "thin #000000";
    expect(lineAt(tab, "B2")).toEqual({ top: line, left: line, bottom: line, right: line });
    expect([lineAt(tab, "B1"), lineAt(tab, "A3"), lineAt(tab, "D2"), lineAt(tab, "A1")]).toEqual([
      { bottom: line },
      { right: line },
      { left: line },
      {},
    ]);
  });

  test("true draws, false takes away, null leaves as it is", async () => {
    const tab = openTab();
    await tab.outcome(`at("A1:B2").setBorder(true, true, true, true, true, true, "#ff0000", app.BorderStyle.DASHED);
      at("A1:B2").setBorder(null, false, true, null, false, null, "blue", app.BorderStyle.SOLID_THICK);`);
    expect(lineAt(tab, "A1")).toEqual({ top: "dashed #ff0000", bottom: "dashed #ff0000" });
    expect(lineAt(tab, "B2")).toEqual({ top: "dashed #ff0000", right: "dashed #ff0000", bottom: "thick #0000ff" });
  });

  test("a line that one cell takes away is gone from its neighbour", async () => {
    const tab = openTab();
    await tab.outcome(`at("A1").setBorder(null, null, null, true, null, null);
      at("B1").setBorder(null, false, null, null, null, null);`);
    expect([lineAt(tab, "A1"), lineAt(tab, "B1")]).toEqual([{}, {}]);
  });

  test("are gone with the format of the cells, and stay with their content", async () => {
    const tab = openTab();
    await tab.outcome(`at("A1:B2").setBorder(true, true, true, true, true, true); at("A1:B2").clearContent();
      at("A1").clearFormat(); at("B2").clear();`);
    const line = "thin #000000";
    expect(["A1", "B1", "A2", "B2"].map((cell) => lineAt(tab, cell))).toEqual([
      {},
      { top: line, right: line },
      { left: line, bottom: line },
      {},
    ]);
  });

  test("go along when rows are inserted above them", async () => {
    const tab = openTab();
    await tab.outcome('at("A1:B1").setBorder(null, null, true, null, null, null); sheet.insertRowsBefore(1, 3);');
    expect([lineAt(tab, "A4"), lineAt(tab, "A1")]).toEqual([{ bottom: "thin #000000" }, {}]);
  });

  test.each([
    ["(true, true, true, true)", "boolean,boolean,boolean,boolean"],
    ['(true, true, true, true, true, true, "red")', "boolean,boolean,boolean,boolean,boolean,boolean,String"],
    [
      '(true, true, true, true, true, true, "red", "SOLID")',
      "boolean,boolean,boolean,boolean,boolean,boolean,String,String",
    ],
    ['("yes", true, true, true, true, true)', "String,boolean,boolean,boolean,boolean,boolean"],
  ])("are refused as Google refuses them: setBorder%s", async (args, given) => {
    expect(await openTab().message(`at("A1").setBorder${args};`)).toBe(
      `The parameters (${given}) don't match the method signature for SpreadsheetApp.Range.setBorder.`,
    );
  });
});
