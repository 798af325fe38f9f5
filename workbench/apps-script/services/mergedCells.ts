/** Where merged cells stand in the way, in Google's words. */
import { contains, overlaps, type Place, type Zone } from "../ports/places";
import type { Axis, SpreadsheetPort } from "../ports/spreadsheetPort";
import { ScriptException } from "../scriptException";

export const mergesAt = ({ merges }: SpreadsheetPort, { sheetId, zone }: Place): Zone[] =>
  merges.list(sheetId).filter((merge) => overlaps(merge, zone));

export function checkWholeMerges(port: SpreadsheetPort, place: Place) {
  if (!cutsMerge(port, place)) return;
  throw new ScriptException("You must select all cells in a merged range to merge or unmerge them.");
}

export function checkPaste(port: SpreadsheetPort, ...places: readonly Place[]) {
  if (!places.some((place) => cutsMerge(port, place))) return;
  throw new ScriptException("You can't perform a paste that partially intersects a merge.");
}

export function checkMergeOfFrozen(port: SpreadsheetPort, { sheetId, zone }: Place) {
  for (const axis of ["Rows", "Columns"] as const) {
    if (!isCut(axis, zone, port.frozenCount(sheetId, axis))) continue;
    throw new ScriptException(`You can't merge frozen and non-frozen ${axis.toLowerCase()}.`);
  }
}

export function checkFreezingOfMerges(port: SpreadsheetPort, sheetId: string, axis: Axis, count: number) {
  if (count === 0 || !port.merges.list(sheetId).some((merge) => isCut(axis, merge, count))) return;
  const lines = axis.toLowerCase();
  throw new ScriptException(
    `Sorry, you can't freeze ${lines} which contain only part of a merged cell. Try to break apart merged cells ` +
      `or freeze more ${lines} to include the complete merged cells.`,
  );
}

const cutsMerge = (port: SpreadsheetPort, place: Place) =>
  mergesAt(port, place).some((merge) => !contains(place.zone, merge));

const isCut = (axis: Axis, { top, left, bottom, right }: Zone, count: number) =>
  axis === "Rows" ? top < count && bottom >= count : left < count && right >= count;
