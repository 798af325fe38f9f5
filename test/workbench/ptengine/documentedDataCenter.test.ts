import { dataCenterDimensions, dataCenterPageDimensions } from "../../fixtures/openApi/names";
import {
  anyText,
  clockText,
  count,
  dayText,
  decimalText,
  dimensionColumn,
  integerText,
  metricColumn,
  rateText,
  shown,
  subSecondText,
  wordsTimeText,
} from "./documentedShapes";
import { type Fields, profileId, rowsOf, testApi } from "./support";

const april = { startDate: "2026-04-01", endDate: "2026-04-30" };

const api = testApi({ resetCounters: true });

const ask = async (body: Fields) => (await api().post("/datacenter/query", { profileId, ...april, ...body })).envelope;

test("The overview of metrics has ten, in the documented order and forms, and no message", async () => {
  const envelope = await ask({
    queryType: "overview",
    topic: "metrics",
    filters: [{ name: "country", op: "include", value: ["Japan"] }],
    lang: "EN",
  });
  const metrics = {
    visits: shown(integerText),
    users: shown(integerText),
    pageView: shown(integerText),
    newVisitsRate: shown(rateText),
    returnVisitsRate: shown(rateText),
    avgPageView: shown(decimalText),
    avgVisits: shown(decimalText),
    avgVisitDuration: shown(wordsTimeText),
    avgLoadTime: shown(wordsTimeText),
    bounceRate: shown(rateText),
  };
  expect(envelope).toEqual({ code: 200, data: { topic: "metrics", metrics } });
  const answered = (envelope.data as Fields).metrics as Fields;
  expect(Object.keys(answered)).toEqual(Object.keys(metrics));
});

test("Labels follow the language", async () => {
  const labelIn = async (lang: string) => {
    const envelope = await ask({ queryType: "overview", topic: "metrics", lang });
    return (((envelope.data as Fields).metrics as Fields).bounceRate as Fields).label;
  };
  expect([await labelIn("EN"), await labelIn("ZH"), await labelIn("JP"), await labelIn("XX")]).toEqual([
    "% Bounce",
    "跳出率",
    "直帰率",
    "% Bounce",
  ]);
});

test("The overview of sources has the total and numbers", async () => {
  const envelope = await ask({ queryType: "overview", topic: "sources" });
  const names = ["Direct", "Search", "Social", "Referral", "Campaign", "AISearch"];
  expect(envelope).toEqual({
    code: 200,
    data: { topic: "sources", totalVisits: count, rows: expect.any(Array) },
  });
  const rows = rowsOf(envelope.data as Fields);
  expect(rows.map((row) => row.sourceType).sort()).toEqual(names.sort());
  for (const row of rows) expect(row).toEqual({ sourceType: anyText, visits: count });
});

test("The overview of locations has country, state and visits", async () => {
  const envelope = await ask({ queryType: "overview", topic: "location" });
  const rows = rowsOf(envelope.data as Fields);
  expect(rows[0]).toEqual({ country: "Japan", state: "Tokyo", visits: count });
});

test("The overview of devices tells screens of computers and brands of the others", async () => {
  const envelope = await ask({ queryType: "overview", topic: "device" });
  const rows = rowsOf(envelope.data as Fields);
  const parts = expect.arrayContaining([{ name: anyText, visits: count }]);
  const [pc, mobile, tablet] = ["PC", "Mobile", "Tablet"].map((name) => rows.find((row) => row.deviceType === name));
  const handheld = { visits: count, osVersion: parts, brand: parts, browserVersion: parts };
  expect(pc).toEqual({ deviceType: "PC", visits: count, osVersion: parts, resolution: parts, browserVersion: parts });
  expect(mobile).toEqual({ deviceType: "Mobile", ...handheld });
  expect(tablet).toEqual({ deviceType: "Tablet", ...handheld });
});

const plainDimensions = dataCenterDimensions.filter(
  (dimension) => ![...dataCenterPageDimensions, "pageGroup"].includes(dimension),
);

test.each(plainDimensions)("A table by %s has the documented columns and forms", async (dimension) => {
  const envelope = await ask({
    queryType: "dimension_table",
    dimension,
    sortBy: "visits",
    sortOrder: "desc",
    limit: 100,
    lang: "EN",
  });
  expect(envelope).toEqual({
    code: 200,
    data: {
      columns: [
        dimensionColumn(dimension),
        metricColumn("visits", "INTEGER"),
        metricColumn("avgVisitDuration", "TIME"),
        metricColumn("pageView", "INTEGER"),
        metricColumn("newVisitsRate", "RATE"),
        metricColumn("conversionRate", "RATE"),
        metricColumn("conversions", "INTEGER"),
        metricColumn("bounceRate", "RATE"),
      ],
      rows: expect.any(Array),
    },
  });
  const rows = rowsOf(envelope.data as Fields);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row).toEqual({
      [dimension]: anyText,
      visits: integerText,
      avgVisitDuration: clockText,
      pageView: integerText,
      newVisitsRate: rateText,
      conversionRate: rateText,
      conversions: integerText,
      bounceRate: rateText,
    });
  }
});

