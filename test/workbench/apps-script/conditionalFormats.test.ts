/** Formats that depend on what a cell holds, on the real workbook. */
import { openTab } from "./dashboards";
import { closeWorkshops } from "./workshop";

afterEach(closeWorkshops);

const head = `const rule = () => app.newConditionalFormatRule();
  const told = () => sheet.getConditionalFormatRules().map((one) => {
    const boolean = one.getBooleanCondition(), gradient = one.getGradientCondition();
    return [one.getRanges().map((range) => range.getA1Notation()).join(),
      boolean ? [boolean.getCriteriaType().toString(), boolean.getCriteriaValues(), boolean.getBackground(), boolean.getFontColor(), boolean.getBold()]
        : [gradient.getMinColor(), gradient.getMinType().toString(), gradient.getMinValue(), gradient.getMidColor(),
          gradient.getMidType() && gradient.getMidType().toString(), gradient.getMidValue(),
          gradient.getMaxColor(), gradient.getMaxType().toString(), gradient.getMaxValue()]];
  });`;

/** What the rules make of a cell. */
function looksOf({ book }: ReturnType<typeof openTab>, cells: string) {
  const sheetId = book.port.sheets()[0]!.id;
  const positions = cells
    .split(",")
    .map((cell) => ({ sheetId, col: cell.charCodeAt(0) - 65, row: Number(cell.slice(1)) - 1 }));
  return positions.map((position) =>
    book.model.getters.getCellConditionalFormatStyle(position)?.fillColor?.toLowerCase(),
  );
}

