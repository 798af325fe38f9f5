/** What the sidebar's frame and the page say to each other with `postMessage`. */
import type { RunResult } from "../pageProtocol";

export type FromSidebar =
  | { readonly bridge: "run"; readonly id: number; readonly functionName: string; readonly args: readonly unknown[] }
  | { readonly bridge: "close" }
  | { readonly bridge: "focusEditor" };

export interface ToSidebar {
  readonly bridge: "result";
  readonly id: number;
  readonly result: RunResult;
}
