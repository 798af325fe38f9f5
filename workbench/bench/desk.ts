/** A sheet, a script and an API on one virtual clock: what the benchmark and the tests of races run. */
import { type AppsScript, createAppsScript } from "../apps-script/appsScript";
import type { AppsScriptManifest } from "../apps-script/manifest";
import type { RunReport } from "../apps-script/scheduler/report";
import { createScheduler, type ScheduledExecution, type Scheduler } from "../apps-script/scheduler/scheduler";
import type { SchedulerOptions } from "../apps-script/scheduler/settings";
import { createSimulatedApi, type SimulatedApi } from "../apps-script/scheduler/simulatedApi";
import type { Plan, Settings } from "../ptengine/service/control";
import type { BenchFormula } from "./sheets";
import { absentUi, createStaticSpreadsheet, type StaticSpreadsheet } from "./staticSpreadsheet";

export interface DeskOptions {
  readonly code: string;
  readonly manifest: AppsScriptManifest;
  readonly formulas: readonly BenchFormula[];
  readonly plan: Plan;
  readonly seed: number;
  readonly api?: Partial<Settings>;
  readonly scheduler?: Partial<SchedulerOptions>;
}

/** Requests a minute of each plan. */
export const perMinute = { FREE: 3, FREE_TRIAL: 10, GROWTH: 30 } as const;
export type PlanName = keyof typeof perMinute;
export const planNames = ["FREE", "FREE_TRIAL", "GROWTH"] as const satisfies readonly PlanName[];
export const minuteWindows = ["fixed", "sliding"] as const;

/** Twenty seconds into a minute, so that a minute of the clock is not a sliding one. */
export const startMs = Date.parse("2026-05-06T03:00:20Z");
const apiKey = "pt-benchbenchbenchbenchbenchbenchbe";
const profileId = "566d12f9";

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
  private readonly spreadsheet: StaticSpreadsheet;

  constructor(private readonly options: DeskOptions) {
    const { code, manifest, formulas, plan, seed } = options;
    this.simulation = createSimulatedApi({
      keys: [{ key: apiKey, profileId, scopes: ["query"], plan }],
      ...options.api,
    });
    this.scheduler = createScheduler({
      seed,
      startMs,
      fetchHandler: this.simulation.fetchHandler,
      ...options.scheduler,
    });
    this.spreadsheet = createStaticSpreadsheet(formulas);
    const { clock, bridge, randomSeed } = this.scheduler;
    this.script = createAppsScript({
      code,
      manifest,
      spreadsheet: this.spreadsheet,
      ui: absentUi,
      clock,
      bridge,
      randomSeed,
    });
    this.script.state.properties("user:owner").set([[`PTENGINE_API_KEY:${profileId}`, apiKey]]);
    this.script.state.properties("document").set([["PTENGINE_PROFILE_ID", profileId]]);
  }

  nowMs(): number {
    return this.scheduler.clock.nowMs();
  }

  /** Requests that the API answered or refused, by its own log. */
  requests(): readonly { readonly status: number | null; readonly body: unknown; readonly time: number }[] {
    return this.simulation.api.log.list();
  }

  /** All formulas at once, as when Sheets calculates them. */
  calculate(): Promise<RunReport> {
    const stamp = this.spreadsheet.stamp();
    const executions = this.options.formulas.map(
      ({ functionName, args }): ScheduledExecution => ({
        entry: "customFunction",
        functionName,
        args: [...args, stamp],
      }),
    );
    return this.scheduler.run(this.script, executions);
  }

  /** Slices of Refresh formulas, one after the other as an open sidebar asks for them, until all is done. */
  async refresh(maxSlices = 400): Promise<SliceReport> {
    let afterMs = 0;
    for (let slice = 0; slice < maxSlices; slice += 1) {
      const [report] = (
        await this.scheduler.run(this.script, [
          { entry: "sidebar", functionName: "sidebarRefreshFormulas", args: [false], afterMs },
        ])
      ).executions;
      if (!report?.result.ok) throw new Error(`A slice failed: ${JSON.stringify(report?.result)}`);
      const answer = report.result.value as unknown as { ok: boolean; value: SliceReport; error?: string };
      if (!answer.ok) throw new Error(`A slice was refused: ${answer.error}`);
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
