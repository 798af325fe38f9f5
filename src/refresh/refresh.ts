/**
 * Refresh formulas: the distinct questions of the document's formulas are asked within the rate limits, their answers stored
 * under one new refresh token, and then the refresh token is written, which makes Sheets calculate the formulas from what is stored.
 * Work is done in slices; what is stored under the refresh token is the only state, so that any slice can go on with it.
 */
import { createAsker } from "../ask";
import { bySite, type Question } from "../client/client";
import { isNoFaultOfTheQuestion } from "../client/rateLimiter";
import { parseShared, safely } from "../client/sharedState";
import { PtengineError } from "../errors";
import type { CellPlace, Platform } from "../platform/ports";
import { askOpen } from "./askQuestions";
import { newRefreshToken, renewRefreshToken, writeRefreshToken } from "./refreshToken";
import { type ScannedFormula, scanFormulas } from "./scan";
import { type FormulaState, type ListedState, statesOf } from "./states";

export type { FormulaState, ListedState };

export interface RefreshedFormula extends ListedState {
  /** It is still to be asked, whatever older answer it shows. */
  readonly isWaiting: boolean;
}

export interface RefreshProgress {
  readonly formulas: readonly RefreshedFormula[];
  /** Distinct questions of all formulas, and how many of them are answered. */
  readonly questions: number;
  readonly answered: number;
  /** Requests that this slice made. */
  readonly requests: number;
  readonly isDone: boolean;
  /** How long to wait before the next slice can do anything. */
  readonly nextInMs: number;
}

interface Run {
  readonly refreshToken: string;
  readonly startedAtMs: number;
  /** A part of it was shown: its refresh token is the document's. */
  readonly isShown?: boolean;
}

interface BegunRun extends Run {
  readonly isNew: boolean;
}

/** A run that was left is gone on with for so long. */
const maxRunAgeMs = 3_600_000;
const runPropertyName = "PTENGINE_REFRESH_RUN";

const keepRun = (platform: Platform, run: Run) => platform.documentProperties.set(runPropertyName, JSON.stringify(run));

function readRun(platform: Platform): BegunRun {
  const nowMs = platform.clock.nowMs();
  const run = parseShared<Run>(platform.documentProperties.get(runPropertyName));
  if (run && nowMs - run.startedAtMs < maxRunAgeMs) return { ...run, isNew: false };
  const started: Run = { refreshToken: newRefreshToken(nowMs, ""), startedAtMs: nowMs };
  keepRun(platform, started);
  return { ...started, isNew: true };
}

interface Plan {
  readonly keys: readonly string[];
  readonly error?: PtengineError;
}

/** Asks what the formulas need and has no answer under the refresh token, which is the document's unless given. */
function askFor(
  platform: Platform,
  formulas: readonly ScannedFormula[],
  durationMs: number,
  areFailuresCleared: boolean,
  refreshToken?: string,
): RefreshProgress {
  const { client, questions, siteFor } = createAsker(platform, refreshToken);
  if (areFailuresCleared) {
    const sites = formulas.map(({ query }) => query && safely(() => siteFor(query), undefined));
    for (const site of new Map(sites.map((one) => [one?.profileId, one])).values())
      if (site) client.clearFailures(site);
  }
  const open = new Map<string, Question>();
  const plans = formulas.map(({ query }): Plan => {
    if (!query) return { keys: [] };
    try {
      const asked = questions(query).map((question) => [client.keyOf(question), question] as const);
      for (const [key, question] of asked) open.set(key, question);
      return { keys: asked.map(([key]) => key) };
    } catch (problem) {
      if (!(problem instanceof PtengineError)) throw problem;
      return { keys: [], error: problem };
    }
  });
  const all = [...open.values()];
  // Under a new refresh token nothing has failed yet.
  if (areFailuresCleared && refreshToken === undefined)
    for (const [site, ofSite] of bySite(all)) client.clearFailures(site, ofSite);
  for (const key of client.answered(all)) open.delete(key);

  // Planning takes its own time: every slice comes to asking.
  const { clock } = platform;
  const { requests, reasons, nextInMs } = askOpen(client, clock, open, clock.nowMs() + durationMs);
  const states = statesOf(platform, formulas, refreshToken);
  const told = plans.map(({ keys, error }, index): RefreshedFormula => {
    const isWaiting = error ? isNoFaultOfTheQuestion(error) : keys.some((key) => open.has(key));
    const found = states[index] as ListedState;
    // What was not to be had is known better here than by looking.
    const reason = error || keys.map((key) => reasons.get(key)).find((one) => one) || found.reason;
    const state = reason && !isWaiting && !isNoFaultOfTheQuestion(reason) ? "failed" : found.state;
    return { ...found, state, isWaiting, ...(reason ? { reason } : {}) };
  });
  const pending = plans.filter(({ error }, index) => error && told[index]?.isWaiting);
  const failedCount = [...reasons.keys()].filter((key) => !open.has(key)).length;
  return {
    formulas: told,
    questions: all.length,
    answered: all.length - open.size - failedCount,
    requests,
    isDone: open.size === 0 && pending.length === 0,
    nextInMs:
      open.size > 0 || pending.length === 0 ? nextInMs : Number(pending[0]?.error?.parameters.seconds || 5) * 1_000,
  };
}

/** Works for about so long, and tells how far it has come. */
export function refreshSlice(platform: Platform, durationMs: number): RefreshProgress {
  const { refreshToken, isNew } = readRun(platform);
  return askFor(platform, scanFormulas(platform.spreadsheet, platform.calendar), durationMs, isNew, refreshToken);
}

/** Makes the run's refresh token the document's: formulas are calculated from what is stored under it. */
export function publishRefreshToken(platform: Platform, isDone: boolean): void {
  const { refreshToken, startedAtMs, isShown } = readRun(platform);
  if (!isShown) writeRefreshToken(platform, refreshToken);
  // A run that was shown in part has to be shown again: Sheets takes no notice of a refresh token that does not change.
  const shownToken = isShown ? renewRefreshToken(platform) : refreshToken;
  if (isDone) platform.documentProperties.remove(runPropertyName);
  else keepRun(platform, { refreshToken: shownToken, startedAtMs, isShown: true });
}

const cellName = ({ sheetName, row, column }: CellPlace) => JSON.stringify([sheetName, row, column]);

/**
 * Asks again what the formulas of these cells need and have no fresh answer to, under the document's refresh token; nothing
 * else is asked. The first slice forgets what was remembered of their failures. Show the answers with `renewRefreshToken`.
 */
export function retrySlice(
  platform: Platform,
  cells: readonly CellPlace[],
  durationMs: number,
  isFirst: boolean,
): RefreshProgress {
  const wanted = new Set(cells.map(cellName));
  const formulas = scanFormulas(platform.spreadsheet, platform.calendar).filter((formula) =>
    wanted.has(cellName(formula)),
  );
  return askFor(platform, formulas, durationMs, isFirst);
}
