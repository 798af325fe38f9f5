import { anyText, count, decimalText, rateText, shortClockText, shown, upliftText } from "./documentedShapes";
import { type Fields, profileId, rowsOf, testApi } from "./support";

const march = { startDate: "2026-03-01", endDate: "2026-03-31" };
const popup = { id: "6c3bad4b-d953-4088-9fcd-d8cbd976b3a2", ...march };
const goalId = "6a8bedde-084d-4828-b874-43568cd2f27f";

const api = testApi({ resetCounters: true });

const ask = async (path: string, body: Fields = {}) =>
  (await api().post(`/experience/${path}`, { profileId, ...body })).envelope;
const itemsOf = (envelope: Fields) => rowsOf(envelope.data as Fields, "items");
const listed = async () => (await ask("list")).data as Fields[];
const idOf = async (type: string) => String((await listed()).find((experience) => experience.type === type)!.id);

test("The list has every type and status, with goals and versions", async () => {
  const experiences = await listed();
  const named = { id: anyText, name: anyText };
  for (const experience of experiences) {
    expect(experience).toEqual({
      ...named,
      status: expect.stringMatching(/^(DRAFT|RUNNING|PAUSE|SCHEDULED)$/),
      type: expect.stringMatching(/^(POPUP|STICKY_BAR|INLINE|ADVANCED|REDIRECT)$/),
      goals: expect.any(Array),
      versions: expect.arrayContaining([named]),
    });
  }
  expect(experiences[0]).toMatchObject({ id: popup.id, name: "Spring Promo Popup", status: "RUNNING", type: "POPUP" });
  expect(new Set(experiences.map((experience) => experience.type)).size).toBe(5);
  expect(new Set(experiences.map((experience) => experience.status)).size).toBe(4);
});

test("Two experiences share a name, but not an id", async () => {
  const guides = (await listed()).filter((experience) => experience.name === "Signup Guide");
  expect(new Set(guides.map((experience) => experience.id)).size).toBe(2);
});

test("User properties have name, display name, source and type", async () => {
  const envelope = await ask("user-properties");
  expect(envelope).toMatchObject({ code: 200, message: "OK" });
  expect(envelope.data).toEqual(
    expect.arrayContaining([
      { name: "plan_name", displayName: "Plan Name", source: ["code"], type: "STRING" },
      { name: "signup_date", displayName: "Signup Date", source: ["default"], type: "DATE" },
    ]),
  );
});

test("An overview has the metrics asked for, by name, and skips what it does not know", async () => {
  const guide = await idOf("INLINE");
  const envelope = await ask("report/overview", {
    experiences: [
      { id: popup.id, name: "Spring Promo Popup" },
      { id: "unknown", name: "Gone" },
      { id: guide, name: "Signup Guide" },
    ],
    metrics: ["viewedUsers", "clickRate", "bounceRate"],
    lang: "EN",
  });
  expect(envelope).toEqual({
    code: 200,
    message: "OK",
    data: [
      {
        name: "Spring Promo Popup",
        viewedUsers: shown(count),
        clickRate: shown(rateText),
        bounceRate: shown(rateText),
      },
      // An inline experience is not clicked.
      { name: "Signup Guide", viewedUsers: shown(count), bounceRate: shown(rateText) },
    ],
  });
});

test("An overview without metrics has all twenty", async () => {
  const envelope = await ask("report/overview", { experiences: [{ id: popup.id, name: "Spring Promo Popup" }] });
  const [row] = envelope.data as Fields[];
  const text = expect.any(String);
  expect(row).toEqual({
    name: "Spring Promo Popup",
    viewedUsers: shown(count),
    views: shown(count),
    clickedUsers: shown(count),
    clickRate: shown(rateText),
    closedUsers: shown(count),
    closeRate: shown(rateText),
    formSubmittedUsers: shown(count),
    formSubmitRate: shown(rateText),
    goalReachedUsers: shown(count),
    goalReachRate: shown(rateText),
    goalStatus: shown(rateText),
    avgVisitDuration: shown(shortClockText),
    avgPagesPerVisit: shown(decimalText),
    bounceRate: shown(rateText),
    lastUpdatedTime: shown(text),
    lastUpdatedMember: shown(text),
    createdTime: shown(text),
    createdMember: shown(text),
    runningPeriod: shown(text),
    tags: shown(text),
  });
});

