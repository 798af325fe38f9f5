/** What the page and tests see of the inbox, and what they may change. */
import type { ShownLine } from "./shown";

export const channelKinds = ["slack", "googleChat", "teamsWorkflow", "teamsConnector"] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** A person's own switches: each stays until it is switched off. */
export const inboxFaults = [
  "slow",
  "down",
  "connectionLost",
  "serverError",
  "busy",
  "busyRetryAfter",
  "errorInAnswer",
] as const;
export type InboxFault = (typeof inboxFaults)[number];

export interface InboxChannel {
  readonly id: number;
  readonly kind: ChannelKind;
  /** As the service gives it, to be pasted. */
  readonly address: string;
  readonly isRevoked: boolean;
}

export interface InboxMessage {
  readonly channelId: number;
  readonly kind: ChannelKind;
  readonly timeMs: number;
  readonly lines: readonly ShownLine[];
  readonly notification: string;
}

/** What a service answered to each request, taken or not. */
export interface InboxAttempt {
  readonly channelId: number | undefined;
  readonly timeMs: number;
  /** Null where the connection was lost. */
  readonly status: number | null;
  readonly answer: string;
  readonly isTaken: boolean;
}

export interface InboxState {
  readonly channels: readonly InboxChannel[];
  /** Oldest first. */
  readonly messages: readonly InboxMessage[];
  readonly attempts: readonly InboxAttempt[];
  readonly faults: readonly InboxFault[];
}

export interface InboxChange {
  readonly add?: ChannelKind;
  /** A channel's id: its address is good no longer, or good again. */
  readonly revoke?: number;
  readonly faults?: readonly InboxFault[];
  readonly clear?: boolean;
}
