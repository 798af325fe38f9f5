/** The document's formulas, for the page: what is known of each, a refresh or retry in slices, and the refresh cell added. */
import type { CellPlace, Platform } from "../platform/ports";
import { cellAddress } from "../refresh/references";
import { publishStamp, type RefreshProgress, refreshSlice, retryFormulas } from "../refresh/refresh";
import { withStampCell } from "../refresh/scan";
import { renewStamp } from "../refresh/stamp";
import { type FormulaState, type ListedState, listFormulas } from "../refresh/states";
import { type SaidFailure, said } from "./failure";
import { rewriteFormula } from "./formulaCells";

export interface ListedFormula extends CellPlace {
  readonly address: string;
  readonly formula: string;
  readonly callIndex: number;
  readonly state: FormulaState;
  readonly reason?: SaidFailure;
  readonly cost: number;
  readonly ageMs?: number;
  readonly isFull: boolean;
  readonly hasStamp: boolean;
}

export interface FormulaProgress {
  readonly formulas: readonly ListedFormula[];
  readonly questions: number;
  readonly answered: number;
  readonly requests: number;
  readonly isDone: boolean;
  readonly nextInMs: number;
}

/** Each slice is an execution of its own, so that the page can show progress and be cancelled between two. */
const sliceMs = 4_000;

function listed(
  { sheetName, row, column, formula, callIndex, state, reason, cost, writtenAtMs, isFull, hasStamp }: ListedState,
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
    hasStamp,
    ...(reason ? { reason: said(reason) } : {}),
    ...(writtenAtMs === undefined ? {} : { ageMs: nowMs - writtenAtMs }),
  };
}

export const listAll = (platform: Platform): ListedFormula[] =>
  listFormulas(platform).map((formula) => listed(formula, platform.clock.nowMs()));

const told = (platform: Platform, { formulas, ...progress }: RefreshProgress): FormulaProgress => ({
  ...progress,
  formulas: formulas.map((formula) => listed(formula, platform.clock.nowMs())),
});

/** One slice of Refresh formulas; when it is done, or with `isLast`, the formulas are calculated from what there is. */
export function refreshFormulas(platform: Platform, isLast: boolean): FormulaProgress {
  const progress = refreshSlice(platform, isLast ? 0 : sliceMs);
  if (progress.isDone || isLast) publishStamp(platform, progress.isDone);
  return told(platform, progress);
}

/** One slice of asking again for some formulas; shown when it is done, or with `isLast`. */
export function retrySome(
  platform: Platform,
  cells: readonly CellPlace[],
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): FormulaProgress {
  const progress = retryFormulas(platform, cells, isLast ? 0 : sliceMs, isFirst);
  if (progress.isDone || isLast) renewStamp(platform);
  return told(platform, progress);
}

/** Lets formulas name the refresh cell, so that they follow Refresh formulas; others in their cells stay as they are. */
export function addStamp(
  platform: Platform,
  cells: readonly Pick<ListedFormula, keyof CellPlace | "formula" | "callIndex">[],
): readonly ListedFormula[] {
  for (const { formula, callIndex, ...place } of cells) {
    rewriteFormula(platform, place, formula, withStampCell(formula, callIndex));
  }
  return listAll(platform);
}
