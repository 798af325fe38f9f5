// The catalogue against lists typed from the Open API document, by count and by exact name.
import { apiErrors } from "../../src/catalogue/apiErrors";
import { conversionSeriesMetrics, conversionViews, funnelViews } from "../../src/catalogue/conversion";
import {
  dataCenterDimensions,
  dataCenterMetrics,
  dataCenterPageDimensions,
  dataCenterViews,
  entryPageMetrics,
  grains,
} from "../../src/catalogue/dataCenter";
import { baseUrl, endpoints, plans, rateLimitHeaders } from "../../src/catalogue/endpoints";
import { eventDimensions, eventMetrics, eventTimeDimensions, maxEventDimensions } from "../../src/catalogue/event";
import {
  abTestComparisons,
  dimensionsWithoutSubDimension,
  exclusiveDimensions,
  experienceDimensions,
  experienceGoalMetrics,
  experienceMetrics,
  experienceStatuses,
  experienceTypes,
} from "../../src/catalogue/experience";
import { type FilterField, filterFields, filterOperators } from "../../src/catalogue/filterFields";
import { customFunctions } from "../../src/catalogue/functions";
import {
  heatmapConversionMetrics,
  heatmapDevices,
  heatmapGroupings,
  heatmapPageMetrics,
  heatmapRangeTypes,
  heatmapViews,
} from "../../src/catalogue/heatmap";
import { languages } from "../../src/catalogue/languages";
import { options } from "../../src/catalogue/options";
import { requestParameters } from "../../src/catalogue/requestParameters";
import { type SourceName, sourceOf, sources } from "../../src/catalogue/sources";
import type { Endpoint, Named, ViewGroup } from "../../src/catalogue/types";
import { metricsOf, viewOf } from "../../src/query/query";
import * as documented from "../fixtures/openApi/names";

const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
const sorted = (list: Iterable<string>) => [...list].sort();

/** The types of our values that a documented type may be read as. */
const readings: Record<string, readonly string[]> = {
  INTEGER: ["count"],
  RATE: ["rate"],
  TIME: ["duration"],
  NUMBER: ["number", "money"],
  value: ["count", "number"],
  rate: ["rate"],
  time: ["duration"],
  decimal: ["number"],
  text: ["text"],
};

function expectTypes(metrics: readonly { name: string; type: string }[], types: Readonly<Record<string, string>>) {
  for (const [name, type] of Object.entries(types)) {
    const metric = metrics.find((candidate) => candidate.name === name);
    // The document types these two as rates, but shows them as decimals.
    const allowed = name === "avgVisits" || name === "avgPageView" ? ["number"] : readings[type];
    expect([name, allowed?.includes(metric?.type ?? "")]).toEqual([name, true]);
  }
}

describe("the data center", () => {
  it("has the 27 documented dimensions", () => {
    const all = names([...dataCenterDimensions, ...dataCenterPageDimensions]);
    expect(all).toHaveLength(27);
    expect(sorted(all)).toEqual(sorted(documented.dataCenterDimensions));
  });

  it("has the 13 documented metrics, and two for entry pages", () => {
    expect(dataCenterMetrics).toHaveLength(13);
    expect(names(dataCenterMetrics)).toEqual(Object.keys(documented.dataCenterMetrics));
    expectTypes(dataCenterMetrics, documented.dataCenterMetrics);
    expect(names(entryPageMetrics)).toEqual(Object.keys(documented.dataCenterEntryPageMetrics));
    expectTypes(entryPageMetrics, documented.dataCenterEntryPageMetrics);
  });

  it("has the four grains and the three kinds of query with the four topics", () => {
    expect(names(grains)).toEqual(documented.granularities);
    const groups: readonly ViewGroup[] = dataCenterViews;
    const bodies = groups.map(({ body }) => body ?? {});
    expect(sorted(new Set(bodies.map(({ queryType }) => queryType as string)))).toEqual(
      sorted(documented.dataCenterQueryTypes),
    );
    const topics = bodies.flatMap(({ topic }) => topic ?? []);
    expect(sorted(topics)).toEqual(sorted(documented.dataCenterTopics));
  });

  it("offers conversionName on tables but for the three page dimensions", () => {
    const refusing = dataCenterPageDimensions.map(({ name }) => name);
    expect(refusing).toEqual(documented.dataCenterDimensionsWithoutConversionName);
    const tables = (dataCenterViews as readonly ViewGroup[]).filter(
      ({ memberParameter }) => memberParameter === "dimension",
    );
    expect(tables.map(({ options: taken }) => taken?.includes("conversionName"))).toEqual([true, false]);
  });
});

