// Every request that the API document shows is made by a formula, and differs from the document only by stated rules.
import { documentedRequests } from "../../fixtures/openApi";
import { experienceOverviewMetrics, heatmapPageMetrics } from "../../fixtures/openApi/names";
import type { Asked } from "./answeringApi";
import { type AnsweredSheet, cellsOf, openAnsweredSheet, openSimulatedSheet } from "./sheet";

type Body = Readonly<Record<string, unknown>>;

/** A difference from the document that is meant: what it changes in the documented request. */
interface Rule {
  readonly says: string;
  readonly change: (body: Body) => Body;
}

const pageMetrics = Object.keys(heatmapPageMetrics);
const overviewMetrics = Object.keys(experienceOverviewMetrics);

const spring = "6c3bad4b-d953-4088-9fcd-d8cbd976b3a2";
const guide = "5bb77b97-2f5e-4a0c-8f0a-6f5a2f1f0b33";
const goal = "6a8bedde-084d-4828-b874-43568cd2f27f";

const withoutMetrics: Rule = {
  says: "without a goal, a heatmap is asked for all metrics by naming none",
  change: ({ metrics: _, ...body }) => body,
};
const everyPageMetric: Rule = {
  says: "with a goal, a heatmap is asked for every metric of the view",
  change: (body) => ({ ...body, metrics: pageMetrics }),
};
const bothEventMetrics: Rule = {
  says: "events are always asked for both metrics",
  change: (body) => ({ ...body, metrics: ["eventCount", "sessions"] }),
};
const language: Rule = {
  says: "the language is named where the document leaves it to the default",
  change: (body) => ({ ...body, lang: "EN" }),
};
const everyOverviewMetric: Rule = {
  says: "an overview is asked for all of its twenty metrics",
  change: (body) => ({ ...body, metrics: overviewMetrics }),
};
const fullExperienceIds: Rule = {
  says: "ids that the document shortens are sent whole",
  change: (body) => ({
    ...body,
    experiences: [
      { id: spring, name: "Spring Promo Popup" },
      { id: guide, name: "Signup Guide" },
    ],
  }),
};
const fullGoalId: Rule = {
  says: "ids that the document shortens are sent whole",
  change: (body) => ({ ...body, goalId: goal }),
};

interface Documented {
  readonly formula: string;
  readonly rules?: readonly Rule[];
  /** The documented answer that the server gives where the request has none of its own. */
  readonly answer?: string;
  /** Look-ups that go before, because a name stands for an id. */
  readonly before?: readonly string[];
}

const april = '"2026-04-01","2026-04-30"';
const march = '"2026-03-01","2026-03-31"';
const page = '"https://ptengine.jp"';
const merged = '"rangeType=MERGE_URL"';
const mergedWithGoal = '"rangeType=MERGE_URL; conversionNames=Purchase complete"';

