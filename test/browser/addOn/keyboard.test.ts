// The whole way from the menu to a formula, and back into the form, without a mouse.
import { story } from "../../support/story";
import { type OpenSidebar, openSidebar } from "./openSidebar";

story("by keyboard alone", (step) => {
  let open: OpenSidebar;
  beforeAll(async () => {
    open = await openSidebar({}, "asOpened");
  });
  afterAll(() => open.close());

  /** Moves on with Tab until the control of that name has the focus. */
  async function tabTo(name: RegExp): Promise<void> {
    for (let step = 0; step < 60; step += 1) {
      const focused = open.frame.locator("*:focus");
      if ((await focused.count()) > 0 && name.test(await nameOf())) return;
      await open.page.keyboard.press("Tab");
    }
    throw new Error(`Tab never came to ${name}.`);
  }

  /** What a screen reader would call the focused control. */
  const nameOf = () =>
    open.frame.locator("*:focus").evaluate((element) => {
      const { labels, textContent } = element as unknown as {
        labels?: ArrayLike<{ textContent: string }>;
        textContent: string;
      };
      return labels?.[0]?.textContent ?? element.getAttribute("aria-label") ?? textContent;
    });

  const press = async (...keys: string[]) => {
    for (const key of keys) await open.page.keyboard.press(key);
  };

  const isInSidebar = () => open.page.evaluate(() => document.activeElement?.tagName === "IFRAME");

  step("a query is built, previewed and inserted, from the moment in which the sidebar opens", async () => {
    expect(await isInSidebar()).toBe(true);
    // An empty document begins with the gallery of dashboards.
    expect(await nameOf()).toBe("Reports");
    await open.page.keyboard.press("Home");
    expect(await nameOf()).toBe("Build");
    await tabTo(/^View/);
    await open.page.keyboard.type("coun");
    await open.frame.locator("[role=option]").first().waitFor();
    await press("Enter");
    await tabTo(/^Metrics/);
    await press("ArrowDown", "Enter", "Escape");
    await tabTo(/^Days/);
    await open.page.keyboard.type("Last 7");
    await tabTo(/^Add a condition/);
    await press("Enter");
    await tabTo(/^Field/);
    await open.page.keyboard.type("device t");
    await press("Enter");
    await tabTo(/^Values/);
    await press("ArrowDown", "Enter", "Escape");
    await press("Control+Enter");
    await open.frame.locator(".preview table").waitFor();
    await tabTo(/^Insert formula$/);
    await press("Enter");
    await open.notice().getByText("Written to Sheet1!A1").waitFor();
    await open.until(async () => !(await isInSidebar()));
    const formula = open.workbench.book.cells("A1")[0]?.[0]?.formula;
    expect(formula).toBe(
      '=PTENGINE_DC("country","visits","last7days",,"deviceType=PC","headers=label",PTENGINE_REFRESH)',
    );
  });

  step("the tabs are one stop, moved through by arrows", async () => {
    await open.frame.getByRole("tab", { name: "Build" }).focus();
    await press("ArrowRight");
    expect(await nameOf()).toBe("Formulas");
    await open.frame.locator(".formula-item").first().waitFor();
    await press("ArrowLeft");
    expect(await nameOf()).toBe("Build");
  });

  step("a chosen value is taken back with Backspace, an open list closed with Escape", async () => {
    await open.box("Metrics").focus();
    await press("Backspace");
    // What is left is the condition's value.
    expect(await open.frame.locator(".chips").count()).toBe(1);
    await press("ArrowDown");
    expect(await open.box("Metrics").getAttribute("aria-expanded")).toBe("true");
    await press("Escape");
    expect(await open.box("Metrics").getAttribute("aria-expanded")).toBe("false");
  });

  step("the formula is read back, changed and saved", async () => {
    await open.frame.getByRole("tab", { name: "Build" }).focus();
    await tabTo(/^Edit the formula/);
    await press("Enter");
    await open.frame.getByText("Editing Sheet1!A1").waitFor();
    await tabTo(/^Metrics/);
    await open.page.keyboard.type("bounce");
    await press("Enter", "Escape");
    await tabTo(/^Save formula$/);
    await press("Enter");
    await open.notice().getByText("Written to Sheet1!A1").waitFor();
    expect(open.workbench.book.cells("A1")[0]?.[0]?.formula).toContain('"visits,bounceRate"');
  });
});
