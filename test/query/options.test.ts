// Options: every value that each of them takes and refuses, as text and as a range, and the views that take them.
import * as fc from "fast-check";
import type { OptionName } from "../../src/catalogue/options";
import { type SourceName, sourceOf } from "../../src/catalogue/sources";
import type { ViewGroup } from "../../src/catalogue/types";
import { PtengineError } from "../../src/errors";
import { formatOptions, type OptionContext, type Options, parseOptions } from "../../src/query/options";
import { viewOf } from "../../src/query/query";
import { hostileArgument } from "./hostile";
import { refusalOf, refused } from "./refused";

function contextOf(source: SourceName, view: string): OptionContext {
  const { group } = viewOf(source, view);
  const { views, takesDates } = sourceOf(source);
  return { group, views, isDated: takesDates };
}

const table = contextOf("dc", "country");
const total = contextOf("dc", "total");
const goals = contextOf("goals", "list");
const heatmap = contextOf("heatmap", "blocks");
const abTest = contextOf("abtest", "total");

test.each(["0", "2.5", "5", "4000", "0.25"])("a stay of %s seconds is a number of at least 0", (seconds) => {
  expect(parseOptions(`stayTimeFilter=${seconds}`, heatmap)).toEqual({ stayTimeFilter: Number(seconds) });
});

test.each(["five", "-0.5", "1e3", "0x10", "1,5", "Infinity", "5s"])("a stay of %s is refused", (text) => {
  expect(() => parseOptions(`stayTimeFilter='${text}'`, heatmap)).toThrow(
    refused("optionNoNumber", { value: text, minimum: 0 }),
  );
});

test.each([
  ["profile=566d12f9", table, { profile: "566d12f9" }],
  ["PROFILE = 566d12f9 ", table, { profile: "566d12f9" }],
  ["lang=EN", table, { lang: "EN" }],
  ["lang=zh", table, { lang: "ZH" }],
  ["lang=Jp", table, { lang: "JP" }],
  ["headers=on", table, { headers: "on" }],
  ["headers=OFF", table, { headers: "off" }],
  ["headers=label", table, { headers: "label" }],
  ["values=typed", table, { values: "typed" }],
  ["values=raw", table, { values: "raw" }],
  ["durations=seconds", table, { durations: "seconds" }],
  ["durations=days", table, { durations: "days" }],
  ["cache=0", table, { cache: 0 }],
  ["cache=360", table, { cache: 360 }],
  ["stale=on", table, { stale: "on" }],
  ["stale=off", table, { stale: "off" }],
  ["weekStart=monday", table, { weekStart: "monday" }],
  ["weekstart=SUNDAY", table, { weekStart: "sunday" }],
  ["compare=previous", table, { compare: "previous" }],
  ["compare=previousyear", table, { compare: "previousYear" }],
  ["compare=SameWeekday", table, { compare: "sameWeekday" }],
  ["compare=2026-03-01..2026-03-31", table, { compare: "2026-03-01..2026-03-31" }],
  ["compare=2026/3/1 .. 2026/3/31", table, { compare: "2026-03-01..2026-03-31" }],
  ["compare=2026-03-01..2026-03-01", table, { compare: "2026-03-01..2026-03-01" }],
  ["retrievedAt=on", table, { retrievedAt: "on" }],
  ["sortOrder=asc", table, { sortOrder: "asc" }],
  ["sortOrder=DESC", table, { sortOrder: "desc" }],
  ["limit=1", table, { limit: 1 }],
  ["limit=1000", table, { limit: 1000 }],
  ["conversionName=Purchase complete", table, { conversionName: "Purchase complete" }],
  ["conversionName='a;b,c'", table, { conversionName: "a;b,c" }],
  ["conversionName=it's", table, { conversionName: "it's" }],
  ["conversionName='it''s'", table, { conversionName: "it's" }],
  ["conversionName=a=b", table, { conversionName: "a=b" }],
  ["conversionNames=Purchase", heatmap, { conversionNames: ["Purchase"] }],
  ["conversionNames=Purchase,'a,b' , c;lang=JP", heatmap, { conversionNames: ["Purchase", "a,b", "c"], lang: "JP" }],
  ["rangeType=MERGE_URL", heatmap, { rangeType: "MERGE_URL" }],
  ["rangeType=url", heatmap, { rangeType: "URL" }],
  ["stayTimeFilter=0", heatmap, { stayTimeFilter: 0 }],
  ["stayTimeFilter=5", heatmap, { stayTimeFilter: 5 }],
  ["goal=Purchase complete", abTest, { goal: "Purchase complete" }],
  ["showDeletedVersions=on", abTest, { showDeletedVersions: true }],
  ["showDeletedVersions=OFF", abTest, { showDeletedVersions: false }],
  ["profile=566d12f9;lang=JP;headers=off;values=raw;durations=days;cache=5;stale=off", goals, expect.any(Object)],
  ["headers=off; limit=5", table, { headers: "off", limit: 5 }],
  [";; headers=off ;; limit=5 ;", table, { headers: "off", limit: 5 }],
  ["", table, {}],
  [" ; ", table, {}],
  [undefined, table, {}],
] as [string | undefined, OptionContext, Options][])("%j", (text, context, options) => {
  expect(parseOptions(text, context)).toEqual(options);
});

