/** Which formulas show as many rows as Ptengine sends at most, so that rows may be missing. */
import { createAsker } from "../ask";
import { maxRows } from "../catalogue/options";
import type { Platform } from "../platform/ports";
import { type Query, viewOf } from "../query/query";
import type { RefreshedFormula } from "./refresh";

/** Looks at what is kept under the published stamp; equal questions are looked at once. */
export function fullTables(platform: Platform, formulas: readonly RefreshedFormula[]): RefreshedFormula[] {
  const asker = createAsker(platform);
  const known = new Map<string, boolean>();

  function isFull(query: Query): boolean {
    // The formula's own age limit would ask again for what has just been refreshed.
    const { cache: _, ...options } = query.options || {};
    const kept = { ...query, options };
    const name = JSON.stringify(kept);
    if (!known.has(name)) known.set(name, asker.table(kept).rows.length >= maxRows);
    return known.get(name) === true;
  }

  return formulas.filter(({ state, query }) => {
    const { limit = maxRows } = query?.options || {};
    if (state !== "ok" || !query || limit !== maxRows) return false;
    if (!viewOf(query.source, query.view).group.options?.includes("limit")) return false;
    try {
      return isFull(query);
    } catch {
      // The formula tells its own error.
      return false;
    }
  });
}
