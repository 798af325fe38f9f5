// Every error in every language: short, whole, and useful to the person who reads it in a cell.
import * as fc from "fast-check";
import { inLanguage, languages } from "../../src/catalogue/languages";
import { type ErrorCode, type ErrorParameters, PtengineError } from "../../src/errors";
import { choiceTexts, errorTexts } from "../../src/text/errorTexts";
import { sayError } from "../../src/text/sayError";
import { cpuMsOf } from "../support/cpuTime";

const codes = Object.keys(errorTexts).map((code) => (/^\d+$/.test(code) ? Number(code) : code) as ErrorCode);
const everyMessage = codes.flatMap((code) => languages.map((language) => [code, language] as const));

/** Plausible values for whatever a text may name. */
const plausible: ErrorParameters = {
  argument: "start_date",
  value: "2026-02-30",
  option: "limit",
  view: "country",
  field: "deviceType",
  period: "lastmonth",
  start: "2026-04-01",
  end: "2026-04-30",
  today: "2026-04-06",
  maximum: 366,
  minimum: 1,
  requests: 50,
  sum: "1,200",
  count: 7,
  perMinute: 30,
  seconds: 40,
  hours: 3,
  rows: 30000,
  columns: 12,
  status: 502,
  apiCode: "4999",
  profileId: "566d12f9",
  example: "dimension(price)=100",
  quote: "'",
  whole: "ptmind signup",
  needed: "sortBy",
  other: "compare",
  functions: ["PTENGINE_DC", "PTENGINE_HEATMAP"],
  plain: "country=Japan,China",
  quoted: "country='Japan、China'",
  message: "Field dimension is not allowed",
  cause: "x is not a function",
  hour: 9,
  cell: "Pages!B3",
  allowed: ["visits", "users", "pageView"],
  nearest: ["visits"],
};

test("there are texts for the documented codes and for our own", () => {
  expect(codes).toEqual(expect.arrayContaining([4001, 4012, 4019, 4040, 4290, 4291, 5000, "badDate", "unexpected"]));
});

