/** Threads for executions, kept warm: made when first needed, replaced when one had to be ended. */
import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import { builtWorkbenchFile } from "../projectRoot";
import type { End } from "./context/protocol";
import { contextCode } from "./contextCode";
import { servicesDescription } from "./services";
import type { RunMessage, ThreadData, ThreadMessage } from "./threadProtocol";

/** Google names no number; a script that needs this much for a spreadsheet has a fault. */
const maxScriptMemoryMb = 256;
/** How long a script may take to come to its end once no service answers it any more. */
const unwindingMs = 1_000;

export interface Run {
  readonly startJson: string;
  answer(callJson: string): Promise<string | undefined>;
  onConsole(line: string): void;
}

interface RunUnderWay extends Run {
  succeed(end: End): void;
  fail(error: unknown): void;
}

export class ExecutionThread {
  private readonly worker: Worker;
  private readonly calls: MessagePort;
  private readonly answered = new Int32Array(new SharedArrayBuffer(4));
  private current: RunUnderWay | undefined;
  private failure: Error | undefined;
  private isAsking = false;
  private giveUpUnwinding = () => {};

  constructor(code: string, timeZone: string) {
    const { port1, port2 } = new MessageChannel();
    const { answered } = this;
    const servicesJson = JSON.stringify(servicesDescription);
    const workerData: ThreadData = { code, contextCode: contextCode(), timeZone, servicesJson, calls: port2, answered };
    this.worker = new Worker(builtWorkbenchFile("executionThread"), {
      workerData,
      transferList: [port2],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: maxScriptMemoryMb },
    });
    this.calls = port1;
    this.calls.on("message", (message: ThreadMessage) => this.receive(message));
    this.worker.on("error", (error) => this.fail(error));
    this.worker.on("exit", (code) => this.fail(new Error(`The thread ended with code ${code}`)));
    this.rest();
  }

  /** Ends with the execution's own end, or never if the thread is killed first. */
  run(run: Run): Promise<End> {
    this.worker.ref();
    this.calls.ref();
    if (this.failure) return Promise.reject(this.failure);
    return new Promise((succeed, fail) => {
      this.current = { ...run, succeed, fail };
      this.worker.postMessage({ startJson: run.startJson } satisfies RunMessage);
    });
  }

  /** An idle thread does not keep the process alive. */
  rest() {
    this.worker.unref();
    this.calls.unref();
  }

  /**
   * Ends a script that waits for a service: the call fails and so does every other, so that what its `catch` and
   * `finally` do reaches nobody. False if it waits for none or does not come to its end; then only `kill` is left.
   */
  unwind(): Promise<boolean> {
    if (!this.isAsking || this.failure) return Promise.resolve(false);
    return new Promise((resolve) => {
      const finish = (hasEnded: boolean) => {
        clearTimeout(late);
        resolve(hasEnded);
      };
      this.giveUpUnwinding = () => finish(false);
      const late = setTimeout(this.giveUpUnwinding, unwindingMs);
      this.current = {
        startJson: "",
        answer: async () => undefined,
        onConsole: () => {},
        succeed: () => finish(true),
        fail: this.giveUpUnwinding,
      };
      this.give(undefined);
    });
  }

  /** At once, without the script's `catch` and `finally`. */
  async kill() {
    this.current = undefined;
    this.giveUpUnwinding();
    this.calls.close();
    await this.worker.terminate();
  }

  private fail(error: Error) {
    this.failure ??= error;
    this.current?.fail(this.failure);
  }

  private async answer(callJson: string) {
    const { current } = this;
    this.isAsking = true;
    const answerJson = await current?.answer(callJson);
    // Another one has been given to a script that is unwound.
    if (current === this.current) this.give(answerJson);
  }

  /** Nothing says that the execution is over. */
  private give(answerJson: string | undefined) {
    this.isAsking = false;
    this.calls.postMessage(answerJson);
    Atomics.add(this.answered, 0, 1);
    Atomics.notify(this.answered, 0);
  }

  private receive(message: ThreadMessage) {
    if (message.kind === "call") void this.answer(message.callJson);
    else if (message.kind === "console") this.current?.onConsole(message.line);
    else this.current?.succeed(JSON.parse(message.endJson) as End);
  }
}

export class ThreadPool {
  private readonly threads = new Set<ExecutionThread>();
  private readonly idle: ExecutionThread[] = [];
  private readonly ending = new Set<Promise<void>>();
  private readonly waiting: ((thread: ExecutionThread | undefined) => void)[] = [];
  private isClosed = false;

  constructor(
    private readonly code: string,
    private readonly timeZone: string,
    private readonly maxThreads: number,
  ) {}

  /** Undefined once the pool is closed. */
  async acquire(): Promise<ExecutionThread | undefined> {
    if (this.isClosed) return undefined;
    // The one that has rested longest has its next context ready.
    const idle = this.idle.shift();
    if (idle) return idle;
    if (this.threads.size < this.maxThreads) return this.add();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  release(thread: ExecutionThread) {
    thread.rest();
    const next = this.waiting.shift();
    if (next) next(thread);
    else this.idle.push(thread);
  }

  /** For a thread whose execution was not let to its end. */
  discard(thread: ExecutionThread) {
    const end = this.endOf(thread).then(() => void this.ending.delete(end));
    this.ending.add(end);
  }

  private async endOf(thread: ExecutionThread) {
    if (!this.isClosed && (await thread.unwind()) && !this.isClosed) return this.release(thread);
    this.threads.delete(thread);
    await thread.kill();
    if (!this.isClosed) this.release(this.add());
  }

  async close() {
    this.isClosed = true;
    for (const giveUp of this.waiting.splice(0)) giveUp(undefined);
    await Promise.all([...[...this.threads].map((thread) => thread.kill()), ...this.ending]);
    this.threads.clear();
    this.idle.length = 0;
  }

  private add(): ExecutionThread {
    const thread = new ExecutionThread(this.code, this.timeZone);
    this.threads.add(thread);
    return thread;
  }
}
