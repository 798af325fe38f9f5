/** What responses and failures teach, shared with everybody who uses the key. */
import { failureScope } from "../catalogue/apiErrors";
import type { PtengineError } from "../errors";
import type { HttpResponse, Platform } from "../platform/ports";
import { failureNotes } from "./knownFailures";
import { afterProbe, type Ledger, marginMs } from "./ledger";
import { dayQuotaError, dayResetMs, minuteQuotaError } from "./quotaErrors";
import { type RateLimits, readRateLimits, readRetryAfterMs, usedUpLimits } from "./rateLimits";
import { leaseKeyOf, type SharedKeys, type SharedStore, shared } from "./sharedState";

export interface Failure {
  readonly error: PtengineError;
  readonly response: HttpResponse | undefined;
  readonly isProbe: boolean;
  readonly isTriedAgain: boolean;
}

export interface Teaching {
  /** What to store beside an answer. */
  afterAnswer(answerKey: string, response: HttpResponse): Record<string, string>;
  /** What an answered or refused probe taught. */
  afterProbe(isAnswered: boolean): void;
  /** Shares what a failure taught, and answers what to tell; unless it is tried again, the question is free then. */
  afterFailure(answerKey: string, failure: Failure): PtengineError;
}

const minuteMs = 60_000;

/** Whoever is next may go. */
export const withoutAlone = ({ alone: _, ...ledger }: Ledger): Ledger => ledger;

export function createTeaching({ clock }: Platform, keys: SharedKeys, store: SharedStore): Teaching {
  /** What the refusal of a minute teaches: a probe has shown when the next slot is, any other that more was sent than is known. */
  function refusedMinute({ response, isProbe }: Failure, nowMs: number): PtengineError {
    const told = response && readRateLimits(response.headers, nowMs);
    const retryAfterMs = response && readRetryAfterMs(response.headers, nowMs);
    const nextMinuteMs = Math.floor(nowMs / minuteMs + 1) * minuteMs;
    const blockedUntilMs = (retryAfterMs === undefined ? nextMinuteMs : nowMs + retryAfterMs) + marginMs;
    store.changeLedger((ledger) => (isProbe ? withoutAlone(ledger) : { ...withoutAlone(ledger), blockedUntilMs }));
    return minuteQuotaError(told, blockedUntilMs - nowMs);
  }

  /** The plan after a failure: what its response told, and of a used-up day what was known before. */
  function limitsAfter({ error, response }: Failure, known: RateLimits | undefined, nowMs: number) {
    const told = response && readRateLimits(response.headers, nowMs);
    if (failureScope(error.code) !== "day") return { told, limits: told };
    const retryAfterMs = response && readRetryAfterMs(response.headers, nowMs);
    return { told, limits: usedUpLimits(told, known, nowMs, retryAfterMs) };
  }

  return {
    afterAnswer(answerKey, response) {
      const limits = readRateLimits(response.headers, clock.nowMs());
      if (!limits) store.changeLedger(withoutAlone);
      return {
        [leaseKeyOf(answerKey)]: "",
        [keys.circuitBreaker]: "",
        ...(limits ? { [keys.limits]: JSON.stringify(limits) } : {}),
      };
    },

    afterProbe: (isAnswered) => store.changeLedger((ledger) => afterProbe(ledger, isAnswered)),

    afterFailure(answerKey, failure) {
      const { error, isTriedAgain } = failure;
      const nowMs = clock.nowMs();
      const scope = failureScope(error.code);
      const values = store.read([keys.limits, keys.circuitBreaker]);
      const { told, limits } = limitsAfter(failure, shared.limits(values, keys, nowMs), nowMs);
      const isKept = !isTriedAgain;
      store.write({
        ...(isKept ? { [leaseKeyOf(answerKey)]: "", ...failureNotes(answerKey, error, values, keys, nowMs) } : {}),
        ...(limits ? { [keys.limits]: JSON.stringify(limits) } : {}),
      });
      if (scope === "minute") return refusedMinute(failure, nowMs);
      // Without limits in the refusal the plan stays unknown; the next may try.
      if (!told && isKept) store.changeLedger(withoutAlone);
      return limits && scope === "day" ? dayQuotaError(limits, nowMs, dayResetMs(limits)) : error;
    },
  };
}
