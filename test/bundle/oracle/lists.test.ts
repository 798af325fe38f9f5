// The cells of the formulas that tell what can be asked are what the site, its visits and the API document say.
import { experiences } from "../../../workbench/ptengine/site/experiences";
import type { Workbench } from "../../../workbench/workbench";
import {
  conversionMetrics,
  conversionQueryTypes,
  dataCenterDimensions,
  dataCenterMetrics,
  dynamicFilterFields,
  eventDimensions,
  eventMetrics,
  experienceDimensions,
  experienceOverviewMetrics,
  fixedFilterFields,
  heatmapBlockMetricsToAskFor,
  heatmapElementMetricsToAskFor,
  heatmapFunNames,
  heatmapPageMetrics,
} from "../../fixtures/openApi/names";
import { cellsOf, openSimulatedSheet } from "../documented/sheet";
import { byNumberThenName, type Visit, visitsOf } from "./expected";

const first = "2026-04-10";
const last = "2026-04-12";
const period = `"${first}","${last}"`;
const visits = visitsOf(first, last);

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openSimulatedSheet();
});
afterAll(() => workbench.close());

const cells = (formula: string) => cellsOf(workbench.book, formula);

/** Texts by how often they occur. */
function frequent(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
  return byNumberThenName([...counts], ([, count]) => count).map(([text]) => text);
}

describe("PTENGINE_FILTER_VALUES shows", () => {
  const eventsOf = (some: readonly Visit[]) => some.flatMap(({ events }) => events);

  const columns: readonly (readonly [argument: string, header: string, texts: string[]])[] = [
    ['"country"', "country", visits.map(({ country }) => country)],
    ['"region"', "region", visits.map(({ region }) => region)],
    ['"screenResolution"', "screenResolution", visits.map(({ resolution }) => resolution)],
    ['"deviceBrand"', "deviceBrand", visits.map(({ brand }) => brand)],
    ['"utmContent"', "utmContent", visits.map(({ source }) => source.utmContent)],
    ['"combinedPages"', "combinedPages", visits.map(({ pageViews }) => pageViews[0]!.combinedUrl)],
    ['"eventName"', "eventName", eventsOf(visits).map(({ name }) => name)],
    ['"dimension"', "dimension", eventsOf(visits).flatMap(({ properties }) => Object.keys(properties))],
    ['"conversionName"', "conversionName", visits.flatMap(({ goals }) => goals)],
    [
      '"eventDimension(purchase,category)"',
      "eventDimension(purchase,category)",
      eventsOf(visits).flatMap(({ name, properties }) => (name === "purchase" ? [properties.category ?? ""] : [])),
    ],
  ];

  test.each(columns)("the values of %s, the most frequent first", async (argument, header, texts) => {
    expect(await cells(`=PTENGINE_FILTER_VALUES(${argument},,${period})`)).toEqual([
      [header],
      ...frequent(texts).map((text) => [text]),
    ]);
  });

  test("only values that hold what is searched for", async () => {
    const texts = visits.map(({ region }) => region).filter((region) => region.toLowerCase().includes("ka"));
    expect(await cells(`=PTENGINE_FILTER_VALUES("region","KA",${period},"headers=off")`)).toEqual(
      frequent(texts).map((text) => [text]),
    );
  });

  test("the pairs of event and property", async () => {
    const pairs = eventsOf(visits).flatMap(({ name, properties }) =>
      Object.keys(properties).map((property) => `${name}\n${property}`),
    );
    const shown = await cells(`=PTENGINE_FILTER_VALUES("eventDimension",,${period})`);
    expect(shown[0]).toEqual(["eventName", "eventVariant"]);
    expect(
      shown
        .slice(1)
        .map((row) => row.join("\n"))
        .sort(),
    ).toEqual([...new Set(pairs)].sort());
  });

  test("values of the last 30 days, without today, where no dates are given", async () => {
    const texts = visitsOf("2026-08-17", "2026-09-15").map(({ source }) => source.utmCampaign);
    expect(await cells('=PTENGINE_FILTER_VALUES("utmCampaign",,,,"headers=off")')).toEqual(
      frequent(texts).map((text) => [text]),
    );
  });

  test.each(Object.entries(fixedFilterFields))("the documented values of %s", async (field, values) => {
    expect(await cells(`=PTENGINE_FILTER_VALUES("${field}")`)).toEqual([[field], ...values.map((value) => [value])]);
  });
});

