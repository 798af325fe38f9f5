/** What an execution needs of each site: its kept answers and its pace, opened when the site is first asked. */
import type { Platform } from "../platform/ports";
import { createKeptAnswers, type KeptAnswers } from "./keptAnswers";
import { createPace, type Pace } from "./pace";
import type { Settings, Site } from "./settings";
import { sharedNames } from "./shared";

export interface SiteStore {
  readonly kept: KeptAnswers;
  readonly pace: Pace;
}

export function createStores(platform: Platform, settings: Settings): (site: Site) => SiteStore {
  const stores = new Map<string, SiteStore>();
  return (site) => {
    const known = stores.get(site.profileId);
    if (known) return known;
    const kept = createKeptAnswers(platform, site, settings.document);
    const store = { kept, pace: createPace(platform, sharedNames(kept.keyIdentity)) };
    stores.set(site.profileId, store);
    return store;
  };
}
