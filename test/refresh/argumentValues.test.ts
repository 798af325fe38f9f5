// What a formula's arguments are worth now, and when that is nobody's to say.
import { findCalls } from "../../src/query/formula";
import { createArgumentReader } from "../../src/refresh/argumentValues";
import { FakePlatform } from "../support/fakePlatform";

/** The values of the arguments of the first call. */
function valuesOf(formula: string, calculations: Readonly<Record<string, unknown>> = {}) {
  const platform = new FakePlatform({ zone: "Asia/Tokyo" });
  platform.sheets = [{ name: "My sheet", formulas: () => [[]], values: () => [["Japan", "China"]] }];
  for (const [text, value] of Object.entries(calculations)) platform.calculations.set(text, [[value]]);
  const read = createArgumentReader(platform, "My sheet");
  return findCalls(formula)[0]?.arguments.map(read);
}

test("literals, cells and ranges need no sheet", () => {
  expect(valuesOf('=PTENGINE_DC("country",,A1,A1:B1)')).toEqual(["country", undefined, "Japan", [["Japan", "China"]]]);
});

test("an expression is what Sheets makes of it, wherever its cells are", () => {
  const calculations = { "='My sheet'!A1&\"x\"": "Japanx", "=TODAY()-7": new Date("2026-04-01T00:00:00+09:00") };
  expect(valuesOf('=PTENGINE_DC(A1&"x",TODAY()-7)', calculations)).toEqual(["Japanx", "2026-04-01"]);
});

test("filters are put together here, so that nothing waits for a custom function", () => {
  const formula =
    '=PTENGINE_DC("country",,,,PTENGINE_FILTER("country","include",A1:B1)&";"&PTENGINE_FILTER("os","!=","iOS"))';
  const calculations = { '="country=Japan,China"&";"&"os!=iOS"': "country=Japan,China;os!=iOS" };
  expect(valuesOf(formula, calculations)?.[4]).toBe("country=Japan,China;os!=iOS");
});

test.each([
  ["a function of its cell", "=PTENGINE_DC(INDIRECT(A1))", "=INDIRECT('My sheet'!A1)"],
  ["a function of its cell's place", "=PTENGINE_DC(ROW()+1)", "=ROW()+1"],
  ["a question to Ptengine", "=PTENGINE_DC(INDEX(PTENGINE_GOALS(),2,1))", "=INDEX(PTENGINE_GOALS(),2,1)"],
  ["an error", "=PTENGINE_DC(1/0)", "=1/0"],
  ["a filter of which a value is missing", '=PTENGINE_DC(PTENGINE_FILTER("os","=",first,"iOS"))', '="os=iOS"'],
])("%s has no value of its own", (_, formula, calculated) => {
  const value = calculated === "=1/0" ? "#DIV/0!" : "something";
  expect(valuesOf(formula, { [calculated]: value })).toEqual([undefined]);
});
