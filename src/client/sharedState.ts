/**
 * What executions share through the document's cache, under short names that carry the identity of the key: read with a
 * check, because anything may stand there, and changed under the document's lock, held for a moment.
 */
import * as z from "zod/mini";
import type { CacheStore, Codec, Platform } from "../platform/ports";
import { once, parseJson, type Schema } from "../schema";
import { emptyLedger, type Ledger } from "./ledger";
import type { RateLimits } from "./rateLimits";

/** A question that someone is asking right now. */
export interface Lease {
  readonly by: string;
  readonly untilMs: number;
}

/** A failure that need not be found out again by every formula. */
export interface KnownFailure {
  readonly code: string | number;
  readonly parameters: Readonly<Record<string, string | number | readonly string[]>>;
  readonly untilMs: number;
}

const leaseSchema = once((): Schema<Lease> => z.object({ by: z.string(), untilMs: z.number() }));

/** A code and its parameters, as errors are stored. */
export const errorMembers = () => ({
  code: z.union([z.string(), z.number()]),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
});

const knownFailureMembers = () => ({ ...errorMembers(), untilMs: z.number() });

const knownFailureSchema = once((): Schema<KnownFailure> => z.object(knownFailureMembers()));

/** An open circuit breaker: nothing is asked before its end, and then by one at a time. */
export interface CircuitBreaker extends KnownFailure {
  readonly pauseMs: number;
}

const circuitBreakerSchema = once(
  (): Schema<CircuitBreaker> => z.object({ ...knownFailureMembers(), pauseMs: z.number() }),
);

/** More requests than any plan allows in the two minutes that a ledger looks back. */
const maxSends = 1_000;

// What JSON leaves out is absent, and never undefined.
const ledgerSchema = once(
  () =>
    z.object({
      sentAtMs: z.array(z.number()).check(z.maxLength(maxSends)),
      window: z.optional(z.enum(["clock", "sliding"])),
      blockedUntilMs: z.optional(z.number()),
      alone: z.optional(z.object({ by: z.string(), untilMs: z.number() })),
      probeAtMs: z.optional(z.number()),
    }) as Schema<Ledger>,
);

const count = () => z.number().check(z.gte(0));

const rateLimitsSchema = once(
  () =>
    z.object({
      perMinute: count().check(z.gte(1)),
      perDay: count().check(z.gte(1)),
      remainingMinute: count(),
      remainingDay: count(),
      seenAtMs: z.number(),
      tier: z.optional(z.string().check(z.maxLength(40))),
      usedUpAtMs: z.optional(z.number()),
      nextDayAtMs: z.optional(z.number()),
    }) as Schema<RateLimits>,
);

/** Every name under which something is shared for a key; a refused key is refused for one site. */
export interface SharedKeys {
  readonly ledger: string;
  readonly limits: string;
  readonly keyFailure: string;
  readonly circuitBreaker: string;
}

export const sharedKeys = (keyIdentity: string, profileId: string): SharedKeys => ({
  ledger: `ledger.${keyIdentity}`,
  limits: `limits.${keyIdentity}`,
  keyFailure: `failure.${keyIdentity}.${profileId}`,
  circuitBreaker: `outage.${keyIdentity}`,
});

export const failureKeyOf = (answerKey: string) => `failure.${answerKey}`;
export const leaseKeyOf = (answerKey: string) => `lease.${answerKey}`;

/** Tells one key from another without being it. */
export const identityOf = (codec: Codec, apiKey: string): string => codec.digest(`identity ${apiKey}`).slice(0, 16);

/** Best effort: a cache that cannot be read or written costs requests, never an answer. */
export function safely<T>(action: () => T, otherwise: T): T {
  try {
    return action();
  } catch {
    return otherwise;
  }
}

export type SharedValues = Readonly<Record<string, string>>;

export const readAll = (cache: CacheStore, keys: readonly string[]): SharedValues =>
  safely(() => cache.getAll(keys), {});

/** What a value of the cache may say of the time: nothing lies further ahead than this, whoever wrote it. */
const maxAheadMs = 25 * 3_600_000;

const isNear = (timeMs: number | undefined, nowMs: number) => timeMs === undefined || timeMs <= nowMs + maxAheadMs;

/** Reads what is shared; what is unreadable or impossible counts as missing. */
export const shared = {
  ledger(values: SharedValues, keys: SharedKeys, nowMs: number): Ledger {
    const ledger = parseJson(ledgerSchema(), values[keys.ledger]);
    const times = ledger ? [ledger.blockedUntilMs, ledger.alone?.untilMs, ...ledger.sentAtMs] : [];
    return ledger && times.every((timeMs) => isNear(timeMs, nowMs)) ? ledger : emptyLedger;
  },
  limits(values: SharedValues, keys: SharedKeys, nowMs: number): RateLimits | undefined {
    const limits = parseJson(rateLimitsSchema(), values[keys.limits]);
    return limits && isNear(limits.nextDayAtMs, nowMs) && isNear(limits.seenAtMs, nowMs) ? limits : undefined;
  },
  circuitBreaker(values: SharedValues, keys: SharedKeys, nowMs: number): CircuitBreaker | undefined {
    const breaker = parseJson(circuitBreakerSchema(), values[keys.circuitBreaker]);
    return breaker && isNear(breaker.untilMs, nowMs) ? breaker : undefined;
  },
  lease(values: SharedValues, name: string, nowMs: number): Lease | undefined {
    const lease = parseJson(leaseSchema(), values[leaseKeyOf(name)]);
    return lease && isNear(lease.untilMs, nowMs) ? lease : undefined;
  },
  failure(values: SharedValues, name: string, nowMs: number): KnownFailure | undefined {
    const failure = parseJson(knownFailureSchema(), values[name]);
    return failure && isNear(failure.untilMs, nowMs) ? failure : undefined;
  },
};

const lifeSeconds = 21_600;
const lockTimeoutMs = 5_000;

/** Runs under the document's lock, which is held for a moment; undefined if it is not to be had. */
export function underLock<T>({ documentLock }: Platform, action: () => T): T | undefined {
  if (!documentLock.tryLock(lockTimeoutMs)) return undefined;
  try {
    return action();
  } finally {
    documentLock.release();
  }
}

export interface SharedStore {
  read(names: readonly string[]): SharedValues;
  write(values: SharedValues): void;
  /** Runs under the lock; undefined if the lock is not to be had. */
  locked<T>(action: () => T): T | undefined;
  /** The ledger is only ever written under the lock. */
  changeLedger(change: (ledger: Ledger) => Ledger): void;
}

export function createSharedStore(platform: Platform, keys: SharedKeys): SharedStore {
  const { clock, documentCache } = platform;
  const store: SharedStore = {
    read: (names) => readAll(documentCache, names),
    write: (values) => safely(() => documentCache.putAll(values, lifeSeconds), undefined),
    locked: (action) => underLock(platform, action),
    changeLedger(change) {
      store.locked(() => {
        const ledger = shared.ledger(store.read([keys.ledger]), keys, clock.nowMs());
        store.write({ [keys.ledger]: JSON.stringify(change(ledger)) });
      });
    },
  };
  return store;
}
