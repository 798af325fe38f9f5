/** The workbench's time: it can be moved on, runs what is due on the way, and takes the simulated API and the formulas with it. */
import type { AppsScript } from "./apps-script/appsScript";
import type { ShiftableClock } from "./apps-script/clock";
import { TriggerRunner } from "./apps-script/triggers/triggerRunner";
import type { ControlClient } from "./ptengine/service/controlClient";
import type { Book } from "./sheet/book/book";

/** How often a clock that runs by itself is asked whether a trigger is due. */
const lookEveryMs = 5_000;

export interface WorkbenchTimeParts {
  readonly clock: ShiftableClock;
  readonly appsScript: AppsScript;
  readonly book: Book;
  readonly control: ControlClient | undefined;
  /** Of the API against the workbench, before anything was moved. */
  readonly apiOffsetMs: number;
}

export class WorkbenchTime {
  private readonly runner: TriggerRunner;
  private readonly listeners = new Set<() => void>();
  private readonly timer: NodeJS.Timeout | undefined;
  private movedMs = 0;

  constructor(private readonly parts: WorkbenchTimeParts) {
    const { appsScript, book, clock } = parts;
    this.runner = new TriggerRunner(appsScript, clock, book.port.id, (durationMs) => this.moved(durationMs));
    if (clock.isRunning) this.timer = setInterval(() => void this.runner.runDue(), lookEveryMs).unref();
  }

  nowMs(): number {
    return this.parts.clock.nowMs();
  }

  get isRunning(): boolean {
    return this.parts.clock.isRunning;
  }

  /** Ends when everything that was due on the way has run. */
  async moveBy(durationMs: number): Promise<void> {
    await this.runner.moveBy(durationMs);
  }

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    clearInterval(this.timer);
  }

  private async moved(durationMs: number): Promise<void> {
    const { apiOffsetMs, book, control } = this.parts;
    this.movedMs += durationMs;
    await control?.change({ clockOffsetMs: apiOffsetMs + this.movedMs });
    book.clockMoved();
    for (const listener of this.listeners) listener();
  }
}
