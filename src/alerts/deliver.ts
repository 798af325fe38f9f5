/**
 * Sends what waits. Before each send it is kept that it begins: a run that is killed leaves a message that may have
 * arrived, and that is not sent again.
 */
import { safely, underLock } from "../client/sharedState";
import { type ErrorCode, PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import { loggedAs } from "../reports/log";
import { readOwner } from "../reports/owner";
import { send, type Verdict } from "./send";
import type { AlertStore, Waiting } from "./stored";

const hourMs = 3_600_000;
const maxAgeMs = 24 * hourMs;
const maxSendsAnHour = 10;
/** Slack and Google Chat take one message a second. */
const pauseMs = 1_100;
/** Google ends every run by then: https://developers.google.com/apps-script/guides/services/quotas */
const maxRunMs = 360_000;

function log(platform: Platform, { reportName }: Waiting, startMs: number, code: ErrorCode | undefined): void {
  const run = { startMs, endMs: platform.clock.nowMs(), trigger: "alert", user: readOwner(platform).name } as const;
  const result = code === undefined ? "ok" : "failed";
  const line = { ...run, report: reportName, rows: 0, requests: 0, result, ...(code && { code }) } as const;
  safely(() => platform.documentProperties.setAll(loggedAs(platform, [line])), undefined);
}

/** From its begin on it is this execution's; false where another has it, it is gone, or the hour's messages are. */
function begins(platform: Platform, store: AlertStore, id: string): boolean {
  const begin = () => {
    const nowMs = platform.clock.nowMs();
    const waiting = store.oneWaiting(id);
    const state = store.state();
    const sentAtMs = state.sentAtMs.filter((timeMs) => timeMs > nowMs - hourMs && timeMs <= nowMs);
    if (!waiting || waiting.sendingMs !== undefined || sentAtMs.length >= maxSendsAnHour) return false;
    store.keep({ ...state, sentAtMs: [...sentAtMs, nowMs] }, [{ ...waiting, sendingMs: nowMs }]);
    return true;
  };
  return underLock(platform, begin) ?? false;
}

/** How the last one went, for the sidebar. */
function keepOutcome(platform: Platform, store: AlertStore, verdict: Verdict): void {
  underLock(platform, () => {
    const { failure: before, ...state } = store.state();
    if (verdict.kind === "sent") return before && store.keep(state, []);
    const { code, parameters } = verdict.error;
    return store.keep({ ...state, failure: { code, parameters } }, []);
  });
}

/** True if the service took it, or did not take this one alone: the next may go. */
function settle(platform: Platform, store: AlertStore, waiting: Waiting, startMs: number, verdict: Verdict): boolean {
  const { sendingMs: _, ...idle } = waiting;
  const isKept = verdict.kind === "refused" && !verdict.isOfMessage;
  const code = verdict.kind === "sent" ? undefined : verdict.error.code;
  // A dead address would fill the log with the same line every hour.
  if (!isKept || code !== waiting.code) log(platform, waiting, startMs, code);
  const waitMs = verdict.kind === "refused" ? (verdict.waitMs ?? 0) : 0;
  if (isKept) {
    store.keepWaiting({
      ...idle,
      ...(code !== undefined && { code }),
      notBeforeMs: platform.clock.nowMs() + waitMs,
    });
  } else {
    store.removeWaiting(waiting.id);
  }
  keepOutcome(platform, store, verdict);
  return verdict.kind === "sent" || (verdict.kind === "refused" && verdict.isOfMessage === true);
}

/** False where it is over: it may have arrived in an execution that was killed, or is too old to be news. */
function isStillToSend(platform: Platform, store: AlertStore, waiting: Waiting): boolean {
  const nowMs = platform.clock.nowMs();
  const { sendingMs, createdMs } = waiting;
  if (sendingMs !== undefined) {
    // Another execution may be at it.
    if (nowMs - sendingMs <= maxRunMs) return false;
    log(platform, waiting, sendingMs, "webhookUnknown");
    store.removeWaiting(waiting.id);
    return false;
  }
  if (nowMs - createdMs > maxAgeMs) {
    log(platform, waiting, nowMs, "webhookTooLate");
    store.removeWaiting(waiting.id);
    return false;
  }
  return true;
}

/** One after the other, until the first that the service does not take; what is left goes in the next hours. */
export function deliver(platform: Platform, store: AlertStore, address: string, untilMs: number): void {
  const { clock } = platform;
  let isFirst = true;
  for (const waiting of store.waiting()) {
    if (!isStillToSend(platform, store, waiting)) continue;
    // It has asked for so long a rest.
    if ((waiting.notBeforeMs ?? 0) > clock.nowMs()) return;
    if (!isFirst) clock.sleep(pauseMs);
    const startMs = clock.nowMs();
    if (startMs >= untilMs || !begins(platform, store, waiting.id)) return;
    isFirst = false;
    if (!settle(platform, store, waiting, startMs, send(platform, address, waiting.message))) return;
  }
}

/** Nobody is told of what waits any more, or of what waits of one condition. */
export function dropWaiting(store: AlertStore, conditionOnly?: string): void {
  for (const { id, conditionId } of store.waiting()) {
    if (conditionOnly === undefined || conditionId === conditionOnly) store.removeWaiting(id);
  }
}

/** A message at once, of which nothing is kept: it is there, or the error says what became of it. */
export function sendNow(platform: Platform, address: string, message: Waiting["message"]): void {
  const verdict = send(platform, address, message);
  if (verdict.kind === "sent") return;
  const { code, parameters } = verdict.error;
  throw new PtengineError(code, parameters);
}
