// References in formulas: an expression is written so that it means the same on every sheet.
import { withSheetName } from "../../src/refresh/references";

describe("with its sheet's name, an expression", () => {
  test.each([
    ["A1+$B$2", "'My ''sheet'!A1+'My ''sheet'!$B$2"],
    ["SUM(A1:B2,C:C,2:5,B2:B)", "SUM('My ''sheet'!A1:B2,'My ''sheet'!C:C,'My ''sheet'!2:5,'My ''sheet'!B2:B)"],
    ["TODAY()-7", "TODAY()-7"],
    ["LOG10(100)+LOG10 (a1)", "LOG10(100)+LOG10 ('My ''sheet'!a1)"],
    ['"A1"&"say ""B2"""', '"A1"&"say ""B2"""'],
    ["Other!A1+'An other'!$A$1:B2", "Other!A1+'An other'!$A$1:B2"],
    ["rate_1+tax2020x+period.A1+日付1", "rate_1+tax2020x+period.A1+日付1"],
    ["{1;2}", "{1;2}"],
  ])("keeps %s right", (expression, expected) => expect(withSheetName(expression, "My 'sheet")).toBe(expected));
});
