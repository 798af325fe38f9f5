/** What an execution needs of each site: its kept answers and its limiter, opened when the site is first asked. */
import type { Platform } from "../platform/ports";
import { type AnswerCache, createAnswerCache } from "./answerCache";
import { createRateLimiter, type RateLimiter } from "./rateLimiter";
import type { Settings, Site } from "./settings";
import { sharedKeys } from "./sharedState";

export interface SiteStore {
  readonly kept: AnswerCache;
  readonly limiter: RateLimiter;
}

export function createStores(platform: Platform, settings: Settings): (site: Site) => SiteStore {
  const stores = new Map<string, SiteStore>();
  return (site) => {
    const known = stores.get(site.profileId);
    if (known) return known;
    const kept = createAnswerCache(platform, site, settings.document);
    const store = { kept, limiter: createRateLimiter(platform, sharedKeys(kept.keyIdentity)) };
    stores.set(site.profileId, store);
    return store;
  };
}
