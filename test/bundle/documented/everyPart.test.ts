// Every name that the API document lists - endpoints, parameters, views, metrics, dimensions, fields, values - is sent by some formula.
import {
  conversionCurveMetrics,
  dataCenterDimensions,
  dataCenterMetrics,
  dataCenterMetricsWithConversionName,
  dataCenterTopics,
  dynamicFilterFields,
  endpoints,
  eventDimensions,
  eventFieldsQuery,
  experienceCompareBy,
  experienceDimensions,
  fixedFilterFields,
  granularities,
  heatmapDeviceTypes,
  heatmapFunNames,
  heatmapQueryTypes,
  heatmapRangeTypes,
  languages,
  requestParameters,
  sortOrders,
} from "../../fixtures/openApi/names";
import { april, goal, march, page, spring, version } from "./documentedCells";
import { type AnsweredSheet, openAnsweredSheet } from "./sheet";

type Body = Readonly<Record<string, unknown>>;

let sheet: AnsweredSheet;
beforeAll(async () => {
  sheet = await openAnsweredSheet();
});
afterAll(() => sheet.close());

/** For each endpoint every parameter that a formula of this file has sent it. */
const sent = new Map<string, Set<string>>();

const oneExperience = [
  { id: spring, name: "Spring Promo Popup", status: "RUNNING", type: "POPUP", goals: [], versions: [] },
];
const oneUserProperty = [{ name: "plan_name", displayName: "Plan Name", source: ["code"], type: "STRING" }];

/** Answers of every shape, without rows. */
function emptyAnswer(path: string, body: Body): unknown {
  const shape = `${path.replace("/open-api/v1/", "")} ${body.queryType ?? ""} ${body.topic ?? ""}`.trim();
  if (shape === "experience/list") return oneExperience;
  if (shape === "experience/user-properties") return oneUserProperty;
  if (shape.startsWith("experience/report/overview")) return [];
  const metric = String(body.metric);
  return {
    metric,
    topic: body.topic,
    // Where an answer is a set of metrics, a list of fields or a table.
    metrics: path.endsWith("/event/fields") ? [] : { visits: { value: "1" } },
    dimensions: [],
    conversions: [],
    insights: [],
    blocks: [],
    elements: [],
    columns: [],
    rows: [],
    points: [],
    values: [],
    items: path.endsWith("/report/metrics") ? [{ views: { value: 1 } }] : [],
    steps: [],
    summary: { totalConversions: 0, totalConversionRate: "0.00%" },
  };
}

async function requestOf(formula: string): Promise<{ path: string; body: Body }> {
  sheet.api.answerWith(({ path, body, query }) => ({
    envelope: { code: 200, data: emptyAnswer(path, (body ?? query) as Body) },
  }));
  const { error } = await sheet.evaluate(formula);
  expect({ formula, error }).toEqual({ formula, error: undefined });
  expect(sheet.api.problems).toEqual([]);
  for (const { path, body, query } of sheet.api.asked) {
    const names = sent.get(path) ?? new Set();
    for (const name of Object.keys((body ?? query) as Body)) names.add(name);
    sent.set(path, names);
  }
  const last = sheet.api.asked.at(-1)!;
  return { path: last.path.replace("/open-api/v1", ""), body: (last.body ?? last.query) as Body };
}

