/** What all executions of one emulated platform have in common. */
import type { Bridge } from "./bridge";
import type { Clock } from "./clock";
import type { AppsScriptManifest } from "./manifest";
import type { SpreadsheetPort, UiPort } from "./ports/spreadsheetPort";

export interface Platform {
  readonly manifest: AppsScriptManifest;
  readonly spreadsheet: SpreadsheetPort;
  readonly ui: UiPort;
  /** False for a file in a shared drive. */
  readonly hasOwner: boolean;
  readonly isDocumentActiveInTriggers: boolean;
  readonly clock: Clock;
  readonly bridge: Bridge;
  /** Public prefix of an address → where it is served from in truth. */
  readonly routes: Readonly<Record<string, string>>;
  /** Pages of the project by their names without ".html". */
  readonly htmlFiles: Readonly<Record<string, string>>;
  random(): number;
  onConsole(line: string): void;
}