const documented: Readonly<Record<string, Documented>> = {
  "01-conversion-goals": { formula: "=PTENGINE_GOALS()" },
  "02-filter-values-country": { formula: `=PTENGINE_FILTER_VALUES("country",,${april})` },
  "03-filter-values-search": { formula: `=PTENGINE_FILTER_VALUES("country","Ja",${april})` },
  "04-filter-values-event-names": { formula: `=PTENGINE_FILTER_VALUES("eventName",,${april})` },
  "05-filter-values-property-names": { formula: `=PTENGINE_FILTER_VALUES("dimension",,${april})` },
  "06-filter-values-event-property-pairs": { formula: `=PTENGINE_FILTER_VALUES("eventDimension",,${april})` },
  "07-filter-values-event-property-values": {
    formula: `=PTENGINE_FILTER_VALUES("eventDimension(purchase,price)",,${april})`,
  },
  "08-heatmap-page-metrics": {
    formula: `=PTENGINE_HEATMAP(${page},"page","pv,uv,visits,bounceRate,conversionRate",${march},"ALL",,${mergedWithGoal})`,
    rules: [everyPageMetric],
  },
  "09-heatmap-page-insight": {
    formula: `=PTENGINE_HEATMAP(${page},"terminalType","pv,uv,bounceRate",${march},"ALL",,${merged})`,
    rules: [withoutMetrics],
  },
  "10-heatmap-block-metrics": { formula: `=PTENGINE_HEATMAP(${page},"blocks",,${march},"PC",,${merged})` },
  "11-heatmap-element-metrics": { formula: `=PTENGINE_HEATMAP(${page},"elements",,${march},"PC",,${merged})` },
  "12-heatmap-example-page-traffic": {
    formula: `=PTENGINE_HEATMAP(${page},,"visits,pv,uv,bounceRate,timeOnPage",${march},,,${merged})`,
    rules: [withoutMetrics],
    answer: "08-heatmap-page-metrics",
  },
  "13-heatmap-example-insight-by-device": {
    formula: `=PTENGINE_HEATMAP(${page},"terminalType","pv,uv,bounceRate,clickRate",${march},,,${merged})`,
    rules: [withoutMetrics],
    answer: "09-heatmap-page-insight",
  },
  "14-heatmap-example-mobile-blocks-japan": {
    formula: `=PTENGINE_HEATMAP(${page},"blocks",,${march},"MOBILE","country=Japan",${merged})`,
    answer: "10-heatmap-block-metrics",
  },
  "15-heatmap-example-page-conversion": {
    formula: `=PTENGINE_HEATMAP(${page},"page","pv,completions,conversionRate",${march},,,${mergedWithGoal})`,
    rules: [everyPageMetric],
    answer: "08-heatmap-page-metrics",
  },
  "16-heatmap-example-pc-elements": {
    formula: `=PTENGINE_HEATMAP(${page},"elements",,${march},"PC",,${merged})`,
    answer: "11-heatmap-element-metrics",
  },
  "17-event-query": {
    formula: `=PTENGINE_EVENT("day,country","eventCount,sessions",${april},"eventName=purchase; country=Japan,China; visitType=New visits; deviceType=PC,Mobile; eventDimension(purchase,price)=100,200")`,
  },
  "18-event-a-by-name": {
    formula: `=PTENGINE_EVENT("eventName","eventCount",${april})`,
    rules: [bothEventMetrics],
    answer: "17-event-query",
  },
  "19-event-b-by-day": {
    formula: `=PTENGINE_EVENT("eventName,day","eventCount,sessions",${april})`,
    answer: "17-event-query",
  },
  "20-event-c-conversion-filter": {
    formula: `=PTENGINE_EVENT("eventName,conversionName","eventCount",${april},"eventName=purchase; conversionName=ptmind")`,
    rules: [bothEventMetrics],
    answer: "17-event-query",
  },
  "21-event-d-custom-property": {
    formula: `=PTENGINE_EVENT("eventName,eventDimension(position)","eventCount",${april},"eventName=gallery_item_impression; eventDimension(gallery_item_impression,position)=home")`,
    rules: [bothEventMetrics],
    answer: "17-event-query",
  },
  "22-event-e-source": {
    formula: `=PTENGINE_EVENT("eventName,sourceType,utmSource",,${april},"eventName=purchase; sourceType=Search,Campaign")`,
    answer: "17-event-query",
  },
  "23-event-f-new-visits-pc": {
    formula: `=PTENGINE_EVENT("eventName,country","eventCount",${april},"eventName=purchase; visitType=New visits; deviceType=PC; country=Japan,China")`,
    rules: [bothEventMetrics],
    answer: "17-event-query",
  },
  "24-event-g-exclude-bounces": {
    formula: `=PTENGINE_EVENT("eventName",,${april},"exitType!=Bounce visits")`,
    answer: "17-event-query",
  },
  "25-event-fields": { formula: '=PTENGINE_FIELDS("event")' },
  "26-datacenter-overview-metrics": { formula: `=PTENGINE_DC("total",,${april},"country=Japan")` },
  "27-datacenter-overview-sources": { formula: `=PTENGINE_DC("sources",,${april})` },
  "28-datacenter-overview-location": { formula: `=PTENGINE_DC("location",,${april})` },
  "29-datacenter-overview-device": { formula: `=PTENGINE_DC("device",,${april})` },
  "30-datacenter-dimension-table": {
    formula: `=PTENGINE_DC("country",,${april},,"sortBy=visits; sortOrder=desc; limit=100")`,
  },
  "31-datacenter-dimension-table-entry-pages": {
    formula: `=PTENGINE_DC("entryCombinedPages",,${april},,"sortBy=entrances; sortOrder=desc; limit=50")`,
    rules: [language],
  },
  "32-datacenter-dimension-table-one-goal": {
    formula: `=PTENGINE_DC("entryCombinedPages",,${april},,"conversionName=ptmind; sortBy=conversions; sortOrder=desc; limit=20")`,
    rules: [language],
  },
  "33-datacenter-metric-curve": { formula: `=PTENGINE_DC("day","visits",${april},"deviceType=PC")` },
  "34-conversion-metrics": { formula: `=PTENGINE_CONVERSION("total",,${april},"country=Japan")` },
  "35-conversion-metric-curve": { formula: `=PTENGINE_CONVERSION("day","completions",${april})` },
  "36-conversion-sources-breakdown": { formula: `=PTENGINE_CONVERSION("sources",,${april})` },
  "37-conversion-ad-name-breakdown": { formula: `=PTENGINE_CONVERSION("adName",,${april})` },
  "38-conversion-ad-source-breakdown": { formula: `=PTENGINE_CONVERSION("adSource",,${april})` },
  "39-conversion-funnel": { formula: `=PTENGINE_FUNNEL("ptmind signup",,${april})` },
  "40-conversion-regular": { formula: `=PTENGINE_CONVERSION("regular",,${april})` },
  "41-experience-list": { formula: "=PTENGINE_EXPERIENCES()" },
  "42-experience-user-properties": { formula: "=PTENGINE_USER_PROPERTIES()" },
  "43-experience-overview": {
    formula: `=PTENGINE_EXPERIENCE("${spring},${guide}","overview","viewedUsers,clickRate,bounceRate")`,
    rules: [everyOverviewMetric, fullExperienceIds],
    before: ["/open-api/v1/experience/list"],
  },
  "44-experience-metrics": { formula: `=PTENGINE_EXPERIENCE("${spring}",,,${march})`, rules: [language] },
  "45-experience-insight": { formula: `=PTENGINE_EXPERIENCE("${spring}","terminalType,visitType",,${march})` },
  "46-experience-abtest-metrics": {
    formula: `=PTENGINE_ABTEST("${spring}","goalReached",,${march},"goal=${goal}")`,
  },
  "47-experience-abtest-insight": {
    formula: `=PTENGINE_ABTEST("${spring}","goalReached","terminalType",${march},"goal=${goal}")`,
    rules: [fullGoalId],
  },
  "48-experience-form": {
    formula: `=PTENGINE_FORM("${spring}","a2696719-6375-456b-8dbc-7e3d273beb6d",${march})`,
  },
};

