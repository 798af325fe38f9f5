/** What the services know of the execution that calls them: for whom it runs, what it may do, and what it works with. */

import type { Platform } from "./platform";
import type { Place } from "./ports/places";
import type { SpreadsheetPort } from "./ports/spreadsheetPort";
import type { AuthorizationMode, ExecutionRequest, Person } from "./ports/values";
import type { RemoteObject } from "./remoteObject";
import type { LockHolder } from "./services/mutex";
import type { Scope, State } from "./state";

export interface ExecutionContext extends LockHolder {
  readonly id: number;
  readonly platform: Platform;
  readonly state: State;
  readonly request: ExecutionRequest;
  readonly person: Person;
  readonly email: string;
  readonly mode: AuthorizationMode;
  readonly isAuthorized: boolean;
  /** What the person whose data it sees has not granted. */
  readonly withdrawnScopes: ReadonlySet<string>;
  /** Whose user data it sees: a formula runs with the owner's, whoever looks at it. */
  readonly userScope: Scope;
  /** As far as whoever runs this may change it. */
  readonly spreadsheet: SpreadsheetPort;
  readonly spreadsheetObjects: SpreadsheetObjects;
  /** A formula's own cell is the active one; elsewhere it is what the person has selected. */
  activeRange(): Place;
  /** How a service call waits in this execution's name. */
  wait(durationMs: number, signal?: AbortSignal): Promise<void>;
}

/** How an object of the spreadsheet comes to those above it: a range to its tab, a tab to its document. */
export interface SpreadsheetObjects {
  spreadsheet(): RemoteObject;
  sheet(id: string): RemoteObject;
  protection(id: string): RemoteObject;
  range(place: Place): RemoteObject;
}
