// What is being built is the arguments of one formula: read back, changed, and checked as the formula would be.
import * as fc from "fast-check";
import { customFunctions } from "../../src/catalogue/functions";
import { type SourceName, sourceOf } from "../../src/catalogue/sources";
import type { CustomFunction } from "../../src/catalogue/types";
import { findCalls, formulaOf } from "../../src/query/formula";
import { parseQuery } from "../../src/query/parse";
import { withOptionsTaken, withSource, withView } from "../../src/sidebar/client/draft/changes";
import { checkDraft } from "../../src/sidebar/client/draft/checkDraft";
import {
  changedTexts,
  type Draft,
  draftOf,
  listOf,
  newDraft,
  rangeOf,
  rangeText,
  textOf,
  withText,
} from "../../src/sidebar/client/draft/draft";
import { optionsOf, withOption } from "../../src/sidebar/client/draft/options";
import { columnEndings, withOrderKept } from "../../src/sidebar/client/draft/order";
import { viewWords } from "../../src/sidebar/client/draft/views";
import type { ReadCall } from "../../src/sidebar/formulaCells";

const today = "2026-09-16";

/** The formula's call as the server reads it, where every argument is a literal. */
function readCall(formula: string): ReadCall {
  const [call] = findCalls(formula);
  if (!call) throw new Error(`${formula} holds no call.`);
  return {
    name: call.name,
    args: call.arguments.map(({ kind, text, value }) => ({
      kind,
      text,
      ...(value === undefined ? {} : { value: String(value) }),
    })),
  };
}

const queryOf = (draft: Draft) => {
  const checked = checkDraft(draft, today);
  if (checked.kind !== "ok") throw new Error(JSON.stringify(checked));
  return checked.query;
};

const formulas = [
  '=PTENGINE_DC("country","visits,bounceRate","lastmonth",,"country=Japan,China; deviceType!=Tablet","limit=5; sortBy=visits")',
  '=PTENGINE_DC("day","visits","2026-04-01","2026-04-30",,"compare=previous")',
  '=PTENGINE_HEATMAP("https://ptengine.jp","blocks",,"2026-03-01","2026-03-31","PC",,"rangeType=MERGE_URL")',
  '=PTENGINE_HEATMAP({"https://ptengine.jp";"https://ptengine.jp/?a=1,2"},,,"lastmonth")',
  '=PTENGINE_DC("total","visits",,,,"split=country=Japan,China; sortBy=visits")',
  '=PTENGINE_EVENT("eventName,eventDimension(\'a,b\')","eventCount","yesterday",,"eventName=purchase")',
  '=PTENGINE_FUNNEL("Purchase, complete","summary")',
  '=PTENGINE_EXPERIENCE("Spring Promo Popup","country,terminalType","views")',
  '=PTENGINE_EXPERIENCE("all","overview")',
  '=PTENGINE_ABTEST("Spring Promo Popup","clickedUsers","userProperty(plan_name)")',
  '=PTENGINE_FILTER_VALUES("eventDimension(purchase,price)","1")',
  "=PTENGINE_USER_PROPERTIES()",
];

