/** A document on a virtual clock with the built add-on and a simulated API: what waits costs no real time. */
import { createSimulatedApi } from "../../../workbench/apps-script/scheduler/simulatedApi";
import { deskKey, profileId, ReportDesk } from "../../../workbench/bench/reportDesk";
import type { Plan } from "../../../workbench/ptengine/service/control";
import { builtAddOn } from "../../support/builtAddOn";
import type { RunOutcome, Told } from "./googleDesk";

export const hourMs = 3_600_000;
export const question = { name: "PTENGINE_DC", args: ["day", "visits", "2026-04-01", "2026-04-03"] };

export class TimedDesk extends ReportDesk {
  constructor(
    plan: Plan = "GROWTH",
    private readonly api = createSimulatedApi({ keys: [{ key: deskKey, profileId, scopes: ["query"], plan }] }),
  ) {
    super({ ...builtAddOn(), startMs: Date.parse("2026-05-06T03:00:20Z"), fetchHandler: api.fetchHandler });
  }

  /** Requests that reached the API, by their status. */
  statuses(): readonly (number | null)[] {
    return this.api.api.log.list().map(({ status }) => status);
  }

  /** From now on each answer takes so long. */
  slowDown(latencyMs: number): void {
    this.api.api.faults.set([{ kind: "latency", latencyMs, remaining: null }]);
  }

  /** The number, or the message that its cell's note has. */
  async formula(metric: string): Promise<string> {
    const args = ["total", metric, "2026-04-01", "2026-04-02", "", "", ""];
    const { executions } = await this.scheduler.run(this.script, [
      { entry: "customFunction", functionName: "PTENGINE_DC", args },
    ]);
    const result = executions[0]?.result;
    return result?.ok ? String(result.value) : String(result?.error.message);
  }

  async told<Value = unknown>(name: string, input: object = {}): Promise<Told<Value>> {
    const result = await this.tryCall(name, input);
    if (!result.ok) throw new Error(result.error.message);
    return result.value as unknown as Told<Value>;
  }

  async codeOf(name: string, input: object = {}): Promise<string | number> {
    const { ok, error } = await this.told(name, input);
    return ok ? "ok" : error.code;
  }

  save(row: number, more: object = {}): Promise<string> {
    return this.place({ name: `Days ${row}`, call: question, ...more }, "sheet-1", row, 5);
  }

  async runOne(id: string): Promise<RunOutcome> {
    const [done] = await this.call<{ readonly outcome: RunOutcome }[]>("runReports", { ids: [id] });
    return (done as { readonly outcome: RunOutcome }).outcome;
  }

  /** One run of the trigger; how long it slept and worked. */
  async trigger(): Promise<{ readonly sleptMs: number; readonly ranMs: number }> {
    const triggerUid = this.script.state.triggers.list()[0]?.id ?? "";
    const { calls, executions } = await this.scheduler.run(this.script, [
      { entry: "trigger", functionName: "triggerHourly", args: [{ triggerUid }] },
    ]);
    const sleptMs = calls
      .filter(({ name }) => name === "Utilities.sleep")
      .reduce((sum, { calledMs, answeredMs = calledMs }) => sum + answeredMs - calledMs, 0);
    const [execution] = executions;
    return { sleptMs, ranMs: (execution?.endedMs ?? 0) - (execution?.startedMs ?? 0) };
  }

  /** What the sidebar is told of the trigger. */
  async triggerState() {
    const { value } = await this.told<{ trigger?: { problem?: string; cause?: string } }>("listReports");
    return value.trigger;
  }
}
