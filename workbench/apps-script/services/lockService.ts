/** LockService. https://developers.google.com/apps-script/reference/lock/lock */
import type { ExecutionContext } from "../executionContext";
import { number } from "../parameters";
import { RemoteObject, reads, remoteClass } from "../remoteObject";
import { ScriptException } from "../scriptException";
import type { Mutex } from "./mutex";

export const lockServiceClass = remoteClass<LockService>("LockService", "LockService", {
  getDocumentLock: reads([]),
  getScriptLock: reads([]),
  getUserLock: reads([]),
});

export const lockClass = remoteClass<Lock>("LockService", "Lock", {
  hasLock: reads([]),
  releaseLock: reads([]),
  tryLock: reads([number]),
  waitLock: reads([number]),
});

export class LockService extends RemoteObject {
  readonly remoteClass = lockServiceClass;

  constructor(private readonly execution: ExecutionContext) {
    super();
  }

  getDocumentLock() {
    return new Lock(this.execution, this.execution.state.lock("document"));
  }

  getScriptLock() {
    return new Lock(this.execution, this.execution.state.lock("script"));
  }

  getUserLock() {
    return new Lock(this.execution, this.execution.state.lock(this.execution.userScope));
  }
}

class Lock extends RemoteObject {
  readonly remoteClass = lockClass;

  constructor(
    private readonly execution: ExecutionContext,
    private readonly mutex: Mutex,
  ) {
    super();
  }

  /** It throws instead of waiting when there have been too many. */
  async tryLock(timeoutMs: number) {
    const { platform, state } = this.execution;
    if (platform.circumstances.isLockRefused(state.countLock())) {
      throw new ScriptException("There are too many LockService operations against the same script.");
    }
    return timeoutMs >= 0 && (await this.mutex.acquire(this.execution, timeoutMs));
  }

  async waitLock(timeoutMs: number) {
    if (!(await this.tryLock(timeoutMs))) {
      throw new ScriptException("Lock timeout: another process was holding the lock for too long.");
    }
  }

  hasLock() {
    return this.mutex.isHeldBy(this.execution);
  }

  releaseLock() {
    this.mutex.release(this.execution);
  }
}