describe("a formula that is read back", () => {
  test.each(formulas)("asks the same again: %s", (formula) => {
    const call = findCalls(formula)[0];
    const args = call?.arguments.map(({ value }) => value) ?? [];
    expect(queryOf(draftOf(readCall(formula)))).toEqual(parseQuery(readCall(formula).name, args));
  });

  test.each(formulas)("changes nothing where nothing was touched: %s", (formula) => {
    const draft = draftOf(readCall(formula));
    expect(changedTexts(draft, draft)).toEqual({});
  });

  test("addresses of an array are chosen one by one, and written back as an array", () => {
    const draft = draftOf(readCall(formulas[3] as string));
    expect(rangeOf(draft, "url")).toEqual(["https://ptengine.jp", "https://ptengine.jp/?a=1,2"]);
    const more = withText(draft, "url", rangeText([...rangeOf(draft, "url"), 'https://ptengine.jp/"']));
    expect(changedTexts(draft, more)).toEqual({
      0: '{"https://ptengine.jp";"https://ptengine.jp/?a=1,2";"https://ptengine.jp/"""}',
    });
    expect(changedTexts(draft, withText(draft, "url", rangeText(["https://ptengine.jp"])))).toEqual({
      0: '"https://ptengine.jp"',
    });
  });

  test("changes the one argument that was touched, quoted", () => {
    const draft = draftOf(readCall(formulas[0] as string));
    const changed = withText(draft, "filters", "browser='say \"hi\"'");
    expect(changedTexts(draft, changed)).toEqual({ 4: '"browser=\'say ""hi""\'"' });
  });

  test("keeps what comes from cells until it is replaced", () => {
    const read: ReadCall = {
      name: "PTENGINE_DC",
      args: [
        { kind: "reference", text: "$A$1", value: "country" },
        { kind: "expression", text: 'A2&","&A3' },
        { kind: "reference", text: "B1:B3", value: [["2026-09-01"], [""], [""]] },
      ],
    };
    const draft = draftOf(read);
    expect(checkDraft(draft, today)).toEqual({ kind: "calculated", argument: "metrics" });
    const replaced = withText(draft, "metrics", "visits");
    expect(queryOf(replaced)).toMatchObject({ view: "country", metrics: ["visits"], dates: { start: "2026-09-01" } });
    expect(changedTexts(draft, replaced)).toEqual({ 1: '"visits"' });
  });
});

describe("what cannot be asked", () => {
  const refusal = (draft: Draft) => {
    const checked = checkDraft(draft, today);
    return checked.kind === "refused" ? checked.failure.code : checked.kind;
  };
  const dc = (view: string) => withView(newDraft("PTENGINE_DC"), view).draft;

  test("is refused with the formula's own code", () => {
    expect(refusal(dc("day"))).toBe("metricsNeeded");
    expect(refusal(withText(dc("total"), "start_date", "2026-12-01"))).toBe("startAfterToday");
    expect(refusal(withText(withText(dc("hour"), "metrics", "visits"), "start_date", "lastweek"))).toBe(
      "endWithPeriod",
    );
    expect(refusal(newDraft("PTENGINE_FUNNEL"))).toBe("missingArgument");
    expect(refusal(withText(newDraft("PTENGINE_EVENT"), "dimensions", "country,browser"))).toBe("eventNameNeeded");
  });

  test("an hour's view begins with one day, whatever the usual period is", () => {
    expect(queryOf(withText(dc("hour"), "metrics", "visits")).dates).toEqual({ start: "yesterday", end: "yesterday" });
  });
});

describe("another view or source", () => {
  const draft = draftOf(readCall(formulas[0] as string));

  test("takes out what the view does not know, and names it", () => {
    const entry = withText(withView(draft, "entryCombinedPages").draft, "metrics", "entrances,visits");
    const { draft: total, dropped } = withView(entry, "total");
    expect(dropped).toEqual([["Entrances", "入口次数", "閲覧開始数"], "option_sortBy", "option_limit"]);
    expect(listOf(total, "metrics")).toEqual(["visits"]);
    expect(optionsOf(total)).toEqual({});
    expect(queryOf(total).view).toBe("total");
  });

  test("what only a table takes goes when one row is left, and is named", () => {
    const table = withText(withText(newDraft("PTENGINE_FUNNEL"), "goal", "A,B"), "part", "summary");
    const limited = withOption(table, "limit", 5);
    expect(withOptionsTaken(limited)).toEqual({ draft: limited, dropped: [] });
    expect(withOptionsTaken(withText(limited, "goal", "A"))).toMatchObject({ dropped: ["option_limit"] });
  });

  test("an option that is being typed keeps its text and costs no other", () => {
    const typed = withText(newDraft("PTENGINE_DC"), "options", "limit=0; sortBy=visits; conversionNames=A,B");
    expect(optionsOf(typed)).toEqual({ limit: "0", sortBy: "visits", conversionNames: ["A", "B"] });
    expect(textOf(withOption(typed, "limit", "20"), "options")).toBe("sortBy=visits; limit=20; conversionNames=A,B");
  });

  test("keeps period and filters from one source to the next, where it has them", () => {
    expect(withSource(draft, "PTENGINE_EVENT").draft.texts).toEqual({
      start_date: "lastmonth",
      filters: textOf(draft, "filters"),
    });
    expect(withSource(draft, "PTENGINE_GOALS")).toMatchObject({ draft: { texts: {} }, dropped: ["argument_filters"] });
  });

  test("every view of every source ends in a query, or names the argument that is missing", () => {
    for (const { name, source } of customFunctions as readonly CustomFunction[]) {
      if (source === undefined) continue;
      for (const { members } of sourceOf(source as SourceName).views) {
        for (const member of members) {
          const { draft: built } = withView(newDraft(name as Draft["name"]), member.name);
          const checked = checkDraft(built, today);
          if (checked.kind === "ok") continue;
          expect(checked).toMatchObject({ kind: "refused", failure: { parameters: { argument: expect.any(String) } } });
        }
      }
    }
  });
});

