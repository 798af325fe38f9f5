/** Ranges that a person has turned into a table whose columns have types; scripts find no way to make one. */
import type { Zone } from "./places";

export interface TablesPort {
  list(sheetId: string): readonly Zone[];
  add(sheetId: string, zone: Zone): void;
  /** The cells stay, and are plain cells again. */
  remove(sheetId: string, zone: Zone): void;
}
