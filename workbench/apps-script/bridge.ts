/** Where every call of every execution passes on its way to a service: the place for a scheduler and for latencies. */
import type { Entry } from "./values";

export interface ServiceCall {
  /** Counts up from 1 with every execution of the platform. */
  readonly executionId: number;
  readonly entry: Entry;
  readonly functionName: string;
  /** Such as "Range.getValues". */
  readonly name: string;
}

export interface Bridge {
  /** Lets `perform` answer, now or later. */
  carry(call: ServiceCall, perform: () => Promise<string>): Promise<string>;
}

export const answerAtOnce: Bridge = { carry: (_call, perform) => perform() };