/** The list with whole ids, by which the overview's ids become names. */
const wholeList = {
  code: 200,
  message: "OK",
  data: [
    { id: spring, name: "Spring Promo Popup", status: "RUNNING", type: "POPUP", goals: [], versions: [] },
    { id: guide, name: "Signup Guide", status: "RUNNING", type: "INLINE", goals: [], versions: [] },
  ],
};

const byText = (one: unknown, other: unknown) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

/** Conditions, their values and the names of metrics have no order of their own. */
function withoutOrder(body: Body): Body {
  const { filters, metrics, ...rest } = body as { filters?: { value: unknown[] }[]; metrics?: unknown[] };
  return {
    ...rest,
    ...(metrics ? { metrics: [...metrics].sort(byText) } : {}),
    ...(filters
      ? { filters: filters.map((filter) => ({ ...filter, value: [...filter.value].sort(byText) })).sort(byText) }
      : {}),
  };
}

const plain = ({ method, path, query, body }: Asked) => ({
  method,
  path,
  query,
  body: body === undefined ? undefined : withoutOrder(body as Body),
});

const answerOf = (name: string) => documentedRequests.find((request) => request.name === name)?.answer;

test("every documented request has its formula", () => {
  expect(documentedRequests).toHaveLength(48);
  expect(Object.keys(documented)).toEqual(documentedRequests.map(({ name }) => name));
});

describe("a formula", () => {
  let sheet: AnsweredSheet;
  beforeAll(async () => {
    sheet = await openAnsweredSheet();
  });
  afterAll(() => sheet.close());

  test.each(documentedRequests)("makes the request of $name and no other", async ({ name, request }) => {
    const { formula, rules = [], before = [], answer = name } = documented[name]!;
    sheet.api.answerWith(({ path }) => ({
      envelope: path !== request.path && path.endsWith("/experience/list") ? wholeList : answerOf(answer),
    }));
    const { error } = await sheet.evaluate(formula);
    const expected = rules.reduce<Body | undefined>(
      (body, rule) => (body ? rule.change(body) : undefined),
      request.body,
    );

    expect({ formula, error }).toEqual({ formula, error: undefined });
    expect(sheet.api.problems).toEqual([]);
    expect(sheet.api.asked.map(({ path }) => path)).toEqual([...before, request.path]);
    // The language of a refusal is said in every request, also where the document's example leaves it out.
    expect(plain(sheet.api.asked.at(-1)!)).toEqual({
      method: request.method,
      path: request.path,
      query: request.query ?? {},
      body: expected && { lang: "EN", ...withoutOrder(expected) },
    });
  });
});

describe("a stated difference", () => {
  const stated = Object.entries(documented).flatMap(([name, { rules = [] }]) =>
    rules.map((rule): [name: string, rule: Rule] => [name, rule]),
  );

  test.each(stated)("of %s is a real one", (name, rule) => {
    const body = documentedRequests.find((request) => request.name === name)?.request.body ?? {};
    expect(rule.change(body)).not.toEqual(body);
  });
});

// Two workbenches, because one may make 30 requests a minute.
describe.each([0, 24])("the simulated API answers the documented requests from number %d on", (first) => {
  test("and every formula shows a table", async () => {
    const workbench = await openSimulatedSheet();
    try {
      for (const { name } of documentedRequests.slice(first, first + 24)) {
        const cells = await cellsOf(workbench.book, documented[name]!.formula);
        expect([name, cells.length > 0, cells[0]!.length > 0]).toEqual([name, true, true]);
      }
    } finally {
      await workbench.close();
    }
  });
});
