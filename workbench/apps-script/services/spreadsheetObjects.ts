/** Makes the objects of the spreadsheet for those below them, which cannot know their classes. */
import type { ExecutionContext, SpreadsheetObjects } from "../executionContext";
import { ProtectionObject } from "./protection";
import { Range } from "./range";
import { Sheet } from "./sheet";
import { Spreadsheet } from "./spreadsheet";

export const createSpreadsheetObjects = (execution: ExecutionContext): SpreadsheetObjects => ({
  spreadsheet: () => new Spreadsheet(execution),
  sheet: (id) => new Sheet(execution, id),
  range: ({ sheetId, zone }) => new Range(execution, sheetId, zone),
  protection: (id) => new ProtectionObject(execution, id),
});
