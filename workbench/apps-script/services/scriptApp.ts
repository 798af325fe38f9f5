/** ScriptApp: what a script may know of its authorisation. https://developers.google.com/apps-script/reference/script/script-app */
import { type EnumConstant, enumType } from "../enums";
import { constantOf, listOfTexts } from "../parameters";
import { RemoteObject, reads, remoteClass } from "../remoteObject";

export const authModes = enumType("ScriptApp.AuthMode", ["NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL"]);
const authorizationStatuses = enumType("ScriptApp.AuthorizationStatus", ["REQUIRED", "NOT_REQUIRED"]);
const authMode = constantOf(authModes.type);

export const scriptAppClass = remoteClass<ScriptApp>(
  "ScriptApp",
  "ScriptApp",
  { getAuthorizationInfo: reads([authMode], [authMode, listOfTexts]), getScriptId: reads([]) },
  { AuthMode: authModes, AuthorizationStatus: authorizationStatuses },
);

export const authorizationInfoClass = remoteClass<AuthorizationInfo>("ScriptApp", "AuthorizationInfo", {
  getAuthorizationStatus: reads([]),
  getAuthorizationUrl: reads([]),
});

export class ScriptApp extends RemoteObject {
  readonly remoteClass = scriptAppClass;

  getAuthorizationInfo(_mode: EnumConstant, _scopes?: string[]) {
    return new AuthorizationInfo();
  }

  getScriptId() {
    return "workbench-script";
  }
}

/** The person of the workbench has granted whatever the manifest asks for. */
class AuthorizationInfo extends RemoteObject {
  readonly remoteClass = authorizationInfoClass;

  getAuthorizationStatus() {
    return authorizationStatuses.constants.NOT_REQUIRED;
  }

  getAuthorizationUrl() {
    return null;
  }
}
