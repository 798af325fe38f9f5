/** The document's formulas as the list shows them. */
import type { ListedFormula } from "../../formulas";
import { isKeyMissing } from "../words/failures";

export const placeOf = ({ sheetName, row, column }: ListedFormula) => ({ sheetName, row, column });
export const nameOf = ({ address, callIndex }: ListedFormula) => `${address} ${callIndex}`;

/** Somebody without a key of their own cannot look into what the owner's key has kept. */
const isHidden = ({ reason }: ListedFormula) => reason !== undefined && isKeyMissing(reason);

function withoutState({ reason: _, ...formula }: ListedFormula): ListedFormula {
  return { ...formula, state: "notPlanned" };
}

export function formulaOverview(listed: readonly ListedFormula[]) {
  const all = listed.map((formula) => (isHidden(formula) ? withoutState(formula) : formula));
  const withoutStamp = all.filter(({ followsRefresh, state }) => !followsRefresh && state !== "notPlanned");
  return {
    all,
    areStatesHidden: listed.some(isHidden),
    failed: all.filter(({ state }) => state === "failed"),
    full: all.filter(({ isFull }) => isFull),
    withoutStamp,
    /** One change a cell at a time: the text of a cell with several calls changes with the first. */
    firstOfCells: withoutStamp.filter(
      ({ address }, index) => withoutStamp.findIndex((other) => other.address === address) === index,
    ),
  };
}

/** A retry tells of some; the others stay as they were. */
export function mergedFormulas(
  known: readonly ListedFormula[] | undefined,
  told: readonly ListedFormula[],
): readonly ListedFormula[] {
  const changed = new Map(told.map((formula) => [nameOf(formula), formula]));
  const kept = (known ?? []).map((formula) => changed.get(nameOf(formula)) ?? formula);
  const isWhole = told.every((formula) => kept.includes(formula));
  return isWhole ? kept : told;
}
