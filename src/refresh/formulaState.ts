/** How a formula of the document stands. */
import type { PtengineError } from "../errors";
import type { ScannedFormula } from "./scan";

/**
 * "stale": only an older answer is known. "waiting": nothing is known yet. "notPlanned": only Sheets knows its arguments,
 * or only its owner's key what it was answered.
 */
export type FormulaState = "ok" | "empty" | "stale" | "waiting" | "failed" | "notPlanned";

export interface ListedState extends ScannedFormula {
  readonly state: FormulaState;
  readonly reason?: PtengineError;
  /** Distinct questions that it needs; formulas share them. */
  readonly cost: number;
  /** How many of them have their answers, while the others wait. */
  readonly answered?: number;
  /** Of the oldest answer in it. */
  readonly writtenAtMs?: number;
  /** It shows as many rows as Ptengine sends at most, so that rows may be missing. */
  readonly isFull: boolean;
}
