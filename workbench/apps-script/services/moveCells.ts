/** Range.moveTo. https://developers.google.com/apps-script/reference/spreadsheet/range#moveTo(Range) */
import { ScriptException } from "../scriptException";
import type { Place, SpreadsheetPort } from "../spreadsheetPort";
import { checkWithin, isWithin } from "./grid";

/** Of the target only the upper left cell counts. */
export function moveCells(port: SpreadsheetPort, from: Place, target: Place) {
  const { top, left } = target.zone;
  const bottom = top + from.zone.bottom - from.zone.top;
  const right = left + from.zone.right - from.zone.left;
  const zone = { top, left, bottom, right };
  checkWithin(sheetOf(port, from), from.zone);
  if (!isWithin(sheetOf(port, target), zone)) {
    throw new ScriptException("The coordinates of the target range are outside the dimensions of the sheet.");
  }
  port.moveCells({ sheetId: from.sheetId, zone: from.zone }, { sheetId: target.sheetId, zone });
}

function sheetOf(port: SpreadsheetPort, { sheetId }: Place) {
  const sheet = port.sheets().find(({ id }) => id === sheetId);
  if (!sheet) throw new ScriptException(`Sheet ${sheetId} not found`);
  return sheet;
}
