/** What kind of failure it is: what mends it, and whether it may pass by itself. */
import { failureScope } from "../../../catalogue/apiErrors";
import type { SerializedError } from "../../serializedError";

export type Failure = SerializedError;

/** There is no key; only the failures of a key that is there say more. */
export const isKeyMissing = ({ code }: Failure): boolean => code === "noKey" || code === "noKeyForSite";

/** What is mended where the sites are: no key, a wrong one, or another site's. */
export const isMendedAtSites = (failure: Failure): boolean =>
  isKeyMissing(failure) || failure.code === 4011 || failure.code === 4030;

/** Whether the same question may be answered later; another failure needs another question. */
export function isWorthRetrying({ code }: Failure): boolean {
  const scope = failureScope(code);
  const others: readonly unknown[] = [
    "noConnection",
    "timedOut",
    "notAuthorized",
    "googleQuota",
    "googleRefused",
    "serviceUnavailable",
    "notJson",
    "documentBusy",
    "unexpected",
  ];
  return scope === "minute" || scope === "day" || scope === "service" || others.includes(code);
}
