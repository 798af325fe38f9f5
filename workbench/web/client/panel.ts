/** The panel under the grid: what the formulas asked the API, what is left of the quota, and switches to disturb it. */
import type { Change, ControlState, FaultKind, LogEntry, Plan } from "../../ptengine/service/control";
import type { Person } from "../pageProtocol";
import { post } from "./connection";
import { byId, element } from "./dom";
import { startPanelTabs } from "./panelTabs";
import { questionOf } from "./questionText";

const pollEveryMs = 1000;
const mostRows = 200;

const planNames: Readonly<Record<Plan, string>> = { FREE: "Free", FREE_TRIAL: "Free Trial", GROWTH: "Growth" };

const faultNames: Readonly<Record<FaultKind, string>> = {
  latency: "Slow answers (5 s)",
  minuteLimit: "Minute used up (429)",
  dayLimit: "Day used up (429)",
  serverError: "Server error (500)",
  noAnswer: "No answer",
  closedConnection: "Connection lost",
  html: "A web page instead",
  truncatedJson: "Answer cut off",
  extraFields: "Unknown extras",
};

export function startPanel(isSimulated: boolean, person: Person, fail: (cause: unknown) => void): void {
  startPanelTabs();
  byId("recalculate").addEventListener("click", () => void post("recalculate").catch(fail));
  for (const radio of document.querySelectorAll<HTMLInputElement>("input[name=person]")) {
    radio.addEventListener("change", () => void post("person", radio.value).catch(fail));
  }
  showPerson(person);
  if (isSimulated) {
    watchSimulation(fail);
    return;
  }
  byId("panel-summary").textContent = "Formulas ask the real Ptengine API; their requests are not shown here.";
  for (const part of document.querySelectorAll<HTMLElement>("[data-simulated]")) part.hidden = true;
}

export function showPerson(person: Person): void {
  for (const radio of document.querySelectorAll<HTMLInputElement>("input[name=person]")) {
    radio.checked = radio.value === person;
  }
}

function watchSimulation(fail: (cause: unknown) => void): void {
  const plan = byId<HTMLSelectElement>("plan");
  const switches = new Map<FaultKind, HTMLInputElement>();
  const ask = createAsker((state) => show(state));
  const change = (settings: Change) => void ask("control/settings", settings).catch(fail);
  const faultsOn = () => [...switches].filter(([, box]) => box.checked).map(([kind]) => faultOf(kind));

  plan.append(...Object.entries(planNames).map(([value, name]) => element("option", { value }, name)));
  plan.addEventListener("change", () => change({ plan: plan.value as Plan }));
  for (const [kind, name] of Object.entries(faultNames)) {
    const box = element("input", { type: "checkbox", name: "fault", value: kind });
    box.addEventListener("change", () => change({ faults: faultsOn() }));
    switches.set(kind as FaultKind, box);
    byId("faults").append(element("label", {}, box, name));
  }
  byId("reset").addEventListener("click", () => change({ resetCounters: true, clearLog: true, faults: [] }));

  const nothingAsked = byId("no-requests").textContent;
  let shown = "";
  const show = (state: ControlState) => {
    const text = JSON.stringify({ ...state, now: 0 });
    if (text === shown) return;
    shown = text;
    const [key] = state.keys;
    // A list that is open must not change under the person's hand.
    if (key && document.activeElement !== plan) plan.value = key.plan;
    for (const [kind, box] of switches) box.checked = state.settings.faults.some((fault) => fault.kind === kind);
    byId("panel").classList.toggle("has-fault", state.settings.faults.length > 0);
    byId("panel-summary").textContent = summaryOf(state);
    byId("requests").replaceChildren(...state.log.slice(-mostRows).reverse().map(rowOf));
    byId("no-requests").textContent = nothingAsked;
    byId("no-requests").hidden = state.log.length > 0;
  };
  const showUnreadable = (cause: unknown) => {
    shown = "";
    byId("panel").classList.add("has-fault");
    byId("panel-summary").textContent = "The request log cannot be read.";
    byId("no-requests").textContent =
      `The simulated API does not answer: ${cause instanceof Error ? cause.message : cause}`;
    byId("no-requests").hidden = false;
  };
  const keepPolling = async () => {
    await ask("control/state").catch(showUnreadable);
    setTimeout(keepPolling, pollEveryMs);
  };
  void keepPolling();
}

/** One request after another; an answer from before the person's last change is not shown, as it would undo it. */
function createAsker(show: (state: ControlState) => void) {
  let last: Promise<unknown> = Promise.resolve();
  let waitingCount = 0;
  return async (path: string, body?: Change): Promise<void> => {
    waitingCount += 1;
    const answer = last.then(() => post<ControlState>(path, body));
    last = answer.catch(() => {});
    const state = await answer.finally(() => {
      waitingCount -= 1;
    });
    if (waitingCount === 0) show(state);
  };
}

const faultOf = (kind: FaultKind) =>
  kind === "latency" ? { kind, remaining: null, latencyMs: 5000 } : { kind, remaining: null };

function summaryOf({ log, keys: [key], settings: { faults } }: ControlState): string {
  const count = `${log.length} ${log.length === 1 ? "request" : "requests"} so far`;
  const left = key && [
    `${key.remainingMinute} of ${key.limitMinute} left this minute`,
    `${key.remainingDay} of ${key.limitDay} left today`,
  ];
  return [count, ...(left ?? []), ...faults.map(({ kind }) => faultNames[kind])].join(" · ");
}

function rowOf({ time, method, path, body, status, code, durationMs }: LogEntry): HTMLTableRowElement {
  const outcome =
    status === null ? "no answer" : status === code || code === null ? `${status}` : `${status} / ${code}`;
  return element(
    "tr",
    {},
    element("td", {}, new Date(time).toLocaleTimeString("en-GB")),
    element("td", { class: "request-path", title: `${method} ${path}` }, path.replace(/^\/open-api\/v1\//, "")),
    element("td", { class: "request-question", title: JSON.stringify(body) }, questionOf(body)),
    element("td", { class: status === 200 ? "status status-good" : "status status-bad" }, outcome),
    element("td", {}, `${durationMs} ms`),
  );
}