describe("PTENGINE_FIELDS lists what the document lists", () => {
  const filters = [...Object.keys(fixedFilterFields), ...Object.keys(dynamicFilterFields)];

  /** Names of one kind, in any order. */
  async function namesOf(source: string, kind: string): Promise<string[]> {
    const shown = await cells(`=PTENGINE_FIELDS("${source}")`);
    expect(shown[0]).toEqual(["field", "kind", "type", "label", "description", "category"]);
    return shown.filter((row) => row[1] === kind).map((row) => String(row[0]));
  }

  test("for the data center", async () => {
    expect((await namesOf("dc", "metric")).sort()).toEqual(
      [...Object.keys(dataCenterMetrics), "entrances", "avgPageVisits"].sort(),
    );
    expect((await namesOf("dc", "dimension")).sort()).toEqual([...dataCenterDimensions].sort());
    expect((await namesOf("dc", "filter")).sort()).toEqual([...filters].sort());
    expect((await namesOf("dc", "view")).sort()).toEqual(
      ["total", "hour", "day", "week", "month", "sources", "location", "device"].sort(),
    );
  });

  test("for heatmaps", async () => {
    const documented = [
      ...Object.keys(heatmapPageMetrics),
      ...heatmapBlockMetricsToAskFor,
      ...heatmapElementMetricsToAskFor,
    ];
    expect((await namesOf("heatmap", "metric")).sort()).toEqual([...new Set(documented)].sort());
    expect((await namesOf("heatmap", "dimension")).sort()).toEqual([...heatmapFunNames].sort());
    expect((await namesOf("heatmap", "view")).sort()).toEqual(["blocks", "elements", "page"]);
  });

  test("for conversions", async () => {
    const metrics = await namesOf("conversion", "metric");
    expect(metrics).toEqual(expect.arrayContaining([...conversionMetrics, "completions"]));
    // Every way to ask has a view of its own, but the funnel, which has a formula of its own; grains share one.
    expect(conversionQueryTypes).toHaveLength(8);
    expect((await namesOf("conversion", "view")).sort()).toEqual(
      ["total", "hour", "day", "week", "month", "sources", "adName", "adSource", "regular", "negative"].sort(),
    );
  });

  test("for experiences", async () => {
    const metrics = await namesOf("experience", "metric");
    expect(metrics).toEqual(expect.arrayContaining(Object.keys(experienceOverviewMetrics)));
    expect((await namesOf("experience", "dimension")).sort()).toEqual(Object.keys(experienceDimensions).sort());
    expect(await namesOf("experience", "filter")).toEqual([]);
  });

  test("for events, as the API tells it", async () => {
    expect((await namesOf("event", "metric")).sort()).toEqual(Object.keys(eventMetrics).sort());
    expect((await namesOf("event", "dimension")).sort()).toEqual([...eventDimensions].sort());
    expect((await namesOf("event", "filter")).sort()).toEqual([...filters].sort());
  });

  test("for all sources at once, each row with its source in front", async () => {
    // Fields of events are among them once they have been asked for.
    await cells('=PTENGINE_FIELDS("event")');
    const shown = await cells("=PTENGINE_FIELDS()");
    expect(shown[0]).toEqual(["source", "field", "kind", "type", "label", "description", "category"]);
    const sources = new Set(shown.slice(1).map((row) => row[0]));
    expect(sources).toEqual(new Set(["dc", "heatmap", "event", "conversion", "experience"]));
  });
});

describe("PTENGINE_EXPERIENCES shows", () => {
  test("every experience", async () => {
    expect(await cells("=PTENGINE_EXPERIENCES()")).toEqual([
      ["id", "name", "status", "type"],
      ...experiences.map(({ id, name, status, type }) => [id, name, status, type]),
    ]);
  });

  test("their goals", async () => {
    expect(await cells('=PTENGINE_EXPERIENCES("goals")')).toEqual([
      ["experienceId", "experienceName", "goalId", "goalName"],
      ...experiences.flatMap(({ id, name, goals }) => goals.map((goal) => [id, name, goal.id, goal.name])),
    ]);
  });

  test("their versions that were not deleted", async () => {
    expect(await cells('=PTENGINE_EXPERIENCES("versions")')).toEqual([
      ["experienceId", "experienceName", "versionId", "versionName"],
      ...experiences.flatMap(({ id, name, versions }) =>
        versions
          .filter(({ deletedOn }) => deletedOn === undefined)
          .map((version) => [id, name, version.id, version.name]),
      ),
    ]);
  });
});

test("PTENGINE_USER_PROPERTIES shows the properties of users", async () => {
  expect(await cells("=PTENGINE_USER_PROPERTIES()")).toEqual([
    ["name", "displayName", "source", "type"],
    ["plan_name", "Plan Name", "code", "STRING"],
    ["signup_date", "Signup Date", "default", "DATE"],
    ["member_rank", "会員ランク", "code, import", "NUMBER"],
  ]);
});

describe("PTENGINE_FILTER writes", () => {
  const written: readonly (readonly [call: string, text: string])[] = [
    ['("country","include","Japan","a;b")', "country=Japan,'a;b'"],
    ['("country","exclude","Japan")', "country!=Japan"],
    ['("devicetype","!=","tablet","pc")', "deviceType!=Tablet,PC"],
    ['("eventDimension(purchase,price)","=","100")', "eventDimension(purchase,price)=100"],
    ['("dimension(price)","==",100)', "dimension(price)=100"],
    ['("utmTerm","include","a,b"," outer ")', "utmTerm='a,b',' outer '"],
    ['("utmTerm","include","it\'s")', "utmTerm=it's"],
    ['("utmTerm","include","\'quoted")', "utmTerm='''quoted'"],
    ['("state","include","Tokyo")', "region=Tokyo"],
  ];

  test.each(written)("PTENGINE_FILTER%s as %s", async (call, text) => {
    expect(await cells(`=PTENGINE_FILTER${call}`)).toEqual([[text]]);
  });

  test("the values of a range without its blanks, and conditions that join into a filter", async () => {
    workbench.setFormula("T1", "Japan");
    workbench.setFormula("T3", "China");
    const filter = 'PTENGINE_FILTER("country","include",T1:T3)&";"&PTENGINE_FILTER("deviceType","exclude","Tablet")';
    workbench.setFormula("V1", `=${filter}`);
    await workbench.settled();
    expect(workbench.values("V1")).toEqual([["country=Japan,China;deviceType!=Tablet"]]);
    const some = visits.filter(
      ({ country, deviceType }) => ["Japan", "China"].includes(country) && deviceType !== "Tablet",
    );
    expect(await cells(`=PTENGINE_DC(,"visits",${period},V1)`)).toEqual([[some.length]]);
  });
});
