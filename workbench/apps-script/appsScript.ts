/** Google Apps Script for one script in one spreadsheet: runs functions as Google would, with its services and limits. */
import { answerAtOnce, type Bridge, type ServiceCall } from "./bridge";
import { type Circumstances, circumstancesFrom } from "./circumstances";
import { type Clock, realClock } from "./clock";
import type { End } from "./context/protocol";
import { seededRandom } from "./context/random";
import { Execution } from "./execution";
import { FormulasUnderWay } from "./formulasUnderWay";
import { inLanguage } from "./language/messages";
import type { AppsScriptManifest } from "./manifest";
import type { Platform } from "./platform";
import type { SpreadsheetPort, UiPort } from "./ports/spreadsheetPort";
import type { ExecutionRequest, ExecutionResult, Person } from "./ports/values";
import { publicFunctionsOf } from "./publicFunctions";
import { dailyQuotas, maxExecutionsOfScript, maxExecutionsOfUser, quotaWords } from "./quotas";
import { refusalByBrowser, resultOf } from "./results";
import { State } from "./state";
import { type ExecutionThread, ThreadPool } from "./threadPool";

/** https://developers.google.com/apps-script/guides/sheets/functions and …/guides/services/quotas */
const maxCustomFunctionMs = 30_000;
const maxExecutionMs = 6 * 60_000;

/** How an execution can end without the script's doing; the first wording is Google's. */
const cutShort = {
  timeLimit: "Exceeded maximum execution time",
  threadFailed: "The script's thread has failed",
  closed: "The workbench was closed",
  killed: "The execution was killed",
} as const;

export interface AppsScriptOptions extends Partial<Circumstances> {
  readonly code: string;
  readonly manifest: AppsScriptManifest;
  readonly spreadsheet: SpreadsheetPort;
  readonly ui: UiPort;
  /** Pages of the project by their names without ".html". */
  readonly htmlFiles?: Readonly<Record<string, string>>;
  readonly clock?: Clock;
  readonly bridge?: Bridge;
  /** Public prefix → local base address, such as "https://xbackend.ptengine.com/" → "http://127.0.0.1:1234/". */
  readonly routes?: Readonly<Record<string, string>>;
  readonly person?: Person;
  /** With a seed, `Math.random` and uuids repeat. */
  readonly randomSeed?: number;
  /** Without effect when the bridge lets executions begin: each then has its thread. */
  readonly maxThreads?: number;
  /** Threads that run this code already; they stay when the script is closed, for the next one. */
  readonly threads?: ThreadPool;
  onConsole?(line: string): void;
  onServiceCall?(call: ServiceCall): void;
}

export class AppsScript {
  readonly publicFunctions: readonly string[];
  readonly state: State;
  /** They may be changed at any time. */
  readonly circumstances: Circumstances;
  private readonly platform: Platform;
  private readonly pool: ThreadPool;
  private readonly underWay = new Set<Execution>();
  private person: Person;
  private lastExecutionId = 0;

  constructor(private readonly options: AppsScriptOptions) {
    const { code, manifest, spreadsheet, ui, onConsole } = options;
    const clock = options.clock ?? realClock;
    this.publicFunctions = publicFunctionsOf(code);
    this.state = new State(clock);
    this.circumstances = circumstancesFrom(options);
    const maxThreads = options.bridge?.begin ? Number.POSITIVE_INFINITY : (options.maxThreads ?? maxExecutionsOfUser);
    this.pool = options.threads ?? new ThreadPool(code, manifest.timeZone, maxThreads);
    this.person = options.person ?? "owner";
    this.platform = {
      manifest,
      spreadsheet,
      ui,
      circumstances: this.circumstances,
      formulas: new FormulasUnderWay(),
      clock,
      bridge: options.bridge ?? answerAtOnce,
      routes: options.routes ?? {},
      htmlFiles: options.htmlFiles ?? {},
      random: options.randomSeed === undefined ? Math.random : seededRandom(options.randomSeed),
      onConsole: (line) => onConsole?.(line),
    };
  }

  get executionsUnderWay(): number {
    return this.underWay.size;
  }

  /** From the next execution on, this person is the one at the page. */
  setPerson(person: Person) {
    this.person = person;
  }

