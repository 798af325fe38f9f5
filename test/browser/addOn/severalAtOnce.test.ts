// Several pages, goals, experiences and values of a split, chosen as filter values are; and what they cost in time.
import { type OpenSidebar, openSidebar } from "./openSidebar";

const pages = ["https://ptengine.jp/", "https://ptengine.jp/pricing", "https://ptengine.jp/blog"];

describe("several at once in the form", () => {
  let open: OpenSidebar;
  beforeAll(async () => {
    open = await openSidebar();
  });
  afterAll(() => open.close());
  beforeEach(async () => {
    open.workbench.setFormula("A1", "");
    await open.startOver();
  });

  const requests = async () => (await open.workbench.api?.control.state())?.log ?? [];
  const select = (label: string, value: string) => open.frame.getByLabel(label, { exact: true }).selectOption(value);
  async function inserted(): Promise<string | undefined> {
    await open.press("Insert formula");
    await open.notice().getByText("Written to Sheet1!A1").waitFor();
    // The sheet has the keyboard then.
    await open.until(() => open.page.evaluate(() => document.activeElement?.tagName !== "IFRAME"));
    return open.workbench.book.cells("A1")[0]?.[0]?.formula;
  }
  const head = () => open.frame.locator(".preview th").allTextContents();

  test("addresses are typed one after the other, the last is kept without Enter, and each has its row", async () => {
    await select("Data", "PTENGINE_HEATMAP");
    await open.choose("Page address", pages[0] as string);
    await open.choose("Page address", pages[1] as string);
    await open.box("Page address").fill(pages[2] as string);
    await open.choose("Metrics", "PV");
    await open.frame.getByText("Takes up to 3 requests").waitFor();
    expect((await open.previewed()).map(([path]) => path)).toEqual(["/", "/pricing", "/blog"]);
    expect(await inserted()).toBe(
      `=PTENGINE_HEATMAP({"${pages.join('";"')}"},"page","pv","last30days",,"ALL",,"headers=label",PTENGINE_REFRESH)`,
    );
    await open.press("Edit the formula in the selected cell");
    await open.frame.getByText("Editing Sheet1!A1").waitFor();
    expect(await open.frame.locator(".chips").first().locator("li").count()).toBe(3);
  });

  test("the site's pages are listed on request, found by path, and the answer shows them", async () => {
    await select("Data", "PTENGINE_HEATMAP");
    await open.box("Page address").click();
    expect(await requests()).toHaveLength(0);
    await open.frame.getByRole("option", { name: "List the site's most visited pages (1 request)" }).click();
    await open.frame.getByRole("option", { name: /^\// }).first().waitFor();
    await open.box("Page address").press("Enter");
    await open.box("Page address").press("Escape");
    expect(await requests()).toHaveLength(1);
    expect(await open.previewed()).toHaveLength(1);
  });

  test("several goals are funnels one below the other", async () => {
    await select("Data", "PTENGINE_FUNNEL");
    await open.choose("Conversion goal", "Purchase complete");
    await open.choose("Conversion goal", "Contact sent");
    await open.choose("Part", "summary");
    await open.previewed();
    expect((await head())[0]).toBe("Goal");
    expect(await inserted()).toContain('"Purchase complete,Contact sent","summary"');
  });

  test("experiences are named as people name them, by the id where two share a name, and all of them are one choice", async () => {
    await select("Data", "PTENGINE_EXPERIENCE");
    await open.choose("Experience", "Spring");
    await open.box("Experience").click();
    await open.box("Experience").fill("Signup Guide");
    expect(await open.frame.locator(".option-label").getByText("Signup Guide", { exact: true }).count()).toBe(2);
    await open.box("Experience").press("Enter");
    await open.box("Experience").press("Escape");
    expect(await inserted()).toMatch(/^=PTENGINE_EXPERIENCE\("Spring Promo Popup,[0-9a-f-]{36}"/);
    await open.choose("Experience", "All experiences");
    expect(await open.frame.locator(".chips li").allTextContents()).toEqual(["All experiences×"]);
  });

  test("a comparison by a goal asks for the goal in a field of its own", async () => {
    await select("Data", "PTENGINE_ABTEST");
    await open.choose("Experience", "Spring");
    await open.choose("Compare versions by", "goalReached");
    await open.press("Preview");
    await open.frame.getByText("Choose the goal to compare by.").waitFor();
    await open.frame.locator("[role=combobox]:focus").waitFor();
    await open.choose("Goal", "");
    expect((await open.previewed()).length).toBeGreaterThan(1);
    expect(await inserted()).toMatch(/"goalReached".*goal=[A-Z]/);
  });

  test("a split has a column a value, takes all values of a fixed field, and excludes a comparison while it is made", async () => {
    await open.choose("View", "day");
    await open.choose("Metrics", "visits");
    await open.choose("Split by", "device");
    await open.frame.getByText("Takes up to 3 requests").waitFor();
    await open.previewed();
    expect(await head()).toEqual(["Time", "Visits: PC", "Visits: Mobile", "Visits: Tablet"]);
    expect(await open.frame.getByLabel("Compare with", { exact: true }).locator("option:disabled").count()).toBe(4);
    expect(await inserted()).toContain('split=deviceType"');
    await open.frame.getByRole("button", { name: "Clear Split by" }).click();
    await select("Compare with", "sameWeekday");
    await open.box("Split by").click();
    await open.frame.getByText("An answer is compared or split").first().waitFor();
  });

  test("one row split by chosen values is a table that can be ordered, and a split that ends takes its order out", async () => {
    await open.choose("Metrics", "visits");
    await open.choose("Split by", "country");
    await open.choose("Values", "Japan");
    await open.choose("Values", "China");
    await select("Order by", "visits");
    expect(await open.previewed()).toHaveLength(2);
    expect(await inserted()).toContain('split=country=Japan,China; sortBy=visits; sortOrder=desc"');
    await open.frame.getByRole("button", { name: "Clear Split by" }).click();
    await open.frame.getByText("so they were taken out: Order by, Order").waitFor();
  });

  test("what waits for the plan goes on by itself, says how far it is, and can be stopped", async () => {
    await open.workbench.api?.control.change({ plan: "FREE" });
    await select("Data", "PTENGINE_HEATMAP");
    // More than two minutes have: where one ends while it is asked, the rest waits all the same.
    for (let index = 0; index < 7; index += 1) await open.choose("Page address", `https://ptengine.jp/p${index}`);
    await open.press("Preview");
    await open.frame.getByText(/^[1-6] of 7 answered$/).waitFor();
    const goesOn = open.frame.getByText(/It goes on in \d+ s\.$/);
    const last = open.frame.locator(".preview tbody tr").nth(6);
    await open.until(async () => {
      if (await last.isVisible()) return true;
      if (!(await goesOn.isVisible())) return false;
      await open.workbench.time?.moveBy(61_000);
      await open.frame.evaluate(() => {
        const now = Date.now;
        Date.now = () => now() + 61_000;
      });
      // Where it waits anew at once, nobody sees it gone between.
      await goesOn.waitFor({ state: "detached", timeout: 2_000 }).catch(() => {});
      return false;
    });
    expect(await requests()).toHaveLength(7);
    // The plan is known by now. Nine are more than it allows in two minutes, wherever one of them ends.
    for (let index = 7; index < 16; index += 1) await open.choose("Page address", `https://ptengine.jp/p${index}`);
    await open.frame.getByText(/About [456] min on your plan\..* Plan: FREE\.$/).waitFor();
    await open.press("Preview");
    await open.notice().getByText("Up to 16 requests, about").waitFor();
    expect(await requests()).toHaveLength(7);
    await open.press("Begin");
    await open.frame.getByText(/It goes on in \d+ s\.$/).waitFor();
    await open.press("Stop");
    await open.frame.getByText(/It goes on in/).waitFor({ state: "detached" });
  });

  test("the sidebar itself never complained", () => expect(open.complaints).toEqual([]));
});
