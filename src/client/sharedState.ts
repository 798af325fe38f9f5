/** What executions share through the document's cache, under short names that carry the identity of the key. */
import type { CacheStore, Codec } from "../platform/ports";

/** A question that someone is asking right now. */
export interface Lease {
  readonly by: string;
  readonly untilMs: number;
}

/** A failure that need not be found out again by every formula. */
export interface KnownFailure {
  readonly code: string | number;
  readonly parameters: Readonly<Record<string, string | number | readonly string[]>>;
  readonly untilMs: number;
}

/** Every name under which something is shared for a key. */
export interface SharedKeys {
  readonly ledger: string;
  readonly limits: string;
  readonly keyFailure: string;
  readonly outage: string;
}

export const sharedKeys = (keyIdentity: string): SharedKeys => ({
  ledger: `ledger.${keyIdentity}`,
  limits: `limits.${keyIdentity}`,
  keyFailure: `failure.${keyIdentity}`,
  outage: `outage.${keyIdentity}`,
});

/** Tells one key from another without being it. */
export const identityOf = (codec: Codec, apiKey: string): string => codec.digest(`identity ${apiKey}`).slice(0, 16);

export function parseShared<T>(text: string | undefined): T | undefined {
  try {
    return text ? (JSON.parse(text) as T) : undefined;
  } catch {
    return undefined;
  }
}

/** Best effort: a cache that cannot be read or written costs requests, never an answer. */
export function safely<T>(action: () => T, otherwise: T): T {
  try {
    return action();
  } catch {
    return otherwise;
  }
}

export const readAll = (cache: CacheStore, keys: readonly string[]) =>
  safely(() => cache.getAll(keys), {} as Readonly<Record<string, string>>);
