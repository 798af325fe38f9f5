// An answer that differs from the documented one in form gives the same cells, one that lacks something shows blanks, and one that says nothing is an error.
import { answerOf, answerWith as giveAnswer, isObject, type Json, mapped } from "./documentedAnswers";
import { april, blank, type DocumentedCells, documentedCells, march, page, spring, version } from "./documentedCells";
import { type AnsweredSheet, type Cells, japan, openAnsweredSheet } from "./sheet";

let sheet: AnsweredSheet;
beforeAll(async () => {
  sheet = await openAnsweredSheet();
});
afterAll(() => sheet.close());

const answerWith = (envelope: unknown, name?: string) => giveAnswer(sheet, envelope, name);

/** Cells of a formula, as many rows of them as the case tells. */
async function cellsOfCase({ formula, cells, isBeginning }: DocumentedCells): Promise<Cells> {
  const shown = await sheet.cells(formula);
  return isBeginning ? shown.slice(0, cells.length) : shown;
}

describe("an answer that says the same in another way gives the same cells", () => {
  const without = (name: string) => (value: Json) =>
    isObject(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== name)) : value;

  test.each(documentedCells)("without a message: $answer, $formula", async (one) => {
    answerWith(without("message")(answerOf(one.answer) as unknown as Json), one.answer);
    expect(await cellsOfCase(one)).toEqual(one.cells);
  });

  test.each(documentedCells)("with its keys in another order: $answer, $formula", async (one) => {
    const turned = mapped(answerOf(one.answer) as unknown as Json, (value) =>
      isObject(value) ? Object.fromEntries(Object.entries(value).reverse()) : value,
    );
    answerWith(turned, one.answer);
    expect(await cellsOfCase(one)).toEqual(one.cells);
  });

  // Members of rows without columns, and of a set of metrics, are columns: those may be more than the document shows.
  const isColumns = (key: string, answer: string) => key === "metrics" || /^2[78]-/.test(answer);
  const notOfEvents = documentedCells.map((one) => [one.answer, one.formula, one] as const);

  test.each(notOfEvents)("with fields that nobody knows: %s, %s", async (answer, _formula, one) => {
    const extended = mapped(answerOf(answer) as unknown as Json, (value, key) =>
      isObject(value) && !isColumns(key, answer) ? { ...value, fromLater: { nested: [1, "two", null] } } : value,
    );
    answerWith(extended, answer);
    expect(await cellsOfCase(one)).toEqual(one.cells);
  });

  test("with counts as numbers in a table", async () => {
    const numbers = mapped(answerOf("30-datacenter-dimension-table") as unknown as Json, (value, key) =>
      typeof value === "string" && ["visits", "pageView", "conversions"].includes(key)
        ? Number(value.replaceAll(",", ""))
        : value,
    );
    answerWith(numbers);
    expect(await sheet.cells(`=PTENGINE_DC("country","visits,pageView,conversions",${april})`)).toEqual([
      ["country", "visits", "pageView", "conversions"],
      ["China", 619, 1145, 596],
      ["Japan", 530, 553, 503],
    ]);
  });

  test("with counts as text where the document shows numbers", async () => {
    const asText = (value: Json) =>
      typeof value === "number" && value !== 200 ? value.toLocaleString("en-US") : value;
    for (const [name, formula, cells] of [
      [
        "17-event-query",
        `=PTENGINE_EVENT("eventName","eventCount,sessions",${april})`,
        [["purchase", japan("2026-04-15"), "Japan", 320, 250]],
      ],
      ["27-datacenter-overview-sources", `=PTENGINE_DC("sources",,${april})`, [["Direct", 5200]]],
      ["36-conversion-sources-breakdown", `=PTENGINE_CONVERSION("sources",,${april})`, [["Direct", "no refer", 1259]]],
      ["39-conversion-funnel", `=PTENGINE_FUNNEL("ptmind signup","summary",${april},,"headers=on")`, [[700, 0.7]]],
      ["44-experience-metrics", `=PTENGINE_EXPERIENCE("${spring}",,"views",${march},"headers=on")`, [[300]]],
    ] as const) {
      answerWith(mapped(answerOf(name) as unknown as Json, asText));
      expect((await sheet.cells(formula)).slice(1, 2)).toEqual(cells);
    }
  });

  test.each([
    ["page", "08-heatmap-page-metrics", '"bounceRate,conversionRate"', [[0.4523, 0.0222, 0.0171]]],
    [
      "terminalType",
      "09-heatmap-page-insight",
      '"bounceRate"',
      [
        ["PC", 0.38, blank],
        ["Mobile", 0.55, blank],
        ["Tablet", 0.4215, blank],
      ],
    ],
  ] as const)("with rates as numbers in the view %s of a heatmap", async (view, answer, metrics, cells) => {
    const decimals = mapped(answerOf(answer) as unknown as Json, (value) =>
      typeof value === "string" && value.endsWith("%") ? Number(`${value.slice(0, -1)}e-2`) : value,
    );
    answerWith(decimals);
    const options = view === "page" ? '"conversionNames=Purchase complete"' : "";
    const shown = await sheet.cells(`=PTENGINE_HEATMAP(${page},"${view}",${metrics},${march},,,${options})`);
    expect(shown.filter((row) => row[0] !== "name")).toEqual(
      view === "page" ? cells : cells.map((row) => row.slice(0, -1)),
    );
  });

  test("with a rate beyond one as a number", async () => {
    answerWith({ code: 200, data: { metrics: { clickRate: { value: 1.25, label: "Clicks" } }, conversions: [] } });
    expect(await sheet.cells(`=PTENGINE_HEATMAP(${page},,"clickRate",${march})`)).toEqual([[1.25]]);
  });
});

