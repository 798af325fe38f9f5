// What one function gives, another takes as it is: values of a filter from cells, through PTENGINE_FILTER, in rows and in text.
import { april } from "./documentedCells";
import { type AnsweredSheet, openAnsweredSheet } from "./sheet";

let sheet: AnsweredSheet;
beforeAll(async () => {
  sheet = await openAnsweredSheet();
});
afterAll(() => sheet.close());

const values = [
  "summer_sale ",
  "　春のセール",
  "a;b",
  "a,b",
  "a；b",
  "春、夏",
  "a，b",
  "'quoted'",
  '"quoted"',
  "it's",
  "“curly”",
  "「角」",
  "~tilde",
  "@at",
  "=equals",
  "!=not",
  "(brackets)",
  "utmSource=google",
  "100",
  "true",
];

/** The filters of the last question. */
const sent = () => (sheet.api.asked.at(-1)?.body as { filters?: unknown } | undefined)?.filters;
const condition = (...wanted: string[]) => [
  { name: "utmCampaign", op: "include", value: [...new Set(wanted)].sort((one, other) => (one < other ? -1 : 1)) },
];

async function settle(cells: Readonly<Record<string, string>>): Promise<void> {
  sheet.forget();
  for (const [cell, text] of Object.entries(cells)) sheet.book.setFormula(cell, text);
  await sheet.book.settled();
}

beforeEach(() => {
  for (const cell of ["A1", "D1", "D2", "D3", "E1", "F1", "G1"]) sheet.book.setFormula(cell, "");
  sheet.api.answerWith(({ path }) => ({
    envelope: path.endsWith("/filter-values")
      ? { code: 200, data: { filterName: "utmCampaign", values } }
      : { code: 200, data: { metrics: { visits: { value: "1", label: "Visits" } } } },
  }));
});

test("all at once, through PTENGINE_FILTER, and in a row of cells", async () => {
  await settle({ A1: `=PTENGINE_FILTER_VALUES("utmCampaign",,${april},"headers=off")` });
  await settle({ D1: `=PTENGINE_FILTER("utmCampaign","=",A1:A${values.length})` });
  await settle({ D2: `=PTENGINE_DC(,"visits",${april},D1)` });
  expect(sheet.book.error("D2")).toBeUndefined();
  expect(sent()).toEqual(condition(...values));
});

test.each(values.map((value, index) => [value, index + 1] as const))("%j, as text and as a row", async (value, row) => {
  await settle({ A1: `=PTENGINE_FILTER_VALUES("utmCampaign",,${april},"headers=off")` });
  await settle({ D2: `=PTENGINE_DC(,"visits",${april},PTENGINE_FILTER("utmCampaign","include",A${row}))` });
  expect(sheet.book.error("D2")).toBeUndefined();
  expect(sent()).toEqual(condition(value));
  await settle({ E1: "utmCampaign", F1: "include", G1: `=A${row}` });
  await settle({ D3: `=PTENGINE_DC(,"visits",${april},E1:G1)` });
  expect(sheet.book.error("D3")).toBeUndefined();
  expect(sent()).toEqual(condition(value));
});

test.each([
  ["=0.1+0.2", "0.3"],
  ["=1=1", "true"],
  ["=1=2", "false"],
  ["=1/3", "0.333333333333333"],
  ["=DATE(2026,4,1)", "2026-04-01"],
  ["=1234567.5", "1234567.5"],
])("the cell %s is sent as %s", async (cell, value) => {
  await settle({ E1: "dimension(price)", F1: "=", G1: cell });
  sheet.book.setFormula("F1", "include");
  await settle({ D2: `=PTENGINE_DC(,"visits",${april},E1:G1)` });
  expect(sheet.book.error("D2")).toBeUndefined();
  expect(sent()).toEqual([{ name: "dimension", eventVariant: "price", op: "include", value: [value] }]);
  await settle({ D3: `=PTENGINE_DC(,"visits",${april},PTENGINE_FILTER("dimension(price)","include",G1))` });
  expect(sent()).toEqual([{ name: "dimension", eventVariant: "price", op: "include", value: [value] }]);
});
