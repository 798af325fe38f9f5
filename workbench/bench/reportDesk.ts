/** A document of reports on a virtual clock: a workbook, the built add-on, its trigger, and an API without a socket. */

import { type AppsScript, createAppsScript } from "../apps-script/appsScript";
import type { AppsScriptManifest } from "../apps-script/manifest";
import type { ExecutionResult, ScriptValue } from "../apps-script/ports/values";
import type { FetchHandler } from "../apps-script/scheduler/fetchHandler";
import { createScheduler, type Scheduler } from "../apps-script/scheduler/scheduler";
import type { SchedulerOptions } from "../apps-script/scheduler/settings";
import type { ThreadPool } from "../apps-script/threadPool";
import { TriggerRunner } from "../apps-script/triggers/triggerRunner";
import { changeSettings, keepSite } from "../connectedSite";
import { Book, type BookOptions } from "../sheet/book/book";
import { readFunctionHelp } from "../sheet/customFunctions/functionHelp";
import type { PlainSpreadsheet } from "./plainSpreadsheet";
import { absentUi } from "./staticSpreadsheet";

export interface ReportDeskOptions {
  readonly code: string;
  readonly manifest: AppsScriptManifest;
  readonly startMs: number;
  /** Without one, requests go to the routes by real HTTP. */
  readonly fetchHandler?: FetchHandler;
  readonly routes?: Readonly<Record<string, string>>;
  readonly seed?: number;
  readonly apiKey?: string;
  /** In place of the workbook. */
  readonly spreadsheet?: PlainSpreadsheet;
  readonly book?: Partial<Pick<BookOptions, "timeZone" | "rowCount" | "columnCount" | "locale">>;
  readonly scheduler?: Partial<SchedulerOptions>;
  readonly threads?: ThreadPool;
}

/** A run as the log keeps it. */
export interface LoggedLine {
  readonly startMs: number;
  readonly endMs: number;
  readonly trigger: string;
  readonly report: string;
  readonly rows: number;
  readonly requests: number;
  readonly result: string;
  readonly code?: number | string;
}

export interface SavedReport {
  readonly id: string;
  readonly name: string;
  /** Missing where its cells are gone. */
  readonly address?: string;
  readonly state?: string;
  readonly turn?: { readonly next: string; readonly isDue: boolean };
  readonly report: Readonly<Record<string, unknown>>;
}

/** What the sidebar's calls answer, as far as it is looked at. */
export interface SidebarAnswer {
  readonly id: string;
  readonly reports: readonly SavedReport[];
}

export const profileId = "566d12f9";
export const deskKey = "pt-deskdeskdeskdeskdeskdeskdeskdesk";

export class ReportDesk {
  readonly scheduler: Scheduler;
  readonly script: AppsScript;
  readonly book: Book;
  readonly port: PlainSpreadsheet;
  private readonly triggers: TriggerRunner;

  constructor({ code, manifest, startMs, fetchHandler, routes = {}, seed = 1, ...options }: ReportDeskOptions) {
    const { apiKey = deskKey, book, scheduler, spreadsheet, threads } = options;
    this.scheduler = createScheduler({ seed, startMs, ...(fetchHandler ? { fetchHandler } : {}), ...scheduler });
    const { clock, bridge, randomSeed } = this.scheduler;
    this.book = new Book({
      ...book,
      now: () => clock.nowMs(),
      functions: readFunctionHelp(code),
      runCustomFunction: (functionName, args, cell) =>
        this.script.execute({ entry: "customFunction", functionName, args, ...(cell ? { cell } : {}) }),
    });
    this.port = spreadsheet ?? this.book.port;
    this.script = createAppsScript({
      code,
      manifest,
      spreadsheet: this.port,
      ui: absentUi,
      clock,
      bridge,
      randomSeed,
      routes,
      ...(threads ? { threads } : {}),
    });
    const { state } = this.script;
    keepSite(state, this.port.id, { profileId, apiKey });
    changeSettings(state, { profileId });
    const shiftable = { ...clock, nowMs: () => clock.nowMs(), advance: (durationMs: number) => this.pass(durationMs) };
    this.triggers = new TriggerRunner(this.script, shiftable, this.port.id, async () => this.book.clockMoved());
  }

  nowMs(): number {
    return this.scheduler.clock.nowMs();
  }

  /** Lets time go by, in which nobody does anything and no trigger runs. */
  pass(durationMs: number): Promise<void> {
    return this.scheduler.clock.sleep(durationMs);
  }

  /** Lets time go by; every trigger that is due on the way runs at its time. */
  moveBy(durationMs: number): Promise<void> {
    return this.triggers.moveBy(durationMs);
  }

  /** What the sidebar calls, however it ends. */
  async tryCall(name: string, input: unknown): Promise<ExecutionResult> {
    const args = [name, input as ScriptValue];
    const { executions } = await this.scheduler.run(this.script, [
      { entry: "sidebar", functionName: "sidebarCall", args },
    ]);
    return (executions[0] as { readonly result: ExecutionResult }).result;
  }

  async call<Answer = SidebarAnswer>(name: string, input: unknown = {}): Promise<Answer> {
    const result = await this.tryCall(name, input);
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
    const told = result.value as unknown as { readonly ok: boolean; readonly value: Answer; readonly error: unknown };
    if (!told.ok) throw new Error(`${name}: ${JSON.stringify(told.error)}`);
    return told.value;
  }

  /** Saves a report at a cell, counted from 1. */
  async place(input: object, sheetId: string, row: number, column: number): Promise<string> {
    this.port.select(sheetId, { top: row - 1, bottom: row - 1, left: column - 1, right: column - 1 });
    const settings = { mode: "replace", header: "names", keyColumns: [], userName: "" };
    return (await this.call("saveReport", { ...settings, ...input })).id;
  }

  /** The run log, newest first; no execution is needed to look at it. */
  log(): readonly LoggedLine[] {
    return JSON.parse(this.script.state.properties("document").get("PTENGINE_REPORT_LOG") ?? "[]") as LoggedLine[];
  }

  close(): Promise<void> {
    return this.script.close();
  }
}
