/** Where the emulated platform takes its time from: the machine's clock, or one that a test moves. */
export interface Clock {
  /** Whether time passes by itself, so that a script sees it pass between two calls of services. */
  readonly isRunning: boolean;
  nowMs(): number;
  /** Ends after the time, or at once when the signal is aborted. */
  sleep(durationMs: number, signal?: AbortSignal): Promise<void>;
}

/** One whose hands can be moved on. */
export interface ShiftableClock extends Clock {
  advance(durationMs: number): Promise<void>;
}

export const realClock: Clock = {
  isRunning: true,
  nowMs: () => Date.now(),
  sleep: (durationMs, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const timer = setTimeout(finish, durationMs);
      signal?.addEventListener("abort", finish);
      function finish() {
        clearTimeout(timer);
        signal?.removeEventListener("abort", finish);
        resolve();
      }
    }),
};

/** Runs like the machine's clock, so far ahead of it as it has been moved; who sleeps, sleeps on. */
export class RunningClock implements ShiftableClock {
  readonly isRunning = true;
  private offsetMs = 0;

  nowMs(): number {
    return Date.now() + this.offsetMs;
  }

  sleep(durationMs: number, signal?: AbortSignal): Promise<void> {
    return realClock.sleep(durationMs, signal);
  }

  async advance(durationMs: number): Promise<void> {
    this.offsetMs += durationMs;
  }
}

interface Sleeper {
  readonly wakesAtMs: number;
  wake(): void;
}

/** Stands still until `advance` moves it. */
export class MovableClock implements ShiftableClock {
  readonly isRunning = false;
  private readonly sleepers = new Set<Sleeper>();

  constructor(private currentMs: number) {}

  nowMs(): number {
    return this.currentMs;
  }

  sleep(durationMs: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal?.aborted || durationMs <= 0) return resolve();
      const wake = () => {
        this.sleepers.delete(sleeper);
        signal?.removeEventListener("abort", wake);
        resolve();
      };
      const sleeper: Sleeper = { wakesAtMs: this.currentMs + durationMs, wake };
      this.sleepers.add(sleeper);
      signal?.addEventListener("abort", wake);
    });
  }

  /** Wakes who is due on the way, each at its own time. */
  async advance(durationMs: number): Promise<void> {
    const endMs = this.currentMs + durationMs;
    for (let next = this.nextBefore(endMs); next; next = this.nextBefore(endMs)) {
      this.currentMs = next.wakesAtMs;
      next.wake();
      await Promise.resolve();
    }
    this.currentMs = endMs;
  }

  private nextBefore(endMs: number): Sleeper | undefined {
    const due = [...this.sleepers].filter(({ wakesAtMs }) => wakesAtMs <= endMs);
    return due.sort((a, b) => a.wakesAtMs - b.wakesAtMs)[0];
  }
}
