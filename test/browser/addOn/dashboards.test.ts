// The gallery of dashboards: the first thing in an empty document, and two presses to one that is filled.
import { story } from "../../support/story";
import { type OpenSidebar, openSidebar } from "./openSidebar";

const fixedNowMs = Date.parse("2026-05-06T03:00:20Z");

story("A person who has never seen the add-on, in Japanese,", (step) => {
  let open: OpenSidebar;
  beforeAll(async () => {
    open = await openSidebar({ book: { locale: "ja_JP" }, fixedNowMs }, "asOpened");
    await open.workbench.api?.control.change({ plan: "GROWTH", resetCounters: true, clearLog: true });
    await open.reopen();
  });
  afterAll(() => open.close());

  const requests = async () => (await open.workbench.api?.control.state())?.log.length;

  // Until a request has told the plan, the smallest is reckoned with.
  step("sees the dashboards first, and what each costs on the plan", async () => {
    const card = open.frame.getByRole("button", { name: /サイト概要/ });
    await card.waitFor();
    expect(await card.textContent()).toContain("9リクエスト・約3分");
    expect(await open.frame.locator(".gallery-card").count()).toBe(7);
    expect(await open.violations()).toEqual([]);
    expect(await requests()).toBe(0);
  });

  step("is told which choice is missing before anything is asked or drawn", async () => {
    await open.frame.getByRole("button", { name: /コンバージョンファネル/ }).click();
    await open.press("ダッシュボードを作成");
    await open.frame.getByText("入力してください").waitFor();
    expect(await open.violations()).toEqual([]);
    expect(open.workbench.book.port.sheets()).toHaveLength(1);
  });

  step("chooses a goal from those of the site, and has a dashboard that is filled and runs every morning", async () => {
    await open.choose("コンバージョン目標", "Purchase complete");
    await open.press("ダッシュボードを作成");
    await open.frame.getByText("を更新しました").waitFor();
    await open.workbench.settled();
    // The list of goals, and the two questions of the funnel and its goals.
    expect(await requests()).toBe(4);
    const name = "コンバージョンファネル Purchase complete";
    expect(open.workbench.display(`'${name}'!B2`)).toEqual([["コンバージョンファネル: Purchase complete"]]);
    expect(open.workbench.display(`'${name}'!B6`)[0]?.[0]).toMatch(/^\d{1,3}(,\d{3})*$/);
    expect(open.workbench.appsScript.state.triggers.list()).toHaveLength(1);
    expect(await open.violations()).toEqual([]);
  });

  step("finds it as one entry, with the gallery behind a button", async () => {
    expect(await open.frame.locator(".formula-item").count()).toBe(1);
    await open.frame.getByText("実行: 3リクエスト・Growthプランで約1分").waitFor();
    await open.press("新しいダッシュボード");
    await open.frame.locator(".gallery-card").first().waitFor();
    await open.press("閉じる");
  });

  step("changes its goal from the list, by keyboard: the tab has the new title and numbers", async () => {
    await open.press("編集");
    await open.until(async () => (await open.frame.locator(":focus").getAttribute("role")) === "combobox");
    await open.page.keyboard.type("signup");
    await open.frame.locator("[role=option]").first().waitFor();
    await open.page.keyboard.press("Enter");
    await open.press("保存して実行");
    await open.frame.getByText("「コンバージョンファネル: ptmind signup」を更新しました").waitFor();
    const name = "コンバージョンファネル ptmind signup";
    expect(open.workbench.display(`'${name}'!B2`)).toEqual([["コンバージョンファネル: ptmind signup"]]);
    // The goals are not asked again, and the table of all goals is the same.
    expect(await requests()).toBe(6);
    expect(await open.violations()).toEqual([]);
  });

  step("deletes it with its tabs after being asked", async () => {
    await open.press("削除");
    await open.frame.getByText("削除しますか").waitFor();
    await open.frame.getByRole("group").getByRole("button", { name: "削除", exact: true }).click();
    // The hidden tab on which definitions stand stays.
    await open.until(() => open.workbench.book.port.sheets().filter(({ isHidden }) => !isHidden).length === 1);
    await open.frame.getByText("を更新しました").waitFor({ state: "detached" });
    await open.frame.locator(".gallery-card").first().waitFor();
  });

  step(
    "compares versions by a goal, which the title names behind the experience, also where it is changed",
    async () => {
      await open.frame.getByRole("button", { name: /A\/Bテスト/ }).click();
      await open.choose("体験", "Spring");
      await open.frame.getByLabel("バージョンの比較指標", { exact: true }).selectOption("goalReached");
      await open.choose("コンバージョン目標", "Purchase");
      await open.press("ダッシュボードを作成");
      const title = "A/Bテスト: Spring Promo Popup · Purchase complete";
      await open.frame.getByText(`「${title}」を更新しました`).waitFor();
      const tab = open.workbench.book.port.sheets().find(({ name, isHidden }) => /^A-B/.test(name) && !isHidden);
      // As much of it as its cell has room for.
      expect(open.workbench.display(`'${tab?.name}'!B2`)[0]?.[0]).toMatch(/^A\/Bテスト: Spring Promo Popup · Purchase/);
      await open.press("編集");
      await open.until(async () => (await open.box("コンバージョン目標").inputValue()) === "Purchase complete");
      expect(await open.box("体験").inputValue()).toBe("Spring Promo Popup");
    },
  );
});
