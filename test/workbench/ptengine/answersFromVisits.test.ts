import type { Visit } from "../../../workbench/ptengine/site/visitsOfDay";
import { clock, groupedBy, percent, sum, thousands, usersOf, visitsBetween } from "./oracle";
import { type Fields, rowsOf, testApi } from "./support";

const period = { startDate: "2026-03-28", endDate: "2026-04-11" };
const visits = visitsBetween(period.startDate, period.endDate);
const pagesOf = (some: readonly Visit[]) => sum(some.map(({ pageViews }) => pageViews.length));
const newOf = (some: readonly Visit[]) => some.filter(({ visitType }) => visitType === "New visits").length;
const bouncesOf = (some: readonly Visit[]) => some.filter(({ pageViews }) => pageViews.length === 1).length;
const convertedOf = (some: readonly Visit[], name = "") =>
  some.filter(({ goals }) => goals.some((goal) => goal.includes(name))).length;
const durationOf = (some: readonly Visit[]) => sum(some.map(({ durationSeconds }) => durationSeconds)) / some.length;

const api = testApi();

const dataCenter = (body: Fields) => api().data("/datacenter/query", { ...period, ...body });

test("The overview of metrics is what the visits say", async () => {
  const { metrics } = await dataCenter({ queryType: "overview", topic: "metrics" });
  const values = Object.fromEntries(
    Object.entries(metrics as Fields).map(([name, shown]) => [name, (shown as Fields).value]),
  );
  const users = usersOf(visits);
  expect(values).toMatchObject({
    visits: thousands(visits.length),
    users: thousands(users),
    pageView: thousands(pagesOf(visits)),
    newVisitsRate: percent(newOf(visits), visits.length),
    returnVisitsRate: percent(visits.length - newOf(visits), visits.length),
    avgPageView: (pagesOf(visits) / users).toFixed(2),
    avgVisits: (visits.length / users).toFixed(2),
    bounceRate: percent(bouncesOf(visits), visits.length),
  });
});

const keys: readonly (readonly [string, (visit: Visit) => string])[] = [
  ["country", (visit) => visit.country],
  ["state", (visit) => visit.region],
  ["osVersion", (visit) => visit.osVersion],
  ["browser", (visit) => visit.browser],
  ["resolution", (visit) => visit.resolution],
  ["brand", (visit) => visit.brand],
  ["sourceType", (visit) => visit.source.sourceType],
  ["search", (visit) => visit.source.searchEngine],
  ["socialUrl", (visit) => visit.source.socialUrl],
  ["referralUrl", (visit) => visit.source.referralUrl],
  ["aiName", (visit) => visit.source.aiName],
  ["adName", (visit) => visit.source.utmCampaign],
  ["adTerm", (visit) => visit.source.utmTerm],
];

test.each(keys)("A table by %s is what the visits say", async (dimension, keyOf) => {
  const table = await dataCenter({ queryType: "dimension_table", dimension, conversionName: "ptmind" });
  const expected = [...groupedBy(visits, keyOf)].map(([key, group]) => ({
    [dimension]: key,
    visits: thousands(group.length),
    avgVisitDuration: clock(durationOf(group)),
    pageView: thousands(pagesOf(group)),
    newVisitsRate: percent(newOf(group), group.length),
    conversionRate: percent(convertedOf(group, "ptmind"), group.length),
    conversions: thousands(convertedOf(group, "ptmind")),
    bounceRate: percent(bouncesOf(group), group.length),
  }));
  const rows = rowsOf(table);
  expect(rows).toHaveLength(expected.length);
  expect(rows).toEqual(expect.arrayContaining(expected));
});

test("A table of pages is what the visits say", async () => {
  const rows = rowsOf(await dataCenter({ queryType: "dimension_table", dimension: "combinedPages" }));
  const viewed = visits.flatMap((visit) => visit.pageViews.map((view) => ({ visit, view })));
  for (const [url, views] of groupedBy(viewed, ({ view }) => view.combinedUrl)) {
    const seeing = [...new Set(views.map(({ visit }) => visit))];
    const entering = visits.filter((visit) => visit.pageViews[0]!.combinedUrl === url);
    expect(rows.find((row) => row.url === url)).toMatchObject({
      pageView: thousands(views.length),
      visits: thousands(seeing.length),
      users: thousands(usersOf(seeing)),
      entrances: thousands(entering.length),
      avgTimeOnPage: clock(sum(views.map(({ view }) => view.seconds)) / views.length),
    });
  }
});

