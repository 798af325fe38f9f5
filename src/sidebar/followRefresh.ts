/** Lets formulas name the refresh cell, each by itself: one that cannot take it is named with its cause and holds up no other. */
import { asPtengineError, PtengineError } from "../errors";
import type { CellPlace, Platform } from "../platform/ports";
import { findCalls } from "../query/formula";
import { cellAddress } from "../refresh/references";
import { functionTakesRefresh, withRefreshCell } from "../refresh/scan";
import { rewriteFormula } from "./formulaCells";
import { type FormulaList, type ListedFormula, listFormulas } from "./formulas";
import { type SerializedError, serializeError } from "./serializedError";

type FollowingFormula = Pick<ListedFormula, keyof CellPlace | "formula" | "callIndex">;

export interface RefusedFormula {
  readonly address: string;
  readonly error: SerializedError;
}

export interface FollowedList extends FormulaList {
  readonly refused: readonly RefusedFormula[];
}

const addressOf = ({ sheetName, row, column }: CellPlace) => cellAddress(sheetName, row, column);

/** Adds the refresh cell to all of a cell's calls at once: the text that was read stands there only until the first change. */
function followInCell(
  platform: Platform,
  [first, ...others]: readonly [FollowingFormula, ...FollowingFormula[]],
): void {
  const { formula, sheetName, row, column } = first;
  const cell = addressOf(first);
  if (others.some((other) => other.formula !== formula)) throw new PtengineError("cellChanged", { cell });
  const after = [first, ...others].reduce((text, { callIndex }) => {
    const followed = withRefreshCell(text, callIndex);
    if (followed !== undefined) return followed;
    const call = findCalls(text)[callIndex];
    throw new PtengineError(call && functionTakesRefresh(call) ? "refreshGiven" : "noRefreshArgument", { cell });
  }, formula);
  rewriteFormula(platform, { sheetName, row, column }, formula, after);
}

export function followRefresh(platform: Platform, formulas: readonly FollowingFormula[]): FollowedList {
  const cells = new Map<string, [FollowingFormula, ...FollowingFormula[]]>();
  for (const formula of formulas) {
    const address = addressOf(formula);
    const others = cells.get(address);
    if (others) others.push(formula);
    else cells.set(address, [formula]);
  }
  const refused = [...cells].flatMap(([address, ofCell]): RefusedFormula[] => {
    try {
      followInCell(platform, ofCell);
      return [];
    } catch (problem) {
      return [{ address, error: serializeError(asPtengineError(problem)) }];
    }
  });
  return { ...listFormulas(platform), refused };
}
