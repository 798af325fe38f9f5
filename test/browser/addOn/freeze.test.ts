// Freezing by the sidebar: one formula or a whole tab becomes values, is listed, and comes back.
import { type OpenSidebar, openSidebar, pictures } from "./openSidebar";

const april = '"2026-04-01";"2026-04-30"';
let open: OpenSidebar;
afterEach(() => open.close());

const item = (text: string) => open.frame.locator(".formula-item").filter({ hasText: text });
const formulaAt = (address: string) => open.workbench.book.cells(address)[0]?.[0]?.formula;

async function enter(formulas: Readonly<Record<string, string>>): Promise<void> {
  // The clock stands still, so that none may have to wait for another one's answer.
  for (const [address, formula] of Object.entries(formulas)) {
    open.workbench.setFormula(address, formula);
    await open.workbench.settled();
  }
}

test("a formula is frozen and thawed with one press each, edits are asked about, and a tab is frozen as a whole", async () => {
  open = await openSidebar({ fixedNowMs: Date.parse("2026-05-06T03:00:20Z") });
  await enter({
    A1: `=PTENGINE_DC("country";"visits";${april};;"limit=3")`,
    D1: `=PTENGINE_DC("total";"visits";${april})`,
    D3: '=PTENGINE_DC("nonsense")',
  });
  await open.openTab("Formulas");
  await item("Sheet1!A1").getByRole("button", { name: "Freeze" }).click();
  await open.frame.getByText("1 formula frozen.").waitFor();
  expect(formulaAt("A1")).toBe("");
  await item("Sheet1!A1").getByText("Days: 2026-04-01 – 2026-04-30").waitFor();
  await open.picture("one");

  await enter({ B2: "9" });
  await item("Sheet1!A1").getByRole("button", { name: "Thaw" }).click();
  await open.frame.getByText("changed by hand").waitFor();
  await open.picture("edited");
  expect(await open.violations()).toEqual([]);
  await open.press("Thaw and drop the edits");
  await open.frame.getByText("1 formula put back.").waitFor();
  expect(formulaAt("A1")).toContain("PTENGINE_DC");
  await open.workbench.settled();

  // By the keyboard alone: the whole tab.
  await open.frame.getByText("Freeze several").focus();
  await open.page.keyboard.press("Enter");
  await open.frame.getByLabel("Your name, for the note").fill("Keiko");
  await open.frame.getByLabel("Which formulas").selectOption("Sheet1");
  await open.picture("several");
  await open.frame.locator("details").getByRole("button", { name: "Freeze", exact: true }).focus();
  await open.page.keyboard.press("Enter");
  await open.frame.getByText("2 formulas frozen.").waitFor();
  expect([formulaAt("A1"), formulaAt("D1"), formulaAt("D3")]).toEqual(["", "", '=PTENGINE_DC("nonsense")']);
  expect(open.workbench.book.cells("A1")[0]?.[0]?.note).toMatch(/^Ptengine: Frozen 2026-05-06 12:00 by Keiko\n/);
  await open.picture("all");

  // And back: the whole file, but for what was edited.
  await enter({ B2: "9" });
  await open.frame.getByText("Thaw several").focus();
  await open.page.keyboard.press("Enter");
  await open.picture("thawSeveral");
  await open.frame.locator("details").getByRole("button", { name: "Thaw", exact: true }).focus();
  await open.page.keyboard.press("Enter");
  await open.frame.getByText("1 formula put back.").waitFor();
  await open.frame.getByText("changed by hand").waitFor();
  expect([formulaAt("A1"), formulaAt("D1")]).toEqual(["", expect.stringContaining("PTENGINE_DC")]);
  expect(await open.violations()).toEqual([]);
  await open.picture("thawed");
  await open.press("Thaw and drop the edits");
  await open.frame.getByText("1 formula put back.").waitFor();
  expect(formulaAt("A1")).toContain("PTENGINE_DC");
});

if (pictures) {
  test.each(["ja_JP", "zh_CN"])("pictures in %s", async (userLocale) => {
    open = await openSidebar({ fixedNowMs: Date.parse("2026-05-06T03:00:20Z"), book: { locale: userLocale as never } });
    await enter({
      A1: `=PTENGINE_DC("country";"visits";${april};;"limit=3")`,
      D1: `=PTENGINE_DC("total";"visits";${april})`,
    });
    await open.frame.getByRole("tab").nth(1).click();
    await open.frame
      .getByRole("button", { name: /冻结$|値で固定/ })
      .first()
      .click();
    await open.frame.getByText(/已冻结 1 个公式|1 件を固定しました/).waitFor();
    await enter({ B2: "9" });
    await open.frame
      .getByRole("button", { name: /解冻|固定を解除/ })
      .first()
      .click();
    await open.frame.locator(".notice.warning").waitFor();
    await open.frame.locator("#panel-formulas summary").last().click();
    await open.picture(userLocale);
  });
}
