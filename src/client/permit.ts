/**
 * Who may send now: decided from what is shared, without changing any of it. A question that somebody is asking is left
 * to them (single flight), an open circuit breaker and a used-up day let nobody through, and the ledger says when the
 * next request fits into the plan's minute.
 */
import { type ErrorCode, PtengineError } from "../errors";
import { type Ledger, nextSlot, remainingDay, type Slot, withSend } from "./ledger";
import { dayQuotaError, dayResetMs, minuteQuotaError } from "./quotaErrors";
import type { RateLimits } from "./rateLimits";
import type { CircuitBreaker } from "./sharedState";

/** Somebody else has answered these in the meantime. */
interface Answered {
  readonly answeredKeys: readonly string[];
}

interface Waiting {
  readonly durationMs: number;
  /** What to tell if there is no time. */
  readonly error: PtengineError;
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
    /** Somebody else is about it; look again. */
    | ({ readonly kind: "wait" } & Waiting)
    | ({ readonly kind: "later" } & Waiting)
  );

/** What has to be shared for a permit to hold. */
export interface Reservation {
  readonly ledger: Ledger;
  readonly answerKeys: readonly string[];
  readonly untilMs: number;
}

export interface Decision {
  readonly permit: Permit;
  /** Only of a permit to go. */
  readonly reservation?: Reservation;
}

/** What an execution sees of the others. */
export interface Situation {
  readonly self: string;
  readonly nowMs: number;
  readonly ledger: Ledger;
  readonly limits: RateLimits | undefined;
  readonly circuitBreaker: CircuitBreaker | undefined;
  readonly answeredKeys: readonly string[];
  /** Questions that are neither answered nor leased by somebody else. */
  readonly freeKeys: readonly string[];
}

/** A lease outlives its request by this much at most; a killed execution holds others up no longer. */
export const leaseLifeMs = 25_000;
export const pollMs = 700;
/** Google sends so many of a fetchAll at once, about; the others leave seconds later than the ledger says. */
const maxAtOnce = 15;

export const waitPermit = (limits: RateLimits | undefined, answeredKeys: readonly string[]): Permit => ({
  kind: "wait",
  durationMs: pollMs,
  error: minuteQuotaError(limits, pollMs),
  answeredKeys,
});

/** Why nobody may send at this moment. */
function closed({ nowMs, ledger, limits, circuitBreaker }: Situation): Waiting | undefined {
  if (circuitBreaker && circuitBreaker.untilMs > nowMs) {
    const error = new PtengineError(circuitBreaker.code as ErrorCode, circuitBreaker.parameters);
    return { durationMs: circuitBreaker.untilMs - nowMs, error };
  }
  if (!limits || remainingDay(ledger, limits) > 0) return undefined;
  const resetMs = dayResetMs(limits);
  return resetMs > nowMs ? { durationMs: resetMs - nowMs, error: dayQuotaError(limits, nowMs, resetMs) } : undefined;
}

/** While the plan is unknown, the day may not have begun or has little left, or the API was out, one goes alone. */
const goesAlone = ({ ledger, limits, circuitBreaker }: Situation) =>
  !limits || remainingDay(ledger, limits) < limits.perMinute || circuitBreaker !== undefined;

function isAnotherAlone({ self, nowMs, ledger: { alone }, limits }: Situation): boolean {
  if (!alone || alone.by === self || alone.untilMs <= nowMs) return false;
  const isAnswered = limits !== undefined && limits.seenAtMs > alone.untilMs - leaseLifeMs;
  return !isAnswered;
}

function slotFor(ledger: Ledger, { nowMs, limits, ledger: { blockedUntilMs = 0 } }: Situation): Slot {
  const isPlanKnown = limits !== undefined && remainingDay(ledger, limits) > 0;
  return isPlanKnown ? nextSlot(ledger, limits, nowMs) : { atMs: Math.max(nowMs, blockedUntilMs), isProbe: false };
}

/** Slots at one moment, for at most so many requests, and the ledger with them; a probe goes alone. */
function slotsAtOnce(
  situation: Situation,
  count: number,
): { readonly slots: readonly Slot[]; readonly ledger: Ledger } {
  const slots: Slot[] = [];
  let { ledger } = situation;
  while (slots.length < count) {
    const slot = slotFor(ledger, situation);
    const [first] = slots;
    if (first && (slot.atMs !== first.atMs || slot.isProbe || first.isProbe)) break;
    slots.push(slot);
    ledger = withSend(ledger, slot, situation.nowMs);
  }
  return { slots, ledger };
}

export function decide(situation: Situation, maxWaitMs: number): Decision {
  const { self, nowMs, limits, answeredKeys, freeKeys } = situation;
  if (freeKeys.length === 0) return { permit: waitPermit(limits, answeredKeys) };
  const refusal = closed(situation);
  if (refusal) return { permit: { kind: "later", ...refusal, answeredKeys } };
  const isAlone = goesAlone(situation);
  if (isAlone && isAnotherAlone(situation)) return { permit: waitPermit(limits, answeredKeys) };

  const { slots, ledger } = slotsAtOnce(situation, isAlone ? 1 : Math.min(maxAtOnce, freeKeys.length));
  const [first] = slots as [Slot];
  const durationMs = first.atMs - nowMs;
  if (durationMs > maxWaitMs) {
    return { permit: { kind: "later", durationMs, error: minuteQuotaError(limits, durationMs), answeredKeys } };
  }
  const answerKeys = freeKeys.slice(0, slots.length);
  const untilMs = first.atMs + leaseLifeMs;
  return {
    permit: { kind: "go", answerKeys, durationMs, isProbe: first.isProbe, answeredKeys },
    reservation: { answerKeys, untilMs, ledger: isAlone ? { ...ledger, alone: { by: self, untilMs } } : ledger },
  };
}
