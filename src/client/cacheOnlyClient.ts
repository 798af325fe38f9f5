/** Answers only from what is kept, without a request, in few calls for many questions: what a list of formulas shows. */
import type { PtengineError } from "../errors";
import type { CacheStore, Platform } from "../platform/ports";
import type { Call } from "../ptengine/call";
import { titledFailure } from "./failureKinds";
import { knownFailures, questionFailureMs } from "./knownFailures";
import { type AnswerSource, bySite, type FetchOptions, type Found, type Question } from "./questions";
import type { Settings, Site } from "./settings";
import { failureKeyOf, safely } from "./sharedState";
import { createStores } from "./stores";

/** Nothing is known of a question: neither an answer nor a failure of its own; of others asked with it, so many have answers. */
export class NotAnswered extends Error {
  constructor(
    readonly reason: PtengineError | undefined,
    readonly answered = 0,
  ) {
    super("Not answered yet");
  }
}

export interface CacheOnlyClient extends AnswerSource {
  /** Reads ahead what is kept of the questions. */
  load(questions: readonly Question[]): void;
  /** Keeps the last answers of the questions under another refresh token too, as old as they are; what stands there already stays. */
  carryOver(questions: readonly Question[], refreshToken: string): void;
}

/** Remembers what was read, and what was not there, so that many keys can be read ahead in one call. */
function readAhead(cache: CacheStore): CacheStore {
  const known = new Map<string, string | undefined>();
  const getAll = (keys: readonly string[]) => {
    const missing = keys.filter((key) => !known.has(key));
    const found = missing.length > 0 ? safely(() => cache.getAll(missing), {} as Record<string, string>) : {};
    for (const key of missing) known.set(key, found[key]);
    return Object.fromEntries(
      keys.flatMap((key) => {
        const value = known.get(key);
        return value === undefined ? [] : [[key, value]];
      }),
    );
  };
  return {
    get: (key) => getAll([key])[key],
    getAll,
    putAll: (values, lifeSeconds) => cache.putAll(values, lifeSeconds),
  };
}

export function createCacheOnlyClient(actual: Platform, settings: Settings): CacheOnlyClient {
  const { clock } = actual;
  const documentCache = readAhead(actual.documentCache);
  const platform: Platform = Object.create(actual, { documentCache: { value: documentCache } });
  const storeOf = createStores(platform, settings);

  function answer(call: Call, site: Site, options: FetchOptions): Found | undefined {
    const { kept, keys, limiter } = storeOf(site);
    const refreshToken = options.refreshToken || settings.refreshToken;
    const [entry] = kept.read([call], refreshToken);
    if (entry && clock.nowMs() - entry.writtenAtMs < call.freshMinutes * 60_000) return entry;
    if (call.isOnlyIfKept) return undefined;
    const older = entry ?? kept.readOlder(call);
    // A failure that may be asked again by now is still the last that is known, unless an answer came later.
    const sinceMs = older ? older.writtenAtMs + questionFailureMs : 0;
    const [failure] = knownFailures(platform, keys, [kept.keyOf(call, refreshToken)], sinceMs);
    if (failure) throw titledFailure(failure, call);
    const reason = limiter.blockedBy();
    if (!older || !options.isStaleAllowed) throw new NotAnswered(reason);
    return { answer: older.answer, writtenAtMs: older.writtenAtMs, isStale: true, staleBecause: reason };
  }

  /** All of them, or how many there are. */
  function answers(calls: readonly Call[], site: Site, options: FetchOptions): (Found | undefined)[] {
    const found: (Found | undefined)[] = [];
    const missing: NotAnswered[] = [];
    for (const call of calls) {
      try {
        found.push(answer(call, site, options));
      } catch (problem) {
        if (!(problem instanceof NotAnswered)) throw problem;
        missing.push(problem);
      }
    }
    if (missing[0]) throw new NotAnswered(missing[0].reason, found.length);
    return found;
  }

  function load(questions: readonly Question[]): void {
    const stores = questions.map(({ site }) => storeOf(site));
    const keys = questions.map(({ call, refreshToken }, index) => stores[index]?.kept.keyOf(call, refreshToken) ?? "");
    const latest = questions.map(({ call }, index) => stores[index]?.kept.latestKeyOf(call) ?? "");
    const ofSites = stores.map(({ keys: { keyFailure } }) => keyFailure);
    const found = documentCache.getAll([...new Set([...keys, ...keys.map(failureKeyOf), ...latest, ...ofSites])]);
    // Older answers stand in only for those that are missing.
    documentCache.getAll(latest.flatMap((name, index) => (found[keys[index] ?? ""] ? [] : (found[name] ?? []))));
  }

  return {
    answers,
    load,
    carryOver(questions, refreshToken) {
      load(questions);
      for (const [site, ofSite] of bySite(questions)) {
        const { kept } = storeOf(site);
        const found = ofSite.flatMap(({ call, refreshToken: from }) => {
          const [entry] = kept.read([call], from);
          if (entry && from === refreshToken) return [];
          const last = entry ?? kept.readOlder(call);
          return last ? [{ ...last, call, refreshToken }] : [];
        });
        if (found.length > 0) kept.write(found, {});
      }
    },
  };
}
