/** What is left of the plan, as the API last told it. */
import type { Platform } from "../platform/ports";
import type { Site } from "./settings";
import { identityOf, readAll, shared, sharedKeys } from "./sharedState";

export interface Quota {
  readonly perMinute: number;
  readonly leftThisMinute: number;
  readonly perDay: number;
  readonly leftToday: number;
  readonly seenAtMs: number;
  /** The plan's name, as the API writes it. */
  readonly tier?: string;
}

/** Undefined until the first response to this site's key. */
export function readQuota({ documentCache, codec, clock }: Platform, { apiKey, profileId }: Site): Quota | undefined {
  const keys = sharedKeys(identityOf(codec, apiKey), profileId);
  const limits = shared.limits(readAll(documentCache, [keys.limits]), keys, clock.nowMs());
  if (!limits) return undefined;
  const { perMinute, perDay, remainingMinute, remainingDay, seenAtMs, tier } = limits;
  const isSameMinute = clock.nowMs() - seenAtMs < 60_000;
  return {
    perMinute,
    leftThisMinute: isSameMinute ? remainingMinute : perMinute,
    perDay,
    leftToday: remainingDay,
    seenAtMs,
    ...(tier === undefined ? {} : { tier }),
  };
}