describe("what an answer lacks is blank", () => {
  test("null in any metric of any answer", async () => {
    for (const [name, formula, row] of [
      ["26-datacenter-overview-metrics", `=PTENGINE_DC(,"visits,newVisitsRate,avgVisitDuration",${april})`, 3],
      ["34-conversion-metrics", `=PTENGINE_CONVERSION(,"conversions,loss",${april})`, 2],
      ["44-experience-metrics", `=PTENGINE_EXPERIENCE("${spring}",,"views,avgVisitDuration,bounceRate",${march})`, 3],
    ] as const) {
      answerWith(mapped(answerOf(name) as unknown as Json, (value, key) => (key === "value" ? null : value)));
      expect(await sheet.cells(formula)).toEqual([Array.from({ length: row }, () => blank)]);
    }
  });

  test("null in a table, a series and a test", async () => {
    answerWith({
      code: 200,
      data: {
        columns: [
          { name: "country", type: "dimension", dataType: "STRING" },
          { name: "visits", type: "metric", dataType: "INTEGER" },
        ],
        rows: [
          { country: null, visits: null },
          { country: "Japan", visits: "1" },
        ],
      },
    });
    expect(await sheet.cells(`=PTENGINE_DC("country","visits",${april},,"headers=off")`)).toEqual([
      [blank, blank],
      ["Japan", 1],
    ]);
    answerWith({ code: 200, data: { metric: "visits", points: [{ time: "2026-04-01", value: null }] } });
    expect(await sheet.cells(`=PTENGINE_DC("day","visits",${april},,"headers=off")`)).toEqual([
      [japan("2026-04-01"), blank],
    ]);
    answerWith({ code: 200, data: { items: [{ name: "Control", uplift: { value: null } }] } });
    expect(await sheet.cells(`=PTENGINE_ABTEST("${spring}","bounceRate",,${march},"headers=off")`)).toEqual([
      ["Control", blank],
    ]);
  });

  test("conversions: [] leaves the columns of the goals that were asked", async () => {
    const answer = answerOf("08-heatmap-page-metrics");
    answerWith({ ...answer, data: { ...(answer.data as object), conversions: [] } });
    expect(
      await sheet.cells(
        `=PTENGINE_HEATMAP(${page},,"pv,conversionRate",${march},,,"conversionNames=Purchase complete; headers=on")`,
      ),
    ).toEqual([
      ["pv", "conversionRate", "conversionRate: Purchase complete"],
      [15234, 0.0222, blank],
    ]);
  });

  test("a known metric that is not there, but an error if none is", async () => {
    answerWith(answerOf("30-datacenter-dimension-table"));
    expect(await sheet.cells(`=PTENGINE_DC("country","users,visits",${april})`)).toEqual([
      ["country", "users", "visits"],
      ["China", blank, 619],
      ["Japan", blank, 530],
    ]);
    const { error } = await sheet.evaluate(`=PTENGINE_DC("country","users",${april})`);
    expect(error).toMatch(/^Ptengine: .*users.*visits/s);
  });

  test("columns that the document does not know appear when no metrics are asked", async () => {
    answerWith({
      code: 200,
      data: {
        columns: [
          { name: "url", type: "dimension", dataType: "STRING" },
          { name: "title", type: "dimension", dataType: "STRING" },
          { name: "exitRate", type: "metric", dataType: "RATE", label: "Exits" },
          { name: "timeOnIt", type: "metric", dataType: "TIME" },
        ],
        rows: [{ url: "https://ptengine.jp", title: "Top", exitRate: "12.50%", timeOnIt: "00:01:00" }],
      },
    });
    expect(await sheet.cells(`=PTENGINE_DC("combinedPages",,${april})`)).toEqual([
      ["url", "title", "exitRate", "timeOnIt"],
      ["https://ptengine.jp", "Top", 0.125, 60],
    ]);
    expect(await sheet.cells(`=PTENGINE_DC("combinedPages","exitRate",${april})`)).toEqual([
      ["url", "title", "exitRate"],
      ["https://ptengine.jp", "Top", 0.125],
    ]);
  });

  test("a set of columns for all page metrics that are zero", async () => {
    const zero = (value: string) => ({ value, label: "" });
    answerWith({
      code: 200,
      data: {
        metrics: { pv: zero("0"), bounceRate: zero("0.00%"), timeOnPage: zero("0s"), avgPageViews: zero("0.00") },
        conversions: [],
      },
    });
    expect(await sheet.cells(`=PTENGINE_HEATMAP(${page},,"pv,bounceRate,timeOnPage,avgPageViews",${march})`)).toEqual([
      [0, 0, 0, 0],
    ]);
  });

  test("zeros of a table", async () => {
    const zeros = mapped(answerOf("30-datacenter-dimension-table") as unknown as Json, (value, key) => {
      if (key === "avgVisitDuration" && typeof value === "string") return "00:00:00";
      if (["newVisitsRate", "conversionRate", "bounceRate"].includes(key)) return "0.00%";
      return ["visits", "pageView", "conversions"].includes(key) ? "0" : value;
    });
    answerWith(zeros);
    expect(await sheet.cells(`=PTENGINE_DC("country",,${april},,"headers=off")`)).toEqual([
      ["China", 0, 0, 0, 0, 0, 0, 0],
      ["Japan", 0, 0, 0, 0, 0, 0, 0],
    ]);
  });
});

