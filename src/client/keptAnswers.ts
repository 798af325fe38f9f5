/** Answers kept in the document's cache, shared by everyone who asks the same with the same key. */
import type { Platform } from "../platform/ports";
import { type Call, callKey } from "../ptengine/call";
import type { Answer } from "../ptengine/shape";
import { decodeEntry, type Entry, encodeEntry } from "./entry";
import type { Site } from "./settings";

/** The cache forgets after 6 hours at the latest. */
const maxLifeSeconds = 21_600;

export interface KeptAnswers {
  read(call: Call): Entry | undefined;
  write(call: Call, answer: Answer, stamp: string): void;
}

export function createKeptAnswers(platform: Platform, site: Site): KeptAnswers {
  const { codec, clock, documentCache } = platform;
  const keyIdentity = codec.digest(`identity ${site.apiKey}`).slice(0, 16);
  const keyOf = (call: Call) => `a1.${codec.digest(`${keyIdentity} ${callKey(call)}`)}`;
  return {
    read(call) {
      const key = keyOf(call);
      const text = documentCache.get(key);
      const entry =
        text === undefined ? undefined : decodeEntry(key, text, codec, (keys) => documentCache.getAll(keys));
      return entry?.keyIdentity === keyIdentity ? entry : undefined;
    },
    write(call, answer, stamp) {
      const key = keyOf(call);
      const writtenAtMs = clock.nowMs();
      const head = { writtenAtMs, stamp, keyIdentity, id: codec.digest(`${key} ${writtenAtMs} ${stamp}`).slice(0, 8) };
      const values = encodeEntry(key, head, answer, codec);
      if (!values) return;
      // Expiries are spread by the key, so that what was asked together does not all end together.
      const spread = (key.charCodeAt(4) * 64 + key.charCodeAt(5)) % 600;
      try {
        documentCache.putAll(values, maxLifeSeconds - spread);
      } catch {
        // Keeping is best effort: the answer is shown all the same.
      }
    },
  };
}
