// The arguments of a formula as a Query, and everything that is refused before a request.
import * as fc from "fast-check";
import { type CustomFunctionName, customFunctions } from "../../src/catalogue/functions";
import { languages } from "../../src/catalogue/languages";
import { options } from "../../src/catalogue/options";
import { type SourceName, sourceOf } from "../../src/catalogue/sources";
import type { CustomFunction } from "../../src/catalogue/types";
import { PtengineError } from "../../src/errors";
import { formatFilter } from "../../src/query/filters";
import { isTakenBy } from "../../src/query/options";
import { parseFilterArguments, parseQuery } from "../../src/query/parse";
import { sayError } from "../../src/text/sayError";
import { hostileArgument } from "./hostile";
import { refusalOf, refused } from "./refused";

const dc = (...args: Parameters<typeof parseQuery>[1]) => parseQuery("PTENGINE_DC", args);

const metricNames = [
  ...["visits", "users", "pageView", "newVisitsRate", "returnVisitsRate", "avgVisits", "avgPageView"],
  ...["avgVisitDuration", "bounceRate", "avgLoadTime", "conversions", "conversionRate", "conversionValue"],
];
const dimensionNames = [
  ...["country", "state", "os", "osVersion", "browser", "browserVersion", "resolution", "brand", "sourceType"],
  ...["campaign", "campaignUrl", "referral", "referralUrl", "search", "socialMedia", "socialUrl", "aiName"],
  ...["adSource", "adName", "adMedium", "adTerm", "adContent", "entryCombinedPages", "entryOriginalPages"],
];
const pageDimensionNames = ["combinedPages", "originalPages", "pageGroup"];
const grainNames = ["hour", "day", "week", "month"];

describe("the view of PTENGINE_DC", () => {
  test.each([undefined, "", "  ", "total", "TOTAL", "Total", "总计", "合計"])("%j is the total", (view) => {
    expect(dc(view)).toEqual({ source: "dc", view: "total", dates: { start: "last30days" } });
  });

  test.each([...dimensionNames, ...pageDimensionNames, "sources", "location", "device"])(
    "%s needs nothing else",
    (view) => {
      expect(dc(view)).toEqual({ source: "dc", view, dates: { start: "last30days" } });
      expect(dc(view.toUpperCase()).view).toBe(view);
    },
  );

  test.each(grainNames)("a series by %s needs metrics", (view) => {
    expect(() => dc(view)).toThrow(refused("metricsNeeded", { argument: "metrics", view, allowed: metricNames }));
    expect(dc(view, "visits")).toMatchObject({ view, metrics: ["visits"] });
  });

  test.each([
    ["Country / area", "country"],
    ["国家/地区", "country"],
    ["国・地域", "country"],
    ["月", "month"],
    ["流量来源", "sources"],
    ["デバイス分布", "device"],
  ])("the label %s names %s", (label, view) => {
    expect(dc(label, "visits").view).toBe(view);
  });

  test.each([
    ["contry", ["country"]],
    ["quarter", expect.anything()],
    ["constructor", expect.anything()],
    ["visits", expect.anything()],
  ])("%s is refused with the nearest and the allowed views", (view, nearest) => {
    expect(() => dc(view)).toThrow(
      refused("unknownName", {
        argument: "view",
        value: view,
        nearest,
        allowed: expect.arrayContaining(["total", "country", "day", "sources", "pageGroup"]),
      }),
    );
  });

  test("several views are refused", () => {
    expect(() => dc("country,state")).toThrow(refused("unknownName", { argument: "view", value: "country,state" }));
    expect(() => dc([["country", "state"]])).toThrow(refused("rangeTooWide", { argument: "view" }));
  });
});

