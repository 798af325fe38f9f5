/** A new tab for a table, a formula or a report that shall stand alone. */
import type { CellPlace, Platform } from "../platform/ports";
import { asTabName, freeTabName } from "../refresh/tabNames";
import { assertRoomForTab } from "../reports/writer";

/** Its first cell; what it is called is as near to the name as other tabs leave it. */
export function newTab(platform: Platform, name: string): CellPlace {
  assertRoomForTab(platform);
  const sheetName = freeTabName(platform.spreadsheet, asTabName(name));
  platform.spreadsheet.addSheet(sheetName);
  return { sheetName, row: 1, column: 1 };
}
