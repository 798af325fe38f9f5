/** Opens the workbench's page in a real browser, for tests. */
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../../workbench/web/browser";
import { PageServer, type PageServerOptions } from "../../workbench/web/pageServer";
import { createWorkbench, type Workbench, type WorkbenchOptions } from "../../workbench/workbench";

// Pixels of the engine's empty grid.
const headerWidth = 48;
const headerHeight = 26;
const cellWidth = 100;
const cellHeight = 23;
/** Sooner than jest gives up, so that a failure says what it waited for; far later than anything comes on a busy machine. */
export const patienceMs = 60_000;

export interface OpenPage {
  readonly page: Page;
  readonly workbench: Workbench;
  readonly address: string;
  /** What the page itself complained about. */
  readonly complaints: string[];
  /** What the page's own copy of the workbook shows in a cell. */
  shown(column: number, row: number): Promise<string>;
  /** Waits until the page's copy shows it. */
  untilShown(column: number, row: number, text: string): Promise<void>;
  /** Clicks into a cell of an empty workbook, types and presses Enter. */
  type(column: number, row: number, text: string): Promise<void>;
  /** The middle of a cell. */
  pointOf(column: number, row: number): Promise<{ x: number; y: number }>;
  close(): Promise<void>;
}

type MoreOptions = Pick<PageServerOptions, "addressOf">;

export async function openPage(options: WorkbenchOptions = {}, more: MoreOptions = {}): Promise<OpenPage> {
  return openPageOf(await createWorkbench(options), more);
}

/** Closing it closes the workbench, too. */
export async function openPageOf(workbench: Workbench, more: MoreOptions = {}): Promise<OpenPage> {
  const server = new PageServer({
    ...workbench,
    ...more,
    control: workbench.api?.control,
    title: "Test",
    addOnName: "Ptengine",
    port: 0,
  });
  const address = await server.listen();
  const browser: Browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(patienceMs);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto(address);
  await page.waitForSelector("body[data-ready]");
  const shown = (column: number, row: number) => page.evaluate(readCell, { column, row });
  const pointOf = async (column: number, row: number) => {
    const grid = await page.locator(".o-grid").boundingBox();
    if (!grid) throw new Error("The page shows no grid.");
    return {
      x: grid.x + headerWidth + cellWidth * (column + 0.5),
      y: grid.y + headerHeight + cellHeight * (row + 0.5),
    };
  };
  return {
    page,
    workbench,
    address,
    complaints,
    shown,
    pointOf,
    async untilShown(column, row, text) {
      const endsAtMs = Date.now() + patienceMs;
      let last = await shown(column, row);
      while (last !== text && Date.now() < endsAtMs) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        last = await shown(column, row);
      }
      if (last !== text) throw new Error(`The cell shows "${last}" instead of "${text}".`);
    },
    async type(column, row, text) {
      const { x, y } = await pointOf(column, row);
      await page.mouse.click(x, y);
      // The first character opens the editor, which would lose what follows faster than a person types.
      await page.keyboard.type(text.slice(0, 1));
      await page.locator(".o-composer.active", { hasText: text.slice(0, 1) }).waitFor();
      await page.keyboard.type(text.slice(1));
      await page.keyboard.press("Enter");
      // One that is still open would take what is typed next.
      await page.locator(".o-composer.active").waitFor({ state: "hidden" });
    },
    close: async () => {
      await browser.close();
      await server.close();
      await workbench.close();
    },
  };
}

/** Runs in the page. */
function readCell({ column, row }: { column: number; row: number }): string {
  const { getters } = (globalThis as unknown as PageGlobals).workbook.model;
  return getters.getEvaluatedCell({ sheetId: getters.getActiveSheetId(), col: column, row }).formattedValue;
}

interface PageGlobals {
  readonly workbook: {
    readonly model: {
      readonly getters: {
        getActiveSheetId(): string;
        getEvaluatedCell(position: { sheetId: string; col: number; row: number }): { formattedValue: string };
      };
    };
  };
}
