/** Merged cells, on the real workbook. */
import { Model } from "@odoo/o-spreadsheet";
import { protectedRefusal } from "../../../workbench/apps-script/guardedSpreadsheet";
import { fakeBook } from "../sheet/fakeBook";
import { closeWorkshops, messageOf, openForPeople, openWorkshop, outcomeOf } from "./workshop";

afterEach(closeWorkshops);

const head = `const book = SpreadsheetApp.getActive(); const [sheet, other] = book.getSheets();
  const at = (cells) => sheet.getRange(cells);
  const merges = (of = sheet) => of.getDataRange().offset(0, 0, 20, 20).getMergedRanges().map((range) => range.getA1Notation());`;

function open() {
  const { book } = fakeBook({});
  book.port.insertSheet("Other tab", 1);
  return { book, ...openForPeople(head, book.port) };
}
const outcome = (body: string) => outcomeOf(open().owner(body));
const message = (body: string) => messageOf(open().owner(body));

const mustSelectAll = "You must select all cells in a merged range to merge or unmerge them.";

describe("Merging", () => {
  test("keeps the value of the upper left cell only", async () => {
    const body = `at("A1:B2").setValues([[1, 2], [3, 4]]);
      const isSame = at("A1:B2").merge().getA1Notation() === "A1:B2";
      return [isSame, at("A1:B2").getValues(), merges()];`;
    expect(await outcome(body)).toEqual([
      true,
      [
        [1, ""],
        ["", ""],
      ],
      ["A1:B2"],
    ]);
  });

  test("goes row by row or column by column, and a single cell is no merge", async () => {
    const body = `at("A1:B2").mergeAcross(); at("D1:E2").mergeVertically(); at("G1").merge(); at("H1:H3").mergeAcross();
      return [merges(), at("G1").isPartOfMerge()];`;
    expect(await outcome(body)).toEqual([["A1:B1", "D1:D2", "E1:E2", "A2:B2"], false]);
  });

  test("swallows merges that lie wholly inside", async () => {
    const body = `at("A1:B1").merge(); at("A1:C3").merge(); return merges();`;
    expect(await outcome(body)).toEqual(["A1:C3"]);
  });

  test("can be undone for the whole range", async () => {
    const body = `at("A1:B1").merge(); at("A2:B2").merge(); at("A1:C3").breakApart(); at("A1:B1").setValues([[1, 2]]);
      return [merges(), at("A1:B1").getValues()[0]];`;
    expect(await outcome(body)).toEqual([[], [1, 2]]);
  });

  test.each([
    'at("B2:C2").merge()',
    'at("A1:C1").merge()',
    'at("A1:A3").mergeVertically()',
    'at("A1:B1").mergeAcross()',
    'at("A1").breakApart()',
    'at("B2:D4").breakApart()',
  ])("is refused where it would cut through a merge: %s", async (statement) => {
    expect(await message(`at("A1:B2").merge(); ${statement};`)).toBe(mustSelectAll);
  });

  test.each([
    ["sheet.setFrozenRows(1)", "You can't merge frozen and non-frozen rows."],
    ["sheet.setFrozenColumns(1)", "You can't merge frozen and non-frozen columns."],
  ])("is refused across the edge of what is frozen: %s", async (freeze, text) => {
    expect(await message(`${freeze}; at("A1:B2").merge();`)).toBe(text);
  });

  test("is refused to an editor in protected cells, and to a formula", async () => {
    const { owner, editor } = open();
    await outcomeOf(owner(`const kept = at("B2:C3").protect(); kept.removeEditors(kept.getEditors());`));
    expect(await messageOf(editor('at("A1:B2").merge();'))).toBe(protectedRefusal);
    expect(await messageOf(editor('at("B2:C3").breakApart();'))).toBe("no error but null");
    await outcomeOf(owner('at("A1:B2").merge();'));
    expect(await messageOf(editor('at("A1:B2").breakApart();'))).toBe(protectedRefusal);
    const code = `function F(body) { return Function("const sheet = SpreadsheetApp.getActiveSheet();" + body)(); }`;
    const { start } = openWorkshop(code, { spreadsheet: open().book.port });
    const asFormula = (call: string) => messageOf(start("customFunction", "F", [`sheet.getRange("A1:B2").${call};`]));
    for (const member of ["merge", "mergeAcross", "mergeVertically", "breakApart"]) {
      expect(await asFormula(`${member}()`)).toBe(`You do not have permission to call ${member}`);
    }
    expect(await asFormula("getMergedRanges()")).toBe("no error but undefined");
  });

  test("takes no arguments", async () => {
    expect(await message('at("A1:B2").merge(true);')).toBe(
      "The parameters (boolean) don't match the method signature for SpreadsheetApp.Range.merge.",
    );
  });
});

