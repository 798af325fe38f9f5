/** One lock that executions hold in turn, first come, first served. */

/** An execution, as far as a lock knows it. */
export interface LockHolder {
  readonly ended: AbortSignal;
  wait(durationMs: number, signal: AbortSignal): Promise<void>;
}

interface Waiter {
  readonly holder: LockHolder;
  readonly granted: AbortController;
}

export class Mutex {
  private holder: LockHolder | undefined;
  private readonly waiters = new Set<Waiter>();

  /** Whether the lock was got in time; who holds it already gets it again at once. */
  async acquire(holder: LockHolder, timeoutMs: number): Promise<boolean> {
    this.holder ??= holder;
    if (this.holder === holder) return true;
    const waiter: Waiter = { holder, granted: new AbortController() };
    this.waiters.add(waiter);
    await holder.wait(timeoutMs, AbortSignal.any([waiter.granted.signal, holder.ended]));
    this.waiters.delete(waiter);
    return this.isHeldBy(holder);
  }

  release(holder: object) {
    if (this.holder !== holder) return;
    const next = [...this.waiters].find((waiter) => !waiter.holder.ended.aborted);
    this.holder = next?.holder;
    if (!next) return;
    this.waiters.delete(next);
    next.granted.abort();
  }

  isHeldBy(holder: object): boolean {
    return this.holder === holder;
  }
}
