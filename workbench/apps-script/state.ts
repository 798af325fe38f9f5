/** What outlives an execution: caches, properties and locks, one of each for the document, the script and every user. */
import type { Clock } from "./clock";
import type { Person } from "./ports/values";
import type { DailyUse } from "./quotas";
import { CacheStore } from "./services/cacheStore";
import { Mutex } from "./services/mutex";
import { PropertyStore } from "./services/propertyStore";
import { TriggerStore } from "./triggers/triggerStore";

const dayMs = 86_400_000;

export type Scope = "document" | "script" | `user:${Person}`;

export interface StoredText {
  readonly service: "cache" | "properties";
  readonly scope: Scope;
  readonly key: string;
  readonly value: string;
}

export class State {
  readonly triggers = new TriggerStore();
  private readonly unauthorized = new Set<Person>();
  private readonly caches = new Map<Scope, CacheStore>();
  private readonly stores = new Map<Scope, PropertyStore>();
  private readonly locks = new Map<Scope, Mutex>();
  private readonly withdrawn = new Map<Person, Set<string>>();
  private readonly uses = new Map<string, { sinceMs: number; amount: number }>();
  private lockCount = 0;

  constructor(private readonly clock: Clock) {}

  cache(scope: Scope): CacheStore {
    return getOrMake(this.caches, scope, () => new CacheStore(this.clock));
  }

  properties(scope: Scope): PropertyStore {
    return getOrMake(this.stores, scope, () => new PropertyStore());
  }

  lock(scope: Scope): Mutex {
    return getOrMake(this.locks, scope, () => new Mutex());
  }

  isAuthorized(person: Person): boolean {
    return !this.unauthorized.has(person);
  }

  /** False: the person's consent is gone, as after a new scope or a changed password. */
  setAuthorized(person: Person, isAuthorized: boolean) {
    if (isAuthorized) this.unauthorized.delete(person);
    else this.unauthorized.add(person);
  }

  /** What the person has not granted, or taken back. */
  withdrawnScopes(person: Person): ReadonlySet<string> {
    return this.withdrawn.get(person) ?? new Set();
  }

  /** False: one box of the consent screen is no longer ticked. */
  setScopeGranted(person: Person, scope: string, isGranted: boolean) {
    const scopes = new Set(this.withdrawn.get(person));
    if (isGranted) scopes.delete(scope);
    else scopes.add(scope);
    this.withdrawn.set(person, scopes);
  }

  /** How many locks have been asked for, this one included. */
  countLock(): number {
    this.lockCount += 1;
    return this.lockCount;
  }

  releaseLocks(holder: object) {
    for (const mutex of this.locks.values()) mutex.release(holder);
  }

  /** How many a user has made today, this one included. */
  countFetch(scope: Scope): number {
    return this.use(scope, "fetches", 1);
  }

  /** What a user has used today, with what is used now; a day begins with its first use. */
  use(scope: Scope, what: DailyUse, amount: number): number {
    const nowMs = this.clock.nowMs();
    const key = `${scope} ${what}`;
    const known = this.uses.get(key);
    const today = known && nowMs - known.sinceMs < dayMs ? known : { sinceMs: nowMs, amount: 0 };
    this.uses.set(key, { ...today, amount: today.amount + amount });
    return today.amount + amount;
  }

  usedToday(scope: Scope, what: DailyUse): number {
    const known = this.uses.get(`${scope} ${what}`);
    return known && this.clock.nowMs() - known.sinceMs < dayMs ? known.amount : 0;
  }

  clearCache() {
    for (const cache of this.caches.values()) cache.clear();
  }

  /** Every text that is kept, expired ones included: for a look whether a secret is among them. */
  dump(): StoredText[] {
    return [...texts("cache", this.caches), ...texts("properties", this.stores)];
  }
}

function texts(
  service: StoredText["service"],
  stores: ReadonlyMap<Scope, { entries(): [string, string][] }>,
): StoredText[] {
  return [...stores].flatMap(([scope, store]) =>
    store.entries().map(([key, value]) => ({ service, scope, key, value })),
  );
}

function getOrMake<Value>(map: Map<Scope, Value>, scope: Scope, make: () => Value): Value {
  const value = map.get(scope) ?? make();
  map.set(scope, value);
  return value;
}
