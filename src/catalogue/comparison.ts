/** What stands behind a metric's label in a comparison. */
import type { Labels } from "./types";

export const comparisonLabels = {
  previous: ["previous", "上期", "前期"],
  change: ["change", "变化", "増減率"],
} as const satisfies Record<string, Labels>;

/** A column of changes, whose direction counts as much as their size: also where they go up. */
export const isChange = (name: string): boolean => name === "uplift" || name.endsWith(" (change)");
