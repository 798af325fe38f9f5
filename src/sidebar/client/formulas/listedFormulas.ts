/** The document's formulas as the list shows them. */
import type { ListedFormula } from "../../formulas";
import { isKeyMissing } from "../words/failures";

export const placeOf = ({ sheetName, row, column }: ListedFormula) => ({ sheetName, row, column });
export const nameOf = ({ address, callIndex }: ListedFormula) => `${address} ${callIndex}`;

/** It shows a table or a number. */
export const mayFreeze = ({ state }: ListedFormula): boolean => state !== "failed" && state !== "waiting";

/** Whoever has not the key that formulas use cannot look into what it has kept. */
const isHidden = ({ state, reason }: ListedFormula) =>
  state === "notPlanned" && reason !== undefined && (isKeyMissing(reason) || reason.code === "keyOfAnother");

function withoutState({ reason: _, ...formula }: ListedFormula): ListedFormula {
  return { ...formula, state: "notPlanned" };
}

export function formulaOverview(listed: readonly ListedFormula[]) {
  const shown = listed.map((formula) => (isHidden(formula) ? withoutState(formula) : formula));
  const isTroubled = ({ state, isFull }: ListedFormula) => state === "failed" || state === "stale" || isFull;
  const failed = shown.filter(({ state }) => state === "failed");
  // Those that show an error come first, the others as they stand in the sheet.
  const all = [...failed, ...shown.filter(({ state }) => state !== "failed")];
  return {
    all,
    troubled: all.filter(isTroubled),
    areStatesHidden: listed.some(isHidden),
    /** What can never be asked, such as a slip of the keyboard, is not asked again. */
    retried: all.filter(({ state, isAskable }) => state === "failed" && isAskable),
    full: all.filter(({ isFull }) => isFull),
    freezable: all.filter(mayFreeze),
    followable: all.filter(({ canFollowRefresh }) => canFollowRefresh),
  };
}
