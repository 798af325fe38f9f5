/** Arguments that are missing, blank where something is needed, of the wrong kind, or too many. */
import { type Cells, expectGoodMessage, openCellsOnOneDay } from "./cells";
import { testRefusals } from "./refusals";

let cells: Cells;
beforeAll(async () => {
  cells = await openCellsOnOneDay();
});
beforeEach(() => cells.control.change({ clearLog: true }));
afterAll(() => cells.workbench.close());

describe("an argument that must be there", () => {
  testRefusals(
    () => cells,
    [
      {
        title: "a heatmap without an address",
        formula: "=PTENGINE_HEATMAP()",
        argument: "url",
        message: "Ptengine: url is blank, but it is needed here. Write a value, or name a cell that holds one.",
      },
      {
        title: "a heatmap with an empty address",
        formula: '=PTENGINE_HEATMAP("")',
        argument: "url",
        message: "Ptengine: url is blank, but it is needed here. Write a value, or name a cell that holds one.",
      },
      {
        title: "a heatmap of blank cells",
        formula: "=PTENGINE_HEATMAP(D1:D2)",
        argument: "url",
        message: "Ptengine: url is blank, but it is needed here. Write a value, or name a cell that holds one.",
      },
      {
        title: "a funnel without a goal",
        formula: "=PTENGINE_FUNNEL()",
        argument: "goal",
        message: "Ptengine: goal is blank, but it is needed here. Write a value, or name a cell that holds one.",
      },
      {
        title: "a funnel of blank cells",
        formula: "=PTENGINE_FUNNEL(D1:D5)",
        argument: "goal",
        message: "Ptengine: goal is blank, but it is needed here. Write a value, or name a cell that holds one.",
      },
      {
        title: "filter values without a field",
        formula: "=PTENGINE_FILTER_VALUES()",
        argument: "field",
        message: "Ptengine: field is blank, but it is needed here. Write a value, or name a cell that holds one.",
      },
      {
        title: "a report without an experience",
        formula: '=PTENGINE_EXPERIENCE(,"total")',
        argument: "experience",
        message: "Ptengine: experience is blank, but it is needed here. Write a value, or name a cell that holds one.",
      },
      {
        title: "an overview without experiences",
        formula: '=PTENGINE_EXPERIENCE(,"overview")',
        argument: "experience",
        message: "Ptengine: experience is blank, but it is needed here. Write a value, or name a cell that holds one.",
      },
      {
        title: "an A/B test without an experience",
        formula: '=PTENGINE_ABTEST(,"clickedUsers")',
        argument: "experience",
        message: "Ptengine: experience is blank, but it is needed here. Write a value, or name a cell that holds one.",
      },
      {
        title: "an A/B test without a comparison",
        formula: '=PTENGINE_ABTEST("Spring Promo Popup")',
        argument: "compare_by",
        says: ["viewedUsers", "clickedUsers"],
      },
      {
        title: "a form without an experience",
        formula: '=PTENGINE_FORM(,"Control")',
        argument: "experience",
        message: "Ptengine: experience is blank, but it is needed here. Write a value, or name a cell that holds one.",
      },
      {
        title: "a form without a version",
        formula: '=PTENGINE_FORM("Spring Promo Popup")',
        argument: "version",
        message: "Ptengine: version is blank, but it is needed here. Write a value, or name a cell that holds one.",
      },
      {
        title: "a series of the data center without metrics",
        formula: '=PTENGINE_DC("day",,"2026-04-01","2026-04-30")',
        argument: "metrics",
        begins:
          "Ptengine: metrics is blank, but the view day needs to know which metrics to show. Name at least one. Allowed: visits, users, ",
      },
      {
        title: "an hourly series without metrics",
        formula: '=PTENGINE_DC("hour",,"2026-04-01","2026-04-01")',
        argument: "metrics",
        begins:
          "Ptengine: metrics is blank, but the view hour needs to know which metrics to show. Name at least one. Allowed: visits, users, ",
      },
      {
        title: "a series of conversions without metrics",
        formula: '=PTENGINE_CONVERSION("day")',
        argument: "metrics",
        message:
          "Ptengine: metrics is blank, but the view day needs to know which metrics to show. Name at least one. Allowed: completions, conversionRate, conversionValue.",
      },
    ],
  );
});