describe("metrics", () => {
  test.each([
    ["visits,users", ["visits", "users"]],
    ["users, visits", ["users", "visits"]],
    ["VISITS", ["visits"]],
    ["Visits,独立访客,直帰率", ["visits", "users", "bounceRate"]],
    ["'visits',\"users\"", ["visits", "users"]],
    [[["users", "", "visits"]], ["users", "visits"]],
    [
      [["訪問数"], [""], ["bounceRate"]],
      ["visits", "bounceRate"],
    ],
  ] as const)("%j are %j", (argument, metrics) => {
    expect(dc("country", argument).metrics).toEqual(metrics);
  });

  test.each([undefined, "", "  "])("%j are all that the view has", (argument) => {
    expect(dc("country", argument)).not.toHaveProperty("metrics");
  });

  test.each([[[[""]]], [[["", ""]]], [[[""], [" "]]], [[[]]], [[]]])(
    "the blank cells of the range %j are skipped, which leaves all that the view has",
    (argument) => {
      expect(dc("country", argument)).not.toHaveProperty("metrics");
    },
  );

  test("a table of the data center takes fifteen", () => {
    const all = [...metricNames, "entrances", "avgPageVisits"];
    expect(dc("entryCombinedPages", all.join(",")).metrics).toEqual(all);
    expect(dc("total", metricNames.join(",")).metrics).toEqual(metricNames);
  });

  test.each([
    ["total", "entrances"],
    ["day", "avgPageVisits"],
    ["sources", "users"],
    ["device", "bounceRate"],
    ["country", "revenue"],
  ])("%s does not take %s, and no request is needed to say so", (view, metric) => {
    expect(() => dc(view, metric)).toThrow(
      refused("unknownName", { argument: "metrics", value: metric, allowed: expect.arrayContaining(["visits"]) }),
    );
  });

  test.each(pageDimensionNames)("%s takes any name, which is looked for in the answer", (view) => {
    expect(dc(view, "VISITS, Exit rate").metrics).toEqual(["visits", "Exit rate"]);
  });

  test("an unknown one is refused with the nearest", () => {
    expect(() => dc("country", "visits,vists")).toThrow(
      refused("unknownName", { argument: "metrics", value: "vists", nearest: ["visits"] }),
    );
  });
});

describe("dates", () => {
  test.each([
    [undefined, undefined, { start: "last30days" }],
    ["lastmonth", "", { start: "lastmonth" }],
    [45383, 45412, { start: "2024-04-01", end: "2024-04-30" }],
    ["2026-04-01", [["", "2026-04-30"]], { start: "2026-04-01", end: "2026-04-30" }],
    [[["７日前"]], "今日", { start: "7daysAgo", end: "today" }],
  ] as const)("%j and %j are %j", (start, end, dates) => {
    expect(dc("total", "", start, end).dates).toEqual(dates);
  });

  test.each([
    ["soon", undefined, "badDate", { argument: "start_date", value: "soon" }],
    [undefined, "today", "endWithoutStart", { argument: "start_date" }],
    ["last7days", "today", "endWithPeriod", { argument: "end_date" }],
    ["last400days", undefined, "periodTooLong", { argument: "start_date" }],
    [45383.5, undefined, "badDate", { value: "45383.5" }],
    [0, undefined, "badDate", { argument: "start_date", value: "0" }],
    [false, undefined, "badDate", { argument: "start_date", value: "FALSE" }],
    ["today", 0, "badDate", { argument: "end_date", value: "0" }],
    [[["today", "yesterday"]], undefined, "rangeTooWide", { argument: "start_date" }],
    ["today", [["today"], ["yesterday"]], "rangeTooWide", { argument: "end_date" }],
  ] as const)("%j and %j are refused as %s", (start, end, code, parameters) => {
    expect(() => dc("total", "", start, end)).toThrow(refused(code, parameters));
  });
});

