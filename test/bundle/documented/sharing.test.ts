// Requests are the scarce resource: formulas that ask the same of the API share one, whatever each of them shows of it.
import type { ServiceCall } from "../../../workbench/apps-script/bridge";
import type { Workbench } from "../../../workbench/workbench";
import { forgetWhatIsShared } from "../failures/cells";
import { openSimulatedSheet, shownAt } from "./sheet";

const april = '"2026-04-01","2026-04-30"';
const spring = "6c3bad4b-d953-4088-9fcd-d8cbd976b3a2";

let workbench: Workbench;
let serviceCalls: ServiceCall[] = [];
const entered: string[] = [];
const enter = (address: string, formula: string) => {
  entered.push(address);
  workbench.setFormula(address, formula);
};
beforeAll(async () => {
  workbench = await openSimulatedSheet({ onServiceCall: (call) => serviceCalls.push(call) });
});
afterAll(() => workbench.close());

/** An empty sheet, in which nothing is known of what was asked before. */
beforeEach(async () => {
  for (const address of entered.splice(0)) workbench.setFormula(address, "");
  workbench.book.recalculateAll();
  forgetWhatIsShared(workbench.appsScript.state);
  await workbench.api!.control.change({ resetCounters: true, clearLog: true });
  serviceCalls = [];
});

/** Paths of the requests so far, without what all have in common. */
async function paths(): Promise<string[]> {
  const { log } = await workbench.api!.control.state();
  return log.map(({ path }) => path.replace("/open-api/v1", ""));
}

/** Formulas far enough apart for their tables; all are entered before any of them runs. */
const enterAll = async (formulas: readonly string[]) => {
  formulas.forEach((formula, index) => {
    enter(addressOf(index), formula);
  });
  await workbench.settled();
};

const enterInTurn = async (formulas: readonly string[]) => {
  for (const [index, formula] of formulas.entries()) {
    enter(addressOf(index), formula);
    await workbench.settled();
  }
};

const rowsApart = 60;
const addressOf = (index: number) => `A${index * rowsApart + 1}`;
const shown = (index: number) => shownAt(workbench.book, 0, index * rowsApart);
const errorsOf = (formulas: readonly string[]) => formulas.map((_, index) => shown(index).error).filter(Boolean);

const pageNumbers = ["visits", "pv", "uv", "entrances", "bounceRate", "clicks", "timeOnPage", "avgPageViews"].map(
  (metric) => `=PTENGINE_HEATMAP("https://ptengine.jp",,"${metric}",${april})`,
);

