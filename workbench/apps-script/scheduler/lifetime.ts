/** The beginning and the end of an execution on the virtual clock. */
import type { ExecutionStart } from "../bridge";
import { seededRandom } from "../context/random";
import type { ExecutionResult } from "../ports/values";
import { draw } from "./spread";
import type { Stage } from "./stage";
import { UnderWay } from "./underWay";

/** Spreads the seeds of executions over all numbers. */
const seedStep = 0x9e3779b1;

/** Ends when the script's first line runs, or with the words of a refusal. */
export function begin(stage: Stage, start: ExecutionStart): Promise<string | undefined> {
  const { admission, executions, journal, settings, time } = stage;
  const record = journal.record(start, time.nowMs());
  const execution = new UnderWay(start, record, seededRandom(settings.seed + seedStep * journal.recordCount));
  executions.set(start.executionId, execution);
  return new Promise((resolve) => {
    const run = () => {
      if (execution.isOver) return;
      record.startedMs = time.nowMs();
      stage.setRunning(execution, true);
      resolve(undefined);
    };
    const admit = () => {
      execution.isAdmitted = true;
      time.after(draw(settings.latencies.executionStart, execution.random), run);
    };
    const refusal = admission.ask(start, time.nowMs(), admit);
    if (refusal === undefined) return;
    journal.refusals.executions += 1;
    resolve(refusal);
  });
}

export function end(stage: Stage, executionId: number, result: ExecutionResult): void {
  const { admission, busy, executions, time } = stage;
  const execution = executions.get(executionId);
  if (!execution) return;
  const { record, start } = execution;
  executions.delete(executionId);
  execution.isOver = true;
  record.endedMs = time.nowMs();
  record.result = result;
  if (execution.isAdmitted) admission.leave(start);
  else admission.giveUp(start);
  busy.note(execution);
  time.unsettle();
  void time.flow();
}
