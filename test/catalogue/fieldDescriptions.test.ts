// What PTENGINE_FIELDS says of a metric: its own description, and where views differ, each view's.
import { languages } from "../../src/catalogue/languages";
import { toTable } from "../../src/ptengine/answers";
import { fieldSources } from "../../src/query/listRules";

function descriptionsOf(source: string, language: (typeof languages)[number]) {
  const { rows } = toTable({ source: "fields", view: "list", subject: { source } }, [undefined], language);
  return new Map(rows.filter(([, kind]) => kind === "metric").map(([name, , , , description]) => [name, description]));
}

const sources = fieldSources.filter((source) => source !== "event");

test.each(sources.flatMap((source) => languages.map((language) => [source, language] as const)))(
  "every metric of %s is described in %s, none like another",
  (source, language) => {
    const descriptions = [...descriptionsOf(source, language).values()];
    expect(descriptions.length).toBeGreaterThan(5);
    for (const text of descriptions) expect(text).toMatch(/^\S.{5,400}[.。]$/);
    expect(new Set(descriptions).size).toBe(descriptions.length);
  },
);

test("a metric that means one thing in all views of its source says it once", () => {
  expect(descriptionsOf("experience", "EN").get("clickRate")).toBe(
    "Of the users who saw the experience, the share that clicked in it.",
  );
});

test("a metric that means something else in other views names them", () => {
  const english = descriptionsOf("heatmap", "EN").get("conversionRate");
  expect(english).toMatch(/^Page: Of the visits that viewed the page, .+ Blocks: .+ stayed .+ Elements: .+ clicked /);
  expect(descriptionsOf("heatmap", "JP").get("clickRate")).toMatch(/^ページ：.+ページビュー.+。要素：.+表示回数.+。$/);
  expect(descriptionsOf("conversion", "ZH").get("loss")).toMatch(/^总计：.+。负向目标：.+。$/);
});
