/** Which formulas show as many rows as Ptengine sends at most, so that rows may be missing. */
import type { Platform } from "../platform/ports";
import type { ListedState } from "./states";

export const fullTables = (_: Platform, formulas: readonly ListedState[]): ListedState[] =>
  formulas.filter(({ isFull }) => isFull);
