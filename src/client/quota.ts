/** What is left of the plan, as the API last told it. */
import type { Platform } from "../platform/ports";
import type { RateLimits } from "./rateLimits";
import type { Site } from "./settings";
import { identityOf, parseShared, readAll, sharedKeys } from "./sharedState";

export interface Quota {
  readonly perMinute: number;
  readonly leftThisMinute: number;
  readonly perDay: number;
  readonly leftToday: number;
  readonly seenAtMs: number;
}

/** Undefined until the first response to this site's key. */
export function readQuota({ documentCache, codec, clock }: Platform, { apiKey }: Site): Quota | undefined {
  const { limits: name } = sharedKeys(identityOf(codec, apiKey));
  const limits = parseShared<RateLimits>(readAll(documentCache, [name])[name]);
  if (!limits) return undefined;
  const { perMinute, perDay, remainingMinute, remainingDay, seenAtMs } = limits;
  const isSameMinute = clock.nowMs() - seenAtMs < 60_000;
  return {
    perMinute,
    leftThisMinute: isSameMinute ? remainingMinute : perMinute,
    perDay,
    leftToday: remainingDay,
    seenAtMs,
  };
}
