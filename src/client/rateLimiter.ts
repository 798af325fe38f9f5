/** Whose turn it is: leases and reservations that executions make under the document's lock, briefly and only on a miss. */
import { failureScope } from "../catalogue/apiErrors";
import { type ErrorCode, PtengineError } from "../errors";
import type { HttpResponse, Platform } from "../platform/ports";
import { parseHead } from "./cacheEntry";
import {
  afterProbe,
  emptyLedger,
  type Ledger,
  marginMs,
  nextDayMs,
  nextSlot,
  remainingDay,
  type Slot,
  withSend,
} from "./ledger";
import { type RateLimits, readRateLimits, readRetryAfterMs, usedUpLimits } from "./rateLimits";
import { type KnownFailure, type Lease, parseShared, readAll, type SharedKeys, safely } from "./sharedState";

/** Somebody else has answered these in the meantime. */
interface Answered {
  readonly answeredKeys: readonly string[];
}

export type Permit = Answered &
  (
    | {
        /** Send these questions after the pause. */
        readonly kind: "go";
        readonly answerKeys: readonly string[];
        readonly durationMs: number;
        readonly isProbe: boolean;
      }
    /** Somebody else is about it; look again. The error says what to tell if there is no time. */
    | { readonly kind: "wait"; readonly durationMs: number; readonly error: PtengineError }
    | { readonly kind: "later"; readonly durationMs: number; readonly error: PtengineError }
  );

interface CircuitBreaker extends KnownFailure {
  readonly pauseMs: number;
}

export interface Failure {
  readonly error: PtengineError;
  readonly response: HttpResponse | undefined;
  readonly isProbe: boolean;
  readonly isTriedAgain: boolean;
}

export interface RateLimiter {
  /**
   * A turn for as many of the questions as may go at the same moment, if that is soon enough; what was answered since
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
  /** Why nothing can be asked at this moment; makes no request and reserves nothing. */
  blockedBy(): PtengineError | undefined;
  /** Gives questions free that were leased and are not asked. */
  release(answerKeys: readonly string[]): void;
}

const sharedLifeSeconds = 21_600;
/** A lease outlives its request by this much at most; a killed execution holds others up no longer. */
const leaseLifeMs = 25_000;
const lockTimeoutMs = 5_000;
export const pollMs = 700;
/** Google sends so many of a fetchAll at once, about; the others leave seconds later than the ledger says. */
const maxAtOnce = 15;
const firstOutagePauseMs = 5_000;
const maxOutagePauseMs = 60_000;
const keyFailureMs = 6 * 3_600_000;
export const questionFailureMs = 60_000;

export const failureKeyOf = (answerKey: string) => `failure.${answerKey}`;
const leaseKeyOf = (answerKey: string) => `lease.${answerKey}`;

const blanks = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, ""]));

/** Failures of the way to the API or of the API itself: they say nothing about the question. */
export function isOutage({ code }: PtengineError): boolean {
  return (
    failureScope(code) === "service" || code === "noConnection" || code === "serviceUnavailable" || code === "timedOut"
  );
}

/** Failures in which an older answer may stand in, and that are not remembered of the question. */
export function isNoFaultOfTheQuestion(error: PtengineError): boolean {
  const scope = failureScope(error.code);
  return isOutage(error) || scope === "minute" || scope === "day" || error.code === "googleQuota";
}

/** Whoever is next may go. */
const withoutAlone = ({ alone: _, ...ledger }: Ledger): Ledger => ledger;

/** When a used-up day is tried again. */
const dayUntilMs = ({ nextDayAtMs, seenAtMs, usedUpAtMs }: RateLimits) =>
  nextDayAtMs || nextDayMs(seenAtMs, usedUpAtMs || seenAtMs);

/** "ready in about 40 s", never below 5 s, rounded up to 5. Plans allow 3 to 30 requests a minute. */
function minuteQuotaError(limits: RateLimits | undefined, waitMs: number): PtengineError {
  const seconds = Math.max(5, Math.ceil(waitMs / 5_000) * 5);
  return new PtengineError(4290, { perMinute: limits ? limits.perMinute : "3–30", seconds });
}

function dayQuotaError(nowMs: number, untilMs: number): PtengineError {
  return new PtengineError(4291, { hours: Math.max(1, Math.ceil((untilMs - nowMs) / 3_600_000)) });
}

