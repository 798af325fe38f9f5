/**
 * Refresh formulas: the distinct questions of the document's formulas are asked within the rate limits, their answers stored
 * under one new refresh token, and then the refresh token is written, which makes Sheets calculate the formulas from what is
 * stored. It is written only where every formula that follows it has an answer, fresh or older: no cell loses a number.
 * Work is done in slices; what is stored under the refresh token is the only state, so that any slice can go on with it.
 */
import { readDocumentSettings } from "../client/settings";
import type { CellPlace, Platform } from "../platform/ports";
import { askFormulas, type RefreshProgress } from "./askFormulas";
import { assertRefreshCellWritable } from "./refreshCell";
import { endRun, keepRun, readRun } from "./refreshRun";
import { carryOver, newRefreshToken, renewRefreshToken, writeRefreshToken } from "./refreshToken";
import { scanFormulas } from "./scan";

export type { MissingCause, RefreshedFormula, RefreshProgress } from "./askFormulas";

/** The clocks of two of Google's machines may differ. */
const maxSkewMs = 5_000;

/** Works for about so long, and tells how far it has come. */
export function refreshSlice(platform: Platform, durationMs: number, isAskedAnyway = false): RefreshProgress {
  assertRefreshCellWritable(platform);
  const { refreshToken, startedAtMs, isNew } = readRun(platform);
  return askFormulas(platform, scanFormulas(platform), {
    refreshToken,
    // Answers that were carried over are older ones.
    sinceMs: startedAtMs - maxSkewMs,
    durationMs,
    areFailuresCleared: isNew,
    isAskedAnyway,
  });
}

/**
 * Lets the formulas calculate again from what the run has stored, and from older answers where it has none yet; true if it
 * does. Nothing is written where that would take a value from a cell, unless it is said that it may.
 */
export function showRefreshed(
  platform: Platform,
  { isDone, isLeftToFormulas, losingCount }: RefreshProgress,
  isLossAllowed = false,
): boolean {
  if (isLeftToFormulas) {
    writeRefreshToken(platform, newRefreshToken(platform.clock.nowMs(), readDocumentSettings(platform).stamp ?? ""));
    return true;
  }
  if (losingCount > 0 && !isLossAllowed) return false;
  const { refreshToken, startedAtMs, isShown } = readRun(platform);
  if (!isShown) {
    if (!isDone) carryOver(platform, refreshToken, refreshToken);
    writeRefreshToken(platform, refreshToken);
  }
  // A run that was shown in part has to be shown again: Sheets takes no notice of a refresh token that does not change.
  const shownToken = isShown ? renewRefreshToken(platform) : refreshToken;
  if (isDone) endRun(platform);
  else keepRun(platform, { refreshToken: shownToken, startedAtMs, isShown: true });
  return true;
}

const cellName = ({ sheetName, row, column }: CellPlace) => JSON.stringify([sheetName, row, column]);

export interface Retry {
  /** The first slice forgets what was remembered of failures. */
  readonly isFirst: boolean;
  readonly isAskedAnyway?: boolean | undefined;
}

/**
 * Asks again what the formulas of these cells need and have no fresh answer to, under the document's refresh token; nothing
 * else is asked.
 */
export function retrySlice(
  platform: Platform,
  cells: readonly CellPlace[],
  durationMs: number,
  { isFirst, isAskedAnyway = false }: Retry,
): RefreshProgress {
  const wanted = new Set(cells.map(cellName));
  return askFormulas(platform, scanFormulas(platform), {
    sinceMs: 0,
    durationMs,
    isWanted: (formula) => wanted.has(cellName(formula)),
    areFailuresCleared: isFirst,
    isAskedAnyway,
  });
}

/** Shows what a retry has found: everything that is kept is found under the new refresh token too. */
export function showRetried(
  platform: Platform,
  { isLeftToFormulas, losingCount }: RefreshProgress,
  isLossAllowed = false,
): boolean {
  // Another person's formulas would ask everything anew for the sake of one.
  if (isLeftToFormulas || (losingCount > 0 && !isLossAllowed)) return false;
  renewRefreshToken(platform);
  return true;
}
