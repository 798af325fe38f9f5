/** What all executions of one emulated platform have in common. */
import type { Bridge } from "./bridge";
import type { Circumstances } from "./circumstances";
import type { Clock } from "./clock";
import type { FormulasUnderWay } from "./formulasUnderWay";
import type { AppsScriptManifest } from "./manifest";
import type { SpreadsheetPort, UiPort } from "./ports/spreadsheetPort";

export interface Platform {
  readonly manifest: AppsScriptManifest;
  readonly spreadsheet: SpreadsheetPort;
  readonly ui: UiPort;
  readonly circumstances: Circumstances;
  readonly formulas: FormulasUnderWay;
  readonly clock: Clock;
  readonly bridge: Bridge;
  /** Public prefix of an address → where it is served from in truth. */
  readonly routes: Readonly<Record<string, string>>;
  /** Pages of the project by their names without ".html". */
  readonly htmlFiles: Readonly<Record<string, string>>;
  random(): number;
  onConsole(line: string): void;
}
