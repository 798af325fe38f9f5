// Building a query in the sidebar: preview, formula, filters, and what cannot be combined.
import { type OpenSidebar, openSidebar } from "./openSidebar";

// The engine writes a formula's separators as the sheet's locale has them, as Sheets does.
describe("building a query", () => {
  let open: OpenSidebar;
  beforeAll(async () => {
    open = await openSidebar();
  });
  afterAll(() => open.close());
  beforeEach(async () => {
    for (const cell of ["A1", "B1", "A2"]) open.workbench.setFormula(cell, "");
    await open.startOver();
  });

  const requests = async () => (await open.workbench.api?.control.state())?.log ?? [];
  const formula = () => open.workbench.book.cells("A1")[0]?.[0]?.formula;
  const select = (label: string, value: string) =>
    open.frame.getByLabel(label, { exact: true }).last().selectOption(value);

  test("the formula says what was chosen, names the refresh cell, and costs no second request", async () => {
    await open.choose("View", "country");
    await open.choose("Metrics", "visits");
    await open.choose("Metrics", "bounce");
    await select("Days", "lastmonth");
    expect((await open.previewed())[0]?.[0]).toBe("Japan");
    await open.press("Insert formula");
    await open.notice().getByText("Written to Sheet1!A1").waitFor();
    expect(formula()).toBe(
      '=PTENGINE_DC("country","visits,bounceRate","lastmonth",,,"headers=label",PTENGINE_REFRESH)',
    );
    await open.workbench.settled();
    expect(open.workbench.values("A2")).toEqual([["Japan"]]);
    expect(await requests()).toHaveLength(1);
  });

  test("cells with content are not overwritten before the person has said so", async () => {
    open.workbench.setFormula("A2", "mine");
    await open.choose("View", "country");
    await open.previewed();
    await open.press("Insert formula");
    await open.notice().getByText("Cells with content are in the way (1, the first is Sheet1!A2)").waitFor();
    expect(open.workbench.values("A1:A2")).toEqual([[""], ["mine"]]);
    await open.press("Overwrite");
    await open.notice().getByText("Written to Sheet1!A1").waitFor();
  });

  test("values are looked up once, searched here as one types, and at Ptengine's on request", async () => {
    await open.press("Add a condition");
    await open.choose("Field", "browser");
    await open.box("Values").click();
    await open.frame.locator("[role=option]", { hasText: "Chrome" }).first().waitFor();
    expect((await requests()).map(({ path }) => path)).toEqual(["/open-api/v1/filter-values"]);
    await open.box("Values").fill("edg");
    expect(await open.frame.locator("[role=option]").first().textContent()).toBe("Edge");
    expect(await requests()).toHaveLength(1);
    await open.box("Values").press("Enter");
    await open.box("Values").fill("saf");
    await open.frame.locator("[role=option]", { hasText: "Search Ptengine for “saf”" }).click();
    await open.until(async () => (await requests()).length === 2);
    await open.box("Values").press("Escape");
    await open.previewed();
    await open.press("Insert formula");
    await open.notice().getByText("Written to").waitFor();
    expect(formula()).toBe(
      '=PTENGINE_DC("total",,"last30days",,"browser=Edge","headers=label; durations=days",PTENGINE_REFRESH)',
    );
  });

  test("an event's property is chosen by its event, and its values are listed", async () => {
    await select("Data", "PTENGINE_EVENT");
    await open.press("Add a condition");
    await open.choose("Field", "eventDimension");
    await open.choose("Event", "purchase");
    await open.choose("Property", "price");
    await open.choose("Values", "");
    // The API wants the event to be named too: the condition that does it comes by itself.
    await open.frame.getByRole("group", { name: "Condition 2" }).getByText("purchase", { exact: true }).waitFor();
    expect((await open.previewed()).length).toBeGreaterThan(0);
  });

  test("a series asks for its metrics before anything is sent", async () => {
    await open.choose("View", "day");
    await open.press("Preview");
    await open.frame.getByText("Fill this in").waitFor();
    expect(await open.frame.locator("*:focus").getAttribute("aria-invalid")).toBe("true");
    expect(await requests()).toHaveLength(0);
    await open.choose("Metrics", "visits");
    await open.choose("Metrics", "users");
    await open.frame.getByText("Takes up to 2 requests").waitFor();
  });

  test("hours are asked of one day, and a longer period is explained", async () => {
    await open.choose("View", "hour");
    await open.choose("Metrics", "visits");
    expect(await open.previewed()).toHaveLength(20);
    await select("Days", "last7days");
    await open.frame.getByText("shows one day").waitFor();
  });

  test("a third dimension of events and a second time cannot be chosen, and say why", async () => {
    await select("Data", "PTENGINE_EVENT");
    await open.choose("Dimensions", "country");
    await open.choose("Dimensions", "deviceType");
    await open.choose("Dimensions", "day");
    await open.box("Dimensions").click();
    await open.box("Dimensions").fill("browser");
    await open.frame.getByText("At most three dimensions can be shown, the event name included.").first().waitFor();
    await open.box("Dimensions").fill("week");
    await open.frame.getByText("Only one time can be shown.").first().waitFor();
    await open.box("Dimensions").press("Enter");
    expect(await open.frame.locator(".chips li").count()).toBe(3);
  });

  test("blocks need one device, and completions need goals", async () => {
    await select("Data", "PTENGINE_HEATMAP");
    await open.choose("Page address", "https://ptengine.jp");
    await open.choose("View", "blocks");
    await open.press("Preview");
    await open.frame.getByText("Fill this in").waitFor();
    await open.box("Metrics").click();
    await open.box("Metrics").fill("completions");
    await open.frame.getByText("This needs conversion goals; choose them below.").first().waitFor();
    expect(await requests()).toHaveLength(0);
  });

  test("metrics that a view does not have come last, and those that a preview has shown to be empty too", async () => {
    const groups = () => open.frame.locator("[role=group][aria-label]:has(> [role=option])");
    await open.choose("View", "landing page");
    await open.box("Metrics").click();
    expect(await groups().first().locator("[role=option]").first().textContent()).toContain("New visits %");
    const doubted = open.frame.getByRole("group", { name: "This view usually has no numbers of these" });
    expect(await doubted.getByRole("option", { name: /^Page views/ }).count()).toBe(1);
    expect(await doubted.getByRole("option", { name: /^Entrances/ }).count()).toBe(0);
    await open.box("Metrics").press("Escape");
    await open.choose("View", "pageGroup");
    await open.previewed();
    const shown = await open.frame.locator(".preview th").allTextContents();
    await open.box("Metrics").click();
    const empty = open.frame.getByRole("group", { name: "Empty in the last preview" }).locator(".option-label");
    for (const label of await empty.allTextContents()) expect(shown).not.toContain(label);
    expect(await empty.count()).toBeGreaterThan(0);
  });

  test("what is empty again is the form that one began with", async () => {
    await open.choose("View", "country");
    await open.press("Add a condition");
    await open.choose("Field", "mobile");
    await select("Days", "lastmonth");
    await open.press("Clear");
    await open.frame.getByText("Formula", { exact: true }).click();
    await open.frame.getByText('=PTENGINE_DC("total";;"last30days"').waitFor();
    expect(await open.frame.getByRole("group", { name: "Condition 1" }).count()).toBe(0);
    expect(await open.frame.getByRole("button", { name: "Clear", exact: true }).count()).toBe(0);
  });

  test("filters that other data do not take are named as they go", async () => {
    await open.press("Add a condition");
    await open.choose("Field", "deviceType");
    await open.choose("Values", "PC");
    await select("Data", "PTENGINE_EXPERIENCE");
    await open.frame.getByText("so they were taken out: Filters").waitFor();
  });

  test("a condition or a split that lacks its value says so, and nothing is asked without it", async () => {
    await open.choose("View", "country");
    await open.press("Add a condition");
    await open.choose("Field", "deviceType");
    await open.frame.getByText("Not used yet: choose a value, or remove it.").waitFor();
    await open.press("Insert formula");
    await open.until(() => open.box("Values").evaluate((input) => input === document.activeElement));
    await open.page.keyboard.type("PC");
    await open.page.keyboard.press("Enter");
    // One value is mostly all: its list is out of the way.
    await open.frame.locator("[role=option]").first().waitFor({ state: "detached" });
    expect(await open.frame.locator(".unused").count()).toBe(0);
    await open.choose("Split by", "country");
    await open.press("Preview");
    await open.until(() =>
      open
        .box("Values")
        .last()
        .evaluate((input) => input === document.activeElement),
    );
    expect(await requests()).toHaveLength(0);
  });

  test("another view drops what it does not know, and says so", async () => {
    await open.choose("View", "entryCombinedPages");
    await open.choose("Metrics", "entrances");
    await open.choose("Metrics", "visits");
    await open.choose("View", "total");
    await open.frame.getByText("This view does not have these, so they were taken out: Entrances").waitFor();
  });

  test("two quick clicks are one request, and an early answer never replaces a later one", async () => {
    await open.workbench.api?.control.change({ faults: [{ kind: "latency", remaining: 1, latencyMs: 2500 }] });
    const preview = open.frame.getByRole("button", { name: "Preview", exact: true });
    await preview.dblclick();
    await open.choose("View", "sources");
    await open.until(async () => (await preview.getAttribute("aria-busy")) === null);
    expect(await open.frame.locator(".preview").count()).toBe(0);
    expect(await requests()).toHaveLength(1);
    expect((await open.previewed())[0]).toHaveLength(2);
  });
});

