/** Requests to the API, one or many at once, and what each of them brought. */
import { PtengineError } from "../errors";
import type { HttpResponse, Platform } from "../platform/ports";
import type { Call } from "../ptengine/call";
import type { Answer } from "../ptengine/shape";
import { connectionError } from "./connectionError";
import { readResponse, toRequest } from "./request";

export interface Outcome {
  readonly response?: HttpResponse;
  readonly answer?: Answer;
  readonly error?: PtengineError;
}

interface Sending {
  readonly call: Call;
  readonly apiKey: string;
  readonly timeoutSeconds: number;
}

type Way = Pick<Platform, "http" | "log" | "clock">;

/** Where an answer is not as documented, the place in it is logged, never a value, so that a report of it can be followed. */
function logUnreadable({ log }: Way, { call }: Sending, { parameters: { field, value } }: PtengineError): void {
  log(`The answer of ${call.endpoint} is not as documented: ${field} is ${value} (shape ${call.shape}).`);
}

function read(way: Way, sending: Sending, response: HttpResponse): Outcome {
  try {
    return { response, answer: readResponse(response, sending.call, sending.apiKey) };
  } catch (problem) {
    if (!(problem instanceof PtengineError)) throw problem;
    if (problem.code === "unreadableAnswer") logUnreadable(way, sending, problem);
    return { response, error: problem };
  }
}

function sendOne(way: Way, sending: Sending): Outcome {
  const request = toRequest(sending.call, sending.apiKey, sending.timeoutSeconds);
  const sentAtMs = way.clock.nowMs();
  let response: HttpResponse;
  try {
    response = way.http.fetch(request);
  } catch (problem) {
    return { error: connectionError(problem, request, way.clock.nowMs() - sentAtMs) };
  }
  return read(way, sending, response);
}

/** All at once. If one has no response Google throws for all; then they go one by one until one fails again. */
export function sendAll(way: Way, sendings: readonly Sending[]): Outcome[] {
  const [first] = sendings;
  if (!first) return [];
  if (sendings.length === 1) return [sendOne(way, first)];
  let responses: readonly HttpResponse[];
  try {
    responses = way.http.fetchAll(
      sendings.map(({ call, apiKey, timeoutSeconds }) => toRequest(call, apiKey, timeoutSeconds)),
    );
  } catch {
    let failed: PtengineError | undefined;
    return sendings.map((sending) => {
      const outcome = failed ? { error: failed } : sendOne(way, sending);
      if (!outcome.response) failed = outcome.error;
      return outcome;
    });
  }
  return sendings.map((sending, index) => read(way, sending, responses[index] as HttpResponse));
}
