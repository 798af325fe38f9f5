/** A sheet, a script and an API on one virtual clock: what the benchmark and the tests of races run. */

import { type AppsScript, createAppsScript } from "../apps-script/appsScript";
import type { Bridge, ServiceCall } from "../apps-script/bridge";
import type { AppsScriptManifest } from "../apps-script/manifest";
import type { Person } from "../apps-script/ports/values";
import type { RunReport } from "../apps-script/scheduler/report";
import { createScheduler, type ScheduledExecution, type Scheduler } from "../apps-script/scheduler/scheduler";
import type { SchedulerOptions } from "../apps-script/scheduler/settings";
import { createSimulatedApi, type SimulatedApi } from "../apps-script/scheduler/simulatedApi";
import type { ThreadPool } from "../apps-script/threadPool";
import { changeSettings, keepSite } from "../connectedSite";
import type { Plan, Settings } from "../ptengine/service/control";
import type { BenchFormula } from "./sheets";
import { absentUi, createStaticSpreadsheet, type StaticSpreadsheet } from "./staticSpreadsheet";

export interface DeskOptions {
  readonly code: string;
  readonly manifest: AppsScriptManifest;
  readonly formulas: readonly BenchFormula[];
  readonly plan: Plan;
  readonly seed: number;
  /** Of a second person, who may edit the document and has a key of the same site. */
  readonly editorPlan?: Plan;
  readonly api?: Partial<Settings>;
  readonly scheduler?: Partial<SchedulerOptions>;
  readonly threads?: ThreadPool;
  /** Told of every service call with what it answered. */
  readonly onCall?: (call: ServiceCall, outcome: unknown) => void;
}

/** The same bridge, which tells of every call. */
function watched(bridge: Bridge, onCall: DeskOptions["onCall"]): Bridge {
  if (!onCall) return bridge;
  const carry: Bridge["carry"] = (call, perform) =>
    bridge.carry(call, async () => {
      const outcome = await perform();
      onCall(call, outcome);
      return outcome;
    });
  return Object.create(bridge, { carry: { value: carry } });
}

/** Requests a minute of each plan. */
export const perMinute = { FREE: 3, FREE_TRIAL: 10, GROWTH: 30 } as const;
export type PlanName = keyof typeof perMinute;
export const planNames = ["FREE", "FREE_TRIAL", "GROWTH"] as const satisfies readonly PlanName[];
export const minuteWindows = ["fixed", "sliding"] as const;

/** Twenty seconds into a minute, so that a minute of the clock is not a sliding one. */
export const startMs = Date.parse("2026-05-06T03:00:20Z");
export const apiKey = "pt-benchbenchbenchbenchbenchbenchbe";
export const editorKey = "pt-editoreditoreditoreditoreditored";
const profileId = "566d12f9";
const keyPropertyName = `PTENGINE_API_KEY:${profileId}`;

/** A request as it left, whether it was answered, refused or lost. */
export interface SentRequest {
  readonly apiKey: string;
  readonly body: string;
  readonly atMs: number;
}

/** What a slice of Refresh formulas answers. */
export interface SliceReport {
  readonly questions: number;
  readonly answered: number;
  readonly requests: number;
  readonly isDone: boolean;
  readonly nextInMs: number;
  readonly formulas: readonly { readonly state: string; readonly reason: string }[];
}

export class Desk {
  readonly simulation: SimulatedApi;
  readonly scheduler: Scheduler;
  readonly script: AppsScript;
  /** Every request that left, also those that a fault kept from the API. */
  readonly sent: SentRequest[] = [];
  private readonly spreadsheet: StaticSpreadsheet;

