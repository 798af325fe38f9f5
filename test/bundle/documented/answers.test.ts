// Every answer that the API document shows becomes exactly the cells that users are promised, in each of the ways they can ask.
import { documentedRequests } from "../../fixtures/openApi";
import { answerOf, answerWith as giveAnswer } from "./documentedAnswers";
import {
  april,
  blank,
  type DocumentedCells,
  documentedCells,
  goal,
  march,
  page,
  spring,
  version,
} from "./documentedCells";
import { type AnsweredSheet, type Cells, japan, openAnsweredSheet } from "./sheet";

let sheet: AnsweredSheet;
beforeAll(async () => {
  sheet = await openAnsweredSheet();
});
afterAll(() => sheet.close());

const answerWith = (envelope: unknown, name?: string) => giveAnswer(sheet, envelope, name);

test("every documented answer has its cells", () => {
  const documented = documentedRequests.filter(({ answer }) => answer).map(({ name }) => name);
  expect(documented).toHaveLength(36);
  expect([...new Set(documentedCells.map(({ answer }) => answer))]).toEqual(documented);
});

/** Cells of a formula, as many rows of them as the case tells. */
async function cellsOfCase({ formula, cells, isBeginning }: DocumentedCells): Promise<Cells> {
  const shown = await sheet.cells(formula);
  return isBeginning ? shown.slice(0, cells.length) : shown;
}

test.each(documentedCells)("the answer of $answer becomes the cells of $formula", async (one) => {
  answerWith(answerOf(one.answer), one.answer);
  expect(await cellsOfCase(one)).toEqual(one.cells);
});