describe("Conditional formats", () => {
  test("colour what fulfils them, each cell by its own row", async () => {
    const tab = openTab();
    const body = `${head} at("A1:B3").setValues([[1, 5], [2, -5], ["x", ""]]);
      sheet.setConditionalFormatRules([
        rule().whenNumberLessThan(0).setBackground("red").setRanges([at("A1:B3")]).build(),
        rule().whenFormulaSatisfied("=$A1=1").setBackground("#00FF00").setFontColor("blue").setBold(true).setRanges([at("A1:B3")]).build(),
      ]);
      return told();`;
    expect(await tab.outcome(body)).toEqual([
      ["A1:B3", ["NUMBER_LESS_THAN", [0], "#ff0000", null, null]],
      ["A1:B3", ["CUSTOM_FORMULA", ["=$A1=1"], "#00ff00", "#0000ff", true]],
    ]);
    expect(looksOf(tab, "A1,B1,A2,B2,A3")).toEqual(["#00ff00", "#00ff00", undefined, "#ff0000", undefined]);
  });

  test("the first that fits has precedence", async () => {
    const tab = openTab();
    await tab.outcome(`${head} at("A1").setValue(5);
      const red = rule().whenNumberGreaterThan(1).setBackground("#ff0000").setRanges([at("A1")]).build();
      const blue = rule().whenNumberGreaterThan(2).setBackground("#0000ff").setRanges([at("A1")]).build();
      sheet.setConditionalFormatRules([blue, red]);`);
    expect(looksOf(tab, "A1")).toEqual(["#0000ff"]);
  });

  test("a scale runs from the least to the most, through a middle that may be 0", async () => {
    const tab = openTab();
    const body = `${head} at("A1:A5").setValues([[-2], [-1], [0], [2], ["x"]]);
      sheet.setConditionalFormatRules([rule().setGradientMinpoint("#ff0000")
        .setGradientMidpointWithValue("#ffffff", app.InterpolationType.NUMBER, "0")
        .setGradientMaxpoint("#00ff00").setRanges([at("A1:A5")]).build()]);
      return told();`;
    expect(await tab.outcome(body)).toEqual([
      ["A1:A5", ["#ff0000", "MIN", "", "#ffffff", "NUMBER", "0", "#00ff00", "MAX", ""]],
    ]);
    expect(looksOf(tab, "A1,A2,A3,A4,A5")).toEqual(["#ff0000", "#ff7f7f", "#ffffff", "#00ff00", undefined]);
  });

  test("a scale takes numbers, percents and percentiles", async () => {
    const body = `${head} const { NUMBER, PERCENT, PERCENTILE } = app.InterpolationType;
      sheet.setConditionalFormatRules([rule().setGradientMinpointWithValue("white", PERCENT, "10")
        .setGradientMidpointWithValue("yellow", PERCENTILE, "50")
        .setGradientMaxpointWithValue("green", NUMBER, "0.9").setRanges([at("A1:A5"), at("C1:C5")]).build()]);
      return told();`;
    expect(await openTab().outcome(body)).toEqual([
      ["A1:A5,C1:C5", ["#ffffff", "PERCENT", "10", "#ffff00", "PERCENTILE", "50", "#008000", "NUMBER", "0.9"]],
    ]);
  });

  test.each([
    ["whenCellEmpty()", "CELL_EMPTY", []],
    ["whenCellNotEmpty()", "CELL_NOT_EMPTY", []],
    ["whenNumberBetween(1, 2)", "NUMBER_BETWEEN", [1, 2]],
    ["whenNumberEqualTo(3)", "NUMBER_EQUAL_TO", [3]],
    ["whenNumberGreaterThanOrEqualTo(-1.5)", "NUMBER_GREATER_THAN_OR_EQUAL_TO", [-1.5]],
    ['whenTextContains("a")', "TEXT_CONTAINS", ["a"]],
    ['whenTextEqualTo("▲")', "TEXT_EQUAL_TO", ["▲"]],
    ['whenTextStartsWith("7")', "TEXT_STARTS_WITH", ["7"]],
    ["whenDateAfter(new Date(2026, 3, 1))", "DATE_AFTER", ["2026-03-31T15:00:00.000Z"]],
  ])("%s is read back, and made anew of what was read", async (call, criteria, values) => {
    const body = `${head} const made = () => sheet.getConditionalFormatRules()[0];
      sheet.setConditionalFormatRules([rule().${call}.setItalic(true).setRanges([at("A1")]).build()]);
      const condition = made().getBooleanCondition();
      const again = rule().withCriteria(condition.getCriteriaType(), condition.getCriteriaValues()).setUnderline(true).setRanges([at("B1")]).build();
      sheet.setConditionalFormatRules([made().copy().setStrikethrough(true).build(), again]);
      const values = (made) => made.getCriteriaValues().map((value) => (value instanceof Date ? value.toISOString() : value));
      const [first, second] = sheet.getConditionalFormatRules().map((one) => one.getBooleanCondition());
      return [first.getCriteriaType().toString(), values(first), first.getItalic(), first.getStrikethrough(),
        second.getCriteriaType().toString(), values(second), second.getUnderline(), second.getItalic()];`;
    expect(await openTab().outcome(body)).toEqual([criteria, values, true, true, criteria, values, true, null]);
  });

  test("are replaced as a whole, follow their cells, and belong to one tab", async () => {
    const body = `${head} const made = (cells) => rule().whenCellNotEmpty().setBold(true).setRanges([at(cells)]).build();
      sheet.setConditionalFormatRules([made("A1:A3"), made("C1")]);
      sheet.insertRowsBefore(1, 2); const moved = told().map(([cells]) => cells);
      sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), made("D1")]); const more = told().map(([cells]) => cells);
      const elsewhere = other.getConditionalFormatRules().length;
      sheet.clearConditionalFormatRules();
      return [moved, more, elsewhere, told()];`;
    expect(await openTab().outcome(body)).toEqual([["A3:A5", "C3"], ["A3:A5", "C3", "D1"], 0, []]);
  });

  test("what a person has made at the page is kept where a script puts back what it has read", async () => {
    const tab = openTab();
    const sheetId = tab.book.port.sheets()[0]!.id;
    const ranges = [tab.book.model.getters.getRangeDataFromZone(sheetId, { top: 0, left: 0, bottom: 4, right: 0 })];
    const rule = { type: "DataBarRule" as const, color: 0x4285f4 };
    tab.book.apply([{ type: "ADD_CONDITIONAL_FORMAT", sheetId, cf: { id: "of-a-person", rule }, ranges }]);
    expect(
      await tab.outcome(`const rules = sheet.getConditionalFormatRules(); sheet.setConditionalFormatRules(rules);
        return [rules.length, rules[0].getBooleanCondition(), rules[0].getGradientCondition()];`),
    ).toEqual([1, null, null]);
    expect(tab.book.model.getters.getConditionalFormats(sheetId).map((format) => format.rule)).toEqual([rule]);
  });

  const otherSheet = "Conditional format rule cannot reference a different sheet.";
  test.each([
    [`rule().whenFormulaSatisfied("='Other tab'!$A1>0").setBold(true).setRanges([at("A1")]).build()`, otherSheet],
    ['rule().whenCellEmpty().setRanges([other.getRange("A1")]).build()', otherSheet],
    [`rule().whenFormulaSatisfied('=INDIRECT("Other tab!A1")>0').setRanges([at("A1")]).build()`, "no error but null"],
    ['rule().whenFormulaSatisfied("=Sheet1!$A1>0").setRanges([at("A1")]).build()', "no error but null"],
    [
      'rule().whenCellEmpty().setRanges([at("A1")])',
      "The parameters (SpreadsheetApp.ConditionalFormatRuleBuilder[]) don't match the method signature for SpreadsheetApp.Sheet.setConditionalFormatRules.",
    ],
    ["rule().whenCellEmpty().build()", "At least one range must be specified"],
    ['rule().setRanges([at("A1")]).build()', "A boolean or gradient condition must be specified"],
    ['rule().setGradientMaxpoint("red").setRanges([at("A1")]).build()', "A gradient needs a minpoint and a maxpoint"],
    [
      'rule().setGradientMinpointWithValue("red", app.InterpolationType.NUMBER, 0)',
      "The parameters (String,SpreadsheetApp.InterpolationType,number) don't match the method signature for SpreadsheetApp.ConditionalFormatRuleBuilder.setGradientMinpointWithValue.",
    ],
    [
      'rule().whenNumberGreaterThan("0")',
      "The parameters (String) don't match the method signature for SpreadsheetApp.ConditionalFormatRuleBuilder.whenNumberGreaterThan.",
    ],
  ])("what is refused: %s", async (made, text) => {
    expect(await openTab().message(`${head} sheet.setConditionalFormatRules([${made}]);`)).toBe(text);
  });
});
