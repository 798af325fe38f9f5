/** Keeps what happens, and makes a report of any part of it. */
import type { ExecutionStart } from "../bridge";
import type { ExecutionRequest } from "../ports/values";
import type { ExecutionRecord, ExecutionReport, RefusalCounts, RunReport, TracedCall, TracedFetch } from "./report";

/** How far the journal was at some moment. */
export interface Bookmark {
  readonly calls: number;
  readonly fetches: number;
  readonly refusals: RefusalCounts;
  readonly silences: number;
}

const beginning: Bookmark = {
  calls: 0,
  fetches: 0,
  refusals: { executions: 0, lockCalls: 0 },
  silences: 0,
};

export class Journal {
  readonly calls: TracedCall[] = [];
  readonly fetches: TracedFetch[] = [];
  readonly refusals: RefusalCounts = { executions: 0, lockCalls: 0 };
  silences = 0;
  private readonly records: ExecutionRecord[] = [];
  private readonly recordsByRequest = new Map<ExecutionRequest, ExecutionRecord>();

  get recordCount(): number {
    return this.records.length;
  }

  record({ executionId, request }: ExecutionStart, submittedMs: number): ExecutionRecord {
    const record: ExecutionRecord = { executionId, request, submittedMs, calls: {} };
    this.records.push(record);
    this.recordsByRequest.set(request, record);
    return record;
  }

  recordOf(request: ExecutionRequest): ExecutionRecord | undefined {
    return this.recordsByRequest.get(request);
  }

  call(call: TracedCall, { calls }: ExecutionRecord): TracedCall {
    this.calls.push(call);
    const service = call.name.slice(0, call.name.indexOf("."));
    calls[service] = (calls[service] ?? 0) + 1;
    return call;
  }

  bookmark(): Bookmark {
    const { calls, fetches, refusals, silences } = this;
    return {
      calls: calls.length,
      fetches: fetches.length,
      refusals: { ...refusals },
      silences,
    };
  }

  /** Executions that are over, in the order of submission. */
  ended(): ExecutionReport[] {
    return this.records.filter(isOver);
  }

  report(peakConcurrency: number, executions: readonly ExecutionReport[], since: Bookmark = beginning): RunReport {
    const callsByService: Record<string, number> = {};
    for (const [name, count] of executions.flatMap(({ calls }) => Object.entries(calls))) {
      callsByService[name] = (callsByService[name] ?? 0) + count;
    }
    return {
      executions,
      calls: this.calls.slice(since.calls),
      fetches: this.fetches.slice(since.fetches),
      refusals: {
        executions: this.refusals.executions - since.refusals.executions,
        lockCalls: this.refusals.lockCalls - since.refusals.lockCalls,
      },
      callsByService,
      makespanMs: makespanOf(executions),
      peakConcurrency,
      silences: this.silences - since.silences,
    };
  }
}

const isOver = (record: ExecutionRecord): record is ExecutionReport => record.result !== undefined;

function makespanOf(executions: readonly ExecutionReport[]): number {
  if (executions.length === 0) return 0;
  const firstMs = Math.min(...executions.map(({ submittedMs }) => submittedMs));
  return Math.max(...executions.map(({ endedMs }) => endedMs)) - firstMs;
}
