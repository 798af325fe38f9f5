// The help of the functions and the sentences of the reference: whole, and alike in three languages.
import { functionExamples } from "../../scripts/functionExamples";
import { optionMeanings, resultColumns, valueKinds, words, writing } from "../../scripts/functionNotes";
import { customFunctions } from "../../src/catalogue/functions";
import type { CustomFunction, Labels } from "../../src/catalogue/types";
import { type FunctionHelp, functionHelp } from "../../src/text/functionHelp";

const definitions: readonly CustomFunction[] = customFunctions;
const helpOf = (name: string) => (functionHelp as Readonly<Record<string, FunctionHelp>>)[name] as FunctionHelp;
const codesIn = (text: string) => [...text.matchAll(/`[^`]+`/g)].map(([code]) => code).sort();
const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe.each(definitions)("the help of $name", ({ name, parameters }) => {
  const { description, parameters: texts } = helpOf(name);

  test("tells of each argument, in order of the function, and of no other", () => {
    expect(Object.keys(texts).sort()).toEqual(parameters.map((parameter) => parameter.name).sort());
  });

  test("is made of sentences, in each language its own", () => {
    for (const labels of [description, ...Object.values(texts).map(({ text }) => text)]) {
      const [en, zh, jp] = labels;
      expect(en).toMatch(/^[\x20-\x7e]{8,}\.$/);
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(jp).toMatch(/[\u3040-\u30ff]/);
      for (const text of [zh, jp]) expect(text).toMatch(/。$/);
    }
  });

  test("says of each argument that it is required, or what a blank means", () => {
    for (const { name: argument, isRequired } of parameters) {
      const [en, zh, jp] = texts[argument]?.text ?? ["", "", ""];
      const [inEnglish, inChinese, inJapanese] = isRequired
        ? [/ Required\.$/, /。必填。$/, /。必須です。$/]
        : [/ Blank: /, /。留空：/, /。空の場合: /];
      expect(en).toMatch(inEnglish);
      expect(zh).toMatch(inChinese);
      expect(jp).toMatch(inJapanese);
    }
  });

  test("has an example of each argument, and nothing that would end the comment above the function", () => {
    for (const { example, text } of Object.values(texts)) {
      expect(example).toMatch(/^(".+"|PTENGINE_REFRESH)$/);
      expect(example + text[0]).not.toMatch(/[{}@\n]|\*\//);
    }
    expect(description[0]).not.toMatch(/[{}@\n]|\*\//);
  });
});

test("help that names a word of the product names it in each language", () => {
  const namesIn = (text: string) => [...new Set(text.match(/\b[a-z]+[A-Z]\w*|\bPTENGINE_\w+|\b[A-Z]{3,}\b/g))].sort();
  for (const { description, parameters } of Object.values(functionHelp)) {
    for (const [en, zh, jp] of [description, ...Object.values(parameters).map(({ text }) => text)]) {
      const names = namesIn(en).filter((name) => !/^(last\d*[dD]ays|\w*daysAgo|lastmonth|ID|IDs)$/.test(name));
      for (const text of [zh, jp]) expect(names.filter((name) => !text.includes(name))).toEqual([]);
    }
  }
});

test("every sentence of the reference is there in three languages, with the same code and places in each", () => {
  const texts: readonly Labels[] = [
    ...Object.values(words),
    ...Object.values(valueKinds),
    ...Object.values(optionMeanings),
    ...Object.values(resultColumns),
    ...Object.values(functionExamples).flatMap((examples) => examples.map(([, note]) => note)),
    ...writing,
  ];
  for (const [en, zh, jp] of texts) {
    for (const text of [zh, jp]) {
      expect(text).toMatch(/[\u3000-\u9fff\uff00-\uffef]/);
      expect(codesIn(text)).toEqual(codesIn(en));
      expect(placesIn(text)).toEqual(placesIn(en));
    }
  }
});

test("each function is shown by three examples", () => {
  for (const { name } of definitions) {
    const examples = functionExamples[name as keyof typeof functionExamples];
    expect(examples).toHaveLength(3);
    for (const [formula] of examples) expect(formula).toContain(`${name}(`);
  }
});
