// Formula text ⇄ the arguments of its Ptengine calls: what is found, what is kept, and every Query as a formula.
import * as fc from "fast-check";
import { filledCells } from "../../src/query/cells";
import {
  type FormulaCall,
  findCalls,
  formatCall,
  formulaOf,
  quoteText,
  replaceArguments,
  textsOfArray,
} from "../../src/query/formula";
import { parseQuery } from "../../src/query/parse";
import type { Query } from "../../src/query/query";
import { quoteInBrackets, quoteValue } from "../../src/query/quoting";
import { cpuMsOf } from "../support/cpuTime";
import { hostileText } from "./hostile";

const only = (formula: string): FormulaCall => {
  const calls = findCalls(formula);
  expect(calls).toHaveLength(1);
  return calls[0] as FormulaCall;
};
const texts = (formula: string) => only(formula).arguments.map(({ text }) => text);

describe("calls are found", () => {
  test.each([
    ["=PTENGINE_GOALS()", ["PTENGINE_GOALS"]],
    ["=ptengine_goals()", ["PTENGINE_GOALS"]],
    ["=Ptengine_Goals ()", ["PTENGINE_GOALS"]],
    ['=IFERROR(PTENGINE_DC("total");0)', ["PTENGINE_DC"]],
    ['=SUM(PTENGINE_DC("total","visits"),PTENGINE_DC("total","users"))', ["PTENGINE_DC", "PTENGINE_DC"]],
    ['=-PTENGINE_DC("total";"visits")/2+1', ["PTENGINE_DC"]],
    ['={"a";PTENGINE_DC("country")}', ["PTENGINE_DC"]],
    ['=LET(x,PTENGINE_DC("country"),INDEX(x,1,1))', ["PTENGINE_DC"]],
    ['=PTENGINE_DC("total";;;;PTENGINE_FILTER("os";"=";"iOS"))', ["PTENGINE_DC", "PTENGINE_FILTER"]],
    ["=\n  PTENGINE_DC(\n  A1\n)", ["PTENGINE_DC"]],
    ['=PTENGINE_EXPERIENCE("x")+PTENGINE_EXPERIENCES()', ["PTENGINE_EXPERIENCE", "PTENGINE_EXPERIENCES"]],
  ])("in %j: %j", (formula, names) => {
    expect(findCalls(formula).map(({ name }) => name)).toEqual(names);
  });

  test.each([
    "",
    "=1+1",
    "PTENGINE_DC",
    "=PTENGINE_DC+1",
    '="PTENGINE_DC(1)"',
    '="say ""PTENGINE_DC(1)"" twice"',
    "='PTENGINE_DC(x)'!A1",
    "='It''s PTENGINE_DC(x)'!A1",
    "=MY_PTENGINE_DC(1)",
    "=PTENGINE_DC2(1)",
    "=PTENGINE_DC.X(1)",
    "=PTENGINE_NOTHING(1)",
  ])("none in %j", (formula) => {
    expect(findCalls(formula)).toEqual([]);
  });

  test("where they begin and end", () => {
    const formula = '=IFERROR( ptengine_dc("total", A1) ,0)';
    const { start, end } = only(formula);
    expect(formula.slice(start, end)).toBe('ptengine_dc("total", A1)');
  });
});

