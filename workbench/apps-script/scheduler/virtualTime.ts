/** Time that only passes when nothing is left to be done in it: events happen one by one, in an order the seed decides. */
import type { Clock } from "../clock";
import { EventQueue, type TimedEvent } from "./eventQueue";

/** Who waits outside of every execution comes after all else of its moment. */
const lastRank = 1;
/** Two, because the workbook shows results in a macrotask of its own, which may begin new executions. */
const roundsOfSettling = 2;

export interface VirtualTimeOptions {
  readonly startMs: number;
  random(): number;
  /** Ends when nothing is under way that may still call for an event now; at once and undefined if nothing is. */
  quiet(): Promise<void> | undefined;
  onIdle(): void;
}

export class VirtualTime implements Clock {
  readonly isRunning = false;
  private readonly queue = new EventQueue();
  private currentMs: number;
  private isPassing = false;
  private roundsToSettle = 0;

  constructor(private readonly options: VirtualTimeOptions) {
    this.currentMs = options.startMs;
  }

  nowMs(): number {
    return this.currentMs;
  }

  /** For time limits and for those outside: executions wait by `after`. */
  sleep(durationMs: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal?.aborted || durationMs <= 0) return resolve();
      const finish = () => {
        event.isCancelled = true;
        signal?.removeEventListener("abort", finish);
        this.unsettle();
        resolve();
      };
      const event = this.push(durationMs, lastRank, finish);
      signal?.addEventListener("abort", finish);
    });
  }

  after(durationMs: number, fire: () => void): TimedEvent {
    return this.push(durationMs, this.options.random(), fire);
  }

  /** Says that promises have been kept which lead to who knows what: it is waited for before time goes on. */
  unsettle() {
    this.roundsToSettle = roundsOfSettling;
  }

  /** Lets events happen until none is left; called whenever something may be there to happen. */
  async flow() {
    if (this.isPassing) return;
    this.isPassing = true;
    this.unsettle();
    for (let event = await this.next(); event; event = await this.next()) {
      this.currentMs = Math.max(this.currentMs, event.atMs);
      event.fire();
    }
    this.options.onIdle();
  }

  private async next(): Promise<TimedEvent | undefined> {
    for (let quiet = this.options.quiet(); quiet || this.roundsToSettle > 0; quiet = this.options.quiet()) {
      await quiet;
      while (this.roundsToSettle > 0) {
        this.roundsToSettle -= 1;
        await macrotask();
      }
    }
    const event = this.queue.pop();
    this.isPassing = event !== undefined;
    return event;
  }

  private push(durationMs: number, rank: number, fire: () => void): TimedEvent {
    const event = this.queue.push(this.currentMs + Math.max(0, Math.round(durationMs)), rank, fire);
    void this.flow();
    return event;
  }
}

/** By the next one, all that follows without waiting has been done. */
const macrotask = () => new Promise<void>((resolve) => setImmediate(resolve));