test.each([
  ["lang=FR", table, "optionBadChoice", ["lang", '"FR"', "EN, ZH, JP"]],
  ["headers=yes", table, "optionBadChoice", ["headers", '"yes"', "on, off, label"]],
  ["headers=labels", table, "optionBadChoice", ["headers", '"labels"', 'Did you mean "label"?']],
  ["values=text", table, "optionBadChoice", ["values", '"text"', "typed, raw"]],
  ["durations=hours", table, "optionBadChoice", ["durations", '"hours"', "seconds, days"]],
  ["stale=no", table, "optionBadChoice", ["stale", '"no"', "on, off"]],
  ["weekStart=saturday", table, "optionBadChoice", ["weekStart", '"saturday"', "monday, sunday"]],
  ["compare=lastyear", table, "optionBadChoice", ["compare", '"lastyear"', "previous, previousYear"]],
  ["compare=2026-03-31..2026-03-01", table, "comparedPeriodBackwards", ["compare=2026-03-01..2026-03-31"]],
  ["compare=2026-02-30..2026-03-01", table, "badComparedPeriod", ["2026-02-30..2026-03-01"]],
  ["compare=2026-03-01", table, "badComparedPeriod", ['"2026-03-01"']],
  ["compare=2026-03-01..", table, "badComparedPeriod", ["2026-03-01.."]],
  ["compare=..2026-03-01", table, "badComparedPeriod", ["..2026-03-01"]],
  ["compare=7daysAgo..yesterday", table, "badComparedPeriod", ["7daysAgo..yesterday"]],
  ["compare=2026-03-01..2026-03-02..2026-03-03", table, "badComparedPeriod", ["2026-03-03"]],
  ["sortOrder=up", table, "optionBadChoice", ["sortOrder", '"up"', "asc, desc"]],
  ["rangeType=PAGE", heatmap, "optionBadChoice", ["rangeType", '"PAGE"', "MERGE_URL, URL"]],
  ["showDeletedVersions=maybe", abTest, "optionBadChoice", ["showDeletedVersions", '"maybe"', "on, off"]],
  ["cache=361", table, "optionBadNumber", ["cache", '"361"', "0", "360"]],
  ["cache=-1", table, "optionBadNumber", ["cache", '"-1"']],
  ["cache=1.5", table, "optionBadNumber", ["cache", '"1.5"']],
  ["cache=1e2", table, "optionBadNumber", ["cache", '"1e2"']],
  ["cache=five", table, "optionBadNumber", ["cache", '"five"']],
  ["limit=0", table, "optionBadNumber", ["limit", '"0"', "1", "1000"]],
  ["limit=1001", table, "optionBadNumber", ["limit", '"1001"']],
  ["stayTimeFilter=-1", heatmap, "optionNoNumber", ["stayTimeFilter", '"-1"']],
  ["headers=", table, "optionWithoutValue", ["headers"]],
  ["headers", table, "optionWithoutValue", ["headers"]],
  ["headers;lang=EN", table, "optionWithoutValue", ["headers"]],
  ["headers=;lang=EN", table, "optionWithoutValue", ["headers"]],
  ["profile=''", table, "optionWithoutValue", ["profile"]],
  ["headers=on;HEADERS=on", table, "optionTwice", ["headers"]],
  ["header=on", table, "unknownOption", ['"header"', 'Did you mean "headers"?']],
  ["sort=visits", table, "unknownOption", ['"sort"', "sortBy"]],
  ["constructor=1", table, "unknownOption", ['"constructor"', "headers"]],
  ["__proto__=1", table, "unknownOption", ['"__proto__"', "headers"]],
  ["banana", table, "unknownOption", ['"banana"', "profile, lang, headers"]],
  ["profile='a", table, "unbalancedQuote", ["options", "'a"]],
  ["profile='a'b", table, "textAfterQuote", ["options", "'a'b"]],
  ["headers=on,off", table, "optionSeveralValues", ["headers", "on,off"]],
  ["limit=1,2", table, "optionSeveralValues", ["limit", "1,2"]],
  ["conversionName=a,b", table, "optionSeveralValues", ["conversionName", "a,b"]],
  ["lang=EN,JP,", table, "optionSeveralValues", ["lang", "EN,JP"]],
] as const)("%j", (text, context, code, words) => {
  const refusal = refusalOf(() => parseOptions(text, context));
  expect(refusal.code).toBe(code);
  for (const word of words) expect(refusal.message).toContain(word);
});

