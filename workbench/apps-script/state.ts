/** What outlives an execution: caches, properties and locks, one of each for the document, the script and every user. */
import type { Clock } from "./clock";
import type { Person } from "./ports/values";
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
  private readonly fetches = new Map<Scope, { sinceMs: number; count: number }>();

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

  releaseLocks(holder: object) {
    for (const mutex of this.locks.values()) mutex.release(holder);
  }

  /** How many a user has made today, this one included; a day begins with its first. */
  countFetch(scope: Scope): number {
    const nowMs = this.clock.nowMs();
    const known = this.fetches.get(scope);
    const today = known && nowMs - known.sinceMs < dayMs ? known : { sinceMs: nowMs, count: 0 };
    this.fetches.set(scope, { ...today, count: today.count + 1 });
    return today.count + 1;
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
