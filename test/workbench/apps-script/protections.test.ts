import { protectedRefusal } from "../../../workbench/apps-script/guardedSpreadsheet";
import { fakeBook } from "../sheet/fakeBook";
import { closeWorkshops, messageOf, openForPeople, openWorkshop, outcomeOf } from "./workshop";

afterEach(closeWorkshops);

const head = `const book = SpreadsheetApp.getActive(); const sheet = book.getSheets()[0]; const me = Session.getEffectiveUser();
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;`;

/** One spreadsheet for both people; what is run is the body of a function. */
function open() {
  const { book } = fakeBook({});
  return { book, ...openForPeople(head, book.port) };
}

const protectRange = `const protection = sheet.getRange("B2:C3").protect().setDescription("Totals");
  protection.removeEditors(protection.getEditors());`;

describe("A protected range", () => {
  test.each([
    'sheet.getRange("C3:D4").setValues([[1, 2], [3, 4]])',
    'sheet.getRange("B2").setFormula("=1")',
    'sheet.getRange("A1:Z9").clearContent()',
    'sheet.getRange("B2").setNumberFormat("0")',
    'sheet.getRange("B2").setFontWeight("bold")',
    'sheet.getRange("B2").setNote("x")',
    "sheet.insertRowsBefore(3, 1)",
    "sheet.deleteRows(2, 1)",
    "sheet.deleteColumns(3, 2)",
    "sheet.clear()",
    "book.insertSheet(); book.deleteSheet(sheet)",
  ])("keeps an editor from %s, and the owner not", async (statement) => {
    const { owner, editor } = open();
    await outcomeOf(owner(protectRange));
    expect(await messageOf(editor(`${statement};`))).toBe(protectedRefusal);
    expect(await messageOf(owner(`${statement};`))).toBe("no error but null");
  });

  test.each([
    'sheet.getRange("D4:E5").setValues([[1, 2], [3, 4]])',
    'sheet.getRange("A1").setFontWeight("bold")',
    "sheet.insertRowsBefore(2, 1)",
    "sheet.deleteRows(4, 1)",
    'sheet.getRange("B2:C3").getValues()',
  ])("lets an editor do what is beside it: %s", async (statement) => {
    const { owner, editor } = open();
    await outcomeOf(owner(protectRange));
    expect(await messageOf(editor(`${statement};`))).toBe("no error but null");
  });

  test("keeps nobody out until its editors are changed", async () => {
    const { owner, editor } = open();
    expect(
      await outcomeOf(owner(`return sheet.getRange("A1").protect().getEditors().map((user) => user.getEmail());`)),
    ).toEqual(["editor@example.com"]);
    expect(await messageOf(editor('sheet.getRange("A1").setValue(1);'))).toBe("no error but null");
  });

  test("follows the pattern of Google's page: add oneself, remove the others", async () => {
    const { owner, editor } = open();
    const body = `const protection = sheet.getRange("A1:B10").protect();
      protection.addEditor(me); protection.removeEditors(protection.getEditors());
      if (protection.canDomainEdit()) protection.setDomainEdit(false);
      return [protection.getEditors().map((user) => user.getEmail()), protection.canEdit(), protection.getRange().getA1Notation()];`;
    expect(await outcomeOf(owner(body))).toEqual([["owner@example.com"], true, "A1:B10"]);
    expect(
      await outcomeOf(editor("const [p] = book.getProtections(RANGE); return [p.canEdit(), p.getDescription()];")),
    ).toEqual([false, ""]);
    expect(await outcomeOf(editor('return sheet.getRange("B10:C11").canEdit();'))).toBe(false);
    expect(await outcomeOf(editor('return sheet.getRange("C11").canEdit();'))).toBe(true);
  });

  test("is found, follows its cells, can be opened again and removed", async () => {
    const { owner, editor } = open();
    await outcomeOf(owner(protectRange));
    const found = `const [found] = sheet.getProtections(RANGE);`;
    const seen = `return [found.getRange().getA1Notation(), found.getDescription(), found.getProtectionType() === RANGE, book.getProtections(SHEET).length];`;
    expect(await outcomeOf(owner(`sheet.insertRowsBefore(1, 2); ${found} ${seen}`))).toEqual([
      "B4:C5",
      "Totals",
      true,
      0,
    ]);
    expect(await messageOf(editor(`${found} found.remove();`))).toBe(protectedRefusal);
    await outcomeOf(owner(`${found} found.addEditor("editor@example.com");`));
    expect(await messageOf(editor('sheet.getRange("B4").setValue(1);'))).toBe("no error but null");
    await outcomeOf(owner(`${found} found.removeEditor("editor@example.com");`));
    expect(await messageOf(editor('sheet.getRange("B4").setValue(1);'))).toBe(protectedRefusal);
    await outcomeOf(owner(`${found} found.remove();`));
    expect(await messageOf(editor('sheet.getRange("B4").setValue(1);'))).toBe("no error but null");
  });

  test("that only warns stops no script", async () => {
    const { owner, editor } = open();
    await outcomeOf(owner(`${protectRange} protection.setWarningOnly(true);`));
    expect(
      await outcomeOf(
        editor('sheet.getRange("B2").setValue(1); return book.getProtections(RANGE)[0].isWarningOnly();'),
      ),
    ).toBe(true);
  });

  test("is not told to formulas how to change it", async () => {
    const { book } = fakeBook({});
    const { start } = openWorkshop('function F() { SpreadsheetApp.getActiveSheet().getRange("A1").protect(); }', {
      spreadsheet: book.port,
    });
    expect(await messageOf(start("customFunction", "F", []))).toBe("You do not have permission to call protect");
  });
});

