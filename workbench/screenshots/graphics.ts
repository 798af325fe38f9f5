/** Turns the drawings of the store listing into the PNGs that it asks for. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { launchBrowser } from "../web/browser";

/**
 * Each drawing, and the files that are made of it. Sizes in pixels are those of Google's forms: the icons and the banner
 * of the store listing (https://developers.google.com/workspace/marketplace/create-listing), and 120 for the logo of the
 * consent screen (https://support.google.com/cloud/answer/15549049).
 */
export const graphics = [
  { file: "icon-32.png", drawing: "icon.svg", width: 32, height: 32 },
  { file: "icon-48.png", drawing: "icon.svg", width: 48, height: 48 },
  { file: "icon-96.png", drawing: "icon.svg", width: 96, height: 96 },
  { file: "icon-120.png", drawing: "icon.svg", width: 120, height: 120 },
  { file: "icon-128.png", drawing: "icon.svg", width: 128, height: 128 },
  { file: "banner-220x140.png", drawing: "banner.svg", width: 220, height: 140 },
] as const;

/** Reads the drawings from a folder and writes the PNGs into another; where nothing is drawn they are transparent. */
export async function renderGraphics(drawings: string, directory: string): Promise<string[]> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const files: string[] = [];
  for (const { file, drawing, width, height } of graphics) {
    const source = await readFile(join(drawings, drawing), "utf8");
    const address = `data:image/svg+xml;base64,${Buffer.from(source).toString("base64")}`;
    await page.setViewportSize({ width, height });
    await page.setContent(`<body style="margin: 0"><img src="${address}" style="display: block; width: 100vw">`);
    await page.waitForFunction("document.images[0].complete && document.images[0].naturalWidth > 0");
    const path = join(directory, file);
    await page.screenshot({ path, omitBackground: true });
    files.push(path);
  }
  await browser.close();
  return files;
}
