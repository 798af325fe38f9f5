/** Who may edit what: the protected ranges and tabs of a spreadsheet. */
import type { Zone } from "./places";

export interface Protection {
  readonly id: string;
  readonly kind: "RANGE" | "SHEET";
  readonly sheetId: string;
  /** Of a tab: all of it. */
  readonly zone: Zone;
  readonly description: string;
  /** Whoever edits is asked whether that is meant; a script is not. */
  readonly isWarningOnly: boolean;
  /** Addresses of those who may edit beside the owner; undefined: all who may edit the spreadsheet. */
  readonly editors: readonly string[] | undefined;
}

export type ProtectionChange = Partial<Pick<Protection, "description" | "isWarningOnly" | "editors">>;

export interface ProtectionsPort {
  list(): readonly Protection[];
  /** Gives the id of the new protection. */
  add(kind: Protection["kind"], sheetId: string, zone: Zone): string;
  change(id: string, change: ProtectionChange): void;
  remove(id: string): void;
}
