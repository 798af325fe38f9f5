/** An emulated platform on a scheduler, for one test. */

import type { Circumstances } from "../../../../workbench/apps-script/circumstances";
import type { ScriptValue } from "../../../../workbench/apps-script/ports/values";
import type { HandledFetch } from "../../../../workbench/apps-script/scheduler/fetchHandler";
import { createScheduler, type ScheduledExecution } from "../../../../workbench/apps-script/scheduler/scheduler";
import type { SchedulerOptions } from "../../../../workbench/apps-script/scheduler/settings";
import { openWorkshop } from "../workshop";

export const startMs = Date.parse("2026-04-06T00:00:00Z");

export function openTheatre(
  code: string,
  options: Partial<SchedulerOptions> = {},
  circumstances: Partial<Circumstances> = {},
) {
  const scheduler = createScheduler({ seed: 1, startMs, ...options });
  const { clock, bridge, randomSeed } = scheduler;
  const { script, ui, lines } = openWorkshop(code, { clock, bridge, randomSeed, ...circumstances });
  const run = (executions: readonly ScheduledExecution[]) => scheduler.run(script, executions);
  return { scheduler, script, ui, lines, run };
}

export const formula = (functionName: string, ...args: ScriptValue[]): ScheduledExecution => ({
  entry: "customFunction",
  functionName,
  args,
});

export const formulas = (count: number, functionName: string, ...args: ScriptValue[]): ScheduledExecution[] =>
  Array.from({ length: count }, () => formula(functionName, ...args));

export const answerOf = (text: string, more: Partial<HandledFetch> = {}): HandledFetch => ({
  status: 200,
  headers: [["Content-Type", "text/plain; charset=utf-8"]],
  body: Buffer.from(text),
  ...more,
});
