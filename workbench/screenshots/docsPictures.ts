/** The pictures of the documentation. */
import type { Page } from "playwright-core";
import type { Workbench } from "../workbench";
import { choose, openSidebar, openTab, type Picture, pause, pointOf, press, select } from "./picture";

export const docsPictures: readonly Picture[] = [
  { name: "overview", tab: "Data center", prepare: showFormula },
  { name: "formula-help", tab: "Data center", prepare: typeFormula },
  {
    name: "error",
    tab: "Data center",
    async prepare(page, workbench) {
      workbench.setFormula("Data center!A11", '=PTENGINE_DC("county"; "visits"; $B$4)');
      await workbench.settled();
      await pause(page);
      const { x, y } = await pointOf(page, "A11");
      await page.mouse.move(x, y);
      await page.locator(".error-tooltip").waitFor();
    },
  },
  { name: "sidebar", tab: "Data center", isPanelClosed: true, prepare: previewQuery },
  {
    name: "sidebar-formulas",
    tab: "Data center",
    isPanelClosed: true,
    async prepare(page, workbench) {
      const frame = await openSidebar(workbench, page);
      await openTab(frame, "Formulas");
      await frame.locator(".formula-item").first().waitFor();
      await pause(page);
    },
  },
  {
    name: "dashboard",
    tab: "Site overview",
    isPanelClosed: true,
    async prepare(page) {
      // From its title to its last row.
      await page.setViewportSize({ width: 1280, height: 1140 });
      await pause(page);
    },
  },
  { name: "japanese", locale: "ja_JP", tab: "データセンター", isPanelClosed: true },
  { name: "conversions", tab: "Conversions", isPanelClosed: true },
  { name: "experiences", tab: "Experiences", isPanelClosed: true },
];

/** Selects a table's first cell, whose formula then stands above the cells. */
export async function showFormula(page: Page): Promise<void> {
  await select(page, "A11");
  await pause(page);
}

/** Begins a formula, whose help opens beside it. */
async function typeFormula(page: Page): Promise<void> {
  await select(page, "F1");
  await page.keyboard.type('=PTENGINE_DC("country",');
  await page.locator(".o-formula-assistant").waitFor();
  await pause(page);
}

export async function previewQuery(page: Page, workbench: Workbench): Promise<void> {
  const frame = await openSidebar(workbench, page);
  await choose(frame, "View", "country");
  await choose(frame, "Metrics", "visits");
  await choose(frame, "Metrics", "conversionRate");
  await press(frame, "Preview");
  await frame.locator(".preview table").waitFor();
  await pause(page);
}
