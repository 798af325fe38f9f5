/** Range.moveTo. https://developers.google.com/apps-script/reference/spreadsheet/range#moveTo(Range) */

import type { Place } from "../ports/places";
import type { SpreadsheetPort } from "../ports/spreadsheetPort";
import { ScriptException } from "../scriptException";
import { checkWithin, findSheet, isWithin } from "./grid";

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
  port.moveCells({ sheetId: from.sheetId, zone: from.zone }, { sheetId: target.sheetId, zone });
}
