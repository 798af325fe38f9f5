/** The panel's views of the document and of the time, and what is protected in the page. */
import { story } from "../support/story";
import { type OpenPage, openPage } from "./openPage";

const code = `
function onOpen() {}
function install() { ScriptApp.newTrigger("sweep").timeBased().everyHours(1).create(); }
function sweep() { SpreadsheetApp.getActive().getSheets()[0].appendNothing; }
function write() { SpreadsheetApp.getActive().getSheets()[0].getRange("B2").setValue("by script"); }
function nameRanges() {
  const book = SpreadsheetApp.getActive();
  book.setNamedRange("TOTALS", book.getSheets()[0].getRange("B40:C42"));
}
`;
const scopes = ["spreadsheets.currentonly", "script.scriptapp"].map(
  (name) => `https://www.googleapis.com/auth/${name}`,
);
const refusal = "You are trying to edit a protected cell or object.";

story("the panel of the workbench", (step) => {
  let open: OpenPage;
  beforeAll(async () => {
    const addOn = { code, manifest: { timeZone: "Asia/Tokyo", oauthScopes: scopes }, htmlFiles: {} };
    open = await openPage({ addOn, fixedNowMs: Date.parse("2026-04-14T01:00:00Z") });
  });
  afterAll(() => open.close());

  const become = (name: "the owner" | "an editor") =>
    Promise.all([open.page.waitForResponse("**/api/person"), open.page.getByRole("radio", { name }).check()]);
  /** Until the scroll bar has told the engine: its event comes a frame later, and takes back what was scrolled since. */
  const settled = async (isAtTop: boolean) => {
    await open.page.waitForFunction(
      (isTop) => (document.querySelector(".o-scrollbar.vertical")?.scrollTop === 0) === isTop,
      isAtTop,
    );
    await open.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  };
  const tab = (name: string) => open.page.getByRole("tab", { name });

  step("has tabs that the arrow keys move between", async () => {
    await tab("Requests to Ptengine").focus();
    await open.page.keyboard.press("ArrowRight");
    await open.page.getByText("No range has a name.").waitFor();
    expect(await tab("Document").getAttribute("aria-selected")).toBe("true");
    expect(await open.page.locator("#requests").isVisible()).toBe(false);
  });

  step("lists named ranges and jumps to them", async () => {
    await open.workbench.runMenu("nameRanges");
    await open.page.getByRole("button", { name: "Sheet1!B40:C42" }).click();
    const selected = () =>
      open.page.evaluate(() => {
        const { workbook } = globalThis as unknown as {
          workbook: { model: { getters: { getSelectedZone(): object } } };
        };
        return workbook.model.getters.getSelectedZone();
      });
    expect(await selected()).toEqual({ top: 39, left: 1, bottom: 41, right: 2 });
    await settled(false);
  });

  step("protects the owner's selection, against an editor's typing and an editor's script", async () => {
    const { page, workbench } = open;
    await page.evaluate(() => {
      const { workbook } = globalThis as unknown as { workbook: { activate(sheetId: string, zone: object): void } };
      for (const index of [0, 1]) {
        workbook.activate("sheet-1", { top: index, left: index, bottom: index, right: index });
      }
    });
    await settled(true);
    await page.getByRole("button", { name: "Protect the selection" }).click();
    await page.getByText("owner@example.com may edit").waitFor();
    await become("an editor");
    await page.keyboard.press("Escape");
    await open.type(1, 1, "mine");
    await page.getByText(refusal).first().waitFor();
    expect(workbench.display("B2")).toEqual([[""]]);
    expect(await workbench.runMenu("write")).toMatchObject({ ok: false });
    await open.type(3, 3, "free");
    await open.untilShown(3, 3, "free");
    await page.getByRole("button", { name: "Remove the protection of Sheet1!B2" }).click();
    await page.getByText("That did not work").waitFor();
    // It stays until it is closed, over the panel.
    await page.locator(".notice", { hasText: "That did not work" }).getByRole("button", { name: "Close" }).click();
    await become("the owner");
    expect(await workbench.runMenu("write")).toMatchObject({ ok: true });
    await page.getByRole("button", { name: "Remove the protection of Sheet1!B2" }).click();
    await page.getByText("Nothing is protected.").waitFor();
  });

  step("moves the clock on, and shows what ran on the way", async () => {
    const { page, workbench } = open;
    await tab("Clock and triggers").click();
    expect(await page.locator("#clock").textContent()).toBe("Tue, 14 Apr 2026, 10:00:00");
    await workbench.runMenu("install");
    await page.locator("#triggers tr", { hasText: "never" }).waitFor();
    await page.getByRole("button", { name: "Next hour" }).click();
    await page.getByText("Tue, 14 Apr 2026, 11:00:00").waitFor();
    expect(await page.locator("#runs li").count()).toBe(1);
    await page.getByRole("button", { name: "Next day" }).click();
    await page.getByText("Wed, 15 Apr 2026, 11:00:00").waitFor();
    expect(await page.locator("#runs li").count()).toBe(25);
    expect(await page.locator("#triggers tr").textContent()).toContain("is not built in this workbench");
  });

  step("takes the authorization from whoever sits there, and lets only the creator delete a trigger", async () => {
    const { page, workbench } = open;
    const lost = page.getByLabel("Your authorization is lost");
    await Promise.all([page.waitForResponse("**/api/time/authorized"), lost.check()]);
    expect(await workbench.runMenu("write")).toMatchObject({
      error: { message: "Authorization is required to perform that action." },
    });
    await lost.uncheck();
    await become("an editor");
    const remove = page.getByRole("button", { name: "Delete the trigger sweep of the owner" });
    await page.locator("#triggers button:disabled").waitFor();
    await become("the owner");
    await remove.click();
    await page.getByText("The add-on has no triggers in this document.").waitFor();
  });

  step("the page has nothing to complain about", () => {
    expect(open.complaints.filter((text) => !text.includes("500"))).toEqual([]);
  });
});
