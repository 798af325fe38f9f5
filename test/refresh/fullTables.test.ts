// A table that may have been cut is told after Refresh formulas: a formula's own cells have no place for it.
import type { HttpRequest, SheetContents } from "../../src/platform/ports";
import { cellAddress } from "../../src/refresh/references";
import { refreshFromMenu } from "../../src/sidebar/menu";
import { apiResponse, FakePlatform } from "../support/fakePlatform";

function refreshed(rowCount: number, ...formulas: string[]): FakePlatform {
  const platform = new FakePlatform({
    sites: { aaaaaaaa: "pt-a" },
  });
  const rows = formulas.map((formula) => [formula]);
  const sheet: SheetContents = { name: "Top pages", formulas: () => rows, values: () => rows };
  platform.sheets = [sheet];
  platform.http.fetch = (request: HttpRequest) => {
    platform.requests.push(request);
    return apiResponse({
      columns: [
        { name: "country", type: "dimension", dataType: "STRING" },
        { name: "visits", type: "metric", dataType: "INTEGER" },
      ],
      rows: Array.from({ length: rowCount }, (_, index) => ({ country: `C${index}`, visits: "1" })),
    });
  };
  refreshFromMenu(platform);
  return platform;
}

const table = (options: string) => `=PTENGINE_DC("country","visits","2026-03-01","2026-03-31",,"${options}")`;

it("names the cells of formulas that show 1000 rows", () => {
  const { toasts, requests } = refreshed(1000, table(""), table("cache=0"), table("headers=off"));
  expect(toasts).toEqual([
    "Refresh formulas: 3 formulas refreshed with 1 request. Failed: 0, older answers: 0, not planned: 0. " +
      "These cells show 1000 rows, the most that Ptengine sends, so there may be more: 'Top pages'!A1, 'Top pages'!A2, 'Top pages'!A3",
  ]);
  expect(requests).toHaveLength(1);
});

it("names five cells at most", () => {
  const { toasts } = refreshed(1000, ...Array.from({ length: 7 }, () => table("")));
  expect(toasts[0]).toMatch(/'Top pages'!A5, …$/);
});

it.each([
  ["999 rows", 999, table("")],
  ["a limit of one's own", 1000, table("limit=50")],
])("says nothing of %s", (_, rowCount, formula) => {
  expect(refreshed(rowCount, formula).toasts).toEqual([
    "Refresh formulas: 1 formula refreshed with 1 request. Failed: 0, older answers: 0, not planned: 0.",
  ]);
});

it.each([
  ["Pages", 1, 1, "Pages!A1"],
  ["ページ", 3, 26, "'ページ'!Z3"],
  ["It's", 12, 27, "'It''s'!AA12"],
  ["Pages", 1, 703, "Pages!AAA1"],
])("a cell of the sheet %s in row %i and column %i is %s", (sheetName, row, column, address) => {
  expect(cellAddress(sheetName, row, column)).toBe(address);
});
