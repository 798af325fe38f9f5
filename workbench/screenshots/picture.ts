/** How a picture of the running page is taken, and what people do in it before. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import type { Zone } from "../apps-script/ports/places";
import { openExample } from "../exampleDocument";
import { engine } from "../sheet/engine/engine";
import type { Model } from "../sheet/engine/engineTypes";
import type { LocaleCode } from "../sheet/engine/locales";
import { launchBrowser } from "../web/browser";
import { PageServer } from "../web/pageServer";
import type { Workbench } from "../workbench";

export interface Picture {
  readonly name: string;
  /** Of the example workbook; en_US unless told otherwise. */
  readonly locale?: LocaleCode;
  /** As in the example workbook unless told otherwise. */
  readonly siteName?: string;
  /** The tab of the example workbook to open. */
  readonly tab: string;
  /** Whether the panel with the requests is closed, to leave room for the tab. */
  readonly isPanelClosed?: boolean;
  prepare?(page: Page, workbench: Workbench): Promise<void>;
}

interface Looks {
  readonly viewport: { readonly width: number; readonly height: number };
  /** Added to the page, to leave out what is not of the add-on. */
  readonly css?: string;
}

/** Writes one PNG a picture and gives their paths; each begins with a fresh workbook. */
export async function takePictures(pictures: readonly Picture[], directory: string, looks: Looks): Promise<string[]> {
  await mkdir(directory, { recursive: true });
  const browser = await launchBrowser();
  const files: string[] = [];
  for (const { name, locale = "en_US", siteName, tab, isPanelClosed, prepare } of pictures) {
    const { workbench, title, fill } = await openExample(locale, siteName === undefined ? {} : { siteName });
    await fill();
    const control = workbench.api?.control;
    const server = new PageServer({ ...workbench, control, title, addOnName: "Ptengine", port: 0 });
    const page = await browser.newPage({ viewport: looks.viewport });
    // What a dashboard asks may have to wait for the plan's next minute.
    page.setDefaultTimeout(120_000);
    await page.goto(await server.listen());
    await page.waitForSelector("body[data-ready]");
    await page.getByText(tab, { exact: true }).first().click();
    // A chart on which it rests shows its menu.
    await page.mouse.move(0, 0);
    if (isPanelClosed) await page.locator("#panel-toggle").click();
    if (looks.css !== undefined) await page.addStyleTag({ content: looks.css });
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

/** Longer than the page takes between two looks at the log. */
export const pause = (page: Page) => page.waitForTimeout(1500);

export async function openSidebar(workbench: Workbench, page: Page): Promise<FrameLocator> {
  await workbench.runMenu("menuOpenSidebar");
  const frame = page.frameLocator("#sidebar iframe");
  await frame.getByRole("tab").first().waitFor();
  return frame;
}

/** Opens one of the sidebar's tabs, such as "Reports". */
export async function openTab(frame: FrameLocator, name: string): Promise<void> {
  await frame.getByRole("tab", { name }).click();
}

/** Takes an entry of a list of the form, such as the view "country". */
export async function choose(frame: FrameLocator, label: string, text: string): Promise<void> {
  const box = frame.getByRole("combobox", { name: label, exact: true });
  await box.click();
  await box.fill(text);
  await box.press("Enter");
  await box.press("Escape");
}

export async function press(frame: FrameLocator, name: string): Promise<void> {
  await frame.getByRole("button", { name, exact: true }).click();
}

/** Selects a cell of the open tab. */
export async function select(page: Page, cell: string): Promise<void> {
  const { x, y } = await pointOf(page, cell);
  await page.mouse.click(x, y);
}

/** A point inside a cell of the open tab, near its left edge. */
export async function pointOf(page: Page, cell: string): Promise<{ x: number; y: number }> {
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
