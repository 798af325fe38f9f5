/** How HTTP requests travel on the virtual clock: to the server, there, and back. */
import type { FetchRequest } from "../services/fetchRequest";
import type { HttpAnswer } from "../services/httpClient";
import { wait } from "./carriage";
import type { HandledFetch } from "./fetchHandler";
import type { TracedFetch } from "./report";
import { draw, drawWayThere } from "./spread";
import type { Stage } from "./stage";
import type { UnderWay } from "./underWay";

/** The bridge's way to let a call ask a server; `perform` is the real exchange. */
export function travel(
  stage: Stage,
  executionId: number,
  request: FetchRequest,
  perform: () => Promise<HttpAnswer>,
  signal: AbortSignal,
): Promise<HttpAnswer> {
  const execution = stage.executions.get(executionId);
  if (!execution) return perform();
  const { fetchHandler } = stage.settings;
  const exchange = (): Promise<HandledFetch> => (fetchHandler ? fetchHandler(request, stage.nowMs()) : perform());
  const go = () => goAndReturn(stage, execution, request, exchange, signal);
  const waves = execution.performing?.waves;
  return waves ? waves.pass(go) : go();
}

async function goAndReturn(
  stage: Stage,
  execution: UnderWay,
  { method, url }: FetchRequest,
  exchange: () => Promise<HandledFetch>,
  signal: AbortSignal,
): Promise<HttpAnswer> {
  const { executionId } = execution.start;
  const { fetch, server } = stage.settings.latencies;
  const ownMs = draw(fetch, execution.random);
  const thereMs = drawWayThere(ownMs, execution.random);
  let serverMs = draw(server, execution.random);
  const traced: TracedFetch = { executionId, method, url, sentMs: stage.nowMs() };
  stage.journal.fetches.push(traced);

  await wait(stage, executionId, thereMs, signal);
  signal.throwIfAborted();
  traced.arrivedMs = stage.nowMs();
  try {
    const answer = await inReality(stage, execution, exchange);
    serverMs = answer.serverMs ?? serverMs;
    return answer;
  } finally {
    await wait(stage, executionId, serverMs + ownMs - thereMs, signal);
    signal.throwIfAborted();
    traced.answeredMs = stage.nowMs();
  }
}

/** The clock stands until the work is done. */
async function inReality<Value>(stage: Stage, execution: UnderWay, work: () => Promise<Value>): Promise<Value> {
  const { performing } = execution;
  if (!performing) return work();
  performing.realWork += 1;
  stage.busy.note(execution);
  try {
    return await work();
  } finally {
    performing.realWork -= 1;
    execution.isLeftBehind = false;
    stage.busy.note(execution);
  }
}
