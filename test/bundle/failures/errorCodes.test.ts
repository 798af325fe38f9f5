/** Every error code of the API, drawn from the simulated one or given by a server that answers with it. */
import { randomKey } from "../../../workbench/workbench";
import { type Cells, expectGoodMessage, openCells } from "./cells";
import { type FixedApi, openFixedApi } from "./fixedApi";

describe("codes that a formula draws from the simulated API", () => {
  let cells: Cells;
  beforeAll(async () => {
    cells = await openCells();
  });
  afterAll(() => cells.workbench.close());

  test.each([
    [
      "a period before the data begins",
      '=PTENGINE_DC("country","visits","2020-04-01","2020-04-02")',
      "Ptengine 4003: the period begins before the data that your plan keeps. Write a later start_date.",
    ],
    [
      "a page without blocks for the device",
      '=PTENGINE_HEATMAP("https://ptengine.jp/features/heatmap","blocks",,"2026-04-01","2026-04-02","MOBILE")',
      "Ptengine 4008: the page has no blocks for this device yet. Scan it in Ptengine's heatmap first.",
    ],
    [
      "a page without elements",
      '=PTENGINE_HEATMAP("https://ptengine.jp/features/heatmap","elements",,"2026-04-01","2026-04-02","PC")',
      "Ptengine 4016: the page has no elements for this device yet. Scan it in Ptengine's heatmap first.",
    ],
    [
      "an experience that is not on the site",
      '=PTENGINE_EXPERIENCE("6c3bad4b-d953-4088-9fcd-d8cbd976b3a3","total","views","2026-04-01","2026-04-02")',
      expect.stringMatching(/^Ptengine 4040: .*=PTENGINE_EXPERIENCES\(\)/),
    ],
  ])("the API tells of %s", async (_, formula, message) => {
    const { error, requests } = await cells.enter(formula);
    expect(error).toEqual({ code: "#ERROR!", message });
    expectGoodMessage(error?.message ?? "");
    expect(requests).toHaveLength(1);
  });

  test.each([
    ["a funnel", '=PTENGINE_FUNNEL("ptmind","steps","2026-04-01","2026-04-02")'],
    ["a part of a funnel", '=PTENGINE_FUNNEL("ptmind","summary","2026-04-01","2026-04-02")'],
  ])("a goal's name that two goals hold lists both, for %s", async (_, formula) => {
    const { error, requests } = await cells.enter(formula);
    expect(error?.message).toMatch(/^Ptengine 4012: .*"ptmind".*ptmind signup, ptmind purchase.*=PTENGINE_GOALS\(\)/);
    expectGoodMessage(error?.message ?? "");
    expect(requests).toHaveLength(1);
  });

  test.each([
    ["a funnel", '=PTENGINE_FUNNEL("Nothing","steps","2026-04-01","2026-04-02")'],
    ["a table", '=PTENGINE_DC("country","conversions","2026-04-01","2026-04-02",,"conversionName=Nothing")'],
    [
      "a heatmap",
      '=PTENGINE_HEATMAP("https://ptengine.jp",,"completions","2026-04-01","2026-04-02",,,"conversionNames=Nothing")',
    ],
    ["a condition", '=PTENGINE_DC("country","visits","2026-04-01","2026-04-02","conversionName=Nothing")'],
  ])("a goal's name that no goal has is quoted, for %s", async (_, formula) => {
    const { error, requests } = await cells.enter(formula);
    expect(error?.message).toMatch(/^Ptengine 4012: .*"Nothing".*=PTENGINE_GOALS\(\)/);
    expectGoodMessage(error?.message ?? "");
    expect(requests).toHaveLength(1);
  });

  test("a metric to sort pages by, which only the API knows, is refused with those that there are", async () => {
    const { error, requests } = await cells.enter(
      '=PTENGINE_DC("combinedPages",,"2026-04-01","2026-04-02",,"sortBy=vists")',
    );
    expect(error?.message).toMatch(/^Ptengine 4018: .*sortBy "vists".*pageView, visits, users/);
    expectGoodMessage(error?.message ?? "");
    expect(requests).toEqual(["datacenter/query"]);
  });

  test("a metric of pages, which only the answer knows, is refused with those that it has", async () => {
    const message = await cells.messageOf('=PTENGINE_DC("combinedPages","vists","2026-04-01","2026-04-02")');
    expect(message).toMatch(/^Ptengine: metrics: .*"vists".*pageView, visits, users/);
    expectGoodMessage(message);
  });
});

