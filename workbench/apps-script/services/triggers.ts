/** Triggers and the builders of clock triggers. https://developers.google.com/apps-script/reference/script/clock-trigger-builder */
import { enumType } from "../enums";
import type { ExecutionContext } from "../executionContext";
import { integer, text } from "../parameters";
import { RemoteObject, reads, remoteClass } from "../remoteObject";
import { ScriptException } from "../scriptException";
import type { Schedule } from "../triggers/schedule";
import type { ClockTrigger } from "../triggers/triggerStore";

export const eventTypes = enumType("ScriptApp.EventType", [
  "CLOCK",
  "ON_OPEN",
  "ON_EDIT",
  "ON_FORM_SUBMIT",
  "ON_CHANGE",
  "ON_EVENT_UPDATED",
]);
export const triggerSources = enumType("ScriptApp.TriggerSource", [
  "SPREADSHEETS",
  "CLOCK",
  "FORMS",
  "DOCUMENTS",
  "CALENDAR",
]);

export const triggerBuilderClass = remoteClass<TriggerBuilder>("ScriptApp", "TriggerBuilder", { timeBased: reads([]) });

export const clockTriggerBuilderClass = remoteClass<ClockTriggerBuilder>("ScriptApp", "ClockTriggerBuilder", {
  atHour: reads([integer]),
  create: reads([]),
  everyDays: reads([integer]),
  everyHours: reads([integer]),
  everyMinutes: reads([integer]),
  inTimezone: reads([text]),
  nearMinute: reads([integer]),
});

export const triggerClass = remoteClass<Trigger>("ScriptApp", "Trigger", {
  getEventType: reads([]),
  getHandlerFunction: reads([]),
  getTriggerSource: reads([]),
  getTriggerSourceId: reads([]),
  getUniqueId: reads([]),
});

const allowedMinutes = [1, 5, 10, 15, 30];

export class TriggerBuilder extends RemoteObject {
  readonly remoteClass = triggerBuilderClass;

  constructor(
    private readonly execution: ExecutionContext,
    private readonly handler: string,
  ) {
    super();
  }

  timeBased() {
    return new ClockTriggerBuilder(this.execution, this.handler);
  }
}

class ClockTriggerBuilder extends RemoteObject {
  readonly remoteClass = clockTriggerBuilderClass;
  private schedule: Schedule;
  private everyMinutesCount: number | undefined;

  constructor(
    private readonly execution: ExecutionContext,
    private readonly handler: string,
  ) {
    super();
    this.schedule = { timeZone: execution.platform.manifest.timeZone };
  }

  everyMinutes(count: number) {
    if (!allowedMinutes.includes(count)) {
      throw new ScriptException(
        "The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.",
      );
    }
    this.everyMinutesCount = count;
    return this;
  }

  everyHours(everyHours: number) {
    return this.with({ everyHours: within(1, everyHours, Number.POSITIVE_INFINITY, "everyHours") });
  }

  everyDays(everyDays: number) {
    return this.with({ everyDays: within(1, everyDays, Number.POSITIVE_INFINITY, "everyDays") });
  }

  atHour(atHour: number) {
    return this.with({ atHour: within(0, atHour, 23, "atHour") });
  }

  nearMinute(nearMinute: number) {
    return this.with({ nearMinute: within(0, nearMinute, 59, "nearMinute") });
  }

  inTimezone(timeZone: string) {
    try {
      new Intl.DateTimeFormat("en", { timeZone });
    } catch {
      throw new ScriptException(`Invalid argument: ${timeZone}`);
    }
    return this.with({ timeZone });
  }

  /** https://developers.google.com/workspace/add-ons/concepts/editor-triggers */
  create() {
    const { everyHours, everyDays } = this.schedule;
    if (this.everyMinutesCount !== undefined) {
      throw new ScriptException("The recurrence interval for an Add-on trigger must be at least one hour.");
    }
    if ((everyHours === undefined) === (everyDays === undefined)) {
      throw new ScriptException("A clock trigger needs either everyHours or everyDays");
    }
    const { state, person, platform, spreadsheet } = this.execution;
    const trigger = { handler: this.handler, person, documentId: spreadsheet.id, schedule: this.schedule };
    return new Trigger(state.triggers.add(trigger, platform.clock.nowMs(), platform.random));
  }

  private with(change: Partial<Schedule>) {
    this.schedule = { ...this.schedule, ...change };
    return this;
  }
}

export class Trigger extends RemoteObject {
  readonly remoteClass = triggerClass;

  constructor(readonly trigger: ClockTrigger) {
    super();
  }

  getUniqueId() {
    return this.trigger.id;
  }

  getHandlerFunction() {
    return this.trigger.handler;
  }

  getEventType() {
    return eventTypes.constants.CLOCK;
  }

  getTriggerSource() {
    return triggerSources.constants.CLOCK;
  }

  /** A clock has no id: https://developers.google.com/apps-script/reference/script/trigger#gettriggersourceid */
  getTriggerSourceId() {
    return null;
  }
}

function within(first: number, value: number, last: number, member: string): number {
  if (value >= first && value <= last) return value;
  throw new ScriptException(`The value you passed to ${member} was invalid.`);
}
