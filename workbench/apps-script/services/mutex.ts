/** One lock that executions hold in turn, first come, first served. */
import type { Clock } from "../clock";

interface Waiter {
  readonly holder: object;
  readonly granted: AbortController;
  readonly ended: AbortSignal;
}

export class Mutex {
  private holder: object | undefined;
  private readonly waiters = new Set<Waiter>();

  constructor(private readonly clock: Clock) {}

  /** Whether the lock was got in time; who holds it already gets it again at once. */
  async acquire(holder: object, timeoutMs: number, ended: AbortSignal): Promise<boolean> {
    this.holder ??= holder;
    if (this.holder === holder) return true;
    const waiter: Waiter = { holder, granted: new AbortController(), ended };
    this.waiters.add(waiter);
    await this.clock.sleep(timeoutMs, AbortSignal.any([waiter.granted.signal, ended]));
    this.waiters.delete(waiter);
    return this.isHeldBy(holder);
  }

  release(holder: object) {
    if (this.holder !== holder) return;
    const next = [...this.waiters].find(({ ended }) => !ended.aborted);
    this.holder = next?.holder;
    if (!next) return;
    this.waiters.delete(next);
    next.granted.abort();
  }

  isHeldBy(holder: object): boolean {
    return this.holder === holder;
  }
}
