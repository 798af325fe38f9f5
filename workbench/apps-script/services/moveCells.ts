/** Range.moveTo. https://developers.google.com/apps-script/reference/spreadsheet/range#moveTo(Range) */

import { contains, overlaps, type Place, type Zone } from "../ports/places";
import type { SpreadsheetPort } from "../ports/spreadsheetPort";
import { ScriptException } from "../scriptException";
import { checkWithin, findSheet, isWithin } from "./grid";
import { checkPaste } from "./mergedCells";
import { typedColumnsRefusal } from "./typedColumns";

/** Of the target only the upper left cell counts. */
export function moveCells(port: SpreadsheetPort, from: Place, target: Place) {
  const { top, left } = target.zone;
  const bottom = top + from.zone.bottom - from.zone.top;
  const right = left + from.zone.right - from.zone.left;
  const zone = { top, left, bottom, right };
  const sheets = port.sheets();
  checkWithin(findSheet(sheets, from.sheetId), from.zone);
  if (!isWithin(findSheet(sheets, target.sheetId), zone)) {
    throw new ScriptException("The coordinates of the target range are outside the dimensions of the sheet.");
  }
  checkPaste(port, from, { sheetId: target.sheetId, zone });
  checkTables(port, from, { sheetId: target.sheetId, zone });
  port.moveCells({ sheetId: from.sheetId, zone: from.zone }, { sheetId: target.sheetId, zone });
}

/** A table that is moved as a whole may come to lie where it was. */
function checkTables({ tables }: SpreadsheetPort, from: Place, to: Place) {
  const isMoved = (table: Zone) => from.sheetId === to.sheetId && contains(from.zone, table);
  if (tables.list(to.sheetId).some((table) => overlaps(table, to.zone) && !isMoved(table))) throw typedColumnsRefusal();
}