/** Code, HTTP status, and the message where the API's own is left out or stands as "{}". */
const codes: readonly (readonly [code: number, status: number, message: string])[] = [
  [4001, 400, "Ptengine 4001: this view is refused. {}. Choose another view."],
  [4002, 400, "Ptengine 4002: the dates are refused. {}. Write YYYY-MM-DD; a view by hour takes one day."],
  [4003, 400, "Ptengine 4003: the period begins before the data that your plan keeps. Write a later start_date."],
  [4006, 400, "Ptengine 4006: the page's grouping is missing. Choose a view such as terminalType or day."],
  [4007, 400, "Ptengine 4007: blocks are known for one device at a time. Write PC, MOBILE or TABLET in device."],
  [4008, 400, "Ptengine 4008: the page has no blocks for this device yet. Scan it in Ptengine's heatmap first."],
  [4009, 400, "Ptengine 4009: elements are known for one device at a time. Write PC, MOBILE or TABLET in device."],
  [4010, 401, "Ptengine 4010: Ptengine received no API key. Set it in the sidebar: Extensions ▸ Ptengine."],
  [
    4011,
    401,
    "Ptengine 4011: the API key is not valid, or not any more. Copy it again from Ptengine and set it in the sidebar: Extensions ▸ Ptengine.",
  ],
  [4012, 400, "Ptengine 4012: {}. Write one goal's whole name, as =PTENGINE_GOALS() lists it."],
  [4013, 400, "Ptengine 4013: something that is needed is missing. {}. Fill in that argument."],
  [4014, 400, "Ptengine 4014: this device is not known. Write ALL, PC, MOBILE or TABLET in device."],
  [4015, 400, "Ptengine 4015: the dimension is refused. {}. Choose another dimension, or one alone."],
  [4016, 400, "Ptengine 4016: the page has no elements for this device yet. Scan it in Ptengine's heatmap first."],
  [4017, 400, "Ptengine 4017: versions cannot be compared by this. {}. Write another metric in compare_by."],
  [4018, 400, "Ptengine 4018: a field is refused. {}. Change the argument that names it."],
  [
    4019,
    400,
    "Ptengine 4019: a filter, the order or the limit is refused. {}. Check filters, sortBy, sortOrder and limit.",
  ],
  [
    4030,
    403,
    "Ptengine 4030: the API key belongs to another site. Set this site's key in the sidebar (Extensions ▸ Ptengine), or name the other site in profile=.",
  ],
  [
    4031,
    403,
    "Ptengine 4031: the API key may not query data. Create one with the permission for data query in Ptengine.",
  ],
  [
    4040,
    404,
    "Ptengine 4040: there is no such experience or version on this site. =PTENGINE_EXPERIENCES() lists those that there are.",
  ],
  [4290, 429, "Ptengine 4290: waiting for the request quota, 3–30 a minute; ready in about N s. Use Refresh formulas."],
  [4291, 429, "Ptengine 4291: the plan's requests for today are used up; ready in about N h. A larger plan has more."],
  [5000, 500, "Ptengine 5000: Ptengine had a fault of its own. Try again in a few minutes."],
];

