/** The panel's view of the time: the clock with its two buttons, the triggers, and what they did. */
import type { TriggerRun } from "../../apps-script/triggers/triggerStore";
import type { Person, TimeState, TriggerState } from "../pageProtocol";
import { post } from "./connection";
import { byId, element } from "./dom";

const hourMs = 3_600_000;
const tickEveryMs = 1_000;

export class TimeView {
  private state: TimeState | undefined;
  private receivedAtMs = 0;

  constructor(
    private person: Person,
    private readonly fail: (cause: unknown) => void,
  ) {
    byId("next-hour").addEventListener("click", () => void this.move(hourMs));
    byId("next-day").addEventListener("click", () => void this.move(24 * hourMs));
    this.consent.addEventListener("change", () => void post("time/authorized", !this.consent.checked).catch(fail));
    setInterval(() => this.showClock(), tickEveryMs);
  }

  show(state: TimeState): void {
    this.state = state;
    this.receivedAtMs = Date.now();
    this.showClock();
    byId("clock-zone").textContent = state.isRunning
      ? state.timeZone
      : `${state.timeZone}, stands still until it is moved`;
    byId("triggers").replaceChildren(...state.triggers.map((trigger) => this.triggerRow(trigger)));
    byId("no-triggers").hidden = state.triggers.length > 0;
    byId("runs").replaceChildren(...[...state.runs].reverse().map((run) => this.runRow(run)));
    byId("no-runs").hidden = state.runs.length > 0;
    this.showConsent();
  }

  setPerson(person: Person): void {
    this.person = person;
    if (this.state) this.show(this.state);
  }

  private get consent() {
    return byId<HTMLInputElement>("lost-consent");
  }

  private showConsent(): void {
    this.consent.checked = this.state?.unauthorized.includes(this.person) ?? false;
  }

  private showClock(): void {
    if (!this.state) return;
    const passedMs = this.state.isRunning ? Date.now() - this.receivedAtMs : 0;
    byId("clock").textContent = this.text(this.state.nowMs + passedMs, {
      weekday: "short",
      year: "numeric",
      second: "2-digit",
    });
  }

  private async move(durationMs: number): Promise<void> {
    const buttons = [byId<HTMLButtonElement>("next-hour"), byId<HTMLButtonElement>("next-day")];
    for (const button of buttons) button.disabled = true;
    byId("view-time").setAttribute("aria-busy", "true");
    await post("time/move", { durationMs }).catch(this.fail);
    for (const button of buttons) button.disabled = false;
    byId("view-time").removeAttribute("aria-busy");
  }

  private triggerRow({ id, handler, person, nextRunMs, lastRun }: TriggerState): HTMLTableRowElement {
    const isOwn = person === this.person;
    const title = isOwn ? "Delete this trigger" : `Only the ${person} can delete it`;
    const remove = element(
      "button",
      {
        type: "button",
        class: "button button-small",
        title,
        disabled: !isOwn,
        "aria-label": `Delete the trigger ${handler} of the ${person}`,
        onclick: () => void post("trigger/delete", { id }).catch(this.fail),
      },
      "Delete",
    );
    return element(
      "tr",
      {},
      element("td", { class: "code" }, handler),
      element("td", {}, person),
      element("td", {}, this.text(nextRunMs)),
      element("td", {}, lastRun ? this.text(lastRun.startedAtMs) : "never"),
      element("td", { class: "trigger-result" }, ...(lastRun ? [resultOf(lastRun)] : [])),
      element("td", {}, remove),
    );
  }

  private runRow(run: TriggerRun): HTMLLIElement {
    return element(
      "li",
      {},
      element("time", {}, this.text(run.startedAtMs)),
      element("span", { class: "code" }, run.handler),
      element("span", { class: "quiet" }, run.person),
      resultOf(run, "clipped"),
    );
  }

  private text(ms: number, more: Intl.DateTimeFormatOptions = {}): string {
    const options: Intl.DateTimeFormatOptions = {
      timeZone: this.state?.timeZone ?? "UTC",
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
      ...more,
    };
    return new Intl.DateTimeFormat("en-GB", options).format(ms);
  }
}

function resultOf({ result }: TriggerRun, more = ""): HTMLElement {
  const text = result.ok ? "done" : `${result.error.name}: ${result.error.message}`;
  return element("span", { class: `status ${result.ok ? "status-good" : "status-bad"} ${more}`, title: text }, text);
}
