import { story } from "../support/story";
import { type OpenPage, openPage } from "./openPage";

story("the page with the built add-on", (step) => {
  let open: OpenPage;
  beforeAll(async () => {
    open = await openPage();
  });
  afterAll(() => open.close());

  step("a formula typed with the keyboard shows Loading..., then its table", async () => {
    await open.workbench.api!.control.change({ faults: [{ kind: "latency", remaining: 1, latencyMs: 4_000 }] });
    await open.type(0, 0, '=PTENGINE_DC("country";"visits";"2026-04-01";"2026-04-30")');
    await open.untilShown(0, 0, "Loading...");
    await open.untilShown(0, 0, "country");
    expect(open.workbench.display("A1:A2")).toEqual([["country"], ["Japan"]]);
    expect(await open.shown(1, 1)).toBe(open.workbench.display("B2")[0]?.[0]);
  });

  step("other formulas use the table, in the page as in Node", async () => {
    await open.type(3, 0, "=SUM(B2:B100)");
    await open.type(3, 1, "=FILTER(A2:A100,B2:B100>5000)");
    await open.untilShown(3, 1, "Japan");
    expect(await open.shown(3, 0)).toBe(open.workbench.display("D1")[0]?.[0]);
    expect(Number(await open.shown(3, 0))).toBeGreaterThan(1000);
  });

  step("an error shows its message when the pointer rests on it", async () => {
    await open.type(5, 0, '=PTENGINE_DC("county","visits")');
    await open.untilShown(5, 0, "#ERROR!");
    const { x, y } = await open.pointOf(5, 0);
    await open.page.mouse.move(x, y);
    const tooltip = open.page.locator(".error-tooltip");
    await tooltip.waitFor();
    expect(await tooltip.textContent()).toContain('Did you mean "country"?');
  });

  step("an unknown function shows #NAME?", async () => {
    await open.type(5, 2, "=PTENGINE_NOPE(1)");
    await open.untilShown(5, 2, "#NAME?");
  });

  step("the help of a custom function appears while it is typed", async () => {
    const { x, y } = await open.pointOf(5, 4);
    await open.page.mouse.click(x, y);
    await open.page.keyboard.type("=PTENGINE_DC(");
    const help = open.page.locator(".o-formula-assistant");
    await help.waitFor();
    expect(await help.textContent()).toContain("Ptengine's data center");
    await help.getByText("What the rows are: total, a dimension").waitFor();
    await open.page.keyboard.press("Escape");
    await open.page.keyboard.press("Escape");
  });

  step("the log lists the request, and the switches reach the simulated API", async () => {
    const row = open.page.locator("#requests tr").first();
    await row.waitFor();
    expect(await row.textContent()).toContain("datacenter/querydimension_table · country · 2026-04-01 · 2026-04-30");
    expect(await row.locator(".status").textContent()).toBe("200");
    await open.page.selectOption("#plan", "FREE");
    await open.page.locator("#faults").getByLabel("Server error (500)").check();
    await open.page.locator("#panel-summary", { hasText: /of 3 left this minute.*Server error \(500\)/ }).waitFor();
    const { keys, settings } = await open.workbench.api!.control.state();
    expect(keys[0]?.plan).toBe("FREE");
    expect(settings.faults.map(({ kind }) => kind)).toEqual(["serverError"]);
    await open.page.getByRole("button", { name: "Start over" }).click();
    await open.page.getByText("0 requests so far").waitFor();
  });

  step("an answer for two cells arrives when one of them is empty again", async () => {
    await open.workbench.api!.control.change({ faults: [{ kind: "latency", remaining: 1, latencyMs: 4_000 }] });
    const formula = '=PTENGINE_DC("total";"visits";"2026-03-01";"2026-03-31")';
    await open.type(7, 0, formula);
    await open.type(7, 1, formula);
    await open.untilShown(7, 1, "Loading...");
    open.workbench.setFormula("H1", "");
    await open.untilShown(7, 0, "");
    await open.workbench.settled();
    await open.untilShown(7, 1, open.workbench.display("H2")[0]?.[0] ?? "");
    expect(Number(open.workbench.display("H2")[0]?.[0])).toBeGreaterThan(1000);
    await open.workbench.api!.control.change({ clearLog: true });
  });

  step("the add-on's menu opens by keyboard, and a choice opens the sidebar", async () => {
    await open.page.locator("#extensions-menu").focus();
    await open.page.keyboard.press("Enter");
    await open.page.keyboard.press("ArrowRight");
    const entries = open.page.locator(".submenu [role=menuitem]");
    expect(await entries.allTextContents()).toEqual(open.workbench.ui.menu.map(({ label }) => label));
    await open.page.keyboard.press("Enter");
    await open.page.locator("#sidebar iframe").waitFor();
    await open.page.locator("#sidebar-close").click();
    await open.page.locator("#sidebar").waitFor({ state: "hidden" });
  });

  step("on a narrow page the menu stays inside it", async () => {
    await open.page.setViewportSize({ width: 700, height: 800 });
    await open.page.locator("#narrow-menu #extensions-menu").click();
    await open.page.getByRole("menuitem", { name: "Ptengine" }).click();
    const boxes = await Promise.all((await open.page.locator(".menu").all()).map((menu) => menu.boundingBox()));
    expect(boxes.length).toBe(2);
    for (const box of boxes) {
      expect(box!.x).toBeGreaterThanOrEqual(0);
      expect(box!.x + box!.width).toBeLessThanOrEqual(700);
    }
    await open.page.keyboard.press("Escape");
    await open.page.setViewportSize({ width: 1280, height: 800 });
  });

  step("a dialog's answer reaches the script", async () => {
    const answer = open.workbench.ui.prompt({ title: "Name", prompt: "Which site?", buttons: "OK_CANCEL" });
    await open.page.locator("dialog input").fill("566d12f9");
    await open.page.keyboard.press("Enter");
    expect(await answer).toEqual({ button: "OK", text: "566d12f9" });
    const refused = open.workbench.ui.alert({ title: "", prompt: "Go on?", buttons: "YES_NO" });
    await open.page.getByRole("button", { name: "No", exact: true }).click();
    expect(await refused).toBe("NO");
  });

  step("the person can be switched, and everything calculated again", async () => {
    const calls = () => open.workbench.api!.control.state().then(({ log }) => log.length);
    await open.page.getByLabel("an editor").check();
    await open.page.getByRole("button", { name: "Recalculate all" }).click();
    await open.workbench.settled();
    await open.untilShown(0, 0, "country");
    expect(await calls()).toBe(0);
  });

  step("another site cannot post, and the key is in nothing that the page gets", async () => {
    const stranger = await fetch(`${open.address}api/recalculate`, {
      method: "POST",
      body: "null",
      headers: { origin: "https://example.com" },
    });
    expect(stranger.status).toBe(403);
    expect(await open.page.content()).not.toMatch(/pt-[0-9a-f]{32}/);
  });

  step("the page has nothing to complain about", () => {
    expect(open.complaints).toEqual([]);
  });
});

