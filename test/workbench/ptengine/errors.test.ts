import { type Fields, goodKey, otherKey, profileId, testApi, uploadKey } from "./support";

const april = { startDate: "2026-04-01", endDate: "2026-04-30" };
const table = { profileId, ...april, queryType: "dimension_table", dimension: "country" };
const curve = { profileId, ...april, queryType: "metric_curve", metric: "visits", granularity: "day" };
const overview = { profileId, ...april, queryType: "overview", topic: "metrics" };
const page = { profileId, ...april, queryType: "page_metrics", url: "https://ptengine.jp", deviceType: "ALL" };
const events = { profileId, ...april, dimensions: ["eventName"] };
const purchases = { name: "eventName", op: "include", value: ["purchase"] };
const popup = { profileId, ...april, id: "6c3bad4b-d953-4088-9fcd-d8cbd976b3a2" };
const inline = { profileId, ...april, id: "5bb77b97-2f5e-4a0c-8f0a-6f5a2f1f0b33" };
const price = { name: "eventDimension", eventVariant: "price" };

const dataCenter = "/datacenter/query";
const heatmap = "/heatmap/query";
const event = "/event/query";
const conversion = "/conversion/query";
const values = "/filter-values";
const insight = "/experience/report/insight";
const abTest = "/experience/report/abtest/metrics";
const abTestInsight = "/experience/report/abtest/insight";

const without = (body: Fields, name: string): Fields => {
  const { [name]: _, ...rest } = body;
  return rest;
};
const filtered = (body: Fields, filter: Fields): Fields => ({ ...body, filters: [filter] });

type Case = readonly [what: string, path: string, body: Fields, code: number, mentioned?: string];

