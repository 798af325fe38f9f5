/** What the hourly trigger does for alerts, after the reports have run and outside of every lease: it looks, and sends. */
import { safely } from "../client/sharedState";
import type { Platform } from "../platform/ports";
import { deliver } from "./deliver";
import { look } from "./look";
import { readWebhook } from "./stored";

export function tellAlerts(platform: Platform, untilMs: number): void {
  // Without an address nothing is looked at: whoever gives one is told what is true then.
  const address = readWebhook(platform);
  if (!address) return;
  // What waits since the last hours goes, whatever is wrong with the cells.
  safely(() => look(platform), undefined);
  deliver(platform, address, untilMs);
}
