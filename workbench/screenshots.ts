/** Takes the pictures of the documentation from the running page. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import type { Zone } from "./apps-script/ports/places";
import { engine } from "./sheet/engine/engine";
import type { Model } from "./sheet/engine/engineTypes";
import { fillExampleSheet } from "./sheet/example/exampleSheet";
import { launchBrowser } from "./web/browser";
import { PageServer } from "./web/pageServer";
import { createWorkbench, type Workbench } from "./workbench";

interface Picture {
  readonly name: string;
  /** The tab to open. */
  readonly tab: string;
  /** Whether the panel with the requests is closed, to leave room for the tab. */
  readonly isPanelClosed?: boolean;
  prepare?(page: Page, workbench: Workbench): Promise<void>;
}

const pictures: readonly Picture[] = [
  { name: "overview", tab: "Overview" },
  {
    name: "formula-help",
    tab: "Overview",
    async prepare(page) {
      const { x, y } = await pointOf(page, "F1");
      await page.mouse.click(x, y);
      await page.keyboard.type('=PTENGINE_DC("country",');
      await page.locator(".o-formula-assistant").waitFor();
      await pause(page);
    },
  },
  {
    name: "error",
    tab: "Overview",
    async prepare(page, workbench) {
      workbench.setFormula("Overview!A11", '=PTENGINE_DC("county"; "visits"; $B$4)');
      await workbench.settled();
      await pause(page);
      const { x, y } = await pointOf(page, "A11");
      await page.mouse.move(x, y);
      await page.locator(".error-tooltip").waitFor();
    },
  },
  {
    name: "sidebar",
    tab: "Overview",
    isPanelClosed: true,
    async prepare(page, workbench) {
      const frame = await openSidebar(page, workbench);
      await choose(frame, "View", "country");
      await choose(frame, "Metrics", "visits");
      await choose(frame, "Metrics", "conversionRate");
      await frame.getByRole("button", { name: "Preview", exact: true }).click();
      await frame.locator(".preview table").waitFor();
      await pause(page);
    },
  },
  {
    name: "sidebar-formulas",
    tab: "Overview",
    isPanelClosed: true,
    async prepare(page, workbench) {
      const frame = await openSidebar(page, workbench);
      await frame.getByRole("tab", { name: "Formulas" }).click();
      await frame.locator(".formula-item").first().waitFor();
      await pause(page);
    },
  },
  {
    name: "dashboard",
    tab: "Overview",
    isPanelClosed: true,
    async prepare(page, workbench) {
      const frame = await openSidebar(page, workbench);
      await frame.getByRole("tab", { name: "Reports" }).click();
      await frame.getByText("Starter dashboard").click();
      await frame.getByRole("button", { name: "Make the dashboard" }).click();
      await frame.getByText("5 reports are written.").waitFor();
      await workbench.settled();
      await pause(page);
    },
  },
  { name: "japanese", tab: "Data center", isPanelClosed: true },
  { name: "conversions", tab: "Conversions", isPanelClosed: true },
  { name: "experiences", tab: "Experiences", isPanelClosed: true },
];

async function openSidebar(page: Page, workbench: Workbench): Promise<FrameLocator> {
  await workbench.runMenu("menuOpenSidebar");
  const frame = page.frameLocator("#sidebar iframe");
  await frame.getByRole("tab").first().waitFor();
  return frame;
}

async function choose(frame: FrameLocator, label: string, text: string): Promise<void> {
  const box = frame.getByRole("combobox", { name: label, exact: true });
  await box.click();
  await box.fill(text);
  await box.press("Enter");
  await box.press("Escape");
}

/** Longer than the page takes between two looks at the log. */
const pause = (page: Page) => page.waitForTimeout(1500);

/** Writes one PNG a picture; each begins with a fresh workbook. */
export async function takeScreenshots(directory: string, viewport = { width: 1280, height: 800 }): Promise<string[]> {
  await mkdir(directory, { recursive: true });
  const browser = await launchBrowser();
  const files: string[] = [];
  for (const { name, tab, isPanelClosed, prepare } of pictures) {
    const workbench = await createWorkbench();
    fillExampleSheet(workbench.book);
    await workbench.settled();
    const control = workbench.api?.control;
    const server = new PageServer({ ...workbench, control, title: "Website overview", addOnName: "Ptengine", port: 0 });
    const page = await browser.newPage({ viewport });
    await page.goto(await server.listen());
    await page.waitForSelector("body[data-ready]");
    await page.getByText(tab, { exact: true }).first().click();
    if (isPanelClosed) await page.locator("#panel-toggle").click();
    await pause(page);
    await prepare?.(page, workbench);
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

/** A point inside a cell of the open tab, near its left edge. */
async function pointOf(page: Page, cell: string): Promise<{ x: number; y: number }> {
  const { col, row } = engine.helpers.toCartesian(cell);
  const grid = await page.locator(".o-grid").boundingBox();
  const inside = await page.evaluate(rectangleOf, { left: col, right: col, top: row, bottom: row });
  return { x: (grid?.x ?? 0) + inside.x + 20, y: (grid?.y ?? 0) + inside.y + 10 };
}

/** Runs in the page, whose cells are drawn on a canvas. */
function rectangleOf(zone: Zone): { x: number; y: number } {
  const { getters } = (globalThis as unknown as { workbook: { model: Model } }).workbook.model;
  return getters.getVisibleRect(zone);
}