describe("A range knows its merges", () => {
  test.each([
    ["A1", true, ["A1:B2"]],
    ["B2:D4", true, ["A1:B2", "D4:E4"]],
    ["C1:C9", false, []],
  ])("%s", async (cells, isPart, merged) => {
    const body = `at("A1:B2").merge(); at("D4:E4").merge();
      return [at("${cells}").isPartOfMerge(), at("${cells}").getMergedRanges().map((range) => range.getA1Notation())];`;
    expect(await outcome(body)).toEqual([isPart, merged]);
  });

  test("of its own tab only", async () => {
    expect(await outcome(`other.getRange("A1:B2").merge(); return [merges(), merges(other)];`)).toEqual([
      [],
      ["A1:B2"],
    ]);
  });
});

describe("Writing over merged cells", () => {
  test("keeps the upper left value and loses the others without a word", async () => {
    const body = `at("B2:C2").merge(); at("A1:C2").setValues([[1, 2, 3], [4, 5, 6]]);
      at("C1:C3").setFormulas([["=1+1"], ["=2+2"], ["=3+3"]]);
      at("B2:C2").breakApart();
      return at("A1:C3").getValues();`;
    expect(await outcome(body)).toEqual([
      [1, 2, 2],
      [4, 5, ""],
      ["", "", 6],
    ]);
  });

  test("over a hidden part of them alone changes nothing", async () => {
    const body = `at("A1:B1").merge(); at("A1").setValue("kept"); at("B1").setValue("lost").setNumberFormat("0.0");
      return [at("A1:B1").getValues()[0], at("B1").getNumberFormat()];`;
    expect(await outcome(body)).toEqual([["kept", ""], "0.0"]);
  });
});

describe("Merged cells follow", () => {
  test("rows and columns that are inserted inside of them, before them and deleted", async () => {
    const body = `at("B2:C3").merge(); sheet.insertRowsAfter(2, 2); sheet.insertColumnsBefore(1, 1);
      const grown = merges(); sheet.deleteRows(3, 2); const shrunk = merges(); sheet.deleteColumns(3, 2);
      return [grown, shrunk, merges()];`;
    expect(await outcome(body)).toEqual([["C2:D5"], ["C2:D3"], []]);
  });

  test("a move, and leave none behind; those at the target are gone", async () => {
    const body = `at("A1").setValue(7); at("A1:B1").merge(); other.getRange("C3:C4").merge();
      at("A1:C2").moveTo(other.getRange("C3"));
      return [merges(), merges(other), other.getRange("C3").getValue()];`;
    expect(await outcome(body)).toEqual([[], ["C3:D3"], 7]);
  });

  test("a move onto a part of the range that it leaves", async () => {
    expect(await outcome(`at("A2:B2").merge(); at("A1:B2").moveTo(at("A2")); return merges();`)).toEqual(["A3:B3"]);
  });

  test("the pages of the workbench", async () => {
    const { book, owner } = open();
    await outcomeOf(
      owner(`at("A1:B2").merge(); at("A1:B2").setValues([[1, 2], [3, 4]]); at("A1:B2").moveTo(at("C3"));`),
    );
    const { data, revisions } = JSON.parse(JSON.stringify(book.snapshot())) as ReturnType<typeof book.snapshot>;
    const page = new Model(data as object, { custom: { workbook: book } }, [...revisions]);
    expect(page.getters.getMerges("sheet-1")).toEqual(book.model.getters.getMerges("sheet-1"));
    expect(page.exportData().sheets).toEqual(book.model.exportData().sheets);
  });
});

describe("Merged cells stand in the way", () => {
  const cut = "You can't perform a paste that partially intersects a merge.";
  test.each([
    'at("A1").moveTo(at("D4"))',
    'at("B2:C3").moveTo(at("D4"))',
    'at("A1:B2").moveTo(at("B2"))',
    'at("D4:E5").moveTo(at("B2"))',
    'other.getRange("A1").moveTo(at("B2"))',
  ])("of a move that cuts through them: %s", async (statement) => {
    expect(await message(`at("A1:B2").merge(); ${statement};`)).toBe(cut);
  });

  test.each([
    ["sheet.setFrozenRows(1)", "rows"],
    ["sheet.setFrozenColumns(1)", "columns"],
  ])("of %s inside of them", async (statement, lines) => {
    expect(await message(`at("A1:B2").merge(); ${statement};`)).toBe(
      `Sorry, you can't freeze ${lines} which contain only part of a merged cell. Try to break apart merged cells ` +
        `or freeze more ${lines} to include the complete merged cells.`,
    );
  });

  test("of no freezing beside them", async () => {
    expect(await outcome('at("A1:B2").merge(); sheet.setFrozenRows(2); return sheet.getFrozenRows();')).toBe(2);
  });
});
