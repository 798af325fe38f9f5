import { anyText, count, dayText, dimensionColumn, plainMetricColumn } from "./documentedShapes";
import { type Fields, goodKey, profileId, rowsOf, testApi } from "./support";

const april = { startDate: "2026-04-01", endDate: "2026-04-30" };

const api = testApi({ resetCounters: true });

const ask = async (path: string, body: Fields) => (await api().post(path, { profileId, ...body })).envelope;

const purchase = { name: "eventName", op: "include", value: ["purchase"] };
const price = { name: "eventDimension", eventName: "purchase", eventVariant: "price", op: "include" };

const eventExamples: readonly (readonly [string, Fields, string[]])[] = [
  [
    "filtered by five fields",
    {
      dimensions: ["eventName", "day", "country"],
      metrics: ["eventCount", "sessions"],
      filters: [
        purchase,
        { name: "country", op: "include", value: ["Japan", "China"] },
        { name: "visitType", op: "include", value: ["New visits"] },
        { name: "deviceType", op: "include", value: ["PC", "Mobile"] },
        { ...price, value: ["100", "200"] },
      ],
    },
    ["eventName", "day", "country", "eventCount", "sessions"],
  ],
  ["by name", { dimensions: ["eventName"] }, ["eventName", "eventCount"]],
  [
    "by day",
    { dimensions: ["eventName", "day"], metrics: ["eventCount", "sessions"] },
    ["eventName", "day", "eventCount", "sessions"],
  ],
  [
    "by goals whose names match",
    {
      dimensions: ["eventName", "conversionName"],
      metrics: ["eventCount"],
      filters: [purchase, { name: "conversionName", op: "include", value: ["ptmind"] }],
    },
    ["eventName", "conversionName", "eventCount"],
  ],
  [
    "by a property",
    {
      dimensions: ["eventName", { name: "eventDimension", eventVariant: "position" }],
      metrics: ["eventCount"],
      filters: [
        { name: "eventName", op: "include", value: ["gallery_item_impression"] },
        {
          name: "eventDimension",
          eventName: "gallery_item_impression",
          eventVariant: "position",
          op: "include",
          value: ["home"],
        },
      ],
    },
    ["eventName", "position", "eventCount"],
  ],
  [
    "by source",
    {
      dimensions: ["eventName", "sourceType", "utmSource"],
      metrics: ["eventCount", "sessions"],
      filters: [purchase, { name: "sourceType", op: "include", value: ["Search", "Campaign"] }],
    },
    ["eventName", "sourceType", "utmSource", "eventCount", "sessions"],
  ],
  [
    "of new visitors with computers in two countries",
    {
      dimensions: ["eventName", "country"],
      metrics: ["eventCount"],
      filters: [
        purchase,
        { name: "visitType", op: "include", value: ["New visits"] },
        { name: "deviceType", op: "include", value: ["PC"] },
        { name: "country", op: "include", value: ["Japan", "China"] },
      ],
    },
    ["eventName", "country", "eventCount"],
  ],
  [
    "without bounces",
    {
      dimensions: ["eventName"],
      metrics: ["eventCount", "sessions"],
      filters: [{ name: "exitType", op: "exclude", value: ["Bounce visits"] }],
    },
    ["eventName", "eventCount", "sessions"],
  ],
];

test.each(eventExamples)("Events %s have one column for each dimension and metric", async (_what, body, names) => {
  const envelope = await ask("/event/query", { ...april, ...body });
  expect(envelope).toMatchObject({ code: 200, message: "OK" });
  const data = envelope.data as Fields;
  const columns = names.map((name) => {
    if (name === "eventCount" || name === "sessions") return plainMetricColumn(name, "INTEGER");
    return dimensionColumn(name, name === "day" ? "DATE" : "STRING");
  });
  expect(data.columns).toEqual(columns);
  const forms: Readonly<Record<string, unknown>> = { eventCount: count, sessions: count, day: dayText };
  const row = Object.fromEntries(names.map((name) => [name, forms[name] ?? expect.any(String)]));
  expect(rowsOf(data).length).toBeGreaterThan(0);
  for (const answered of rowsOf(data)) expect(answered).toEqual(row);
});

test("The fields of events have labels in three languages", async () => {
  const fields = async (lang: string) => {
    const address = `${api().baseUrl}/open-api/v1/event/fields?lang=${lang}`;
    const response = await fetch(address, { headers: { "x-api-key": goodKey } });
    return (await response.json()) as Fields;
  };
  const english = await fields("EN");
  expect(english).toMatchObject({ code: 200, message: "OK" });
  const data = english.data as Fields;
  const metric = { label: anyText, description: anyText, dataType: "INTEGER" };
  expect(data.metrics).toEqual([
    { field: "eventCount", ...metric },
    { field: "sessions", ...metric },
  ]);
  const dimensions = rowsOf(data, "dimensions");
  expect(dimensions).toHaveLength(31);
  for (const dimension of dimensions) {
    expect(dimension).toEqual({
      field: anyText,
      label: anyText,
      description: anyText,
      dataType: expect.stringMatching(/^(STRING|DATE)$/),
      category: anyText,
    });
  }
  expect(await fields("JP")).not.toEqual(english);
  expect(await fields("ZH")).not.toEqual(await fields("JP"));
});
