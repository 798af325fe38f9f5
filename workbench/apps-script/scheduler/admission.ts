/** Which executions may run now: so many of one user at once, the others in turn or not at all. */
import type { ExecutionStart } from "../bridge";
import { quotaWords } from "../quotas";
import type { Scope } from "../state";
import { RateMeter, type Refusals, refusalWords } from "./refusals";

interface Desk {
  running: number;
  readonly waiting: { readonly executionId: number; readonly admit: () => void }[];
  readonly starts: RateMeter;
}

export class Admission {
  /** The most executions at once since it was last set. */
  peak = 0;
  private running = 0;
  private readonly desks = new Map<Scope, Desk>();

  constructor(
    private readonly maxConcurrent: number,
    private readonly refusals: Refusals,
  ) {}

  /** Calls `admit` now or when there is room; otherwise gives the words of the refusal. */
  ask({ executionId, user, roomInScript }: ExecutionStart, nowMs: number, admit: () => void): string | undefined {
    const desk = this.deskOf(user);
    if (this.running >= roomInScript()) return quotaWords.executionsOfScript;
    if (!desk.starts.admits(nowMs)) return refusalWords.executions;
    if (desk.running < this.maxConcurrent) {
      this.enter(desk);
      admit();
    } else if (this.refusals.excess === "refuse") {
      return refusalWords.executions;
    } else {
      desk.waiting.push({ executionId, admit });
    }
    return undefined;
  }

  /** Lets the next one in. */
  leave({ user }: ExecutionStart) {
    const desk = this.deskOf(user);
    desk.running -= 1;
    this.running -= 1;
    const next = desk.waiting.shift();
    if (!next) return;
    this.enter(desk);
    next.admit();
  }

  giveUp({ executionId, user }: ExecutionStart) {
    const { waiting } = this.deskOf(user);
    const index = waiting.findIndex((entry) => entry.executionId === executionId);
    if (index >= 0) waiting.splice(index, 1);
  }

  private enter(desk: Desk) {
    desk.running += 1;
    this.running += 1;
    this.peak = Math.max(this.peak, this.running);
  }

  private deskOf(user: Scope): Desk {
    const desk = this.desks.get(user) ?? { running: 0, waiting: [], starts: new RateMeter(this.refusals.starts) };
    this.desks.set(user, desk);
    return desk;
  }
}