describe("arguments", () => {
  test.each([
    ["=PTENGINE_DC()", []],
    ["=PTENGINE_DC( )", []],
    ['=PTENGINE_DC("total")', ['"total"']],
    ['=PTENGINE_DC("total";"visits,users")', ['"total"', '"visits,users"']],
    ['=PTENGINE_DC("total","a;b")', ['"total"', '"a;b"']],
    ["=PTENGINE_DC(,,A1)", ["", "", "A1"]],
    ["=PTENGINE_DC(;A1;)", ["", "A1", ""]],
    ['=PTENGINE_DC( "total" ,\n A1 )', ['"total"', "A1"]],
    ['=PTENGINE_DC({"a";"b"},"visits")', ['{"a";"b"}', '"visits"']],
    ['=PTENGINE_DC({"a","b"};"visits")', ['{"a","b"}', '"visits"']],
    ['=PTENGINE_DC(IF(A1;"x";"y");B1)', ['IF(A1;"x";"y")', "B1"]],
    ['=PTENGINE_DC(IF(A1,"x","y"),B1)', ['IF(A1,"x","y")', "B1"]],
    ["=PTENGINE_DC('a;b,c)'!A1;B1)", ["'a;b,c)'!A1", "B1"]],
    ["=PTENGINE_DC('It''s; so'!A1;B1)", ["'It''s; so'!A1", "B1"]],
    ['=PTENGINE_DC("say ""hi;""";B1)', ['"say ""hi;"""', "B1"]],
    ['=PTENGINE_DC("it\'s;";B1)', ['"it\'s;"', "B1"]],
    ["=PTENGINE_DC(0,5;1)", ["0,5", "1"]],
    ['=PTENGINE_DC("total"', ['"total"']],
  ])("of %s are %j", (formula, found) => {
    expect(texts(formula)).toEqual(found);
  });

  test.each([
    ['"total"', "literal", "total"],
    ['""', "literal", ""],
    ['"say ""hi"""', "literal", 'say "hi"'],
    ["12", "literal", 12],
    ["-1.5", "literal", -1.5],
    ["TRUE", "literal", true],
    ["false", "literal", false],
    ["A1", "reference", undefined],
    ["$A$1", "reference", undefined],
    ["a1:b20", "reference", undefined],
    ["$A$1:$B", "reference", undefined],
    ["A:A", "reference", undefined],
    ["2:2", "reference", undefined],
    ["Sheet1!2:5", "reference", undefined],
    ["Sheet1!A1", "reference", undefined],
    ["シート1!A1:B2", "reference", undefined],
    ["'My sheet'!A1", "reference", undefined],
    ["'It''s'!$A$1:$B$2", "reference", undefined],
    ["'a;b'!A:A", "reference", undefined],
    ["PTENGINE_REFRESH", "reference", undefined],
    ["A1&B1", "expression", undefined],
    ["TODAY()-1", "expression", undefined],
    ["A1+1", "expression", undefined],
    ['"a"&"b"', "expression", undefined],
    ['{"a";"b"}', "expression", [["a"], ["b"]]],
    ['PTENGINE_FILTER("os";"=";"iOS")', "expression", undefined],
  ])("%s is a %s", (text, kind, value) => {
    const [argument] = findCalls(`=PTENGINE_DC(${text};;)`)[0]?.arguments ?? [];
    expect(argument).toMatchObject({ kind, text });
    expect(argument?.value).toEqual(value);
  });

  test("a blank one is blank", () => {
    expect(only("=PTENGINE_DC(;A1)").arguments.map(({ kind }) => kind)).toEqual(["blank", "reference"]);
  });

  test("each knows where it stands", () => {
    const formula = '=SUM(PTENGINE_DC( "total" ; A1 ;; "x"),B2)';
    for (const { start, end, text } of only(formula).arguments) expect(formula.slice(start, end)).toBe(text);
  });
});