const cases: readonly Case[] = [
  ["an unknown queryType of heatmaps", heatmap, { ...page, queryType: "pages" }, 4001, "page_insight"],
  ["an unknown queryType of the data center", dataCenter, { ...table, queryType: "tables" }, 4018, "metric_curve"],
  ["an unknown queryType of conversions", conversion, { profileId, ...april, queryType: "all" }, 4018, "regular"],
  ["a date of another form", dataCenter, { ...table, startDate: "2026-4-1" }, 4002, "startDate"],
  ["a date with mixed separators", dataCenter, { ...table, endDate: "2026-04/30" }, 4002, "endDate"],
  ["a date that does not exist", dataCenter, { ...table, endDate: "2026-02-30" }, 4002, "endDate"],
  ["a start after the end", dataCenter, { ...table, startDate: "2026-05-01" }, 4002],
  ["hours of more than a day", dataCenter, { ...curve, granularity: "hour" }, 4002, "hour"],
  ["dates before the data", dataCenter, { ...table, startDate: "2023-12-31" }, 4003],
  ["an insight without funName", heatmap, { ...page, queryType: "page_insight" }, 4006, "funName"],
  ["an insight with an unknown funName", heatmap, { ...page, queryType: "page_insight", funName: "hour" }, 4018, "day"],
  ["blocks of all devices", heatmap, { ...page, queryType: "block_metrics" }, 4007],
  [
    "blocks of a page without",
    heatmap,
    { ...page, queryType: "block_metrics", deviceType: "PC", url: "https://ptengine.jp/app/login" },
    4008,
    "app/login",
  ],
  [
    "blocks of a device without",
    heatmap,
    { ...page, queryType: "block_metrics", deviceType: "TABLET", url: "https://ptengine.jp/pricing" },
    4008,
  ],
  [
    "blocks of a page never seen",
    heatmap,
    { ...page, queryType: "block_metrics", deviceType: "PC", url: "https://nowhere.example" },
    4008,
  ],
  ["elements of all devices", heatmap, { ...page, queryType: "element_metrics" }, 4009],
  [
    "elements of a page without",
    heatmap,
    { ...page, queryType: "element_metrics", deviceType: "PC", url: "https://ptengine.jp/features/heatmap" },
    4016,
  ],
  ["an unknown goal of a table", dataCenter, { ...table, conversionName: "no such goal" }, 4012, "no such goal"],
  [
    "an unknown goal in a filter",
    dataCenter,
    filtered(table, { name: "conversionName", op: "include", value: ["no such goal"] }),
    4012,
  ],
  ["an unknown goal of a heatmap", heatmap, { ...page, conversionNames: ["no such goal"] }, 4012],
  [
    "an unknown goal of events",
    event,
    filtered(events, { name: "conversionName", op: "include", value: ["no such goal"] }),
    4012,
  ],
  [
    "a funnel of two goals",
    conversion,
    { profileId, ...april, queryType: "funnel", conversionName: "ptmind" },
    4012,
    "ptmind signup, ptmind purchase",
  ],
  ["an unknown goalId", abTest, { ...popup, compareBy: "goalReached", goalId: "none" }, 4012],
  ["a missing profileId", dataCenter, without(table, "profileId"), 4013, "profileId"],
  ["an empty profileId", dataCenter, { ...table, profileId: "" }, 4013, "profileId"],
  ["a missing startDate", dataCenter, without(table, "startDate"), 4013, "startDate"],
  ["a missing queryType", dataCenter, without(table, "queryType"), 4013, "queryType"],
  ["a missing dimension", dataCenter, without(table, "dimension"), 4013, "dimension"],
  ["a missing topic", dataCenter, without(overview, "topic"), 4013, "topic"],
  ["a missing metric", dataCenter, without(curve, "metric"), 4013, "metric"],
  [
    "a missing granularity",
    conversion,
    { profileId, ...april, queryType: "metric_curve", metric: "completions" },
    4013,
    "granularity",
  ],
  ["a missing url", heatmap, without(page, "url"), 4013, "url"],
  ["a missing deviceType", heatmap, without(page, "deviceType"), 4013, "deviceType"],
  ["conversion metrics without goals", heatmap, { ...page, metrics: ["completions"] }, 4013, "conversionNames"],
  ["missing dimensions of events", event, without(events, "dimensions"), 4013, "dimensions"],
  ["a funnel without a goal", conversion, { profileId, ...april, queryType: "funnel" }, 4013, "conversionName"],
  ["a missing field name", values, { profileId }, 4013, "name"],
  [
    "a property without its event",
    values,
    { profileId, name: "eventDimension", eventVariant: "price" },
    4013,
    "eventName",
  ],
  [
    "an event without its property",
    values,
    { profileId, name: "eventDimension", eventName: "purchase" },
    4013,
    "eventVariant",
  ],
  [
    "a property filter without its property",
    dataCenter,
    filtered(table, { name: "dimension", op: "include", value: ["1"] }),
    4013,
    "eventVariant",
  ],
  [
    "a bound property filter without its event",
    dataCenter,
    filtered(table, { ...price, op: "include", value: ["1"] }),
    4013,
    "eventName",
  ],
  ["a missing experience", "/experience/report/metrics", without(popup, "id"), 4013, "id"],
  ["missing experiences", "/experience/report/overview", { profileId, experiences: [] }, 4013, "experiences"],
  [
    "an experience without its name",
    "/experience/report/overview",
    { profileId, experiences: [{ id: popup.id }] },
    4013,
    "name",
  ],
  ["a missing property", insight, { ...popup, dimension: "userProperty" }, 4013, "property"],
  ["a missing goalId", abTest, { ...popup, compareBy: "goalReached" }, 4013, "goalId"],
  ["a missing versionId", "/experience/report/form", popup, 4013, "versionId"],
  ["an unknown deviceType", heatmap, { ...page, deviceType: "Mobile" }, 4014, "MOBILE"],
  ["an unknown dimension of a report", insight, { ...popup, dimension: "browser" }, 4015, "terminalType"],
  ["an unknown subDimension", insight, { ...popup, dimension: "country", subDimension: "visitPage" }, 4015],
  ["country split by region", insight, { ...popup, dimension: "country", subDimension: "region" }, 4015, "region"],
  [
    "region split by country",
    abTestInsight,
    { ...popup, compareBy: "bounceRate", dimension: "region", subDimension: "country" },
    4015,
  ],
  ["a page split further", insight, { ...popup, dimension: "visitPage", subDimension: "country" }, 4015],
  [
    "an unknown property",
    insight,
    { ...popup, dimension: "userProperty", property: { name: "age", source: ["code"], type: "STRING" } },
    4015,
  ],
  ["an unknown compareBy", abTest, { ...popup, compareBy: "views" }, 4017, "goalReached"],
  ["a compareBy that the type has not", abTest, { ...inline, compareBy: "clickedUsers" }, 4017, "bounceRate"],
  ["an unknown dimension of a table", dataCenter, { ...table, dimension: "city" }, 4018, "state"],
  ["an unknown metric of a curve", dataCenter, { ...curve, metric: "entrances" }, 4018, "visits"],
  ["an unknown granularity", dataCenter, { ...curve, granularity: "year" }, 4018, "month"],
  ["an unknown topic", dataCenter, { ...overview, topic: "pages" }, 4018, "sources"],
  ["an unknown sortBy", dataCenter, { ...table, sortBy: "users" }, 4018, "visits"],
  ["a goal for an overview", dataCenter, { ...overview, conversionName: "ptmind" }, 4018],
  ["a goal for pages", dataCenter, { ...table, dimension: "combinedPages", conversionName: "ptmind" }, 4018],
  ["a goal for a curve of visits", dataCenter, { ...curve, conversionName: "ptmind" }, 4018],
  ["an unknown metric of a page", heatmap, { ...page, metrics: ["impression"] }, 4018, "pv"],
  ["an unknown metric of events", event, { ...events, metrics: ["users"] }, 4018],
  ["an unknown dimension of events", event, { ...events, dimensions: ["eventName", "originalPages"] }, 4018],
  [
    "dimensions without eventName",
    event,
    { ...filtered(events, purchases), dimensions: ["country"] },
    4018,
    "eventName",
  ],
  [
    "four dimensions beside time",
    event,
    { ...filtered(events, purchases), dimensions: ["eventName", "country", "os", "browser"] },
    4018,
    "3",
  ],
  ["two dimensions of time", event, { ...events, dimensions: ["eventName", "day", "week"] }, 4018],
  ["a dimension without an event", event, { ...events, dimensions: ["eventName", "country"] }, 4018, "country"],
  [
    "a dimension with an excluded event",
    event,
    { ...filtered(events, { ...purchases, op: "exclude" }), dimensions: ["eventName", "country"] },
    4018,
  ],
  ["a property without an event", event, { ...events, dimensions: ["eventName", price] }, 4018, "price"],
  [
    "a property filter without an event",
    event,
    filtered(events, { ...price, eventName: "purchase", op: "include", value: ["100"] }),
    4018,
  ],
  ["an unknown filter", dataCenter, filtered(table, { name: "state", op: "include", value: ["Tokyo"] }), 4018, "state"],
  ["values of a fixed field", values, { profileId, name: "deviceType" }, 4018, "deviceType"],
  ["values of an unknown field", values, { profileId, name: "city" }, 4018, "city"],
  [
    "an unknown operator",
    dataCenter,
    filtered(table, { name: "country", op: "is", value: ["Japan"] }),
    4019,
    "exclude",
  ],
  ["a missing operator", dataCenter, filtered(table, { name: "country", value: ["Japan"] }), 4019],
  ["an empty value", dataCenter, filtered(table, { name: "country", op: "include", value: [] }), 4019, "country"],
  ["a value that is no list", dataCenter, filtered(table, { name: "country", op: "include", value: "Japan" }), 4019],
  [
    "a value beside the fixed ones",
    dataCenter,
    filtered(table, { name: "deviceType", op: "include", value: ["mobile"] }),
    4019,
    "Mobile",
  ],
  ["a limit of 0", dataCenter, { ...table, limit: 0 }, 4019, "1000"],
  ["a limit of 1001", dataCenter, { ...table, limit: 1001 }, 4019, "1000"],
  ["an unknown sortOrder", dataCenter, { ...table, sortOrder: "down" }, 4019, "asc"],
  ["another profile", dataCenter, { ...table, profileId: "12345678" }, 4030, "12345678"],
  ["an unknown experience", "/experience/report/metrics", { ...popup, id: "none" }, 4040, "none"],
  ["an unknown version", "/experience/report/form", { ...popup, versionId: "none" }, 4040, "none"],
  ["an unknown field of the body", dataCenter, { ...table, dimensions: ["country"] }, 4000, "dimensions"],
  ["a field of the wrong kind", dataCenter, { ...table, limit: "10" }, 4000, "limit"],
];