test("options are set, changed and taken away without touching each other", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.tuple(fc.constant("limit" as const), fc.option(fc.integer({ min: 1, max: 1000 }), { nil: undefined })),
          fc.tuple(fc.constant("lang" as const), fc.constantFrom("EN", "JP", undefined)),
          fc.tuple(fc.constant("conversionName" as const), fc.option(fc.string({ minLength: 1 }), { nil: undefined })),
        ),
      ),
      (changes) => {
        const wanted: Record<string, unknown> = {};
        let draft = newDraft("PTENGINE_DC");
        for (const [name, value] of changes) {
          if (typeof value === "string" && value.trim() === "") continue;
          draft = withOption(draft, name, value);
          if (value === undefined) delete wanted[name];
          else wanted[name] = value;
        }
        expect(optionsOf(draft)).toEqual(wanted);
      },
    ),
  );
});

test("a view's words are its name, its property and its second dimension", () => {
  const draft = (view: string) => withText(newDraft("PTENGINE_EXPERIENCE"), "view", view);
  expect(viewWords(draft("country,terminalType"))).toEqual({ view: "country", property: "", second: "terminalType" });
  expect(viewWords(draft("userProperty('a,b')"))).toEqual({ view: "userProperty", property: "a,b", second: "" });
  expect(viewWords(draft(""))).toEqual({ view: "total", property: "", second: "" });
});

test("the formula that is shown asks the query, and names the refresh cell without quotes", () => {
  const draft = draftOf(readCall(formulas[1] as string));
  expect(formulaOf(queryOf(draft), "PTENGINE_REFRESH")).toBe(
    '=PTENGINE_DC("day";"visits";"2026-04-01";"2026-04-30";;"compare=previous";PTENGINE_REFRESH)',
  );
});

describe("the columns that a table can be ordered by", () => {
  const drafted = (view: string, options: string) =>
    withText(withText(newDraft("PTENGINE_DC"), "view", view), "options", options);

  test.each([
    ["country", "", [""]],
    ["country", "compare=previous", ["", " (change)"]],
    ["country", "split=deviceType", [": PC", ": Mobile", ": Tablet"]],
    ["day", "split=country=Japan,'a;b'", [": Japan", ": a;b"]],
    ["total", "split=deviceType", [""]],
  ])("of %s with %j end in %j", (view, options, endings) => {
    expect(columnEndings(drafted(view, options)).slice(0, 3)).toEqual(endings);
  });

  test.each([
    ["sortBy=visits: Mobile; split=deviceType", "visits: Mobile"],
    ["sortBy=visits: Mobile", "visits"],
    ["sortBy=visits: Japan; split=country=China", "visits"],
    ["sortBy=visits (change)", "visits"],
    ["sortBy=visits (previous); compare=previous", "visits (previous)"],
    ["sortBy=conversions: A; conversionNames=A,B", "conversions: A"],
  ])("%j is ordered by %j", (options, sortBy) => {
    expect(optionsOf(withOrderKept(drafted("country", options))).sortBy).toBe(sortBy);
  });

  test("can be asked as they are offered", () => {
    expect(
      queryOf(drafted("country", "sortBy=visits: Mobile; sortOrder=desc; split=deviceType; limit=5")),
    ).toMatchObject({
      options: { sortBy: "visits: Mobile" },
    });
  });
});
