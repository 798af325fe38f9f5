/** Refusals for want of quota, ours and the API's, with the time at which there is some again. */
import { PtengineError } from "../errors";
import { nextDayMs } from "./ledger";
import type { RateLimits } from "./rateLimits";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** "ready in about 40 s", never below 5 s, rounded up to 5. Plans allow 3 to 30 requests a minute. */
export function minuteQuotaError(limits: RateLimits | undefined, waitMs: number): PtengineError {
  const seconds = Math.max(5, Math.ceil(waitMs / 5_000) * 5);
  return new PtengineError(4290, { perMinute: limits ? limits.perMinute : "3–30", seconds });
}

export function dayQuotaError({ perDay, tier }: RateLimits, nowMs: number, untilMs: number): PtengineError {
  const hours = Math.max(1, Math.ceil((untilMs - nowMs) / hourMs));
  return new PtengineError(4291, { hours, perDay, ...(tier === undefined ? {} : { plan: tier }) });
}

/** When a used-up day is tried again. */
export const dayResetMs = ({ nextDayAtMs, seenAtMs, usedUpAtMs }: RateLimits): number =>
  nextDayAtMs ?? nextDayMs(seenAtMs, usedUpAtMs ?? seenAtMs);