describe("an answer is shown in the way that is asked", () => {
  const asked: readonly (readonly [way: string, answer: string, formula: string, cells: Cells])[] = [
    [
      "headers=off leaves the header out",
      "30-datacenter-dimension-table",
      `=PTENGINE_DC("country","visits",${april},,"headers=off")`,
      [
        ["China", 619],
        ["Japan", 530],
      ],
    ],
    [
      "headers=label shows the label of the API, and ours where it has none",
      "30-datacenter-dimension-table",
      `=PTENGINE_DC("country","visits,bounceRate,users",${april},,"headers=label")`,
      [
        [
          "Country / area",
          labelOf("30-datacenter-dimension-table", "visits"),
          labelOf("30-datacenter-dimension-table", "bounceRate"),
          "Unique visitors",
        ],
        ["China", 619, 0.7464, blank],
        ["Japan", 530, 0.9604, blank],
      ],
    ],
    [
      "headers=label with lang=JP shows our labels in Japanese",
      "33-datacenter-metric-curve",
      `=PTENGINE_DC("day","visits",${april},,"headers=label; lang=JP")`,
      [
        ["日時", "訪問数"],
        [japan("2026-04-01"), 420],
        [japan("2026-04-02"), 510],
      ],
    ],
    [
      "headers=label names the goal behind the label of its metric",
      "08-heatmap-page-metrics",
      `=PTENGINE_HEATMAP(${page},,"conversionRate",${march},,,"conversionNames=Purchase complete; headers=label")`,
      [
        ["Conversions (rate)", "Conversions (rate): Purchase complete"],
        [0.0222, 0.0171],
      ],
    ],
    [
      "values=raw shows values as they were sent",
      "30-datacenter-dimension-table",
      `=PTENGINE_DC("country","visits,avgVisitDuration,pageView,newVisitsRate",${april},,"values=raw")`,
      [
        ["country", "visits", "avgVisitDuration", "pageView", "newVisitsRate"],
        ["China", "619", "00:02:49", "1,145", "52.18%"],
        ["Japan", "530", "00:00:08", "553", "99.81%"],
      ],
    ],
    [
      "values=raw leaves times as they were sent",
      "33-datacenter-metric-curve",
      `=PTENGINE_DC("day","visits",${april},,"values=raw")`,
      [
        ["time", "visits"],
        ["2026-04-01", "420"],
        ["2026-04-02", "510"],
      ],
    ],
    [
      "values=raw leaves the time of a submission as it was sent",
      "48-experience-form",
      `=PTENGINE_FORM("${spring}","${version}",${march},"values=raw; headers=off")`,
      [
        ["2026/04/09 19:14:33", "test@example.com", "Option 3", blank],
        ["2026/04/08 17:40:05", "user@example.com", blank, "Option 1,Option 2"],
      ],
    ],
    [
      "values=raw shows blanks for null",
      "46-experience-abtest-metrics",
      `=PTENGINE_ABTEST("${spring}","goalReached",,${march},"goal=${goal}; values=raw")`,
      [
        ["name", "viewedUsers", "goalReachedUsers", "goalReachRate", "uplift", "probabilityToBeBest"],
        ["Control", 50, 5, "10.00%", "Baseline", blank],
        ["Pattern 1", 50, 8, "16.00%", "+60.00%", "85.30%"],
      ],
    ],
    [
      "durations=days makes durations fractions of a day",
      "44-experience-metrics",
      `=PTENGINE_EXPERIENCE("${spring}",,"avgVisitDuration,views",${march},"durations=days")`,
      [[393 / 86_400, 300]],
    ],
    [
      "durations=days leaves other numbers alone",
      "26-datacenter-overview-metrics",
      `=PTENGINE_DC(,"avgVisitDuration,avgLoadTime,visits,bounceRate",${april},,"durations=days")`,
      [[187 / 86_400, 4 / 86_400, 12500, 0.42]],
    ],
    [
      "a metric named by its label is shown under its API name",
      "30-datacenter-dimension-table",
      `=PTENGINE_DC("Country / area","直帰率",${april})`,
      [
        ["country", "bounceRate"],
        ["China", 0.7464],
        ["Japan", 0.9604],
      ],
    ],
  ];

  function labelOf(answer: string, metric: string): string {
    const { columns } = answerOf(answer).data as { columns: { name: string; label?: string }[] };
    return columns.find(({ name }) => name === metric)!.label!;
  }

  test.each(asked)("%s", async (_way, answer, formula, cells) => {
    answerWith(answerOf(answer));
    expect(await sheet.cells(formula)).toEqual(cells);
  });

  test("the language is sent where the API takes one", async () => {
    answerWith(answerOf("30-datacenter-dimension-table"));
    await sheet.cells(`=PTENGINE_DC("country","visits",${april},,"lang=JP")`);
    expect(sheet.api.asked.map(({ body }) => (body as { lang: string }).lang)).toEqual(["JP"]);
  });

  test("the document's own language is the default of both", async () => {
    sheet.changeSettings({ lang: "ZH" });
    answerWith(answerOf("33-datacenter-metric-curve"));
    const cells = await sheet.cells(`=PTENGINE_DC("day","visits",${april},,"headers=label")`);
    expect(cells[0]).toEqual(["时间", "访问次数"]);
    answerWith(answerOf("30-datacenter-dimension-table"));
    await sheet.cells(`=PTENGINE_DC("country","visits",${april})`);
    expect(sheet.api.asked.map(({ body }) => (body as { lang: string }).lang)).toEqual(["ZH"]);
    sheet.changeSettings({ lang: "EN" });
  });

  // Clocks go forward at midnight there, so that the day begins at one o'clock.
  test.each([
    ["Africa/Cairo", "2026-04-24"],
    ["Asia/Beirut", "2026-03-29"],
  ])("a day without a midnight is that day in a spreadsheet of %s", async (timeZone, day) => {
    const there = await openAnsweredSheet({ timeZone });
    there.api.answerWith(() => ({
      envelope: { code: 200, data: { metric: "visits", points: [{ time: day, value: "1" }] } },
    }));
    const { display } = await there.evaluate(`=PTENGINE_DC("day","visits","${day}","${day}")`);
    await there.close();
    expect(display[1]![0]).toMatch(new RegExp(`^${day}`));
  });

  test.each(["Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati", "UTC"])(
    "a day is that day in a spreadsheet of %s, and an hour that hour",
    async (timeZone) => {
      const there = await openAnsweredSheet({ timeZone });
      const curve = (time: string) => ({ code: 200, data: { metric: "visits", points: [{ time, value: "1" }] } });
      there.api.answerWith(() => ({ envelope: curve("2026-03-08") }));
      const { display: days } = await there.evaluate(`=PTENGINE_DC("day","visits","2026-03-08","2026-03-08")`);
      there.api.answerWith(() => ({ envelope: curve("2026-03-08T13") }));
      const { display: hours } = await there.evaluate(`=PTENGINE_DC("hour","visits","2026-03-08","2026-03-08")`);
      there.api.answerWith(() => ({ envelope: answerOf("48-experience-form") }));
      const { display: form } = await there.evaluate(`=PTENGINE_FORM("${spring}","${version}",${march})`);
      await there.close();
      expect([days[1]![0], hours[1]![0], form[1]![0]]).toEqual([
        "2026-03-08",
        "2026-03-08 13:00:00",
        "2026-04-09 19:14:33",
      ]);
    },
  );
});