describe("heatmaps", () => {
  it("have the 15 documented page metrics with their types", () => {
    const all = [...heatmapPageMetrics, ...heatmapConversionMetrics];
    expect(sorted(names(all))).toEqual(sorted(Object.keys(documented.heatmapPageMetrics)));
    expectTypes(all, documented.heatmapPageMetrics);
  });

  it("have the 11 groupings, the 4 kinds of query, the devices and the range types", () => {
    expect(heatmapGroupings).toHaveLength(11);
    expect(names(heatmapGroupings)).toEqual(documented.heatmapFunNames);
    expect(heatmapViews.map(({ body }) => body.queryType)).toEqual(documented.heatmapQueryTypes);
    expect(sorted(heatmapDevices)).toEqual(sorted(documented.heatmapDeviceTypes.page_metrics));
    expect(heatmapRangeTypes).toEqual(documented.heatmapRangeTypes);
  });

  it.each([
    ["blocks", documented.heatmapBlockMetricsToAskFor],
    ["elements", documented.heatmapElementMetricsToAskFor],
  ])("ask the documented metrics of %s", (view, metrics) => {
    const group = (heatmapViews as readonly ViewGroup[]).find(({ members }) =>
      members.some(({ name }) => name === view),
    );
    expect(sorted(group?.metrics as readonly string[])).toEqual(sorted(metrics));
  });
});

describe("events", () => {
  it("have the 31 documented dimensions, four of them times, and two metrics", () => {
    expect(eventDimensions).toHaveLength(31);
    expect(sorted(names(eventDimensions))).toEqual(sorted(documented.eventDimensions));
    expect(sorted(eventTimeDimensions)).toEqual(sorted(documented.eventTimeDimensions));
    expect(names(eventMetrics)).toEqual(Object.keys(documented.eventMetrics));
    expect(maxEventDimensions).toBe(3);
  });
});

describe("conversions", () => {
  it("have the 8 documented kinds of query", () => {
    const groups: readonly ViewGroup[] = [...conversionViews, ...funnelViews];
    const kinds = groups.flatMap(({ body, members, memberParameter }) =>
      body?.queryType
        ? [body.queryType]
        : members.filter(() => memberParameter === "queryType").map(({ name, sent }: Named) => sent ?? name),
    );
    expect(sorted(new Set(kinds))).toEqual(sorted(documented.conversionQueryTypes));
  });

  it("have the documented metrics of totals and series", () => {
    expect(names(conversionSeriesMetrics)).toEqual(documented.conversionCurveMetrics);
    expect(conversionViews[0].metrics).toEqual(documented.conversionMetrics);
  });
});

describe("experiences", () => {
  it("have the 20 documented overview metrics with their types", () => {
    expect(experienceMetrics).toHaveLength(20);
    expect(names(experienceMetrics)).toEqual(Object.keys(documented.experienceOverviewMetrics));
    expectTypes(experienceMetrics, documented.experienceOverviewMetrics);
  });

  it("have the 15 dimensions, and the rules for a second one", () => {
    expect(names(experienceDimensions)).toEqual(Object.keys(documented.experienceDimensions));
    expect(sorted(exclusiveDimensions)).toEqual(sorted(documented.experienceDimensionsNeverTogether));
    const alone = Object.entries(documented.experienceDimensions).filter(([, takesSecond]) => !takesSecond);
    expect(sorted(dimensionsWithoutSubDimension)).toEqual(sorted(alone.map(([name]) => name)));
  });

  it("have the 8 comparisons, the statuses, the types and the members of a goal", () => {
    expect(names(abTestComparisons)).toEqual(documented.experienceCompareBy);
    expect(experienceStatuses).toEqual(documented.experienceStatuses);
    expect(experienceTypes).toEqual(documented.experienceTypes);
    expect(["name", ...names(experienceGoalMetrics)]).toEqual(documented.experienceGoalMembers);
  });
});

