/** What may be entered into a cell, on the real workbook. */
import { openTab } from "./dashboards";
import { closeWorkshops } from "./workshop";

afterEach(closeWorkshops);

const read = `const read = (range) => { const rule = range.getDataValidation();
    return rule && [rule.getCriteriaType().toString(), rule.getCriteriaValues().map((value) => (value instanceof Date ? value.toISOString() : value)), rule.getAllowInvalid(), rule.getHelpText()]; };
  const rule = () => app.newDataValidation();`;

describe("Data validation", () => {
  test("offers a list, shows an arrow and lets other input through unless told otherwise", async () => {
    const body = `${read} at("A1:A3").setDataValidation(rule().requireValueInList(["a", "b"]).build());
      at("A2").setDataValidation(rule().requireValueInList(["c"], false).setAllowInvalid(false).setHelpText("Only c").build());
      return ["A1", "A2", "A3", "B1"].map((cell) => read(at(cell)));`;
    expect(await openTab().outcome(body)).toEqual([
      ["VALUE_IN_LIST", [["a", "b"], true], true, null],
      ["VALUE_IN_LIST", [["c"], false], false, "Only c"],
      ["VALUE_IN_LIST", [["a", "b"], true], true, null],
      null,
    ]);
  });

  test("takes its values from another tab, and follows them", async () => {
    const body = `${read} at("A1").setDataValidation(rule().requireValueInRange(other.getRange("B2:B9")).build());
      other.insertRowsBefore(1, 2); other.setName("My data");
      const [source, hasArrow] = at("A1").getDataValidation().getCriteriaValues();
      return [source.getSheet().getName(), source.getA1Notation(), hasArrow];`;
    expect(await openTab().outcome(body)).toEqual(["My data", "B4:B11", true]);
  });

  test.each([
    ["requireCheckbox()", "CHECKBOX", []],
    ["requireNumberBetween(1, 5)", "NUMBER_BETWEEN", [1, 5]],
    ["requireNumberGreaterThanOrEqualTo(0)", "NUMBER_GREATER_THAN_OR_EQUAL_TO", [0]],
    ['requireTextContains("12")', "TEXT_CONTAINS", ["12"]],
    ["requireTextIsUrl()", "TEXT_IS_VALID_URL", []],
    ['requireFormulaSatisfied("=A1>B$1")', "CUSTOM_FORMULA", ["=A1>B$1"]],
    ["requireDate()", "DATE_IS_VALID_DATE", []],
    ["requireDateOnOrAfter(new Date(2026, 3, 1))", "DATE_ON_OR_AFTER", ["2026-03-31T15:00:00.000Z"]],
  ])("%s", async (call, criteria, values) => {
    const body = `${read} at("A1").setDataValidation(rule().${call}.build());
      const made = at("A1").getDataValidation();
      at("A2").setDataValidation(rule().withCriteria(made.getCriteriaType(), made.getCriteriaValues()).build());
      at("A3").setDataValidation(made.copy().setHelpText("copied").build());
      return ["A1", "A2", "A3"].map((cell) => read(at(cell)));`;
    expect(await openTab().outcome(body)).toEqual([
      [criteria, values, true, null],
      [criteria, values, true, null],
      [criteria, values, true, "copied"],
    ]);
  });

  test("is taken from some of its cells by null and by clearing, and comes cell by cell", async () => {
    const body = `const list = app.newDataValidation().requireValueInList(["a"]).build();
      at("A1:B3").setDataValidation(list); at("A2").setDataValidation(null); at("B3").clearDataValidations();
      const has = () => at("A1:B3").getDataValidations().map((row) => row.map((one) => one !== null));
      const before = has(); at("A1:B1").setDataValidations([[null, list]]); const after = has();
      at("A1:B3").clearContent(); at("A1:B3").clear(); const kept = has(); at("A1:B3").clear({ validationsOnly: true });
      return [before, after, kept, has().flat().some(Boolean)];`;
    const [T, F] = [true, false];
    const after = [
      [F, T],
      [F, T],
      [T, F],
    ];
    expect(await openTab().outcome(body)).toEqual([
      [
        [T, T],
        [F, T],
        [T, F],
      ],
      after,
      after,
      false,
    ]);
  });

  test.each([
    [
      'at("A1").setDataValidation(app.newDataValidation())',
      "The parameters (SpreadsheetApp.DataValidationBuilder) don't match the method signature for SpreadsheetApp.Range.setDataValidation.",
    ],
    [
      "app.newDataValidation().requireValueInList([1, 2])",
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireValueInList.",
    ],
    ["app.newDataValidation().build()", "A data validation that requires nothing is not built in this workbench"],
    [
      "app.newDataValidation().requireValueInList(Array(501).fill('x'))",
      "The data validation rule has more items than the limit of 500. Use the ‘List from a range’ criteria instead.",
    ],
  ])("is refused: %s", async (statement, text) => {
    expect(await openTab().message(`${statement};`)).toBe(text);
  });
});