test("an empty name in a list of names is never sent", () => {
  for (const text of ["conversionNames=a,,b", "conversionNames=a,b,", "conversionNames=a,''"]) {
    let names: unknown;
    try {
      names = parseOptions(text, heatmap).conversionNames;
    } catch (problem) {
      expect(problem).toBeInstanceOf(PtengineError);
      continue;
    }
    expect([text, names]).not.toEqual([text, expect.arrayContaining([""])]);
  }
});

describe("an option that the view does not take", () => {
  test.each([
    ["limit=5", "limit"],
    ["sortBy=visits", "sortBy"],
    ["sortOrder=asc", "sortOrder"],
    ["conversionName=a", "conversionName"],
  ])("%j is refused with the views that take it", (text, option) => {
    expect(() => parseOptions(text, total)).toThrow(
      refused("optionNotTaken", { option, allowed: expect.arrayContaining(["country", "entryCombinedPages"]) }),
    );
  });

  test("the page dimensions take an order but no conversionName", () => {
    expect(parseOptions("limit=5;sortOrder=asc", contextOf("dc", "combinedPages"))).toEqual({
      limit: 5,
      sortOrder: "asc",
    });
    expect(() => parseOptions("conversionName=a", contextOf("dc", "pageGroup"))).toThrow(
      refused("optionNotTaken", { option: "conversionName", allowed: expect.not.arrayContaining(["pageGroup"]) }),
    );
  });

  test("a series takes a conversionName, and a longer limit than the tables that the API cuts", () => {
    const text = "limit=20000; conversionName=a";
    expect(parseOptions(text, contextOf("dc", "week"))).toEqual({ conversionName: "a", limit: 20_000 });
    expect(() => parseOptions("limit=20001", contextOf("dc", "week"))).toThrow(
      refused("optionBadNumber", { maximum: 20_000 }),
    );
  });

  test.each(["rangeType=URL", "stayTimeFilter=5", "goal=a", "showDeletedVersions=on"])(
    "%j is refused in the data center",
    (text) => {
      expect(() => parseOptions(text, table)).toThrow(
        refused("optionOfOthers", { functions: [expect.stringMatching(/^PTENGINE_(HEATMAP|ABTEST)$/)] }),
      );
    },
  );

  test.each(["weekStart=sunday", "compare=previous"])("%j is refused where there are no dates", (text) => {
    expect(() => parseOptions(text, goals)).toThrow(
      refused("optionOfOthers", { option: text.split("=")[0] as string }),
    );
  });

  test("the overview of experiences takes no dates, so its options name the views that do", () => {
    expect(() => parseOptions("weekStart=sunday", contextOf("experience", "overview"))).toThrow(
      refused("optionNotTaken", { allowed: expect.arrayContaining(["total", "goals"]) }),
    );
  });

  test.each([
    ["conversionNames=a", "event", "PTENGINE_DC and PTENGINE_HEATMAP take it"],
    ["goal=a", "experience", "PTENGINE_ABTEST takes it"],
    ["conversionName=a", "event", "PTENGINE_DC takes it"],
    ["weekStart=sunday", "goals", "PTENGINE_DC, PTENGINE_HEATMAP, PTENGINE_EVENT, PTENGINE_CONVERSION"],
    ["compare=previous", "form", "PTENGINE_EXPERIENCE and PTENGINE_ABTEST take it"],
    ["compare=previous", "filterValues", "PTENGINE_EXPERIENCE and PTENGINE_ABTEST take it"],
  ] as const)("%j in %s is told with the functions that take it: %s", (text, source, said) => {
    const { views, takesDates } = sourceOf(source);
    const context = { group: views[0] as ViewGroup, views, isDated: takesDates };
    const { message } = refusalOf(() => parseOptions(text, context));
    expect(message).toContain(said);
    expect(message.length).toBeLessThanOrEqual(300);
  });

  test("the message names the views and fits", () => {
    const { message } = refusalOf(() => parseOptions("limit=5", total));
    expect(message).toContain("limit");
    expect(message).toContain("country");
    expect(message.length).toBeLessThanOrEqual(300);
  });
});

