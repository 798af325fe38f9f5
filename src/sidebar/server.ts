/** What the browser may call: functions that answer `{ ok, value }` or `{ ok, error }`, with nothing in them but JSON. */
import type { Platform } from "../platform/ports";
import { type FormulaState, publishStamp, type RefreshedFormula, refreshSlice } from "../refresh/refresh";
import { sayError } from "../text/say";
import { languageOfUser } from "./language";

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

export interface ListedFormula {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly state: FormulaState;
  readonly reason: string;
  readonly cost: number;
}

export interface RefreshReport {
  readonly formulas: readonly ListedFormula[];
  readonly questions: number;
  readonly answered: number;
  readonly requests: number;
  readonly isDone: boolean;
  readonly nextInMs: number;
}

/** Each slice is an execution of its own, so that the page can show progress and be cancelled between two. */
const sliceMs = 4_000;

/** One slice of Refresh formulas; when it is done, or with `isLast`, the formulas are calculated from what there is. */
export function refreshFormulas(platform: Platform, isLast: boolean): Result<RefreshReport> {
  const language = languageOfUser(platform);
  try {
    const { formulas, ...progress } = refreshSlice(platform, isLast ? 0 : sliceMs);
    if (progress.isDone || isLast) publishStamp(platform, progress.isDone);
    const listed = ({ sheetName, row, column, state, reason, cost }: RefreshedFormula): ListedFormula => ({
      sheetName,
      row,
      column,
      state,
      reason: reason ? sayError(reason, language, platform.codec) : "",
      cost,
    });
    return { ok: true, value: { ...progress, formulas: formulas.map(listed) } };
  } catch (problem) {
    return { ok: false, error: sayError(problem, language, platform.codec) };
  }
}
