/** The three services, apart from how requests travel: their channels, what came, and what they answer. */
import { chatRefusal, readGoogleChat } from "./googleChat";
import type {
  ChannelKind,
  InboxAttempt,
  InboxChange,
  InboxChannel,
  InboxFault,
  InboxMessage,
  InboxState,
} from "./protocol";
import { type ReadMessage, Refusal } from "./shown";
import { readSlack } from "./slack";
import { connectorRefusal, isTooLarge, readTeams, workflowRefusal } from "./teams";

export interface InboxRequest {
  /** The public address. */
  readonly url: string;
  readonly method: string;
  readonly contentType: string;
  readonly body: string;
}

export interface InboxAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Before the answer. */
  readonly delayMs: number;
  /** The connection ends without one. */
  readonly isLost: boolean;
}

/** Where each kind of address begins: what a script fetches there comes here. */
export const publicPrefixes: Readonly<Record<ChannelKind, string>> = {
  slack: "https://hooks.slack.com/services/",
  googleChat: "https://chat.googleapis.com/v1/spaces/",
  teamsWorkflow:
    "https://default0workbench.00.environment.api.powerplatform.com/powerautomate/automations/direct/workflows/",
  teamsConnector: "https://workbench.webhook.office.com/webhookb2/",
};

/** Longer than anybody waits for a message to go. */
const slowMs = 30_000;
const retryAfterSeconds = 3 * 3600;
const maxKept = 200;
/** Messages of a second: Slack and Chat take one, Teams four. */
const perSecond: Readonly<Record<ChannelKind, number>> = {
  slack: 1,
  googleChat: 1,
  teamsWorkflow: 4,
  teamsConnector: 4,
};

/** Such as the services give; they lead nowhere but here. */
function newAddress(kind: ChannelKind, id: number, random: () => number): string {
  const signs = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 36).toString(36)).join("");
  switch (kind) {
    case "slack":
      return `${publicPrefixes.slack}T0WORK${id}/B0${signs(9).toUpperCase()}/${signs(24)}`;
    case "googleChat":
      return `${publicPrefixes.googleChat}AAAA${signs(7)}/messages?key=AIza${signs(35)}&token=${signs(43)}%3D`;
    case "teamsWorkflow":
      return `${publicPrefixes.teamsWorkflow}${signs(32)}/triggers/manual/paths/invoke?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=${signs(43)}`;
    case "teamsConnector":
      return `${publicPrefixes.teamsConnector}${signs(32)}@${signs(32)}/IncomingWebhook/${signs(32)}/${signs(32)}`;
  }
}

/** What a service says when it has taken a message. */
const taken: Readonly<Record<ChannelKind, readonly [status: number, body: string]>> = {
  slack: [200, "ok"],
  googleChat: [200, JSON.stringify({ name: "spaces/AAAA/messages/1.1", sender: { type: "BOT" } })],
  teamsWorkflow: [202, ""],
  teamsConnector: [200, "1"],
};

function tooFast(kind: ChannelKind, headers: Readonly<Record<string, string>>): Refusal {
  switch (kind) {
    case "slack":
      return new Refusal(429, "rate_limited", headers);
    case "googleChat":
      return chatRefusal(429, "RESOURCE_EXHAUSTED", "Resource has been exhausted (e.g. check quota).", headers);
    case "teamsWorkflow":
      return workflowRefusal(429, "TooManyRequests", "Too many requests.", headers);
    case "teamsConnector":
      return "Retry-After" in headers ? new Refusal(429, "", headers) : connectorRefusal(429);
  }
}

function revoked(kind: ChannelKind): Refusal {
  switch (kind) {
    case "slack":
      return new Refusal(404, "no_service");
    case "googleChat":
      return chatRefusal(404, "NOT_FOUND", "Requested entity was not found.");
    case "teamsWorkflow":
      return workflowRefusal(404, "WorkflowNotFound", "The workflow could not be found.");
    case "teamsConnector":
      return connectorRefusal(404);
  }
}

/** A good status, and an error in the text. */
function errorInAnswer(kind: ChannelKind): Refusal {
  switch (kind) {
    case "slack":
      return new Refusal(200, "invalid_payload");
    case "googleChat":
      return new Refusal(200, JSON.stringify({ error: { code: 400, status: "INVALID_ARGUMENT", message: "Invalid" } }));
    case "teamsWorkflow":
      return new Refusal(200, JSON.stringify({ error: { code: "InvalidTemplate", message: "The card is invalid." } }));
    case "teamsConnector":
      return connectorRefusal(400);
  }
}

