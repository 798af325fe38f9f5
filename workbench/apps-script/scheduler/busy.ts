/** Knows whether any execution may still do something before time passes, and waits until none does. */
import type { UnderWay } from "./underWay";

export class Busy {
  private readonly executions = new Set<UnderWay>();
  private tellChange = () => {};

  constructor(
    /** Real time after which an execution that stays silent is left behind. */
    private readonly maxSilentMs: number,
    private readonly onSilence: () => void,
  ) {}

  /** To be called after every change of an execution. */
  note(execution: UnderWay) {
    if (execution.isBusy) this.executions.add(execution);
    else this.executions.delete(execution);
    this.tellChange();
  }

  /** Undefined if it is quiet already. */
  quiet(): Promise<void> | undefined {
    if (this.executions.size === 0) return undefined;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.leaveBehind();
        this.tellChange();
      }, this.maxSilentMs);
      this.tellChange = () => {
        if (this.executions.size > 0) return;
        clearTimeout(timer);
        this.tellChange = () => {};
        resolve();
      };
    });
  }

  private leaveBehind() {
    for (const execution of this.executions) {
      if (execution.performing?.isDialog) continue;
      execution.isLeftBehind = true;
      this.executions.delete(execution);
      this.onSilence();
    }
  }
}
