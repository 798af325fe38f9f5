// What people call things is understood: in lists, and in formulas; a word means one field of a view.
import * as fc from "fast-check";
import { eventDimensions } from "../../src/catalogue/event";
import { experienceDimensions } from "../../src/catalogue/experience";
import { filterFields } from "../../src/catalogue/filterFields";
import { type SourceName, sourceOf, sources } from "../../src/catalogue/sources";
import { type SpokenNames, spokenNames } from "../../src/catalogue/synonyms";
import type { Named } from "../../src/catalogue/types";
import { findName, searchTexts } from "../../src/query/names";
import { parseQuery } from "../../src/query/parse";
import { metricsOf } from "../../src/query/query";

const entries: readonly SpokenNames[] = spokenNames;
const fold = (text: string) => text.normalize("NFKC").trim().toLowerCase();

/** Every list in which a word of a person may be looked up. */
const lists: readonly (readonly Named[])[] = [
  filterFields,
  eventDimensions,
  experienceDimensions,
  ...(Object.keys(sources) as SourceName[]).flatMap((name) => {
    const { views } = sourceOf(name);
    return [views.flatMap(({ members }) => members), ...views.map((view) => metricsOf(name, view))];
  }),
];
const everyName = new Set(lists.flat().map(({ name }) => name));

test("every name that is spoken of is one of the catalogue", () => {
  expect(entries.flatMap(({ names }) => names).filter((name) => !everyName.has(name))).toEqual([]);
});

test("no word stands for two things", () => {
  const words = entries.flatMap(({ words: spoken }) => spoken.map(fold));
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

test("a word means at most one field of a view, and never one whose name or label is another's", () => {
  const anyWord = fc.constantFrom(...entries.flatMap(({ words }) => words));
  fc.assert(
    fc.property(anyWord, fc.constantFrom(...lists), (word, candidates) => {
      const said = fold(word);
      const labelled = candidates.filter(({ name, labels }) => [name, ...labels].some((text) => fold(text) === said));
      const meant = entries.find(({ words }) => words.includes(word))?.names ?? [];
      // Metrics of two shapes of one source may stand twice, under the same name.
      if (new Set(labelled.map(({ name }) => name)).size > 1) return;
      const found = findName(word, candidates, "view");
      if (labelled.length > 0) expect(labelled.map(({ name }) => name)).toContain(found?.name);
      else if (found) expect(found.name).toBe(meant.find((name) => candidates.some((one) => one.name === name)));
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ["landing page", "entryCombinedPages"],
  ["LP", "entryCombinedPages"],
  ["ランディングページ", "entryCombinedPages"],
  ["着陆页", "entryCombinedPages"],
  ["referrer", "referral"],
  ["source / medium", "sourceType"],
  ["city", "state"],
  ["都市", "state"],
  ["mobile", "device"],
  ["ｌｐ", "entryCombinedPages"],
])('PTENGINE_DC("%s") asks %s', (word, view) => {
  expect(parseQuery("PTENGINE_DC", [word]).view).toBe(view);
});

test.each([
  ["session", "visits"],
  ["UU", "users"],
  ["PV", "pageView"],
  ["CV", "conversions"],
  ["CVR", "conversionRate"],
  ["直帰", "bounceRate"],
  ["跳出率", "bounceRate"],
])('the metric "%s" is %s', (word, metric) => {
  expect(parseQuery("PTENGINE_DC", ["country", word]).metrics).toEqual([metric]);
});

test("filters understand them too, and an API name comes before them", () => {
  expect(parseQuery("PTENGINE_DC", ["country", "", "", "", "landing page=https://ptengine.jp"]).filters).toMatchObject([
    { name: "combinedPages" },
  ]);
  expect(parseQuery("PTENGINE_EVENT", ["", "sessions"]).metrics).toEqual(["sessions"]);
});

test("a list is found by them in any language", () => {
  const textOf = searchTexts(sourceOf("dc").views.flatMap(({ members }) => members));
  const labels: Named["labels"] = ["Entry pages", "入口页（合并）", "閲覧開始ページ（統合）"];
  const text = textOf({ name: "entryCombinedPages", labels });
  for (const word of ["LP", "landing", "ランディング", "着陆页", "入口页", "combinedPages"])
    expect(text).toContain(word);
});
