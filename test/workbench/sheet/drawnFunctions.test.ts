/** SPARKLINE and IMAGE as formulas and scripts see them. */
import { drawingOf } from "../../../workbench/sheet/engine/cellDrawings";
import { fakeBook } from "./fakeBook";

function drawnBy(formula: string, cells: Readonly<Record<string, string>> = {}) {
  const { book } = fakeBook({});
  for (const [address, text] of Object.entries(cells)) book.setFormula(address, text);
  book.setFormula("F1", formula);
  const sheetId = book.port.sheets()[0]!.id;
  const { value } = book.model.getters.getEvaluatedCell({ sheetId, col: 5, row: 0 });
  return { drawing: drawingOf(value), book };
}

const numbers = { A1: "3", A2: "", A3: "5", B1: "1", B2: "2", B3: "4" };

describe("SPARKLINE", () => {
  test("draws a line by default, and leaves a gap where there is no number", () => {
    expect(drawnBy("=SPARKLINE(A1:A3)", numbers).drawing).toEqual({
      kind: "sparkline",
      type: "line",
      values: [3, null, 5],
      options: {},
    });
  });

  test("takes its options from an array, in any case, whatever stands between its parts", () => {
    const formula = '=SPARKLINE(A1:A3;{"charttype","bar";"MAX",40;"color1","#4285f4"})';
    expect(drawnBy(formula, numbers).drawing).toEqual({
      kind: "sparkline",
      type: "bar",
      values: [3, null, 5],
      options: { charttype: "bar", max: 40, color1: "#4285f4" },
    });
  });

  test("takes two columns for points, and a row for a series", () => {
    expect(drawnBy("=SPARKLINE(A1:B3)", numbers).drawing).toMatchObject({ xValues: [3, null, 5], values: [1, 2, 4] });
    expect(drawnBy("=SPARKLINE({1,5,2})").drawing).toMatchObject({ values: [1, 5, 2] });
    expect(drawnBy('=SPARKLINE(7,{"charttype","bar"})').drawing).toMatchObject({ values: [7] });
  });

  test("says which option it does not know", () => {
    const { book } = drawnBy('=SPARKLINE(A1:A3,{"charttype","bar";"color","red"})', numbers);
    expect(book.error("F1")).toEqual({ code: "#N/A", message: 'SPARKLINE of the type bar has no option "color".' });
    book.setFormula("F1", '=SPARKLINE(A1:A3,{"charttype","pie"})');
    expect(book.error("F1")?.message).toBe('SPARKLINE knows no chart type "pie".');
  });

  test("is an empty cell to scripts, goes through other formulas, and passes errors on", () => {
    const { book } = drawnBy('=IF(B1=1,SPARKLINE(A1:A3),"none")', numbers);
    book.setFormula("F2", "=F1");
    expect([book.values("F1:F2"), book.display("F1:F2")]).toEqual([
      [[""], [""]],
      [[""], [""]],
    ]);
    const sheetId = book.port.sheets()[0]!.id;
    expect(drawingOf(book.model.getters.getEvaluatedCell({ sheetId, col: 5, row: 1 }).value)?.kind).toBe("sparkline");
    book.setFormula("B1", "2");
    expect(book.values("F1:F2")).toEqual([["none"], ["none"]]);
  });
});

describe("IMAGE", () => {
  test("fits unless told otherwise", () => {
    const address = "https://example.com/a.png";
    expect(drawnBy(`=IMAGE("${address}")`).drawing).toEqual({ kind: "image", address, mode: 1 });
    expect(drawnBy(`=IMAGE("${address}",4,50,80)`).drawing).toMatchObject({ heightPixels: 50, widthPixels: 80 });
  });

  test.each([
    ['=IMAGE("example.com/a.png")', "#VALUE!"],
    ['=IMAGE("https://example.com/a.png",5)', "#NUM!"],
    ['=IMAGE("https://example.com/a.png",4)', "#VALUE!"],
    ['=IMAGE("https://example.com/a.png",1,50,80)', "#VALUE!"],
  ])("is refused: %s", (formula, code) => {
    expect(drawnBy(formula).book.error("F1")?.code).toBe(code);
  });
});

describe("Functions that the engine lacks", () => {
  test.each([
    ['=REPT("ab",3)', "ababab"],
    ['=ENCODEURL("a b/ü")', "a%20b%2F%C3%BC"],
    ["=UNICHAR(9650)", "▲"],
    ["=SIGN(-0.3)", "-1"],
    ["=N(TRUE)+N(B3)", "5"],
    ["=TO_PERCENT(0.25)", "25.00%"],
    ["=SUM(ARRAY_CONSTRAIN(A1:B3,2,2))", "6"],
    ['=IFERROR(REPT("a",-1),"too few")', "too few"],
  ])("%s", (formula, shown) => {
    expect(drawnBy(formula, numbers).book.display("F1")).toEqual([[shown]]);
  });
});