describe("A protected tab", () => {
  const protectSheet = "const protection = sheet.protect(); protection.removeEditors(protection.getEditors());";

  test.each([
    'sheet.getRange("Z99").setValue(1)',
    "sheet.insertRowsAfter(1000, 1)",
    'sheet.setName("Mine")',
    "sheet.setFrozenRows(1)",
    "sheet.autoResizeColumns(1, 2)",
    'sheet.insertChart(sheet.newChart().addRange(sheet.getRange("A1:B2")).build())',
  ])("keeps an editor from %s", async (statement) => {
    const { owner, editor } = open();
    await outcomeOf(owner(protectSheet));
    expect(await messageOf(editor(`${statement};`))).toBe(protectedRefusal);
    expect(await messageOf(owner(`${statement};`))).toBe("no error but null");
  });

  test("is protected once, as a whole, and other tabs are free", async () => {
    const { owner, editor } = open();
    const body = `${protectSheet} sheet.protect(); sheet.insertRowsAfter(1000, 5);
      return [book.getProtections(SHEET).length, sheet.getProtections(SHEET)[0].getRange().getA1Notation(), sheet.getProtections(RANGE).length];`;
    expect(await outcomeOf(owner(body))).toEqual([1, "A1:Z1005", 0]);
    expect(await messageOf(editor('book.insertSheet("Other").getRange("A1").setValue(1);'))).toBe("no error but null");
  });
});

describe("Each person is told what they may edit", () => {
  const asked = `const [kept] = sheet.getProtections(RANGE);
    return ["A1", "B2", "A1:B2", "C3:D4"].map((cells) => sheet.getRange(cells).canEdit()).concat(kept.canEdit(), kept.isWarningOnly());`;

  test("the owner everything, an editor what is not protected, whoever only looks nothing", async () => {
    const { owner, editor, viewer, commenter } = open();
    await outcomeOf(owner(protectRange));
    expect(await outcomeOf(owner(asked))).toEqual([true, true, true, true, true, false]);
    expect(await outcomeOf(editor(asked))).toEqual([true, false, false, false, false, false]);
    for (const looker of [viewer, commenter]) {
      expect(await outcomeOf(looker(asked))).toEqual([false, false, false, false, false, false]);
    }
  });

  test("also of a protected tab", async () => {
    const { owner, editor } = open();
    await outcomeOf(owner("const kept = sheet.protect(); kept.removeEditors(kept.getEditors());"));
    const body = `const [kept] = sheet.getProtections(SHEET);
      return [kept.canEdit(), kept.getDescription(), sheet.getRange("Z99").canEdit(), book.getProtections(SHEET).length];`;
    expect(await outcomeOf(owner(body))).toEqual([true, "", true, 1]);
    expect(await outcomeOf(editor(body))).toEqual([false, "", false, 1]);
  });
});

describe("Somebody who may only look", () => {
  test.each([
    'sheet.getRange("A1").setValue(1)',
    'sheet.getRange("A1").setNumberFormat("0")',
    'sheet.getRange("A1").setNote("x")',
    'sheet.getRange("A1:B1").merge()',
    'sheet.getRange("A1").protect()',
    "sheet.insertRowsAfter(1, 1)",
    "sheet.setFrozenRows(1)",
    "sheet.clear()",
    "book.insertSheet()",
    'book.setNamedRange("HERE", sheet.getRange("A1"))',
  ])("is refused %s", async (statement) => {
    expect(await messageOf(open().viewer(`${statement};`))).toBe("You do not have permission to perform that action.");
  });

  test("reads what there is", async () => {
    const { owner, commenter } = open();
    await outcomeOf(owner('sheet.getRange("A1:B1").merge().setValue(7);'));
    const body =
      'return [sheet.getRange("A1").getValue(), sheet.getRange("B1").isPartOfMerge(), sheet.getLastRow(), me.getEmail()];';
    expect(await outcomeOf(commenter(body))).toEqual([7, true, 1, "commenter@example.com"]);
  });
});
