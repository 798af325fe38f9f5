/** `npm run bench -- sidebar`: from the menu to a usable field, against a sidebar that holds one field and nothing else. */
import type { Page } from "playwright-core";
import { textTable } from "../textTable";
import { launchBrowser } from "../web/browser";
import { PageServer } from "../web/pageServer";
import { type AddOn, createWorkbench } from "../workbench";

const rounds = 15;

const emptySidebar =
  '<!doctype html><html><body><div id="root"><select><option>field</option></select></div></body></html>';

const emptyAddOn = ({ manifest }: AddOn): AddOn => ({
  manifest,
  htmlFiles: { Empty: emptySidebar },
  code: `function menuOpenSidebar() {
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("Empty").setTitle("Empty"));
  }`,
});

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] as number;

interface Opened {
  readonly page: Page;
  open(): Promise<number>;
  close(): Promise<void>;
}

async function prepare(addOn: AddOn, browser: Awaited<ReturnType<typeof launchBrowser>>): Promise<Opened> {
  const workbench = await createWorkbench({ addOn });
  const server = new PageServer({ ...workbench, control: undefined, title: "Bench", addOnName: "Ptengine", port: 0 });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(await server.listen());
  await page.waitForSelector("body[data-ready]");
  return {
    page,
    async open() {
      const startedAtMs = performance.now();
      await workbench.runMenu("menuOpenSidebar");
      await page.frameLocator("#sidebar iframe").locator("#root select").first().waitFor();
      const tookMs = performance.now() - startedAtMs;
      await page.locator("#sidebar-close").click();
      return tookMs;
    },
    async close() {
      await server.close();
      await workbench.close();
    },
  };
}

/** Both in turns, so that a busy machine slows both. */
export async function runSidebar(addOn: AddOn, print: (line: string) => void): Promise<number> {
  const browser = await launchBrowser();
  const empty = await prepare(emptyAddOn(addOn), browser);
  const built = await prepare(addOn, browser);
  const times: { readonly empty: number; readonly built: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const time = { empty: await empty.open(), built: await built.open() };
    // The first round warms everything up.
    if (round > 0) times.push(time);
  }
  const emptyMs = median(times.map((time) => time.empty));
  const builtMs = median(times.map((time) => time.built));
  const row = (sidebar: string, bytes: number, ms: number) => [
    sidebar,
    (bytes / 1024).toFixed(1),
    ms.toFixed(0),
    (ms / emptyMs).toFixed(2),
  ];
  const sizeOf = (text: string | undefined) => Buffer.byteLength(text ?? "");
  print(
    textTable([
      ["sidebar", "KB", "first field ms", "ratio"],
      row("one empty field", sizeOf(emptySidebar), emptyMs),
      row("Sidebar.html", sizeOf(addOn.htmlFiles.Sidebar), builtMs),
    ]),
  );
  await Promise.all([empty.close(), built.close()]);
  await browser.close();
  return 0;
}