describe("the data center is asked", () => {
  test.each(dataCenterDimensions)("for a table by %s", async (dimension) => {
    const { body } = await requestOf(`=PTENGINE_DC("${dimension}",,${april})`);
    expect(body).toMatchObject({ queryType: "dimension_table", dimension });
  });

  test.each(Object.keys(dataCenterMetrics))("for the series of %s", async (metric) => {
    const { body } = await requestOf(`=PTENGINE_DC("day","${metric}",${april})`);
    expect(body).toMatchObject({ queryType: "metric_curve", metric, granularity: "day" });
  });

  test.each(granularities)("for a series by %s", async (granularity) => {
    const { body } = await requestOf(`=PTENGINE_DC("${granularity}","visits","2026-04-01","2026-04-01")`);
    expect(body).toMatchObject({ queryType: "metric_curve", granularity });
  });

  test.each(dataCenterMetricsWithConversionName)("for the series of %s of one goal", async (metric) => {
    const { body } = await requestOf(`=PTENGINE_DC("week","${metric}",${april},,"conversionName=ptmind")`);
    expect(body).toMatchObject({ metric, conversionName: "ptmind" });
  });

  test.each(dataCenterTopics)("for the overview of %s", async (topic) => {
    const view = topic === "metrics" ? "total" : topic;
    const { body } = await requestOf(`=PTENGINE_DC("${view}",,${april})`);
    expect(body).toMatchObject({ queryType: "overview", topic });
  });

  test.each(sortOrders)("for rows in the order %s", async (sortOrder) => {
    const { body } = await requestOf(
      `=PTENGINE_DC("aiName",,${april},,"sortBy=bounceRate; sortOrder=${sortOrder}; limit=7")`,
    );
    expect(body).toMatchObject({ sortBy: "bounceRate", sortOrder, limit: 7 });
  });

  test.each(languages)("in the language %s", async (lang) => {
    const { body } = await requestOf(`=PTENGINE_DC("country",,${april},,"lang=${lang}")`);
    expect(body).toMatchObject({ lang });
  });
});

describe("filters are sent", () => {
  test.each(Object.entries(fixedFilterFields).flatMap(([name, values]) => values.map((value) => [name, value])))(
    "on %s = %s",
    async (name, value) => {
      const { body } = await requestOf(`=PTENGINE_DC("country",,${april},"${name}!=${value}")`);
      expect(body.filters).toEqual([{ name, op: "exclude", value: [value] }]);
    },
  );

  const plainFields = Object.keys(dynamicFilterFields).filter((name) => !/dimension/i.test(name));

  test.each(plainFields)("on %s", async (name) => {
    const { body } = await requestOf(`=PTENGINE_DC("country",,${april},"${name}=one,'two; three'")`);
    expect(body.filters).toEqual([{ name, op: "include", value: ["one", "two; three"] }]);
  });

  test("on properties of one event and of any", async () => {
    const { body } = await requestOf(
      `=PTENGINE_DC("country",,${april},"dimension(price)=100;eventDimension(purchase,'a,b')!=200")`,
    );
    expect(body.filters).toHaveLength(2);
    expect(body.filters).toEqual(
      expect.arrayContaining([
        { name: "dimension", eventVariant: "price", op: "include", value: ["100"] },
        { name: "eventDimension", eventName: "purchase", eventVariant: "a,b", op: "exclude", value: ["200"] },
      ]),
    );
  });

  test.each([
    ["PTENGINE_DC", `=PTENGINE_DC("total",,${april},"country=Japan")`],
    ["PTENGINE_DC for a series", `=PTENGINE_DC("month","users",${april},"country=Japan")`],
    ["PTENGINE_DC for an overview", `=PTENGINE_DC("device",,${april},"country=Japan")`],
    ["PTENGINE_HEATMAP", `=PTENGINE_HEATMAP(${page},"day",,${april},,"country=Japan")`],
    ["PTENGINE_EVENT", `=PTENGINE_EVENT("eventName",,${april},"country=Japan")`],
    ["PTENGINE_CONVERSION", `=PTENGINE_CONVERSION("adName",,${april},"country=Japan")`],
    ["PTENGINE_FUNNEL", `=PTENGINE_FUNNEL("ptmind signup",,${april},"country=Japan")`],
  ])("by %s", async (_function, formula) => {
    const { body } = await requestOf(formula);
    expect(body.filters).toEqual([{ name: "country", op: "include", value: ["Japan"] }]);
  });
});

describe("values of filters are asked", () => {
  const fields = Object.keys(dynamicFilterFields);

  test.each(fields)("of %s", async (name) => {
    const { path, body } = await requestOf(`=PTENGINE_FILTER_VALUES("${name}","part",${april})`);
    expect([path, body.name, body.search]).toEqual(["/filter-values", name, "part"]);
  });

  test("of one property of one event", async () => {
    const { body } = await requestOf(`=PTENGINE_FILTER_VALUES("eventDimension(purchase,price)",,${april})`);
    expect(body).toMatchObject({ name: "eventDimension", eventName: "purchase", eventVariant: "price" });
  });
});

