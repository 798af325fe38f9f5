/** What a failure is about: the question, the key, the quota, or the way to the API and the API itself. */
import { failureScope } from "../catalogue/apiErrors";
import type { PtengineError } from "../errors";

/** Failures of the way to the API or of the API itself: they say nothing about the question, and open the circuit breaker. */
export function isOutage({ code }: PtengineError): boolean {
  const outages: readonly unknown[] = ["noConnection", "serviceUnavailable", "timedOut", "notJson"];
  return failureScope(code) === "service" || outages.includes(code);
}

/** Failures in which an older answer may stand in, and that are not remembered of the question. */
export function isNoFaultOfTheQuestion(error: PtengineError): boolean {
  const scope = failureScope(error.code);
  const isOfGoogle = error.code === "googleQuota" || error.code === "googleRefused";
  return isOutage(error) || isOfGoogle || scope === "minute" || scope === "day";
}

/** Failures that are the key's, not the question's. */
export const isKeyFailure = ({ code }: PtengineError) =>
  failureScope(code) === "key" || /^(noKey|noKeyForSite|noDefaultSite|siteNotGranted)$/.test(String(code));
