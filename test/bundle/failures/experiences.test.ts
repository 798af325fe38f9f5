/** What reports of experiences, A/B tests and forms demand, and names that no experience, goal or version has. */
import { type Cells, expectGoodMessage, openCellsOnOneDay } from "./cells";
import { testRefusals } from "./refusals";

let cells: Cells;
beforeAll(async () => {
  cells = await openCellsOnOneDay();
});
afterAll(() => cells.workbench.close());

describe("rules that need no look-up", () => {
  testRefusals(
    () => cells,
    [
      {
        title: "several experiences of one form",
        formula: '=PTENGINE_FORM({"Spring Promo Popup";"Signup Guide"},"x")',
        argument: "experience",
        value: "Spring Promo Popup, Signup Guide",
        message:
          "Ptengine: experience: only one value belongs here, but the range holds several (Spring Promo Popup, Signup Guide). Name one cell; for options, two columns.",
      },
      {
        title: "a region within a country",
        formula: '=PTENGINE_EXPERIENCE("Spring Promo Popup","country,region")',
        argument: "view",
        value: "region",
        message:
          "Ptengine: view: region cannot stand beside country. Write one of them alone, or another second dimension.",
      },
      {
        title: "a country within a region",
        formula: '=PTENGINE_EXPERIENCE("Spring Promo Popup","region,country")',
        argument: "view",
        value: "country",
        message:
          "Ptengine: view: country cannot stand beside region. Write one of them alone, or another second dimension.",
      },
      {
        title: "a country within a country",
        formula: '=PTENGINE_EXPERIENCE("Spring Promo Popup","country,country")',
        argument: "view",
        value: "country",
        message:
          "Ptengine: view: country cannot stand beside country. Write one of them alone, or another second dimension.",
      },
      {
        title: "a dimension within the page",
        formula: '=PTENGINE_EXPERIENCE("Spring Promo Popup","visitPage,country")',
        argument: "view",
        value: "country",
        message:
          "Ptengine: view: country cannot stand beside visitPage. Write one of them alone, or another second dimension.",
      },
      {
        title: "the page within a dimension",
        formula: '=PTENGINE_EXPERIENCE("Spring Promo Popup","country,visitPage")',
        argument: "view",
        value: "visitPage",
        message:
          "Ptengine: view: visitPage cannot stand beside country. Write one of them alone, or another second dimension.",
      },
      {
        title: "a dimension within a user property",
        formula: '=PTENGINE_EXPERIENCE("Spring Promo Popup","userProperty(plan_name),country")',
        argument: "view",
        value: "country",
        message:
          "Ptengine: view: country cannot stand beside userProperty. Write one of them alone, or another second dimension.",
      },
      {
        title: "a dimension within the totals",
        formula: '=PTENGINE_EXPERIENCE("Spring Promo Popup","total,country")',
        argument: "view",
        value: "country",
        message:
          "Ptengine: view: country cannot stand beside total. Write one of them alone, or another second dimension.",
      },
      {
        title: "an unknown second dimension",
        formula: '=PTENGINE_EXPERIENCE("Spring Promo Popup","country,sourceTyp")',
        argument: "view",
        value: "sourceTyp",
        begins:
          'Ptengine: view: "sourceTyp" is not a name that is known here. Did you mean "sourceType"? Allowed: visitPage, terminalType, ',
      },
      {
        title: "three dimensions",
        formula: '=PTENGINE_EXPERIENCE("Spring Promo Popup","country,sourceType,aiName")',
        argument: "view",
        value: "aiName",
        message:
          "Ptengine: view: aiName cannot stand beside country, sourceType. Write one of them alone, or another second dimension.",
      },
      {
        title: "a user property without a name",
        formula: '=PTENGINE_EXPERIENCE("Spring Promo Popup","userProperty")',
        argument: "view",
        value: "userProperty",
        message:
          "Ptengine: view: userProperty must say in brackets which property is meant. Write for example userProperty(plan_name).",
      },
      {
        title: "a user property with empty brackets",
        formula: '=PTENGINE_EXPERIENCE("Spring Promo Popup","userProperty()")',
        argument: "view",
        value: "userProperty",
        message:
          "Ptengine: view: userProperty must say in brackets which property is meant. Write for example userProperty(plan_name).",
      },
      {
        title: "brackets behind a dimension that has none",
        formula: '=PTENGINE_EXPERIENCE("Spring Promo Popup","country(x)")',
        argument: "view",
        value: "country",
        message:
          "Ptengine: view: country takes nothing in brackets. Write the name alone; brackets belong to names as in userProperty(plan_name).",
      },
      {
        title: "an unknown comparison",
        formula: '=PTENGINE_ABTEST("Spring Promo Popup","clicks")',
        argument: "compare_by",
        value: "clicks",
        message:
          'Ptengine: compare_by: "clicks" is not a name that is known here. Allowed: viewedUsers, clickedUsers, closedUsers, formSubmittedUsers, goalReached, avgVisitDuration, avgPagesPerVisit, bounceRate.',
      },
      {
        title: "a rate instead of its comparison",
        formula: '=PTENGINE_ABTEST("Spring Promo Popup","closeRate")',
        argument: "compare_by",
        value: "closeRate",
        message:
          'Ptengine: compare_by: "closeRate" is not a name that is known here. Allowed: viewedUsers, clickedUsers, closedUsers, formSubmittedUsers, goalReached, avgVisitDuration, avgPagesPerVisit, bounceRate.',
      },
      {
        title: "a comparison by goals without a goal",
        formula: '=PTENGINE_ABTEST("Spring Promo Popup","goalReached")',
        argument: "compare_by",
        value: "goalReached",
        message:
          "Ptengine: compare_by: goalReached is counted for a goal that you name. Write goal= and the goal's name in options.",
      },
      {
        title: "a region within a country, of an A/B test",
        formula: '=PTENGINE_ABTEST("Spring Promo Popup","clickedUsers","country,region")',
        argument: "view",
        value: "region",
        message:
          "Ptengine: view: region cannot stand beside country. Write one of them alone, or another second dimension.",
      },
    ],
  );
});

