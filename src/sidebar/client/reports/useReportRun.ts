/** Runs of reports, slice after slice; between two slices a person sees how many have run and can stop. */
import { useRef, useState } from "preact/hooks";
import type { RunReport } from "../../reports";
import { callServer } from "../server/callServer";
import type { Failure } from "../words/failures";

export interface RunOptions {
  readonly ifOccupied?: "overwrite" | "makeRoom";
  readonly mayOverwriteEdits?: boolean;
}

export interface ReportWork {
  readonly done: number;
  readonly count: number;
  readonly isStopping: boolean;
}

interface ReportRunHandlers {
  /** Reads the list anew. */
  readonly load: () => Promise<void>;
  readonly onFailure: (failure: Failure) => void;
  readonly onRan: (outcomes: readonly RunReport[]) => void;
}

export function useReportRun({ load, onFailure, onRan }: ReportRunHandlers) {
  const [work, setWork] = useState<ReportWork>();
  const isStopping = useRef(false);

  /** Stopping lets the slice under way end. */
  async function run(ids: readonly string[], options: RunOptions = {}): Promise<void> {
    isStopping.current = false;
    const outcomes: RunReport[] = [];
    let left = [...ids];
    while (left.length > 0 && !isStopping.current) {
      setWork({ done: outcomes.length, count: ids.length, isStopping: false });
      const result = await callServer("runReports", { ids: left, ...options });
      if (!result.ok) onFailure(result.error);
      // None where all that were left were deleted meanwhile.
      if (!result.ok || result.value.length === 0) break;
      outcomes.push(...result.value);
      // What only the person at work lacks stands in no report: it is told here.
      const own = result.value.find(({ isOfPresser }) => isOfPresser)?.outcome;
      if (own?.code !== undefined) onFailure({ code: own.code, parameters: own.details ?? {} });
      left = left.filter((id) => !outcomes.some((outcome) => outcome.id === id));
    }
    await load();
    setWork(undefined);
    if (outcomes.length > 0) onRan(outcomes);
  }

  function stop(): void {
    isStopping.current = true;
    setWork((current) => current && { ...current, isStopping: true });
  }

  return { work, run, stop };
}
