// In three languages: nothing that axe finds, nothing wider than the sidebar, no text left in another language.
import type { LocaleCode } from "../../../workbench/sheet/engine/locales";
import { soaked } from "../../support/soak";
import { type OpenSidebar, openSidebar } from "./openSidebar";

interface Spoken {
  readonly locale: LocaleCode;
  readonly lang: string;
  readonly data: string;
  readonly view: string;
  readonly tabs: readonly string[];
  readonly addCondition: string;
  readonly field: string;
  readonly more: string;
}

const languages: readonly Spoken[] = [
  {
    locale: "en_US",
    lang: "en",
    data: "Data",
    view: "View",
    tabs: ["Build", "Formulas", "Sites"],
    addCondition: "Add a condition",
    field: "Field",
    more: "More options",
  },
  {
    locale: "zh_CN",
    lang: "zh-CN",
    data: "数据",
    view: "视图",
    tabs: ["创建", "公式", "站点"],
    addCondition: "添加条件",
    field: "字段",
    more: "更多选项",
  },
  {
    locale: "ja_JP",
    lang: "ja",
    data: "データ",
    view: "ビュー",
    tabs: ["作成", "数式", "サイト"],
    addCondition: "条件を追加",
    field: "項目",
    more: "その他のオプション",
  },
];

describe.each(languages)("in $lang", ({ locale, lang, data, view, tabs, addCondition, field, more }) => {
  let open: OpenSidebar;
  beforeAll(async () => {
    open = await openSidebar({ book: { locale } });
    open.workbench.setFormula("A1", '=PTENGINE_DC("total","visits")');
    open.workbench.setFormula("A2", '=PTENGINE_DC("county","visits")');
    await open.workbench.settled();
  });
  afterAll(() => open.close());
  beforeEach(() => open.startOver());

  /** Clean, and no wider than its 300 pixels. */
  async function expectFit(): Promise<void> {
    expect(await open.violations()).toEqual([]);
    await expectNarrow();
  }
  async function expectNarrow(): Promise<void> {
    const { width, inner } = await open.frame.evaluate(() => {
      const { scrollWidth, clientWidth } = (globalThis as unknown as Globals).document.documentElement;
      return { width: scrollWidth, inner: clientWidth };
    });
    expect(width).toBeLessThanOrEqual(inner);
  }
  const [, formulas = "", sites = ""] = tabs;

  test("the form of every source, with its options open", async () => {
    expect(await open.frame.evaluate(() => (globalThis as unknown as Globals).document.documentElement.lang)).toBe(
      lang,
    );
    const source = open.frame.getByLabel(data, { exact: true });
    const names = await source
      .locator("option")
      .evaluateAll((all) => all.map((one) => one.getAttribute("value") ?? ""));
    for (const [index, name] of names.entries()) {
      await source.selectOption(name);
      const options = open.frame.locator("summary", { hasText: more });
      if ((await options.count()) > 0) await options.click();
      // The forms have the same parts in every language: each is looked through in one of them.
      const isLookedThrough = index % languages.length === languages.findIndex((one) => one.lang === lang);
      if (soaked(isLookedThrough, true)) await expectFit();
      else await expectNarrow();
    }
    expect(names).toHaveLength(13);
  });

  test("an open list, and a condition", async () => {
    await open.frame.getByLabel(data, { exact: true }).selectOption("PTENGINE_DC");
    await open.box(view).click();
    await expectFit();
    await open.box(view).press("Escape");
    await open.press(addCondition);
    await open.choose(field, "country");
    await expectFit();
  });

  test("a preview, and a failure", async () => {
    await open.previewed();
    await expectFit();
    await open.workbench.api?.control.change({ faults: [{ kind: "serverError", remaining: null }] });
    await open.choose(view, "sources");
    await open.previewed();
    await expectFit();
  });

  test("the list of formulas", async () => {
    await open.openTab(formulas);
    await open.frame.locator(".formula-item").first().waitFor();
    await expectFit();
  });

  test("the sites, with the form that connects one", async () => {
    await open.openTab(sites);
    await open.frame.locator(".connect summary").click();
    await expectFit();
  });

  test("no sentence of the sidebar is in English where another language is spoken", async () => {
    if (lang === "en") return;
    const texts = await open.frame
      .locator("label, legend, summary, button.action, button.plain, [role=tab], h2")
      .allTextContents();
    expect(texts.filter((text) => /^[\x20-\x7e]+$/.test(text))).toEqual([]);
  });
});

interface Globals {
  readonly document: { readonly documentElement: { scrollWidth: number; clientWidth: number; lang: string } };
}
