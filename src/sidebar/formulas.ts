/** The document's formulas, for the sidebar: what is known of each, a refresh or retry in slices, and the refresh cell added. */
import type { CellPlace, Platform } from "../platform/ports";
import type { FormulaState, ListedState } from "../refresh/formulaState";
import { cellAddress } from "../refresh/references";
import {
  type MissingCause,
  type RefreshProgress,
  refreshSlice,
  retrySlice,
  showRefreshed,
  showRetried,
} from "../refresh/refresh";
import { withRefreshCell } from "../refresh/scan";
import { listFormulaStates } from "../refresh/states";
import { type SerializedError, serializeError } from "./serializedError";

export interface ListedFormula extends CellPlace {
  readonly address: string;
  readonly formula: string;
  readonly callIndex: number;
  readonly state: FormulaState;
  readonly reason?: SerializedError;
  readonly cost: number;
  /** How many of its questions have their answers, while the others wait. */
  readonly answered?: number;
  readonly ageMs?: number;
  readonly isFull: boolean;
  readonly followsRefresh: boolean;
  /** The refresh cell can be added to it. */
  readonly canFollowRefresh: boolean;
  /** Asking again may help: its arguments are none that the API can never be asked with. */
  readonly isAskable: boolean;
}

export interface FormulaList {
  readonly formulas: readonly ListedFormula[];
  /** Tabs that could not be read, so that formulas on them are not told. */
  readonly unreadTabs: readonly string[];
}

export interface FormulaProgress extends FormulaList {
  readonly questions: number;
  readonly answered: number;
  readonly requests: number;
  readonly isDone: boolean;
  readonly nextInMs: number;
  /** Why the rest has to wait. */
  readonly waitsFor?: SerializedError;
  /** The one reason to tell, with the address of the cell that it is about, if it is about one. */
  readonly cause?: SerializedError & { readonly address?: string };
  /** The rest has to wait for hours, so that this run is over. */
  readonly isHeld: boolean;
  /** The formulas use another person's key: nothing was asked with one's own. */
  readonly isLeftToFormulas: boolean;
  /** Formulas that would show an error in place of their value if they calculated again now. */
  readonly losingCount: number;
  /** The formulas calculate again. */
  readonly isShown: boolean;
}

/** Each slice is an execution of its own, so that the sidebar can show progress and be cancelled between two. */
const sliceMs = 4_000;

function listed(
  {
    sheetName,
    row,
    column,
    formula,
    callIndex,
    state,
    reason,
    cost,
    answered,
    writtenAtMs,
    isFull,
    followsRefresh,
    query,
  }: ListedState,
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
    canFollowRefresh: withRefreshCell(formula, callIndex) !== undefined,
    isAskable: query !== undefined,
    ...(answered === undefined ? {} : { answered }),
    ...(reason ? { reason: serializeError(reason) } : {}),
    ...(writtenAtMs === undefined ? {} : { ageMs: nowMs - writtenAtMs }),
  };
}

export function listFormulas(platform: Platform): FormulaList {
  const { formulas, unreadTabs } = listFormulaStates(platform);
  return { formulas: formulas.map((formula) => listed(formula, platform.clock.nowMs())), unreadTabs };
}

const serializedCause = ({ error, cell }: MissingCause) => ({
  ...serializeError(error),
  ...(cell && { address: cellAddress(cell.sheetName, cell.row, cell.column) }),
});

const told = (
  platform: Platform,
  { formulas, waitsFor, cause, ...progress }: RefreshProgress,
  isShown: boolean,
): FormulaProgress => ({
  ...progress,
  ...(waitsFor ? { waitsFor: serializeError(waitsFor) } : {}),
  ...(cause ? { cause: serializedCause(cause) } : {}),
  isShown,
  formulas: formulas.map((formula) => listed(formula, platform.clock.nowMs())),
});

export interface Slice {
  /** Asks nothing more, and shows what there is. */
  readonly isLast: boolean;
  /** Also where formulas lose what they show. */
  readonly isLossAllowed?: boolean | undefined;
  /** Tries a day that counts as used up. */
  readonly isAskedAnyway?: boolean | undefined;
}

const isOver = ({ isDone, isHeld }: RefreshProgress) => isDone || isHeld;

/** One slice of Refresh formulas; when no more can be done, or with `isLast`, the formulas calculate from what there is. */
export function refreshFormulas(platform: Platform, { isLast, isLossAllowed, isAskedAnyway }: Slice): FormulaProgress {
  const progress = refreshSlice(platform, isLast ? 0 : sliceMs, isAskedAnyway);
  const isShown = (isOver(progress) || isLast) && showRefreshed(platform, progress, isLossAllowed);
  return told(platform, progress, isShown);
}

/** One slice of asking again for some formulas; shown when no more can be done, or with `isLast`. */
export function retryFormulas(
  platform: Platform,
  cells: readonly CellPlace[],
  { isFirst, isLast, isLossAllowed, isAskedAnyway }: Slice & { readonly isFirst: boolean },
): FormulaProgress {
  const progress = retrySlice(platform, cells, isLast ? 0 : sliceMs, { isFirst, isAskedAnyway });
  const isShown = (isOver(progress) || isLast) && showRetried(platform, progress, isLossAllowed);
  return told(platform, progress, isShown);
}
