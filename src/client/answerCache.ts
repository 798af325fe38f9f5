/**
 * Answers kept in the document's cache, and the last small one of each question in its properties: shared by everyone
 * who asks the same with the same key, and by nobody else. What visitors have submitted stays in the cache alone.
 */
import type { Platform } from "../platform/ports";
import { type Call, callKey } from "../ptengine/call";
import type { Answer } from "../ptengine/shape";
import { decodeEntry, type Entry, encodeEntry } from "./cacheEntry";
import { maxRememberedLength, remember, rememberedPrefix } from "./rememberedAnswers";
import { maxSkewMs, type Settings, type Site } from "./settings";
import { identityOf, readAll, type SharedValues, safely } from "./sharedState";

/** The cache forgets after 6 hours at the latest. */
const maxLifeSeconds = 21_600;
const maxSpreadSeconds = 600;

export interface AnswerToStore {
  readonly call: Call;
  readonly refreshToken: string;
  readonly answer: Answer;
  /** Of an answer that was kept before; now unless given. */
  readonly writtenAtMs?: number;
}

export interface AnswerCache {
  readonly keyIdentity: string;
  /** Names a call asked with a refresh token. Formulas that differ only in their refresh token never share a fresh answer. */
  keyOf(call: Call, refreshToken: string): string;
  /** Where the key of a call's last answer is noted. */
  latestKeyOf(call: Call): string;
  /** In one call to the cache, for as many as there are. */
  read(calls: readonly Call[], refreshToken: string): (Entry | undefined)[];
  /** The same, and where there is none the last answer whatever its token: in two calls. */
  readAny(calls: readonly Call[], refreshToken: string): (Entry | undefined)[];
  /** The last small answer of each call that the properties remember; all are read in one call. */
  readRemembered(calls: readonly Call[]): (Entry | undefined)[];
  /** The last answer to the call, whatever its refresh token and age. */
  readOlder(call: Call): Entry | undefined;
  /** Keeps answers, together with what else is to be shared, in one call to the cache and one to the properties. */
  write(answers: readonly AnswerToStore[], shared: Readonly<Record<string, string>>): number;
}

export function createAnswerCache(platform: Platform, site: Site, settings: Settings): AnswerCache {
  const { codec, clock, documentCache, documentProperties } = platform;
  const keyIdentity = identityOf(codec, site.apiKey);
  const forgottenAtMs = settings.forgottenAtMs(keyIdentity);
  // What was asked while its last day was not over is never taken for an answer about a closed period.
  const digests = new Map<string, string>();
  function digestOf(call: Call, refreshToken: string | null): string {
    const text = JSON.stringify([keyIdentity, refreshToken, call.freshMinutes, callKey(call)]);
    // Each digest is a call to Google, and a refresh asks for the same ones again and again.
    const digest = digests.get(text) || codec.digest(text);
    digests.set(text, digest);
    return digest;
  }
  const keyOf = (call: Call, refreshToken: string) => `a1.${digestOf(call, refreshToken)}`;
  const latestKeyOf = (call: Call) => `latest.${digestOf(call, null)}`;
  const propertyOf = (call: Call) => rememberedPrefix + digestOf(call, null).slice(0, 22);
  const decode = (key: string, text: string | undefined) => {
    const entry = text ? decodeEntry(key, text, codec, (keys) => documentCache.getAll(keys)) : undefined;
    const isOfSite = entry?.keyIdentity === keyIdentity && entry.writtenAtMs > forgottenAtMs;
    return isOfSite && entry.writtenAtMs <= clock.nowMs() + maxSkewMs ? entry : undefined;
  };
  /** What the cache cannot give, for whatever reason, has to be asked. */
  const entryIn = (values: SharedValues, key: string) => safely(() => decode(key, values[key]), undefined);

  function readOf(values: SharedValues, keys: readonly string[], refreshToken: string) {
    return keys.map((key) => {
      const entry = entryIn(values, key);
      return entry?.refreshToken === refreshToken ? entry : undefined;
    });
  }

  return {
    keyIdentity,
    keyOf,
    latestKeyOf,
    read(calls, refreshToken) {
      const keys = calls.map((call) => keyOf(call, refreshToken));
      return readOf(readAll(documentCache, keys), keys, refreshToken);
    },
    readAny(calls, refreshToken) {
      const keys = calls.map((call) => keyOf(call, refreshToken));
      const latestKeys = calls.map(latestKeyOf);
      const values = readAll(documentCache, [...keys, ...latestKeys]);
      const found = readOf(values, keys, refreshToken);
      const latest = latestKeys.map((name, index) => (found[index] ? undefined : values[name]));
      const older = readAll(
        documentCache,
        latest.filter((key) => key !== undefined),
      );
      return found.map((entry, index) => entry ?? (latest[index] ? entryIn(older, latest[index]) : undefined));
    },
    readRemembered(calls) {
      const all = safely(() => documentProperties.all(), {} as Readonly<Record<string, string>>);
      return calls.map((call) => safely(() => decode("", all[propertyOf(call)]), undefined));
    },
    readOlder(call) {
      const latestKey = latestKeyOf(call);
      const latest = readAll(documentCache, [latestKey])[latestKey];
      return (
        (latest ? entryIn(readAll(documentCache, [latest]), latest) : undefined) ??
        safely(() => decode("", documentProperties.get(propertyOf(call))), undefined)
      );
    },
    write(answers, shared) {
      const nowMs = clock.nowMs();
      const stored: Record<string, string> = { ...shared };
      const remembered: Record<string, string> = {};
      for (const { call, refreshToken, answer, writtenAtMs = nowMs } of answers) {
        const key = keyOf(call, refreshToken);
        const head = { writtenAtMs, refreshToken, keyIdentity, id: Math.floor(platform.random() * 1e9).toString(36) };
        const values = encodeEntry(key, head, answer, codec);
        if (!values) continue;
        Object.assign(stored, values, { [latestKeyOf(call)]: key });
        const text = values[key] ?? "";
        // Only an answer in one piece may be small enough.
        const isSmall = Object.keys(values).length === 1 && text.length <= maxRememberedLength;
        if (isSmall && call.shape !== "form") remembered[propertyOf(call)] = text;
      }
      // Expiries are spread, so that what was asked at different times does not all end together.
      const spreadSeconds = Math.floor(platform.random() * maxSpreadSeconds);
      safely(() => documentCache.putAll(stored, maxLifeSeconds - spreadSeconds), undefined);
      if (Object.keys(remembered).length > 0) safely(() => remember(documentProperties, remembered), undefined);
      return nowMs;
    },
  };
}
