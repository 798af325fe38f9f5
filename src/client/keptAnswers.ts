/**
 * Answers kept in the document's cache, and the last small one of each question in its properties: shared by everyone
 * who asks the same with the same key, and by nobody else.
 */
import type { Platform } from "../platform/ports";
import { type Call, callKey } from "../ptengine/call";
import type { Answer } from "../ptengine/shape";
import { decodeEntry, type Entry, encodeEntry, parseHead } from "./entry";
import type { Site } from "./settings";
import { identityOf, safely } from "./shared";

/** The cache forgets after 6 hours at the latest. */
const maxLifeSeconds = 21_600;
const rememberedPrefix = "PTENGINE_ANSWER:";
/** A property takes 9 KB, all of them 500 KB. https://developers.google.com/apps-script/guides/services/quotas */
const maxRememberedLength = 8 * 1024;
const maxRememberedTotal = 300 * 1024;

export interface KeptAnswers {
  readonly keyIdentity: string;
  /** Names a call asked with a stamp. Formulas that differ only in their stamp never share a fresh answer. */
  keyOf(call: Call, stamp: string): string;
  read(call: Call, stamp: string): Entry | undefined;
  /** The last answer to the call, whatever its stamp and age. */
  readOlder(call: Call): Entry | undefined;
  /** Keeps an answer, together with what else is to be shared in the same call to the cache. */
  write(call: Call, stamp: string, answer: Answer, shared: Readonly<Record<string, string>>): number;
}

export function createKeptAnswers(
  platform: Platform,
  site: Site,
  documentProperties: Readonly<Record<string, string>>,
): KeptAnswers {
  const { codec, clock, documentCache } = platform;
  const keyIdentity = identityOf(codec, site.apiKey);
  // What was asked while its last day was not over is never taken for an answer about a closed period.
  const digestOf = (call: Call, stamp: string | null) =>
    codec.digest(JSON.stringify([keyIdentity, stamp, call.freshMinutes, callKey(call)]));
  const keyOf = (call: Call, stamp: string) => `a1.${digestOf(call, stamp)}`;
  const latestKeyOf = (call: Call) => `latest.${digestOf(call, null)}`;
  const propertyOf = (call: Call) => rememberedPrefix + digestOf(call, null).slice(0, 22);
  const decode = (key: string, text: string | undefined) => {
    const entry = text === undefined ? undefined : decodeEntry(key, text, codec, (keys) => documentCache.getAll(keys));
    return entry && entry.keyIdentity === keyIdentity ? entry : undefined;
  };
  /** What the cache cannot give, for whatever reason, has to be asked. */
  const readKey = (key: string) => safely(() => decode(key, documentCache.get(key)), undefined);

  function remember(call: Call, text: string): void {
    if (text.length > maxRememberedLength) return;
    const name = propertyOf(call);
    const others = Object.keys(documentProperties).filter(
      (other) => other.startsWith(rememberedPrefix) && other !== name,
    );
    const writtenAtMs = (other: string) => parseHead(documentProperties[other])?.writtenAtMs || 0;
    const oldestFirst = others
      .map((other) => ({ other, atMs: writtenAtMs(other) }))
      .sort((one, two) => one.atMs - two.atMs);
    let total = text.length + others.reduce((sum, other) => sum + (documentProperties[other] || "").length, 0);
    for (const { other } of oldestFirst) {
      if (total <= maxRememberedTotal) break;
      total -= (documentProperties[other] || "").length;
      platform.documentProperties.remove(other);
    }
    platform.documentProperties.set(name, text);
  }

  return {
    keyIdentity,
    keyOf,
    read(call, stamp) {
      const entry = readKey(keyOf(call, stamp));
      return entry && entry.stamp === stamp ? entry : undefined;
    },
    readOlder(call) {
      const latest = safely(() => documentCache.get(latestKeyOf(call)), undefined);
      return (
        (latest ? readKey(latest) : undefined) ||
        safely(() => decode("", documentProperties[propertyOf(call)]), undefined)
      );
    },
    write(call, stamp, answer, shared) {
      const key = keyOf(call, stamp);
      const writtenAtMs = clock.nowMs();
      const head = { writtenAtMs, stamp, keyIdentity, id: codec.digest(`${key} ${writtenAtMs}`).slice(0, 8) };
      const values = encodeEntry(key, head, answer, codec);
      // Expiries are spread by the key, so that what was asked together does not all end together.
      const spreadSeconds = (key.charCodeAt(4) * 64 + key.charCodeAt(5)) % 600;
      const stored = values ? { ...values, [latestKeyOf(call)]: key, ...shared } : shared;
      safely(() => documentCache.putAll(stored, maxLifeSeconds - spreadSeconds), undefined);
      // Only an answer in one piece may be small enough.
      const text = values && Object.keys(values).length === 1 ? values[key] : undefined;
      if (text !== undefined) safely(() => remember(call, text), undefined);
      return writtenAtMs;
    },
  };
}