const goalShown = (name: string, value: unknown) => ({
  name,
  reachedUsers: shown(count),
  reachRate: shown(rateText),
  value: shown(value),
});
const visitMetrics = {
  avgVisitDuration: shown(shortClockText),
  avgPagesPerVisit: shown(decimalText),
  bounceRate: shown(rateText),
};

test("Key metrics of a popup with a form have everything", async () => {
  expect(await ask("report/metrics", popup)).toEqual({
    code: 200,
    message: "OK",
    data: {
      experienceName: "Spring Promo Popup",
      items: [
        {
          viewedUsers: shown(count),
          views: shown(count),
          clickedUsers: shown(count),
          clickRate: shown(rateText),
          closedUsers: shown(count),
          closeRate: shown(rateText),
          formSubmittedUsers: shown(count),
          formSubmitRate: shown(rateText),
          goals: [goalShown("Purchase complete", null), goalShown("Newsletter joined", null)],
          ...visitMetrics,
        },
      ],
    },
  });
});

test("Key metrics leave out what a type has not, and a goal may count its worth", async () => {
  const inline = await ask("report/metrics", { ...march, id: await idOf("INLINE") });
  const basic = { viewedUsers: shown(count), views: shown(count) };
  expect(itemsOf(inline)).toEqual([{ ...basic, goals: [goalShown("ptmind signup", null)], ...visitMetrics }]);
  const bar = await ask("report/metrics", { ...march, id: await idOf("STICKY_BAR") });
  expect(itemsOf(bar)[0]).not.toHaveProperty("formSubmittedUsers");
  expect(itemsOf(bar)[0]!.goals).toEqual([goalShown("Purchase complete", count)]);
});

const dimensions = [
  "visitPage",
  "terminalType",
  "sourceType",
  "utmCampaign",
  "utmSource",
  "utmMedium",
  "utmTerm",
  "utmContent",
  "sourceUrl",
  "sourceHost",
  "aiName",
  "visitType",
  "country",
  "region",
];

test.each(dimensions)("An insight by %s has names and metrics", async (dimension) => {
  const items = itemsOf(await ask("report/insight", { ...popup, dimension, lang: "EN" }));
  expect(items.length).toBeGreaterThan(1);
  for (const item of items) expect(item).toMatchObject({ name: anyText, viewedUsers: shown(count), ...visitMetrics });
  expect(items[0]).not.toHaveProperty("subName");
});

test("An insight by two dimensions has two names", async () => {
  const envelope = await ask("report/insight", { ...popup, dimension: "terminalType", subDimension: "visitType" });
  const names = itemsOf(envelope).map((item) => [item.name, item.subName]);
  expect(names).toHaveLength(6);
  expect(names).toContainEqual(["PC", "New visits"]);
});

test("An insight by a user property names its values", async () => {
  const property = { name: "plan_name", source: ["code"], type: "STRING" };
  const items = itemsOf(await ask("report/insight", { ...popup, dimension: "userProperty", property }));
  expect(items.map((item) => item.name).sort()).toEqual(["Free", "Growth", "Trial"]);
});

test("An A/B test has a baseline, and uplift and probability for the others", async () => {
  const body = { ...popup, compareBy: "goalReached", goalId, lang: "EN" };
  const metrics = { viewedUsers: shown(count), goalReachedUsers: shown(count), goalReachRate: shown(rateText) };
  const control = { name: "Control", ...metrics, uplift: shown("Baseline"), probabilityToBeBest: shown(null) };
  const other = { ...metrics, uplift: shown(upliftText), probabilityToBeBest: shown(rateText) };
  expect(await ask("report/abtest/metrics", body)).toEqual({
    code: 200,
    message: "OK",
    data: { experienceName: "Spring Promo Popup", items: [control, { name: "Pattern 1", ...other }] },
  });
  const withDeleted = itemsOf(await ask("report/abtest/metrics", { ...body, showDeletedVersions: true }));
  expect(withDeleted.map((item) => item.name)).toEqual(["Control", "Pattern 1", "Pattern 2"]);
});