describe("filters, options and refresh", () => {
  test("filters are canonical, and left out if there are none", () => {
    expect(dc("total", "", "", "", "os=iOS;country=Japan").filters).toEqual([
      { name: "country", op: "include", value: ["Japan"] },
      { name: "os", op: "include", value: ["iOS"] },
    ]);
    expect(dc("total", "", "", "", [["", ""]])).not.toHaveProperty("filters");
  });

  test("options are checked for the view", () => {
    expect(dc("country", "", "", "", "", "limit=5; headers=off").options).toEqual({ limit: 5, headers: "off" });
    expect(() => dc("total", "", "", "", "", "limit=5")).toThrow(refused("optionNotTaken", { option: "limit" }));
  });

  test.each([
    ["country", "sortBy=VISITS", "visits"],
    ["country", "sortBy=訪問数", "visits"],
    ["combinedPages", "sortBy=Exit rate", "Exit rate"],
  ])("in %s, %j orders by %s", (view, options, sortBy) => {
    expect(dc(view, "", "", "", "", options).options).toEqual({ sortBy });
  });

  test("sortBy follows the rule of metrics", () => {
    expect(() => dc("country", "", "", "", "", "sortBy=vists")).toThrow(
      refused("unknownName", { argument: "options: sortBy", value: "vists", nearest: ["visits"] }),
    );
  });

  test.each(["day", "country"])("in the view %s, conversionName needs one of the three conversion metrics", (view) => {
    expect(() => dc(view, "visits", "", "", "", "conversionName=a")).toThrow(
      refused("conversionNameNeedsMetric", { allowed: ["conversions", "conversionRate", "conversionValue"] }),
    );
    for (const metric of ["conversions", "conversionRate", "conversionValue"]) {
      expect(dc(view, `visits,${metric}`, "", "", "", "conversionName=a").options).toEqual({ conversionName: "a" });
    }
  });

  test("conversionName narrows what is sorted by, and all that a table has", () => {
    expect(dc("country", "", "", "", "", "conversionName=a").options).toEqual({ conversionName: "a" });
    expect(dc("country", "visits", "", "", "", "conversionName=a;sortBy=conversions").options).toEqual({
      conversionName: "a",
      sortBy: "conversions",
    });
  });

  test("conversionNames needs a metric of goals among those that are named", () => {
    const page = (metrics: string) =>
      parseQuery("PTENGINE_HEATMAP", ["https://a.example/", "", metrics, "", "", "", "", "conversionNames=a"]);
    expect(() => page("pv,uv")).toThrow(
      refused("conversionNameNeedsMetric", { option: "conversionNames", allowed: ["completions", "conversionRate"] }),
    );
    expect(page("pv,completions").options).toEqual({ conversionNames: ["a"] });
    expect(page("").options).toEqual({ conversionNames: ["a"] });
  });

  test.each([
    ["entryCombinedPages", "visits", "entrances"],
    ["country", "entrances", "visits"],
    ["country", "avgPageVisits", "bounceRate"],
  ])("the table %s is not sorted by %s, which it does not have", (view, metric, other) => {
    expect(() => dc(view, "", "", "", "", `sortBy=${metric}`)).toThrow(
      refused("metricNotInAnswer", { argument: "options: sortBy", value: metric, view }),
    );
    expect(dc(view, "", "", "", "", `sortBy=${other}`).options).toEqual({ sortBy: other });
    // As a column it may be asked: the answer tells.
    expect(dc(view, metric).metrics).toEqual([metric]);
  });

  test("durations in days are refused with raw values, which have no type", () => {
    expect(() => dc("country", "", "", "", "", "durations=days;values=raw")).toThrow(
      refused("compareNeedsTyped", { option: "durations" }),
    );
    expect(dc("country", "", "", "", "", "durations=seconds;values=raw").options).toMatchObject({ values: "raw" });
  });

  test("a comparison is refused with raw values, and taken with typed ones", () => {
    expect(() => dc("country", "", "", "", "", "compare=previous;values=raw")).toThrow(PtengineError);
    expect(dc("country", "", "", "", "", "compare=previous;values=typed").options).toMatchObject({
      compare: "previous",
    });
  });

  test.each([
    ["2026-04-01T09:00:00Z", "2026-04-01T09:00:00Z"],
    [45383.5, "45383.5"],
    [[["", "x"]], "x"],
  ] as const)("the refresh %j is kept as it is", (argument, refresh) => {
    expect(dc("total", "", "", "", "", "", argument).refresh).toBe(refresh);
  });

  test("blank ranges are as good as nothing", () => {
    const blank = [
      ["", " "],
      ["", ""],
    ];
    expect(dc(blank, undefined, blank, blank, blank, blank, blank)).toEqual(dc());
  });
});

test.each([0, false])("the cell %j is not blank, and is refused where it means nothing", (cell) => {
  expect(() => dc(cell)).toThrow(refused("unknownName", { argument: "view" }));
  expect(() => dc("country", cell)).toThrow(refused("unknownName", { argument: "metrics" }));
  expect(() => dc("country", "", "", "", cell)).toThrow(refused("filterWithoutOperator"));
  expect(() => dc("country", "", "", "", "", cell)).toThrow(PtengineError);
  expect(dc("country", "", "", "", "", "", cell).refresh).toBe(cell === 0 ? "0" : "FALSE");
});