describe.each(everyMessage)("%s in %s", (code, language) => {
  const message = sayError(new PtengineError(code, plausible), language);

  test("is at most 300 characters, without a gap, and ends as a sentence", () => {
    expect(message.length).toBeLessThanOrEqual(300);
    expect(message).not.toMatch(/undefined|null|NaN|\[object|[{}]/);
    expect(message).toMatch(/[.。?？]$/);
    // The sign of a period between its two days is no gap.
    expect(message.replace(/(\d)\.\.(\d)/g, "$1 to $2")).not.toMatch(
      /[.。,，:：]\s*[.。]|[^A-Z]\(\s*\)|（\s*）|""|「」|“”|\s{2}/,
    );
  });

  test("names the code of the API, and only that", () => {
    expect(message.startsWith(typeof code === "number" ? `Ptengine ${code}: ` : "Ptengine: ")).toBe(true);
  });

  test("keeps to its form without any parameter", () => {
    const bare = sayError(new PtengineError(code), language);
    expect(bare.length).toBeLessThanOrEqual(300);
    expect(bare).not.toMatch(/undefined|null|[{}]/);
  });

  test("keeps to its form with very long parameters", () => {
    const long = "あ{value}$1 ".repeat(200);
    const parameters = Object.fromEntries(
      Object.entries(plausible).map(([name, value]) => [
        name,
        Array.isArray(value) ? Array.from({ length: 60 }, (_, index) => `${long.slice(0, 40)}${index}`) : long,
      ]),
    );
    const text = sayError(new PtengineError(code, parameters), language);
    expect(text.length).toBeLessThanOrEqual(300);
    expect(text).not.toContain("undefined");
    expect(text).toMatch(/[.。?？…]$/);
  });
});

test.each(everyMessage)("%s in %s keeps all of its own words beside values of any length", (code, language) => {
  const long = "xyz ".repeat(100);
  const parameters = Object.fromEntries(
    Object.entries(plausible).map(([name, value]) => [name, Array.isArray(value) ? value : `${long}`]),
  );
  const said = sayError(new PtengineError(code, { ...parameters, message: `It is ${long}` }), language);
  const words = inLanguage(errorTexts[code], language).split(/[\s.。]*\{\w+\}[.。]?/);
  for (const part of words) expect(said).toContain(part.trim());
});

test("no two codes say the same", () => {
  for (const index of [0, 1, 2] as const) {
    const texts = Object.values(errorTexts).map((labels) => labels[index]);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  }
});

test.each(languages)("every code of the API has its own words in %s", (language) => {
  const said = codes
    .filter((code) => typeof code === "number")
    .map((code) => sayError(new PtengineError(code, plausible), language).replace(/^Ptengine \d+: /, ""));
  expect(said).toHaveLength(23);
  expect(new Set(said).size).toBe(23);
});

describe.each(languages)("in %s", (language) => {
  test.each([
    ["unknownName", ["metrics", "vists", "visits"]],
    ["ambiguousName", ["metrics", "vists", "users"]],
    ["rangeTooWide", ["metrics", "vists"]],
    ["badDate", ["metrics", "vists"]],
    ["endWithoutStart", ["metrics", "vists"]],
    ["endWithPeriod", ["metrics", "vists"]],
    ["startAfterEnd", ["metrics", "vists"]],
    ["startAfterToday", ["metrics", "vists"]],
    ["periodTooLong", ["metrics", "vists", "366"]],
    ["filterWithoutOperator", ["metrics", "vists"]],
    ["filterWithoutValue", ["metrics", "vists"]],
    ["filterBadOperator", ["metrics", "vists", "users"]],
    ["filterBadValue", ["metrics", "vists", "visits", "users"]],
    ["filterBadRow", ["metrics", "vists"]],
    ["filterPropertyNeeded", ["metrics", "vists"]],
    ["filterPropertyRefused", ["metrics", "vists"]],
    ["unbalancedQuote", ["metrics", "vists"]],
    ["textAfterQuote", ["metrics", "vists"]],
    ["unbalancedBracket", ["metrics", "vists"]],
    ["unknownOption", ["vists", "visits", "users"]],
    ["optionBadChoice", ["vists", "visits", "users"]],
    ["optionSeveralValues", ["vists"]],
    ["optionBadNumber", ["vists", "1", "366"]],
    ["noKeyForSite", ["566d12f9"]],
    ["unreadableAnswer", ["deviceType", "vists"]],
  ] as [ErrorCode, string[]][])("%s names the argument, the refused value and the choices: %j", (code, words) => {
    const error = new PtengineError(code, {
      ...plausible,
      argument: "metrics",
      value: "vists",
      nearest: ["visits"],
      allowed: ["visits", "users"],
    });
    for (const word of words) expect(sayError(error, language)).toContain(word);
  });

  test.each([4001, 4012, 4013, 4015, 4017, 4018, 4019] as const)("%i keeps the API's own words", (code) => {
    const message = "Field `price` must be one of a, b, c";
    expect(sayError(new PtengineError(code, { message }), language)).toContain(message);
  });

  test("a list that does not fit is cut with a sign, and its beginning is kept", () => {
    const allowed = Array.from({ length: 100 }, (_, index) => `metric${index}`);
    const text = sayError(new PtengineError("unknownName", { argument: "metrics", value: "x", allowed }), language);
    expect(text).toContain("metric0, metric1, metric2");
    expect(text).toMatch(/, …/);
    expect(text).not.toContain("metric99");
    expect(text.length).toBeLessThanOrEqual(300);
    expect(text.length).toBeGreaterThan(250);
  });

  test("a list that fits is given whole", () => {
    const text = sayError(
      new PtengineError("unknownName", { argument: "metrics", value: "x", allowed: ["a", "b"] }),
      language,
    );
    expect(text).toContain("a, b");
    expect(text).not.toContain("…");
  });

  test("a long value is quoted from its beginning", () => {
    const text = sayError(
      new PtengineError("badDate", { argument: "start_date", value: `2026-${"x".repeat(500)}` }),
      language,
    );
    expect(text).toContain(`2026-${"x".repeat(30)}`);
    expect(text).toContain("…");
  });

  test.each(["a..b", "last..days", "{value}", "{argument}", "$1", "$&", "https://a.example/?x=1"])(
    "the refused value %j is quoted as it is",
    (value) => {
      expect(sayError(new PtengineError("badDate", { argument: "start_date", value }), language)).toContain(value);
    },
  );

  test("a message of the API that ends as a sentence does not end twice", () => {
    for (const message of ["No match.", "見つかりません。", "No match"]) {
      expect(sayError(new PtengineError(4012, { message }), language)).not.toMatch(/[.。]\s*[.。]/);
    }
  });

  test("goals that the API lists are shown as far as there is room, and none is cut inside", () => {
    const goals = Array.from({ length: 30 }, (_, index) => `Goal of campaign number ${index}`);
    const text = sayError(
      new PtengineError(4012, { message: `"Goal" matches several goals: ${goals.join(", ")}.` }),
      language,
    );
    const shown = /goals: (.+), …/.exec(text)?.[1]?.split(", ") ?? [];
    expect(shown.length).toBeGreaterThan(4);
    expect(shown).toEqual(goals.slice(0, shown.length));
    expect(text.length).toBeGreaterThan(260);
    expect(text).toContain("=PTENGINE_GOALS()");
  });

  test("a list of goals that fits is shown whole", () => {
    const list = Array.from({ length: 8 }, (_, index) => `Newsletter ${index}`).join(", ");
    expect(list.length).toBeGreaterThan(100);
    const text = sayError(new PtengineError(4012, { message: `Several goals match: ${list}` }), language);
    expect(text).toContain(list);
    expect(text).not.toContain("…");
  });

  test("of several kinds of names each shows its first ones", () => {
    const dimensions = Array.from({ length: 27 }, (_, index) => `dimension${index}`).join(", ");
    const allowedKinds = ["total", dimensions, "hour, day, week, month", "sources, location, device"];
    const text = sayError(new PtengineError("unknownName", { argument: "view", value: "x", allowedKinds }), language);
    expect(text).toMatch(/total; dimension0, dimension1, .*…; hour, day, week, month; sources, location, device[.。]$/);
    expect(text.length).toBeGreaterThan(200);
  });

  test("an unknown exception is one code with the kind of its cause, and none of its words", () => {
    const text = sayError(new TypeError("Cannot read properties of undefined (reading 'secret')"), language);
    expect(text).toMatch(/^Ptengine: .*TypeError/);
    expect(text).not.toMatch(/undefined|secret|Cannot/);
  });

  test.each([undefined, null, "text", 5, {}, [], new Error(""), Symbol("s")])(
    "%p as an exception is said too",
    (problem) => {
      const text = sayError(problem, language);
      expect(text).toMatch(/^Ptengine: .*[.。]$/s);
      expect(text).not.toContain("undefined");
    },
  );

  test("any parameters whatsoever fit", () => {
    const value = fc.oneof(
      fc.string({ unit: "binary", maxLength: 500 }),
      fc.integer(),
      fc.array(fc.string({ maxLength: 80 })),
    );
    const parameters = fc.dictionary(fc.constantFrom(...Object.keys(plausible)), value);
    fc.assert(
      fc.property(fc.constantFrom(...codes), parameters, (code, some) => {
        const text = sayError(new PtengineError(code, some), language);
        expect(text.length).toBeLessThanOrEqual(300);
        if (!JSON.stringify(some).includes("undefined")) expect(text).not.toContain("undefined");
      }),
      { numRuns: 300 },
    );
  });
});

test("every text is there in three languages, and names the same things in each", () => {
  const placesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  for (const [code, texts] of [...Object.entries(errorTexts), ...Object.entries(choiceTexts)]) {
    expect([code, texts.length]).toEqual([code, 3]);
    const [en, zh, jp] = texts.map(placesOf);
    expect([code, zh]).toEqual([code, en]);
    expect([code, jp]).toEqual([code, en]);
  }
});

test("English uses no full-width signs, and the others no English sentence ends", () => {
  for (const [en, zh, jp] of Object.values(errorTexts)) {
    expect(en).not.toMatch(/[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/);
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    expect(jp).toMatch(/[\u3040-\u30ff]/);
    for (const text of [zh, jp]) expect(text).not.toMatch(/[\u3040-\u9fff]\.\s/);
  }
});

describe("words of the API that are long", () => {
  const goals = Array.from({ length: 30 }, (_, index) => `Newsletter signup ${index + 1}`);
  const said = (message: string) => sayError(new PtengineError(4012, { message }), "EN");

  test("are shown whole as far as 300 characters go", () => {
    const message = `Several goals match: ${goals.slice(0, 8).join(", ")}`;
    expect(said(message)).toContain(message);
  });

  test("lose whole names and no part of one, and the advice behind them stays", () => {
    const text = said(`Several goals match: ${goals.join(", ")}`);
    expect(text.length).toBeLessThanOrEqual(300);
    expect(text).toMatch(/ signup \d+, … Write one goal's whole name, as =PTENGINE_GOALS\(\) lists it\.$/);
    const shown = text.split(": ")[2]?.split(", …")[0]?.split(", ") ?? [];
    expect(shown.length).toBeGreaterThan(7);
    expect(goals).toEqual(expect.arrayContaining(shown));
  });

  test.each([".", "。", "!", "a", " "])("end in %j 200,000 times and cost no time", (sign) => {
    const error = new PtengineError(4012, { message: `${sign.repeat(200_000)}x` });
    const cpuMs = cpuMsOf(() => languages.map((language) => sayError(error, language)));
    expect(cpuMs).toBeLessThan(300);
  });

  test("and lists of 100,000 names cost no time", () => {
    const allowed = Array.from({ length: 100_000 }, (_, index) => `Experience ${index}`);
    const error = new PtengineError("nameNotFound", { argument: "experience", value: "x", allowed });
    expect(cpuMsOf(() => sayError(error, "JP"))).toBeLessThan(300);
    const text = sayError(error, "JP");
    expect(text.length).toBeLessThanOrEqual(300);
    expect(text).toContain("Experience 5");
  });
});

test.each(["nonsense", "constructor", "__proto__", 1])("a kept failure whose code is %s is told as one", (code) => {
  for (const language of languages) {
    const text = sayError(new PtengineError(code as ErrorCode, { value: "x" }), language);
    expect(text).toMatch(new RegExp(`^Ptengine: .*${code}`));
  }
});

test.each([
  [{ hours: 4, perDay: 100, plan: "FREE" }, "used up (FREE); ready in about 4 h. A larger plan has more."],
  [{ hours: 4, perDay: 3000, plan: "GROWTH" }, "used up (GROWTH); ready in about 4 h."],
  [{ hours: 4 }, "used up; ready in about 4 h. A larger plan has more."],
])("a used-up day names its plan, and a larger one where there is one: %j", (parameters, ending) => {
  expect(sayError(new PtengineError(4291, parameters), "EN")).toBe(
    `Ptengine 4291: the plan's requests for today are ${ending}`,
  );
  if (ending.includes("(")) expect(sayError(new PtengineError(4291, parameters), "JP")).toMatch(/（[A-Z]+）。/);
});
