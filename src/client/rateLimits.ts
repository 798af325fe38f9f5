/** What a response's headers say of the plan, and what is known of it between requests. */
import { rateLimitHeaders } from "../catalogue/endpoints";

/** As told by the last response; shared by everyone who uses the key in the document. */
export interface RateLimits {
  readonly perMinute: number;
  readonly perDay: number;
  readonly remainingMinute: number;
  readonly remainingDay: number;
  readonly seenAtMs: number;
  /** The plan's name, as the API writes it. */
  readonly tier?: string;
  /** The day was found used up at this time. */
  readonly usedUpAtMs?: number;
  /** When the API says that it begins anew. */
  readonly nextDayAtMs?: number;
}

/** What is known of the plan when its day is used up, whether the refusal has told anything or not. */
export function usedUpLimits(
  told: RateLimits | undefined,
  known: RateLimits | undefined,
  nowMs: number,
  retryAfterMs: number | undefined,
): RateLimits {
  const isKnown = known && known.remainingDay <= 0;
  return {
    // As little as any plan allows, until an answer tells more.
    ...(told ?? known ?? { perMinute: 3, perDay: 100, remainingMinute: 3 }),
    remainingDay: 0,
    seenAtMs: nowMs,
    usedUpAtMs: isKnown ? known.usedUpAtMs || known.seenAtMs : nowMs,
    ...(retryAfterMs === undefined ? {} : { nextDayAtMs: nowMs + retryAfterMs }),
  };
}

/** Far above the largest plan (30 a minute, 3,000 a day): what tells more counts as this much. */
const maxPerMinute = 10_000;
const maxPerDay = 1_000_000;
/** No limit of the API lasts longer than a day. */
const maxRetryAfterMs = 86_400_000;

function numberIn(headers: Readonly<Record<string, string>>, name: string, maximum: number): number | undefined {
  const text = headers[name.toLowerCase()];
  return text !== undefined && /^\d+$/.test(text) ? Math.min(Number(text), maximum) : undefined;
}

/** The limits that the headers name; undefined if any is missing, as it may be in a refusal. */
export function readRateLimits(headers: Readonly<Record<string, string>>, nowMs: number): RateLimits | undefined {
  const perMinute = numberIn(headers, rateLimitHeaders.minuteLimit, maxPerMinute);
  const perDay = numberIn(headers, rateLimitHeaders.dayLimit, maxPerDay);
  const remainingMinute = numberIn(headers, rateLimitHeaders.minuteRemaining, maxPerMinute);
  const remainingDay = numberIn(headers, rateLimitHeaders.dayRemaining, maxPerDay);
  if (!perMinute || !perDay || remainingMinute === undefined || remainingDay === undefined) return undefined;
  const tier = headers[rateLimitHeaders.tier.toLowerCase()];
  const isName = tier !== undefined && /^[\w .+-]{1,40}$/.test(tier);
  return { perMinute, perDay, remainingMinute, remainingDay, seenAtMs: nowMs, ...(isName ? { tier } : {}) };
}

/** `Retry-After` in milliseconds: seconds, or a date; a day at most. */
export function readRetryAfterMs(headers: Readonly<Record<string, string>>, nowMs: number): number | undefined {
  const text = headers["retry-after"];
  if (text === undefined || text.length > 64) return undefined;
  const waitMs = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - nowMs;
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(0, waitMs), maxRetryAfterMs);
}
