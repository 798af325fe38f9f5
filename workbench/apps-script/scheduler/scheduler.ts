/** Many executions at once on one virtual clock: the order of their service calls, and all times, follow from the seed. */
import type { Bridge } from "../bridge";
import type { Clock } from "../clock";
import type { ExecutionRequest, ExecutionResult } from "../ports/values";
import { carry, wait } from "./carriage";
import type { Bookmark } from "./journal";
import { begin, end } from "./lifetime";
import type { ExecutionReport, RunReport } from "./report";
import { type SchedulerOptions, settingsFrom } from "./settings";
import { Stage } from "./stage";
import { travel } from "./travel";

export interface ScheduledExecution extends ExecutionRequest {
  /** Virtual time after the call of `run`; at once unless given. */
  readonly afterMs?: number;
}

/** The emulated Apps Script, as far as it matters here. */
export interface Executor {
  execute(request: ExecutionRequest): Promise<ExecutionResult>;
}

export interface Scheduler {
  readonly clock: Clock;
  readonly bridge: Bridge;
  /** For the script's own chance, so that the whole run hangs on one seed. */
  readonly randomSeed: number;
  /** Starts the executions at their times, and ends when all of them and all that they began are over. */
  run(script: Executor, executions: readonly ScheduledExecution[]): Promise<RunReport>;
  /** Ends when no execution is under way and nothing is left to happen. */
  idle(): Promise<void>;
  /** All executions that are over, whoever started them. */
  report(): RunReport;
}

/** The clock and the bridge belong together: both go to the same `createAppsScript` or `createWorkbench`. */
export function createScheduler(options: SchedulerOptions): Scheduler {
  const stage = new Stage(settingsFrom(options));
  const { admission, journal, time } = stage;
  const bridge: Bridge = {
    begin: (start) => begin(stage, start),
    end: (executionId, result) => end(stage, executionId, result),
    carry: (call, perform) => carry(stage, call, perform),
    wait: (executionId, durationMs, signal) => wait(stage, executionId, durationMs, signal),
    travel: (executionId, request, perform, signal) => travel(stage, executionId, request, perform, signal),
  };

  async function execute(script: Executor, scheduled: ScheduledExecution): Promise<ExecutionReport> {
    const { afterMs = 0, ...request } = scheduled;
    if (afterMs > 0) await time.sleep(afterMs);
    const submittedMs = time.nowMs();
    const result = await script.execute(request);
    const record = journal.recordOf(request);
    // What the platform refuses before anything runs never comes to the bridge.
    return { executionId: 0, request, submittedMs, endedMs: submittedMs, calls: {}, ...record, result };
  }

  return {
    clock: time,
    bridge,
    randomSeed: options.seed,
    async run(script, executions) {
      const since: Bookmark = journal.bookmark();
      admission.peak = 0;
      const reports = await Promise.all(executions.map((scheduled) => execute(script, scheduled)));
      await stage.idle();
      return journal.report(admission.peak, reports, since);
    },
    idle: () => stage.idle(),
    report: () => journal.report(admission.peak, journal.ended()),
  };
}
