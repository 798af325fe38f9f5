/** Requests to the API, one or many at once, and what each of them brought. */
import { PtengineError } from "../errors";
import type { HttpResponse, Platform } from "../platform/ports";
import type { Call } from "../ptengine/call";
import type { Answer } from "../ptengine/shape";
import { connectionError, readResponse, toRequest } from "./request";

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

function read({ call, apiKey }: Sending, response: HttpResponse): Outcome {
  try {
    return { response, answer: readResponse(response, call, apiKey) };
  } catch (problem) {
    if (problem instanceof PtengineError) return { response, error: problem };
    throw problem;
  }
}

function sendOne(http: Platform["http"], sending: Sending): Outcome {
  let response: HttpResponse;
  try {
    response = http.fetch(toRequest(sending.call, sending.apiKey, sending.timeoutSeconds));
  } catch (problem) {
    return { error: connectionError(problem) };
  }
  return read(sending, response);
}

/** All at once. If one has no response Google throws for all; then they go one by one until one fails again. */
export function sendAll(http: Platform["http"], sendings: readonly Sending[]): Outcome[] {
  const [first] = sendings;
  if (!first) return [];
  if (sendings.length === 1) return [sendOne(http, first)];
  let responses: readonly HttpResponse[];
  try {
    responses = http.fetchAll(
      sendings.map(({ call, apiKey, timeoutSeconds }) => toRequest(call, apiKey, timeoutSeconds)),
    );
  } catch {
    let failed: PtengineError | undefined;
    return sendings.map((sending) => {
      const outcome = failed ? { error: failed } : sendOne(http, sending);
      if (!outcome.response) failed = outcome.error;
      return outcome;
    });
  }
  return sendings.map((sending, index) => read(sending, responses[index] as HttpResponse));
}