describe("editing a formula", () => {
  let open: OpenSidebar;
  beforeAll(async () => {
    open = await openSidebar();
  });
  afterAll(() => open.close());

  async function edit(formula: string): Promise<void> {
    open.workbench.setFormula("A1", formula);
    await open.workbench.settled();
    await open.reopen();
    await open.press("Edit the formula in the selected cell");
  }
  const formula = () => open.workbench.book.cells("A1")[0]?.[0]?.formula;

  test("only the argument that was touched changes; cells and other functions stay", async () => {
    open.workbench.setFormula("H1", "2026-09-01");
    open.workbench.setFormula("H2", "2026-09-30");
    await edit('=SUM(1,PTENGINE_DC("total","visits",H1,$H$2,"country=Japan"))');
    await open.frame.getByText("Editing Sheet1!A1").waitFor();
    await open.frame.getByText("Now: 2026-09-01").waitFor();
    expect(await open.frame.locator(".chips").first().textContent()).toContain("Visits");
    await open.choose("Metrics", "users");
    expect((await open.previewed())[0]).toHaveLength(2);
    await open.press("Save formula");
    await open.notice().getByText("Written to Sheet1!A1").waitFor();
    expect(formula()).toBe('=SUM(1,PTENGINE_DC("total","visits,users",H1,$H$2,"country=Japan"))');
  });

  test("of several calls in a cell the person chooses one", async () => {
    await edit('=PTENGINE_DC("total","visits")/PTENGINE_DC("total","users")');
    await open.frame.getByLabel("Sheet1!A1 holds several Ptengine formulas. Which one?").selectOption("1");
    await open.choose("Metrics", "pageView");
    await open.press("Save formula");
    await open.notice().getByText("Written to").waitFor();
    expect(formula()).toBe('=PTENGINE_DC("total","visits")/PTENGINE_DC("total","users,pageView")');
  });

  test("arguments that the sheet calculates are shown as they are with their values, previewed, and can be replaced", async () => {
    open.workbench.setFormula("H1", "Japan");
    open.workbench.setFormula("I1", "China");
    open.workbench.setFormula("H2", '=TEXT(TODAY()-7,"yyyy-mm-dd")');
    await edit(
      '=PTENGINE_DC("country","visits",TODAY()-7,H2,PTENGINE_FILTER("country","include",H1:I1)&";deviceType=PC")',
    );
    const [[day]] = open.workbench.values("H2") as [[string]];
    await open.frame.getByText("TODAY()-7", { exact: true }).waitFor();
    await open.frame.getByText("Now: country=Japan,China;deviceType=PC").waitFor();
    expect(await open.frame.getByText(`Now: ${day}`, { exact: true }).count()).toBe(2);
    expect((await open.previewed()).map(([country]) => country).sort()).toEqual(["China", "Japan"]);
    await open.press("Replace Period by a choice here");
    await open.frame.getByLabel("Days", { exact: true }).selectOption("yesterday");
    await open.press("Save formula");
    await open.notice().getByText("Written to").waitFor();
    expect(formula()).toBe(
      '=PTENGINE_DC("country","visits","yesterday","yesterday",PTENGINE_FILTER("country","include",H1:I1)&";deviceType=PC")',
    );
  });

  test("what has no value by itself says so and can be replaced", async () => {
    await edit('=LET(first,TODAY()-7,PTENGINE_DC("total","visits",first-1))');
    await open.frame.getByText("first-1", { exact: true }).waitFor();
    await open.frame.getByText("An argument is calculated by the sheet").waitFor();
    await open.press("Replace Period by a choice here");
    await open.frame.getByLabel("Days", { exact: true }).selectOption("last7days");
    await open.press("Save formula");
    await open.notice().getByText("Written to").waitFor();
    expect(formula()).toBe('=LET(first,TODAY()-7,PTENGINE_DC("total","visits","last7days"))');
  });

  test("versions of an experience that a formula names are listed", async () => {
    await edit('=PTENGINE_FORM("Signup Guide","Control","2026-09-01","2026-09-30")');
    await open.box("Version").click();
    await open.frame.getByRole("option", { name: "Pattern 1" }).waitFor();
    expect(await open.frame.locator("[role=option]").allTextContents()).toEqual(["Control", "Pattern 1"]);
  });

  test("a cell that was changed in the meantime is left alone", async () => {
    await edit('=PTENGINE_DC("total","visits")');
    await open.frame.getByText("Editing Sheet1!A1").waitFor();
    open.workbench.setFormula("A1", "mine");
    await open.choose("Metrics", "users");
    await open.press("Save formula");
    await open.notice().getByText("Sheet1!A1 was changed after it was read").waitFor();
    expect(open.workbench.values("A1")).toEqual([["mine"]]);
  });

  test("a cell without a formula says so", async () => {
    await edit("plain");
    await open.notice().getByText("Sheet1!A1 holds no Ptengine formula").waitFor();
  });
});
