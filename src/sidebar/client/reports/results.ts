/** How runs of reports end, as the list and the log show it. */
import type { ListedReport, Report } from "../../reports";

export type RunResult = NonNullable<Report["last"]>["result"];

export const resultSigns: Readonly<Record<RunResult | "none", string>> = {
  none: "–",
  ok: "✓",
  empty: "∅",
  stale: "◷",
  failed: "✕",
  deferred: "…",
};

/** What the list shows of a report: what a person sees in its cells counts more than how its last run ended. */
export interface ShownState {
  readonly text: `result_${RunResult | "none" | "late" | "changed"}`;
  readonly sign: string;
  /** How it looks. */
  readonly look: RunResult | "none";
}

export function shownState({ report, state, turn }: ListedReport): ShownState {
  const result = report?.last?.result ?? "none";
  const isGood = result === "ok" || result === "empty";
  if (isGood && state !== undefined && state !== "complete")
    return { text: "result_changed", sign: "✕", look: "failed" };
  if (isGood && turn?.isLate) return { text: "result_late", sign: "◷", look: "stale" };
  return { text: `result_${result}`, sign: resultSigns[result], look: result };
}

/** Something about it has to be done, or has not been done. */
export const isTroubledReport = (listed: ListedReport): boolean => {
  const { look } = shownState(listed);
  return listed.report === undefined || look === "failed" || look === "stale" || look === "deferred";
};

/** The others in the order in which they were made. */
export const troubledFirst = (reports: readonly ListedReport[]): readonly ListedReport[] => [
  ...reports.filter(isTroubledReport),
  ...reports.filter((listed) => !isTroubledReport(listed)),
];

/** Its cells do not hold the newest data. One that never ran is not outdated. */
export const isOutdated = (result: RunResult | undefined): boolean =>
  result !== undefined && result !== "ok" && result !== "empty";