test("Refresh formulas asks once for equal formulas, tells it, and the formulas follow", async () => {
  const open = await openPage();
  try {
    await open.type(0, 0, '=PTENGINE_DC("total","visits","2026-04-01","2026-04-30",,"headers=off")');
    await open.type(0, 2, '=PTENGINE_DC("total","visits","2026-04-01","2026-04-30",,"headers=off",PTENGINE_REFRESH)');
    await open.workbench.settled();
    await open.page.locator("#extensions-menu").click();
    await open.page.getByRole("menuitem", { name: "Ptengine" }).click();
    await open.page.getByRole("menuitem", { name: "Refresh formulas" }).click();
    await open.page
      .getByText("2 formulas refreshed with 1 request. Failed: 0, older answers: 0, not planned: 0")
      .waitFor();
    await open.workbench.settled();
    const [shown] = open.workbench.display("A1")[0] ?? [];
    expect(Number(shown)).toBeGreaterThan(1000);
    await open.untilShown(0, 2, String(shown));
  } finally {
    await open.close();
  }
});

test("the panel says when the log of requests cannot be read, and shows it again when it can", async () => {
  const open = await openPage();
  try {
    await open.page.getByText("Nothing has been asked yet.").waitFor();
    await open.page.route("**/api/control/state", (route) => route.fulfill({ status: 500, body: "fetch failed" }));
    await open.page.getByText("The request log cannot be read.").waitFor();
    expect(await open.page.locator("#no-requests").textContent()).toBe(
      "The simulated API does not answer: fetch failed",
    );
    await open.page.unroute("**/api/control/state");
    await open.page.getByText("Nothing has been asked yet.").waitFor();
  } finally {
    await open.close();
  }
});
