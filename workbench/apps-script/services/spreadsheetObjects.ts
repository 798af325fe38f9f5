/** Makes the objects of the spreadsheet for those below them, which cannot know their classes. */
import type { ExecutionContext, SpreadsheetObjects } from "../executionContext";
import { ProtectionObject } from "./protection";
import { Sheet } from "./sheet";
import { Spreadsheet } from "./spreadsheet";

export const createSpreadsheetObjects = (execution: ExecutionContext): SpreadsheetObjects => ({
  spreadsheet: () => new Spreadsheet(execution),
  sheet: (id) => new Sheet(execution, id),
  protection: (id) => new ProtectionObject(execution, id),
});