export function createRateLimiter(platform: Platform, names: SharedKeys): RateLimiter {
  const { clock, documentCache, documentLock } = platform;
  const self = platform.codec.digest(`${clock.nowMs()} ${platform.random()}`).slice(0, 12);

  /** Runs under the lock; undefined if the lock is not to be had, which Google also says by throwing. */
  function locked<T>(action: () => T): T | undefined {
    if (!safely(() => documentLock.tryLock(lockTimeoutMs), false)) return undefined;
    try {
      return action();
    } finally {
      safely(() => documentLock.release(), undefined);
    }
  }

  const put = (values: Readonly<Record<string, string>>) =>
    safely(() => documentCache.putAll(values, sharedLifeSeconds), undefined);

  /** The ledger is only ever written under the lock. */
  function changeLedger(change: (ledger: Ledger) => Ledger): void {
    locked(() => {
      const ledger = parseShared<Ledger>(readAll(documentCache, [names.ledger])[names.ledger]) || emptyLedger;
      put({ [names.ledger]: JSON.stringify(change(ledger)) });
    });
  }

  /** Decides, and under the lock also reserves. */
  function decide(answerKeys: readonly string[], maxWaitMs: number, sinceMs: number, isLocked: boolean): Permit {
    const nowMs = clock.nowMs();
    const shared = readAll(documentCache, [
      names.ledger,
      names.limits,
      names.outage,
      ...answerKeys,
      ...answerKeys.map(leaseKeyOf),
    ]);
    const answeredKeys = answerKeys.filter((answerKey) => (parseHead(shared[answerKey])?.writtenAtMs ?? 0) > sinceMs);
    const ledger = parseShared<Ledger>(shared[names.ledger]) || emptyLedger;
    const limits = parseShared<RateLimits>(shared[names.limits]);
    const outage = parseShared<CircuitBreaker>(shared[names.outage]);
    const isFree = (answerKey: string) => {
      const lease = parseShared<Lease>(shared[leaseKeyOf(answerKey)]);
      return !lease || lease.by === self || lease.untilMs <= nowMs;
    };
    const free = answerKeys.filter((answerKey) => !answeredKeys.includes(answerKey) && isFree(answerKey));
    const wait: Permit = { kind: "wait", durationMs: pollMs, error: minuteQuotaError(limits, pollMs), answeredKeys };

    if (free.length === 0) return wait;
    if (outage && outage.untilMs > nowMs) {
      const error = new PtengineError(outage.code as ErrorCode, outage.parameters);
      return { kind: "later", durationMs: outage.untilMs - nowMs, error, answeredKeys };
    }
    const dayLeft = limits ? remainingDay(ledger, limits) : 0;
    const isDayOver = limits !== undefined && dayLeft <= 0;
    const untilMs = limits ? dayUntilMs(limits) : 0;
    if (isDayOver && nowMs < untilMs) {
      return { kind: "later", durationMs: untilMs - nowMs, error: dayQuotaError(nowMs, untilMs), answeredKeys };
    }
    // While the plan is unknown, the day may not have begun or has little left, or there is an outage, one goes alone.
    const isAlone = !limits || dayLeft < limits.perMinute || outage !== undefined;
    const { alone } = ledger;
    const isAloneAnswered = alone && limits && limits.seenAtMs > alone.untilMs - leaseLifeMs;
    if (isAlone && alone && alone.by !== self && alone.untilMs > nowMs && !isAloneAnswered) return wait;
    const slots: Slot[] = [];
    let reserved = ledger;
    for (const _ of free.slice(0, isAlone ? 1 : maxAtOnce)) {
      const slot: Slot =
        limits && !isDayOver
          ? nextSlot(reserved, limits, nowMs)
          : { atMs: Math.max(nowMs, ledger.blockedUntilMs ?? 0), isProbe: false };
      const isSameMoment = slots.length === 0 || (slot.atMs === slots[0]?.atMs && !slot.isProbe && !slots[0].isProbe);
      if (!isSameMoment) break;
      slots.push(slot);
      reserved = withSend(reserved, slot, nowMs);
    }
    const [first] = slots as [Slot];
    const durationMs = first.atMs - nowMs;
    if (durationMs > maxWaitMs)
      return { kind: "later", durationMs, error: minuteQuotaError(limits, durationMs), answeredKeys };
    const mine = free.slice(0, slots.length);
    if (isLocked) {
      const untilMs = first.atMs + leaseLifeMs;
      const leases = mine.map((answerKey) => [
        leaseKeyOf(answerKey),
        JSON.stringify({ by: self, untilMs } satisfies Lease),
      ]);
      put({
        ...Object.fromEntries(leases),
        [names.ledger]: JSON.stringify(isAlone ? { ...reserved, alone: { by: self, untilMs } } : reserved),
      });
    }
    return { kind: "go", answerKeys: mine, durationMs, isProbe: first.isProbe, answeredKeys };
  }

  function outageNote(error: PtengineError): string {
    const known = parseShared<CircuitBreaker>(readAll(documentCache, [names.outage])[names.outage]);
    const pauseMs = known ? Math.min(maxOutagePauseMs, known.pauseMs * 2) : firstOutagePauseMs;
    const { code, parameters } = error;
    return JSON.stringify({ code, parameters, pauseMs, untilMs: clock.nowMs() + pauseMs } satisfies CircuitBreaker);
  }

  /** What is remembered of a failure, by what it hurts. */
  function notesOf(answerKey: string, error: PtengineError): Record<string, string> {
    const note = (lifeMs: number) =>
      JSON.stringify({
        code: error.code,
        parameters: error.parameters,
        untilMs: clock.nowMs() + lifeMs,
      } satisfies KnownFailure);
    if (isOutage(error)) return { [names.outage]: outageNote(error) };
    if (failureScope(error.code) === "key") return { [names.keyFailure]: note(keyFailureMs) };
    return isNoFaultOfTheQuestion(error) ? {} : { [failureKeyOf(answerKey)]: note(questionFailureMs) };
  }

  return {
    acquire(answerKeys, maxWaitMs, sinceMs) {
      // Looking needs no lock; only what is to be reserved does.
      const seen = decide(answerKeys, maxWaitMs, sinceMs, false);
      if (seen.kind !== "go") return seen;
      const taken = locked(() => decide(answerKeys, maxWaitMs, sinceMs, true));
      return (
        taken ?? { kind: "wait", durationMs: pollMs, error: minuteQuotaError(undefined, pollMs), answeredKeys: [] }
      );
    },

    afterAnswer(answerKey, response) {
      const limits = readRateLimits(response.headers, clock.nowMs());
      if (!limits) changeLedger(withoutAlone);
      return {
        [leaseKeyOf(answerKey)]: "",
        [names.outage]: "",
        ...(limits ? { [names.limits]: JSON.stringify(limits) } : {}),
      };
    },

    afterProbe: (isAnswered) => changeLedger((ledger) => afterProbe(ledger, isAnswered)),

    afterFailure(answerKey, { error, response, isProbe, isTriedAgain }) {
      const nowMs = clock.nowMs();
      const scope = failureScope(error.code);
      const told = response ? readRateLimits(response.headers, nowMs) : undefined;
      const nextMinuteMs = Math.floor(nowMs / 60_000 + 1) * 60_000 + marginMs;
      const retryAfterMs = response ? readRetryAfterMs(response.headers, nowMs) : undefined;
      const blockedUntilMs = retryAfterMs === undefined ? nextMinuteMs : nowMs + retryAfterMs + marginMs;
      const known = () => parseShared<RateLimits>(readAll(documentCache, [names.limits])[names.limits]);
      const limits = scope === "day" ? usedUpLimits(told, known(), nowMs, retryAfterMs) : told;
      if (scope === "minute") {
        // A refused probe has taught when the next slot is; any other refusal says that more was sent than is known.
        changeLedger((ledger) => (isProbe ? withoutAlone(ledger) : { ...withoutAlone(ledger), blockedUntilMs }));
      }
      put({
        ...(isTriedAgain ? {} : { [leaseKeyOf(answerKey)]: "", ...notesOf(answerKey, error) }),
        ...(limits ? { [names.limits]: JSON.stringify(limits) } : {}),
      });
      // Without limits in the refusal the plan stays unknown; the next may try.
      if (!told && !isTriedAgain && scope !== "minute") changeLedger(withoutAlone);
      if (scope === "minute") return minuteQuotaError(limits, blockedUntilMs - nowMs);
      return limits && scope === "day" ? dayQuotaError(nowMs, dayUntilMs(limits)) : error;
    },

    clearFailures: (answerKeys) =>
      put({ [names.keyFailure]: "", [names.outage]: "", ...blanks(answerKeys.map(failureKeyOf)) }),

    blockedBy() {
      const turn = decide(["any"], 0, clock.nowMs(), false);
      return turn.kind === "later" ? turn.error : undefined;
    },

    release(answerKeys) {
      if (answerKeys.length > 0) put(blanks(answerKeys.map(leaseKeyOf)));
    },
  };
}
