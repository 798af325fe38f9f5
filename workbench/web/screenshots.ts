/** Takes the pictures of the documentation from the running page. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { fillExampleSheet } from "../sheet/exampleSheet";
import { createWorkbench, type Workbench } from "../workbench";
import { launchBrowser } from "./browser";
import { PageServer } from "./pageServer";

interface Picture {
  readonly name: string;
  prepare(page: Page, workbench: Workbench): Promise<void>;
}

const pictures: readonly Picture[] = [
  { name: "overview", prepare: async () => {} },
  {
    name: "formula-help",
    async prepare(page) {
      await clickIntoGrid(page);
      await page.keyboard.type('=PTENGINE_DC("country",');
      await page.locator(".o-formula-assistant .collapsor").click();
    },
  },
  {
    name: "loading",
    async prepare(page, workbench) {
      await workbench.api?.control.change({ faults: [{ kind: "latency", remaining: null, latencyMs: 5000 }] });
      workbench.setFormula("Overview!B4", "last7days");
      await page.waitForTimeout(settleMs);
    },
  },
  {
    name: "error",
    async prepare(page, workbench) {
      await workbench.api?.control.change({ faults: [{ kind: "serverError", remaining: null }] });
      workbench.setFormula("Overview!B4", "先週");
      await workbench.settled();
      const grid = await page.locator(".o-grid").boundingBox();
      // Cell A7, the headline numbers.
      await page.mouse.move((grid?.x ?? 0) + 120, (grid?.y ?? 0) + 195);
      await page.locator(".error-tooltip").waitFor();
    },
  },
  {
    name: "japanese",
    async prepare(page, workbench) {
      workbench.setFormula(
        "Overview!A11",
        '=PTENGINE_DC("country";"visits,newVisitsRate,bounceRate";"先週";;;"lang=JP; headers=label; limit=8")',
      );
      await workbench.settled();
      await page.waitForTimeout(settleMs);
    },
  },
  {
    name: "menu",
    async prepare(page) {
      await page.locator("#extensions-menu").focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("ArrowRight");
    },
  },
];

/** The page polls the log every second. */
const settleMs = 1500;

/** Writes one PNG a picture; each begins with a fresh workbook. */
export async function takeScreenshots(directory: string, viewport = { width: 1280, height: 800 }): Promise<string[]> {
  await mkdir(directory, { recursive: true });
  const browser = await launchBrowser();
  const files: string[] = [];
  for (const { name, prepare } of pictures) {
    const workbench = await createWorkbench();
    fillExampleSheet(workbench.book);
    await workbench.settled();
    const control = workbench.api?.control;
    const server = new PageServer({ ...workbench, control, title: "Website overview", addOnName: "Ptengine", port: 0 });
    const page = await browser.newPage({ viewport });
    await page.goto(await server.listen());
    await page.waitForSelector("body[data-ready]");
    await page.waitForTimeout(settleMs);
    await prepare(page, workbench);
    const file = join(directory, `${name}.png`);
    await page.screenshot({ path: file });
    files.push(file);
    await page.close();
    await server.close();
    await workbench.close();
  }
  await browser.close();
  return files;
}

async function clickIntoGrid(page: Page): Promise<void> {
  const grid = await page.locator(".o-grid").boundingBox();
  // Cell F1, which is empty.
  await page.mouse.click((grid?.x ?? 0) + 620, (grid?.y ?? 0) + 40);
}
