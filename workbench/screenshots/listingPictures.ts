/** The five pictures of the store listing: what a person sees in the sheet, without the workbench around it. */
import type { FrameLocator, Page } from "playwright-core";
import type { Workbench } from "../workbench";
import { previewQuery, showFormula } from "./docsPictures";
import { choose, openSidebar, openTab, type Picture, pause, press, select } from "./picture";

/**
 * Full bleed, in a size that the listing takes. What is the workbench's is left out: its title with the switch of people,
 * and the panel with the requests.
 */
export const listingLooks = {
  viewport: { width: 1280, height: 800 },
  css: "#header, #panel { display: none !important }",
};

export const listingPictures: readonly Picture[] = [
  listed("1-formula", "Data center", showFormula),
  listed("2-sidebar", "Data center", previewQuery),
  listed("3-report", "Data center", runReportWithChart),
  listed("4-schedules", "Data center", runSchedules),
  // In its whole width.
  listed("5-dashboard", "Site overview"),
];

/** A picture of the example workbook in which nothing speaks of a simulation, and the site has a name. */
function listed(name: string, tab: string, prepare?: Picture["prepare"]): Picture {
  return { name, tab, siteName: "www.example.com", ...(prepare && { prepare }) };
}

interface ReportSettings {
  readonly name: string;
  readonly view: string;
  /** Added to those of the query before. */
  readonly metrics: readonly string[];
  /** The cell from which it is written. */
  readonly cell: string;
  readonly every?: "hour" | "day" | "week";
  readonly hasChart?: boolean;
}

async function runReportWithChart(page: Page, workbench: Workbench): Promise<void> {
  await openEmptyTab(page, workbench, "Visits");
  const frame = await openSidebar(workbench, page);
  await saveReport(page, frame, {
    name: "Visits by day",
    view: "day",
    metrics: ["visits"],
    cell: "A1",
    hasChart: true,
  });
  await showReports(page, workbench, frame);
}

/** Three reports with different schedules, on the next morning. */
async function runSchedules(page: Page, workbench: Workbench): Promise<void> {
  await openEmptyTab(page, workbench, "This month");
  const frame = await openSidebar(workbench, page);
  const reports: readonly ReportSettings[] = [
    { name: "Browsers", view: "browser", metrics: ["visits", "bounceRate"], cell: "A1", every: "week" },
    { name: "Systems", view: "os", metrics: [], cell: "E1", every: "day" },
    { name: "Sources", view: "sourceType", metrics: [], cell: "E10", every: "hour" },
  ];
  for (const report of reports) await saveReport(page, frame, report);
  await workbench.time?.moveBy(untilMorningMs(Date.now()));
  const fresh = await openSidebar(workbench, page);
  await openTab(fresh, "Reports");
  await showReports(page, workbench, fresh);
}

/** Until ten past ten in Japan, at least three hours from now: what is due at nine has run by then. */
function untilMorningMs(nowMs: number): number {
  const hourMs = 3_600_000;
  const tenPastTenMs = hourMs + 10 * 60_000;
  return 3 * hourMs + ((((tenPastTenMs - nowMs - 3 * hourMs) % (24 * hourMs)) + 24 * hourMs) % (24 * hourMs));
}

/** Builds a query, saves it as a report and runs it. */
async function saveReport(page: Page, frame: FrameLocator, settings: ReportSettings): Promise<void> {
  await select(page, settings.cell);
  await openTab(frame, "Build");
  await choose(frame, "View", settings.view);
  for (const metric of settings.metrics) await choose(frame, "Metrics", metric);
  await press(frame, "Save as report");
  const form = frame.locator("#panel-reports");
  await form.getByLabel("Name", { exact: true }).fill(settings.name);
  if (settings.every) await form.getByLabel("Schedule", { exact: true }).selectOption(settings.every);
  if (settings.hasChart) await form.getByLabel("With a chart: lines over time, else bars").check();
  await press(frame, "Save and run");
  await frame.getByText(`“${settings.name}” is written`).waitFor();
}

/** Goes to a cell without a note, which would cover others. */
async function showReports(page: Page, workbench: Workbench, frame: FrameLocator): Promise<void> {
  await frame.locator(".reports li").first().waitFor();
  await workbench.settled();
  await select(page, "D24");
  await pause(page);
}

async function openEmptyTab(page: Page, workbench: Workbench, name: string): Promise<void> {
  workbench.book.port.insertSheet(name, 0);
  await page.getByText(name, { exact: true }).first().click();
  await pause(page);
}