describe("an answer without rows is its header alone, or one blank", () => {
  const empty: readonly (readonly [formula: string, data: Json, header: readonly string[]])[] = [
    [`PTENGINE_GOALS({})`, { conversions: [] }, ["id", "name"]],
    [`PTENGINE_FILTER_VALUES("country",,${april},{})`, { filterName: "country", values: [] }, ["country"]],
    [`PTENGINE_FILTER_VALUES("eventDimension",,${april},{})`, { values: [] }, ["eventName", "eventVariant"]],
    [`PTENGINE_HEATMAP(${page},"aiName","pv,uv",${march},,,{})`, { insights: [] }, ["name", "pv", "uv"]],
    [
      `PTENGINE_HEATMAP(${page},"blocks","impression",${march},"PC",,{})`,
      { blocks: [] },
      ["blockName", "screenshotUrl", "impression"],
    ],
    [`PTENGINE_HEATMAP(${page},"elements","click",${march},"PC",,{})`, { elements: [] }, ["elementName", "click"]],
    [
      `PTENGINE_EVENT("eventName",,${april},,{})`,
      {
        columns: [
          { name: "eventName", type: "dimension", dataType: "STRING" },
          { name: "eventCount", type: "metric", dataType: "INTEGER" },
          { name: "sessions", type: "metric", dataType: "INTEGER" },
        ],
        rows: [],
      },
      ["eventName", "eventCount", "sessions"],
    ],
    [`PTENGINE_DC("sources",,${april},,{})`, { topic: "sources", totalVisits: 0, rows: [] }, ["sourceType", "visits"]],
    [`PTENGINE_DC("location",,${april},,{})`, { topic: "location", rows: [] }, ["country", "state", "visits"]],
    [`PTENGINE_DC("device",,${april},,{})`, { topic: "device", rows: [] }, ["deviceType", "group", "name", "visits"]],
    [`PTENGINE_DC("aiName","visits,users",${april},,{})`, { columns: [], rows: [] }, ["aiName", "visits", "users"]],
    [`PTENGINE_DC("day","visits",${april},,{})`, { metric: "visits", points: [] }, ["time", "visits"]],
    [
      `PTENGINE_CONVERSION("day","completions",${april},,{})`,
      { metric: "completions", points: [] },
      ["time", "completions"],
    ],
    [
      `PTENGINE_FUNNEL("ptmind signup","entryPaths",${april},,{})`,
      { summary: { totalConversions: 0, totalConversionRate: "0.00%" }, steps: [] },
      ["stepId", "url", "visits"],
    ],
    ["PTENGINE_EXPERIENCES(,{})", [], ["id", "name", "status", "type"]],
    ["PTENGINE_USER_PROPERTIES({})", [], ["name", "displayName", "source", "type"]],
    [`PTENGINE_EXPERIENCE("${spring}","country","views",${march},{})`, { items: [] }, ["name", "views"]],
    [
      `PTENGINE_FORM("${spring}","${version}",${march},{})`,
      { columns: ["submittedAt", "Email"], rows: [] },
      ["submittedAt", "Email"],
    ],
  ];

  const none = { columns: [], rows: [] };
  const site = "visits,users,pageView,newVisitsRate,returnVisitsRate,avgVisits,avgPageView,avgVisitDuration,bounceRate";
  const report = "viewedUsers,views,clickedUsers,clickRate,closedUsers,closeRate,formSubmittedUsers,formSubmitRate";
  const pageMetrics =
    "visits,pv,uv,newVisitsRate,entrances,fvRate,timeOnPage,clicks,clickRate,ctaClicks,ctaClickRate,bounceRate,avgPageViews";
  const withoutColumns: readonly (readonly [formula: string, data: Json, header: string])[] = [
    [`PTENGINE_EVENT("country,day",,${april},"eventName=a",{})`, none, "eventName,country,day,eventCount,sessions"],
    [`PTENGINE_EVENT("eventName","sessions",${april},,{})`, none, "eventName,sessions"],
    [`PTENGINE_EVENT("eventDimension(price)",,${april},"eventName=a",{})`, none, "eventName,price,eventCount,sessions"],
    [
      `PTENGINE_DC("country",,${april},,{})`,
      none,
      `country,${site},avgLoadTime,conversions,conversionRate,conversionValue`,
    ],
    [
      `PTENGINE_DC("entryCombinedPages",,${april},,{})`,
      none,
      "url,title,entrances,newVisitsRate,avgPageVisits,avgVisitDuration,bounceRate,conversions,conversionRate",
    ],
    [`PTENGINE_DC("entryOriginalPages","entrances",${april},,{})`, none, "url,title,entrances"],
    [`PTENGINE_DC("combinedPages",,${april},,{})`, none, "url,title"],
    [`PTENGINE_DC("combinedPages","pageView",${april},,{})`, none, "url,title,pageView"],
    [`PTENGINE_DC("pageGroup",,${april},,{})`, none, "pageGroup"],
    [`PTENGINE_CONVERSION("sources",,${april},,{})`, none, "sourceType,sourceName,conversions"],
    [`PTENGINE_CONVERSION("adName",,${april},,{})`, none, "adName,conversions"],
    [`PTENGINE_CONVERSION("adSource",,${april},,{})`, none, "adSource,conversions"],
    [`PTENGINE_CONVERSION("regular",,${april},,{})`, none, "conversionName,conversions,conversionRate,revenue"],
    [`PTENGINE_CONVERSION("negative",,${april},,{})`, none, "conversionName,conversions,conversionRate,revenue,loss"],
    [`PTENGINE_HEATMAP(${page},"aiName",,${march},,,{})`, { insights: [] }, `name,${pageMetrics}`],
    [
      `PTENGINE_EXPERIENCE("${spring}","country",,${march},{})`,
      { items: [] },
      `name,${report},avgVisitDuration,avgPagesPerVisit,bounceRate`,
    ],
    [`PTENGINE_EXPERIENCE("${spring}","goals",,${march},{})`, { items: [] }, "name,reachedUsers,reachRate,value"],
    [
      `PTENGINE_ABTEST("${spring}","clickedUsers",,${march},{})`,
      { items: [] },
      "name,clickedUsers,clickRate,uplift,probabilityToBeBest",
    ],
    [
      `PTENGINE_ABTEST("${spring}","bounceRate","country,visitType",${march},{})`,
      { items: [] },
      "dimension,subDimension,name,bounceRate,uplift,probabilityToBeBest",
    ],
    [`PTENGINE_FORM("${spring}","${version}",${march},{})`, none, "submittedAt"],
  ];

  test.each(withoutColumns)("%s, though the answer lists no columns", async (formula, data, header) => {
    answerWith({ code: 200, data });
    expect(await sheet.cells(`=${formula.replace("{}", "")}`)).toEqual([header.split(",")]);
    expect(await sheet.cells(`=${formula.replace("{}", '"headers=off"')}`)).toEqual([[blank]]);
  });

  test("a table of an earlier period has its header too", async () => {
    answerWith({ code: 200, data: none });
    expect(await sheet.cells(`=PTENGINE_DC("country","visits",${april},,"compare=previous")`)).toEqual([
      ["country", "visits", "visits (previous)", "visits (change)"],
    ]);
  });

  test.each(empty)("%s", async (formula, data, header) => {
    answerWith({ code: 200, data }, formula.startsWith("PTENGINE_EXPERIENCES") ? "41-experience-list" : "");
    expect(await sheet.cells(`=${formula.replace("{}", "")}`)).toEqual([header]);
    expect(await sheet.cells(`=${formula.replace("{}", '"headers=off"')}`)).toEqual([[blank]]);
  });
});

