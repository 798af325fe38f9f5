/** Starts a browser without a window: the one that npm brings, or the one that WORKBENCH_CHROME names. */
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

// The first switches off the rules between sites, on which the page and its sidebar rely; the second lets the whole
// browser end with its first page.
const unwanted = ["--disable-web-security", "--single-process"];

/** The browser from npm runs on Linux x64; elsewhere set WORKBENCH_CHROME to the path of an installed Chrome. */
export async function launchBrowser(): Promise<Browser> {
  // Without a graphics card, WebGL in software takes three times as long to show the same page.
  chromium.setGraphicsMode = false;
  const installed = process.env.WORKBENCH_CHROME;
  const args = installed === undefined ? chromium.args.filter((arg) => !unwanted.includes(arg)) : [];
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return playwright.launch({
    executablePath: installed ?? (await chromium.executablePath()),
    args: [...args, ...asRoot],
    headless: true,
  });
}
