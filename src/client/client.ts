/** Call → Answer: what is kept and fresh is used, everything else is one request. */
import { failureScope } from "../catalogue/apiErrors";
import { PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import type { Call } from "../ptengine/call";
import type { Answer } from "../ptengine/shape";
import { createKeptAnswers, type KeptAnswers } from "./keptAnswers";
import { connectionError, readResponse, toRequest } from "./request";
import type { Settings, Site } from "./settings";

export interface FetchOptions {
  /** Shortens how long a kept answer counts as fresh; 0 does not read, but stores. */
  readonly cacheMinutes?: number | undefined;
  /** The formula's stamp; "" counts as the document's current one. */
  readonly stamp: string;
}

export interface Found {
  readonly answer: Answer;
  readonly writtenAtMs: number;
}

export interface Client {
  /** A kept answer that is fresh; makes no request. */
  kept(call: Call, site: Site, options: FetchOptions): Found | undefined;
  /** The answer to a call, or an error that says why there is none. */
  answer(call: Call, site: Site, options: FetchOptions): Found;
}

/** A formula has 30 s; one that has used this much makes no second attempt. */
const lastRetryAfterMs = 8_000;
const retryPauseMs = 700;
const minuteMs = 60_000;

/** Errors that a second attempt may cure. */
const isPassing = ({ code }: PtengineError) =>
  code === "noConnection" || code === "serviceUnavailable" || failureScope(code) === "service";

function withPtengineErrors<T>(action: () => T): T {
  try {
    return action();
  } catch (problem) {
    throw problem instanceof PtengineError ? problem : connectionError(problem);
  }
}

export function createClient(platform: Platform, settings: Settings): Client {
  const { clock, http } = platform;
  const startedAtMs = clock.nowMs();

  function attempt(call: Call, site: Site): Answer {
    const response = withPtengineErrors(() => http.fetch(toRequest(call, site.apiKey)));
    return readResponse(response, call, site.apiKey);
  }

  function request(call: Call, site: Site): Answer {
    try {
      return attempt(call, site);
    } catch (problem) {
      const isTimeLeft = clock.nowMs() - startedAtMs <= lastRetryAfterMs;
      if (!(problem instanceof PtengineError) || !isPassing(problem) || !isTimeLeft) throw problem;
      clock.sleep(retryPauseMs);
      return attempt(call, site);
    }
  }

  const stores = new Map<string, KeptAnswers>();

  function storeOf(site: Site): KeptAnswers {
    const store = stores.get(site.profileId) ?? createKeptAnswers(platform, site);
    stores.set(site.profileId, store);
    return store;
  }

  const client: Client = {
    kept(call, site, { cacheMinutes, stamp }) {
      const freshMs = Math.min(call.freshMinutes, cacheMinutes ?? call.freshMinutes) * minuteMs;
      if (freshMs === 0) return undefined;
      const entry = storeOf(site).read(call, stamp || settings.stamp);
      return entry && clock.nowMs() - entry.writtenAtMs < freshMs ? entry : undefined;
    },
    answer(call, site, options) {
      const kept = client.kept(call, site, options);
      if (kept) return kept;
      const answer = request(call, site);
      return { answer, writtenAtMs: storeOf(site).write(call, options.stamp || settings.stamp, answer) };
    },
  };
  return client;
}
