/** CacheService. https://developers.google.com/apps-script/reference/cache/cache-service */
import type { ExecutionContext } from "../executionContext";
import { integer, listOfTexts, plainObject, text } from "../parameters";
import { RemoteObject, reads, remoteClass } from "../remoteObject";
import { ScriptException } from "../scriptException";
import type { CacheStore } from "./cacheStore";

export const cacheServiceClass = remoteClass<CacheService>("CacheService", "CacheService", {
  getDocumentCache: reads([]),
  getScriptCache: reads([]),
  getUserCache: reads([]),
});

export const cacheClass = remoteClass<Cache>("CacheService", "Cache", {
  get: reads([text]),
  getAll: reads([listOfTexts]),
  put: reads([text, text], [text, text, integer]),
  putAll: reads([plainObject], [plainObject, integer]),
  remove: reads([text]),
  removeAll: reads([listOfTexts]),
});

export class CacheService extends RemoteObject {
  readonly remoteClass = cacheServiceClass;

  constructor(private readonly execution: ExecutionContext) {
    super();
  }

  getDocumentCache() {
    return new Cache(this.execution.state.cache("document"));
  }

  getScriptCache() {
    return new Cache(this.execution.state.cache("script"));
  }

  getUserCache() {
    return new Cache(this.execution.state.cache(this.execution.userScope));
  }
}

class Cache extends RemoteObject {
  readonly remoteClass = cacheClass;

  constructor(private readonly store: CacheStore) {
    super();
  }

  get(key: string) {
    return this.store.get(key);
  }

  getAll(keys: string[]) {
    const found = keys.map((key): [string, string | null] => [key, this.store.get(key)]);
    return Object.fromEntries(found.filter(([, value]) => value !== null));
  }

  /** What gives nothing gives null, as Java does. */
  put(key: string, value: string, lifeSeconds?: number) {
    this.store.put(key, value, lifeSeconds);
    return null;
  }

  putAll(values: Record<string, unknown>, lifeSeconds?: number) {
    for (const [key, value] of Object.entries(values)) {
      if (typeof value !== "string") throw new ScriptException(`Invalid argument: values (${key} is no text)`);
      this.store.put(key, value, lifeSeconds);
    }
    return null;
  }

  remove(key: string) {
    this.store.remove(key);
    return null;
  }

  removeAll(keys: string[]) {
    for (const key of keys) this.store.remove(key);
    return null;
  }
}