describe("filters", () => {
  it("have four fields with their fixed values and 26 others", () => {
    const fields: readonly FilterField[] = filterFields;
    const fixed = fields.filter(({ values }) => values);
    expect(Object.fromEntries(fixed.map(({ name, values }) => [name, values]))).toEqual(documented.fixedFilterFields);
    const dynamic = fields.filter(({ values }) => !values);
    expect(dynamic).toHaveLength(26);
    expect(sorted(names(dynamic))).toEqual(sorted(Object.keys(documented.dynamicFilterFields)));
    expect(sorted(new Set(Object.values(filterOperators)))).toEqual(sorted(documented.filterOperators));
  });
});

describe("requests", () => {
  it("know every endpoint with its method", () => {
    expect(baseUrl).toBe(`${documented.baseUrl}open-api/v1/`);
    const written = (Object.values(endpoints) as Endpoint[]).map(
      ({ path, isGet }) => `${isGet ? "GET" : "POST"} /open-api/v1/${path}`,
    );
    expect(sorted(written)).toEqual(sorted(documented.endpoints.map(({ method, path }) => `${method} ${path}`)));
  });

  it("know every parameter and whether it must be sent", () => {
    for (const [name, { path, isGet }] of Object.entries(endpoints) as [string, Endpoint][]) {
      const written = requestParameters[name as keyof typeof endpoints];
      const list = isGet
        ? documented.eventFieldsQuery
        : documented.requestParameters[`/open-api/v1/${path}` as keyof typeof documented.requestParameters];
      expect({ path, ...written }).toEqual({
        path,
        ...Object.fromEntries(
          (list as readonly { name: string; required: string }[]).map((parameter) => [
            parameter.name,
            parameter.required,
          ]),
        ),
      });
    }
  });

  it("know the plans, the headers and the languages", () => {
    expect(Object.values(plans).map(({ perMinute, perDay }) => [perMinute, perDay])).toEqual([
      [3, 100],
      [10, 1000],
      [30, 3000],
    ]);
    expect(sorted(Object.values(rateLimitHeaders))).toEqual(sorted(documented.rateLimitHeaders));
    expect(sorted(languages)).toEqual(sorted(documented.languages));
  });

  it("know the 23 error codes with their HTTP status", () => {
    const statuses = apiErrors.flatMap(({ status, codes }) => codes.map((code) => [code, status] as const));
    expect(statuses).toHaveLength(23);
    expect(Object.fromEntries(statuses)).toEqual(documented.errorCodes);
  });
});

describe("the functions", () => {
  it.each([
    ["PTENGINE_DC", "view, metrics, start_date, end_date, filters, options, refresh"],
    ["PTENGINE_HEATMAP", "url*, view, metrics, start_date, end_date, device, filters, options, refresh"],
    ["PTENGINE_EVENT", "dimensions, metrics, start_date, end_date, filters, options, refresh"],
    ["PTENGINE_CONVERSION", "view, metrics, start_date, end_date, filters, options, refresh"],
    ["PTENGINE_FUNNEL", "goal*, part, start_date, end_date, filters, options, refresh"],
    ["PTENGINE_GOALS", "options, refresh"],
    ["PTENGINE_FILTER_VALUES", "field*, search, start_date, end_date, options, refresh"],
    ["PTENGINE_FIELDS", "source, options, refresh"],
    ["PTENGINE_EXPERIENCES", "part, options, refresh"],
    ["PTENGINE_EXPERIENCE", "experience*, view, metrics, start_date, end_date, options, refresh"],
    ["PTENGINE_ABTEST", "experience*, compare_by*, view, start_date, end_date, options, refresh"],
    ["PTENGINE_FORM", "experience*, version*, start_date, end_date, options, refresh"],
    ["PTENGINE_USER_PROPERTIES", "options, refresh"],
    ["PTENGINE_FILTER", "field*, op*, value*"],
  ])("%s takes %s", (name, parameters) => {
    const definition = customFunctions.find((candidate) => candidate.name === name);
    const written = definition?.parameters.map((parameter) => parameter.name + ("isRequired" in parameter ? "*" : ""));
    expect(written?.join(", ")).toBe(parameters);
  });

  it("are 14, and each that asks for data ends with options and refresh", () => {
    expect(customFunctions).toHaveLength(14);
    for (const { name, parameters } of customFunctions.filter((definition) => "source" in definition)) {
      expect([name, ...parameters.slice(-2).map((parameter) => parameter.name)]).toEqual([name, "options", "refresh"]);
    }
  });
});

