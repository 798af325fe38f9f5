/** The API keys that the simulated API knows, each with its site and its count of requests. */
import { ApiError } from "../question/apiError";
import { hashOf, hashOfText } from "../site/random";
import { Site } from "../site/site";
import type { KeyState, Plan, Settings } from "./control";
import { limitsByPlan, RateLimiter } from "./rateLimiter";

export interface ApiKey {
  readonly key: string;
  readonly profileId: string;
  readonly scopes: readonly ("query" | "upload")[];
  readonly plan: Plan;
}

export interface KnownKey {
  readonly apiKey: ApiKey;
  readonly limiter: RateLimiter;
  readonly site: Site;
}

export const defaultSeed = 20240101;

/** A site never changes, so that every API in a process shares the days that one of them has made. */
const sites = new Map<number, Site>();

/** Every profile has a site of its own, grown from the same seed. */
export function siteOfProfile(profileId: string, seed: number = defaultSeed): Site {
  const siteSeed = hashOf(seed, hashOfText(profileId));
  const site = sites.get(siteSeed) ?? new Site(siteSeed);
  sites.set(siteSeed, site);
  return site;
}

export class Keys {
  private readonly known: readonly KnownKey[];

  constructor(apiKeys: readonly ApiKey[], seed: number) {
    this.known = apiKeys.map((apiKey) => ({
      apiKey,
      limiter: new RateLimiter(apiKey.plan),
      site: siteOfProfile(apiKey.profileId, seed),
    }));
  }

  find(presented: string | undefined): KnownKey {
    if (presented === undefined || presented === "") throw new ApiError(4010);
    const found = this.known.find(({ apiKey }) => apiKey.key === presented);
    if (!found) throw new ApiError(4011);
    return found;
  }

  secrets(): string[] {
    return this.known.map(({ apiKey }) => apiKey.key);
  }

  setPlan(plan: Plan): void {
    for (const { limiter } of this.known) limiter.plan = plan;
  }

  resetCounters(): void {
    for (const { limiter } of this.known) limiter.reset();
  }

  states(now: number, settings: Settings): KeyState[] {
    return this.known.map(({ apiKey: { profileId, scopes }, limiter }) => {
      const limits = limitsByPlan[limiter.plan];
      const remaining = limiter.remaining(now, settings);
      return {
        profileId,
        scopes,
        plan: limiter.plan,
        limitMinute: limits.minute,
        remainingMinute: remaining.minute,
        limitDay: limits.day,
        remainingDay: remaining.day,
      };
    });
  }
}
