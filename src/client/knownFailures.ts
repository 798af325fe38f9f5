/** Failures that are remembered by what they hurt, so that nobody has to find them out again. */
import { failureScope } from "../catalogue/apiErrors";
import { type ErrorCode, PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import { isNoFaultOfTheQuestion, isOutage } from "./failureKinds";
import { failureKeyOf, readAll, type SharedKeys, type SharedValues, shared } from "./sharedState";

const firstOutagePauseMs = 5_000;
const maxOutagePauseMs = 60_000;
/** A key may be given its permission at any time; what it costs to ask is one request. */
const keyFailureMs = 10 * 60_000;
export const questionFailureMs = 60_000;

/** What to share of a failure: the circuit breaker, which stays open longer each time, the key at its site, or the question. */
export function failureNotes(
  answerKey: string,
  error: PtengineError,
  values: SharedValues,
  keys: SharedKeys,
  nowMs: number,
): Record<string, string> {
  const { code, parameters } = error;
  const note = (lifeMs: number, more = {}) => JSON.stringify({ code, parameters, untilMs: nowMs + lifeMs, ...more });
  if (isOutage(error)) {
    const known = shared.circuitBreaker(values, keys, nowMs);
    const pauseMs = known ? Math.min(maxOutagePauseMs, known.pauseMs * 2) : firstOutagePauseMs;
    return { [keys.circuitBreaker]: note(pauseMs, { pauseMs }) };
  }
  if (failureScope(code) === "key") return { [keys.keyFailure]: note(keyFailureMs) };
  return isNoFaultOfTheQuestion(error) ? {} : { [failureKeyOf(answerKey)]: note(questionFailureMs) };
}

/** What is known to fail: the key, or else each question; what is not asked again before a time, now unless given. */
export function knownFailures(
  { clock, documentCache }: Pick<Platform, "clock" | "documentCache">,
  { keyFailure }: SharedKeys,
  answerKeys: readonly string[],
  atMs = clock.nowMs(),
): (PtengineError | undefined)[] {
  const values = readAll(documentCache, [keyFailure, ...answerKeys.map(failureKeyOf)]);
  const read = (name: string) => {
    const failure = shared.failure(values, name, clock.nowMs());
    return failure && failure.untilMs > atMs
      ? new PtengineError(failure.code as ErrorCode, failure.parameters)
      : undefined;
  };
  const ofKey = read(keyFailure);
  return answerKeys.map((answerKey) => ofKey ?? read(failureKeyOf(answerKey)));
}