describe("an argument of the wrong kind", () => {
  testRefusals(
    () => cells,
    [
      {
        title: "a number instead of a view",
        formula: '=PTENGINE_DC(5,"visits")',
        argument: "view",
        value: "5",
        begins: 'Ptengine: view: "5" is not a name that is known here. Allowed: total; country, state, os, ',
      },
      {
        title: "a number instead of metrics",
        formula: '=PTENGINE_DC("country",5)',
        argument: "metrics",
        value: "5",
        begins: 'Ptengine: metrics: "5" is not a name that is known here. Allowed: visits, users, pageView, ',
      },
      {
        title: "two devices",
        formula: '=PTENGINE_HEATMAP("https://ptengine.jp",,,,,{"PC","MOBILE"})',
        argument: "device",
        value: "PC, MOBILE",
        message:
          "Ptengine: device: only one value belongs here, but the range holds several (PC, MOBILE). Name one cell; for options, two columns.",
      },
      {
        title: "two searches",
        formula: '=PTENGINE_FILTER_VALUES("country",{"Ja";"Ch"})',
        argument: "search",
        value: "Ja, Ch",
        message:
          "Ptengine: search: only one value belongs here, but the range holds several (Ja, Ch). Name one cell; for options, two columns.",
      },
      {
        title: "a list of metrics with an open quote",
        formula: '=PTENGINE_DC("country","\'visits,users")',
        argument: "metrics",
        value: "'visits,users",
        message:
          "Ptengine: metrics: the quote ' that opens 'visits,users is never closed. Write 'Japan', and a ' that is part of the value twice.",
      },
    ],
  );
});

describe("too many arguments", () => {
  /** The engine of the workbench refuses them before the add-on is called, which Sheets does not do. */
  const messageOf = async (functionName: string, args: readonly string[]) => {
    const result = await cells.workbench.appsScript.execute({ entry: "customFunction", functionName, args });
    return result.ok ? "" : result.error.message;
  };

  test.each([
    [
      "PTENGINE_DC",
      ["country", "visits", "", "", "", "", "", "extra"],
      "Ptengine: there are more arguments than the 7 that this function takes. Look for a separator too many. The order is view, metrics, start_date, end_date, filters, options, refresh.",
    ],
    [
      "PTENGINE_GOALS",
      ["", "", "extra"],
      "Ptengine: there are more arguments than the 2 that this function takes. Look for a separator too many. The order is options, refresh.",
    ],
  ])("of %s name the order of those that there are", async (functionName, args, message) => {
    expect(await messageOf(functionName, args)).toBe(message);
    expect(await cells.requests()).toEqual([]);
  });

  test("are an error in a cell, too", async () => {
    const { error, requests } = await cells.enter('=PTENGINE_DC("country","visits",,,,,,"extra")');
    expect(error?.code).toBe("#ERROR!");
    expect(requests).toEqual([]);
  });
});

describe("blank cells", () => {
  // Where no answer reaches: a formula that fills its own arguments is a circle.
  test.each([
    ["as metrics ask for all", '=PTENGINE_DC("country",Z90:Z94,"2026-04-01","2026-04-02")', "country"],
    ["as conditions ask for none", '=PTENGINE_DC("country","visits","2026-04-01","2026-04-02",X90:Z94)', "country"],
    ["as a view ask for the totals", '=PTENGINE_DC(Z90:Z94,"visits","2026-04-01","2026-04-02")', expect.any(Number)],
    ["as options ask for none", '=PTENGINE_DC("country","visits","2026-04-01","2026-04-02",,Y90:Z94)', "country"],
    ["as dates ask for the last 30 days", '=PTENGINE_DC("country","visits",Z90,Z91)', "country"],
  ])("%s", async (_, formula, value) => {
    expect((await cells.enter(formula)).value).toEqual(value);
  });
});

describe("errors among errors", () => {
  test("IFERROR catches a refusal", async () => {
    expect((await cells.enter('=IFERROR(PTENGINE_DC("contry"),"caught")')).value).toBe("caught");
  });

  test("a sum over a refusal is an error, not a number that lies", async () => {
    expect((await cells.enter('=SUM(PTENGINE_DC("contry"),1)')).error?.code).toBe("#ERROR!");
  });

  test("an error in an argument stays that error, and nothing is asked", async () => {
    const { error, requests } = await cells.enter('=PTENGINE_DC("country","visits",1/0)');
    expect(error?.code).toBe("#DIV/0!");
    expect(requests).toEqual([]);
  });

  test("a refused value of any length leaves the message readable", async () => {
    // Below every answer, for which it would be in the way.
    cells.workbench.setFormula("D99", `'${"very long ".repeat(200)}`);
    cells.workbench.setFormula("E99", `'${"長い".repeat(500)}`);
    for (const cell of ["D99", "E99"]) {
      for (const formula of [
        `=PTENGINE_DC(${cell})`,
        `=PTENGINE_DC("country",,${cell})`,
        `=PTENGINE_DC(,,,,${cell})`,
      ]) {
        const message = await cells.messageOf(formula);
        expectGoodMessage(message);
        expect(message).toContain("…");
      }
    }
  });
});
