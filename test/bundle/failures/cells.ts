/** A workbook with the built add-on, in whose first cell a test types one formula after another. */

import { type Clock, MovableClock, realClock } from "../../../workbench/apps-script/clock";
import type { CellRead } from "../../../workbench/apps-script/ports/spreadsheetPort";
import type { ScriptValue } from "../../../workbench/apps-script/ports/values";
import type { State } from "../../../workbench/apps-script/state";
import { type Account, changeSettings, keepSite } from "../../../workbench/connectedSite";
import { createWorkbench, type Workbench, type WorkbenchOptions } from "../../../workbench/workbench";

export interface Shown {
  readonly error: CellRead["error"];
  /** The first cell's value. */
  readonly value: ScriptValue;
  /** Paths of the requests that reached the API, without what all of them begin with. */
  readonly requests: readonly string[];
}

/** Noon in Tokyo: for formulas, this is always today. */
const now = Date.parse("2026-07-29T12:00:00+09:00");

export const standingClock = () => new MovableClock(now);

/** Time passes as it does, but the pause before a second attempt is short. */
export const hurriedClock: Clock = {
  ...realClock,
  sleep: (durationMs, signal) => realClock.sleep(durationMs > 1_000 ? durationMs : durationMs / 20, signal),
};

/** Kept answers, plans, leases, failures: what executions share. Sites, keys and settings stay. */
export function forgetWhatIsShared(state: State): void {
  state.clearCache();
  const properties = state.properties("document");
  for (const { scope, key } of state.dump()) {
    if (scope === "document" && key.startsWith("PTENGINE_ANSWER:")) properties.delete(key);
  }
}

export class Cells {
  constructor(readonly workbench: Workbench) {}

  get control() {
    if (!this.workbench.api) throw new Error("The real API cannot be controlled.");
    return this.workbench.api.control;
  }

  /** Types the formula into a document that knows what earlier formulas left behind. */
  async enterAgain(formula: string): Promise<Shown> {
    await this.control.change({ clearLog: true });
    this.workbench.setFormula("A1", formula);
    await this.workbench.settled();
    return {
      error: this.workbench.error("A1"),
      value: this.workbench.values("A1")[0]?.[0],
      requests: await this.requests(),
    };
  }

  /** The same, with failures, plans and pauses that earlier ones left behind forgotten. */
  async enter(formula: string): Promise<Shown> {
    forgetWhatIsShared(this.workbench.appsScript.state);
    return this.enterAgain(formula);
  }

  async requests(): Promise<string[]> {
    const { log } = await this.control.state();
    return log.map(({ path }) => path.replace("/open-api/v1/", ""));
  }

  /** What the cell's note says, or "" if it shows no error. */
  async messageOf(formula: string): Promise<string> {
    return (await this.enter(formula)).error?.message ?? "";
  }

  /** Leaves the document as if the add-on had never been used in it. */
  async forgetAll(): Promise<void> {
    const { book } = this.workbench;
    const { state } = this.workbench.appsScript;
    book.setFormula("A1", "");
    // Else a formula that was calculated before would show the same again.
    book.recalculateAll();
    for (const scope of ["user:owner", "user:editor", "document"] as const) state.properties(scope).clear();
    state.clearCache();
    this.workbench.appsScript.setPerson("owner");
    await this.control.change({ clearLog: true, resetCounters: true, faults: [] });
  }

  changeSettings(change: Readonly<Record<string, string>>): void {
    changeSettings(this.workbench.appsScript.state, change);
  }

  /** Keeps a key for a person, who gives the site to the document. */
  keepSite(account: Account, person?: "owner" | "editor"): void {
    keepSite(this.workbench.appsScript.state, this.workbench.book.port.id, account, person);
  }
}

export const openCells = async (options: WorkbenchOptions = {}): Promise<Cells> =>
  new Cells(
    await createWorkbench({ ...options, appsScript: { maxThreads: 2, clock: hurriedClock, ...options.appsScript } }),
  );

/** For formulas that are refused before any request: nothing is waited for, and today is always the same day. */
export const openCellsOnOneDay = () => openCells({ appsScript: { clock: standingClock() } });

/** What every message must be like, whatever it says. */
export function expectGoodMessage(message: string): void {
  expect(message).toMatch(/^Ptengine( (4\d{3}|5000))?: \S/);
  expect(message.length).toBeLessThanOrEqual(300);
  expect(message).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}|\bat .+:\d+|pt-[0-9a-f]{32}/);
}