test.each(["entryCombinedPages", "entryOriginalPages"])(
  "A table by %s has address, title and entrances",
  async (dimension) => {
    const envelope = await ask({
      queryType: "dimension_table",
      dimension,
      sortBy: "entrances",
      sortOrder: "desc",
      limit: 50,
    });
    expect(envelope.data).toEqual({
      columns: [
        dimensionColumn("url"),
        dimensionColumn("title"),
        metricColumn("entrances", "INTEGER"),
        metricColumn("newVisitsRate", "RATE"),
        metricColumn("avgPageVisits", "NUMBER"),
        metricColumn("avgVisitDuration", "TIME"),
        metricColumn("bounceRate", "RATE"),
        metricColumn("conversions", "INTEGER"),
        metricColumn("conversionRate", "RATE"),
      ],
      rows: expect.any(Array),
    });
    for (const row of rowsOf(envelope.data as Fields)) {
      expect(row).toEqual({
        url: expect.stringMatching(/^https:\/\/ptengine\.jp/),
        title: anyText,
        entrances: integerText,
        newVisitsRate: rateText,
        avgPageVisits: decimalText,
        avgVisitDuration: clockText,
        bounceRate: rateText,
        conversions: integerText,
        conversionRate: rateText,
      });
    }
  },
);

test("A goal in an entry table changes the conversion columns and nothing else", async () => {
  const table = { queryType: "dimension_table", dimension: "entryCombinedPages", sortBy: "entrances" };
  const all = rowsOf((await ask(table)).data as Fields);
  const some = rowsOf((await ask({ ...table, conversionName: "ptmind" })).data as Fields);
  expect(some.map((row) => ({ ...row, conversions: 0, conversionRate: 0 }))).toEqual(
    all.map((row) => ({ ...row, conversions: 0, conversionRate: 0 })),
  );
  expect(some).not.toEqual(all);
});

test.each([
  ["combinedPages", ["url", "title"]],
  ["originalPages", ["url", "title"]],
  ["pageGroup", ["pageGroup"]],
] as const)("A table by %s begins with %j", async (dimension, names) => {
  const envelope = await ask({ queryType: "dimension_table", dimension });
  const columns = rowsOf(envelope.data as Fields, "columns");
  expect(columns.slice(0, names.length)).toEqual(names.map((name) => dimensionColumn(name)));
  expect(Object.keys(rowsOf(envelope.data as Fields)[0]!)).toEqual(columns.map((column) => column.name));
});

test("A table is cut at 1,000 rows, or where it is asked to", async () => {
  const table = { queryType: "dimension_table", dimension: "originalPages" };
  expect(rowsOf((await ask(table)).data as Fields)).toHaveLength(1000);
  expect(rowsOf((await ask({ ...table, limit: 7 })).data as Fields)).toHaveLength(7);
});

test("A table can be sorted by any of its columns, both ways", async () => {
  const countries = async (sortBy: string, sortOrder: string) =>
    rowsOf((await ask({ queryType: "dimension_table", dimension: "country", sortBy, sortOrder })).data as Fields).map(
      (row) => String(row.country),
    );
  const names = await countries("country", "asc");
  expect(names).toEqual([...names].sort());
  expect(await countries("bounceRate", "asc")).toEqual((await countries("bounceRate", "desc")).reverse());
});

test.each([
  ["visits", integerText],
  ["users", integerText],
  ["pageView", integerText],
  ["newVisitsRate", rateText],
  ["returnVisitsRate", rateText],
  ["avgVisits", decimalText],
  ["avgPageView", decimalText],
  ["avgVisitDuration", clockText],
  ["bounceRate", rateText],
  ["avgLoadTime", subSecondText],
  ["conversions", integerText],
  ["conversionRate", rateText],
  ["conversionValue", integerText],
] as const)("A curve of %s by day has a point for each day", async (metric, form) => {
  const envelope = await ask({
    queryType: "metric_curve",
    metric,
    granularity: "day",
    filters: [{ name: "deviceType", op: "include", value: ["PC"] }],
  });
  const points = Array.from({ length: 30 }, (_, index) => ({
    time: `2026-04-${String(index + 1).padStart(2, "0")}`,
    value: form,
  }));
  expect(envelope).toEqual({ code: 200, data: { metric, granularity: "day", points } });
});

test("Curves by hour, week and month name the hour, the Monday and the first", async () => {
  const times = async (granularity: string, dates: Fields) => {
    const envelope = await ask({ queryType: "metric_curve", metric: "visits", granularity, ...dates });
    return rowsOf(envelope.data as Fields, "points").map((point) => point.time);
  };
  const oneDay = { startDate: "2026/04/08", endDate: "2026/04/08" };
  const hours = await times("hour", oneDay);
  expect([hours.length, hours[0], hours[23]]).toEqual([24, "2026-04-08T00", "2026-04-08T23"]);
  expect(await times("week", oneDay)).toEqual(["2026-04-06"]);
  expect(await times("month", { startDate: "2026-01-31", endDate: "2026-03-01" })).toEqual([
    "2026-01-01",
    "2026-02-01",
    "2026-03-01",
  ]);
});

test("Days to come are empty, and an empty series still has all its points", async () => {
  const envelope = await ask({
    queryType: "metric_curve",
    metric: "newVisitsRate",
    granularity: "day",
    startDate: "2026-09-15",
    endDate: "2026-09-18",
  });
  const points = rowsOf(envelope.data as Fields, "points");
  expect(points.slice(2)).toEqual([
    { time: "2026-09-17", value: "0.00%" },
    { time: "2026-09-18", value: "0.00%" },
  ]);
  expect(points[1]).toEqual({ time: dayText, value: expect.not.stringMatching("^0.00%$") });
});
