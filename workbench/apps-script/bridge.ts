/** Where every execution and every call of it passes on its way to a service: the place for a scheduler and for latencies. */
import type { Wire } from "./context/wire";
import type { Entry, ExecutionRequest, ExecutionResult } from "./ports/values";
import type { FetchRequest } from "./services/fetchRequest";
import type { HttpAnswer } from "./services/httpClient";
import type { Scope } from "./state";

export interface ServiceCall {
  /** Counts up from 1 with every execution of the platform. */
  readonly executionId: number;
  readonly entry: Entry;
  readonly functionName: string;
  /** Such as "Range.getValues". */
  readonly name: string;
  /** The arguments in the form in which they crossed. */
  readonly args: Wire;
}

export interface ExecutionStart {
  readonly executionId: number;
  readonly request: ExecutionRequest;
  /** Whose executions are counted together. */
  readonly user: Scope;
  /** How many executions the script may have under way, of all users together. */
  roomInScript(): number;
  /** Ends the execution at once, without the script's `catch` and `finally`. */
  kill(): void;
}

/** All but `carry` may be missing: executions then begin at once, wait on the clock, and fetch without a detour. */
export interface Bridge {
  /** Lets `perform` answer, now or later; what it throws is the script's to catch. */
  carry<Outcome>(call: ServiceCall, perform: () => Promise<Outcome>): Promise<Outcome>;
  /** Ends when the execution may start, or with the words by which it is refused. */
  begin?(start: ExecutionStart): Promise<string | undefined>;
  /** The execution is over and has given back its locks. */
  end?(executionId: number, result: ExecutionResult): void;
  /** How a service call waits: the bridge knows then that it does nothing else meanwhile. */
  wait?(executionId: number, durationMs: number, signal: AbortSignal): Promise<void>;
  /** Lets one HTTP request of a call travel; `perform` is the real exchange. */
  travel?(
    executionId: number,
    request: FetchRequest,
    perform: () => Promise<HttpAnswer>,
    signal: AbortSignal,
  ): Promise<HttpAnswer>;
}

export const answerAtOnce: Bridge = { carry: (_call, perform) => perform() };
