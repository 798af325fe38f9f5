/** Answers that an answer of many requests grows from, over several executions. */
import type { Call } from "../ptengine/call";
import type { AnswerCache } from "./answerCache";
import type { Found } from "./questions";

/** Those that were written since, whatever their refresh token: the cache may have forgotten the first of them. */
export function keptSince(
  kept: AnswerCache,
  calls: readonly Call[],
  refreshToken: string,
  sinceMs: number,
): (Found | undefined)[] {
  const isOfIt = (entry: Found | undefined) => entry !== undefined && entry.writtenAtMs >= sinceMs;
  const cached = kept.readAny(calls, refreshToken);
  const remembered = cached.every(isOfIt) ? [] : kept.readRemembered(calls);
  return calls.map((_, index) => [cached[index], remembered[index]].find(isOfIt));
}
