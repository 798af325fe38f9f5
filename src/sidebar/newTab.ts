/** A new tab for a table, a formula or a report that shall stand alone. */
import type { CellPlace, Platform } from "../platform/ports";
import { addTab } from "../refresh/tabNames";
import { assertRoomForTab } from "../reports/writer";

/** Its first cell; what it is called is as near to the name as other tabs leave it. */
export function newTab(platform: Platform, name: string): CellPlace {
  assertRoomForTab(platform);
  return { sheetName: addTab(platform.spreadsheet, name).name, row: 1, column: 1 };
}
