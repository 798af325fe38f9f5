/** What kind of failure it is: what mends it, and whether it may pass by itself. */
import { failureScope } from "../../../catalogue/apiErrors";
import type { SerializedError } from "../../serializedError";

export type Failure = SerializedError;

/** There is no key that may be used here; only the failures of one that may say more. */
export const isKeyMissing = ({ code }: Failure): boolean =>
  /^(noKey|noKeyForSite|siteNotGranted|noDefaultSite)$/.test(String(code));

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
    "lockRefused",
    "serviceUnavailable",
    "notJson",
    "documentBusy",
    "unexpected",
  ];
  return scope === "minute" || scope === "day" || scope === "service" || others.includes(code);
}
