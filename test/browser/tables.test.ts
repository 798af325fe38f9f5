/** What a script writes and forms is in the page. */
import { type OpenPage, openPage } from "./openPage";

const code = `
function writeTable() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange(1, 1, 4, 3)
    .setValues([["day", "visits", "page views"], ["2026-04-01", 120, 300], ["2026-04-02", 80, 260], ["2026-04-03", 150, 410]]);
  sheet.getRange("A1:C1").setFontWeight("bold").setBackground("#e8f0fe").setFontColor("#0b57d0").setHorizontalAlignment("right");
  sheet.getRange("B2:C4").setNumberFormat("#,##0");
  sheet.getRange("B1:C1").setNotes([["Visits: how often people came. The number changes until the day is over.", "Page views of all pages."]]);
  sheet.setFrozenRows(1);
  sheet.setColumnWidth(3, 140);
  SpreadsheetApp.getActive().setNamedRange("VISITS", sheet.getRange("A1:C4"));
  sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange("A1:C4"))
    .setNumHeaders(1).setOption("title", "Visits by day").setOption("width", 420).setOption("height", 240).setPosition(6, 2, 0, 0).build());
}
`;
const manifest = {
  timeZone: "Asia/Tokyo",
  oauthScopes: ["https://www.googleapis.com/auth/spreadsheets.currentonly"],
};

describe("a table that a script wrote", () => {
  let open: OpenPage;
  beforeAll(async () => {
    open = await openPage({ addOn: { code, manifest, htmlFiles: {} } });
    expect(await open.workbench.runMenu("writeTable")).toEqual({ ok: true, value: undefined });
    await open.untilShown(2, 3, "410");
  });
  afterAll(() => open.close());

  test("has its looks, its frozen row and its widths in the page", async () => {
    const looks = await open.page.evaluate(() => {
      const { getters } = (globalThis as unknown as { workbook: { model: { getters: PageGetters } } }).workbook.model;
      const sheetId = getters.getActiveSheetId();
      const style = getters.getCellStyle({ sheetId, col: 0, row: 0 });
      return [style, getters.getPaneDivisions(sheetId).ySplit, getters.getColSize(sheetId, 2)];
    });
    expect(looks).toEqual([{ bold: true, fillColor: "#e8f0fe", textColor: "#0b57d0", align: "right" }, 1, 140]);
  });

  test("has its chart in the page", async () => {
    await open.page.locator(".o-figure canvas").waitFor();
  });

  test("shows a note under the pointer, and beside the cell that the keyboard selects", async () => {
    const box = open.page.locator("#selected-note");
    expect(await box.isVisible()).toBe(false);
    const { x, y } = await open.pointOf(1, 0);
    await open.page.mouse.move(x, y);
    const tooltip = open.page.locator(".o-popover .note-tooltip");
    await tooltip.waitFor();
    expect(await tooltip.textContent()).toContain("The number changes until the day is over.");
    await open.page.mouse.move(x + 600, y + 200);
    await tooltip.waitFor({ state: "detached" });
    const first = await open.pointOf(0, 0);
    await open.page.mouse.click(first.x, first.y);
    await open.page.keyboard.press("ArrowRight");
    await box.getByText("how often people came").waitFor();
    await open.page.keyboard.press("ArrowDown");
    await box.waitFor({ state: "hidden" });
  });

  test("the page has nothing to complain about", () => {
    expect(open.complaints).toEqual([]);
  });
});

interface PageGetters {
  getActiveSheetId(): string;
  getCellStyle(position: object): object;
  getPaneDivisions(sheetId: string): { ySplit: number };
  getColSize(sheetId: string, column: number): number;
}
