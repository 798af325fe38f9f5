/** A tab of ordinary reports and formulas, as the sidebar has put them together. */
import type { CellPlace, Platform, Rectangle } from "../platform/ports";
import { makeRefreshCell } from "../refresh/refreshCell";
import { freeTabName } from "../refresh/tabNames";
import { sheetAt } from "../reports/receipt";
import { assertRoomForTab } from "../reports/writer";
import { assertCanBeSaved, type ReportChange, saveReportChange } from "./reports";
import type { AskedCall } from "./tables";

export interface Dashboard {
  /** Of the tab; a number follows where there is one of that name. */
  readonly name: string;
  /** What is typed into the cells from A1 on. */
  readonly cells: readonly (readonly string[])[];
  /** A number format, or the header's look where there is none. */
  readonly looks: readonly (Rectangle & { readonly format: string })[];
  /** On the new tab, whatever tab their places name. */
  readonly reports: readonly {
    readonly change: ReportChange & { readonly place: CellPlace };
    readonly call: AskedCall;
  }[];
}

/** The ids of its reports, none of which has run. */
export function makeDashboard(platform: Platform, { name, cells, looks, reports }: Dashboard): readonly string[] {
  const { spreadsheet } = platform;
  assertRoomForTab(platform);
  // A tab of which a part is missing would be worse than none.
  for (const { change, call } of reports) assertCanBeSaved(platform, change, call);
  makeRefreshCell(platform);
  const sheetName = freeTabName(spreadsheet, name);
  spreadsheet.addSheet(sheetName);
  const sheet = sheetAt(platform, { sheetName });
  sheet.setValues({ row: 1, column: 1, rows: cells.length, columns: (cells[0] ?? []).length }, cells);
  for (const { format, ...area } of looks) {
    if (format) sheet.setFormat(area, format);
    else sheet.setHeaderLook(area, true);
  }
  const ids = reports.map(({ change, call }) =>
    saveReportChange(platform, { ...change, place: { ...change.place, sheetName } }, call),
  );
  spreadsheet.select({ sheetName, row: 1, column: 1 });
  return ids;
}
