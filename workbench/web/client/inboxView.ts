/** The panel's view of the inbox: addresses to paste, what came as each service shows it, and what the services answered. */
import type { ChannelKind, InboxChange, InboxFault, InboxMessage, InboxState } from "../../inbox/protocol";
import type { ShownLine, ShownRun } from "../../inbox/shown";
import { post } from "./connection";
import { byId, element } from "./dom";

const kindNames: Readonly<Record<ChannelKind, string>> = {
  slack: "Slack",
  googleChat: "Google Chat",
  teamsWorkflow: "Teams workflow",
  teamsConnector: "Teams connector",
};

const faultNames: Readonly<Record<InboxFault, string>> = {
  slow: "Slow (30 s)",
  down: "Down (503)",
  connectionLost: "Taken, connection lost",
  serverError: "Server error (500)",
  busy: "Too many (429)",
  busyRetryAfter: "429, Retry-After 3 h",
  errorInAnswer: "200 with an error in it",
};

const mostAnswers = 50;

export class InboxView {
  private readonly switches = new Map<InboxFault, HTMLInputElement>();

  constructor(private readonly fail: (cause: unknown) => void) {
    for (const [kind, name] of Object.entries(kindNames) as [ChannelKind, string][]) {
      const add = element("button", { type: "button", class: "button button-small" }, name);
      add.addEventListener("click", () => this.change({ add: kind }));
      byId("add-channel").append(add);
    }
    for (const [fault, name] of Object.entries(faultNames) as [InboxFault, string][]) {
      const box = element("input", { type: "checkbox", name: "inbox-fault", value: fault });
      box.addEventListener("change", () => this.change({ faults: this.faultsOn() }));
      this.switches.set(fault, box);
      byId("inbox-faults").append(element("label", {}, box, name));
    }
    byId("clear-inbox").addEventListener("click", () => this.change({ clear: true }));
  }

  show({ channels, messages, attempts, faults }: InboxState): void {
    for (const [fault, box] of this.switches) box.checked = faults.includes(fault);
    byId("channels").replaceChildren(
      ...channels.map(({ id, kind, address, isRevoked }) => {
        const field = element("input", {
          class: "address",
          readonly: true,
          value: address,
          "aria-label": `Address of ${kindNames[kind]} ${id}`,
          onfocus: ({ target }) => (target as HTMLInputElement).select(),
        });
        const copy = element("button", { type: "button", class: "button button-small" }, "Copy");
        copy.addEventListener("click", () => void navigator.clipboard.writeText(address).catch(this.fail));
        const revoke = element(
          "button",
          { type: "button", class: "button button-small", "aria-pressed": String(isRevoked) },
          isRevoked ? "Revoked" : "Revoke",
        );
        revoke.addEventListener("click", () => this.change({ revoke: id }));
        return element("li", {}, element("span", { class: "name" }, `${kindNames[kind]} ${id}`), field, copy, revoke);
      }),
    );
    byId("no-channels").hidden = channels.length > 0;
    byId("messages").replaceChildren(...[...messages].reverse().map(messageCard));
    byId("no-messages").hidden = messages.length > 0;
    byId("answers").replaceChildren(
      ...[...attempts]
        .reverse()
        .slice(0, mostAnswers)
        .map(({ timeMs, status, answer, isTaken }) =>
          element(
            "li",
            {},
            element("time", {}, clockText(timeMs)),
            element("span", { class: `status ${isTaken ? "status-good" : "status-bad"}` }, String(status ?? "lost")),
            element("span", { class: "quiet clipped", title: answer }, answer),
          ),
        ),
    );
  }

  private faultsOn(): InboxFault[] {
    return [...this.switches].filter(([, box]) => box.checked).map(([fault]) => fault);
  }

  private change(change: InboxChange): void {
    void post("inbox/change", change).catch(this.fail);
  }
}

const clockText = (timeMs: number) => new Date(timeMs).toISOString().slice(5, 16).replace("T", " ");

/** Text is text here as there: what a service made a link or a mention of is seen as one. */
function runNode({ text, isBold, href, isMention }: ShownRun): Node {
  if (isMention) return element("span", { class: "mention" }, text);
  const inner = isBold ? element("strong", {}, text) : document.createTextNode(text);
  return href === undefined ? inner : element("a", { href, target: "_blank", rel: "noreferrer", title: href }, inner);
}

const lineNode = ({ kind, runs }: ShownLine) => element("div", { class: `line line-${kind}` }, ...runs.map(runNode));

function messageCard({ kind, timeMs, lines }: InboxMessage): HTMLElement {
  return element(
    "article",
    { class: `message message-${kind}` },
    element(
      "header",
      {},
      element("span", { class: "sender" }, "Ptengine"),
      element("span", { class: "app-mark" }, "APP"),
      element("time", {}, `${kindNames[kind]} · ${clockText(timeMs)}`),
    ),
    element("div", { class: "message-body" }, ...lines.map(lineNode)),
  );
}
