// Alerts as a person sets them up: an address from the workbench's inbox, a condition on a report, and what then comes.
import type { ScriptValue } from "../../../workbench/apps-script/ports/values";
import { textOf } from "../../../workbench/inbox/shown";
import { story } from "../../support/story";
import { type OpenSidebar, openSidebar } from "./openSidebar";

story("alerts", (step) => {
  let open: OpenSidebar;
  beforeAll(async () => {
    open = await openSidebar({ fixedNowMs: Date.parse("2026-05-02T03:00:00Z") });
    const { id } = await call<{ readonly id: string }>("saveReport", {
      ...{ name: "Countries", mode: "replace", header: "labels", keyColumns: [], userName: "" },
      call: { name: "PTENGINE_DC", args: ["country", "visits,bounceRate", "2026-04-01", "2026-04-30"] },
      schedule: { every: "hour" },
    });
    await call("runReports", { ids: [id] });
    await open.reopen();
  });
  afterAll(() => open.close());

  async function call<Answer>(name: string, input: object): Promise<Answer> {
    const args = [name, input as ScriptValue];
    const result = await open.workbench.appsScript.execute({ entry: "sidebar", functionName: "sidebarCall", args });
    if (!result.ok) throw new Error(result.error.message);
    const told = result.value as unknown as { readonly ok: boolean; readonly value: Answer; readonly error: unknown };
    if (!told.ok) throw new Error(JSON.stringify(told.error));
    return told.value;
  }
  const reports = () => open.frame.locator("#panel-reports");
  const field = (label: string) => reports().getByLabel(label, { exact: true });
  const preview = () => reports().locator(".message-preview");
  const messages = () => open.workbench.inbox.state().messages.map(({ lines }) => textOf(lines));

  step("an address is made in the workbench's panel", async () => {
    await open.page.getByRole("tab", { name: "Inbox" }).click();
    await open.page.getByRole("button", { name: "Slack", exact: true }).click();
    await open.page.getByLabel("Address of Slack 1").waitFor();
  });

  step("what is no address is refused without being quoted, and nothing is kept", async () => {
    await open.openTab("Reports");
    await reports().getByText("Alerts", { exact: true }).click();
    await field("Incoming webhook address").fill("https://hooks.slack.com.evil.example/services/T0/B0/secret");
    await open.press("Save and send a test");
    await reports().getByText("This is no incoming webhook address of Slack").waitFor();
    expect(await reports().textContent()).not.toContain("secret");
    expect(open.workbench.inbox.state().attempts).toEqual([]);
  });

  step("the address is saved by a test that arrives, and then shown by its last signs alone", async () => {
    const address = await open.page.getByLabel("Address of Slack 1").inputValue();
    await field("Incoming webhook address").fill(address);
    await open.press("Save and send a test");
    await open.notice().getByText("The test has arrived at Slack.").waitFor();
    await reports()
      .getByText(`Slack, address ending in …${address.slice(-4)}`)
      .waitFor();
    expect(await open.frame.locator("body").innerHTML()).not.toContain(address.slice(-12));
    await open.page.locator("#messages").getByText("Test from Ptengine for Google Sheets").waitFor();
    expect(open.workbench.appsScript.state.triggers.list()).toHaveLength(1);
    expect(await open.violations()).toEqual([]);
  });

  step("the document's reports are watched with one tick", async () => {
    const box = field("Tell me when a scheduled report fails, is late, or is well again");
    await box.check();
    await open.until(async () => (await call<{ readonly isWatching: boolean }>("readAlerts", {})).isWatching);
  });

  step("a condition shows the values of now, whether it would tell, and the message as it would come", async () => {
    await open.press("Edit");
    await open.press("Add a condition");
    await reports()
      .getByText(/^Now: The total [\d,]+ · The last row \d+\. As the cells show it, data of 2026-05-02 12:00\.$/)
      .waitFor();
    await field("Limit").fill("10");
    await preview().getByText("This is so now: it would tell you at once, with this message:").waitFor();
    await preview().getByText("Countries: The total of Visits is above 10").waitFor();
    await field("Limit").fill("1000000");
    await preview().getByText("This is not so now. The message would be:").waitFor();
    expect(await open.violations()).toEqual([]);
  });

  step("a rate has no total, and its limit is typed as it is shown", async () => {
    await field("Column").selectOption("bounceRate");
    expect(await field("What of it").locator("option").allTextContents()).toEqual([
      "Any row",
      "The last row",
      "One row",
    ]);
    await field("What of it").selectOption("row");
    await field("Row named by").waitFor({ state: "detached" });
    await field("Row").selectOption("Japan");
    await field("Is").selectOption("below");
    await field("Limit (%)").fill("99.5");
    await preview().getByText("Countries: Bounce rate of Japan is below 99.50%").waitFor();
    // By the keyboard alone, which then goes on behind it.
    await reports().getByRole("button", { name: "Keep this condition" }).press("Enter");
    await reports().locator(".alerts .formula-list").getByText("Bounce rate of Japan is below 99.50%").waitFor();
  });

  step("the keyboard goes on with what has taken the form's place", async () => {
    const active = () => open.frame.evaluate("document.activeElement.textContent");
    await open.until(async () => (await active()) === "Remove");
  });

  step("it is told within the hour, once, and so the form says", async () => {
    await open.workbench.time?.moveBy(2 * 3_600_000);
    expect(messages().slice(1)).toEqual([
      expect.stringMatching(/^Countries: Bounce rate of Japan is below 99\.50%\nIt is [\d.]+%; the limit is 99\.50%\./),
    ]);
    await open.press("Cancel");
    await open.press("Edit");
    await reports().getByText("Told; told again once it has been otherwise.").waitFor();
    expect(await open.violations()).toEqual([]);
  });

  step("what is typed is kept with the report that is saved around it", async () => {
    await open.press("Add a condition");
    await field("Limit").fill("1000000");
    await open.press("Save report");
    await open.frame.getByRole("button", { name: "Edit", exact: true }).click();
    const kept = reports().locator(".alerts .formula-list li");
    await kept.nth(1).waitFor();
    await kept.filter({ hasText: "1,000,000" }).getByRole("button").click();
    await kept.nth(1).waitFor({ state: "detached" });
  });

  step("a revoked address is told where the address stands, and the run log has the message", async () => {
    open.workbench.inbox.change({ revoke: 1 });
    await open.press("Send a test");
    await reports().getByText("Slack does not know this address any more").first().waitFor();
    await open.press("Cancel");
    await reports().getByText("Run log").click();
    await reports().locator("td", { hasText: "message" }).first().waitFor();
  });

  step("a condition and the address are taken away", async () => {
    await open.press("Edit");
    await open.frame.getByTitle("Remove: Bounce rate of Japan is below 99.50%").click();
    await reports().locator(".alerts .formula-list").waitFor({ state: "detached" });
    await open.press("Remove the address");
    await reports().getByText("No address yet").waitFor();
    const kept = open.workbench.appsScript.state.dump().map(({ key }) => key.split(":")[0]);
    expect(kept).not.toContain("PTENGINE_WEBHOOK");
  });
});
