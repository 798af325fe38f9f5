/** The document's formulas, for the sidebar: what is known of each, a refresh or retry in slices, and the refresh cell added. */
import type { CellPlace, Platform } from "../platform/ports";
import { cellAddress } from "../refresh/references";
import { publishRefreshToken, type RefreshProgress, refreshSlice, retrySlice } from "../refresh/refresh";
import { renewRefreshToken } from "../refresh/refreshToken";
import { withRefreshCell } from "../refresh/scan";
import { type FormulaState, type ListedState, listFormulaStates } from "../refresh/states";
import { rewriteFormula } from "./formulaCells";
import { type SerializedError, serializeError } from "./serializedError";

export interface ListedFormula extends CellPlace {
  readonly address: string;
  readonly formula: string;
  readonly callIndex: number;
  readonly state: FormulaState;
  readonly reason?: SerializedError;
  readonly cost: number;
  readonly ageMs?: number;
  readonly isFull: boolean;
  readonly followsRefresh: boolean;
}

export interface FormulaProgress {
  readonly formulas: readonly ListedFormula[];
  readonly questions: number;
  readonly answered: number;
  readonly requests: number;
  readonly isDone: boolean;
  readonly nextInMs: number;
}

/** Each slice is an execution of its own, so that the sidebar can show progress and be cancelled between two. */
const sliceMs = 4_000;

function listed(
  { sheetName, row, column, formula, callIndex, state, reason, cost, writtenAtMs, isFull, followsRefresh }: ListedState,
  nowMs: number,
): ListedFormula {
  return {
    sheetName,
    row,
    column,
    address: cellAddress(sheetName, row, column),
    formula,
    callIndex,
    state,
    cost,
    isFull,
    followsRefresh,
    ...(reason ? { reason: serializeError(reason) } : {}),
    ...(writtenAtMs === undefined ? {} : { ageMs: nowMs - writtenAtMs }),
  };
}

export const listFormulas = (platform: Platform): ListedFormula[] =>
  listFormulaStates(platform).map((formula) => listed(formula, platform.clock.nowMs()));

const told = (platform: Platform, { formulas, ...progress }: RefreshProgress): FormulaProgress => ({
  ...progress,
  formulas: formulas.map((formula) => listed(formula, platform.clock.nowMs())),
});

/** One slice of Refresh formulas; when it is done, or with `isLast`, the formulas are calculated from what there is. */
export function refreshFormulas(platform: Platform, isLast: boolean): FormulaProgress {
  const progress = refreshSlice(platform, isLast ? 0 : sliceMs);
  if (progress.isDone || isLast) publishRefreshToken(platform, progress.isDone);
  return told(platform, progress);
}

/** One slice of asking again for some formulas; shown when it is done, or with `isLast`. */
export function retryFormulas(
  platform: Platform,
  cells: readonly CellPlace[],
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): FormulaProgress {
  const progress = retrySlice(platform, cells, isLast ? 0 : sliceMs, isFirst);
  if (progress.isDone || isLast) renewRefreshToken(platform);
  return told(platform, progress);
}

/** Lets formulas name the refresh cell, so that they follow Refresh formulas; others in their cells stay as they are. */
export function followRefresh(
  platform: Platform,
  cells: readonly Pick<ListedFormula, keyof CellPlace | "formula" | "callIndex">[],
): readonly ListedFormula[] {
  for (const { formula, callIndex, ...place } of cells) {
    rewriteFormula(platform, place, formula, withRefreshCell(formula, callIndex));
  }
  return listFormulas(platform);
}
