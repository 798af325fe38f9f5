/**
 * Keeps all executions of a document within the plan of a key: permits are reserved under the document's lock, briefly
 * and only on a miss; what responses and failures teach is shared.
 */
import { failureScope } from "../catalogue/apiErrors";
import type { PtengineError } from "../errors";
import type { HttpResponse, Platform } from "../platform/ports";
import { parseHead } from "./cacheEntry";
import { failureNotes } from "./knownFailures";
import { afterProbe, type Ledger, marginMs } from "./ledger";
import { decide, type Permit, type Situation, waitPermit } from "./permit";
import { dayQuotaError, dayResetMs, minuteQuotaError } from "./quotaErrors";
import { readRateLimits, readRetryAfterMs, usedUpLimits } from "./rateLimits";
import { createSharedStore, failureKeyOf, leaseKeyOf, type SharedKeys, shared } from "./sharedState";

export interface Failure {
  readonly error: PtengineError;
  readonly response: HttpResponse | undefined;
  readonly isProbe: boolean;
  readonly isTriedAgain: boolean;
}

export interface RateLimiter {
  /**
   * A permit for as many of the questions as may go at the same moment, if that is soon enough; what was answered since
   * the asker began to look needs none.
   */
  acquire(answerKeys: readonly string[], maxWaitMs: number, sinceMs: number): Permit;
  /** What to store beside an answer. */
  afterAnswer(answerKey: string, response: HttpResponse): Record<string, string>;
  /** What an answered or refused probe taught. */
  afterProbe(isAnswered: boolean): void;
  /** Shares what a failure taught, and answers what to tell; unless it is tried again, the question is free then. */
  afterFailure(answerKey: string, failure: Failure): PtengineError;
  /** A person has done something about it: a refused key, an outage and these questions are tried again. */
  clearFailures(answerKeys: readonly string[]): void;
  /** Forgets that the day is used up: the plan may have been enlarged. */
  askAnyway(): void;
  /** Why nothing can be asked at this moment; makes no request and reserves nothing. */
  blockedBy(): PtengineError | undefined;
  /** Gives questions free that were leased and are not asked. */
  release(answerKeys: readonly string[]): void;
}

const minuteMs = 60_000;

const blanks = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, ""]));

/** Whoever is next may go. */
const withoutAlone = ({ alone: _, ...ledger }: Ledger): Ledger => ledger;

export function createRateLimiter(platform: Platform, keys: SharedKeys): RateLimiter {
  const { clock } = platform;
  const store = createSharedStore(platform, keys);
  const self = platform.codec.digest(`${clock.nowMs()} ${platform.random()}`).slice(0, 12);

  function observe(answerKeys: readonly string[], sinceMs: number): Situation {
    const nowMs = clock.nowMs();
    const { ledger, limits, circuitBreaker } = keys;
    const values = store.read([ledger, limits, circuitBreaker, ...answerKeys, ...answerKeys.map(leaseKeyOf)]);
    const answeredKeys = answerKeys.filter((answerKey) => (parseHead(values[answerKey])?.writtenAtMs ?? 0) > sinceMs);
    const isFree = (answerKey: string) => {
      const lease = shared.lease(values, answerKey, nowMs);
      return !lease || lease.by === self || lease.untilMs <= nowMs;
    };
    return {
      self,
      nowMs,
      ledger: shared.ledger(values, keys, nowMs),
      limits: shared.limits(values, keys, nowMs),
      circuitBreaker: shared.circuitBreaker(values, keys, nowMs),
      answeredKeys,
      freeKeys: answerKeys.filter((answerKey) => !answeredKeys.includes(answerKey) && isFree(answerKey)),
    };
  }

  /** Decides again with the lock, and leases the questions. */
  function reserve(answerKeys: readonly string[], maxWaitMs: number, sinceMs: number): Permit {
    const { permit, reservation } = decide(observe(answerKeys, sinceMs), maxWaitMs);
    if (!reservation) return permit;
    const lease = JSON.stringify({ by: self, untilMs: reservation.untilMs });
    store.write({
      ...Object.fromEntries(reservation.answerKeys.map((answerKey) => [leaseKeyOf(answerKey), lease])),
      [keys.ledger]: JSON.stringify(reservation.ledger),
    });
    return permit;
  }

  /** What the refusal of a minute teaches: a probe has shown when the next slot is, any other that more was sent than is known. */
  function refusedMinute({ response, isProbe }: Failure, nowMs: number): PtengineError {
    const told = response && readRateLimits(response.headers, nowMs);
    const retryAfterMs = response && readRetryAfterMs(response.headers, nowMs);
    const nextMinuteMs = Math.floor(nowMs / minuteMs + 1) * minuteMs;
    const blockedUntilMs = (retryAfterMs === undefined ? nextMinuteMs : nowMs + retryAfterMs) + marginMs;
    store.changeLedger((ledger) => (isProbe ? withoutAlone(ledger) : { ...withoutAlone(ledger), blockedUntilMs }));
    return minuteQuotaError(told, blockedUntilMs - nowMs);
  }

  return {
    acquire(answerKeys, maxWaitMs, sinceMs) {
      // Looking needs no lock; only what is to be reserved does.
      const { permit } = decide(observe(answerKeys, sinceMs), maxWaitMs);
      if (permit.kind !== "go") return permit;
      return store.locked(() => reserve(answerKeys, maxWaitMs, sinceMs)) ?? waitPermit(undefined, []);
    },

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
      const { error, response, isTriedAgain } = failure;
      const nowMs = clock.nowMs();
      const scope = failureScope(error.code);
      const told = response && readRateLimits(response.headers, nowMs);
      const values = store.read([keys.limits, keys.circuitBreaker]);
      const limits =
        scope === "day"
          ? usedUpLimits(
              told,
              shared.limits(values, keys, nowMs),
              nowMs,
              response && readRetryAfterMs(response.headers, nowMs),
            )
          : told;
      const isKept = !isTriedAgain;
      store.write({
        ...(isKept ? { [leaseKeyOf(answerKey)]: "", ...failureNotes(answerKey, error, values, keys, nowMs) } : {}),
        ...(limits ? { [keys.limits]: JSON.stringify(limits) } : {}),
      });
      if (scope === "minute") return refusedMinute(failure, nowMs);
      // Without limits in the refusal the plan stays unknown; the next may try.
      if (!told && isKept) store.changeLedger(withoutAlone);
      return limits && scope === "day" ? dayQuotaError(nowMs, dayResetMs(limits)) : error;
    },

    clearFailures: (answerKeys) =>
      store.write({ [keys.keyFailure]: "", [keys.circuitBreaker]: "", ...blanks(answerKeys.map(failureKeyOf)) }),

    askAnyway() {
      store.write({ [keys.limits]: "" });
      store.changeLedger(({ blockedUntilMs: _, ...ledger }) => withoutAlone(ledger));
    },

    blockedBy() {
      const { permit } = decide(observe(["any"], clock.nowMs()), 0);
      return permit.kind === "later" ? permit.error : undefined;
    },

    release(answerKeys) {
      if (answerKeys.length > 0) store.write(blanks(answerKeys.map(leaseKeyOf)));
    },
  };
}
