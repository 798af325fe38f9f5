/** One cache: texts that expire, within Google's limits. https://developers.google.com/apps-script/reference/cache/cache */
import type { Clock } from "../clock";
import { ScriptException } from "../scriptException";

const maxKeyCharacters = 250;
const maxValueBytes = 100 * 1024;
const defaultLifeSeconds = 600;
const minLifeSeconds = 1;
const maxLifeSeconds = 21_600;
/** Above this number, only those that expire last are kept. */
const maxItems = 1_000;
const itemsKeptWhenFull = 900;

interface Item {
  readonly value: string;
  readonly expiresAtMs: number;
}

export class CacheStore {
  private readonly items = new Map<string, Item>();

  constructor(private readonly clock: Clock) {}

  get(key: string): string | null {
    checkKey(key);
    const item = this.items.get(key);
    return item && item.expiresAtMs > this.clock.nowMs() ? item.value : null;
  }

  put(key: string, value: string, lifeSeconds = defaultLifeSeconds) {
    checkKey(key);
    if (Buffer.byteLength(value) > maxValueBytes) throw new ScriptException("Argument too large: value");
    if (lifeSeconds < minLifeSeconds || lifeSeconds > maxLifeSeconds) {
      throw new ScriptException("Invalid argument: expirationInSeconds");
    }
    this.items.set(key, { value, expiresAtMs: this.clock.nowMs() + lifeSeconds * 1000 });
    if (this.items.size > maxItems) this.evict();
  }

  remove(key: string) {
    checkKey(key);
    this.items.delete(key);
  }

  clear() {
    this.items.clear();
  }

  entries(): [string, string][] {
    return [...this.items].map(([key, { value }]) => [key, value]);
  }

  private evict() {
    const lastToExpireFirst = [...this.items].sort(([, a], [, b]) => b.expiresAtMs - a.expiresAtMs);
    for (const [key] of lastToExpireFirst.slice(itemsKeptWhenFull)) this.items.delete(key);
  }
}

function checkKey(key: string) {
  if (key === "") throw new ScriptException("Invalid argument: key");
  if (key.length > maxKeyCharacters) throw new ScriptException("Argument too large: key");
}
