/**
 * Refresh formulas: the distinct questions of the document's formulas are asked within the pace, their answers stored
 * under one new stamp, and then the stamp is written, which makes Sheets calculate the formulas from what is stored.
 * Work is done in slices; what is stored under the stamp is the only state, so that any slice can go on with it.
 */
import { createAsker } from "../ask";
import type { Question } from "../client/client";
import { isNoFaultOfTheQuestion } from "../client/pace";
import { propertyNames } from "../client/settings";
import { parseShared } from "../client/shared";
import type { PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import { type ScannedFormula, scanFormulas, stampCellName } from "./scan";

export type FormulaState = "ok" | "waiting" | "failed" | "notPlanned";

export interface RefreshedFormula extends ScannedFormula {
  readonly state: FormulaState;
  readonly reason?: PtengineError;
  /** Distinct questions that it needs; formulas share them. */
  readonly cost: number;
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
  readonly stamp: string;
  readonly startedAtMs: number;
}

interface BegunRun extends Run {
  readonly isNew: boolean;
}

/** A run that was left is gone on with for so long. */
const maxRunAgeMs = 3_600_000;
export const hiddenTabName = "Ptengine";
const runPropertyName = "PTENGINE_REFRESH_RUN";

function readRun(platform: Platform): BegunRun {
  const nowMs = platform.clock.nowMs();
  const run = parseShared<Run>(platform.documentProperties.get(runPropertyName));
  if (run && nowMs - run.startedAtMs < maxRunAgeMs) return { ...run, isNew: false };
  const started: Run = { stamp: nowMs.toString(36), startedAtMs: nowMs };
  platform.documentProperties.set(runPropertyName, JSON.stringify(started));
  return { ...started, isNew: true };
}

interface Plan {
  readonly formula: ScannedFormula;
  readonly questions: readonly string[];
  readonly error?: PtengineError;
}

/** Works for about so long, and tells how far it has come. */
export function refreshSlice(platform: Platform, durationMs: number): RefreshProgress {
  const run = readRun(platform);
  const asker = createAsker(platform, run.stamp);
  const open = new Map<string, Question>();
  /** Why a question failed or waits. */
  const reasons = new Map<string, PtengineError>();

  const plans = scanFormulas(platform.workbook, platform.calendar).map((formula): Plan => {
    if (!formula.query) return { formula, questions: [], ...(formula.error ? { error: formula.error } : {}) };
    try {
      const questions = asker.questions(formula.query);
      const keys = questions.map((question) => asker.client.keyOf(question));
      for (const [index, key] of keys.entries()) open.set(key, questions[index] as Question);
      return { formula, questions: keys };
    } catch (problem) {
      return { formula, questions: [], error: problem as PtengineError };
    }
  });
  const sites = new Map([...open.values()].map(({ site }) => [site.profileId, site] as const));
  if (run.isNew) for (const site of sites.values()) asker.client.forgive(site);
  const questionCount = open.size;
  for (const key of asker.client.answered([...open.values()])) open.delete(key);

  // Planning takes its own time: every slice comes to asking.
  const untilMs = platform.clock.nowMs() + durationMs;
  let requests = 0;
  let nextInMs = 0;
  while (open.size > 0) {
    const remainingMs = untilMs - platform.clock.nowMs();
    if (remainingMs <= 0) break;
    const asked = [...open];
    const steps = asker.client.step(
      asked.map(([, question]) => question),
      remainingMs,
    );
    let waitMs = Number.POSITIVE_INFINITY;
    steps.forEach((step, index) => {
      const [key] = asked[index] as [string, Question];
      if (step.kind === "waiting") {
        waitMs = Math.min(waitMs, step.durationMs);
        reasons.set(key, step.error);
        return;
      }
      requests += step.kind === "answered" ? 1 : 0;
      // What is no fault of the question is asked again when its time has come.
      if (step.kind === "failed") reasons.set(key, step.error);
      else reasons.delete(key);
      if (step.kind === "answered" || !isNoFaultOfTheQuestion(step.error)) open.delete(key);
    });
    if (steps.some(({ kind }) => kind === "answered")) continue;
    nextInMs = waitMs;
    if (waitMs > untilMs - platform.clock.nowMs()) break;
    platform.clock.sleep(waitMs);
  }

  const formulas = plans.map(({ formula, questions, error }): RefreshedFormula => {
    const isWaiting = questions.some((key) => open.has(key));
    const reason = error ?? questions.map((key) => reasons.get(key)).find((found) => found);
    const state = error ? "failed" : !formula.query ? "notPlanned" : isWaiting ? "waiting" : reason ? "failed" : "ok";
    return { ...formula, state, cost: questions.length, ...(reason ? { reason } : {}) };
  });
  const isDone = open.size === 0;
  const failedCount = [...reasons.keys()].filter((key) => !open.has(key)).length;
  return {
    formulas,
    questions: questionCount,
    answered: questionCount - open.size - failedCount,
    requests,
    isDone,
    nextInMs: isDone ? 0 : nextInMs,
  };
}

/** Makes the run's stamp the document's: formulas are calculated from what is stored under it. */
export function publishStamp(platform: Platform, isDone: boolean): void {
  const { stamp } = readRun(platform);
  platform.documentProperties.set(propertyNames.stamp, stamp);
  platform.workbook.writeNamedCell(stampCellName, hiddenTabName, stamp);
  if (isDone) platform.documentProperties.remove(runPropertyName);
}
