/** Asks questions within the rate limits until a time: what a slice of Refresh formulas and a retry have in common. */
import type { Client } from "../client/client";
import { isNoFaultOfTheQuestion, isOfGoogle, isOutage } from "../client/failureKinds";
import { bySite, type Question } from "../client/questions";
import type { PtengineError } from "../errors";
import type { Clock } from "../platform/ports";

export interface Asked {
  /** Requests that were made for answers. */
  readonly requests: number;
  /** Why a question failed or waits. */
  readonly reasons: ReadonlyMap<string, PtengineError>;
  /** What keeps the next question from being asked. */
  readonly waitsFor?: PtengineError;
  /** How long to wait before anything can be done. */
  readonly nextInMs: number;
}

/** Where a failure does not say when to try again. */
const pauseMs = 5_000;
/** With the pauses of the circuit breaker, which double, this is about a minute and a half without an answer. */
const maxFailuresInRow = 5;
/** Others may have the lock for a while; after so many times Google does not give it at all. */
const maxRefusalsInRow = 5;

/** Takes from the open questions, in their order, what was answered or has failed by its own fault. */
export function askOpen(client: Client, clock: Clock, open: Map<string, Question>, untilMs: number): Asked {
  const reasons = new Map<string, PtengineError>();
  let requests = 0;
  let nextInMs = 0;
  let failuresInRow = 0;
  let refusalsInRow = 0;
  let waitsFor: PtengineError | undefined;
  while (open.size > 0) {
    const remainingMs = untilMs - clock.nowMs();
    if (remainingMs <= 0) break;
    const patienceMs = Math.min(remainingMs, clock.sleepLeftMs());
    const sites = bySite([...open.values()]);
    // Where there are several, none keeps the others waiting.
    const maxWaitMs = sites.length > 1 ? 0 : patienceMs;
    const steps = sites.flatMap(([, questions]) =>
      client.step(questions, maxWaitMs).map((step, index) => {
        const question = questions[index] as Question;
        return { step, question, key: client.keyOf(question) };
      }),
    );
    let waitMs = Number.POSITIVE_INFINITY;
    waitsFor = undefined;
    for (const { step, question, key } of steps) {
      if (step.kind === "answered") {
        requests += 1;
        reasons.delete(key);
        open.delete(key);
        continue;
      }
      reasons.set(key, step.error);
      if (step.kind === "waiting" && step.durationMs < waitMs) {
        waitMs = step.durationMs;
        waitsFor = step.error;
      }
      if (step.kind === "failed") open.delete(key);
      // What is no fault of the question is asked again when its time has come, behind the others.
      if (step.kind === "failed" && isNoFaultOfTheQuestion(step.error)) {
        open.set(key, question);
        waitsFor ??= step.error;
      }
    }
    if (steps.some(({ step }) => step.kind === "answered")) {
      failuresInRow = refusalsInRow = 0;
      continue;
    }
    const failures = steps.flatMap(({ step }) => (step.kind === "failed" ? [step.error] : []));
    failuresInRow += failures.some(isOutage) ? 1 : 0;
    refusalsInRow = waitsFor && isOfGoogle(waitsFor) ? refusalsInRow + 1 : 0;
    nextInMs = waitMs = Number.isFinite(waitMs) ? waitMs : pauseMs;
    // What Google refuses it refuses again.
    const isGivenUp = failuresInRow >= maxFailuresInRow || refusalsInRow >= maxRefusalsInRow;
    if (failures.some(isOfGoogle) || isGivenUp || waitMs > Math.min(untilMs - clock.nowMs(), patienceMs)) break;
    clock.sleep(waitMs);
  }
  if (waitsFor?.code === "lockRefused" && refusalsInRow < maxRefusalsInRow) waitsFor = undefined;
  const isOver = open.size === 0;
  return { requests, reasons, nextInMs: isOver ? 0 : nextInMs, ...(waitsFor && !isOver ? { waitsFor } : {}) };
}
