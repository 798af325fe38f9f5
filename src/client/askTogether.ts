/** Asks the questions of one formula together until each has an answer or a failure, or the formula's time is over. */
import { PtengineError } from "../errors";
import type { Clock } from "../platform/ports";
import { pollMs } from "./permit";
import type { Found, Question, Step } from "./questions";
import { isPassing, type Patience } from "./step";

/** A formula waits for its turn at most so long; it has 30 s in all. */
const maxPermitWaitMs = 20_000;
/** After this a formula makes no second attempt. */
const lastRetryAfterMs = 8_000;
/** What a formula may use of its 30 s; the rest is for the table. */
const maxFormulaMs = 28_000;
export const maxTimeoutSeconds = 20;

export interface Asking {
  readonly clock: Clock;
  /** When the execution began. */
  readonly startedAtMs: number;
  readonly sinceMs: number;
  step(questions: readonly Question[], patience: Patience): Step[];
  /** What somebody else has answered in the meantime. */
  kept(question: Question): Found | undefined;
  release(questions: readonly Question[]): void;
  pause(durationMs: number): void;
}

export type Result = Found | PtengineError;

/** A result for each question, in their order; none is thrown, so that what was answered is not lost with what was not. */
export function askTogether(questions: readonly Question[], asking: Asking): Result[] {
  const { clock, startedAtMs, sinceMs } = asking;
  const endMs = startedAtMs + maxFormulaMs;
  const untilMs = Math.min(clock.nowMs() + Math.min(maxPermitWaitMs, clock.sleepLeftMs()), endMs);
  const results = new Map<Question, Result>();
  let hasFailedOnce = false;
  const patience = (): Patience => {
    const isFirst = !hasFailedOnce;
    return {
      maxWaitMs: untilMs - clock.nowMs(),
      sinceMs,
      timeoutSeconds: () => Math.max(1, Math.min(maxTimeoutSeconds, Math.floor((endMs - clock.nowMs()) / 1000))),
      mayTryAgain: () => isFirst && clock.nowMs() - startedAtMs <= lastRetryAfterMs,
    };
  };
  const giveUp = (open: readonly Question[], error: (question: Question) => PtengineError) => {
    asking.release(open);
    for (const question of open) results.set(question, error(question));
  };
  for (let open = questions; open.length > 0; open = questions.filter((question) => !results.has(question))) {
    if (endMs - clock.nowMs() < 1_000) {
      giveUp(open, () => new PtengineError("timedOut"));
      break;
    }
    const steps = asking.step(open, patience());
    const waiting = new Map<Question, Extract<Step, { readonly kind: "waiting" }>>();
    steps.forEach((step, index) => {
      const question = open[index] as Question;
      if (step.kind === "waiting") waiting.set(question, step);
      else results.set(question, step.kind === "answered" ? step.found : step.error);
    });
    if (waiting.size === 0) break;
    hasFailedOnce ||= [...waiting.values()].some(({ error }) => isPassing(error));
    const pauseMs = Math.min(...[...waiting.values()].map(({ durationMs }) => durationMs));
    const isProgress = steps.some(({ kind }) => kind === "answered");
    if (isProgress) continue;
    if (clock.nowMs() + pauseMs > untilMs) {
      giveUp([...waiting.keys()], (question) => (waiting.get(question) as { readonly error: PtengineError }).error);
      break;
    }
    asking.pause(Math.min(pauseMs, pollMs));
    for (const question of waiting.keys()) {
      const found = asking.kept(question);
      if (found) results.set(question, found);
    }
  }
  return questions.map((question) => results.get(question) as Result);
}
