/** Values that enter and leave an execution, and their JSON form: only text crosses the bridge. */

/** What Apps Script hands to functions and takes back from them. */
export type ScriptValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | Date
  | readonly ScriptValue[]
  | { readonly [key: string]: ScriptValue };

/** How one execution was started; it decides what the script may touch. */
export type Entry = "customFunction" | "onOpen" | "onInstall" | "menu" | "sidebar" | "trigger";

/** https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle */
export type AuthorizationMode = "NONE" | "LIMITED" | "CUSTOM_FUNCTION" | "FULL";

/** Who sits at the page; formulas run with the owner's user data all the same. Only the first two may edit. */
export type Person = "owner" | "editor" | "viewer" | "commenter";

export interface ExecutionRequest {
  readonly entry: Entry;
  readonly functionName: string;
  readonly args: readonly ScriptValue[];
  /** Whose execution it is, if not that of the person at the page: a trigger runs as its creator. */
  readonly person?: Person;
  /** Set to "NONE" to open a document in which the add-on has not been used yet (`onOpen` only). */
  readonly authorizationMode?: "NONE";
  /** The cell that is being calculated, for a custom function. */
  readonly cell?: { readonly sheetId: string; readonly row: number; readonly column: number };
}

export type ExecutionResult =
  | { readonly ok: true; readonly value: ScriptValue }
  | { readonly ok: false; readonly error: { readonly name: string; readonly message: string } };