  /** Never fails for what the script does: errors, time limits and refusals are results. */
  async execute(request: ExecutionRequest): Promise<ExecutionResult> {
    const refusal = this.refusalOf(request);
    if (refusal) return failed("Error", refusal);
    const execution = new Execution(
      ++this.lastExecutionId,
      this.platform,
      this.state,
      request,
      request.person ?? this.person,
    );
    const { bridge, clock } = this.platform;
    const quota = this.quotaRefusalOf(execution);
    if (quota !== undefined) return this.refused(quota);
    this.underWay.add(execution);
    if (request.entry === "customFunction") this.platform.formulas.add(execution.ended);
    let startedMs: number | undefined;
    let result = failed("Exception", cutShort.threadFailed);
    try {
      const refused = bridge.begin && (await this.begin(execution));
      startedMs = clock.nowMs();
      result = refused === undefined ? await this.run(execution) : this.refused(refused);
      return result;
    } finally {
      this.underWay.delete(execution);
      if (request.entry === "trigger" && startedMs !== undefined) {
        this.state.use(execution.userScope, "triggerMs", clock.nowMs() - startedMs);
      }
      execution.end();
      bridge.end?.(execution.id, result);
    }
  }

  async close() {
    for (const execution of this.underWay) execution.end();
    if (!this.options.threads) await this.pool.close();
  }

  private begin(execution: Execution): Promise<string | undefined> {
    const { id: executionId, request, userScope: user } = execution;
    const roomInScript = () => maxExecutionsOfScript - this.circumstances.executionsOfOthers;
    const kill = () => execution.kill();
    const begun = this.platform.bridge.begin?.({ executionId, request, user, roomInScript, kill });
    return Promise.race([begun, aborted(execution.ended, cutShort.closed)]);
  }

  private async run(execution: Execution): Promise<ExecutionResult> {
    const thread = await this.pool.acquire();
    if (!thread) return failed("Exception", cutShort.closed);
    const killed = aborted(execution.killed, "killed" as const);
    const end = await Promise.race([this.runOn(thread, execution), this.limitOf(execution), killed]);
    if (typeof end === "string") {
      this.pool.discard(thread);
      return end === "timeLimit" ? this.refused(cutShort[end]) : failed("Exception", cutShort[end]);
    }
    this.pool.release(thread);
    return end.ok ? resultOf(end.value, execution.request.entry) : { ok: false, error: end.error };
  }

  private async runOn(thread: ExecutionThread, execution: Execution): Promise<End | "threadFailed"> {
    const { onConsole } = this.platform;
    const { onServiceCall = () => {} } = this.options;
    const startJson = JSON.stringify(execution.start());
    const answer = (callJson: string) => execution.answer(callJson, onServiceCall);
    try {
      return await thread.run({ startJson, answer, onConsole });
    } catch (error) {
      onConsole(`${cutShort.threadFailed}: ${error}`);
      return "threadFailed";
    }
  }

  private async limitOf(execution: Execution): Promise<"timeLimit" | "closed"> {
    const isFormula = execution.request.entry === "customFunction";
    await this.platform.clock.sleep(isFormula ? maxCustomFunctionMs : maxExecutionMs, execution.ended);
    return execution.ended.aborted ? "closed" : "timeLimit";
  }

  /** What a person or the script has used up; where a bridge lets executions begin, it is that which counts them. */
  private quotaRefusalOf(execution: Execution): string | undefined {
    const { account, executionsOfOthers } = this.circumstances;
    const { userScope, request } = execution;
    if (request.entry === "trigger") {
      const isUsedUp = this.state.usedToday(userScope, "triggerMs") >= dailyQuotas[account].triggerMs;
      if (isUsedUp) return quotaWords.computerTime;
    }
    if (this.platform.bridge.begin) return undefined;
    if (this.countOf(execution) >= maxExecutionsOfUser) return quotaWords.executionsOfUser;
    const isFull = this.underWay.size + executionsOfOthers >= maxExecutionsOfScript;
    return isFull ? quotaWords.executionsOfScript : undefined;
  }

  /** Google's words, in the language of the person. */
  private refused(message: string): ExecutionResult {
    return failed("Exception", inLanguage(this.circumstances.language, message));
  }

  private countOf({ userScope }: Execution): number {
    return [...this.underWay].filter((other) => other.userScope === userScope).length;
  }

  /** What never gets as far as the script. */
  private refusalOf({ entry, functionName, args }: ExecutionRequest): string | undefined {
    const mustBeDeclared = entry === "customFunction" || entry === "sidebar";
    if (functionName.endsWith("_") || (mustBeDeclared && !this.publicFunctions.includes(functionName))) {
      return `Script function not found: ${functionName}`;
    }
    const refused = entry === "sidebar" ? args.map((arg, index) => refusalByBrowser(arg, String(index))) : [];
    const path = refused.find((place) => place !== undefined);
    return path === undefined ? undefined : `Failed due to illegal value in property: ${path}`;
  }
}

export const createAppsScript = (options: AppsScriptOptions) => new AppsScript(options);

const aborted = <Value>(signal: AbortSignal, value: Value): Promise<Value> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(value);
    else signal.addEventListener("abort", () => resolve(value));
  });

const failed = (name: string, message: string): ExecutionResult => ({ ok: false, error: { name, message } });
