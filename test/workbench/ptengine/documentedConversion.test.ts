import { anyText, count, dimensionColumn, integerText, plainMetricColumn, rateText } from "./documentedShapes";
import { type Fields, profileId, rowsOf, testApi } from "./support";

const april = { startDate: "2026-04-01", endDate: "2026-04-30" };

const api = testApi({ resetCounters: true });

const ask = async (path: string, body: Fields) => (await api().post(path, { profileId, ...body })).envelope;

const conversion = (body: Fields) => ask("/conversion/query", { ...april, ...body });

test("The metrics of conversions have values and labels", async () => {
  const filters = [{ name: "country", op: "include", value: ["Japan"] }];
  const labelled = (value: unknown) => ({ value, label: anyText });
  expect(await conversion({ queryType: "metrics", lang: "EN", filters })).toEqual({
    code: 200,
    data: {
      queryType: "metrics",
      metrics: {
        conversions: labelled(integerText),
        conversionRate: labelled(rateText),
        conversionValue: labelled(integerText),
        revenue: labelled(integerText),
        loss: labelled(expect.stringMatching(/^-\d/)),
      },
    },
  });
});

test.each([
  ["completions", "day", 30, integerText],
  ["conversionRate", "week", 5, rateText],
  ["conversionValue", "month", 1, integerText],
  ["completions", "hour", 720, integerText],
] as const)("A curve of %s by %s has %i points", async (metric, granularity, points, form) => {
  const envelope = await conversion({ queryType: "metric_curve", metric, granularity });
  expect(envelope).toEqual({
    code: 200,
    data: {
      queryType: "metric_curve",
      metric,
      granularity,
      points: Array(points).fill({ time: anyText, value: form }),
    },
  });
});

test.each([
  ["sources_breakdown", ["sourceType", "sourceName"]],
  ["ad_name_breakdown", ["adName"]],
  ["ad_source_breakdown", ["adSource"]],
] as const)("%s has %j and a number", async (queryType, names) => {
  const envelope = await conversion({ queryType });
  expect(envelope).toEqual({
    code: 200,
    data: {
      queryType,
      columns: [...names.map((name) => dimensionColumn(name)), plainMetricColumn("conversions", "INTEGER")],
      rows: expect.any(Array),
    },
  });
  const row = { ...Object.fromEntries(names.map((name) => [name, anyText])), conversions: count };
  for (const answered of rowsOf(envelope.data as Fields)) expect(answered).toEqual(row);
});

test("Direct visits are told as no refer", async () => {
  const rows = rowsOf((await conversion({ queryType: "sources_breakdown" })).data as Fields);
  expect(rows).toContainEqual({ sourceType: "Direct", sourceName: "no refer", conversions: count });
});

test("Positive goals have revenue, negative ones a loss without a sign", async () => {
  const metrics = { conversions: integerText, conversionRate: rateText, revenue: integerText };
  const regular = (await conversion({ queryType: "regular" })).data as Fields;
  const negative = (await conversion({ queryType: "negative" })).data as Fields;
  const columns = [
    dimensionColumn("conversionName"),
    plainMetricColumn("conversions", "INTEGER"),
    plainMetricColumn("conversionRate", "RATE"),
    plainMetricColumn("revenue", "NUMBER"),
  ];
  expect(regular.columns).toEqual(columns);
  expect(negative.columns).toEqual([...columns, plainMetricColumn("loss", "NUMBER")]);
  expect(rowsOf(regular)).toHaveLength(6);
  for (const row of rowsOf(regular)) expect(row).toEqual({ conversionName: anyText, ...metrics });
  for (const row of rowsOf(negative)) {
    expect(row).toEqual({ conversionName: anyText, ...metrics, revenue: "0", loss: expect.stringMatching(/^[1-9]/) });
  }
});

test("A funnel has its summary and its steps, the last without a rate", async () => {
  const envelope = await conversion({ queryType: "funnel", conversionName: "ptmind signup" });
  const path = { url: anyText, visits: count };
  const step = {
    entries: count,
    external: count,
    dropoff: count,
    conversionToNextRate: rateText,
    entryPaths: expect.any(Array),
    dropoffPaths: expect.arrayContaining([path]),
  };
  expect(envelope).toEqual({
    code: 200,
    data: {
      queryType: "funnel",
      conversionName: "ptmind signup",
      conversionId: "1753350579776",
      summary: { totalConversions: count, totalConversionRate: rateText },
      steps: [
        { stepId: 1, ...step, entryPaths: expect.arrayContaining([path]) },
        { stepId: 2, ...step },
        { stepId: 3, ...step, dropoff: 0, conversionToNextRate: null, dropoffPaths: [] },
      ],
    },
  });
});
