// Reports in the sidebar: made from a query, run, changed, scheduled, repaired, deleted.
import { story } from "../../support/story";
import { type OpenSidebar, openSidebar } from "./openSidebar";

story("reports", (step) => {
  let open: OpenSidebar;
  beforeAll(async () => {
    open = await openSidebar({ fixedNowMs: Date.parse("2026-05-02T03:00:00Z") });
  });
  afterAll(() => open.close());

  const item = (name: string) =>
    open.frame
      .locator(".reports li")
      .filter({ has: open.frame.locator("strong", { hasText: new RegExp(`^${name}$`) }) });
  const pressIn = (name: string, button: string) =>
    item(name).getByRole("button", { name: button, exact: true }).click();
  const field = (label: string) => open.frame.locator("#panel-reports").getByLabel(label, { exact: true });
  const triggers = () => open.workbench.appsScript.state.triggers.list();

  step("a document without reports says how one is made", async () => {
    await open.openTab("Reports");
    await open.notice().getByText("This document has no report yet").waitFor();
    expect(await open.violations()).toEqual([]);
  });

  step("a query is saved as a report at the selected cell, and run", async () => {
    await open.openTab("Build");
    await open.choose("View", "country");
    await open.choose("Metrics", "visits");
    await open.press("Save as report");
    expect(await field("Name").inputValue()).toContain("Country");
    await field("Name").fill("");
    await open.press("Save and run");
    await open.frame.getByText("Fill this in").waitFor();
    await field("Name").fill("Countries");
    await field("Header").selectOption("names");
    await open.frame.getByText("Once it is saved, Edit can set alerts on its numbers.").waitFor();
    expect(await open.violations()).toEqual([]);
    await open.press("Save and run");
    await open.notice().getByText("is written: ").waitFor();
    expect(open.workbench.values("A1:A2")).toEqual([["country"], ["Japan"]]);
    await item("Countries").getByText("written").waitFor();
    expect(await item("Countries").textContent()).toContain("Sheet1!A1");
    // Its form is gone: the keyboard goes on at its entry.
    expect(await item("Countries").locator(":focus").count()).toBe(1);
    // What Run all takes is told beside it, with what the run has left of the plan.
    expect(await open.frame.locator("#panel-reports footer").textContent()).toMatch(
      /Takes 1 request, none if already loaded\. Left: 29 this minute/,
    );
    expect(await open.violations()).toEqual([]);
  });

  step("its settings are changed, and its schedule makes the one trigger", async () => {
    await pressIn("Countries", "Edit");
    await field("Schedule").selectOption("week");
    await field("From").selectOption("7");
    await field("Wed").check();
    await open.frame.getByText("by the spreadsheet’s clock (now 12:00).").waitFor();
    await field("Your name, for others who see the schedule (optional)").fill("Aiko");
    expect(await open.violations()).toEqual([]);
    await open.press("Save report");
    await open.notice().getByText("“Countries” is saved.").waitFor();
    await item("Countries").getByText("Mon, Wed at 07:00 · next 2026-05-04 07:00").waitFor();
    await open.frame.getByText("Schedules begin within the hour.").waitFor();
    expect(triggers()).toHaveLength(1);
  });

  step("its query goes back to Build, and comes back changed", async () => {
    await pressIn("Countries", "Edit");
    await open.press("Change the query");
    await open.frame.getByText("Query of the report “Countries”").waitFor();
    expect(await open.frame.locator("#panel-build .chips").first().textContent()).toContain("Visits");
    await open.choose("Metrics", "users");
    await open.press("Use in the report");
    expect(await field("Name").inputValue()).toBe("Countries");
    await open.press("Save and run");
    await open.notice().getByText("is written: ").waitFor();
    expect(open.workbench.values("A1:C1")).toEqual([["country", "visits", "users"]]);
    await item("Countries").getByText("Mon, Wed at 07:00").waitFor();
  });

  step("cells changed by hand are told, kept, and overwritten on request only", async () => {
    open.workbench.setFormula("A2", "mine");
    await pressIn("Countries", "Run");
    await open.notice().getByText("was not written.").waitFor();
    await item("Countries").getByText("were changed by hand").first().waitFor();
    await item("Countries").getByRole("button", { name: "Changed by hand: Sheet1!A2" }).click();
    expect(open.workbench.values("A2")).toEqual([["mine"]]);
    expect(await open.violations()).toEqual([]);
    await pressIn("Countries", "Overwrite");
    await open.notice().getByText("is written: ").waitFor();
    expect(open.workbench.values("A2")).toEqual([["Japan"]]);
  });

  step("a copy asks where it shall go, is placed at the selected cell, and all are run together", async () => {
    const { port } = open.workbench.book;
    port.select(port.sheets()[0]?.id ?? "", { left: 0, right: 0, top: 0, bottom: 0 });
    await pressIn("Countries", "Duplicate");
    expect(await open.violations()).toEqual([]);
    await pressIn("Countries", "At the selected cell");
    await open.notice().getByText("The copy “Countries (2)” has its place at Sheet1!A1.").waitFor();
    await item("Countries \\(2\\)").waitFor();
    await open.press("Run all");
    await open.notice().getByText("1 of 2 reports are written. Not up to date: ").waitFor();
    await item("Countries \\(2\\)").getByText("content are in the way").waitFor();
    await open.press("Run what is not up to date (1)");
    await open.notice().getByText("was not written.").waitFor();
    await pressIn("Countries \\(2\\)", "Delete");
    await item("Countries \\(2\\)").getByRole("group").getByRole("button", { name: "Delete" }).click();
    await item("Countries \\(2\\)").waitFor({ state: "detached" });
    expect(open.workbench.values("A1:A2")).toEqual([["country"], ["Japan"]]);
  });

  step("the run log is shown, and written to a tab", async () => {
    await open.frame.getByText("Run log", { exact: true }).click();
    await open.frame.getByRole("cell", { name: "✕ failed" }).first().waitFor();
    expect(await open.violations()).toEqual([]);
    await open.press("Write to a tab");
    await open.until(() => open.workbench.book.port.sheets().some(({ name }) => name === "Ptengine log"));
    await open.frame.locator("button[aria-busy]").waitFor({ state: "detached" });
    expect(open.workbench.values("'Ptengine log'!C2:D4").sort()).toEqual([
      ["Countries (2)", "failed"],
      ["Countries (2)", "failed"],
      ["Countries", "ok"],
    ]);
  });

  step("a chart is drawn beside it, and taken away again", async () => {
    const charts = () => open.workbench.book.port.charts.list(open.workbench.book.port.sheets()[0]?.id ?? "");
    await pressIn("Countries", "Edit");
    await field("With a chart: lines over time, else bars").check();
    await open.press("Save and run");
    await open.notice().getByText("is written: ").waitFor();
    expect(charts()).toMatchObject([{ type: "BAR", options: { title: "Countries" }, anchor: { row: 0, column: 4 } }]);
    await pressIn("Countries", "Edit");
    await field("With a chart: lines over time, else bars").uncheck();
    await open.press("Save report");
    await open.notice().getByText("is saved").waitFor();
    expect(charts()).toEqual([]);
  });

  step("it is moved to the selected cell with what it has written, and back", async () => {
    const { book } = open.workbench;
    const sheetId = book.port.sheets()[0]?.id ?? "";
    const select = (column: number, row: number) =>
      book.port.select(sheetId, { left: column, right: column, top: row, bottom: row });
    select(5, 2);
    await pressIn("Countries", "Move");
    await item("Countries").getByText("Sheet1!F3").waitFor();
    expect(open.workbench.values("F3:F4")).toEqual([["country"], ["Japan"]]);
    expect(open.workbench.values("A1:A2")).toEqual([[""], [""]]);
    select(0, 0);
    await pressIn("Countries", "Move");
    await item("Countries").getByText("Sheet1!A1").waitFor();
    await pressIn("Countries", "Run");
    await open.notice().getByText("is written: ").waitFor();
  });

  step("its query becomes a formula, and a formula becomes a report", async () => {
    await pressIn("Countries", "Edit");
    await open.press("Change the query");
    open.workbench.book.port.select(open.workbench.book.port.sheets()[0]?.id ?? "", {
      left: 7,
      right: 7,
      top: 0,
      bottom: 0,
    });
    await open.previewed();
    await open.press("Insert formula");
    await open.notice().getByText("Written to Sheet1!H1").waitFor();
    await open.workbench.settled();
    expect(open.workbench.values("H1:J2")).toEqual([
      ["Country / area", "Visits", "Unique visitors"],
      ...open.workbench.values("A2:C2"),
    ]);
    await open.press("Stop editing");
    await open.press("Edit the formula in the selected cell");
    await open.frame.getByText("Editing Sheet1!H1").waitFor();
    await open.press("Save as report");
    const said = await open.frame.locator("#panel-reports .sentence").allTextContents();
    expect(said).toEqual(["Country / area · Visits, Unique visitors · Last 30 days"]);
    await open.press("Cancel");
  });

  step("formulas are refreshed on schedule", async () => {
    await open.frame.getByText("Refresh formulas on schedule").click();
    await field("Schedule").selectOption("month");
    await field("Day of the month").selectOption("31");
    await open.frame.getByText("In shorter months it runs on the last day.").waitFor();
    await open.press("Save");
    await open.frame.getByText("Refresh formulas on schedule · monthly on day 31 at 09:00").waitFor();
  });

  step("another person sees whose schedule it is, and takes it over", async () => {
    const { state } = open.workbench.appsScript;
    const key = state
      .properties("user:owner")
      .entries()
      .filter(([name]) => /^PTENGINE_(API_KEY|SITES)/.test(name));
    state.properties("user:editor").set(key);
    open.workbench.appsScript.setPerson("editor");
    await open.reopen();
    await open.openTab("Reports");
    await item("Countries").getByText("Scheduled by Aiko").waitFor();
    await pressIn("Countries", "Take over the schedule");
    await item("Countries").getByText("Scheduled by Aiko").waitFor({ state: "detached" });
    expect(
      triggers()
        .map(({ person }) => person)
        .sort(),
    ).toEqual(["editor", "owner"]);
    open.workbench.appsScript.setPerson("owner");
  });

  step("a schedule that Google refuses is told on the tab, with Google's words", async () => {
    const { triggers: store } = open.workbench.appsScript.state;
    for (const { id } of store.list()) store.delete(id);
    for (let index = 0; index < 20; index += 1) {
      store.add(
        {
          handler: "triggerHourly",
          person: "owner",
          documentId: `other${index}`,
          schedule: { everyHours: 1, timeZone: "UTC" },
        },
        0,
        () => 0.5,
      );
    }
    await open.reopen();
    await open.frame.getByRole("tab", { name: /Schedules need attention/ }).click();
    await open.notice().getByText("This script has too many triggers").waitFor();
    expect(await open.violations()).toEqual([]);
  });

  step("deleting clears the cells only if asked", async () => {
    const focused = () => open.frame.locator(":focus").evaluate((node) => node.textContent || node.tagName);
    await pressIn("Countries", "Delete");
    await open.until(async () => (await focused()) === "INPUT");
    await item("Countries").getByRole("button", { name: "Cancel" }).click();
    await open.until(async () => (await focused()) === "Delete");
    await pressIn("Countries", "Delete");
    await field("Clear its cells too").check();
    await item("Countries").getByRole("group").getByRole("button", { name: "Delete" }).click();
    await open.notice().getByText("This document has no report yet").waitFor();
    expect(open.workbench.values("A1:A2")).toEqual([[""], [""]]);
  });
});

describe.each([
  ["ja_JP", "作成", "レポート", "レポートとして保存", "保存して実行", "を書き込みました"],
  ["zh_CN", "创建", "报表", "保存为报表", "保存并运行", "已写入："],
] as const)("reports in %s", (locale, build, tab, saveAs, saveAndRun, ran) => {
  let open: OpenSidebar;
  beforeAll(async () => {
    open = await openSidebar({ book: { locale } });
  });
  afterAll(() => open.close());

  test("are made, run and listed, and every control has its name", async () => {
    await open.openTab(build);
    await open.press(saveAs);
    expect(await open.violations()).toEqual([]);
    await open.press(saveAndRun);
    await open.notice().getByText(ran).waitFor();
    await open.openTab(tab);
    expect(await open.frame.locator(".reports li").count()).toBe(1);
    expect(await open.violations()).toEqual([]);
  });
});
