/** Session. https://developers.google.com/apps-script/reference/base/session */
import type { ExecutionContext } from "../executionContext";
import { emailOf } from "../people";
import { RemoteObject, reads, remoteClass } from "../remoteObject";

export const sessionClass = remoteClass<Session>("Session", "Session", {
  getActiveUser: reads([]),
  getActiveUserLocale: reads([]),
  getEffectiveUser: reads([]),
  getScriptTimeZone: reads([]),
  getTemporaryActiveUserKey: reads([]),
});

export const userClass = remoteClass<User>("Session", "User", { getEmail: reads([]) });

export class Session extends RemoteObject {
  readonly remoteClass = sessionClass;

  constructor(private readonly execution: ExecutionContext) {
    super();
  }

  /** A formula and a simple trigger are not told who is there. */
  getActiveUser() {
    return new User(this.execution.mode === "FULL" ? emailOf(this.execution.person) : "");
  }

  getEffectiveUser() {
    return this.getActiveUser();
  }

  getActiveUserLocale() {
    return this.execution.spreadsheet.locale().split("_")[0];
  }

  getScriptTimeZone() {
    return this.execution.platform.manifest.timeZone;
  }

  getTemporaryActiveUserKey() {
    return `temporary-key-of-the-${this.execution.person}`;
  }
}

export class User extends RemoteObject {
  readonly remoteClass = userClass;

  constructor(private readonly email: string) {
    super();
  }

  getEmail() {
    return this.email;
  }
}