const filterCases: readonly (readonly [string, Fields, (visit: Visit) => boolean])[] = [
  ["country", { op: "include", value: ["Japan", "China"] }, (visit) => ["Japan", "China"].includes(visit.country)],
  ["deviceType", { op: "exclude", value: ["Tablet"] }, (visit) => visit.deviceType !== "Tablet"],
  ["visitType", { op: "include", value: ["Returning visits"] }, (visit) => visit.visitType === "Returning visits"],
  ["exitType", { op: "include", value: ["Non-bounce visits"] }, (visit) => visit.pageViews.length > 1],
  ["utmContent", { op: "exclude", value: ["carousel; v2"] }, (visit) => visit.source.utmContent !== "carousel; v2"],
  [
    "originalPages",
    { op: "include", value: ["https://ptengine.jp?lang=ja"] },
    (visit) => visit.pageViews[0]!.url === "https://ptengine.jp?lang=ja",
  ],
  [
    "combinedPages",
    { op: "include", value: ["https://ptengine.jp/pricing"] },
    (visit) => visit.pageViews[0]!.combinedUrl === "https://ptengine.jp/pricing",
  ],
  [
    "eventName",
    { op: "include", value: ["purchase", "newsletter_join"] },
    (visit) => visit.events.some(({ name }) => name === "purchase" || name === "newsletter_join"),
  ],
  [
    "dimension",
    { eventVariant: "qty", op: "include", value: ["2"] },
    (visit) => visit.events.some(({ properties }) => properties.qty === "2"),
  ],
  [
    "eventDimension",
    { eventName: "purchase", eventVariant: "price", op: "exclude", value: ["100"] },
    (visit) => !visit.events.some(({ name, properties }) => name === "purchase" && properties.price === "100"),
  ],
  ["conversionName", { op: "include", value: ["資料"] }, (visit) => visit.goals.includes("資料ダウンロード")],
];

test.each(filterCases)("A filter on %s leaves the visits that it names", async (name, filter, passes) => {
  const body = { queryType: "overview", topic: "sources", filters: [{ name, ...filter }] };
  const expected = visits.filter(passes).length;
  expect(expected).toBeGreaterThan(0);
  expect((await dataCenter(body)).totalVisits).toBe(expected);
});

test("Events by name and property are what the visits say", async () => {
  const table = await api().data("/event/query", {
    ...period,
    dimensions: ["eventName", { name: "eventDimension", eventVariant: "category" }, "country"],
    metrics: ["eventCount", "sessions"],
    filters: [{ name: "eventName", op: "include", value: ["purchase", "product_viewed"] }],
  });
  const events = visits.flatMap((visit) => visit.events.map((event) => ({ visit, event })));
  const counted = events.filter(({ event }) => event.name === "purchase" || event.name === "product_viewed");
  const groups = groupedBy(counted, ({ visit, event }) =>
    JSON.stringify([event.name, event.properties.category, visit.country]),
  );
  const expected = [...groups].map(([key, group]) => {
    const [eventName, category, country] = JSON.parse(key) as string[];
    const sessions = new Set(group.map(({ visit }) => visit)).size;
    return { eventName, category, country, eventCount: group.length, sessions };
  });
  expect(rowsOf(table)).toHaveLength(expected.length);
  expect(rowsOf(table)).toEqual(expect.arrayContaining(expected));
});

