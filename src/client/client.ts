/** Call → Answer: what is kept and fresh is used, a question under way is waited for, everything else is one request in its turn. */
import { failureScope } from "../catalogue/apiErrors";
import { PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import type { Call } from "../ptengine/call";
import type { Answer } from "../ptengine/shape";
import { parseHead } from "./cacheEntry";
import { knownFailures } from "./knownFailures";
import { isNoFaultOfTheQuestion, isOutage, type Permit, pollMs } from "./rateLimiter";
import { type Outcome, sendAll } from "./send";
import type { Settings, Site } from "./settings";
import { readAll, safely } from "./sharedState";
import { createStores } from "./stores";

export interface FetchOptions {
  /** Shortens how long a kept answer counts as fresh; 0 does not read, but stores. */
  readonly cacheMinutes?: number | undefined;
  /** The formula's refresh token; "" counts as the document's current one. */
  readonly refreshToken: string;
  /** Whether an older answer may stand in where none can be had now. */
  readonly isStaleAllowed: boolean;
}

export interface Found {
  readonly answer: Answer;
  readonly writtenAtMs: number;
  /** An older answer stands in. */
  readonly isStale?: boolean;
  /** Why it does, where that is known. */
  readonly staleBecause?: PtengineError | undefined;
}

/** A call, the site whose key asks it, and the refresh token under which its answer is kept. */
export interface Question {
  readonly call: Call;
  readonly site: Site;
  readonly refreshToken: string;
}

/** Questions by their sites: each site has its own key, and so its own limiter. */
export function bySite(questions: readonly Question[]): (readonly [Site, readonly Question[]])[] {
  const sites = new Map(questions.map(({ site }) => [site.profileId, site]));
  return [...sites.values()].map((site) => [
    site,
    questions.filter((question) => question.site.profileId === site.profileId),
  ]);
}

/** What became of a question in one step. */
export type Step =
  | { readonly kind: "answered"; readonly found: Found }
  | { readonly kind: "failed"; readonly error: PtengineError }
  /** Not yet: look again after the pause, or give up with the error. */
  | { readonly kind: "waiting"; readonly durationMs: number; readonly error: PtengineError };

/** Who can give answers. */
export interface AnswerSource {
  /** A kept answer that is fresh; makes no request. */
  kept(call: Call, site: Site, options: FetchOptions): Found | undefined;
  /** The answer to a call, or an error that says why there is none. */
  answer(call: Call, site: Site, options: FetchOptions): Found;
}

export interface Client extends AnswerSource {
  /** Tries a refused key and questions that failed again, because a person asks for it. */
  clearFailures(site: Site, questions?: readonly Question[]): void;
  /** Names a question among all executions. */
  keyOf(question: Question): string;
  /** Which of the questions have a kept answer, by their keys. */
  answered(questions: readonly Question[]): ReadonlySet<string>;
  /** One step for many questions of one site, without a second attempt: those that may be sent now are, all at once. */
  step(questions: readonly Question[], maxWaitMs: number): Step[];
}

const minuteMs = 60_000;
/** A formula waits for its turn at most so long; it has 30 s in all. */
const maxTurnWaitMs = 20_000;
/** After this a formula makes no second attempt. */
const lastRetryAfterMs = 8_000;
const retryPauseMs = 600;
const maxTimeoutSeconds = 20;
/** An answer may have been written, by its own time, before an execution began that did not find it yet. */
const writingMs = 5_000;
/** What a formula may use of its 30 s; the rest is for the table. */
const maxFormulaMs = 28_000;

interface Patience {
  /** Asked when a request has failed. */
  readonly mayTryAgain: () => boolean;
  /** An answer written since then needs no request. */
  readonly sinceMs: number;
  /** For a request that is sent now. */
  readonly timeoutSeconds: () => number;
}

/** A second attempt may cure it; a time-out has used the time for one. */
const isPassing = (error: PtengineError) => isOutage(error) && error.code !== "timedOut";

export function createClient(platform: Platform, settings: Settings): Client {
  const { clock } = platform;
  const startedAtMs = clock.nowMs();
  const storeOf = createStores(platform, settings);

  const pause = (durationMs: number) => clock.sleep(Math.round(durationMs * (0.7 + 0.6 * platform.random())));

  /** Stores what was answered, all at once, and shares what failed. */
  function settle(
    sent: readonly Question[],
    outcomes: readonly Outcome[],
    { answerKeys, isProbe }: Extract<Permit, { readonly kind: "go" }>,
    mayTryAgain: () => boolean,
  ): Step[] {
    const { kept, limiter } = storeOf((sent[0] as Question).site);
    const answered = sent.flatMap((question, index) => {
      const { answer, response } = outcomes[index] as Outcome;
      return answer && response
        ? [{ ...question, answer, shared: limiter.afterAnswer(answerKeys[index] as string, response) }]
        : [];
    });
    const shared: Record<string, string> = Object.assign({}, ...answered.map((one) => one.shared));
    const writtenAtMs = answered.length > 0 ? kept.write(answered, shared) : 0;
    return answerKeys.map((answerKey, index): Step => {
      const { answer, response, error } = outcomes[index] as Outcome;
      if (answer) return { kind: "answered", found: { answer, writtenAtMs } };
      const failed = error as PtengineError;
      const isTriedAgain = isPassing(failed) && mayTryAgain();
      const told = limiter.afterFailure(answerKey, { error: failed, response, isProbe, isTriedAgain });
      return isTriedAgain
        ? { kind: "waiting", durationMs: retryPauseMs, error: failed }
        : { kind: "failed", error: told };
    });
  }

  function stepOf(questions: readonly Question[], maxWaitMs: number, patience: Patience): Step[] {
    const [first] = questions;
    if (!first) return [];
    const { kept, limiter } = storeOf(first.site);
    const answerKeys = questions.map(({ call, refreshToken }) => kept.keyOf(call, refreshToken));
    const failures = knownFailures(platform, kept.keyIdentity, answerKeys);
    const open = answerKeys.filter((_, index) => !failures[index]);
    const turn = open.length > 0 ? limiter.acquire(open, maxWaitMs, patience.sinceMs) : undefined;
    const outcomes = new Map<string, Step>();
    for (const answerKey of turn ? turn.answeredKeys : []) {
      const { call, refreshToken } = questions[answerKeys.indexOf(answerKey)] as Question;
      const found = kept.read(call, refreshToken);
      if (found) outcomes.set(answerKey, { kind: "answered", found });
    }
    if (turn?.kind === "go") {
      if (turn.durationMs > 0) clock.sleep(turn.durationMs);
      const sent = turn.answerKeys.map((answerKey) => questions[answerKeys.indexOf(answerKey)] as Question);
      const results = sendAll(
        platform.http,
        sent.map(({ call, site }) => ({ call, apiKey: site.apiKey, timeoutSeconds: patience.timeoutSeconds() })),
      );
      if (turn.isProbe && results[0]) limiter.afterProbe(failureScope(results[0].error?.code) !== "minute");
      const settled = settle(sent, results, turn, patience.mayTryAgain);
      for (const [index, answerKey] of turn.answerKeys.entries()) outcomes.set(answerKey, settled[index] as Step);
    }
    return answerKeys.map((answerKey, index): Step => {
      const failure = failures[index];
      if (failure) return { kind: "failed", error: failure };
      const done = outcomes.get(answerKey);
      if (done) return done;
      return turn && turn.kind !== "go"
        ? { kind: "waiting", durationMs: turn.durationMs, error: turn.error }
        : { kind: "waiting", durationMs: pollMs, error: new PtengineError(4290, { perMinute: "3–30", seconds: 5 }) };
    });
  }

  /** Asks until there is an answer, a failure or no time. */
  function ask(question: Question, options: FetchOptions): Found {
    const endMs = startedAtMs + maxFormulaMs;
    const untilMs = Math.min(clock.nowMs() + maxTurnWaitMs, endMs);
    const sinceMs = options.cacheMinutes === 0 ? startedAtMs : startedAtMs - writingMs;
    const timeoutSeconds = () => Math.min(maxTimeoutSeconds, Math.floor((endMs - clock.nowMs()) / 1000));
    for (let attempts = 0; ; ) {
      const isFirst = attempts === 0;
      const mayTryAgain = () => isFirst && clock.nowMs() - startedAtMs <= lastRetryAfterMs;
      if (timeoutSeconds() < 1) throw new PtengineError("timedOut");
      const [step] = stepOf([question], untilMs - clock.nowMs(), { mayTryAgain, sinceMs, timeoutSeconds }) as [Step];
      if (step.kind === "answered") return step.found;
      if (step.kind === "failed") throw step.error;
      if (isPassing(step.error)) attempts += 1;
      const isTooLate = clock.nowMs() + step.durationMs > untilMs;
      if (isTooLate) {
        storeOf(question.site).limiter.release([client.keyOf(question)]);
        throw step.error;
      }
      pause(Math.min(step.durationMs, pollMs));
      // Whoever asked first may have the answer by now; one that is newer than this execution is always good enough.
      const found = client.kept(question.call, question.site, {
        ...options,
        cacheMinutes: options.cacheMinutes || undefined,
      });
      if (found && (options.cacheMinutes !== 0 || found.writtenAtMs >= startedAtMs)) return found;
    }
  }

  const client: Client = {
    kept(call, site, { cacheMinutes, refreshToken }) {
      const freshMs = Math.min(call.freshMinutes, cacheMinutes ?? call.freshMinutes) * minuteMs;
      if (freshMs === 0) return undefined;
      const entry = storeOf(site).kept.read(call, refreshToken || settings.refreshToken);
      return entry && clock.nowMs() - entry.writtenAtMs < freshMs ? entry : undefined;
    },
    answer(call, site, options) {
      const kept = client.kept(call, site, options);
      if (kept) return kept;
      try {
        return ask({ call, site, refreshToken: options.refreshToken || settings.refreshToken }, options);
      } catch (problem) {
        if (!(problem instanceof PtengineError) || !options.isStaleAllowed || !isNoFaultOfTheQuestion(problem))
          throw problem;
        const older = safely(() => storeOf(site).kept.readOlder(call), undefined);
        if (!older) throw problem;
        return { answer: older.answer, writtenAtMs: older.writtenAtMs, isStale: true, staleBecause: problem };
      }
    },
    clearFailures: (site, questions = []) => storeOf(site).limiter.clearFailures(questions.map(client.keyOf)),
    keyOf: ({ call, site, refreshToken }) => storeOf(site).kept.keyOf(call, refreshToken),
    answered(questions) {
      const keys = questions.map((question) => client.keyOf(question));
      const heads = readAll(platform.documentCache, keys);
      const isFresh = ({ call }: Question, key: string) => {
        const head = parseHead(heads[key]);
        return head !== undefined && clock.nowMs() - head.writtenAtMs < call.freshMinutes * minuteMs;
      };
      return new Set(keys.filter((key, index) => isFresh(questions[index] as Question, key)));
    },
    step: (questions, maxWaitMs) =>
      stepOf(questions, maxWaitMs, {
        mayTryAgain: () => false,
        sinceMs: startedAtMs - writingMs,
        timeoutSeconds: () => maxTimeoutSeconds,
      }),
  };
  return client;
}