describe("arguments are replaced", () => {
  test.each([
    ['=PTENGINE_DC("total";A1)', { 0: '"country"' }, '=PTENGINE_DC("country";A1)'],
    ['=PTENGINE_DC("total";A1)', { 1: "$B$2" }, '=PTENGINE_DC("total";$B$2)'],
    ['= ptengine_dc( "total" ,\n A1 )', { 1: "B2" }, '= ptengine_dc( "total" ,\n B2 )'],
    ['=PTENGINE_DC("total";;A1)', { 1: '"visits"' }, '=PTENGINE_DC("total";"visits";A1)'],
    ['=PTENGINE_DC("total";A1;B1)', { 0: "X", 2: "Y" }, "=PTENGINE_DC(X;A1;Y)"],
    ['=PTENGINE_DC("total";A1)', { 0: "$&$1" }, "=PTENGINE_DC($&$1;A1)"],
    ['=PTENGINE_DC("total";A1)', {}, '=PTENGINE_DC("total";A1)'],
  ] as [string, Record<number, string>, string][])("in %s, %j makes %s", (formula, changes, changed) => {
    expect(replaceArguments(formula, only(formula), changes)).toBe(changed);
  });

  test("all around the call stays as it was typed, also where the call grows", () => {
    const formula = `=IFERROR( PTENGINE_DC('It''s'!A1;"x") ; "PTENGINE_DC(1)" )`;
    const changed = replaceArguments(formula, only(formula), { 6: "PTENGINE_REFRESH" });
    expect(changed).toBe(`=IFERROR( PTENGINE_DC('It''s'!A1;"x";;;;;PTENGINE_REFRESH) ; "PTENGINE_DC(1)" )`);
  });

  test("a call that grows keeps the arguments and the separators that it has", () => {
    const formula = '=IFERROR(PTENGINE_DC("total","visits"),0)';
    expect(replaceArguments(formula, only(formula), { 2: "A1" })).toMatch(
      /^=IFERROR\(PTENGINE_DC\("total"[,;]"visits"[,;]A1\),0\)$/,
    );
    expect(replaceArguments("=PTENGINE_GOALS()", only("=PTENGINE_GOALS()"), { 1: "R" })).toBe("=PTENGINE_GOALS(;R)");
  });

  test("one of two calls is changed alone", () => {
    const formula = '=PTENGINE_DC("total";"visits")/PTENGINE_DC("total";"users")';
    const [, second] = findCalls(formula);
    expect(replaceArguments(formula, second as FormulaCall, { 1: "A1" })).toBe(
      '=PTENGINE_DC("total";"visits")/PTENGINE_DC("total";A1)',
    );
  });

  test("what was replaced is found, and nothing else has changed", () => {
    const argument = fc.oneof(
      hostileText.map((text) => quoteText(text.replace(/\0/g, ""))),
      fc.constantFrom("A1", "'It''s'!A1", "", "12", 'IF(A1;"x";"y")', '{"a";"b"}', "Sheet1!A:B"),
    );
    const around = fc.constantFrom(["=", ""], ["=IFERROR(", ";0)"], ['="PTENGINE_DC(" & ', ""], ["='a''b'!A1+", "*2"]);
    fc.assert(
      fc.property(
        fc.array(argument, { minLength: 2, maxLength: 7 }),
        fc.nat(),
        argument,
        around,
        (args, seed, text, [before = "", after = ""]) => {
          const formula = `${before}PTENGINE_DC(${args.join(";")})${after}`;
          const index = seed % args.length;
          const call = findCalls(formula)[0] as FormulaCall;
          expect(call.arguments.map((one) => one.text)).toEqual(args.map((one) => one.trim()));
          const changed = replaceArguments(formula, call, { [index]: text });
          const wanted = args.map((one, at) => (at === index ? text : one));
          expect(changed).toBe(`${before}PTENGINE_DC(${wanted.join(";")})${after}`);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test.each([
  ['say "hi"', '"say ""hi"""'],
  ["", '""'],
])("the text %j is written %s", (text, quoted) => {
  expect(quoteText(text)).toBe(quoted);
});

test.each([
  [[], "PTENGINE_DC()"],
  [["", ""], "PTENGINE_DC()"],
  [["A1", "", ""], "PTENGINE_DC(A1)"],
  [["", "B1"], "PTENGINE_DC(;B1)"],
])("a call with %j is %s", (args, text) => {
  expect(formatCall("PTENGINE_DC", args)).toBe(text);
});

/** The Query of a formula whose arguments are all literals. */
function queryOf(formula: string): Query {
  const { name, arguments: found } = findCalls(formula)[0] as FormulaCall;
  return parseQuery(
    name,
    found.map(({ value }) => value),
  );
}

test.each([
  [["total"], '=PTENGINE_DC("total";;"last30days")'],
  [
    ["country", "visits,users", "2026/4/1", "今日", "os=iOS;country=Japan,'a;b'", "limit=5;headers=off", "s"],
    '=PTENGINE_DC("country";"visits,users";"2026-04-01";"today";"country=Japan,\'a;b\';os=iOS";"headers=off; limit=5";"s")',
  ],
])("PTENGINE_DC with %j can be written as %s", (args, formula) => {
  expect(formulaOf(parseQuery("PTENGINE_DC", args))).toBe(formula);
});

const text = hostileText.map((one) => one.replace(/[\0]/g, "")).filter((one) => one.trim() !== "");
const listed = (values: readonly string[]) => values.map((value) => quoteValue(value)).join(",");

const dates = fc.constantFrom(["", ""], ["lastmonth", ""], ["7日前", "昨日"], ["2026/4/1", "today"], ["45383", ""]);
const filters = fc
  .array(
    fc.oneof(
      fc.tuple(
        fc.constantFrom("country", "state", "utmTerm"),
        fc.constantFrom("=", "!="),
        fc.array(text, { minLength: 1, maxLength: 3 }),
      ),
      fc.tuple(
        fc.tuple(text, text).map((names) => `eventDimension(${names.map(quoteInBrackets).join(",")})`),
        fc.constantFrom("=", "!="),
        fc.array(text, { minLength: 1, maxLength: 2 }),
      ),
    ),
    { maxLength: 3 },
  )
  .map((conditions) => conditions.map(([field, sign, values]) => `${field}${sign}${listed(values)}`).join("; "));
const options = fc
  .record(
    {
      profile: text,
      conversionName: text,
      lang: fc.constantFrom("jp", "EN"),
      cache: fc.nat(360),
      limit: fc.integer({ min: 1, max: 1000 }),
    },
    { requiredKeys: [] },
  )
  .map((record) =>
    Object.entries(record)
      .map(([name, value]) => `${name}=${quoteValue(String(value))}`)
      .join(";"),
  );
const metrics = fc
  .subarray(["visits", "USERS", "直帰率", "conversions"], { minLength: 0 })
  .map((names) => names.join(","));

test("every Query of the data center's tables survives the way to a formula and back", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("country", "State", "入口页（合并）"),
      metrics,
      dates,
      filters,
      options,
      fc.oneof(text, fc.constant("")),
      (view, names, [start = "", end = ""], conditions, chosen, refresh) => {
        // A goal needs a metric of goals.
        const asked = names !== "" && chosen.includes("conversionName=") ? `${names},conversionRate` : names;
        const query = parseQuery("PTENGINE_DC", [view, asked, start, end, conditions, chosen, refresh]);
        expect(queryOf(formulaOf(query))).toEqual(query);
        expect(formulaOf(queryOf(formulaOf(query)))).toBe(formulaOf(query));
      },
    ),
    { numRuns: 500 },
  );
});

test("every Query of pages, whose metrics may have any name, survives it too", () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), fc.oneof(text, fc.constant("visits")), (names, sortBy) => {
      const query = parseQuery("PTENGINE_DC", ["pageGroup", listed(names), "", "", "", `sortBy=${quoteValue(sortBy)}`]);
      expect(queryOf(formulaOf(query))).toEqual(query);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["PTENGINE_GOALS", ["headers=off;profile='a;b'", "s"]],
  ["PTENGINE_DC", ["total"]],
  ["PTENGINE_DC", ["week", "conversions,visits", "lastyear", "", "", "conversionName='a,b'"]],
  ["PTENGINE_DC", ["device", "", "", "", "deviceType=pc", "values=raw"]],
  ["PTENGINE_HEATMAP", ["https://a.example/?x=1;2,3", "blocks", "", "lastmonth", "", "mobile", "country='=x'"]],
  ["PTENGINE_HEATMAP", ["https://a.example/", "", "visits,completions", "", "", "", "", "conversionNames='a,b',c"]],
  ["PTENGINE_EVENT", ["eventName,day", "", "2026-04-01", "today"]],
  ["PTENGINE_EVENT", ["country,eventDimension('a,b')", "", "", "", "eventName=purchase"]],
  ["PTENGINE_CONVERSION", ["day", "completions", "last7days"]],
  ["PTENGINE_FUNNEL", ["Buy; now, please", "entryPaths", "last7days"]],
  ["PTENGINE_FILTER_VALUES", ["country", "Ja", "last7days"]],
  ["PTENGINE_FILTER_VALUES", ["eventDimension('a,b',c)"]],
  ["PTENGINE_FIELDS", ["dc", "lang=JP"]],
  ["PTENGINE_EXPERIENCES", ["goals", "headers=off"]],
  ["PTENGINE_EXPERIENCE", ["Spring sale", "country", "viewedUsers", "last7days"]],
  ["PTENGINE_EXPERIENCE", ["'Spring, sale'", "terminalType,country"]],
  ["PTENGINE_EXPERIENCE", ["Spring (sale)", "goals"]],
  ["PTENGINE_EXPERIENCE", ["all", "overview"]],
  ["PTENGINE_EXPERIENCE", ["'a,b',c", "overview"]],
  ["PTENGINE_EXPERIENCE", ["'a (b, c)',d", "overview"]],
  ["PTENGINE_EXPERIENCE", ["x", "userProperty('plan, name')"]],
  ["PTENGINE_ABTEST", ["a;b", "goalReached", "", "last7days", "", "goal='a;b'"]],
  ["PTENGINE_ABTEST", ["x", "goalReached", "country", "", "", "goal=g;showDeletedVersions=on"]],
  ["PTENGINE_FORM", ["a,b", "Version (1)", "last7days"]],
  ["PTENGINE_USER_PROPERTIES", ["headers=label", "s"]],
] as const)("%s with %j survives it", (name, args) => {
  const query = parseQuery(name, args);
  expect(queryOf(formulaOf(query))).toEqual(query);
});

test("any text at all is searched without an error, and each call lies within it", () => {
  const formula = fc
    .array(fc.oneof(hostileText, fc.constantFrom("PTENGINE_DC(", "PTENGINE_GOALS(", ")", ";", "{", "}", "'", '"')), {
      maxLength: 9,
    })
    .map((parts) => `=${parts.join("")}`);
  fc.assert(
    fc.property(formula, (one) => {
      for (const call of findCalls(one)) {
        expect(one.slice(call.start, call.end).toUpperCase()).toMatch(new RegExp(`^${call.name}\\s*\\(`));
        for (const argument of call.arguments) expect(one.slice(argument.start, argument.end)).toBe(argument.text);
        expect(filledCells(call.arguments.map(({ value }) => value ?? "").join(""))).toBeDefined();
      }
    }),
    { numRuns: 500 },
  );
});

describe("a formula of 50,000 characters is read in a moment", () => {
  const long = (piece: string) => piece.repeat(Math.ceil(50_000 / piece.length));
  test.each([
    "PTENGINE_DC(",
    "PTENGINE_DC(1;",
    'PTENGINE_DC("a"&',
    "PTENGINE_DC   ",
    "PTENGINE_DC(   ",
    "PTENGINE_DC(a  ,",
    "PTENGINE_DC({",
    "PTENGINE_DC('",
    "a.",
    "'",
    '"',
    "(",
    ";",
    "  ",
    "日本",
  ])("made of %j", (piece) => {
    const formula = `=${long(piece)}`;
    expect(cpuMsOf(() => findCalls(formula))).toBeLessThan(300);
  });

  test("and calls within calls are all found, in the order in which they stand", () => {
    const calls = findCalls(`=${"PTENGINE_DC(".repeat(1000)}"day"${")".repeat(1000)}`);
    expect(calls).toHaveLength(1000);
    expect(calls.map(({ start }) => start)).toEqual(Array.from({ length: 1000 }, (_, index) => 1 + index * 12));
    expect(calls[999]?.arguments).toMatchObject([{ kind: "literal", value: "day" }]);
    expect(calls[0]?.end).toBe(calls[1]!.end + 1);
  });
});

test("several addresses are written as an array, and read back", () => {
  const urls = ["https://a.example/?x=1,2;3", 'https://a.example/"b"', "https://a.example/{c}"];
  const query = parseQuery("PTENGINE_HEATMAP", [urls.map((url) => [url]), "page"]);
  const formula = formulaOf(query);
  const [call] = findCalls(formula);
  const text = call?.arguments[0]?.text ?? "";
  expect(textsOfArray(text)).toEqual(urls);
  expect(parseQuery("PTENGINE_HEATMAP", [textsOfArray(text)?.map((url) => [url]), "page"])).toEqual(query);
});

test.each(["{1;2}", '{"a","b"}', '{"a";A1}', '"a"', "{}", '{"a"'])(
  "%s is no array of texts below each other",
  (text) => {
    expect(textsOfArray(text)).toBeUndefined();
  },
);
