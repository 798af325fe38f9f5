/** Carries service calls: half of the way there, the effect, half of the way back; and waits inside of them. */
import type { ServiceCall } from "../bridge";
import { ScriptException } from "../scriptException";
import { latencyOf } from "./latencyOfCall";
import { refusalWords } from "./refusals";
import type { CallEnd, TracedCall } from "./report";
import { drawWayThere } from "./spread";
import type { Stage } from "./stage";
import type { UnderWay } from "./underWay";
import { Waves } from "./waves";

const meteredLockCalls = new Set(["Lock.tryLock", "Lock.waitLock", "Lock.releaseLock"]);
const dialogs = new Set(["Ui.alert", "Ui.prompt"]);

/** What an execution that is over waits for. */
const never = <Value>() => new Promise<Value>(() => {});

export async function carry<Outcome>(
  stage: Stage,
  call: ServiceCall,
  perform: () => Promise<Outcome>,
): Promise<Outcome> {
  const { journal, lockMeter, settings, time } = stage;
  const { executionId, name } = call;
  const execution = stage.executions.get(executionId);
  if (!execution) return never();
  const indexed = { ...call, index: execution.callCount++ };
  const { index } = indexed;
  const traced: TracedCall = { executionId, index, name, calledMs: time.nowMs(), end: "cutShort" };
  journal.call(traced, execution.record);
  if (settings.killBefore(indexed)) return kill(stage, execution, traced, "killedBefore");

  const latencyMs = latencyOf(call, settings.latencies, execution.random);
  const thereMs = drawWayThere(latencyMs, execution.random);
  await pass(stage, execution, thereMs);
  if (execution.isOver) return never();

  traced.effectMs = time.nowMs();
  if (meteredLockCalls.has(name) && !lockMeter.admits(time.nowMs())) {
    await pass(stage, execution, latencyMs - thereMs);
    return refuse(stage, traced);
  }
  const outcome = await performing(stage, execution, name, perform);
  if (execution.isOver) return never();
  if (settings.killAfter(indexed)) return kill(stage, execution, traced, "killedAfter");

  await pass(stage, execution, latencyMs - thereMs);
  if (execution.isOver) return never();
  stage.setRunning(execution, true);
  traced.answeredMs = time.nowMs();
  traced.end = "answered";
  return outcome;
}

/** The bridge's way to let a call wait: for a lock, in its sleep, for the network. */
export function wait(stage: Stage, executionId: number, durationMs: number, signal: AbortSignal): Promise<void> {
  const { busy, time } = stage;
  const execution = stage.executions.get(executionId);
  const call = execution?.performing;
  if (!execution || !call || signal.aborted || durationMs <= 0) return Promise.resolve();
  call.waits += 1;
  busy.note(execution);
  return new Promise((resolve) => {
    const event = Number.isFinite(durationMs) ? time.after(durationMs, wake) : undefined;
    signal.addEventListener("abort", wakeEarly, { once: true });

    function wakeEarly() {
      if (event) event.isCancelled = true;
      time.after(0, wake);
    }
    function wake() {
      time.unsettle();
      signal.removeEventListener("abort", wakeEarly);
      if (call) call.waits -= 1;
      if (execution) busy.note(execution);
      resolve();
    }
  });
}

/** Ends after the time; a duration of nothing takes no turn. */
function pass(stage: Stage, execution: UnderWay, durationMs: number): Promise<void> | undefined {
  if (durationMs <= 0) return undefined;
  return new Promise((resolve) => {
    stage.time.after(durationMs, () => {
      stage.setRunning(execution, true);
      resolve();
    });
    stage.setRunning(execution, false);
  });
}

async function performing<Outcome>(
  stage: Stage,
  execution: UnderWay,
  name: string,
  perform: () => Promise<Outcome>,
): Promise<Outcome> {
  const { executionId } = execution.start;
  const waitFor = (durationMs: number) => wait(stage, executionId, durationMs, new AbortController().signal);
  execution.performing = {
    waits: 0,
    realWork: 0,
    waves: name === "UrlFetchApp.fetchAll" ? new Waves(() => stage.nowMs(), waitFor) : undefined,
    isDialog: dialogs.has(name),
  };
  stage.setRunning(execution, false);
  const outcome = await perform();
  execution.performing = undefined;
  // The next step of the call, without time in between.
  stage.setRunning(execution, true);
  return outcome;
}

/** Nothing but the execution's end may happen now. */
function kill<Value>(stage: Stage, execution: UnderWay, traced: TracedCall, end: CallEnd): Promise<Value> {
  traced.end = end;
  stage.setRunning(execution, true);
  execution.start.kill();
  return never();
}

function refuse(stage: Stage, traced: TracedCall): never {
  const execution = stage.executions.get(traced.executionId);
  if (execution) stage.setRunning(execution, true);
  traced.answeredMs = stage.nowMs();
  traced.end = "refused";
  stage.journal.refusals.lockCalls += 1;
  throw new ScriptException(refusalWords.lockCalls);
}