export class Inbox {
  private channels: InboxChannel[] = [];
  private messages: InboxMessage[] = [];
  private attempts: InboxAttempt[] = [];
  private faults: readonly InboxFault[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly now: () => number,
    private readonly random: () => number = Math.random,
  ) {}

  state(): InboxState {
    return { channels: this.channels, messages: this.messages, attempts: this.attempts, faults: this.faults };
  }

  change({ add, revoke, faults, clear }: InboxChange): InboxState {
    if (add) {
      const id = this.channels.length + 1;
      this.channels = [
        ...this.channels,
        { id, kind: add, address: newAddress(add, id, this.random), isRevoked: false },
      ];
    }
    if (revoke !== undefined) {
      this.channels = this.channels.map((one) => (one.id === revoke ? { ...one, isRevoked: !one.isRevoked } : one));
    }
    if (faults) this.faults = faults;
    if (clear) [this.messages, this.attempts] = [[], []];
    this.tell();
    return this.state();
  }

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What the service that this address belongs to does with a request. */
  receive(request: InboxRequest): InboxAnswer {
    const kind = (Object.keys(publicPrefixes) as ChannelKind[]).find((one) =>
      request.url.startsWith(publicPrefixes[one]),
    );
    if (!kind) return { status: 404, headers: {}, body: "", delayMs: 0, isLost: false };
    const channel = this.channels.find(({ address }) => address === request.url);
    try {
      const message = this.accepted(kind, channel, request);
      const [status, body] = taken[kind];
      if (message) this.messages = [...this.messages, message].slice(-maxKept);
      const isLost = this.faults.includes("connectionLost");
      return this.answered(
        channel,
        { status, headers: {}, body, delayMs: this.faults.includes("slow") ? slowMs : 0, isLost },
        true,
      );
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      const { status, headers, body } = problem;
      return this.answered(channel, { status, headers, body, delayMs: 0, isLost: false }, false);
    }
  }

  private answered(channel: InboxChannel | undefined, answer: InboxAnswer, isTaken: boolean): InboxAnswer {
    const { isLost, status, body } = answer;
    const attempt = {
      channelId: channel?.id,
      timeMs: this.now(),
      status: isLost ? null : status,
      answer: body,
      isTaken,
    };
    this.attempts = [...this.attempts, attempt].slice(-maxKept);
    this.tell();
    return answer;
  }

  /** Undefined where the service says that it has taken a message of which it then shows nothing. */
  private accepted(
    kind: ChannelKind,
    channel: InboxChannel | undefined,
    request: InboxRequest,
  ): InboxMessage | undefined {
    this.refuseByFault(kind);
    if (!channel || channel.isRevoked) throw revoked(kind);
    if (request.method !== "POST") throw new Refusal(405, "method_not_allowed");
    this.refuseTooFast(channel);
    const read = this.read(kind, request);
    return read && { channelId: channel.id, kind, timeMs: this.now(), ...read };
  }

  private refuseByFault(kind: ChannelKind): void {
    if (this.faults.includes("down")) throw new Refusal(503, "<html><body>Service Unavailable</body></html>");
    if (this.faults.includes("serverError")) throw new Refusal(500, "<html><body>Internal Server Error</body></html>");
    if (this.faults.includes("busy")) throw tooFast(kind, {});
    if (this.faults.includes("busyRetryAfter")) throw tooFast(kind, { "Retry-After": String(retryAfterSeconds) });
    if (this.faults.includes("errorInAnswer")) throw errorInAnswer(kind);
  }

  private refuseTooFast({ id, kind }: InboxChannel): void {
    const last = this.attempts.filter(
      ({ channelId, timeMs, isTaken }) => isTaken && channelId === id && timeMs > this.now() - 1000,
    );
    if (last.length >= perSecond[kind]) throw tooFast(kind, kind === "slack" ? { "Retry-After": "1" } : {});
  }

  private read(kind: ChannelKind, { body, contentType }: InboxRequest): ReadMessage | undefined {
    const bytes = Buffer.byteLength(body);
    const parsed = /^application\/json\b/i.test(contentType) ? jsonOf(body) : undefined;
    switch (kind) {
      case "slack":
        return readSlack(parsed);
      case "googleChat":
        return readGoogleChat(parsed, bytes);
      case "teamsWorkflow":
        if (parsed === undefined)
          throw workflowRefusal(400, "InvalidRequestContent", "The request content is not valid.");
        // The flow fails after its trigger has been answered.
        return readTeams(parsed, bytes);
      case "teamsConnector": {
        const message = readTeams(parsed, bytes);
        if (!message) throw connectorRefusal(isTooLarge(bytes) ? 413 : 400);
        return message;
      }
    }
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