const shares: readonly (readonly [what: string, formulas: readonly string[], requests: readonly string[]])[] = [
  ["eight single numbers of one page", pageNumbers, ["/heatmap/query"]],
  [
    "a page's numbers with and without a header, raw and in days",
    [
      `=PTENGINE_HEATMAP("https://ptengine.jp",,"timeOnPage",${april})`,
      `=PTENGINE_HEATMAP("https://ptengine.jp",,"timeOnPage",${april},,,"headers=label")`,
      `=PTENGINE_HEATMAP("https://ptengine.jp","total","timeOnPage",${april},"ALL",,"values=raw")`,
      `=PTENGINE_HEATMAP("https://ptengine.jp","page","timeOnPage",${april},"all",,"durations=days")`,
    ],
    ["/heatmap/query"],
  ],
  [
    "a page's numbers with a goal",
    ["completions", "conversionRate", "visits,completions"].map(
      (metric) =>
        `=PTENGINE_HEATMAP("https://ptengine.jp",,"${metric}",${april},,,"conversionNames=Purchase complete")`,
    ),
    ["/heatmap/query"],
  ],
  [
    "blocks by different metrics",
    ["impression", "dropoff,avgDuration", ""].map(
      (metrics) => `=PTENGINE_HEATMAP("https://ptengine.jp","blocks","${metrics}",${april},"PC")`,
    ),
    ["/heatmap/query"],
  ],
  [
    "events by different metrics",
    ["eventCount", "sessions", "sessions,eventCount", ""].map(
      (metrics) => `=PTENGINE_EVENT("eventName","${metrics}",${april})`,
    ),
    ["/event/query"],
  ],
  [
    "a table by different metrics",
    ["visits", "bounceRate,visits", "conversions", ""].map(
      (metrics) => `=PTENGINE_DC("country","${metrics}",${april})`,
    ),
    ["/datacenter/query"],
  ],
  [
    "the overview of a site by different metrics",
    ["visits", "users", "bounceRate"].map((metric) => `=PTENGINE_DC(,"${metric}",${april})`),
    ["/datacenter/query"],
  ],
  [
    "the same conditions in another order",
    [
      `=PTENGINE_DC("state","visits",${april},"country=Japan,China; deviceType=PC")`,
      `=PTENGINE_DC("state","visits",${april},"deviceType = pc ; country==China,Japan,China")`,
    ],
    ["/datacenter/query"],
  ],
  [
    "the same days in other words",
    [
      '=PTENGINE_DC(,"visits","2026-09-09","2026-09-15")',
      '=PTENGINE_DC(,"visits","last7days")',
      '=PTENGINE_DC(,"visits","過去７日間")',
      '=PTENGINE_DC(,"visits","7daysAgo","yesterday")',
    ],
    ["/datacenter/query"],
  ],
  [
    "the series of one metric, alone and beside another",
    [`=PTENGINE_DC("day","visits",${april})`, `=PTENGINE_DC("day","users,visits",${april})`],
    ["/datacenter/query", "/datacenter/query"],
  ],
  [
    "the parts of a funnel",
    ["steps", "entryPaths", "dropoffPaths", "summary"].map(
      (part) => `=PTENGINE_FUNNEL("Purchase complete","${part}",${april})`,
    ),
    ["/conversion/query"],
  ],
  [
    "an experience's metrics and goals",
    ["views", "bounceRate"]
      .map((metric) => `=PTENGINE_EXPERIENCE("${spring}",,"${metric}",${april})`)
      .concat(`=PTENGINE_EXPERIENCE("${spring}","goals",,${april})`),
    ["/experience/report/metrics"],
  ],
  [
    "an overview by different metrics, after one list",
    ["views", "tags", ""].map((metrics) => `=PTENGINE_EXPERIENCE("all","overview","${metrics}")`),
    ["/experience/list", "/experience/report/overview"],
  ],
  [
    "the experiences, their goals and their versions",
    ["list", "goals", "versions"].map((part) => `=PTENGINE_EXPERIENCES("${part}")`),
    ["/experience/list"],
  ],
  [
    "names of experiences, versions and goals in four reports",
    [
      `=PTENGINE_EXPERIENCE("Spring Promo Popup",,"views",${april})`,
      `=PTENGINE_ABTEST("spring promo popup","goalReached",,${april},"goal=Purchase complete")`,
      `=PTENGINE_FORM("Spring Promo Popup","Control","2026-04-01","2026-04-03")`,
      '=PTENGINE_EXPERIENCES("goals")',
    ],
    ["/experience/list", "/experience/report/abtest/metrics", "/experience/report/form", "/experience/report/metrics"],
  ],
];

const sorted = (texts: readonly string[]) => [...texts].sort();

describe("one request serves, when formulas are entered one after the other,", () => {
  test.each(shares)("%s", async (_what, formulas, requests) => {
    await enterInTurn(formulas);
    expect(errorsOf(formulas)).toEqual([]);
    expect(sorted(await paths())).toEqual(sorted(requests));
  });
});

/** A sheet that is opened calculates all of its formulas at once; these stand for the others. */
const atOnce = new Set([
  "eight single numbers of one page",
  "events by different metrics",
  "a table by different metrics",
  "the parts of a funnel",
]);

describe("one request serves, when formulas begin at the same time,", () => {
  test.each(shares.filter(([what]) => atOnce.has(what)))("%s", async (_what, formulas, requests) => {
    await enterAll(formulas);
    expect(errorsOf(formulas)).toEqual([]);
    expect(sorted(await paths())).toEqual(sorted(requests));
  });
});

describe("what differs is asked apart:", () => {
  test.each([
    ["days", `=PTENGINE_DC(,"visits","2026-04-01","2026-04-29")`],
    ["filters", `=PTENGINE_DC(,"visits",${april},"country=Japan")`],
    ["language, in which labels come", `=PTENGINE_DC(,"visits",${april},,"lang=JP; headers=label")`],
    ["cache=0, which reads nothing that is kept", `=PTENGINE_DC(,"visits",${april},,"cache=0")`],
  ])("%s", async (_what, other) => {
    await enterInTurn([`=PTENGINE_DC(,"visits",${april})`, other]);
    expect(await paths()).toEqual(["/datacenter/query", "/datacenter/query"]);
  });
});