describe("a range", () => {
  test.each([
    [[["headers", "off"]], table, { headers: "off" }],
    [
      [
        ["headers", "off"],
        ["", ""],
        ["LIMIT", 5],
        [" lang ", " jp "],
      ],
      table,
      { headers: "off", limit: 5, lang: "JP" },
    ],
    [[["headers", true]], table, { headers: "on" }],
    [[["stale", false]], table, { stale: "off" }],
    [[["showDeletedVersions", true]], abTest, { showDeletedVersions: true }],
    [[["profile", "a;b"]], table, { profile: "a;b" }],
    [[["conversionNames", "Purchase,'a,b'"]], heatmap, { conversionNames: ["Purchase", "a,b"] }],
    [[["headers", "off", ""]], table, { headers: "off" }],
    [[["headers=off; limit=5"], ["lang=JP"]], table, { headers: "off", limit: 5, lang: "JP" }],
    [[[""], [""]], table, {}],
    [[], table, {}],
  ] as [(string | number | boolean)[][], OptionContext, Options][])("%j", (range, context, options) => {
    expect(parseOptions(range, context)).toEqual(options);
  });

  test.each([
    [[["headers", ""]], table, "optionWithoutValue", "headers"],
    [[["headers", "off", "on"]], table, "rangeTooWide", "options"],
    [[["header", "off"]], table, "unknownOption", "headers"],
    [[["", "off"]], table, "unknownOption", "options"],
    [
      [
        ["headers", "off"],
        ["Headers", "on"],
      ],
      table,
      "optionTwice",
      "headers",
    ],
    [[["limit", 2.5]], table, "optionBadNumber", "2.5"],
    [[["limit", 5]], total, "optionNotTaken", "limit"],
  ] as [(string | number)[][], OptionContext, string, string][])("%j", (range, context, code, word) => {
    const refusal = refusalOf(() => parseOptions(range, context));
    expect(refusal.code).toBe(code);
    expect(refusal.message).toContain(word);
  });
});

test.each([
  [{ limit: 5, headers: "off" }, "headers=off; limit=5"],
  [{ conversionNames: ["a,b", "c"] }, "conversionNames='a,b',c"],
  [{ profile: "a;b" }, "profile='a;b'"],
  [{ showDeletedVersions: true }, "showDeletedVersions=on"],
  [{ showDeletedVersions: false }, "showDeletedVersions=off"],
  [{ cache: 0 }, "cache=0"],
  [{}, ""],
] as [Options, string][])("%j is written %j", (options, text) => {
  expect(formatOptions(options)).toBe(text);
});

const text = fc.string({ unit: "binary", minLength: 1 });
const everywhere = {
  profile: text,
  lang: fc.constantFrom("EN", "ZH", "JP"),
  headers: fc.constantFrom("on", "off", "label"),
  values: fc.constantFrom("typed", "raw"),
  durations: fc.constantFrom("seconds", "days"),
  cache: fc.integer({ min: 0, max: 360 }),
  stale: fc.constantFrom("on", "off"),
  weekStart: fc.constantFrom("monday", "sunday"),
  compare: fc.constantFrom("previous", "previousYear"),
} as const satisfies Partial<Record<OptionName, fc.Arbitrary<unknown>>>;

test("options survive the way to text and back", () => {
  const ofTables = fc.record(
    {
      ...everywhere,
      limit: fc.integer({ min: 1, max: 1000 }),
      sortOrder: fc.constantFrom("asc", "desc"),
      sortBy: text,
      conversionName: text,
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Options>;
  const ofHeatmaps = fc.record(
    {
      ...everywhere,
      rangeType: fc.constantFrom("MERGE_URL", "URL"),
      conversionNames: fc.array(text, { minLength: 1 }),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Options>;
  fc.assert(
    fc.property(ofTables, ofHeatmaps, (one, other) => {
      expect(parseOptions(formatOptions(one), table)).toEqual({ ...one });
      expect(parseOptions(formatOptions(other), contextOf("heatmap", "page"))).toEqual({ ...other });
    }),
    { numRuns: 300 },
  );
});

test("whatever is given is read as options or refused", () => {
  fc.assert(
    fc.property(hostileArgument, (argument) => {
      try {
        parseOptions(argument, table);
      } catch (problem) {
        if (!(problem instanceof PtengineError)) throw problem;
      }
    }),
    { numRuns: 1000 },
  );
});
