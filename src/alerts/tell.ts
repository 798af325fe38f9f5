/** What the hourly trigger does for alerts, after the reports have run and outside of every lease: it looks, and sends. */
import { safely } from "../client/sharedState";
import type { Platform } from "../platform/ports";
import { deliver } from "./deliver";
import { look } from "./look";
import { createAlertStore } from "./stored";

export function tellAlerts(platform: Platform, untilMs: number): void {
  const store = createAlertStore(platform);
  // Without an address nothing is looked at: whoever gives one is told what is true then.
  const address = store.webhook();
  if (!address) return;
  // What waits since the last hours goes, whatever is wrong with the cells.
  safely(() => look(platform, store), undefined);
  deliver(platform, store, address, untilMs);
}
