/**
 * Keeps all executions of a document within the plan of a key: permits are reserved under the document's lock, briefly
 * and only on a miss; what responses and failures teach is shared.
 */
import { PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import { parseHead } from "./cacheEntry";
import { decide, type Permit, pollMs, type Situation } from "./permit";
import { createSharedStore, failureKeyOf, leaseKeyOf, type SharedKeys, shared } from "./sharedState";
import { createTeaching, type Teaching, withoutAlone } from "./teaching";

export interface RateLimiter extends Teaching {
  /**
   * A permit for as many of the questions as may go at the same moment, if that is soon enough; what was answered since
   * the asker began to look needs none.
   */
  acquire(answerKeys: readonly string[], maxWaitMs: number, sinceMs: number): Permit;
  /** A person has done something about it: a refused key, an outage and these questions are tried again. */
  clearFailures(answerKeys: readonly string[]): void;
  /** Forgets that the day is used up: the plan may have been enlarged. */
  askAnyway(): void;
  /** Why nothing can be asked at this moment; makes no request and reserves nothing. */
  blockedBy(): PtengineError | undefined;
  /** Gives questions free that were leased and are not asked. */
  release(answerKeys: readonly string[]): void;
}

const blanks = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, ""]));

export function createRateLimiter(platform: Platform, keys: SharedKeys): RateLimiter {
  const { clock } = platform;
  const store = createSharedStore(platform, keys);
  const self = [clock.nowMs(), Math.floor(platform.random() * 1e9)].map((number) => number.toString(36)).join(".");

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

  // A request that is not in the ledger would be one too many.
  const refused: Permit = {
    kind: "wait",
    durationMs: pollMs,
    error: new PtengineError("lockRefused"),
    answeredKeys: [],
  };

  return {
    acquire(answerKeys, maxWaitMs, sinceMs) {
      // Looking needs no lock; only what is to be reserved does.
      const { permit } = decide(observe(answerKeys, sinceMs), maxWaitMs);
      if (permit.kind !== "go") return permit;
      return store.locked(() => reserve(answerKeys, maxWaitMs, sinceMs)) ?? refused;
    },

    ...createTeaching(platform, keys, store),

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
