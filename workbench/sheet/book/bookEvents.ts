/** What the workbook tells its pages; plain JSON. */
import type { Zone } from "../../apps-script/ports/places";
import type { FunctionHelp } from "../customFunctions/functionHelp";
import type { KnownResult } from "../customFunctions/values";
import type { RevisionMessage } from "./revisionHub";

export type BookEvent =
  | { readonly type: "revision"; readonly message: RevisionMessage }
  | { readonly type: "results"; readonly results: readonly KnownResult[] }
  /** Without keys: all results. */
  | { readonly type: "forget"; readonly keys?: readonly string[] }
  /** The clock was moved: TODAY() and NOW() are others. */
  | { readonly type: "clock"; readonly nowSerial: number }
  | { readonly type: "activate"; readonly sheetId: string; readonly zone: Zone };

/** What a page needs to become a client of the workbook. */
export interface BookSnapshot {
  readonly data: unknown;
  readonly revisions: readonly RevisionMessage[];
  readonly results: readonly KnownResult[];
  readonly functions: readonly FunctionHelp[];
  readonly nowSerial: number;
}
