/** One execution under way as the scheduler sees it, and whether it may do something before time passes. */
import type { ExecutionStart } from "../bridge";
import type { ExecutionRecord } from "./report";
import type { Waves } from "./waves";

/** A service call while it is performed. */
export interface Performing {
  /** Parts of it that wait for the virtual clock. */
  waits: number;
  /** Parts of it that are done in the real world, such as HTTP. */
  realWork: number;
  /** For the requests of one fetchAll. */
  readonly waves: Waves | undefined;
  /** Whether a person is asked, who may take any time. */
  readonly isDialog: boolean;
}

export class UnderWay {
  isAdmitted = false;
  isOver = false;
  callCount = 0;
  performing: Performing | undefined;
  /** Whether the script itself computes, or is being killed. */
  isRunning = false;
  /** Whether it has been silent for so long that the clock goes on without it. */
  isLeftBehind = false;

  constructor(
    readonly start: ExecutionStart,
    readonly record: ExecutionRecord,
    /** Its own chance, so that its latencies do not depend on what others do. */
    readonly random: () => number,
  ) {}

  get isBusy(): boolean {
    if (this.isOver || this.isLeftBehind) return false;
    const { performing } = this;
    return this.isRunning || (performing !== undefined && (performing.waits === 0 || performing.realWork > 0));
  }
}