const statusOf = (code: number) => (code === 4030 ? 403 : code === 4040 ? 404 : 400);

const api = testApi({ resetCounters: true, faults: [] });

const named = cases.map(([what, path, body, code, mentioned = ""]) => ({ what, path, body, code, mentioned }));

test.each(named)("Refuses $what", async ({ path, body, code, mentioned }) => {
  const { status, envelope } = await api().post(path, body);
  expect({ status, code: envelope.code }).toEqual({ status: statusOf(code), code });
  expect(Object.keys(envelope)).toEqual(["code", "message"]);
  expect(envelope.message).toContain(mentioned);
});

test("Refuses a request without a key, and one with a key that does not exist", async () => {
  const missing = await api().post(dataCenter, table, null);
  const wrong = await api().post(dataCenter, table, "pt-unknown");
  expect([missing.status, missing.envelope.code]).toEqual([401, 4010]);
  expect([wrong.status, wrong.envelope.code]).toEqual([401, 4011]);
  expect(missing.headers.get("X-RateLimit-Tier")).toBeNull();
});

test("Refuses a key that may not query, and a key of another profile", async () => {
  const upload = await api().post(dataCenter, table, uploadKey);
  const other = await api().post(dataCenter, table, otherKey);
  expect([upload.status, upload.envelope.code]).toEqual([403, 4031]);
  expect([other.status, other.envelope.code]).toEqual([403, 4030]);
});

