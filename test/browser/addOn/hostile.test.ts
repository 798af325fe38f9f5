// Whatever visitors, goals or colleagues are called, the sidebar shows it as text and the sheet keeps it as text.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { allInLanguage } from "../../../src/catalogue/languages";
import type { Start } from "../../../src/sidebar/start";
import type { AskedTable } from "../../../src/sidebar/tables";
import { errorWords } from "../../../src/text/errorTexts";
import { handedTexts } from "../../../src/text/handedTexts";
import { projectRoot } from "../../../workbench/projectRoot";
import { launchBrowser } from "../../../workbench/web/browser";
import { openSidebar } from "./openSidebar";

const hostile = [
  '<img src=x onerror="globalThis.hurt=1">',
  "</script><script>globalThis.hurt=1</script>",
  "{{constructor.constructor('globalThis.hurt=1')()}}",
  '=HYPERLINK("https://example.com","x")',
  "javascript:globalThis.hurt=1",
  "\u202Egnp.exe",
];
const all = hostile.join(" ");

const table: AskedTable = {
  columns: [
    { name: all, label: all, type: "text" },
    { name: "visits", label: all, type: "count" },
  ],
  rows: hostile.map((text) => [text, text]),
  rowCount: hostile.length,
  writtenAtMs: 0,
  askedAtMs: 0,
  olderBecause: { code: 4012, parameters: { message: all } },
  requests: 1,
  quota: undefined,
};

const start: Start = {
  documentLanguage: "EN",
  isEmpty: false,
  sheetLanguage: "EN",
  isLanguageChosen: false,
  siteName: "",
  sites: [{ profileId: "566d12f9", name: all, maskedKey: "pt-a…6Uc", isGranted: true }],
  profileId: "566d12f9",
  ownerEmail: all,
  formulaRun: { atMs: 0, isOwnKey: false, error: { code: 4012, parameters: { message: all } } },
  quota: undefined,
  today: "2026-09-16",
  isTroubled: false,
};

/** What the server would answer, by the name of the call. */
const answers = {
  ask: table,
  listFormulas: {
    unreadTabs: [all],
    formulas: [
      {
        sheetName: all,
        row: 1,
        column: 1,
        address: all,
        formula: all,
        callIndex: 0,
        state: "failed",
        reason: { code: "unknownName", parameters: { argument: "view", value: all, allowed: hostile } },
        cost: 1,
        isFull: true,
        followsRefresh: false,
        canFollowRefresh: true,
        isAskable: true,
      },
    ],
  },
  readSelection: {
    sheetName: all,
    row: 1,
    column: 1,
    address: all,
    formula: all,
    calls: [
      {
        name: "PTENGINE_DC",
        args: [
          { kind: "reference", text: all, value: "country" },
          { kind: "literal", text: "", value: "visits" },
          { kind: "expression", text: all },
        ],
      },
    ],
  },
};

describe("hostile text", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 300, height: 800 } });
    const html = readFileSync(join(projectRoot, "dist", "Sidebar.html"), "utf8");
    // The sidebar as it ships, and behind it a server that answers what is written above.
    const server = `<script>
      const answers = ${JSON.stringify(answers).replace(/</g, "\\u003c")};
      const runner = (done) => ({
        withSuccessHandler: runner, withFailureHandler: () => runner(done),
        sidebarCall: (name) => setTimeout(() => done({ ok: true, value: answers[name] })),
      });
      globalThis.google = { script: { run: runner(), host: { editor: { focus() {} } } } };
      var ptengineOpening = ${JSON.stringify({ start: { ok: true, value: start }, errorWords: errorWords("EN"), handedWords: allInLanguage(handedTexts, "EN") }).replace(/</g, "\\u003c")};
    </script>`;
    await page.setContent(server + html);
    await page.getByRole("tab").first().waitFor();
  });
  afterEach(() => page.close());
  afterAll(() => browser.close());

  const expectUnhurt = async (text: string) => {
    expect(await page.evaluate(() => (globalThis as unknown as { hurt?: number }).hurt)).toBeUndefined();
    expect(await page.locator("#root").textContent()).toContain(text);
    expect(await page.locator("#root img, #root script, #root a").count()).toBe(0);
  };

  test("in a preview's header, cells and reasons", async () => {
    await page.getByRole("button", { name: "Preview", exact: true }).click();
    await page.locator(".preview table").waitFor();
    for (const text of hostile) await expectUnhurt(text);
  });

  test("in lists of goals and of filter values, also when they are chosen", async () => {
    await page.getByRole("button", { name: "Add a condition" }).click();
    await page.getByRole("combobox", { name: "Field", exact: true }).fill("browser");
    await page.keyboard.press("Enter");
    await page.getByRole("combobox", { name: "Values", exact: true }).click();
    await page.locator("[role=option]").first().waitFor();
    await page.keyboard.press("Enter");
    await expectUnhurt(hostile[0] as string);
    await page.keyboard.press("Escape");
    // The formula that would be inserted has it within quotes.
    await page.locator(".formula summary").click();
    expect(await page.locator(".formula code").textContent()).toContain(
      '"browser=<img src=x onerror=""globalThis.hurt=1"">"',
    );
  });

  test("in a formula that is read back", async () => {
    await page.getByRole("button", { name: "Edit the formula in the selected cell" }).click();
    await page.getByText("Calculated by the sheet", { exact: true }).waitFor();
    await expectUnhurt(hostile[2] as string);
  });

  test("in the list of formulas", async () => {
    await page.getByRole("tab", { name: "Formulas" }).click();
    await page.locator(".formula-item").waitFor();
    await expectUnhurt(hostile[3] as string);
  });

  test("in the names of sites and of the file's owner", async () => {
    await page.getByRole("tab", { name: "Sites" }).click();
    await page.locator(".site").waitFor();
    await expectUnhurt(hostile[1] as string);
  });
});

test("a table with form answers keeps every text as text, and none of it becomes a formula", async () => {
  const open = await openSidebar();
  await open.frame.getByLabel("Data", { exact: true }).selectOption("PTENGINE_FORM");
  await open.choose("Experience", "Spring");
  await open.choose("Version", "Control");
  const previewed = await open.previewed();
  await open.press("Write table");
  await open.notice().getByText("Written to Sheet1!A1").waitFor();
  const cells = open.workbench.book.cells("A2:F21");
  expect(cells.flat().filter(({ formula }) => formula !== "")).toEqual([]);
  expect(cells.slice(0, previewed.length).map((row) => row[0]?.display)).toEqual(previewed.map((row) => row[0]));
  // A title that the sidebar carries could end its script.
  open.workbench.appsScript.state
    .properties("user:owner")
    .set([["PTENGINE_SITE_NAME:566d12f9", "</script><script>globalThis.hurt=1</script>"]]);
  await open.reopen();
  expect(await open.frame.evaluate(() => (globalThis as unknown as { hurt?: number }).hurt)).toBeUndefined();
  await open.frame.locator(".site-line", { hasText: "</script>" }).waitFor();
  await open.close();
});