test("goals that stand beside segments are shown behind the other metrics, blank where a segment has none", async () => {
  const goal = (name: string, reached: number) => ({ name, reachedUsers: { value: reached, label: "Reached Users" } });
  const items = [
    { name: "PC", views: { value: 80 }, goals: [goal("Purchase", 5), goal("Contact", 2)] },
    { name: "Mobile", views: { value: 20 }, goals: [goal("Contact", 1), { name: "Only named" }] },
    { name: "Tablet", views: { value: 3 } },
  ];
  answerWith({ code: 200, data: { items } });
  expect(await sheet.cells(`=PTENGINE_EXPERIENCE("${spring}","terminalType",,${march})`)).toEqual([
    ["name", "views", "reachedUsers: Purchase", "reachedUsers: Contact"],
    ["PC", 80, 5, 2],
    ["Mobile", 20, blank, 1],
    ["Tablet", 3, blank, blank],
  ]);
  expect(await sheet.cells(`=PTENGINE_EXPERIENCE("${spring}","terminalType","views",${march})`)).toEqual([
    ["name", "views"],
    ["PC", 80],
    ["Mobile", 20],
    ["Tablet", 3],
  ]);
});

describe("an answer that cannot be read as documented is an error and never an empty table", () => {
  const formulas = documentedCells.filter(
    ({ answer }, index) => documentedCells.findIndex((one) => one.answer === answer) === index,
  );
  const broken: readonly (readonly [what: string, envelope: unknown])[] = [
    ["no data", { code: 200, message: "OK" }],
    ["data that is null", { code: 200, message: "OK", data: null }],
    ["data that is text", { code: 200, message: "OK", data: "nothing" }],
    ["data without its members", { code: 200, message: "OK", data: {} }],
    ["a list of wrong things", { code: 200, message: "OK", data: [1, 2] }],
    ["half of its JSON", '{"code":200,"message":"OK","data":{"met'],
    ["a page", "<html><body>Sign in</body></html>"],
  ];

  test.each(broken)("%s", async (_what, envelope) => {
    for (const { answer, formula } of formulas) {
      answerWith(envelope, answer);
      const { error = "no error" } = await sheet.evaluate(formula);
      expect([formula, error]).toEqual([formula, expect.stringMatching(/^Ptengine: .{10,290}$/s)]);
      expect(error).not.toMatch(/undefined|\bat .*:\d+:\d+|pt-[0-9a-f]{8}/);
    }
  });

  test.each([
    ["a count", "visits", "many"],
    ["a rate", "newVisitsRate", "half"],
    ["a duration", "avgVisitDuration", "a while"],
    ["a count with a strange comma", "pageView", "1,14"],
  ])("%s that is no number", async (_what, metric, text) => {
    answerWith(
      mapped(answerOf("30-datacenter-dimension-table") as unknown as Json, (value, key) =>
        key === metric && typeof value === "string" ? text : value,
      ),
    );
    const { error } = await sheet.evaluate(`=PTENGINE_DC("country",,${april})`);
    expect(error).toMatch(new RegExp(`^Ptengine: .*${metric}`, "s"));
  });
});

