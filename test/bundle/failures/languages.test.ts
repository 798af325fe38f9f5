/** Messages in Japanese and Chinese, by the document's language and by the option lang, wherever the error lies. */
import { type Cells, expectGoodMessage, openCells } from "./cells";

let cells: Cells;
beforeAll(async () => {
  cells = await openCells();
});
afterAll(() => cells.workbench.close());

const japanese = /^Ptengine( \d{4})?: .*[\u3041-\u30ff]/;
const chinese = /^Ptengine( \d{4})?: [^\u3041-\u30ff]*[\u4e00-\u9fff][^\u3041-\u30ff]*$/;
const english = /^Ptengine( \d{4})?: [ -~…▸]*$/;

describe("the option lang", () => {
  test.each([
    [
      "a view",
      '=PTENGINE_CONVERSION("dya",,,,,"lang=JP")',
      "Ptengine: view:「dya」という名前はここでは使えません。「day」のことですか？ 使えるもの: total; hour, day, week, month; sources, adName, adSource, regular, negative。",
    ],
    [
      "a view",
      '=PTENGINE_CONVERSION("dya",,,,,"lang=ZH")',
      "Ptengine: view：此处没有名为“dya”的项。您是否想写“day”？ 可用：total; hour, day, week, month; sources, adName, adSource, regular, negative。",
    ],
    [
      "a condition",
      '=PTENGINE_DC("country",,,,"deviceType=Mobil","lang=JP")',
      "Ptengine: filters: deviceType の値は決まっていて、「Mobil」はその中にありません。「Mobile」のことですか？ 使えるもの: PC, Mobile, Tablet。",
    ],
    [
      "an order of days",
      '=PTENGINE_DC("country",,"2026-04-30","2026-04-01",,"lang=ZH")',
      "Ptengine: start_date：2026-04-30 晚于 end_date 2026-04-01。请互换两个日期。",
    ],
    [
      "a limit beside it",
      '=PTENGINE_DC("country",,,,,"lang=ZH; limit=0")',
      "Ptengine: options: limit 不能是“0”。请写 1 至 1000 的整数。",
    ],
    [
      "a limit before it",
      '=PTENGINE_DC("country",,,,,"limit=0; LANG=jp")',
      "Ptengine: options: limit に「0」は指定できません。1〜1000 の整数を書いてください。",
    ],
    [
      "a row of the same range",
      '=PTENGINE_DC("country",,,,,{"limit","0";"lang","JP"})',
      "Ptengine: options: limit に「0」は指定できません。1〜1000 の整数を書いてください。",
    ],
    [
      "a missing argument",
      '=PTENGINE_HEATMAP(,,,,,,,"lang=JP")',
      "Ptengine: url が空ですが、ここでは必須です。値を書くか、値のあるセルを指定してください。",
    ],
  ])("is followed where %s is refused: %s", async (_, formula, message) => {
    const { error, requests } = await cells.enter(formula);
    expect(error?.message).toBe(message);
    expectGoodMessage(error?.message ?? "");
    expect(requests).toEqual([]);
  });

  test("is followed where an option is unknown, or a quote is open", async () => {
    expect(await cells.messageOf('=PTENGINE_DC("country",,,,,"limt=5; lang=JP")')).toMatch(
      /^Ptengine: options:「limt」というオプションはありません。「limit」のことですか？/,
    );
    expect(await cells.messageOf('=PTENGINE_DC("country",,,,,"lang=ZH; conversionName=\'x")')).toMatch(
      /^Ptengine: options：.*没有闭合/,
    );
  });

  test("is followed by the API's own words", async () => {
    expect(await cells.messageOf('=PTENGINE_FUNNEL("ptmind",,"2026-04-01","2026-04-02",,"lang=JP")')).toMatch(
      /^Ptengine 4012: .*ptmind signup, ptmind purchase.*=PTENGINE_GOALS\(\)/,
    );
  });

  test("that is unknown leaves the document's language", async () => {
    expect(await cells.messageOf('=PTENGINE_DC("country",,,,,"lang=FR")')).toMatch(english);
  });
});

describe.each([
  ["JP", japanese],
  ["ZH", chinese],
])("the document's language %s", (language, pattern) => {
  beforeAll(() => cells.changeSettings({ lang: language }));
  afterAll(() => cells.changeSettings({ lang: "EN" }));
  afterEach(() => cells.control.change({ faults: [] }));

  test.each([
    '=PTENGINE_DC("contry")',
    '=PTENGINE_DC("country",,"2026-13-01")',
    '=PTENGINE_DC("country",,,,"contry=Japan")',
    '=PTENGINE_DC("country",,,,,"limt=5")',
    '=PTENGINE_DC("country",,,,,"lang=FR")',
    "=PTENGINE_HEATMAP()",
    '=PTENGINE_EVENT("eventName,country")',
    '=PTENGINE_ABTEST("Spring Promo Popup","goalReached")',
    '=PTENGINE_EXPERIENCE("Signup Guide")',
    '=PTENGINE_FORM("Spring Promo Popup","Nothing")',
    '=PTENGINE_FILTER("country","contains","Japan")',
    '=PTENGINE_DC("country",,,,,"profile=0badcafe")',
    '=PTENGINE_DC("country",,"2020-01-01","2020-01-02")',
  ])("is that of %s", async (formula) => {
    const message = await cells.messageOf(formula);
    expect(message).toMatch(pattern);
    expectGoodMessage(message);
  });

  test.each(["minuteLimit", "dayLimit", "serverError", "closedConnection", "html", "truncatedJson"] as const)(
    "is that of the fault %s",
    async (kind) => {
      await cells.control.change({ faults: [{ kind, remaining: null }] });
      const message = await cells.messageOf(`=PTENGINE_GOALS(,"${language} ${kind}")`);
      expect(message).toMatch(pattern);
      expectGoodMessage(message);
    },
  );

  test("gives way to the option", async () => {
    expect(await cells.messageOf('=PTENGINE_CONVERSION("dya",,,,,"lang=EN")')).toMatch(english);
  });
});

describe("the setting of the document", () => {
  afterEach(() => cells.changeSettings({ lang: "EN" }));

  test("the document's language may be written in small letters", async () => {
    cells.changeSettings({ lang: "jp" });
    expect(await cells.messageOf('=PTENGINE_CONVERSION("dya")')).toMatch(japanese);
  });

  test("a language of the document that is none counts as English", async () => {
    cells.changeSettings({ lang: "Klingon" });
    expect(await cells.messageOf('=PTENGINE_CONVERSION("dya")')).toMatch(english);
  });
});