test("Tells a refusal in the language of the body or of the address", async () => {
  const wrong = { ...table, startDate: "soon" };
  const english = await api().post(dataCenter, { ...wrong, lang: "FR" });
  const chinese = await api().post(dataCenter, { ...wrong, lang: "ZH" });
  const japanese = await api().post(`${dataCenter}?lang=JP`, wrong);
  expect(english.envelope.message).toMatch(/^Wrong date/);
  expect(chinese.envelope.message).toMatch(/^日期有误/);
  expect(japanese.envelope.message).toMatch(/^日付が正しくありません/);
});

test("Refuses paths, methods, parameters and bodies that it does not know", async () => {
  const headers = { "x-api-key": goodKey };
  const asked = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${api().baseUrl}${path}`, { headers, ...init });
    return [response.status, ((await response.json()) as Fields).code];
  };
  expect(await asked("/open-api/v1/insight/query", { method: "POST", body: "{}" })).toEqual([404, 4000]);
  expect(await asked("/")).toEqual([404, 4000]);
  expect(await asked("/open-api/v1/datacenter/query")).toEqual([400, 4000]);
  expect(await asked("/open-api/v1/event/fields", { method: "POST", body: "{}" })).toEqual([400, 4000]);
  expect(await asked("/open-api/v1/event/fields?limit=1")).toEqual([400, 4000]);
  expect(await asked("/open-api/v1/datacenter/query", { method: "POST", body: "{" })).toEqual([400, 4000]);
  expect(await asked("/open-api/v1/datacenter/query", { method: "POST", body: "[]" })).toEqual([400, 4000]);
});