  constructor(private readonly options: DeskOptions) {
    const { code, manifest, formulas, plan, seed, editorPlan = plan } = options;
    this.simulation = createSimulatedApi({
      keys: [
        { key: apiKey, profileId, scopes: ["query"], plan },
        { key: editorKey, profileId, scopes: ["query"], plan: editorPlan },
      ],
      ...options.api,
    });
    this.scheduler = createScheduler({
      seed,
      startMs,
      fetchHandler: (request, nowMs) => {
        const header = Object.entries(request.headers).find(([name]) => name.toLowerCase() === "x-api-key");
        this.sent.push({ apiKey: header?.[1] ?? "", body: request.body?.toString() ?? "", atMs: nowMs });
        return this.simulation.fetchHandler(request, nowMs);
      },
      ...options.scheduler,
    });
    this.spreadsheet = createStaticSpreadsheet(formulas);
    const { clock, randomSeed } = this.scheduler;
    const bridge = watched(this.scheduler.bridge, options.onCall);
    this.script = createAppsScript({
      code,
      manifest,
      spreadsheet: this.spreadsheet,
      ui: absentUi,
      clock,
      bridge,
      randomSeed,
      ...(options.threads ? { threads: options.threads } : {}),
    });
    this.setKey("owner", apiKey);
    if (options.editorPlan) this.setKey("editor", editorKey);
    changeSettings(this.script.state, { profileId });
  }

  nowMs(): number {
    return this.scheduler.clock.nowMs();
  }

  /** Replaces or removes a person's key. */
  setKey(person: Person, key: string | undefined): void {
    const properties = this.script.state.properties(`user:${person}`);
    if (key === undefined) properties.delete(keyPropertyName);
    else keepSite(this.script.state, this.spreadsheet.id, { profileId, apiKey: key }, person);
  }

  /** Requests that somebody has made with the owner's key before the desk was opened, the last of them just now. */
  async useUp(count: number, everyMs: number): Promise<void> {
    for (let index = count - 1; index >= 0; index -= 1) {
      await this.simulation.fetchHandler(
        {
          method: "POST",
          url: "https://xbackend.ptengine.com/open-api/v1/conversion/goals",
          headers: { "x-api-key": apiKey },
          body: Buffer.from(JSON.stringify({ profileId })),
          followRedirects: false,
          checksCertificates: true,
          muteHttpExceptions: true,
          timeoutSeconds: 20,
        },
        startMs - index * everyMs,
      );
    }
  }

  /** Lets time go by, in which nobody does anything. */
  async pass(durationMs: number): Promise<void> {
    await this.scheduler.clock.sleep(durationMs);
  }

  /** What the cell that formulas name as their refresh holds. */
  stamp(): string {
    return this.spreadsheet.stamp();
  }

  /** Requests that the API answered or refused, by its own log. */
  requests(): readonly { readonly status: number | null; readonly body: unknown; readonly time: number }[] {
    return this.simulation.api.log.list();
  }

  /** All formulas at once, as when Sheets calculates them. */
  async calculate(): Promise<RunReport> {
    const report = await this.scheduler.run(this.script, this.executions());
    this.spreadsheet.showErrors(report.executions.flatMap(({ result }, index) => (result.ok ? [] : [index])));
    return report;
  }

  /** What Sheets starts when it calculates all formulas. */
  executions(): ScheduledExecution[] {
    const stamp = this.spreadsheet.stamp();
    return this.options.formulas.map(({ functionName, args }) => ({
      entry: "customFunction",
      functionName,
      args: [...args, stamp],
    }));
  }

  /** Slices of Refresh formulas, one after the other as an open sidebar asks for them, until all is done. */
  async refresh(maxSlices = 400): Promise<SliceReport> {
    let afterMs = 0;
    for (let slice = 0; slice < maxSlices; slice += 1) {
      const [report] = (
        await this.scheduler.run(this.script, [
          { entry: "sidebar", functionName: "sidebarCall", args: ["refreshFormulas", { isLast: false }], afterMs },
        ])
      ).executions;
      if (!report?.result.ok) throw new Error(`A slice failed: ${JSON.stringify(report?.result)}`);
      const answer = report.result.value as unknown as { ok: boolean; value: SliceReport; error?: object };
      if (!answer.ok) throw new Error(`A slice was refused: ${JSON.stringify(answer.error)}`);
      if (answer.value.isDone) return answer.value;
      // The next slice is asked for a little early: it has to start, and then waits for its turn itself.
      afterMs = Math.max(0, answer.value.nextInMs - 2_000);
    }
    throw new Error(`Refresh formulas is not done after ${maxSlices} slices.`);
  }

  close(): Promise<void> {
    return this.script.close();
  }
}
