/** What people and the add-on may do in a document, in any order. */

export interface Spot {
  readonly row: number;
  readonly column: number;
}

export type PersonAction =
  | { readonly kind: "type" | "typeBlock" | "typeOnTabs" | "note"; readonly at: Spot }
  | { readonly kind: "merge" | "protect" | "makeTable"; readonly at: Spot }
  | { readonly kind: "free" }
  | { readonly kind: "useSite"; readonly isFirst: boolean }
  | { readonly kind: "insertRows"; readonly after: number }
  | { readonly kind: "addTab"; readonly name: string };

export interface RunAction {
  readonly kind: "run";
  readonly report: number;
  readonly rows: number;
  readonly mayOverwriteEdits: boolean;
  readonly makesRoom: boolean;
  /** The call to a service before which the execution ends. */
  readonly killedAt: number | undefined;
}

export type AddOnAction =
  | { readonly kind: "save"; readonly at: Spot; readonly mode: "replace" | "append" | "update" }
  | RunAction
  | { readonly kind: "move"; readonly report: number; readonly at: Spot }
  | { readonly kind: "delete"; readonly report: number; readonly isCleared: boolean }
  | { readonly kind: "writeLog" }
  /** With the refresh cell's name pointed at some cells before. */
  | { readonly kind: "refresh"; readonly at: Spot; readonly columns: number }
  /** A person points a report's name at other cells. */
  | {
      readonly kind: "point";
      readonly report: number;
      readonly at: Spot;
      readonly rows: number;
      readonly columns: number;
    };

export type Action = PersonAction | AddOnAction;
