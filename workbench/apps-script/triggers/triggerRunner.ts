/** Runs the triggers whose time has come, one after another. */
import type { AppsScript } from "../appsScript";
import type { ShiftableClock } from "../clock";
import { clockEvent } from "./triggerEvent";
import type { ClockTrigger } from "./triggerStore";

export class TriggerRunner {
  private underWay: Promise<void> = Promise.resolve();

  constructor(
    private readonly appsScript: AppsScript,
    private readonly clock: ShiftableClock,
    private readonly documentId: string,
    /** After every step of the clock, before a trigger runs. */
    private readonly clockMoved: (durationMs: number) => Promise<void> = async () => {},
  ) {}

  /** Moves the clock forward; each trigger that is due on the way runs at its own time. */
  moveBy(durationMs: number): Promise<void> {
    return this.queue(async () => {
      const endMs = this.clock.nowMs() + durationMs;
      await this.runUntil(endMs);
      await this.moveTo(endMs);
    });
  }

  /** What the time that passed by itself has made due. */
  runDue(): Promise<void> {
    return this.queue(() => this.runUntil(this.clock.nowMs()));
  }

  private async runUntil(endMs: number): Promise<void> {
    const { triggers } = this.appsScript.state;
    for (let due = triggers.nextDue(this.documentId, endMs); due; due = triggers.nextDue(this.documentId, endMs)) {
      await this.moveTo(due.nextRunMs);
      triggers.passOn(due);
      await this.run(due);
    }
  }

  private async run({ id, handler, person }: ClockTrigger): Promise<void> {
    const startedAtMs = this.clock.nowMs();
    const args = [clockEvent(id, startedAtMs)];
    const result = await this.appsScript.execute({ entry: "trigger", functionName: handler, args, person });
    this.appsScript.state.triggers.record({ triggerId: id, handler, person, startedAtMs, result });
  }

  /** Never back: a run may have taken longer than the time to the next. */
  private async moveTo(ms: number): Promise<void> {
    const durationMs = ms - this.clock.nowMs();
    if (durationMs <= 0) return;
    await this.clock.advance(durationMs);
    await this.clockMoved(durationMs);
  }

  private queue(task: () => Promise<void>): Promise<void> {
    const done = this.underWay.then(task);
    this.underWay = done.catch(() => {});
    return done;
  }
}
