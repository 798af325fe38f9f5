// The sidebar's, the menu's and the reports' texts: whole in three languages, and there for everything that the
// catalogue can put into the sidebar.

import { periodWords } from "../../src/catalogue/dateWords";
import { customFunctions } from "../../src/catalogue/functions";
import { heatmapDevices } from "../../src/catalogue/heatmap";
import { languages } from "../../src/catalogue/languages";
import { type Option, options } from "../../src/catalogue/options";
import type { CustomFunction } from "../../src/catalogue/types";
import { commonWords } from "../../src/text/errorTexts";
import { handedTexts } from "../../src/text/handedTexts";
import { menuTexts } from "../../src/text/menuTexts";
import { refreshTexts } from "../../src/text/refreshTexts";
import { reportTexts } from "../../src/text/reportTexts";
import { sidebarTexts } from "../../src/text/sidebarTexts";

const texts: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    Object.entries({ menuTexts, refreshTexts, reportTexts, commonWords }).flatMap(([file, words]) =>
      Object.entries(words).map(([key, labels]) => [`${file}.${key}`, labels]),
    ),
  ),
  ...sidebarTexts,
  ...handedTexts,
};
const placesIn = (text = "") => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

test.each(Object.keys(texts))("%s is there in every language, with the same places to fill", (key) => {
  const [en, ...others] = texts[key] as readonly string[];
  expect(texts[key]).toHaveLength(languages.length);
  for (const text of others) {
    expect(text.trim()).not.toBe("");
    expect(placesIn(text)).toEqual(placesIn(en));
  }
});

test("no text ends where another language goes on", () => {
  // A sentence ends alike in every language.
  const isSentence = (text = "") => /[.。?？:：]$/.test(text);
  const uneven = Object.entries(texts).filter(([, [en, ...others]]) =>
    others.some((text) => isSentence(text) !== isSentence(en)),
  );
  expect(uneven.map(([key]) => key)).toEqual([]);
});

describe("what the catalogue can put into the sidebar has its words", () => {
  const asking = (customFunctions as readonly CustomFunction[]).filter(({ source }) => source !== undefined);
  const parameters = [...new Set(asking.flatMap((definition) => definition.parameters.map(({ name }) => name)))];

  test.each(parameters.filter((name) => name !== "refresh"))("the argument %s", (name) =>
    expect(texts).toHaveProperty(`argument_${name}`),
  );

  test.each(options as readonly Option[])("the option $name and its choices", ({ name, kind, values = [] }) => {
    expect(texts).toHaveProperty(`option_${name}`);
    if (kind === "choice") for (const value of values) expect(texts).toHaveProperty(`choice_${name}_${value}`);
  });

  test.each(Object.keys(periodWords).filter((name) => name !== "lastNdays"))("the period %s", (name) =>
    expect(texts).toHaveProperty(`period_${name}`),
  );

  test.each(heatmapDevices)("the device %s", (name) => expect(texts).toHaveProperty(`device_${name}`));
});
