import { anyText, decimalText, integerText, rateText, shown, wordsTimeText } from "./documentedShapes";
import { type Fields, profileId, rowsOf, testApi } from "./support";

const march = { startDate: "2026-03-01", endDate: "2026-03-31" };

const api = testApi({ resetCounters: true, heatmapRates: "percentage" });

const ask = async (path: string, body: Fields) => (await api().post(path, { profileId, ...body })).envelope;
const dataOf = async (path: string, body: Fields) => (await ask(path, body)).data as Fields;

const page = { url: "https://ptengine.jp", ...march, rangeType: "MERGE_URL", lang: "EN" };

test("The metrics of a page come with conversions and meta", async () => {
  const envelope = await ask("/heatmap/query", {
    queryType: "page_metrics",
    ...page,
    deviceType: "ALL",
    metrics: ["pv", "uv", "visits", "bounceRate", "conversionRate"],
    conversionNames: ["Purchase complete"],
  });
  expect(envelope).toEqual({
    code: 200,
    message: "OK",
    data: {
      metrics: {
        pv: shown(integerText),
        uv: shown(integerText),
        visits: shown(integerText),
        bounceRate: shown(rateText),
        conversionRate: shown(rateText),
      },
      conversions: [{ conversionName: "Purchase complete", conversionRate: shown(rateText) }],
    },
    meta: {
      queryType: "page_metrics",
      profileId,
      url: "https://ptengine.jp",
      dateRange: { start: "2026-03-01", end: "2026-03-31" },
      deviceType: "ALL",
      lang: "EN",
    },
  });
});

const pageForms = {
  visits: integerText,
  pv: integerText,
  uv: integerText,
  newVisitsRate: rateText,
  entrances: integerText,
  fvRate: rateText,
  timeOnPage: wordsTimeText,
  clicks: integerText,
  clickRate: rateText,
  ctaClicks: integerText,
  ctaClickRate: rateText,
  bounceRate: rateText,
  avgPageViews: decimalText,
};
const shownForms = (forms: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, shown(form)]));

test("Without metrics a page has all thirteen, and all fifteen with a goal", async () => {
  const query = { queryType: "page_metrics", ...page, deviceType: "MOBILE" };
  const plain = await dataOf("/heatmap/query", query);
  expect(plain).toEqual({ metrics: shownForms(pageForms), conversions: [] });
  const conversionForms = { completions: integerText, conversionRate: rateText };
  const goals = await dataOf("/heatmap/query", { ...query, conversionNames: ["ptmind"] });
  expect(goals).toEqual({
    metrics: shownForms({ ...pageForms, ...conversionForms }),
    conversions: ["ptmind signup", "ptmind purchase"].map((conversionName) => ({
      conversionName,
      ...shownForms(conversionForms),
    })),
  });
});

test("A page that was never captured is all zeros", async () => {
  const query = { ...page, url: "https://nowhere.example/x", deviceType: "ALL" };
  const data = await dataOf("/heatmap/query", { queryType: "page_metrics", ...query });
  const values = Object.values(data.metrics as Fields).map((metric) => (metric as Fields).value);
  expect(values.every((value) => /^0(\.00)?(%|s)?$/.test(String(value)))).toBe(true);
  expect(await dataOf("/heatmap/query", { queryType: "page_insight", funName: "day", ...query })).toEqual({
    insights: [],
  });
});

test("An exact address is one of those that the merged one holds", async () => {
  const views = async (url: string, rangeType: string) => {
    const data = await dataOf("/heatmap/query", {
      queryType: "page_metrics",
      ...page,
      url,
      rangeType,
      deviceType: "ALL",
    });
    return Number(String(((data.metrics as Fields).pv as Fields).value).replaceAll(",", ""));
  };
  const merged = await views("https://ptengine.jp/?lang=ja#top", "MERGE_URL");
  expect(merged).toBe(await views("https://ptengine.jp", "MERGE_URL"));
  const exact = await views("https://ptengine.jp?lang=ja", "URL");
  expect(exact).toBeGreaterThan(0);
  expect(exact).toBeLessThan(merged);
});

test.each([
  ["terminalType", "PC"],
  ["sourceType", "Direct"],
  ["visitType", "New visits"],
  ["aiName", "ChatGPT"],
  ["utmCampaign", "brand_awareness_q1"],
  ["utmSource", "google"],
  ["utmMedium", "cpc"],
  ["utmTerm", "heatmap tool"],
  ["utmContent", "banner_a"],
  ["week", "2026-03-02"],
  ["day", "2026-03-31"],
])("An insight by %s has a row named %s", async (funName, name) => {
  const envelope = await ask("/heatmap/query", {
    queryType: "page_insight",
    ...page,
    deviceType: "ALL",
    metrics: ["pv", "uv", "bounceRate"],
    funName,
  });
  expect(envelope).toEqual({ code: 200, message: "OK", data: { insights: expect.any(Array) } });
  const rows = rowsOf(envelope.data as Fields, "insights");
  expect(rows.map((row) => row.name)).toContain(name);
  const metrics = { pv: shown(integerText), uv: shown(integerText), bounceRate: shown(rateText) };
  for (const row of rows) expect(row).toEqual({ name: anyText, metrics, conversions: [] });
});

test("Blocks have a name, a picture and five metrics, or seven with a goal", async () => {
  const query = {
    queryType: "block_metrics",
    ...page,
    deviceType: "MOBILE",
    filters: [{ name: "country", op: "include", value: ["Japan"] }],
  };
  const forms = {
    impression: integerText,
    impressionRate: rateText,
    avgDuration: wordsTimeText,
    dropoff: integerText,
    dropoffRate: rateText,
  };
  const [hero] = rowsOf(await dataOf("/heatmap/query", query), "blocks");
  expect(hero).toEqual({
    blockName: "Hero banner",
    screenshotUrl: expect.stringMatching(/^https:\/\/.+\.png$/),
    metrics: shownForms(forms),
    conversions: [],
  });
  const withGoal = { ...query, conversionNames: ["ptmind signup"], stayTimeFilter: 30 };
  const [converting] = rowsOf(await dataOf("/heatmap/query", withGoal), "blocks");
  expect(Object.keys(converting!.metrics as Fields).sort()).toEqual(
    [...Object.keys(forms), "completions", "conversionRate"].sort(),
  );
});

test("Elements have a name and four metrics", async () => {
  const envelope = await ask("/heatmap/query", { queryType: "element_metrics", ...page, deviceType: "PC" });
  expect(envelope).toEqual({ code: 200, message: "OK", data: { elements: expect.any(Array) } });
  const metrics = {
    impression: shown(integerText),
    impressionRate: shown(rateText),
    click: shown(integerText),
    clickRate: shown(rateText),
  };
  expect(rowsOf(envelope.data as Fields, "elements")[0]).toEqual({
    elementName: "Signup button",
    metrics,
    conversions: [],
  });
});

test("Rates of heatmaps can be told as decimals instead", async () => {
  const query = { queryType: "page_metrics", ...page, deviceType: "ALL", metrics: ["bounceRate", "pv"] };
  const valueIn = async () => (((await dataOf("/heatmap/query", query)).metrics as Fields).bounceRate as Fields).value;
  const percentage = Number.parseFloat(String(await valueIn()));
  await api().control.change({ heatmapRates: "decimal" });
  expect(Number(await valueIn()) * 100).toBeCloseTo(percentage, 1);
});