describe("names that are looked up in the site's list, with one request", () => {
  test.each([
    [
      "an experience that is spelled wrong",
      '=PTENGINE_EXPERIENCE("Sprng Promo Popup")',
      /^Ptengine: experience: nothing .*"Sprng Promo Popup"..*"Spring Promo Popup".*Onboarding tour/,
    ],
    [
      "one of several in an overview",
      '=PTENGINE_EXPERIENCE("Spring Promo Popup,Nothing","overview")',
      /^Ptengine: experience: nothing .*"Nothing".*Spring Promo Popup, /,
    ],
    [
      "all of them, where one is needed",
      '=PTENGINE_FORM("all","x")',
      /^Ptengine: experience: nothing .*"all".*Spring Promo Popup, /,
    ],
    [
      "an experience whose name two have",
      '=PTENGINE_EXPERIENCE("Signup Guide")',
      /^Ptengine: experience: .*"Signup Guide".*5bb77b97-2f5e-4a0c-8f0a-6f5a2f1f0b33, d5e40b18-ae8f-4da2-9199-bb17e714f988/,
    ],
    [
      "the same in small letters",
      '=PTENGINE_ABTEST("signup guide","clickedUsers")',
      /^Ptengine: experience: .*"signup guide".*5bb77b97-2f5e-4a0c-8f0a-6f5a2f1f0b33, d5e40b18-ae8f-4da2-9199-bb17e714f988/,
    ],
    [
      "a version that the form does not have",
      '=PTENGINE_FORM("Spring Promo Popup","Patern 1")',
      /^Ptengine: version: nothing .*"Patern 1".*"Pattern 1".*Control, Pattern 1/,
    ],
    [
      "a goal that the test does not have",
      '=PTENGINE_ABTEST("Spring Promo Popup","goalReached",,,,"goal=Purchase")',
      /^Ptengine: (options: )?goal: nothing .*"Purchase".*"Purchase complete".*Newsletter joined/,
    ],
  ])("the add-on refuses %s", async (_, formula, pattern) => {
    cells.workbench.appsScript.state.clearCache();
    const { error, requests } = await cells.enter(formula);
    expect(error?.code).toBe("#ERROR!");
    expect(error?.message).toMatch(pattern);
    expectGoodMessage(error?.message ?? "");
    expect(requests).toEqual(["experience/list"]);
  });

  test("the list is asked once for all of them", async () => {
    cells.workbench.appsScript.state.clearCache();
    await cells.enter('=PTENGINE_EXPERIENCE("One that is not there")');
    expect((await cells.enterAgain('=PTENGINE_FORM("Another one","Control")')).requests).toEqual([]);
  });

  test("a user property that users do not have is refused with those that they have", async () => {
    const { error, requests } = await cells.enter(
      '=PTENGINE_EXPERIENCE("6c3bad4b-d953-4088-9fcd-d8cbd976b3a2","userProperty(plan_nam)")',
    );
    expect(error?.message).toMatch(/^Ptengine: view: nothing .*"plan_nam".*Plan Name/);
    expectGoodMessage(error?.message ?? "");
    expect(requests).toEqual(["experience/user-properties"]);
  });

  test("a version's id that is not there is told by the API's code", async () => {
    const { error } = await cells.enter(
      '=PTENGINE_FORM("Spring Promo Popup","a2696719-6375-456b-8dbc-7e3d273beb6e","2026-04-01","2026-04-02")',
    );
    expect(error?.message).toMatch(/^Ptengine 4040: /);
    expectGoodMessage(error?.message ?? "");
  });

  test("every other argument is checked before a name is looked up", async () => {
    cells.workbench.appsScript.state.clearCache();
    for (const formula of [
      '=PTENGINE_EXPERIENCE("Nothing","contry")',
      '=PTENGINE_EXPERIENCE("Nothing","total","vews")',
      '=PTENGINE_EXPERIENCE("Nothing","total","views",,,"limt=3")',
      '=PTENGINE_ABTEST("Nothing","clicks")',
      '=PTENGINE_ABTEST("Nothing","goalReached")',
      '=PTENGINE_FORM("Nothing",)',
      '=PTENGINE_FORM("Nothing","Control",,"2026-04-01")',
    ]) {
      const { error, requests } = await cells.enter(formula);
      expect(error?.message).not.toContain("experience:");
      expect(requests).toEqual([]);
    }
  });
});
