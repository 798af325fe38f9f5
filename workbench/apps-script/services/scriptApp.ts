/** ScriptApp: triggers, and what a script may know of its authorisation. https://developers.google.com/apps-script/reference/script/script-app */
import { type EnumConstant, enumType } from "../enums";
import type { ExecutionContext } from "../executionContext";
import { constantOf, listOfTexts, objectOf, text } from "../parameters";
import { RemoteObject, reads, remoteClass } from "../remoteObject";
import { eventTypes, Trigger, TriggerBuilder, triggerSources } from "./triggers";

export const authModes = enumType("ScriptApp.AuthMode", ["NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL"]);
const authorizationStatuses = enumType("ScriptApp.AuthorizationStatus", ["REQUIRED", "NOT_REQUIRED"]);
const authMode = constantOf(authModes.type);

export const scriptAppClass = remoteClass<ScriptApp>(
  "ScriptApp",
  "ScriptApp",
  {
    deleteTrigger: reads([objectOf("Trigger")]),
    getAuthorizationInfo: reads([authMode], [authMode, listOfTexts]),
    getProjectTriggers: reads([]),
    getScriptId: reads([]),
    getUserTriggers: reads([objectOf("Spreadsheet")]),
    newTrigger: reads([text]),
  },
  {
    AuthMode: authModes,
    AuthorizationStatus: authorizationStatuses,
    EventType: eventTypes,
    TriggerSource: triggerSources,
  },
);

export const authorizationInfoClass = remoteClass<AuthorizationInfo>("ScriptApp", "AuthorizationInfo", {
  getAuthorizationStatus: reads([]),
  getAuthorizationUrl: reads([]),
  getAuthorizedScopes: reads([]),
});

export class ScriptApp extends RemoteObject {
  readonly remoteClass = scriptAppClass;

  constructor(private readonly execution: ExecutionContext) {
    super();
  }

  /** Of all scopes of the manifest, or of those that are asked about. */
  getAuthorizationInfo(_mode: EnumConstant, scopes?: string[]) {
    const { isAuthorized, platform, withdrawnScopes } = this.execution;
    const wanted = scopes ?? platform.manifest.oauthScopes ?? [...withdrawnScopes];
    const granted = isAuthorized ? wanted.filter((scope) => !withdrawnScopes.has(scope)) : [];
    return new AuthorizationInfo(isAuthorized && granted.length === wanted.length, granted);
  }

  getScriptId() {
    return "workbench-script";
  }

  newTrigger(handler: string) {
    return new TriggerBuilder(this.execution, handler);
  }

  /** The current user's, in whatever document they were made. */
  getProjectTriggers() {
    return this.triggers.listOf(this.execution.person).map((trigger) => new Trigger(trigger));
  }

  /** The current user's in this document. */
  getUserTriggers() {
    const { person, spreadsheet } = this.execution;
    const ofDocument = this.triggers.listOf(person).filter(({ documentId }) => documentId === spreadsheet.id);
    return ofDocument.map((trigger) => new Trigger(trigger));
  }

  /** Nobody can delete another user's. */
  deleteTrigger({ trigger }: Trigger) {
    if (trigger.person === this.execution.person) this.triggers.delete(trigger.id);
  }

  private get triggers() {
    return this.execution.state.triggers;
  }
}

/** Whoever has granted what the manifest asks for keeps it until the workbench takes it away. */
class AuthorizationInfo extends RemoteObject {
  readonly remoteClass = authorizationInfoClass;

  constructor(
    private readonly isAuthorized: boolean,
    private readonly granted: readonly string[],
  ) {
    super();
  }

  getAuthorizedScopes() {
    return this.granted;
  }

  getAuthorizationStatus() {
    return authorizationStatuses.constants[this.isAuthorized ? "NOT_REQUIRED" : "REQUIRED"];
  }

  getAuthorizationUrl() {
    return this.isAuthorized ? null : "https://script.google.com/macros/authorize?workbench";
  }
}
