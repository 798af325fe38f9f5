// The first minute of a newcomer: what `npm start` opens.
import { openExample } from "../../workbench/exampleDocument";
import { story } from "../support/story";
import { type OpenPage, openPageOf } from "./openPage";

// Where the dashboard has its title, its first headline, and the sentence.
const [titleCell, visitsCell, sentenceCell] = [
  [1, 1],
  [1, 5],
  [1, 9],
] as const;

story("A newcomer in Japan, who opens the page as soon as its address is printed,", (step) => {
  let open: OpenPage;
  let fill: () => Promise<void>;
  beforeAll(async () => {
    const example = await openExample("ja_JP");
    fill = example.fill;
    open = await openPageOf(example.workbench);
  });
  afterAll(() => open.close());

  const shownTab = () => open.page.locator(".o-sheet.active").textContent();

  step("sees the dashboard on the first tab, before it has numbers", async () => {
    expect(await shownTab()).toContain("サイト概要");
    await open.untilShown(...titleCell, "サイト概要");
    expect(await open.shown(...visitsCell)).toBe("");
  });

  step("sees them come, and stays on that tab while the others are filled", async () => {
    await fill();
    const [[visits = ""] = []] = open.workbench.display("サイト概要!B6");
    expect(visits).toMatch(/^\d\d,\d{3}$/);
    await open.untilShown(...visitsCell, visits);
    expect(await open.shown(...sentenceCell)).toContain("訪問が最も多かったのは");
    expect(await shownTab()).toContain("サイト概要");
  });

  step("cannot undo by chance what was drawn for them", async () => {
    await open.page.locator(".o-grid").focus();
    await open.page.keyboard.press("Control+Z");
    expect(await open.shown(...titleCell)).toBe("サイト概要");
  });

  step("finds the dashboard in the sidebar, with the gallery behind a button", async () => {
    await open.workbench.runMenu("menuOpenSidebar");
    const sidebar = open.page.frameLocator("#sidebar iframe");
    await sidebar.getByRole("tab", { name: "レポート" }).click();
    await sidebar.locator(".formula-item", { hasText: "サイト概要" }).waitFor();
    await sidebar.getByRole("button", { name: "新しいダッシュボード" }).waitFor();
  });

  step("has a page that complains about nothing", () => {
    expect(open.complaints).toEqual([]);
  });
});
