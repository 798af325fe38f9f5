/** What scripts draw into a tab, as people see it. */
import type { AppsScriptManifest } from "../../workbench/apps-script/manifest";
import { story } from "../support/story";
import { drawnTabCode } from "./drawnTab";
import { type OpenPage, openPage } from "./openPage";

const manifest = { timeZone: "Asia/Tokyo", oauthScopes: [] } as unknown as AppsScriptManifest;

/** Zero-based, both ends inside. */
type Zone = Readonly<Record<"left" | "top" | "right" | "bottom", number>>;

const cell = (left: number, top: number, right = left, bottom = top): Zone => ({ left, top, right, bottom });

story("a tab that a script has drawn", (step) => {
  let open: OpenPage;
  beforeAll(async () => {
    open = await openPage({ addOn: { code: drawnTabCode, manifest, htmlFiles: {} }, isConnected: false });
    const result = await open.workbench.runMenu("draw");
    if (!result.ok) throw new Error(result.error.message);
    await open.page.locator("#panel-toggle").click();
    await open.page.waitForFunction(() => document.querySelectorAll(".o-figure").length === 4);
  });
  afterAll(() => open.close());

  /** How much of the cells has a colour, as it is on the screen. */
  async function shareOf(color: string, zone: Zone): Promise<number> {
    await open.page.waitForTimeout(100);
    const { x, y, width, height } = await open.page.evaluate(placeInPage, zone);
    const clip = { x: x + 2, y: y + 2, width: width - 3, height: height - 3 };
    const picture = (await open.page.screenshot({ clip })).toString("base64");
    return open.page.evaluate(shareInPage, { color, picture });
  }
  async function untilShare(color: string, zone: Zone, least: number): Promise<void> {
    const endsAtMs = Date.now() + 20_000;
    let share = await shareOf(color, zone);
    while (share < least && Date.now() < endsAtMs) share = await shareOf(color, zone);
    if (share < least) throw new Error(`${color} fills ${share} of ${JSON.stringify(zone)}, not ${least}`);
  }

  step("sparklines are drawn: a line, columns with the highest in its colour, bars by their share", async () => {
    await untilShare("#1a73e8", cell(1, 6, 2, 6), 0.02);
    await untilShare("#1a73e8", cell(4, 6, 5, 6), 0.3);
    await untilShare("#188038", cell(4, 6, 5, 6), 0.03);
    const bars = await Promise.all([10, 11, 12, 13].map((row) => shareOf("#8ab4f8", cell(3, row))));
    const [whole = 0, ...others] = bars;
    expect(whole).toBeGreaterThan(0.6);
    for (const [index, visits] of [3100, 900, 260].entries()) {
      expect(others[index]! / whole).toBeCloseTo(visits / 5200, 1);
    }
  });

  step("a picture of the simulated site is sketched, and one that has not come leaves a crossed box", async () => {
    await untilShare("#bdc1c6", cell(7, 3, 8, 6), 0.02);
    await open.page.route("https://pictures.test/**", (route) => route.abort());
    open.workbench.setFormula("K3", '=IMAGE("https://pictures.test/none.png",2)');
    await untilShare("#dadce0", cell(10, 2), 0.02);
  });

  step("a picture comes from its address, and is stretched where it shall be", async () => {
    const red =
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" fill="#c5221f"/></svg>';
    await open.page.route("https://pictures.test/red.svg", (route) =>
      route.fulfill({ contentType: "image/svg+xml", body: red }),
    );
    open.workbench.setFormula("K2", '=IMAGE("https://pictures.test/red.svg",2)');
    await untilShare("#c5221f", cell(10, 1), 0.6);
    open.workbench.setFormula("L2", '=IMAGE("https://pictures.test/red.svg")');
    await untilShare("#c5221f", cell(11, 1), 0.1);
    expect(await shareOf("#c5221f", cell(11, 1))).toBeLessThan(0.4);
  });

  step("lines, fills, scales and conditions are drawn, and no grid between them", async () => {
    await untilShare("#1a73e8", cell(1, 8, 5, 9), 0.03);
    await untilShare("#dadce0", cell(0, 3, 3, 6), 0.003);
    expect(await shareOf("#ffffff", cell(1, 7, 5, 7))).toBe(1);
    await untilShare("#e8f0fe", cell(1, 10), 0.5);
    expect(await shareOf("#e8f0fe", cell(1, 12))).toBe(0);
    await untilShare("#fce8e6", cell(4, 12), 0.5);
    await untilShare("#d93025", cell(5, 11), 0.01);
  });

  step("the list of choices opens at its arrow", async () => {
    const { x, y, width, height } = await open.page.evaluate(placeInPage, cell(8, 2));
    await open.page.mouse.click(x + width - 12, y + height / 2);
    await open.page.locator(".o-autocomplete-dropdown").getByText("last7days").click();
    // What is chosen goes to the workbook, and comes back from there to be shown.
    await open.untilShown(8, 2, "last7days");
    await open.workbench.settled();
    expect(open.workbench.values("I3")).toEqual([["last7days"]]);
  });

  step("a link is a link, and nothing was complained about", async () => {
    expect(await open.shown(1, 14)).toBe("/pricing");
    // The picture that was kept back.
    expect(open.complaints.filter((text) => !text.includes("ERR_FAILED"))).toEqual([]);
  });
});

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface PageGlobals {
  readonly workbook: { readonly model: { readonly getters: { getVisibleRect(zone: Zone): Rectangle } } };
}

/** Runs in the page. */
function placeInPage(zone: Zone): Rectangle {
  const grid = document.querySelector(".o-grid")!.getBoundingClientRect();
  const { x, y, width, height } = (globalThis as unknown as PageGlobals).workbook.model.getters.getVisibleRect(zone);
  return { x: grid.left + x, y: grid.top + y, width, height };
}

/** Runs in the page. Colours within a few steps of the wanted one count: edges are smoothed. */
async function shareInPage({ color, picture }: { color: string; picture: string }): Promise<number> {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const ctx = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
  ctx.drawImage(image, 0, 0);
  const { data } = ctx.getImageData(0, 0, image.width, image.height);
  const wanted = [1, 3, 5].map((place) => Number.parseInt(color.slice(place, place + 2), 16));
  let count = 0;
  for (let index = 0; index < data.length; index += 4) {
    if (wanted.every((value, channel) => Math.abs(data[index + channel]! - value) <= 3)) count += 1;
  }
  return count / (data.length / 4);
}
