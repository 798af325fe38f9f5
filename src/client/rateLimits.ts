/** What a response's headers say of the plan, and what is known of it between requests. */
import { rateLimitHeaders } from "../catalogue/endpoints";

/** As told by the last response; shared by everyone who uses the key in the document. */
export interface RateLimits {
  readonly perMinute: number;
  readonly perDay: number;
  readonly remainingMinute: number;
  readonly remainingDay: number;
  readonly seenAtMs: number;
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

const numberIn = (headers: Readonly<Record<string, string>>, name: string): number | undefined => {
  const text = headers[name.toLowerCase()];
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
};

/** The limits that the headers name; undefined if any is missing, as it may be in a refusal. */
export function readRateLimits(headers: Readonly<Record<string, string>>, nowMs: number): RateLimits | undefined {
  const perMinute = numberIn(headers, rateLimitHeaders.minuteLimit);
  const perDay = numberIn(headers, rateLimitHeaders.dayLimit);
  const remainingMinute = numberIn(headers, rateLimitHeaders.minuteRemaining);
  const remainingDay = numberIn(headers, rateLimitHeaders.dayRemaining);
  if (!perMinute || !perDay || remainingMinute === undefined || remainingDay === undefined) return undefined;
  return { perMinute, perDay, remainingMinute, remainingDay, seenAtMs: nowMs };
}

/** `Retry-After` in milliseconds: seconds, or a date. */
export function readRetryAfterMs(headers: Readonly<Record<string, string>>, nowMs: number): number | undefined {
  const text = headers["retry-after"];
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const untilMs = Date.parse(text);
  return Number.isNaN(untilMs) ? undefined : Math.max(0, untilMs - nowMs);
}
