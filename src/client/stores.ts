/** What an execution needs of each site: its kept answers and its rate limiter, opened when the site is first asked. */
import type { Platform } from "../platform/ports";
import { type AnswerCache, createAnswerCache } from "./answerCache";
import { createRateLimiter, type RateLimiter } from "./rateLimiter";
import type { Settings, Site } from "./settings";
import { type SharedKeys, sharedKeys } from "./sharedState";

export interface SiteStore {
  readonly kept: AnswerCache;
  readonly keys: SharedKeys;
  readonly limiter: RateLimiter;
}

export function createStores(platform: Platform, settings: Settings): (site: Site) => SiteStore {
  const stores = new Map<string, SiteStore>();
  return (site) => {
    const known = stores.get(site.profileId);
    if (known) return known;
    const kept = createAnswerCache(platform, site, settings);
    const keys = sharedKeys(kept.keyIdentity, site.profileId);
    const store = { kept, keys, limiter: createRateLimiter(platform, keys) };
    stores.set(site.profileId, store);
    return store;
  };
}