test("arguments beyond the last are refused if anything stands in them", () => {
  expect(() => dc("", "", "", "", "", "", "", "more")).toThrow(
    refused("tooManyArguments", {
      count: 7,
      allowed: ["view", "metrics", "start_date", "end_date", "filters", "options", "refresh"],
    }),
  );
  expect(() => dc("", "", "", "", "", "", "", [["", 0]])).toThrow(refused("tooManyArguments"));
  expect(() => dc("", "", "", "", "", "", "", 0)).toThrow(refused("tooManyArguments"));
  expect(dc("", "", "", "", "", "", "", "", [[""]])).toEqual(dc());
});

describe("PTENGINE_GOALS", () => {
  test("takes options and refresh", () => {
    expect(parseQuery("PTENGINE_GOALS", [])).toEqual({ source: "goals", view: "list" });
    expect(parseQuery("PTENGINE_GOALS", ["headers=off", "s"])).toEqual({
      source: "goals",
      view: "list",
      options: { headers: "off" },
      refresh: "s",
    });
  });

  test("takes no more, and no option about dates", () => {
    expect(() => parseQuery("PTENGINE_GOALS", ["", "", "x"])).toThrow(
      refused("tooManyArguments", { count: 2, allowed: ["options", "refresh"] }),
    );
    for (const options of ["weekStart=sunday", "compare=previous"])
      expect(() => parseQuery("PTENGINE_GOALS", [options])).toThrow(refused("optionOfOthers"));
  });
});

test.each([
  ["PTENGINE_EVENT", ["eventDimension(a", "", "", "", "eventName=x"], "unbalancedBracket"],
  ["PTENGINE_EXPERIENCE", ["x", "userProperty(a"], "unbalancedBracket"],
  ["PTENGINE_EXPERIENCE", ["x", "userProperty"], "filterPropertyNeeded"],
  ["PTENGINE_EXPERIENCE", ["x", "overview", "", "today"], "datesRefused"],
  ["PTENGINE_HEATMAP", ["https://a.example/", "blocks"], "deviceNeeded"],
] as const)("%s with %j is refused as %s", (name, args, code) => {
  expect(() => parseQuery(name, args)).toThrow(refused(code));
});

describe("required arguments", () => {
  test.each([
    ["PTENGINE_HEATMAP", [], "url"],
    ["PTENGINE_HEATMAP", [" "], "url"],
    ["PTENGINE_HEATMAP", [[["", ""]]], "url"],
    ["PTENGINE_FUNNEL", [], "goal"],
    ["PTENGINE_FILTER_VALUES", [], "field"],
    ["PTENGINE_EXPERIENCE", [], "experience"],
    ["PTENGINE_ABTEST", [], "experience"],
    ["PTENGINE_ABTEST", ["Campaign"], "compare_by"],
    ["PTENGINE_FORM", [], "experience"],
    ["PTENGINE_FORM", ["Campaign"], "version"],
  ] as [CustomFunctionName, string[], string][])("%s with %j lacks %s", (name, args, argument) => {
    expect(() => parseQuery(name, args)).toThrow(refused("missingArgument", { argument }));
  });
});

