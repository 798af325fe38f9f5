/** What all parts of one scheduler share: the time, the executions under way, and the journal. */
import { seededRandom } from "../context/random";
import { Admission } from "./admission";
import { Busy } from "./busy";
import { Journal } from "./journal";
import { RateMeter } from "./refusals";
import type { Settings } from "./settings";
import type { UnderWay } from "./underWay";
import { VirtualTime } from "./virtualTime";

export class Stage {
  readonly executions = new Map<number, UnderWay>();
  readonly journal = new Journal();
  readonly admission: Admission;
  readonly lockMeter: RateMeter;
  readonly busy: Busy;
  readonly time: VirtualTime;
  private idleListeners: (() => void)[] = [];

  constructor(readonly settings: Settings) {
    const { seed, startMs, maxConcurrent, maxSilentMs, refusals } = settings;
    this.admission = new Admission(maxConcurrent, refusals);
    this.lockMeter = new RateMeter(refusals.lockCalls);
    this.busy = new Busy(maxSilentMs, () => {
      this.journal.silences += 1;
    });
    const random = seededRandom(seed);
    this.time = new VirtualTime({
      startMs,
      random,
      quiet: () => this.busy.quiet(),
      onIdle: () => this.tellIdle(),
    });
  }

  nowMs(): number {
    return this.time.nowMs();
  }

  /** From now on the script computes, or does not. */
  setRunning(execution: UnderWay, isRunning: boolean) {
    execution.isRunning = isRunning;
    execution.isLeftBehind = false;
    this.busy.note(execution);
  }

  /** Ends when no execution is under way and nothing is left to happen. */
  idle(): Promise<void> {
    return new Promise((resolve) => {
      this.idleListeners.push(resolve);
      void this.time.flow();
    });
  }

  private tellIdle() {
    if (this.executions.size > 0) return;
    const listeners = this.idleListeners;
    this.idleListeners = [];
    for (const listener of listeners) listener();
  }
}
