/** Cells that are merged into one. */
import type { Zone } from "./places";

export interface MergesPort {
  list(sheetId: string): readonly Zone[];
  /** Each zone becomes one cell with the content of its upper left one; merges inside of it are gone. */
  merge(sheetId: string, zones: readonly Zone[]): void;
  /** The zones are those of merges. */
  breakApart(sheetId: string, zones: readonly Zone[]): void;
}
