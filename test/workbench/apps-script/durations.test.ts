/** Elapsed hours, on the real workbook. */
import { fakeBook } from "../sheet/fakeBook";
import { closeWorkshops, messageOf, openWorkshop, outcomeOf } from "./workshop";

afterEach(closeWorkshops);

function open(body: string) {
  const { book } = fakeBook({});
  const head = "const sheet = SpreadsheetApp.getActiveSheet(); const hour = 1 / 24; const second = hour / 3600;";
  const workshop = openWorkshop(`function F() { ${head} ${body} }`, { spreadsheet: book.port });
  return { book, run: () => workshop.start("sidebar", "F", []) };
}
const outcome = (body: string) => outcomeOf(open(body).run());

describe("A duration", () => {
  test.each([
    ["0", "0:00:00"],
    ["90 * second", "0:01:30"],
    ["59 * second", "0:00:59"],
    ["hour - second", "0:59:59"],
    ["25 * hour", "25:00:00"],
    ["1000 * hour + 61 * second", "1000:01:01"],
    ["-90 * second", "-0:01:30"],
    ["-25 * hour", "-25:00:00"],
  ])("of %s shows as %s", async (value, display) => {
    const body = `const cell = sheet.getRange("A1").setNumberFormat("[h]:mm:ss").setValue(${value});
      return [cell.getDisplayValue(), cell.getNumberFormat()];`;
    expect(await outcome(body)).toEqual([display, "[h]:mm:ss"]);
  });

  test.each([
    ["59 * second", "0:59"],
    ["hour + 5 * second", "60:05"],
    ["-90.4 * second", "-1:30"],
  ])("of %s shows as %s in elapsed minutes, and in TEXT", async (value, display) => {
    const body = `const cell = sheet.getRange("A1").setNumberFormat("[m]:ss").setValue(${value});
      const text = sheet.getRange("B1").setFormula('=TEXT(A1*1,"[m]:ss")').getDisplayValue();
      return [cell.getDisplayValue(), cell.getNumberFormat(), text];`;
    expect(await outcome(body)).toEqual([display, "[m]:ss", display]);
  });

  test("keeps its format whichever way it is set, with others beside it", async () => {
    const body = `const range = sheet.getRange("A1:D1").setValues([[25 * hour, 1.5 * hour, 2, 30 * hour]]);
      range.setNumberFormats([["[h]:mm:ss", '[h]"h" mm"m"', "0.0", "[h]:mm;[h]:mm"]]);
      return [range.getNumberFormats()[0], range.getDisplayValues()[0], sheet.getRange("A1").setNumberFormat("0.00").getDisplayValue()];`;
    expect(await outcome(body)).toEqual([
      ["[h]:mm:ss", '[h]"h" mm"m"', "0.0", "[h]:mm;[h]:mm"],
      ["25:00:00", "1h 30m", "2.0", "30:00"],
      "1.04",
    ]);
  });

  test("stays one in a formula that counts with it, in TEXT and where it is moved", async () => {
    const body = `sheet.getRange("A1").setNumberFormat("[h]:mm:ss").setValue(90 * second);
      const [twice, text] = ["=A1*2", '=TEXT(A1,"[h]:mm:ss")'].map((formula, row) => sheet.getRange(row + 1, 2).setFormula(formula));
      sheet.getRange("A1").moveTo(sheet.getRange("C3"));
      const moved = sheet.getRange("C3");
      return [twice, text, moved].map((cell) => [cell.getDisplayValue(), cell.getNumberFormat()]);`;
    expect(await outcome(body)).toEqual([
      ["0:03:00", "[h]:mm:ss"],
      ["0:01:30", "General"],
      ["0:01:30", "[h]:mm:ss"],
    ]);
  });

  test("is the instant so long after the day zero for a script, as in Google Sheets, and can be written as one", async () => {
    const body = `const cell = sheet.getRange("A1").setNumberFormat("[h]:mm:ss").setValue(25 * hour);
      const value = cell.getValue();
      const shown = Utilities.formatDate(value, "Asia/Tokyo", "yyyy-MM-dd HH:mm:ss");
      return [shown, cell.setValue(value).getDisplayValue(), cell.getNumberFormat()];`;
    expect(await outcome(body)).toEqual(["1899-12-31 01:00:00", "25:00:00", "[h]:mm:ss"]);
  });

  test("that a person types is read as one", () => {
    const { book } = open("");
    book.setFormula("A1", "25:00:00");
    expect(book.cells("A1")[0]?.[0]).toMatchObject({ format: "[h]:mm:ss", display: "25:00:00", isDate: true });
  });

  test.each(["[hh]:mm", "[mm]:ss", "[s]"])("is refused by name in a way that is not built: %s", async (format) => {
    const text = await messageOf(open(`sheet.getRange("A1").setNumberFormat("${format}");`).run());
    expect(text).toMatch(/^\[\w+\] in a number format is not built/);
  });

  test("is none where the brackets are part of a text", async () => {
    const body = `return sheet.getRange("A1").setNumberFormat('0" [h] [mm]"').setValue(3).getDisplayValue();`;
    expect(await outcome(body)).toBe("3 [h] [mm]");
  });
});
