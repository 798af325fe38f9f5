/** Questions and what becomes of them: what the rooms above ask of the client, and what they get. */
import type { PtengineError } from "../errors";
import type { Call } from "../ptengine/call";
import type { Answer } from "../ptengine/shape";
import type { Site } from "./settings";

export interface FetchOptions {
  /** Shortens how long a kept answer counts as fresh; 0 does not read, but stores. */
  readonly cacheMinutes?: number | undefined;
  /** The formula's refresh token; "" counts as the document's current one. */
  readonly refreshToken: string;
  /** Whether an older answer may stand in where none can be had now. */
  readonly isStaleAllowed: boolean;
  /** What was answered since is taken, whatever its refresh token and age: a long answer grows from it. */
  readonly sinceMs?: number | undefined;
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

/** Questions by their sites: each site has its own key, and so its own rate limits. */
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
  /**
   * The answers to the calls of one site, asked together where they are not kept; nothing for a call that is answered
   * only from what is kept. If one cannot be had, the others are kept all the same, and the first failure is thrown.
   */
  answers(calls: readonly Call[], site: Site, options: FetchOptions): (Found | undefined)[];
}