test("A page in a heatmap is what the visits say", async () => {
  const url = "https://ptengine.jp/pricing";
  const { metrics } = await api().data("/heatmap/query", {
    ...period,
    queryType: "page_metrics",
    url,
    deviceType: "MOBILE",
    conversionNames: ["Contact sent"],
  });
  const seeing = visits.filter(
    ({ deviceType, pageViews }) => deviceType === "Mobile" && pageViews.some((view) => view.combinedUrl === url),
  );
  const views = seeing.flatMap(({ pageViews }) => pageViews.filter((view) => view.combinedUrl === url));
  const entering = seeing.filter(({ pageViews }) => pageViews[0]!.combinedUrl === url);
  const values = Object.fromEntries(
    Object.entries(metrics as Fields).map(([name, shown]) => [name, (shown as Fields).value]),
  );
  expect(values).toMatchObject({
    visits: thousands(seeing.length),
    pv: thousands(views.length),
    uv: thousands(usersOf(seeing)),
    newVisitsRate: percent(newOf(seeing), seeing.length),
    entrances: thousands(entering.length),
    clicks: thousands(sum(views.map(({ clicks }) => clicks))),
    clickRate: percent(sum(views.map(({ clicks }) => clicks)), views.length),
    ctaClicks: thousands(sum(views.map(({ ctaClicks }) => ctaClicks))),
    bounceRate: percent(bouncesOf(entering), entering.length),
    avgPageViews: (pagesOf(entering) / entering.length).toFixed(2),
    completions: thousands(convertedOf(seeing, "Contact sent")),
    conversionRate: percent(convertedOf(seeing, "Contact sent"), seeing.length),
  });
});

test("The last step of a funnel has the visits that completed the goal", async () => {
  const funnel = await api().data("/conversion/query", {
    ...period,
    queryType: "funnel",
    conversionName: "Purchase complete",
  });
  const seeing = (path: string) =>
    visits.filter(({ pageViews }) => pageViews.some((view) => view.combinedUrl === `https://ptengine.jp${path}`))
      .length;
  expect((funnel.summary as Fields).totalConversions).toBe(convertedOf(visits, "Purchase complete"));
  expect(rowsOf(funnel, "steps").map((step) => step.entries)).toEqual([
    seeing("/cart"),
    seeing("/checkout"),
    seeing("/checkout/thanks"),
  ]);
});

test("The key metrics of an experience are what the visits say", async () => {
  const id = "6c3bad4b-d953-4088-9fcd-d8cbd976b3a2";
  const data = await api().data("/experience/report/metrics", { ...period, id });
  const [item] = rowsOf(data, "items");
  const seeing = visits.flatMap((visit) =>
    visit.impressions.filter(({ experienceId }) => experienceId === id).map((impression) => ({ visit, impression })),
  );
  const users = usersOf(seeing.map(({ visit }) => visit));
  const usersWho = (did: (seen: (typeof seeing)[number]) => boolean) =>
    usersOf(seeing.filter(did).map(({ visit }) => visit));
  const clicked = usersWho(({ impression }) => impression.hasClicked);
  const bought = usersWho(({ visit }) => visit.goals.includes("Purchase complete"));
  const shownAs = (name: string) => (item![name] as Fields).value;
  expect(shownAs("viewedUsers")).toBe(users);
  expect(shownAs("views")).toBe(sum(seeing.map(({ impression }) => impression.views)));
  expect(shownAs("clickRate")).toBe(percent(clicked, users));
  expect(shownAs("closedUsers")).toBe(usersWho(({ impression }) => impression.hasClosed));
  expect(shownAs("formSubmittedUsers")).toBe(usersWho(({ impression }) => impression.hasSubmitted));
  expect((item!.goals as Fields[])[0]).toMatchObject({
    reachedUsers: { value: bought },
    reachRate: { value: percent(bought, users) },
  });
});

test("A form has as many submissions as the visits say", async () => {
  const versionId = "b3c8f210-15a9-4f0e-8f5d-5a4b6f3f9d21";
  const data = await api().data("/experience/report/form", {
    ...period,
    id: "6c3bad4b-d953-4088-9fcd-d8cbd976b3a2",
    versionId,
  });
  const impressions = visits.flatMap((visit) => visit.impressions);
  expect(rowsOf(data)).toHaveLength(
    impressions.filter((impression) => impression.versionId === versionId && impression.hasSubmitted).length,
  );
});
