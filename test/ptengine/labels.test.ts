// One name for one metric: in the form, the preview, a report and its chart, whatever the API calls it.
import { toTable } from "../../src/ptengine/answers";
import { parseQuery } from "../../src/query/parse";

const answer = {
  columns: [
    { name: "country", type: "dimension", dataType: "STRING" },
    { name: "bounceRate", type: "metric", dataType: "RATE", label: "% Bounce" },
    { name: "scrollDepth", type: "metric", dataType: "RATE", label: "% Scroll" },
  ],
  rows: [{ country: "Japan", bounceRate: "38.20%", scrollDepth: "1.00%" }],
};
const labels = (options: string, language: "EN" | "ZH" | "JP") =>
  toTable(parseQuery("PTENGINE_DC", ["country", "", "", "", "", options]), [answer], language).columns.map(
    ({ label }) => label,
  );

test.each([
  ["EN", ["Country / area", "Bounce rate", "% Scroll"]],
  ["ZH", ["国家/地区", "跳出率", "% Scroll"]],
  ["JP", ["国・地域", "直帰率", "% Scroll"]],
] as const)(
  "a table calls a metric in %s as the form does, and an unknown one as the answer does",
  (language, said) => {
    expect(labels("", language)).toEqual(said);
  },
);

test("a formula that asks for the API's labels gets them", () => {
  expect(labels("headers=label", "EN")).toEqual(["Country / area", "% Bounce", "% Scroll"]);
});

test("the values of a filter field stand under its label", () => {
  const query = parseQuery("PTENGINE_FILTER_VALUES", ["country", "", "", "", "headers=label"]);
  const headers = (["EN", "ZH", "JP"] as const).map(
    (language) => toTable(query, [{ values: ["Japan"] }], language).columns[0]?.label,
  );
  expect(headers).toEqual(["Country / area", "国家/地区", "国・地域"]);
});
