/** Who answers the HTTP requests of executions on the virtual clock. */
import type { FetchRequest } from "../services/fetchRequest";
import type { HttpAnswer } from "../services/httpClient";

export interface HandledFetch extends HttpAnswer {
  /** How long the server took, if its handler knows better than the latencies; infinite for no answer at all. */
  readonly serverMs?: number;
}

/** Answers in place of HTTP; the virtual clock stands at the moment in which the request arrives. */
export type FetchHandler = (request: FetchRequest, nowMs: number) => Promise<HandledFetch>;