describe("heatmaps are asked", () => {
  const views = { page_metrics: "page", page_insight: "day", block_metrics: "blocks", element_metrics: "elements" };

  test.each(heatmapQueryTypes.flatMap((type) => heatmapDeviceTypes[type].map((device) => [type, device] as const)))(
    "for %s on %s",
    async (queryType, deviceType) => {
      const { body } = await requestOf(`=PTENGINE_HEATMAP(${page},"${views[queryType]}",,${march},"${deviceType}")`);
      expect(body).toMatchObject({ queryType, deviceType, url: "https://ptengine.jp" });
    },
  );

  test.each(heatmapFunNames)("for a page by %s", async (funName) => {
    const { body } = await requestOf(`=PTENGINE_HEATMAP(${page},"${funName}",,${march})`);
    expect(body).toMatchObject({ queryType: "page_insight", funName, deviceType: "ALL" });
  });

  test.each(heatmapRangeTypes)("with addresses matched by %s", async (rangeType) => {
    const { body } = await requestOf(`=PTENGINE_HEATMAP(${page},,"visits",${march},,,"rangeType=${rangeType}")`);
    expect(body).toMatchObject({ rangeType });
  });

  test("with a stay, and with goals in the order given", async () => {
    const { body } = await requestOf(
      `=PTENGINE_HEATMAP(${page},"blocks",,${march},"PC",,"stayTimeFilter=8; conversionNames=ptmind signup,'Refund; asked'")`,
    );
    expect(body).toMatchObject({ stayTimeFilter: 8, conversionNames: ["ptmind signup", "Refund; asked"] });
    expect(body.metrics).toEqual(expect.arrayContaining(["completions", "conversionRate"]));
  });
});

describe("events are asked", () => {
  test.each(eventDimensions)("by %s", async (dimension) => {
    const { body } = await requestOf(`=PTENGINE_EVENT("${dimension}",,${april},"eventName=purchase")`);
    expect(body.dimensions).toEqual(dimension === "eventName" ? ["eventName"] : ["eventName", dimension]);
  });

  test("by three dimensions, one of them a property, and a time, in the order given", async () => {
    const { body } = await requestOf(
      `=PTENGINE_EVENT("week,eventDimension(price),eventName,country",,${april},"eventName=purchase")`,
    );
    expect(body.dimensions).toEqual([
      "week",
      { name: "eventDimension", eventVariant: "price" },
      "eventName",
      "country",
    ]);
  });

  test.each(languages)("for their fields in the language %s", async (lang) => {
    const { path, body } = await requestOf(`=PTENGINE_FIELDS("event","lang=${lang}")`);
    expect([path, body]).toEqual(["/event/fields", { lang }]);
  });
});

describe("conversions are asked", () => {
  test.each([
    ["total", "metrics"],
    ["sources", "sources_breakdown"],
    ["adName", "ad_name_breakdown"],
    ["adSource", "ad_source_breakdown"],
    ["regular", "regular"],
    ["negative", "negative"],
  ])("for the view %s", async (view, queryType) => {
    const { body } = await requestOf(`=PTENGINE_CONVERSION("${view}",,${april})`);
    expect(body).toMatchObject({ queryType });
    expect(body).not.toHaveProperty("conversionName");
  });

  test.each(conversionCurveMetrics.flatMap((metric) => granularities.map((grain) => [metric, grain] as const)))(
    "for the series of %s by %s",
    async (metric, granularity) => {
      const { body } = await requestOf(`=PTENGINE_CONVERSION("${granularity}","${metric}","2026-04-01","2026-04-01")`);
      expect(body).toMatchObject({ queryType: "metric_curve", metric, granularity });
    },
  );

  test("for the funnel of a goal as it was typed", async () => {
    const { body } = await requestOf(`=PTENGINE_FUNNEL("Sign","summary",${april})`);
    expect(body).toMatchObject({ queryType: "funnel", conversionName: "Sign" });
  });

  test("for the goals", async () => {
    expect((await requestOf("=PTENGINE_GOALS()")).path).toBe("/conversion/goals");
  });
});

