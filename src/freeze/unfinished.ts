/** What a freeze or a thaw that was killed has left: the cells tell how far it has come, and it is finished accordingly. */

import { readSettings } from "../client/settings";
import { safely } from "../client/sharedState";
import type { NamedRange, Platform } from "../platform/ports";
import { writeNote } from "../reports/note";
import { sheetAt } from "../reports/receipt";
import { type Frozen, forget, frozenRangeName, keepFrozen, listStored } from "./frozen";
import { noteOf } from "./note";

/** Whether the formula stands there, so that nothing is frozen. */
export const isFormulaThere = (
  { spreadsheet }: Platform,
  { formula }: Frozen,
  { sheetName, area }: NamedRange,
): boolean => spreadsheet.cellAt({ sheetName, row: area.row, column: area.column })?.formula === formula;

/** The formula is back: our part of the note goes, and what was kept. */
export function endFreeze(platform: Platform, { id, noted }: Frozen, named: NamedRange): void {
  writeNote(sheetAt(platform, named), named.area, noted, "");
  forget(platform, id);
}

function finish(platform: Platform, frozen: Frozen): void {
  const { isUnderWay: _, ...settled } = frozen;
  const named = platform.spreadsheet.namedRange(frozenRangeName(frozen.id));
  if (!named) forget(platform, frozen.id);
  else if (isFormulaThere(platform, frozen, named)) endFreeze(platform, frozen, named);
  else {
    const note = noteOf(frozen, readSettings(platform).language, platform.calendar);
    writeNote(sheetAt(platform, named), named.area, frozen.noted, note);
    keepFrozen(platform, settled);
  }
}

/** Called by whoever holds the document's lease, so that none of them is still under way. */
export function finishAll(platform: Platform): void {
  for (const { frozen } of listStored(platform)) {
    if (frozen?.isUnderWay) safely(() => finish(platform, frozen), undefined);
  }
}
