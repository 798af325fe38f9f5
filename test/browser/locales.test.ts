/** The workbench as people in Japan and China have Google Sheets before them. */
import type { LocaleCode } from "../../workbench/sheet/engine/locales";
import { story } from "../support/story";
import { type OpenPage, openPage } from "./openPage";

story("a document of another country", (step) => {
  let japanese: OpenPage;
  let open: OpenPage;
  const asked: LocaleCode[] = [];
  beforeAll(async () => {
    japanese = await openPage(
      { book: { locale: "ja_JP" }, appsScript: { language: "ja" } },
      { addressOf: async () => "" },
    );
    const addressOf = async (locale: LocaleCode) => {
      asked.push(locale);
      return japanese.address;
    };
    open = await openPage({}, { addressOf });
  });
  afterAll(async () => {
    await open.close();
    await japanese.close();
  });

  const language = () => open.page.getByRole("combobox", { name: "Language" });

  step("is a choice away", async () => {
    expect(await language().inputValue()).toBe("en_US");
    await language().selectOption({ label: "日本語" });
    await open.page.waitForURL(japanese.address);
    await open.page.waitForSelector("body[data-ready]");
    expect([asked, await language().inputValue()]).toEqual([["ja_JP"], "ja_JP"]);
  });

  step("has Google's words in its language, and so has the add-on", async () => {
    expect(await open.page.locator("html").getAttribute("lang")).toBe("ja-JP");
    await open.page.getByText("ファイル", { exact: true }).waitFor();
    await open.page.getByText("拡張機能", { exact: true }).click();
    await open.page.getByText("Ptengine", { exact: true }).hover();
    await open.page.getByText("数式を更新", { exact: true }).waitFor();
    await open.page.getByText("サイドバーを開く", { exact: true }).click();
    const sidebar = open.page.frameLocator("#sidebar iframe");
    await sidebar.getByRole("tab", { name: "レポート" }).waitFor();
  });

  step("answers formulas in its language, and writes days as they are written there", async () => {
    japanese.workbench.setFormula("A1", '=PTENGINE_DC("country";"visits";"2026-04-01";"2026-04-30";;"headers=label")');
    japanese.workbench.setFormula("D1", "=TO_DATE(46113)");
    await japanese.workbench.settled();
    expect(japanese.workbench.display("A1:D1")).toEqual([
      ["国・地域", expect.stringMatching(/^訪問/), "", "2026/04/01"],
    ]);
  });

  step("names its tabs in its language", async () => {
    // The page shows a tab before the workbook has it.
    const told = open.page.waitForResponse("**/api/revision");
    await open.page.locator(".o-add-sheet").click();
    await told;
    await open.page.getByText("シート2", { exact: true }).waitFor();
    expect(japanese.workbench.book.port.sheets().map(({ name }) => name)).toEqual(["シート1", "シート2"]);
  });

  step("measures signs whose part of the font has not come as what they are: squares", async () => {
    const widths = await open.page.evaluate(() => {
      const font = "400 17px 'Roboto', arial";
      const canvases = [document.createElement("canvas"), new OffscreenCanvas(1, 1)] as const;
      const isThere = document.fonts.check(font, "鑿鬱");
      const of = canvases.map((canvas) => Object.assign(canvas.getContext("2d")!, { font }).measureText("鑿鬱").width);
      return { isThere, of };
    });
    expect(widths).toEqual({ isThere: false, of: [34, 34] });
  });

  step("complains about nothing", () => {
    expect([...open.complaints, ...japanese.complaints]).toEqual([]);
  });
});
