/** What happened on the virtual clock: every execution, every service call, and the sums. */
import type { ExecutionRequest, ExecutionResult } from "../ports/values";

/** "cutShort": the execution was over before the call was answered. */
export type CallEnd = "answered" | "refused" | "killedBefore" | "killedAfter" | "cutShort";

export interface TracedCall {
  readonly executionId: number;
  /** Counts up from 0 with the calls of one execution. */
  readonly index: number;
  readonly name: string;
  readonly calledMs: number;
  /** When it took effect; missing if it never did. */
  effectMs?: number;
  answeredMs?: number;
  end: CallEnd;
}

/** One HTTP request. */
export interface TracedFetch {
  readonly executionId: number;
  readonly method: string;
  readonly url: string;
  readonly sentMs: number;
  /** When the server saw it. */
  arrivedMs?: number;
  answeredMs?: number;
}

export interface ExecutionRecord {
  readonly executionId: number;
  readonly request: ExecutionRequest;
  readonly submittedMs: number;
  /** When its first line ran; missing if it was refused or ended before. */
  startedMs?: number;
  endedMs?: number;
  result?: ExecutionResult;
  /** Service calls by class, such as { Cache: 3 }. */
  readonly calls: Record<string, number>;
}

export interface ExecutionReport extends ExecutionRecord {
  readonly endedMs: number;
  readonly result: ExecutionResult;
}

export interface RefusalCounts {
  executions: number;
  lockCalls: number;
}

export interface RunReport {
  /** In the order of the requests. */
  readonly executions: readonly ExecutionReport[];
  /** In the order in which they were made. */
  readonly calls: readonly TracedCall[];
  /** In the order in which they left. */
  readonly fetches: readonly TracedFetch[];
  readonly refusals: Readonly<RefusalCounts>;
  readonly callsByService: Readonly<Record<string, number>>;
  /** From the first submission to the last end. */
  readonly makespanMs: number;
  readonly peakConcurrency: number;
  /** How often the clock went on without an execution that had been silent for long in real time. */
  readonly silences: number;
}

/** One line a call: the same for every run that went the same way. */
export const traceLines = ({ calls }: Pick<RunReport, "calls">): string[] =>
  calls.map(({ executionId, index, name, calledMs, effectMs, answeredMs, end }) =>
    [executionId, index, name, calledMs, effectMs, answeredMs, end].join(" "),
  );
