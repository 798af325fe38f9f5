/** How runs of reports end, as the list and the log show it. */
import type { Report } from "../../reports";

export type RunResult = NonNullable<Report["last"]>["result"];

export const resultSigns: Readonly<Record<RunResult | "none", string>> = {
  none: "–",
  ok: "✓",
  empty: "∅",
  stale: "◷",
  failed: "✕",
  deferred: "…",
};

/** Its cells do not hold the newest data. One that never ran is not outdated. */
export const isOutdated = (result: RunResult | undefined): boolean =>
  result !== undefined && result !== "ok" && result !== "empty";
