/** Starts executions of custom functions, at most 30 at once as Sheets does, and keeps their results by name and arguments. */
import type { ExecutionResult, ScriptValue } from "../../apps-script/ports/values";
import type { CellPosition } from "../engine/engineTypes";
import { toCustomFunctionResult, toScriptArgument } from "./scriptValues";
import { type CustomFunctionCall, type CustomFunctionResult, type KnownResult, keyOfCall } from "./values";

/** Simultaneous executions for one user, in Google's table of quotas. */
const maxRunning = 30;

export type RunCustomFunction = (
  functionName: string,
  args: readonly ScriptValue[],
  cell: { sheetId: string; row: number; column: number } | undefined,
) => Promise<ExecutionResult>;

interface Pending {
  readonly call: CustomFunctionCall;
  /** Every cell that waits; the first of them is the one that the execution sees as its own. */
  readonly cells: CellPosition[];
}

export class CustomFunctionResults {
  private readonly known = new Map<string, CustomFunctionResult>();
  private readonly pending = new Map<string, Pending>();
  private readonly queue: string[] = [];
  private arrived: KnownResult[] = [];
  private running = 0;
  private idleListeners: (() => void)[] = [];

  constructor(
    private readonly run: RunCustomFunction,
    private readonly timeZone: string,
    /** Called once for all results that arrived together. */
    private readonly onArrival: (results: readonly KnownResult[], cells: readonly CellPosition[]) => void,
  ) {}

  /** The known result; if there is none, an execution begins and the cell is told when it ends. */
  resultOf(call: CustomFunctionCall, cell: CellPosition | undefined): CustomFunctionResult | undefined {
    const key = keyOfCall(call);
    const result = this.known.get(key);
    if (result) return result;
    const pending = this.pending.get(key);
    if (pending) {
      if (cell) pending.cells.push(cell);
      return undefined;
    }
    this.pending.set(key, { call, cells: cell ? [cell] : [] });
    this.queue.push(key);
    this.startNext();
    return undefined;
  }

  all(): KnownResult[] {
    return [...this.known].map(([key, result]) => ({ key, result }));
  }

  forgetAll(): void {
    this.known.clear();
  }

  /** Failed calls, so that entering a formula again tries again; returns their keys. */
  forgetFailures(isMeant: (key: string) => boolean): string[] {
    const failed = [...this.known].filter(([key, result]) => !result.ok && isMeant(key)).map(([key]) => key);
    for (const key of failed) this.known.delete(key);
    return failed;
  }

  /** Ends when nothing runs, nothing waits and every result has been shown. */
  idle(): Promise<void> {
    if (this.pending.size === 0 && this.arrived.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.idleListeners.push(resolve));
  }

  private startNext(): void {
    while (this.running < maxRunning) {
      const key = this.queue.shift();
      const pending = key === undefined ? undefined : this.pending.get(key);
      if (key === undefined || pending === undefined) return;
      this.running += 1;
      void this.execute(key, pending);
    }
  }

  private async execute(key: string, { call, cells }: Pending): Promise<void> {
    const args = call.args.map((argument) => toScriptArgument(argument, this.timeZone));
    const cell = cells[0] && { sheetId: cells[0].sheetId, row: cells[0].row, column: cells[0].col };
    const execution = await this.run(call.name, args, cell).catch(
      (cause: unknown): ExecutionResult => ({ ok: false, error: { name: "Error", message: String(cause) } }),
    );
    this.running -= 1;
    if (this.arrived.length === 0) setImmediate(() => this.deliver());
    this.arrived.push({ key, result: toCustomFunctionResult(execution, this.timeZone) });
    this.startNext();
  }

  private deliver(): void {
    const results = this.arrived;
    this.arrived = [];
    const cells = results.flatMap(({ key }) => this.pending.get(key)?.cells ?? []);
    for (const { key, result } of results) {
      this.known.set(key, result);
      this.pending.delete(key);
    }
    this.onArrival(results, cells);
    if (this.pending.size > 0 || this.arrived.length > 0) return;
    const listeners = this.idleListeners;
    this.idleListeners = [];
    for (const listener of listeners) listener();
  }
}
