/** SheetType. https://developers.google.com/apps-script/reference/spreadsheet/sheet-type */
import { enumType } from "../enums";
import { sheetTypeNames } from "../ports/spreadsheetPort";

export const sheetTypes = enumType("SpreadsheetApp.SheetType", sheetTypeNames);

/** What has nothing to do with cells. Google names none: all else is refused on a tab that has no cells of its own. */
export const membersOfEveryType: ReadonlySet<string> = new Set([
  "activate",
  "getCharts",
  "getIndex",
  "getName",
  "getParent",
  "getSheetId",
  "getType",
  "hideSheet",
  "isSheetHidden",
  "setName",
  "showSheet",
]);
