/** The messages between a script's context and the host: one start, calls with their answers, one end. */
import type { ObjectId, Wire } from "./wire";

/** Which members a class of a service has; everything else is refused by name. */
export interface ClassDescription {
  readonly name: string;
  readonly methods: readonly string[];
  /** Constants that hang on the class: "DigestAlgorithm" → type "Utilities.DigestAlgorithm" and its names. */
  readonly enums: Readonly<Record<string, { readonly type: string; readonly names: readonly string[] }>>;
}

export interface ServicesDescription {
  readonly classes: readonly ClassDescription[];
  /** Global names with the class behind each. */
  readonly services: Readonly<Record<string, string>>;
  /** Services that Google has and the workbench has not: naming one works, using one throws. */
  readonly unbuiltServices: readonly string[];
}

export interface Start {
  readonly functionName: string;
  readonly args: Wire;
  readonly nowMs: number;
  /** Whether time passes between two answers of the host. */
  readonly isClockRunning: boolean;
  readonly randomSeed: number;
}

export interface Call {
  readonly target: ObjectId;
  readonly member: string;
  readonly args: Wire;
}

export type AnswerWithoutTime =
  | { readonly ok: true; readonly value: Wire }
  | { readonly ok: false; readonly message: string };

export type Answer = { readonly nowMs: number } & AnswerWithoutTime;

export type End = { readonly ok: true; readonly value: Wire } | { readonly ok: false; readonly error: ErrorText };

export interface ErrorText {
  readonly name: string;
  readonly message: string;
}

/** What the thread gives to the context: text in, text out, and it never throws. */
export interface Host {
  call(callJson: string): string;
  log(level: string, line: string): void;
}

/** What the context gives to the thread. */
export interface Runtime {
  /** Until it begins, an execution has no time, no chance and no services: the script may only be loaded. */
  begin(startJson: string): void;
  /** Whether the script asked for one of these all the same, so that it must be loaded again once it has begun. */
  hasAskedTooEarly(): boolean;
  /** Calls the function that was asked for; `endJson` tells the end once the microtasks are done. */
  invoke(): void;
  fail(error: unknown): void;
  endJson(): string;
}