test.each([
  ["viewedUsers", {}],
  ["clickedUsers", { clickedUsers: shown(count), clickRate: shown(rateText) }],
  ["closedUsers", { closedUsers: shown(count), closeRate: shown(rateText) }],
  ["formSubmittedUsers", { formSubmittedUsers: shown(count), formSubmitRate: shown(rateText) }],
  ["avgVisitDuration", { avgVisitDuration: shown(shortClockText) }],
  ["avgPagesPerVisit", { avgPagesPerVisit: shown(decimalText) }],
  ["bounceRate", { bounceRate: shown(rateText) }],
])("An A/B test by %s shows that metric beside the users", async (compareBy, metrics) => {
  const [control] = itemsOf(await ask("report/abtest/metrics", { ...popup, compareBy }));
  expect(control).toEqual({
    name: "Control",
    viewedUsers: shown(count),
    ...metrics,
    uplift: shown("Baseline"),
    probabilityToBeBest: shown(null),
  });
});

test("An A/B test by a dimension has all versions together and each alone", async () => {
  const body = { ...popup, compareBy: "goalReached", goalId, dimension: "terminalType", lang: "EN" };
  const items = itemsOf(await ask("report/abtest/insight", body));
  expect(items.map((item) => item.name)).toEqual(["PC", "Mobile", "Tablet"]);
  const versions = items[0]!.versions as Fields[];
  expect(versions.map((version) => version.name)).toEqual(["All versions", "Control", "Pattern 1"]);
  expect(versions.slice(0, 2).map((version) => version.uplift)).toEqual([shown("Baseline"), shown("Baseline")]);
});

test("A form has its own columns, times, empty texts and traps, the latest first", async () => {
  const versionId = "a2696719-6375-456b-8dbc-7e3d273beb6d";
  const envelope = await ask("report/form", { ...popup, versionId });
  expect(envelope).toMatchObject({ code: 200, message: "OK" });
  const data = envelope.data as Fields;
  const columns = ["submittedAt", "Email", "Picture choice", "choice-test2"];
  expect(data.columns).toEqual(columns);
  const times = rowsOf(data).map((row) => String(row.submittedAt));
  expect(times).toEqual([...times].sort().reverse());
  expect(times.every((time) => /^2026\/03\/\d{2} \d{2}:\d{2}:\d{2}$/.test(time))).toBe(true);
  for (const row of rowsOf(data)) expect(Object.keys(row)).toEqual(columns);
  const texts = rowsOf(data).flatMap((row) => Object.values(row).map(String));
  for (const start of ["=IMPORTXML(", "+1", "@x", "<script>"]) {
    expect(texts.some((text) => text.startsWith(start))).toBe(true);
  }
  expect(texts).toContain("");
});

test("Free text of a form may be very long, of many scripts, or of several lines", async () => {
  const tour = (await listed()).find((experience) => experience.name === "Onboarding tour")!;
  const [version] = tour.versions as Fields[];
  const envelope = await ask("report/form", { ...march, id: tour.id!, versionId: version!.id! });
  const remarks = rowsOf(envelope.data as Fields).map((row) => String(row.ご意見));
  expect(Math.max(...remarks.map((remark) => remark.length))).toBeGreaterThan(1000);
  for (const form of [/🎉/u, /[ぁ-ん]/, /\n/]) expect(remarks.some((remark) => form.test(remark))).toBe(true);
});

test("An experience without a form has no submissions", async () => {
  const bar = (await listed()).find((experience) => experience.name === "送料無料バー")!;
  const [version] = bar.versions as Fields[];
  const envelope = await ask("report/form", { ...march, id: bar.id!, versionId: version!.id! });
  expect(envelope.data).toEqual({ columns: ["submittedAt"], rows: [] });
});
