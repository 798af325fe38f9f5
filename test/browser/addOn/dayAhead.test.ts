// The day ahead in the sidebar: the cost of a schedule before it is saved, its refusal, the hours of a day, and their spread.
import type { LocaleCode } from "../../../workbench/sheet/engine/locales";
import { type OpenSidebar, openSidebar, pictures } from "./openSidebar";

let open: OpenSidebar;
afterEach(() => open.close());

const save = (name: string, metrics: string, start: string) => {
  const call = { name: "PTENGINE_DC", args: ["day", metrics, start, "today"] };
  const settings = {
    name,
    mode: "replace",
    header: "names",
    keyColumns: [],
    userName: "",
    schedule: { every: "day", hour: 9 },
  };
  const args = ["saveReport", { ...settings, call } as never];
  return open.workbench.appsScript.execute({ entry: "sidebar", functionName: "sidebarCall", args });
};

/** On the smallest plan, which the first answer tells. */
async function openFree(locale: LocaleCode): Promise<void> {
  open = await openSidebar({ fixedNowMs: Date.parse("2026-05-06T03:00:20Z"), book: { locale } });
  await open.workbench.api?.control.change({ plan: "FREE" });
  open.workbench.setFormula("Z1", '=PTENGINE_DC("total","visits","2026-04-01","2026-04-02")');
  await open.workbench.settled();
  await save("Daily visits", "visits,users,pageView", "2026-05-01");
  await save("Bounce rate and pages by day", "bounceRate,avgVisits,avgPageView", "2026-05-02");
  await save("Loading time", "avgLoadTime", "2026-05-03");
  await open.reopen();
}

test("the day ahead shows crowded hours and spreads them, and a schedule that cannot be kept is refused with its numbers", async () => {
  await openFree("en_US");
  await open.openTab("Reports");
  await open.frame.getByText("The day ahead").focus();
  await open.page.keyboard.press("Enter");
  await open.frame.getByText("14 requests in 24 hours").waitFor();
  await open.frame.getByText("Proposed: Loading time at 10:00").waitFor();
  expect(await open.violations()).toEqual([]);
  await open.frame.locator(".day-ahead").scrollIntoViewIfNeeded();
  await open.picture("ahead");
  await open.press("Spread them");
  await open.frame.getByText("Proposed:").waitFor({ state: "hidden" });
  await open.frame.locator(".day-ahead").getByText("10:00").waitFor();

  const item = open.frame.locator(".reports li").filter({ hasText: "Daily visits" });
  await item.getByRole("button", { name: "Edit", exact: true }).click();
  await open.frame.getByLabel("Schedule", { exact: true }).selectOption("hour");
  await open.frame.getByText("24 × 3 requests: 72 a day. With everything scheduled: up to 76 of 100 a day.").waitFor();
  await open.picture("cost");
  await open.press("Save report");
  await open.notice().getByText("“Daily visits” is saved.").waitFor();
  await open.frame
    .locator(".reports li")
    .filter({ hasText: "Bounce rate" })
    .getByRole("button", { name: "Edit", exact: true })
    .click();
  await open.frame.getByLabel("Schedule", { exact: true }).selectOption("hour");
  await open.frame.getByText("up to 145 of 100 a day").waitFor();
  await open.press("Save report");
  await open.notice().getByText("asks 145 requests on one day; your plan allows 100").waitFor();
  await open.picture("refused");
});

if (pictures) {
  test.each(["ja_JP", "zh_CN"] as const)("pictures in %s", async (locale) => {
    await openFree(locale);
    await open.frame.getByRole("tab").nth(2).click();
    await open.frame.getByText(/未来 24 小时$|今後24時間の予定$/).click();
    await open.frame.locator(".day-ahead").waitFor();
    await open.frame.locator(".day-ahead").evaluate((table) => table.scrollIntoView());
    await open.picture(`ahead-${locale}`);
  });
}
