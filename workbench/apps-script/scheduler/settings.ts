/** What can be set about a scheduler, and what it is when nothing is said. */
import type { ServiceCall } from "../bridge";
import { maxExecutionsOfUser } from "../quotas";
import type { FetchHandler } from "./fetchHandler";
import { type Latencies, publishedLatencies } from "./latencies";
import type { Refusals } from "./refusals";

export type IndexedCall = ServiceCall & {
  /** Counts up from 0 with the calls of one execution. */
  readonly index: number;
};

export interface SchedulerOptions {
  readonly seed: number;
  readonly startMs: number;
  readonly latencies?: Partial<Latencies>;
  /** Executions of one user that run at once; 30 unless given. */
  readonly maxConcurrent?: number;
  readonly refusals?: Partial<Refusals>;
  /** Without a handler, requests go by real HTTP, and the clock stands until they are answered. */
  readonly fetchHandler?: FetchHandler;
  /** The call is made but never arrives: the execution is over. */
  killBefore?(call: IndexedCall): boolean;
  /** The call takes effect but its answer never arrives: the execution is over. */
  killAfter?(call: IndexedCall): boolean;
  /** An execution that is silent for so long in real time is taken for an endless loop; 20 s unless given. */
  readonly maxSilentMs?: number;
}

const defaultMaxSilentMs = 20_000;

export function settingsFrom(options: SchedulerOptions) {
  const { seed, startMs, maxConcurrent = maxExecutionsOfUser, maxSilentMs = defaultMaxSilentMs } = options;
  const refusals: Refusals = { excess: "queue", ...options.refusals };
  return {
    seed,
    startMs,
    maxConcurrent,
    maxSilentMs,
    refusals,
    latencies: { ...publishedLatencies, ...options.latencies } satisfies Latencies,
    fetchHandler: options.fetchHandler,
    killBefore: (call: IndexedCall) => options.killBefore?.(call) ?? false,
    killAfter: (call: IndexedCall) => options.killAfter?.(call) ?? false,
  };
}

export type Settings = ReturnType<typeof settingsFrom>;