describe("a long answer", () => {
  const tableOf = (rows: number) => ({
    code: 200,
    data: {
      columns: [
        { name: "url", type: "dimension", dataType: "STRING" },
        { name: "title", type: "dimension", dataType: "STRING" },
        { name: "entrances", type: "metric", dataType: "INTEGER" },
        { name: "bounceRate", type: "metric", dataType: "RATE" },
      ],
      rows: Array.from({ length: rows }, (_, index) => ({
        url: `https://ptengine.jp/${index}`,
        title: "記事",
        entrances: (rows - index).toLocaleString("en-US"),
        bounceRate: "12.34%",
      })),
    },
  });

  test("of 1,000 rows is shown whole", async () => {
    answerWith(tableOf(1000));
    const cells = await sheet.cells(`=PTENGINE_DC("entryOriginalPages",,${april})`);
    expect(cells).toHaveLength(1001);
    expect(cells[1]).toEqual(["https://ptengine.jp/0", "記事", 1000, 0.1234]);
    expect(cells[1000]).toEqual(["https://ptengine.jp/999", "記事", 1, 0.1234]);
  });

  test("of more than 20,000 rows is an error that advises a report or a narrower question", async () => {
    answerWith(tableOf(20_001));
    const { error } = await sheet.evaluate(`=PTENGINE_DC("entryOriginalPages",,${april})`);
    expect(error).toMatch(/^Ptengine: .*20,?001.*report/s);
  });
});