describe("experiences are asked", () => {
  const withSub = Object.entries(experienceDimensions).filter(([name]) => name !== "userProperty");

  test.each(withSub)("by %s", async (dimension) => {
    const { path, body } = await requestOf(`=PTENGINE_EXPERIENCE("${spring}","${dimension}",,${march})`);
    expect([path, body.dimension]).toEqual(["/experience/report/insight", dimension]);
  });

  test.each(withSub)("by %s for the versions of a test", async (dimension) => {
    const { path, body } = await requestOf(`=PTENGINE_ABTEST("${spring}","bounceRate","${dimension}",${march})`);
    expect([path, body.dimension]).toEqual(["/experience/report/abtest/insight", dimension]);
  });

  test.each(withSub.map(([name]) => name).filter((name) => name !== "visitPage"))(
    "by %s with another dimension within",
    async (dimension) => {
      const subDimension = dimension === "visitType" ? "terminalType" : "visitType";
      const { body } = await requestOf(`=PTENGINE_EXPERIENCE("${spring}","${dimension},${subDimension}",,${march})`);
      expect(body).toMatchObject({ dimension, subDimension });
    },
  );

  test.each([
    ["PTENGINE_EXPERIENCE", `=PTENGINE_EXPERIENCE("${spring}","userProperty(plan_name)",,${march})`],
    ["PTENGINE_ABTEST", `=PTENGINE_ABTEST("${spring}","bounceRate","userProperty(Plan Name)",${march})`],
  ])("by a user property with its source and type by %s", async (_function, formula) => {
    const { body } = await requestOf(formula);
    expect(body).toMatchObject({
      dimension: "userProperty",
      property: { name: "plan_name", source: ["code"], type: "STRING" },
    });
    expect(sheet.api.asked.map(({ path }) => path)[0]).toBe("/open-api/v1/experience/user-properties");
  });

  test.each(experienceCompareBy)("to compare versions by %s", async (compareBy) => {
    const options = compareBy === "goalReached" ? `goal=${goal}` : "";
    const { path, body } = await requestOf(`=PTENGINE_ABTEST("${spring}","${compareBy}",,${march},"${options}")`);
    expect([path, body.compareBy]).toEqual(["/experience/report/abtest/metrics", compareBy]);
    expect(body.goalId).toBe(compareBy === "goalReached" ? goal : undefined);
  });

  test.each(["true", "false"])("with showDeletedVersions = %s", async (isShown) => {
    for (const view of ["total", "terminalType,visitType"]) {
      const { body } = await requestOf(
        `=PTENGINE_ABTEST("${spring}","goalReached","${view}",${march},"goal=${goal}; showDeletedVersions=${isShown}; lang=ZH")`,
      );
      expect(body).toMatchObject({ showDeletedVersions: isShown === "true", goalId: goal, lang: "ZH" });
    }
  });

  test("for their lists, reports and forms", async () => {
    const paths: string[] = [];
    for (const formula of [
      "=PTENGINE_EXPERIENCES()",
      "=PTENGINE_USER_PROPERTIES()",
      '=PTENGINE_EXPERIENCE("all","overview")',
      `=PTENGINE_EXPERIENCE("${spring}","goals",,${march})`,
      `=PTENGINE_FORM("${spring}","${version}",${march})`,
    ]) {
      paths.push((await requestOf(formula)).path);
    }
    expect(paths.filter((path) => path !== "/experience/list")).toEqual([
      "/experience/user-properties",
      "/experience/report/overview",
      "/experience/report/metrics",
      "/experience/report/form",
    ]);
  });
});

/** Endpoints with the parameters that the API document lists for each, and the language of refusals, which all take. */
const documentedParameters = Object.entries({
  ...requestParameters,
  "/open-api/v1/event/fields": eventFieldsQuery,
}).map(([path, parameters]) => [path, [...new Set([...parameters.map(({ name }) => name), "lang"])].sort()]);

// Looks back on all tests of this file, in whatever order they ran; with `-t` it finds what was left out.
afterAll(() => {
  expect([...sent.keys()].sort()).toEqual(endpoints.map(({ path }) => path).sort());
  expect(documentedParameters.map(([path]) => [path, [...(sent.get(path as string) ?? [])].sort()])).toEqual(
    documentedParameters,
  );
});
