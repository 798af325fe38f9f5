/** Call → Answer: what is kept and fresh is used, a question under way is waited for, everything else is one request in its turn. */
import { PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import { type Call, callKey } from "../ptengine/call";
import { askTogether, maxTimeoutSeconds, type Result } from "./askTogether";
import { parseHead } from "./cacheEntry";
import { failureAmong, isNoFaultOfTheQuestion, titledFailure } from "./failureKinds";
import { keptSince } from "./keptSince";
import type { AnswerSource, FetchOptions, Found, Question, Step } from "./questions";
import type { Settings, Site } from "./settings";
import { readAll } from "./sharedState";
import { createStepper } from "./step";
import { createStores } from "./stores";

export interface Client extends AnswerSource {
  /** Tries a refused key and questions that failed again, because a person asks for it. */
  clearFailures(site: Site, questions?: readonly Question[]): void;
  /** Names a question among all executions. */
  keyOf(question: Question): string;
  /** Tries a day that counts as used up, because a person says that there is more: one request at a time until the API has told the plan. */
  askAnyway(site: Site): void;
  /** Which of the questions have a fresh answer that was written since a time, by their keys. */
  answered(questions: readonly Question[], sinceMs: number): ReadonlySet<string>;
  /** One step for many questions of one site, without a second attempt: those that may be sent now are, all at once. */
  step(questions: readonly Question[], maxWaitMs: number): Step[];
}

const minuteMs = 60_000;
/** An answer may have been written, by its own time, before an execution began that did not find it yet. */
const writingMs = 5_000;
/** A refresh token that the document does not know is no reason to ask again what was just answered. */
const unknownTokenFreshMs = 10 * minuteMs;

export function createClient(platform: Platform, settings: Settings): Client {
  const { clock } = platform;
  const startedAtMs = clock.nowMs();
  const storeOf = createStores(platform, settings);
  const step = createStepper(platform, storeOf);
  const keyOf = ({ call, site, refreshToken }: Question) => storeOf(site).kept.keyOf(call, refreshToken);
  const tokenOf = ({ refreshToken }: FetchOptions) => refreshToken || settings.refreshToken;

  /** Kept answers that are fresh; makes no request. */
  function kept(calls: readonly Call[], site: Site, options: FetchOptions): (Found | undefined)[] {
    const { cacheMinutes } = options;
    const freshMsOf = (call: Call) => Math.min(call.freshMinutes, cacheMinutes ?? call.freshMinutes) * minuteMs;
    if (calls.every((call) => freshMsOf(call) === 0)) return calls.map(() => undefined);
    const cache = storeOf(site).kept;
    const token = tokenOf(options);
    const nowMs = clock.nowMs();
    const entries = token === settings.refreshToken ? cache.read(calls, token) : cache.readAny(calls, token);
    return entries.map((entry, index) => {
      const freshMs = freshMsOf(calls[index] as Call);
      const maxAgeMs = entry?.refreshToken === token ? freshMs : Math.min(freshMs, unknownTokenFreshMs);
      return entry && nowMs - entry.writtenAtMs < maxAgeMs ? entry : undefined;
    });
  }

  function ask(calls: readonly Call[], site: Site, options: FetchOptions): Result[] {
    const { cacheMinutes } = options;
    // Asked anew means since this execution began.
    const isAskedAnew = cacheMinutes === 0;
    return askTogether(
      calls.map((call) => ({ call, site, refreshToken: tokenOf(options) })),
      {
        clock,
        startedAtMs,
        sinceMs: isAskedAnew ? startedAtMs : startedAtMs - writingMs,
        step,
        kept({ call }) {
          const [found] = kept([call], site, { ...options, cacheMinutes: cacheMinutes || undefined });
          return found && (!isAskedAnew || found.writtenAtMs >= startedAtMs) ? found : undefined;
        },
        release: (questions) => storeOf(site).limiter.release(questions.map(keyOf)),
        // Many wait for the same moment: they do not all look again at the same time.
        pause: (durationMs) => clock.sleep(Math.round(durationMs * (0.7 + 0.6 * platform.random()))),
      },
    );
  }

  /** An older answer, where one may stand in for a failure. */
  function older(call: Call, site: Site, { isStaleAllowed }: FetchOptions, failure: PtengineError): Found | undefined {
    if (!isStaleAllowed || !isNoFaultOfTheQuestion(failure)) return undefined;
    const entry = storeOf(site).kept.readOlder(call);
    return entry && { answer: entry.answer, writtenAtMs: entry.writtenAtMs, isStale: true, staleBecause: failure };
  }

  return {
    answers(calls, site, options) {
      const since = options.sinceMs && keptSince(storeOf(site).kept, calls, tokenOf(options), options.sinceMs);
      const fresh = kept(calls, site, options);
      const found = calls.map((_, index) => fresh[index] ?? (since ? since[index] : undefined));
      const names = calls.map(callKey);
      // Equal calls are one request.
      const open = new Map<string, Call>();
      calls.forEach((call, index) => {
        if (!found[index] && !call.isOnlyIfKept) open.set(names[index] as string, call);
      });
      const asked = open.size > 0 ? ask([...open.values()], site, options) : [];
      const results = new Map([...open.keys()].map((name, index) => [name, asked[index]]));
      const failures = [...results].flatMap(([name, one]) =>
        one instanceof PtengineError ? [{ name, error: one }] : [],
      );
      // What is wrong with one question is told before what all of them wait for.
      const wrong = failures.find(({ error }) => !isNoFaultOfTheQuestion(error));
      if (wrong) throw titledFailure(wrong.error, open.get(wrong.name) as Call);
      const total = new Set(names).size;
      return calls.map((call, index) => {
        const result = found[index] ?? results.get(names[index] as string);
        if (!(result instanceof PtengineError)) return result;
        const stale = older(call, site, options, result);
        if (!stale) throw failureAmong(result, total - failures.length, total);
        return stale;
      });
    },
    clearFailures: (site, questions = []) => storeOf(site).limiter.clearFailures(questions.map(keyOf)),
    keyOf,
    askAnyway: (site) => storeOf(site).limiter.askAnyway(),
    answered(questions, sinceMs) {
      const keys = questions.map(keyOf);
      const heads = readAll(platform.documentCache, keys);
      const isFresh = ({ call }: Question, key: string) => {
        const head = parseHead(heads[key]);
        const fromMs = Math.max(sinceMs, clock.nowMs() - call.freshMinutes * minuteMs);
        return head !== undefined && head.writtenAtMs > fromMs;
      };
      return new Set(keys.filter((key, index) => isFresh(questions[index] as Question, key)));
    },
    step: (questions, maxWaitMs) =>
      step(questions, {
        maxWaitMs,
        mayTryAgain: () => false,
        sinceMs: startedAtMs - writingMs,
        timeoutSeconds: () => maxTimeoutSeconds,
      }),
  };
}