describe("an answer that unfolds to more than any table holds", () => {
  const manyColumns = (type: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ name: `c${index}`, type, dataType: "INTEGER" }));
  const empty = (count: number) => Array.from({ length: count }, () => ({}));
  const april2 = `${april},,"compare=previous"`;

  test.each([
    [
      "a table",
      `=PTENGINE_DC("combinedPages",,${april})`,
      { columns: manyColumns("metric", 7_000), rows: empty(7_000) },
    ],
    [
      "a table of keys",
      `=PTENGINE_EVENT(,,${april})`,
      { columns: manyColumns("dimension", 7_000), rows: empty(7_000) },
    ],
    [
      "a form",
      `=PTENGINE_FORM("${spring}","${version}",${april})`,
      { columns: manyColumns("", 7_000).map(({ name }) => name), rows: empty(7_000) },
    ],
    [
      "groups",
      `=PTENGINE_EXPERIENCE("${spring}","country",,${april})`,
      {
        items: Array.from({ length: 2_000 }, (_, index) => ({ name: "x", [`m${index}`]: { value: 1 } })),
      },
    ],
    [
      "rows",
      `=PTENGINE_DC("sources",,${april})`,
      { rows: [Object.fromEntries(manyColumns("", 7_000).map(({ name }) => [name, 1])), ...empty(7_000)] },
    ],
    [
      "a compared table",
      `=PTENGINE_DC("country",,${april2})`,
      {
        columns: [{ name: "country", type: "dimension" }, ...manyColumns("metric", 20_000)],
        rows: Array.from({ length: 20 }, (_, index) => ({ country: `c${index}` })),
      },
    ],
  ])("is refused soon: %s", async (_what, formula, data) => {
    answerWith({ code: 200, data });
    const startedAtMs = Date.now();
    const { error } = await sheet.evaluate(formula);
    expect(error).toMatch(/^Ptengine: \d+ rows and \d+ columns are too many/);
    expect(Date.now() - startedAtMs).toBeLessThan(10_000);
  });
});
