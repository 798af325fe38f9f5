/** The messages between the host and a thread of executions. */
import type { MessagePort } from "node:worker_threads";

export interface ThreadData {
  readonly code: string;
  readonly contextCode: string;
  /** The script's own zone, from its manifest. */
  readonly timeZone: string;
  readonly servicesJson: string;
  /** Answers come in here, and everything that the thread says goes out, so that nothing overtakes anything. */
  readonly calls: MessagePort;
  /** One number that the host raises after each answer; the thread sleeps on it. */
  readonly answered: Int32Array;
}

export interface RunMessage {
  readonly startJson: string;
}

export type ThreadMessage =
  | { readonly kind: "call"; readonly callJson: string }
  | { readonly kind: "console"; readonly line: string }
  | { readonly kind: "end"; readonly endJson: string };
