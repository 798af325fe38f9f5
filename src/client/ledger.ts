/**
 * When the next request may be sent: pure arithmetic over the requests that this document has sent.
 * The API does not say whether its minute is one of the clock or the last 60 s; which of the two is learned.
 */
import type { RateLimits } from "./rateLimits";

export type MinuteWindow = "clock" | "sliding";

export interface Ledger {
  /** Times at which requests were sent or may be sent, in order. */
  readonly sentAtMs: readonly number[];
  readonly window?: MinuteWindow;
  /** Nothing is sent before: the API has refused, and said or taught until when. */
  readonly blockedUntilMs?: number;
  /** While the plan is unknown one request goes at a time: whose it is, and when its turn ends at the latest. */
  readonly alone?: { readonly by: string; readonly untilMs: number };
  /** A request that was sent to learn the window; its outcome tells. */
  readonly probeAtMs?: number;
}

export const emptyLedger: Ledger = { sentAtMs: [] };

const minuteMs = 60_000;
/** Requests take differently long on their way: a slot is used this much after it opens. */
export const marginMs = 1_000;
/** A minute of the clock opens for everyone at once: a request arrives after it was sent, and only clocks may differ. */
const clockMarginMs = 500;

/** The API counts a request when it arrives, which is later than it was sent. */
const travelMs = 5_000;

const clockMinute = (timeMs: number) => Math.floor(timeMs / minuteMs) * minuteMs;

/** Sends of others with the same key, as far as the last response shows them. */
function sendsOfOthers({ sentAtMs }: Ledger, limits: RateLimits): number[] {
  const used = limits.perMinute - limits.remainingMinute;
  const sinceMs = limits.seenAtMs - minuteMs - travelMs;
  const own = sentAtMs.filter((timeMs) => timeMs > sinceMs && timeMs <= limits.seenAtMs).length;
  return Array.from({ length: Math.max(0, used - own) }, () => limits.seenAtMs);
}

function slidingSlotMs(sends: readonly number[], perMinute: number, nowMs: number): number {
  const blocking = sends[sends.length - perMinute];
  return blocking === undefined ? nowMs : Math.max(nowMs, blocking + minuteMs + marginMs);
}

function clockSlotMs(sends: readonly number[], perMinute: number, nowMs: number): number {
  for (let minute = clockMinute(nowMs); ; minute += minuteMs) {
    const inMinute = sends.filter((timeMs) => clockMinute(timeMs) === minute).length;
    if (inMinute < perMinute) return Math.max(nowMs, minute === clockMinute(nowMs) ? nowMs : minute + clockMarginMs);
  }
}

export interface Slot {
  readonly atMs: number;
  /** Sent although a sliding minute would refuse it, to learn which minute counts. */
  readonly isProbe: boolean;
}

/** The earliest moment for one more request. */
export function nextSlot(ledger: Ledger, limits: RateLimits, nowMs: number): Slot {
  const fromMs = Math.max(nowMs, ledger.blockedUntilMs ?? nowMs);
  const recent = ledger.sentAtMs.filter((timeMs) => timeMs > nowMs - 2 * minuteMs);
  const sends = [...recent, ...sendsOfOthers(ledger, limits)].sort((one, other) => one - other);
  const { perMinute } = limits;
  if (ledger.window === "clock") return { atMs: clockSlotMs(sends, perMinute, fromMs), isProbe: false };
  const slidingMs = slidingSlotMs(sends, perMinute, fromMs);
  if (ledger.window === "sliding" || slidingMs === fromMs || ledger.probeAtMs !== undefined) {
    return { atMs: slidingMs, isProbe: false };
  }
  const clockMs = clockSlotMs(sends, perMinute, fromMs);
  return clockMs < slidingMs ? { atMs: clockMs, isProbe: true } : { atMs: slidingMs, isProbe: false };
}

/** The ledger with a request at the slot; what is older than two minutes says nothing any more. */
export function withSend(ledger: Ledger, slot: Slot, nowMs: number): Ledger {
  const sentAtMs = [...ledger.sentAtMs.filter((timeMs) => timeMs > nowMs - 2 * minuteMs), slot.atMs].sort(
    (one, other) => one - other,
  );
  return { ...ledger, sentAtMs, ...(slot.isProbe ? { probeAtMs: slot.atMs } : {}) };
}

/** Requests that the day still has, as far as it is known. */
export function remainingDay({ sentAtMs }: Ledger, limits: RateLimits): number {
  return limits.remainingDay - sentAtMs.filter((timeMs) => timeMs > limits.seenAtMs).length;
}

/** When a day that was used up at a time may begin anew: at midnight of UTC or of Japan, or 24 hours later. */
export function nextDayMs(nowMs: number, usedUpAtMs = nowMs): number {
  const dayMs = 24 * 60 * minuteMs;
  const japanOffsetMs = 9 * 60 * minuteMs;
  const nextFrom = (sinceMs: number) => sinceMs + (Math.floor((nowMs - sinceMs) / dayMs) + 1) * dayMs;
  return Math.min(...[0, -japanOffsetMs, usedUpAtMs].map(nextFrom)) + marginMs;
}

/** What the answer to a probe teaches. A refused one is taken for not counted; if it was, the next headers show it. */
export function afterProbe({ probeAtMs, ...ledger }: Ledger, isAnswered: boolean): Ledger {
  if (probeAtMs === undefined) return ledger;
  if (isAnswered) return { ...ledger, window: "clock" };
  return { ...ledger, window: "sliding", sentAtMs: ledger.sentAtMs.filter((timeMs) => timeMs !== probeAtMs) };
}
