/** Logger. https://developers.google.com/apps-script/reference/base/logger */
import type { ExecutionContext } from "../executionContext";
import { anything } from "../parameters";
import { RemoteObject, reads, remoteClass } from "../remoteObject";

export const loggerClass = remoteClass<Logger>("Logger", "Logger", { log: reads([anything]) });

export class Logger extends RemoteObject {
  readonly remoteClass = loggerClass;

  constructor(private readonly execution: ExecutionContext) {
    super();
  }

  log(data: unknown) {
    this.execution.platform.onConsole(typeof data === "object" ? JSON.stringify(data) : String(data));
    return this;
  }
}