describe("PTENGINE_FILTER", () => {
  const filterOf = (...args: Parameters<typeof parseFilterArguments>[0]) => formatFilter(parseFilterArguments(args));

  test.each([
    [["country", "include", "Japan", "a;b"], "country=Japan,'a;b'"],
    [["country", "=", "Japan"], "country=Japan"],
    [["country", "==", "Japan"], "country=Japan"],
    [["country", "!=", "Japan"], "country!=Japan"],
    [["COUNTRY", "EXCLUDE", "Japan"], "country!=Japan"],
    [["state", "include", "Tokyo"], "region=Tokyo"],
    [["deviceType", "include", "pc"], "deviceType=PC"],
    [
      [
        "country",
        "include",
        [
          ["Japan", ""],
          ["China", ""],
        ],
      ],
      "country=Japan,China",
    ],
    [["country", "include", "Japan", "", "China"], "country=Japan,China"],
    [["country", "include", "Japan", "Japan"], "country=Japan"],
    [["dimension(price)", "include", 100], "dimension(price)=100"],
    [["eventDimension('a,b',c)", "exclude", "x"], "eventDimension('a,b',c)!=x"],
    [["utmTerm", "include", "Tokyo,Osaka"], "utmTerm='Tokyo,Osaka'"],
    [["utmTerm", "include", "'x'"], "utmTerm='''x'''"],
    [["eventName", "include", true], "eventName=true"],
    [["dimension(price)", "include", 0], "dimension(price)=0"],
    [["dimension(member)", "include", false], "dimension(member)=false"],
    [["dimension(price)", "include", [[0, ""]]], "dimension(price)=0"],
  ] as [Parameters<typeof parseFilterArguments>[0], string][])("%j is %j", (args, text) => {
    expect(filterOf(...args)).toBe(text);
  });

  test.each([
    [[], "missingArgument", { argument: "field" }],
    [["country"], "missingArgument", { argument: "op" }],
    [["country", "include"], "missingArgument", { argument: "value" }],
    [["country", "include", ""], "missingArgument", { argument: "value" }],
    [["country", "include", [["", ""]]], "missingArgument", { argument: "value" }],
    [["contry", "include", "x"], "unknownName", { value: "contry", nearest: ["country"] }],
    [["country", "like", "x"], "filterBadOperator", { argument: "op", value: "like" }],
    [["country", "constructor", "x"], "filterBadOperator", { argument: "op", value: "constructor" }],
    [["deviceType", "include", "Phone"], "filterBadValue", { value: "Phone" }],
    [["dimension", "include", "x"], "filterPropertyNeeded", { value: "dimension" }],
    [["country(x)", "include", "x"], "filterPropertyRefused", { value: "country" }],
    [[[["country", "os"]], "include", "x"], "rangeTooWide", { argument: "field" }],
  ] as const)("%j is refused as %s", (args, code, parameters) => {
    expect(() => filterOf(...(args as unknown as string[]))).toThrow(refused(code, parameters));
  });

  test("several join with a semicolon into the argument filters", () => {
    const text = `${filterOf("country", "include", "Japan", "a;b")};${filterOf("deviceType", "exclude", "tablet")}`;
    expect(dc("total", "", "", "", text).filters).toEqual([
      { name: "country", op: "include", value: ["Japan", "a;b"] },
      { name: "deviceType", op: "exclude", value: ["Tablet"] },
    ]);
  });
});

function checkRefusal(problem: unknown): void {
  if (!(problem instanceof PtengineError)) throw problem;
  for (const language of languages) {
    const message = sayError(problem, language);
    expect(message).not.toContain("undefined");
    expect(message.length).toBeLessThanOrEqual(300);
  }
}

test.each(customFunctions.map(({ name }) => name).filter((name) => name !== "PTENGINE_FILTER"))(
  "whatever is given to %s is a Query of plain JSON or a refusal in words",
  (name) => {
    const readable = fc.constantFrom("x", "total", "country", "visits", "eventName=x", "PC", "all", "clickedUsers");
    fc.assert(
      fc.property(fc.array(fc.oneof(hostileArgument, readable), { maxLength: 9 }), (args) => {
        try {
          const query = parseQuery(name, args);
          expect(JSON.parse(JSON.stringify(query))).toEqual(query);
        } catch (problem) {
          checkRefusal(problem);
        }
      }),
      { numRuns: 300 },
    );
  },
);

