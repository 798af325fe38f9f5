/** Asks questions within the rate limits until a time: what a slice of Refresh formulas and a retry have in common. */
import { bySite, type Client, type Question } from "../client/client";
import { isNoFaultOfTheQuestion } from "../client/rateLimiter";
import type { PtengineError } from "../errors";
import type { Clock } from "../platform/ports";

export interface Asked {
  /** Requests that were made for answers. */
  readonly requests: number;
  /** Why a question failed or waits. */
  readonly reasons: ReadonlyMap<string, PtengineError>;
  /** How long to wait before anything can be done. */
  readonly nextInMs: number;
}

/** Where a failure does not say when to try again. */
const pauseMs = 5_000;

/** Takes from the open questions, in their order, what was answered or has failed by its own fault. */
export function askOpen(client: Client, clock: Clock, open: Map<string, Question>, untilMs: number): Asked {
  const reasons = new Map<string, PtengineError>();
  let requests = 0;
  let nextInMs = 0;
  while (open.size > 0) {
    const remainingMs = untilMs - clock.nowMs();
    if (remainingMs <= 0) break;
    const sites = bySite([...open.values()]);
    // Where there are several, none keeps the others waiting.
    const maxWaitMs = sites.length > 1 ? 0 : remainingMs;
    const steps = sites.flatMap(([, questions]) =>
      client
        .step(questions, maxWaitMs)
        .map((step, index) => ({ step, key: client.keyOf(questions[index] as Question) })),
    );
    let waitMs = Number.POSITIVE_INFINITY;
    for (const { step, key } of steps) {
      if (step.kind === "waiting") waitMs = Math.min(waitMs, step.durationMs);
      if (step.kind === "answered") {
        requests += 1;
        reasons.delete(key);
      } else reasons.set(key, step.error);
      // What is no fault of the question is asked again when its time has come.
      const isOver = step.kind === "failed" && !isNoFaultOfTheQuestion(step.error);
      if (step.kind === "answered" || isOver) open.delete(key);
    }
    if (steps.some(({ step }) => step.kind === "answered")) continue;
    nextInMs = waitMs = Number.isFinite(waitMs) ? waitMs : pauseMs;
    if (waitMs > untilMs - clock.nowMs()) break;
    clock.sleep(waitMs);
  }
  return { requests, reasons, nextInMs: open.size === 0 ? 0 : nextInMs };
}