describe("the catalogue as data", () => {
  it("survives JSON", () => {
    for (const part of [sources, customFunctions, filterFields, options, endpoints, apiErrors, requestParameters]) {
      expect(JSON.parse(JSON.stringify(part))).toEqual(part);
    }
  });

  it("names every metric of every view, and every option that a view takes", () => {
    for (const source of Object.keys(sources) as SourceName[]) {
      const { views, metrics } = sourceOf(source);
      for (const group of views) {
        const asked = group.metrics === "answer" ? [] : (group.metrics ?? []);
        expect([source, asked.filter((name) => !metrics.some((metric) => metric.name === name))]).toEqual([source, []]);
        expect((group.options ?? []).filter((name) => !names(options).includes(name))).toEqual([]);
      }
    }
  });

  it("has no view twice, and no label twice among the views or the metrics of one view", () => {
    for (const source of Object.keys(sources) as SourceName[]) {
      const members = sourceOf(source).views.flatMap((group) => group.members);
      expect(names(members)).toEqual([...new Set(names(members))]);
      for (const index of [0, 1, 2] as const) {
        const labels = members.map((member) => member.labels[index]);
        expect([source, labels]).toEqual([source, [...new Set(labels)]]);
      }
    }
  });

  it("describes every metric of every view in three languages, each in words of its own", () => {
    for (const source of Object.keys(sources) as SourceName[]) {
      const { views, metrics } = sourceOf(source);
      const known = [metrics, ...views.map((group) => metricsOf(source, group))];
      for (const list of known) {
        const described = new Map(list.map(({ name, descriptions }) => [name, descriptions]));
        for (const index of [0, 1, 2] as const) {
          const texts = [...described.values()].map((descriptions) => descriptions[index]);
          expect([source, texts.filter((text) => !/^.{6,160}[.。]$/.test(text))]).toEqual([source, []]);
          expect([source, texts.length]).toEqual([source, new Set(texts).size]);
        }
      }
    }
  });

  it("describes in a view only metrics that the view has", () => {
    for (const source of Object.keys(sources) as SourceName[]) {
      for (const { descriptions = {}, metrics } of sourceOf(source).views) {
        const unknown = Object.keys(descriptions).filter((name) => !(metrics as readonly string[]).includes(name));
        expect([source, unknown]).toEqual([source, []]);
      }
    }
  });

  it.each([
    ["heatmap", "page", "clickRate", /page views/],
    ["heatmap", "elements", "clickRate", /impressions/],
    ["heatmap", "page", "bounceRate", /visitors who came in by this page/],
    ["heatmap", "page", "conversionRate", /visits that viewed the page/],
    ["heatmap", "blocks", "conversionRate", /visits that stayed on the block/],
    ["heatmap", "elements", "conversionRate", /visits that clicked the element/],
    ["heatmap", "blocks", "dropoff", /without those that clicked through or converted/],
    ["experience", "total", "clickRate", /^Of the users/],
    ["dc", "total", "bounceRate", /^Share of visits/],
    ["funnel", "steps", "dropoff", /not the next/],
    ["conversion", "negative", "loss", /without a minus sign/],
  ] as const)("says of %s %s what %s is a share or a number of", (source, view, name, words) => {
    const metric = metricsOf(source, viewOf(source, view).group).find((candidate) => candidate.name === name);
    expect(metric?.descriptions[0]).toMatch(words);
  });

  it("has a text in three languages behind every label", () => {
    const labels = Object.values(sources)
      .flatMap(({ keys, metrics }) => [...keys, ...metrics])
      .map((field) => field.labels);
    for (const label of [...labels, ...filterFields.map((field) => field.labels)]) {
      expect(label.every((text) => text.length > 0 && text.length < 40)).toBe(true);
      expect(label).toHaveLength(3);
    }
  });
});
