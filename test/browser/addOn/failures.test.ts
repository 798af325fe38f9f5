// What the sidebar shows when the quota is used up, when Ptengine fails or is slow, and when Google refuses.
import { story } from "../../support/story";
import { type OpenSidebar, openSidebar } from "./openSidebar";

describe("when something stands in the way", () => {
  let open: OpenSidebar;
  beforeAll(async () => {
    open = await openSidebar();
  });
  afterAll(() => open.close());
  beforeEach(() => open.startOver());

  const change = (faults: Parameters<NonNullable<typeof open.workbench.api>["control"]["change"]>[0]) =>
    open.workbench.api?.control.change(faults);

  test("an outage is told with what to do, and once it is over the same press works", async () => {
    await change({ faults: [{ kind: "serverError", remaining: null }] });
    await open.previewed();
    await open.notice().getByText("Ptengine had a fault of its own. Try again in a few minutes.").waitFor();
    await change({ faults: [] });
    open.workbench.appsScript.state.clearCache();
    await open.press("Try again");
    await open.frame.locator(".preview table").waitFor();
  });

  test("an older answer is shown as such while a newer one cannot be had", async () => {
    await open.previewed();
    await change({ faults: [{ kind: "serverError", remaining: null }] });
    await open.frame.getByText("More options").click();
    await open.frame.getByLabel("Use answers up to this many minutes old").fill("0");
    await open.previewed();
    await open.notice().getByText("so this is an older one").waitFor();
    await open.notice().getByText("Ptengine had a fault of its own").waitFor();
  });

  test("a used-up day says when there will be more", async () => {
    await change({ faults: [{ kind: "dayLimit", remaining: null }] });
    await open.previewed();
    await open
      .notice()
      .getByText(/the plan's requests for today are used up \(GROWTH\); ready in about \d+ h/)
      .waitFor();
  });

  test("what is left of the plan is told after each answer", async () => {
    await change({ plan: "FREE" });
    await open.previewed();
    await open.frame.getByText("Left: 2 this minute, 99 today.").waitFor();
  });

  test("slow work says for how long it has gone on", async () => {
    await change({ faults: [{ kind: "latency", remaining: 1, latencyMs: 4500 }] });
    await open.press("Preview");
    await open.frame.getByText("Asking Ptengine…").waitFor();
    await open.frame
      .getByText(/^[3-9] s$/)
      .filter({ visible: true })
      .waitFor();
    await open.frame.locator(".preview table").waitFor();
  });

  test("a list that cannot be loaded says so where it would stand, and is asked again when it is opened again", async () => {
    await change({ faults: [{ kind: "closedConnection", remaining: null }] });
    await open.frame.getByLabel("Data", { exact: true }).selectOption("PTENGINE_FUNNEL");
    await open.box("Conversion goal").click();
    await open.frame.locator(".popup-note").getByText("Ptengine could not be reached").waitFor();
    await open.box("Conversion goal").press("Escape");
    await change({ faults: [] });
    open.workbench.appsScript.state.clearCache();
    await open.choose("Conversion goal", "Purchase complete");
    expect((await open.previewed()).length).toBeGreaterThan(0);
  });

  test("what the API refuses is told in its own words where they help", async () => {
    await open.frame.getByLabel("Data", { exact: true }).selectOption("PTENGINE_FUNNEL");
    await open.box("Conversion goal").click();
    await open.frame.locator("[role=option]").first().waitFor();
    await open.choose("Conversion goal", "no such goal");
    await open.previewed();
    await open.notice().getByText("4012").waitFor();
  });

  test("several accounts in one browser are explained when Google refuses", async () => {
    // Google answers a sidebar that runs as another account in these words.
    await open.frame.evaluate(() => {
      const { google } = globalThis as unknown as { google: { script: { run: unknown } } };
      const refuse = { withSuccessHandler: () => refuse, withFailureHandler: keep, sidebarCall: () => {} };
      function keep(failed: (error: Error) => void) {
        refuse.sidebarCall = () =>
          failed(new Error("PERMISSION_DENIED: Authorization is required to perform that action."));
        return refuse;
      }
      Object.defineProperty(google.script, "run", { value: refuse });
    });
    await open.press("Preview");
    await open.notice().getByText("If several Google accounts are signed in").waitFor();
  });

  test("the sidebar itself never complained", () => expect(open.complaints).toEqual([]));
});

story("the list of formulas", (step) => {
  let open: OpenSidebar;
  beforeAll(async () => {
    open = await openSidebar({ api: { clockOffsetMs: 0 } });
    open.workbench.setFormula("A1", '=PTENGINE_DC("total","visits","lastmonth")');
    open.workbench.setFormula("A2", '=PTENGINE_DC("total","users","lastmonth",,,,PTENGINE_REFRESH)');
    open.workbench.setFormula("A3", '=PTENGINE_DC("county","visits")');
    open.workbench.setFormula("A4", '=PTENGINE_DC("total","visits",TODAY()-3)');
    open.workbench.setFormula("A5", '=PTENGINE_DC("country","visits","yesterday",,"country=Nowhere")');
    await open.workbench.settled();
    await open.openTab("Formulas");
    await open.frame.locator(".formula-item").first().waitFor();
  });
  afterAll(() => open.close());

  const states = () =>
    open.frame
      .locator(".formula-item")
      .evaluateAll((items) =>
        items.map((item) => [item.querySelector("button")?.textContent, item.querySelector(".state")?.textContent]),
      );

  step("each formula is told with its state, cost and age, without a request", async () => {
    const before = (await open.workbench.api?.control.state())?.log.length;
    await open.openTab("Build");
    await open.openTab("Formulas");
    await open.frame.locator(".formula-item").first().waitFor();
    // What needs attention comes first.
    expect(await states()).toEqual([
      // Its answer is kept, but there is no cell named PTENGINE_REFRESH yet.
      ["Sheet1!A2", "✕ failed"],
      ["Sheet1!A3", "✕ failed"],
      ["Sheet1!A1", "✓ up to date"],
      ["Sheet1!A4", "– calculated by the sheet"],
      ["Sheet1!A5", "∅ no rows"],
    ]);
    await open.frame.getByText("just now · 1 request").first().waitFor();
    await open.frame.getByText("The cell shows #").waitFor();
    await open.frame.getByText('Did you mean "country"?').waitFor();
    expect((await open.workbench.api?.control.state())?.log.length).toBe(before);
  });

  step("formulas learn to follow the refresh cell, all at once", async () => {
    await open.frame.getByText("Formulas that Refresh formulas leaves out: 4").waitFor();
    await open.press("Update them too");
    await open.frame.getByText("leaves out: ").waitFor({ state: "detached" });
    expect(open.workbench.book.cells("A1")[0]?.[0]?.formula).toBe(
      '=PTENGINE_DC("total","visits","lastmonth",,,,PTENGINE_REFRESH)',
    );
  });

  step("a refresh shows how far it is, asks each question once, and tells what it cost", async () => {
    await open.workbench.settled();
    await open.workbench.api?.control.change({ clearLog: true });
    await open.press("Refresh formulas");
    await open.notice().getByText("5 formulas, 2 requests").waitFor();
    await open.workbench.settled();
    // What the sheet calculates, TODAY()-3, cannot be planned: that formula follows too, and asks in its own turn.
    expect((await open.workbench.api?.control.state())?.log).toHaveLength(3);
  });

  step("a refresh that waits for the quota can be stopped, and shows what there is", async () => {
    await open.workbench.api?.control.change({ plan: "FREE", resetCounters: true, clearLog: true });
    open.workbench.appsScript.state.clearCache();
    for (const month of [1, 2, 3, 4, 5]) {
      open.workbench.setFormula(
        `C${month}`,
        `=PTENGINE_DC("total","visits","2026-0${month}-01","2026-0${month}-05",,,PTENGINE_REFRESH)`,
      );
    }
    await open.press("Refresh formulas");
    await open.frame.getByText(/^Waiting for the request quota, about/).waitFor();
    expect(await open.frame.locator("progress").getAttribute("max")).toBe("7");
    await open.press("Stop and show what there is");
    await open
      .notice()
      .getByText(/^10 formulas, \d requests?$/)
      .waitFor({ timeout: 30_000 });
  });

  step("a failed formula is asked again by itself", async () => {
    await open.workbench.api?.control.change({ plan: "GROWTH", resetCounters: true, clearLog: true });
    open.workbench.appsScript.state.clearCache();
    await open.frame
      .locator(".formula-item", { hasText: "Sheet1!C5" })
      .getByRole("button", { name: "Try again" })
      .click();
    // The cell itself may have asked in the meantime; nothing is asked twice.
    await open
      .notice()
      .getByText(/^1 formula, [01] requests?$/)
      .waitFor();
    await open.frame.locator(".formula-item", { hasText: "Sheet1!C5" }).getByText("up to date").waitFor();
  });

  step("a cell is shown where it stands", async () => {
    await open.press("Sheet1!A5");
    await open.until(() => open.workbench.book.port.activeRange().zone.top === 4);
  });
});
