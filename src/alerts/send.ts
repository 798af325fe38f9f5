/**
 * One message to one webhook, and what became of it: it has arrived, it has surely not, or it may have. What may have
 * arrived is never sent again, so that nobody is told twice.
 */
import { connectionError } from "../client/connectionError";
import type { ErrorCode } from "../errors";
import { PtengineError } from "../errors";
import type { HttpRequest, HttpResponse, Platform } from "../platform/ports";
import type { Message } from "./message";
import { bodyFor } from "./payloads";
import { isConnector, type Service, serviceNames, serviceOf } from "./webhooks";

export type Verdict =
  | { readonly kind: "sent" }
  /** Surely not there: the service is worth another try, unless it was the message that it did not take. */
  | {
      readonly kind: "refused";
      readonly error: PtengineError;
      readonly isOfMessage?: boolean;
      readonly waitMs?: number;
    }
  | { readonly kind: "unknown"; readonly error: PtengineError };

const timeoutSeconds = 10;
const maxWaitSeconds = 86_400;

interface Answer {
  readonly status: number;
  readonly retryAfter: string | undefined;
}

/** Seconds, or a time: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function waitMsOf(retryAfter: string | undefined, nowMs: number): number {
  const text = retryAfter?.trim() ?? "";
  const untilMs = /GMT$/.test(text) ? Date.parse(text) : Number.NaN;
  const waitMs = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : untilMs - nowMs;
  return Number.isFinite(waitMs) ? Math.min(Math.max(waitMs, 0), maxWaitSeconds * 1000) : 0;
}

type Refusal = Extract<Verdict, { readonly kind: "refused" }>;

const refused = (code: ErrorCode, service: Service, more: Pick<Refusal, "isOfMessage" | "waitMs"> = {}): Verdict => ({
  kind: "refused",
  error: new PtengineError(code, { value: serviceNames[service] }),
  ...more,
});

const unknown = (service: Service): Verdict => ({
  kind: "unknown",
  error: new PtengineError("webhookUnknown", { value: serviceNames[service] }),
});

/** What a status means at all three; a gateway's 500, 502 and 504 leave open what became of the message behind it. */
function verdictOfStatus({ status, retryAfter }: Answer, service: Service, nowMs: number): Verdict {
  if (status === 429) {
    return refused("webhookBusy", service, { waitMs: waitMsOf(retryAfter, nowMs) });
  }
  if (status === 503) return refused("webhookDown", service);
  if (status === 401 || status === 403 || status === 404 || status === 410) return refused("webhookGone", service);
  if (status >= 300 && status < 500) return refused("webhookRefused", service, { isOfMessage: true });
  return unknown(service);
}

const parsed = (text: string): { readonly name?: unknown; readonly error?: { readonly code?: unknown } } => {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
};

/** What the service says when it has taken a message; anything else with a good status is no proof that it has. */
function isTaken({ status, text }: HttpResponse, address: string, service: Service): boolean {
  const words = text.trim();
  if (service === "slack") return status === 200 && words === "ok";
  if (service === "googleChat") return status === 200 && typeof parsed(text).name === "string";
  if (isConnector(address)) return status === 200 && words === "1";
  // The answer of a workflow is its maker's; its trigger answers 202 with nothing.
  return status === 202 || (status === 200 && words === "");
}

/** Slack's words for what is wrong, of the address and of the message: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks */
const slackGone =
  /^(invalid_token|no_service|no_service_id|no_team|no_active_hooks|team_disabled|channel_not_found|channel_is_archived|user_not_found|action_prohibited|posting_to_general_channel_denied)$/;
const slackRefused = /^(invalid_payload|invalid_blocks|invalid_attachments|no_text|msg_too_long|too_many_attachments)$/;

/** The status that stands in the text, whichever the answer itself has; undefined where there is none. */
function toldStatus({ text }: HttpResponse, service: Service): number | undefined {
  const words = text.trim();
  if (service === "slack") return slackGone.test(words) ? 404 : slackRefused.test(words) ? 400 : undefined;
  // A connector wraps the errors of Teams: https://github.com/MicrosoftDocs/msteams-docs/issues/1810
  const wrapped = /HTTP error (\d{3})/.exec(words)?.[1];
  const told = service === "teams" ? Number(wrapped) : parsed(text).error?.code;
  return typeof told === "number" && told >= 100 ? told : undefined;
}

export function verdictOf(response: HttpResponse, address: string, nowMs: number): Verdict {
  const service = serviceOf(address) as Service;
  if (isTaken(response, address, service)) return { kind: "sent" };
  const status = toldStatus(response, service) ?? response.status;
  return verdictOfStatus({ status, retryAfter: response.headers["retry-after"] }, service, nowMs);
}

/** Google's own refusals and a name that leads nowhere come before anything is sent. What Google says holds the address: it is kept nowhere. */
function verdictOfFailure(problem: unknown, request: HttpRequest, tookMs: number, service: Service): Verdict {
  const { code } = connectionError(problem, request, tookMs);
  if (code === "notAuthorized" || code === "googleQuota") return refused(code, service);
  const isNameless = code === "noConnection" && /\bDNS\b/.test(String(problem));
  return isNameless ? refused("webhookDown", service) : unknown(service);
}

export function send({ http, clock }: Platform, address: string, message: Message): Verdict {
  const service = serviceOf(address) as Service;
  const request: HttpRequest = {
    method: "POST",
    url: address,
    headers: {},
    body: bodyFor(service, message),
    timeoutSeconds,
  };
  const sentAtMs = clock.nowMs();
  try {
    const response = http.fetch(request);
    return verdictOf(response, address, clock.nowMs());
  } catch (problem) {
    return verdictOfFailure(problem, request, clock.nowMs() - sentAtMs, service);
  }
}
