/**
 * The custom functions that run in the spreadsheet: whoever asks it for something waits until they are over. With one
 * that slept for 20 s, names and values of a tab were seen to come 17 s late, and its id at once.
 * https://tanaikech.github.io (31 August 2022)
 */

interface Waiter {
  readonly ended: AbortSignal;
  wait(durationMs: number, signal: AbortSignal): Promise<void>;
}

/** Longer than any execution. */
const foreverMs = 10 * 60_000;

export class FormulasUnderWay {
  private readonly formulas = new Set<AbortSignal>();

  add(ended: AbortSignal) {
    this.formulas.add(ended);
    ended.addEventListener("abort", () => this.formulas.delete(ended), { once: true });
  }

  /** Ends when those are over that run now; the ones that begin meanwhile are not waited for. */
  async over(waiter: Waiter): Promise<void> {
    if (this.formulas.size === 0) return;
    const last = new AbortController();
    const running = new Set(this.formulas);
    for (const formula of running) {
      const leave = () => {
        running.delete(formula);
        if (running.size === 0) last.abort();
      };
      formula.addEventListener("abort", leave, { once: true });
    }
    await waiter.wait(foreverMs, AbortSignal.any([last.signal, waiter.ended]));
  }
}

/** What a script knows of an object without asking: its id, and where a range lies. Strict where nobody has measured. */
const knownWithoutAsking: Readonly<Record<string, ReadonlySet<string> | "all">> = {
  SpreadsheetApp: "all",
  BooleanCondition: "all",
  ChartOptions: "all",
  ConditionalFormatRule: "all",
  ConditionalFormatRuleBuilder: "all",
  ContainerInfo: "all",
  DataValidation: "all",
  DataValidationBuilder: "all",
  EmbeddedChartBuilder: "all",
  GradientCondition: "all",
  Sheet: new Set(["getParent", "getSheetId"]),
  Spreadsheet: new Set(["getId", "getUrl", "toast"]),
  Range: new Set([
    "getA1Notation",
    "getColumn",
    "getLastColumn",
    "getLastRow",
    "getNumColumns",
    "getNumRows",
    "getRow",
    "getSheet",
  ]),
};

export function asksSpreadsheet(className: string, member: string): boolean {
  const known = knownWithoutAsking[className];
  return known !== "all" && known?.has(member) !== true;
}
