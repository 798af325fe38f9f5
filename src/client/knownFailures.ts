/** Failures that are remembered, so that nobody has to find them out again. */
import { type ErrorCode, PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import { failureKeyOf } from "./rateLimiter";
import { type KnownFailure, parseShared, readAll, sharedKeys } from "./sharedState";

/** What is known to fail: the key, or else each question; what is not asked again before a time, now unless given. */
export function knownFailures(
  { clock, documentCache }: Pick<Platform, "clock" | "documentCache">,
  keyIdentity: string,
  answerKeys: readonly string[],
  atMs = clock.nowMs(),
): (PtengineError | undefined)[] {
  const { keyFailure } = sharedKeys(keyIdentity);
  const shared = readAll(documentCache, [keyFailure, ...answerKeys.map(failureKeyOf)]);
  const read = (name: string) => {
    const failure = parseShared<KnownFailure>(shared[name]);
    return failure && failure.untilMs > atMs
      ? new PtengineError(failure.code as ErrorCode, failure.parameters)
      : undefined;
  };
  const ofKey = read(keyFailure);
  return answerKeys.map((answerKey) => ofKey || read(failureKeyOf(answerKey)));
}
