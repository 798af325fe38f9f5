/** Threads for executions, kept warm: made when first needed, replaced when one had to be ended. */
import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import { builtWorkbenchFile } from "../projectRoot";
import type { End } from "./context/protocol";
import { contextCode } from "./contextCode";
import { servicesDescription } from "./services";
import type { RunMessage, ThreadData, ThreadMessage } from "./threadProtocol";

/** Google names no number; a script that needs this much for a spreadsheet has a fault. */
const maxScriptMemoryMb = 256;

export interface Run {
  readonly startJson: string;
  answer(callJson: string): Promise<string>;
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

  /** At once, without the script's `catch` and `finally`. */
  async kill() {
    this.current = undefined;
    this.calls.close();
    await this.worker.terminate();
  }

  private fail(error: Error) {
    this.failure ??= error;
    this.current?.fail(this.failure);
  }

  private async answer(callJson: string) {
    this.calls.postMessage(await this.current?.answer(callJson));
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
  private readonly dying = new Set<Promise<void>>();
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
    this.threads.delete(thread);
    const death = thread.kill().then(() => void this.dying.delete(death));
    this.dying.add(death);
    if (!this.isClosed) this.release(this.add());
  }

  async close() {
    this.isClosed = true;
    for (const giveUp of this.waiting.splice(0)) giveUp(undefined);
    await Promise.all([...[...this.threads].map((thread) => thread.kill()), ...this.dying]);
    this.threads.clear();
    this.idle.length = 0;
  }

  private add(): ExecutionThread {
    const thread = new ExecutionThread(this.code, this.timeZone);
    this.threads.add(thread);
    return thread;
  }
}