describe("durations are read in each of the forms that the document shows", () => {
  test.each([
    ["3m 7s", 187],
    ["4s", 4],
    ["2.45s", 2.45],
    ["1h 2m", 3720],
    ["1h 0m 3s", 3603],
    ["00:02:49", 169],
    ["06:33", 393],
    ["01:02:03", 3723],
    ["100:00:00", 360_000],
    ["0s", 0],
  ])("%s", async (text, seconds) => {
    answerWith({ code: 200, data: { metric: "avgLoadTime", points: [{ time: "2026-04-01", value: text }] } });
    expect(await sheet.cells(`=PTENGINE_DC("day","avgLoadTime",${april},,"headers=off")`)).toEqual([
      [japan("2026-04-01"), seconds],
    ]);
    expect(await sheet.cells(`=PTENGINE_DC("day","avgLoadTime",${april},,"headers=off; durations=days")`)).toEqual([
      [japan("2026-04-01"), seconds / 86_400],
    ]);
  });
});

describe("times are read in each of the forms that the document shows", () => {
  test.each([
    ["day", "2026-04-15", "2026-04-15"],
    ["day", "2026/04/15", "2026-04-15"],
    ["week", "2026-04-13", "2026-04-13"],
    ["month", "2026-04-01", "2026-04-01"],
    ["hour", "2026-04-15T07", "2026-04-15 07:00:00"],
  ])("of a series by %s: %s", async (grain, text, shown) => {
    answerWith({ code: 200, data: { metric: "visits", points: [{ time: text, value: "1" }] } });
    const { display } = await sheet.evaluate(
      `=PTENGINE_DC("${grain}","visits","2026-04-15","2026-04-15",,"headers=off")`,
    );
    expect(display[0]![0]).toBe(shown);
  });

  test.each([
    ["day", "2026-04-15", "2026-04-15"],
    ["week", "2026-04-13", "2026-04-13"],
    ["month", "2026-04-01", "2026-04-01"],
    ["hour", "2026-04-15T07", "2026-04-15 07:00:00"],
  ])("of events by %s: %s", async (grain, text, shown) => {
    answerWith({
      code: 200,
      data: {
        columns: [
          { name: "eventName", type: "dimension", dataType: "STRING" },
          { name: grain, type: "dimension", dataType: "DATE" },
          { name: "eventCount", type: "metric", dataType: "INTEGER" },
          { name: "sessions", type: "metric", dataType: "INTEGER" },
        ],
        rows: [{ eventName: "purchase", [grain]: text, eventCount: 2, sessions: 1 }],
      },
    });
    const { display } = await sheet.evaluate(`=PTENGINE_EVENT("${grain}",,${april},,"headers=off")`);
    expect(display[0]!.slice(0, 2)).toEqual(["purchase", shown]);
  });

  test.each(["day", "week"])("of a page by %s", async (grain) => {
    answerWith({ code: 200, data: { insights: [{ name: "2026-04-13", metrics: { pv: { value: "1" } } }] } });
    const { cells } = await sheet.evaluate(`=PTENGINE_HEATMAP(${page},"${grain}","pv",${april},,,"headers=off")`);
    expect(cells).toEqual([[japan("2026-04-13"), 1]]);
  });
});

test("lists in a cell are joined by a comma and a space", async () => {
  answerWith({ code: 200, data: [{ name: "rank", displayName: "会員", source: ["code", "import"], type: "NUMBER" }] });
  expect(await sheet.cells('=PTENGINE_USER_PROPERTIES("headers=off")')).toEqual([
    ["rank", "会員", "code, import", "NUMBER"],
  ]);
});

describe("an overview of experiences", () => {
  const two = [
    { id: spring, name: "Spring Promo Popup", status: "RUNNING", type: "POPUP", goals: [], versions: [] },
    { id: goal, name: "Signup Guide", status: "RUNNING", type: "INLINE", goals: [], versions: [] },
  ];
  const answerOverview = (list: unknown, overview: unknown) =>
    sheet.api.answerWith(({ path }) => ({
      envelope: { code: 200, data: path.endsWith("/experience/list") ? list : overview },
    }));

  test("has no row for an experience that is missing in the answer", async () => {
    answerOverview(two, (answerOf("43-experience-overview") as { data: unknown }).data);
    expect(await sheet.cells('=PTENGINE_EXPERIENCE("all","overview","viewedUsers")')).toEqual([
      ["name", "experienceId", "viewedUsers"],
      ["Spring Promo Popup", spring, 100],
    ]);
    expect(sheet.api.asked.at(-1)?.body).toMatchObject({ experiences: two.map(({ id, name }) => ({ id, name })) });
  });

  test("of a site without experiences is the header alone, and asks for nothing but the list", async () => {
    answerOverview([], []);
    const { cells, error } = await sheet.evaluate('=PTENGINE_EXPERIENCE("all","overview","viewedUsers,views")');
    expect([cells, error]).toEqual([[["name", "experienceId", "viewedUsers", "views"]], undefined]);
    // The API demands at least one experience.
    expect(sheet.api.asked.map(({ path }) => path)).toEqual(["/open-api/v1/experience/list"]);
  });
});