describe("every documented code", () => {
  let api: FixedApi;
  beforeAll(async () => {
    api = await openFixedApi();
  });
  afterAll(() => api.close());

  test.each(codes)("%i has a message of its own, and only 5000 is tried again", async (code, status, message) => {
    api.answer = () => ({ status, body: { code, message: "The field abc is wrong; allowed: x, y." } });
    const shown = await api.messageOf("=PTENGINE_GOALS()");
    expect(shown.replace(/about \d+ /, "about N ")).toBe(
      message.replace("{}", "The field abc is wrong; allowed: x, y"),
    );
    expect(api.requests).toHaveLength(code === 5000 ? 2 : 1);
  });

  test.each(codes)("%i is a good message where the API says nothing", async (code, status) => {
    api.answer = () => ({ status, body: { code } });
    const shown = await api.messageOf("=PTENGINE_GOALS()");
    expectGoodMessage(shown);
    expect(shown).toMatch(new RegExp(`^Ptengine ${code}: [A-Za-z]`));
    expect(shown).not.toMatch(/[.:] ?[.:]|\{\}/);
  });

  test.each(["EN", "ZH", "JP"])("all have remedies that differ, in %s", async (language) => {
    const remedies = new Set<string>();
    for (const [code, status] of codes) {
      api.answer = () => ({ status, body: { code, message: "field ".repeat(200) } });
      const shown = await api.messageOf(`=PTENGINE_GOALS("lang=${language}")`);
      expectGoodMessage(shown);
      remedies.add(shown.replace(/^Ptengine \d+: /, ""));
    }
    expect(remedies.size).toBe(23);
  });

  test("goals that the API lists are shown whole, however many fit, and never cut inside a name", async () => {
    const goals = Array.from({ length: 12 }, (_, index) => `Newsletter ${index + 1} of spring`);
    const messageOf = (count: number) => {
      const message = `Several goals match "Newsletter": ${goals.slice(0, count).join(", ")}`;
      api.answer = () => ({ status: 400, body: { code: 4012, message } });
      return api.messageOf('=PTENGINE_FUNNEL("Newsletter")');
    };
    expect(await messageOf(6)).toContain(`: ${goals.slice(0, 6).join(", ")}. Write`);
    const cut = await messageOf(12);
    expectGoodMessage(cut);
    const shown = /: (Newsletter .+), … Write/.exec(cut)?.[1]?.split(", ") ?? [];
    expect(shown).toEqual(goals.slice(0, shown.length));
    expect(shown.length).toBeGreaterThan(6);
  });

  test("a code that is not documented is told with its HTTP status and the API's words", async () => {
    api.answer = () => ({ status: 418, body: { code: 4180, message: "I am a teapot" } });
    const shown = await api.messageOf("=PTENGINE_GOALS()");
    expect(shown.replace(/about \d+ /, "about N ")).toBe(
      "Ptengine: Ptengine refused with a code that it does not document (HTTP 418, 4180). I am a teapot. Check the arguments, or report this.",
    );
    expect(api.requests).toHaveLength(1);
  });

  test("a refusal counts as one even where its HTTP status is 200", async () => {
    api.answer = () => ({ status: 200, body: { code: 4040, message: "" } });
    expect(await api.messageOf("=PTENGINE_GOALS()")).toMatch(/^Ptengine 4040: /);
  });

  test("a key that the API repeats is not shown", async () => {
    for (const code of [4013, 4018, 4999]) {
      api.answer = ({ apiKey }) => ({ status: 400, body: { code, message: `x-api-key ${apiKey} may not do this` } });
      const shown = await api.messageOf("=PTENGINE_GOALS()");
      expect(shown).toContain("may not do this");
      expect(shown).not.toContain(api.apiKey);
    }
  });

  test("one metric of a series that fails makes an error, not half a table", async () => {
    api.answer = ({ body }) =>
      body.metric === "users"
        ? { status: 400, body: { code: 4018, message: "metric users" } }
        : {
            status: 200,
            body: {
              code: 200,
              data: { metric: "visits", granularity: "day", points: [{ time: "2026-04-01", value: "12" }] },
            },
          };
    const message = await api.messageOf('=PTENGINE_DC("day","visits,users","2026-04-01","2026-04-01")');
    expect(message).toMatch(/^Ptengine 4018: .*metric users/);
  });
});

test("a wrong key is not shown where the simulated API refuses it", async () => {
  const wrongKey = randomKey();
  const cells = await openCells({ isConnected: false });
  cells.keepSite({ profileId: "566d12f9", apiKey: wrongKey });
  cells.changeSettings({ profileId: "566d12f9" });
  const message = await cells.messageOf("=PTENGINE_GOALS()");
  expect(message).toMatch(/^Ptengine 4011: /);
  expect(message).not.toContain(wrongKey);
  await cells.workbench.close();
});