test("whatever is given to PTENGINE_FILTER is a condition that can be read again or a refusal in words", () => {
  const field = fc.constantFrom("country", "dimension(a)", "eventDimension('b,',c)", "deviceType");
  const op = fc.constantFrom("include", "exclude", "!=");
  fc.assert(
    fc.property(
      fc.oneof(hostileArgument, field),
      fc.oneof(hostileArgument, op),
      fc.array(hostileArgument, { maxLength: 3 }),
      (name, operator, values) => {
        try {
          const filter = parseFilterArguments([name, operator, ...values]);
          const [again, ...more] = dc("total", "", "", "", formatFilter(filter)).filters ?? [];
          expect(more).toEqual([]);
          expect(again).toEqual({ ...filter, value: [...filter.value].sort() });
        } catch (problem) {
          checkRefusal(problem);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

describe("every option and every view", () => {
  const values: Readonly<Record<string, string>> = {
    profile: "566d12f9",
    lang: "JP",
    headers: "on",
    values: "typed",
    durations: "days",
    cache: "5",
    stale: "on",
    weekStart: "sunday",
    compare: "previous",
    sortOrder: "asc",
    limit: "5",
    rangeType: "URL",
    stayTimeFilter: "2.5",
    conversionName: "a",
    conversionNames: "a",
    goal: "a",
    showDeletedVersions: "on",
    retrievedAt: "on",
    split: "deviceType",
  };
  /** Arguments that ask each view, with a place for its options. */
  const questions = customFunctions.flatMap((definition: CustomFunction) => {
    const { name, parameters, source } = definition;
    if (!source) return [];
    return sourceOf(source as SourceName).views.flatMap((group) =>
      group.members.map((member) => {
        const args = parameters.map((parameter) => {
          if (parameter.kind === "view") return member.name === "userProperty" ? "userProperty(plan)" : member.name;
          if (parameter.kind === "metrics" && group.areMetricsRequired) return (group.metrics as string[]).join(",");
          if (parameter.name === "url") return "https://a.example/";
          if (parameter.name === "compare_by") return "goalReached";
          if (parameter.name === "field") return "country";
          if (parameter.name === "device") return "PC";
          if (parameter.kind === "start" && group.isOneDayOnly) return "today";
          return parameter.isRequired ? "x" : "";
        });
        const at = parameters.findIndex(({ kind }) => kind === "options");
        const isDated = sourceOf(source as SourceName).takesDates;
        return { title: `${name} ${member.name}`, name: name as CustomFunctionName, args, at, group, isDated };
      }),
    );
  });

  /** A column that the view has. */
  const columnOf = ({ group, name }: (typeof questions)[number]) => {
    if (group.metrics === "answer") return "conversionRate";
    if (name === "PTENGINE_ABTEST") return "viewedUsers";
    const source = customFunctions.find((definition) => definition.name === name && "source" in definition);
    const keys = sourceOf((source as CustomFunction).source as SourceName).keys;
    return group.metrics?.includes("conversionRate") ? "conversionRate" : (group.metrics?.[0] ?? keys[0]?.name);
  };

  test.each(questions)("$title takes what does something there, and tells who takes the others", (question) => {
    const { name, args, at, group, isDated } = question;
    for (const option of options) {
      const value = option.kind === "metric" ? columnOf(question) : values[option.name];
      const given = [
        `${option.name}=${value}`,
        ...(option.name === "sortOrder" && !group.options?.includes("sortBy") ? [`sortBy=${columnOf(question)}`] : []),
        ...(name === "PTENGINE_ABTEST" && option.name !== "goal" ? ["goal=a"] : []),
      ];
      const ask = () =>
        parseQuery(
          name,
          args.map((text, index) => (index === at ? given.join(";") : text)),
        );
      if (isTakenBy(option, group, isDated)) {
        expect(ask().options).toHaveProperty(option.name);
        continue;
      }
      const { code, message } = refusalOf(ask);
      expect([option.name, code]).toEqual([option.name, expect.stringMatching(/^option(NotTaken|OfOthers)$/)]);
      expect(message).toMatch(code === "optionNotTaken" ? /It can be used with \w/ : /PTENGINE_\w+ takes? it/);
      expect(message.length).toBeLessThanOrEqual(300);
    }
  });
});

describe("the API's own words are views", () => {
  test.each([
    ["PTENGINE_DC", ["overview"], "total"],
    ["PTENGINE_DC", ["metrics"], "total"],
    ["PTENGINE_CONVERSION", ["metrics"], "total"],
    ["PTENGINE_CONVERSION", ["sources_breakdown"], "sources"],
    ["PTENGINE_CONVERSION", ["ad_name_breakdown"], "adName"],
    ["PTENGINE_CONVERSION", ["AD_SOURCE_BREAKDOWN"], "adSource"],
    ["PTENGINE_HEATMAP", ["https://a.example/", "page_metrics"], "page"],
    ["PTENGINE_HEATMAP", ["https://a.example/", "block_metrics", "", "", "", "PC"], "blocks"],
    ["PTENGINE_HEATMAP", ["https://a.example/", "element_metrics", "", "", "", "PC"], "elements"],
  ] as const)("%s with %j is %s", (name, args, view) => {
    expect(parseQuery(name, args).view).toBe(view);
  });

  test.each([
    ["PTENGINE_DC", ["dimension_table"], "country"],
    ["PTENGINE_DC", ["metric_curve", "visits"], "day"],
    ["PTENGINE_CONVERSION", ["metric_curve", "completions"], "day"],
    ["PTENGINE_HEATMAP", ["https://a.example/", "page_insight"], "terminalType"],
  ] as const)("%s with %j asks for the dimension itself", (name, args, example) => {
    const { message } = refusalOf(() => parseQuery(name, args));
    expect(message).toContain(`Write the dimension itself, such as ${example}`);
  });
});

describe("names of the other vocabularies", () => {
  test.each([
    ["region", "state"],
    ["screenResolution", "resolution"],
    ["deviceBrand", "brand"],
    ["searchEngine", "search"],
    ["socialNetwork", "socialMedia"],
    ["referralSource", "referral"],
    ["utmCampaign", "adName"],
    ["utmSource", "adSource"],
    ["UTMMEDIUM", "adMedium"],
    ["utmTerm", "adTerm"],
    ["utmContent", "adContent"],
    ["combinedPages", "combinedPages"],
    ["campaign", "campaign"],
  ])("PTENGINE_DC(%j) is %s", (word, view) => {
    expect(dc(word).view).toBe(view);
  });

  test.each([
    ["state", "region"],
    ["resolution", "screenResolution"],
    ["brand", "deviceBrand"],
    ["search", "searchEngine"],
    ["socialMedia", "socialNetwork"],
    ["referral", "referralSource"],
    ["adName", "utmCampaign"],
    ["terminalType", "deviceType"],
    ["entryCombinedPages", "combinedPages"],
  ])("PTENGINE_EVENT(%j) is %s", (word, dimension) => {
    const query = parseQuery("PTENGINE_EVENT", [word, "", "", "", "eventName=a"]);
    expect(query.subject?.dimensions).toEqual(["eventName", dimension]);
  });

  test("an experience is split by them, and a field's values are found under them", () => {
    expect(parseQuery("PTENGINE_EXPERIENCE", ["x", "deviceType,state"])).toMatchObject({
      view: "terminalType",
      subDimension: "region",
    });
    expect(parseQuery("PTENGINE_HEATMAP", ["https://a.example/", "adName"]).view).toBe("utmCampaign");
    expect(parseQuery("PTENGINE_CONVERSION", ["utmCampaign"]).view).toBe("adName");
    expect(parseQuery("PTENGINE_FILTER_VALUES", ["state"]).subject).toEqual({ field: "region" });
  });
});

test.each([
  "pricing",
  "/pricing",
  "www.example.com",
  "ftp://a.example/",
  "https://",
  "http:///x",
  "https://?x",
  "javascript:x",
])("%j is no page address", (url) => {
  expect(() => parseQuery("PTENGINE_HEATMAP", [url])).toThrow(refused("noAddress", { argument: "url", value: url }));
});

test.each(["https://a.example", "HTTP://A.EXAMPLE/x?y#z", "https://例え.jp/日本", "https://localhost:8080/"])(
  "%j is a page address",
  (url) => {
    expect(parseQuery("PTENGINE_HEATMAP", [url]).subject).toMatchObject({ url });
  },
);

test.each(["「春」キャンペーン", "“Spring”", "春、夏", "~beta", "@home", "'Spring' promo", '"Spring'])(
  "the experience %j may be named by the cell that lists it",
  (name) => {
    expect(parseQuery("PTENGINE_EXPERIENCE", [name]).subject).toEqual({ experience: [name] });
    expect(parseQuery("PTENGINE_EXPERIENCE", [[[name]], "overview"]).subject).toEqual({ experience: [name] });
    expect(parseQuery("PTENGINE_ABTEST", [name, "clickedUsers"]).subject).toMatchObject({ experience: name });
    expect(parseQuery("PTENGINE_FORM", ["x", name]).subject).toMatchObject({ version: name });
    expect(parseQuery("PTENGINE_FUNNEL", [name]).subject).toEqual({ goal: name });
  },
);

describe("arguments that may name several", () => {
  test("a comma separates two, unless the name is quoted or has a cell of a range to itself", () => {
    expect(parseQuery("PTENGINE_FUNNEL", ["a, b"]).subject).toEqual({ goal: ["a", "b"] });
    expect(parseQuery("PTENGINE_FUNNEL", ["'a, b', c"]).subject).toEqual({ goal: ["a, b", "c"] });
    expect(parseQuery("PTENGINE_FUNNEL", [[["a, b"], ["c"]]]).subject).toEqual({ goal: ["a, b", "c"] });
    expect(parseQuery("PTENGINE_FUNNEL", ["'a, b'"]).subject).toEqual({ goal: "a, b" });
    expect(parseQuery("PTENGINE_FORM", ["a, b", "c,d"]).subject).toEqual({ experience: "a, b", version: ["c", "d"] });
  });

  test("repeated ones are asked once, in the order given", () => {
    expect(parseQuery("PTENGINE_EXPERIENCE", ["b,a,b"]).subject).toEqual({ experience: ["b", "a"] });
    expect(parseQuery("PTENGINE_FUNNEL", ["a,a"]).subject).toEqual({ goal: "a" });
    expect(parseQuery("PTENGINE_ABTEST", ["x", "BOUNCERATE,clickedUsers,bounceRate"]).subject).toEqual({
      experience: "x",
      compare_by: ["bounceRate", "clickedUsers"],
    });
  });

  test("addresses hold commas: several stand only in a range, and each must be an address", () => {
    const [one, other] = ["https://a.example/?x=1,2", "https://a.example/b"];
    expect(parseQuery("PTENGINE_HEATMAP", [one]).subject).toMatchObject({ url: one });
    expect(parseQuery("PTENGINE_HEATMAP", [[[one], [""], [other]]]).subject).toMatchObject({ url: [one, other] });
    expect(() => parseQuery("PTENGINE_HEATMAP", [[[one], ["b"]]])).toThrow(refused("noAddress", { value: "b" }));
  });

  test("one goal of several comparisons needs its name", () => {
    expect(() => parseQuery("PTENGINE_ABTEST", ["x", "bounceRate,goalReached"])).toThrow(
      refused("metricNeedsOption", { argument: "compare_by", option: "goal" }),
    );
  });

  test("a view of one row becomes a table, which takes an order", () => {
    expect(() => parseQuery("PTENGINE_EXPERIENCE", ["x", "", "", "", "", "limit=5"])).toThrow(
      refused("optionNotTaken"),
    );
    expect(parseQuery("PTENGINE_EXPERIENCE", ["all", "", "", "", "", "limit=5"]).options).toEqual({ limit: 5 });
    expect(parseQuery("PTENGINE_DC", ["", "", "", "", "", "limit=2; split=deviceType"]).options).toEqual({
      split: "deviceType",
      limit: 2,
    });
  });
});

describe("the option split", () => {
  const splitIn = (text: string, filters = "") =>
    parseQuery("PTENGINE_DC", ["day", "visits", "", "", filters, `headers=off; split=${text}; limit=3`]).options?.split;

  test.each([
    ["deviceType", "deviceType"],
    ["DEVICETYPE", "deviceType"],
    ["country=Japan,China", "country=Japan,China"],
    ["country = China , Japan,China", "country=China,Japan"],
    ["state=Tokyo", "region=Tokyo"],
    ["deviceType=mobile,pc", "deviceType=Mobile,PC"],
    ["browser='a;b',c", "browser='a;b',c"],
    ["dimension(plan)=pro,free", "dimension(plan)=pro,free"],
  ])("%s is %s, and is read back as it is written", (text, canonical) => {
    expect(splitIn(text)).toBe(canonical);
    expect(splitIn(canonical)).toBe(canonical);
  });

  test("a filter of another property stands beside it, one of the same does not", () => {
    expect(splitIn("dimension(plan)=pro", "dimension(price)=1")).toBe("dimension(plan)=pro");
    expect(() => splitIn("dimension(plan)=pro", "dimension(plan)!=free")).toThrow(refused("splitFiltered"));
  });

  test("events demand of its field what they demand of a filter", () => {
    expect(() =>
      parseQuery("PTENGINE_EVENT", ["", "", "", "", "", "split=eventDimension(purchase,price)=1,2"]),
    ).toThrow(refused("eventNameNeeded"));
  });
});
