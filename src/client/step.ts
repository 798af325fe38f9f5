/** One step for many questions of one site: those that may be sent now are, all at once; what came of each is shared. */
import { failureScope } from "../catalogue/apiErrors";
import type { PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import { isOutage } from "./failureKinds";
import { knownFailures } from "./knownFailures";
import { type Permit, pollMs } from "./permit";
import type { Question, Step } from "./questions";
import { minuteQuotaError } from "./quotaErrors";
import { type Outcome, sendAll } from "./send";
import type { SiteStore } from "./stores";

export interface Patience {
  readonly maxWaitMs: number;
  /** Asked when a request has failed. */
  readonly mayTryAgain: () => boolean;
  /** An answer written since then needs no request. */
  readonly sinceMs: number;
  /** For a request that is sent now. */
  readonly timeoutSeconds: () => number;
}

type GoPermit = Extract<Permit, { readonly kind: "go" }>;

const retryPauseMs = 600;

/** A second attempt may cure it; a time-out has used the time for one, and what is no answer was counted as one. */
export const isPassing = (error: PtengineError) =>
  isOutage(error) && error.code !== "timedOut" && error.code !== "notJson";

/** Stores what was answered, all at once, and shares what failed. */
function settle(
  { kept, limiter }: SiteStore,
  sent: readonly Question[],
  outcomes: readonly Outcome[],
  { answerKeys, isProbe }: GoPermit,
  mayTryAgain: () => boolean,
): Step[] {
  const answered = sent.flatMap((question, index) => {
    const { answer, response } = outcomes[index] as Outcome;
    return answer && response
      ? [{ ...question, answer, shared: limiter.afterAnswer(answerKeys[index] as string, response) }]
      : [];
  });
  const shared: Record<string, string> = Object.assign({}, ...answered.map((one) => one.shared));
  const writtenAtMs = answered.length > 0 ? kept.write(answered, shared) : 0;
  return answerKeys.map((answerKey, index): Step => {
    const { answer, response, error } = outcomes[index] as Outcome;
    if (answer) return { kind: "answered", found: { answer, writtenAtMs } };
    const failed = error as PtengineError;
    const isTriedAgain = isPassing(failed) && mayTryAgain();
    const told = limiter.afterFailure(answerKey, { error: failed, response, isProbe, isTriedAgain });
    return isTriedAgain
      ? { kind: "waiting", durationMs: retryPauseMs, error: failed }
      : { kind: "failed", error: told };
  });
}

export function createStepper(platform: Platform, storeOf: (site: Question["site"]) => SiteStore) {
  const { clock } = platform;
  /** Questions whose answers lie in the cache and cannot be read. */
  const unreadable = new Set<string>();

  function sendPermitted(
    store: SiteStore,
    questionOf: (answerKey: string) => Question,
    permit: GoPermit,
    { timeoutSeconds, mayTryAgain }: Patience,
  ): (readonly [string, Step])[] {
    if (permit.durationMs > 0) clock.sleep(permit.durationMs);
    const sent = permit.answerKeys.map(questionOf);
    const outcomes = sendAll(
      platform,
      sent.map(({ call, site }) => ({ call, apiKey: site.apiKey, timeoutSeconds: timeoutSeconds() })),
    );
    if (permit.isProbe) store.limiter.afterProbe(failureScope(outcomes[0]?.error?.code) !== "minute");
    const steps = settle(store, sent, outcomes, permit, mayTryAgain);
    return permit.answerKeys.map((answerKey, index) => [answerKey, steps[index] as Step] as const);
  }

  /** All questions are of one site. */
  return function step(questions: readonly Question[], patience: Patience): Step[] {
    const [first] = questions;
    if (!first) return [];
    const store = storeOf(first.site);
    const { kept, keys, limiter } = store;
    const answerKeys = questions.map(({ call, refreshToken }) => kept.keyOf(call, refreshToken));
    const questionOf = (answerKey: string) => questions[answerKeys.indexOf(answerKey)] as Question;
    const failures = knownFailures(platform, keys, answerKeys);
    const open = answerKeys.filter((_, index) => !failures[index]);
    const sinceMs = open.some((answerKey) => unreadable.has(answerKey)) ? Number.POSITIVE_INFINITY : patience.sinceMs;
    const permit = open.length > 0 ? limiter.acquire(open, patience.maxWaitMs, sinceMs) : undefined;
    const steps = new Map<string, Step>();
    for (const answerKey of permit?.answeredKeys ?? []) {
      const { call, refreshToken } = questionOf(answerKey);
      const [found] = kept.read([call], refreshToken);
      // What was kept in the meantime and cannot be read is asked, whatever its head says.
      if (found) steps.set(answerKey, { kind: "answered", found });
      else unreadable.add(answerKey);
    }
    if (permit?.kind === "go") {
      for (const [answerKey, done] of sendPermitted(store, questionOf, permit, patience)) steps.set(answerKey, done);
    }
    // What kept a question that was sent from its answer keeps the others from being sent.
    const cause = [...steps.values()].flatMap((one) => (one.kind === "answered" ? [] : one.error)).find(isOutage);
    const waiting =
      permit && permit.kind !== "go"
        ? permit
        : { durationMs: pollMs, error: cause ?? minuteQuotaError(undefined, pollMs) };
    return answerKeys.map((answerKey, index): Step => {
      const failure = failures[index];
      if (failure) return { kind: "failed", error: failure };
      const { durationMs, error } = waiting;
      return steps.get(answerKey) ?? { kind: "waiting", durationMs, error };
    });
  };
}
