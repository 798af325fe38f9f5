/** Answers kept in the document's cache, shared by everyone who asks the same with the same key. */
import type { Platform } from "../platform/ports";
import { type Call, callKey } from "../ptengine/call";
import type { Answer } from "../ptengine/shape";
import { decodeEntry, type Entry, encodeEntry } from "./entry";
import type { Site } from "./settings";

/** The cache forgets after 6 hours at the latest. */
const maxLifeSeconds = 21_600;

export interface KeptAnswers {
  /** Formulas that differ only in their stamp never share a fresh answer. */
  read(call: Call, stamp: string): Entry | undefined;
  /** Answers when it was written. */
  write(call: Call, stamp: string, answer: Answer): number;
}

export function createKeptAnswers(platform: Platform, site: Site): KeptAnswers {
  const { codec, clock, documentCache } = platform;
  const keyIdentity = codec.digest(`identity ${site.apiKey}`).slice(0, 16);
  const keyOf = (call: Call, stamp: string) =>
    `a1.${codec.digest(JSON.stringify([keyIdentity, stamp, callKey(call)]))}`;

  /** What the cache cannot give, for whatever reason, has to be asked. */
  function readEntry(key: string): Entry | undefined {
    try {
      const text = documentCache.get(key);
      return text === undefined ? undefined : decodeEntry(key, text, codec, (keys) => documentCache.getAll(keys));
    } catch {
      return undefined;
    }
  }

  return {
    read(call, stamp) {
      const entry = readEntry(keyOf(call, stamp));
      return entry?.keyIdentity === keyIdentity && entry.stamp === stamp ? entry : undefined;
    },
    write(call, stamp, answer) {
      const key = keyOf(call, stamp);
      const writtenAtMs = clock.nowMs();
      const head = { writtenAtMs, stamp, keyIdentity, id: codec.digest(`${key} ${writtenAtMs}`).slice(0, 8) };
      const values = encodeEntry(key, head, answer, codec);
      // Expiries are spread by the key, so that what was asked together does not all end together.
      const spreadSeconds = (key.charCodeAt(4) * 64 + key.charCodeAt(5)) % 600;
      try {
        if (values) documentCache.putAll(values, maxLifeSeconds - spreadSeconds);
      } catch {
        // Keeping is best effort: the answer is shown all the same.
      }
      return writtenAtMs;
    },
  };
}
