/** What a failure is about: the question, the key, the quota, or the way to the API and the API itself. */
import { failureScope } from "../catalogue/apiErrors";
import { PtengineError, titledError } from "../errors";
import type { Call } from "../ptengine/call";

/** Failures of the way to the API or of the API itself: they say nothing about the question, and open the circuit breaker. */
export function isOutage({ code }: PtengineError): boolean {
  const outages: readonly unknown[] = ["noConnection", "serviceUnavailable", "timedOut", "notJson"];
  return failureScope(code) === "service" || outages.includes(code);
}

const refusalsOfGoogle: readonly unknown[] = ["googleQuota", "googleRefused", "lockRefused", "notAuthorized"];

/** Google has not sent the request, for a reason of its own, or for want of a permission that others may have given. */
export const isOfGoogle = ({ code }: PtengineError): boolean => refusalsOfGoogle.includes(code);

/** Failures in which an older answer may stand in, and that are not remembered of the question. */
export function isNoFaultOfTheQuestion(error: PtengineError): boolean {
  const scope = failureScope(error.code);
  return isOutage(error) || isOfGoogle(error) || scope === "minute" || scope === "day";
}

const ownLacks: readonly unknown[] = ["noKey", "noKeyForSite", "noDefaultSite", "siteNotGranted", "keyOfAnother"];

/** Nobody has been asked: the person at work has no key, or none that may be used here. */
export const isOwnLack = ({ code }: PtengineError): boolean => ownLacks.includes(code);

/** Failures that are the key's, not the question's. */
export const isKeyFailure = (error: PtengineError): boolean => failureScope(error.code) === "key" || isOwnLack(error);

/** A failure that is the question's, with which of several questions it is. */
export const titledFailure = (error: PtengineError, { title }: Call): PtengineError =>
  title === undefined || isKeyFailure(error) || isNoFaultOfTheQuestion(error) ? error : titledError(error, title);

/** The slowest plan's requests a minute, where the plan is not known yet. */
const leastPerMinute = 3;

/** A wait for the pace, with how many of several questions have their answers by now. */
export function failureAmong(error: PtengineError, done: number, total: number): PtengineError {
  if (failureScope(error.code) !== "minute" || total < 2) return error;
  const { perMinute } = error.parameters;
  const minutes = Math.ceil((total - done) / (typeof perMinute === "number" ? perMinute : leastPerMinute));
  return new PtengineError(error.code, { ...error.parameters, done, total, minutes });
}
