/** Puts frozen formulas back, where the cells are provably what was frozen; edited ones only if that is wished. */
import { PtengineError } from "../errors";
import type { CellPlace, NamedRange, Platform, WritableSheet } from "../platform/ports";
import { cellAddress } from "../refresh/references";
import { general } from "../reports/cells";
import { locked, lockWaitMs } from "../reports/lock";
import { areaOf, type Standing, sheetAt, standingAt } from "../reports/receipt";
import { largest } from "../reports/room";
import { assertFree, formulaCells } from "./freeze";
import { type Frozen, forget, frozenRangeName, keepFrozen, readFrozen } from "./frozen";
import { endFreeze, finishAll, isFormulaThere } from "./unfinished";

/** `cut`: somebody has put lines with content inside; `lost`: the cells were deleted. */
export type FrozenState = "complete" | "edited" | "foreign" | "cut" | "lost";

const placeOf = ({ sheetName, area: { row, column } }: NamedRange): CellPlace => ({ sheetName, row, column });

export function stateOf({ state, isCutByOthers }: Standing): Exclude<FrozenState, "lost"> {
  if (isCutByOthers) return "cut";
  return state === "edited" || state === "foreign" ? state : "complete";
}

export const standingOfFrozen = (platform: Platform, frozen: Frozen, named: NamedRange): Standing =>
  standingAt(platform, placeOf(named), frozen, named.area);

/** In a cell of plain text a formula would be a text. */
function write(platform: Platform, sheet: WritableSheet, place: CellPlace, formula: string, area: NamedRange["area"]) {
  sheet.setValues(area, formulaCells(formula, area));
  platform.spreadsheet.flush();
  if (platform.spreadsheet.cellAt(place)?.formula) return;
  const first = { ...area, rows: 1, columns: 1 };
  sheet.setFormat(first, general);
  sheet.setValues(first, [[formula]]);
}

/** The formula stands there again; one that somebody else has thawed already is left alone. */
export function thaw(platform: Platform, id: string, mayOverwriteEdits: boolean): void {
  locked(platform, lockWaitMs, () => {
    finishAll(platform);
    const frozen = readFrozen(platform, id);
    if (!frozen) return;
    const named = platform.spreadsheet.namedRange(frozenRangeName(id));
    if (!named) throw new PtengineError("frozenForeign");
    if (isFormulaThere(platform, frozen, named)) return endFreeze(platform, frozen, named);
    const place = placeOf(named);
    const standing = standingOfFrozen(platform, frozen, named);
    const state = stateOf(standing);
    if (state !== "complete" && !(state === "edited" && mayOverwriteEdits)) {
      const cell = cellAddress(place.sheetName, place.row, place.column);
      if (state === "foreign") throw new PtengineError("frozenForeign");
      throw new PtengineError(state === "edited" ? "frozenEdited" : "frozenCut", { cell });
    }
    const sheet = sheetAt(platform, place);
    const area = areaOf(place, largest([...standing.own, { rows: 1, columns: 1 }]));
    assertFree(platform, sheet, place, area);
    keepFrozen(platform, { ...frozen, isUnderWay: true });
    write(platform, sheet, place, frozen.formula, area);
    endFreeze(platform, frozen, named);
  });
}

/** Its values stay for good: the formula can not be put back any more. */
export function forgetFrozen(platform: Platform, id: string): void {
  locked(platform, lockWaitMs, () => forget(platform, id));
}
