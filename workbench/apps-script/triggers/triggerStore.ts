/** The installed triggers of a script, of all users and in all documents. */

import type { ExecutionResult, Person } from "../ports/values";
import { ScriptException } from "../scriptException";
import { firstRunMs, nextRunMs, type Schedule } from "./schedule";

/** https://developers.google.com/apps-script/guides/services/quotas */
const maxTriggersOfUser = 20;
const maxRunsKept = 50;

export interface ClockTrigger {
  readonly id: string;
  readonly handler: string;
  /** It runs as whoever made it. */
  readonly person: Person;
  readonly documentId: string;
  readonly schedule: Schedule;
  readonly nextRunMs: number;
}

export type NewTrigger = Omit<ClockTrigger, "id" | "nextRunMs">;

export interface TriggerRun {
  readonly triggerId: string;
  readonly handler: string;
  readonly person: Person;
  readonly startedAtMs: number;
  readonly result: ExecutionResult;
}

export class TriggerStore {
  /** Newest last. */
  readonly runs: TriggerRun[] = [];
  private triggers: readonly ClockTrigger[] = [];
  private readonly listeners = new Set<() => void>();
  private triggerCount = 0;

  list(): readonly ClockTrigger[] {
    return this.triggers;
  }

  listOf(person: Person): readonly ClockTrigger[] {
    return this.triggers.filter((trigger) => trigger.person === person);
  }

  find(id: string): ClockTrigger | undefined {
    return this.triggers.find((trigger) => trigger.id === id);
  }

  add(trigger: NewTrigger, nowMs: number, random: () => number): ClockTrigger {
    const ofUser = this.listOf(trigger.person);
    // https://developers.google.com/workspace/add-ons/concepts/editor-triggers
    if (ofUser.some(({ documentId }) => documentId === trigger.documentId)) {
      throw new ScriptException(
        "This add-on has created too many time-based triggers in this document for this Google user account.",
      );
    }
    if (ofUser.length >= maxTriggersOfUser) {
      throw new ScriptException(
        "This script has too many triggers. Triggers must be deleted from the script before more can be added.",
      );
    }
    this.triggerCount += 1;
    const added = {
      ...trigger,
      id: String(1_000_000_000 + this.triggerCount),
      nextRunMs: firstRunMs(trigger.schedule, nowMs, random),
    };
    this.change([...this.triggers, added]);
    return added;
  }

  delete(id: string): void {
    this.change(this.triggers.filter((trigger) => trigger.id !== id));
  }

  /** Whose time comes first, if it comes until then; those in other documents run there. */
  nextDue(documentId: string, untilMs: number): ClockTrigger | undefined {
    const due = this.triggers.filter((one) => one.documentId === documentId && one.nextRunMs <= untilMs);
    return [...due].sort((one, other) => one.nextRunMs - other.nextRunMs)[0];
  }

  /** Said when a run begins, so that a trigger that takes long is not due twice. */
  passOn({ id }: ClockTrigger): void {
    this.change(
      this.triggers.map((trigger) =>
        trigger.id === id ? { ...trigger, nextRunMs: nextRunMs(trigger.schedule, trigger.nextRunMs) } : trigger,
      ),
    );
  }

  record(run: TriggerRun): void {
    this.runs.push(run);
    if (this.runs.length > maxRunsKept) this.runs.shift();
    this.tell();
  }

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private change(triggers: readonly ClockTrigger[]): void {
    this.triggers = triggers;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