test("what a refresh token asks that the document does not know is answered by what was just answered", async () => {
  const junk = [1, 2, 3, 4].map((count) => `=PTENGINE_DC(,"visits",${april},,,"junk ${count}")`);
  await enterInTurn([`=PTENGINE_DC(,"visits",${april})`, ...junk]);
  expect(errorsOf(junk)).toEqual([]);
  expect(await paths()).toEqual(["/datacenter/query"]);
});

describe("no request is made", () => {
  test.each([
    '=PTENGINE_FIELDS("dc")',
    '=PTENGINE_FIELDS("heatmap")',
    '=PTENGINE_FIELDS("conversion")',
    '=PTENGINE_FIELDS("experience")',
    "=PTENGINE_FIELDS()",
    '=PTENGINE_FILTER_VALUES("deviceType")',
    '=PTENGINE_FILTER_VALUES("sourceType")',
    '=PTENGINE_FILTER_VALUES("visitType")',
    '=PTENGINE_FILTER_VALUES("exitType")',
    '=PTENGINE_FILTER("country","include","Japan")',
  ])("by %s", async (formula) => {
    await enterInTurn([formula]);
    expect(errorsOf([formula])).toEqual([]);
    expect(await paths()).toEqual([]);
  });
});

describe("a formula answered from what is kept makes at most four calls to stores, and reads one small property of the document:", () => {
  const isStore = ({ name }: ServiceCall) =>
    /^(PropertiesService|Properties|CacheService|Cache|LockService|Lock)\./.test(name);
  /** Fetching the store itself is no call to it. */
  const isCall = ({ name }: ServiceCall) => /^(Properties|Cache|Lock)\./.test(name);

  test.each([
    [
      "a number",
      `=PTENGINE_HEATMAP("https://ptengine.jp",,"visits",${april})`,
      `=PTENGINE_HEATMAP("https://ptengine.jp",,"pv",${april})`,
    ],
    ["a table", `=PTENGINE_DC("country","visits",${april})`, `=PTENGINE_DC("country","bounceRate",${april})`],
    [
      "a large table",
      `=PTENGINE_DC("originalPages",,${april})`,
      `=PTENGINE_DC("originalPages","pageView",${april},,"headers=off")`,
    ],
    [
      "events",
      `=PTENGINE_EVENT("eventName","sessions",${april})`,
      `=PTENGINE_EVENT("eventName","eventCount",${april})`,
    ],
    ["a series", `=PTENGINE_DC("day","visits",${april})`, `=PTENGINE_DC("day","visits",${april},,"headers=off")`],
    [
      "a funnel",
      `=PTENGINE_FUNNEL("Purchase complete",,${april})`,
      `=PTENGINE_FUNNEL("Purchase complete","summary",${april})`,
    ],
    ["a list", '=PTENGINE_EXPERIENCES("list")', '=PTENGINE_EXPERIENCES("goals")'],
    [
      "a report by the name of its experience",
      `=PTENGINE_EXPERIENCE("Spring Promo Popup",,"views",${april})`,
      `=PTENGINE_EXPERIENCE("Spring Promo Popup",,"bounceRate",${april})`,
    ],
    [
      "two metrics of a series",
      `=PTENGINE_DC("day","visits,users",${april})`,
      `=PTENGINE_DC("day","users,visits",${april})`,
    ],
    [
      "a comparison with the period before",
      `=PTENGINE_DC("country","visits",${april},,"compare=previous")`,
      `=PTENGINE_DC("country","bounceRate",${april},,"compare=previous")`,
    ],
  ])("%s", async (_what, first, second) => {
    await enterInTurn([first]);
    const requestsBefore = (await paths()).length;
    serviceCalls = [];
    enter("M1", second);
    await workbench.settled();
    expect(shownAt(workbench.book, 12).error).toBeUndefined();
    expect((await paths()).length).toBe(requestsBefore);
    expect(serviceCalls.filter(isStore).length).toBeGreaterThan(0);
    expect(serviceCalls.filter(isCall).map(({ name }) => name).length).toBeLessThanOrEqual(4);
    // Of the document's properties it reads one, by its name.
    const read = serviceCalls.flatMap(({ name, args }) =>
      name === "Properties.getProperty" ? [JSON.stringify(args)] : [],
    );
    expect(read).toHaveLength(1);
    expect(read[0]).toContain("PTENGINE_SETTINGS");
    const settings = workbench.appsScript.state.properties("document").get("PTENGINE_SETTINGS");
    expect(Buffer.byteLength(settings ?? "")).toBeLessThanOrEqual(4_096);
  });
});
