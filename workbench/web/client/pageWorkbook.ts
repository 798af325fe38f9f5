/** The page's copy of the workbook: follows the one in Node, which alone runs custom functions. */
import { protectedRefusal } from "../../apps-script/guardedSpreadsheet";
import { emailOf } from "../../apps-script/people";
import type { Person } from "../../apps-script/ports/values";
import type { BookEvent, BookSnapshot } from "../../sheet/book/bookEvents";
import { addCustomFunction, type WorkbookContext } from "../../sheet/customFunctions/addCustomFunction";
import { type CustomFunctionCall, type CustomFunctionResult, keyOfCall } from "../../sheet/customFunctions/values";
import { findPresentFromEnd } from "../../sheet/engine/changeHistory";
import type { CellPosition, CollaborationMessage, Engine, Model } from "../../sheet/engine/engineTypes";
import { toEngineFormula } from "../../sheet/engine/formulaText";
import { prepareEngine } from "../../sheet/engine/prepareEngine";
import { showCellDrawings } from "./cellDrawings";
import { post } from "./connection";
import { showNotes } from "./noteMarks";
import { touchesProtectedCells } from "./protectedCells";

// Node evaluates the same formulas and sends their results unasked; only values that differ between the two, such as
// a cell with RAND(), make a call here that Node has not made.
const askAfterMs = 1500;
const msPerDay = 86_400_000;

export class PageWorkbook implements WorkbookContext {
  readonly model: Model;
  private readonly results: Map<string, CustomFunctionResult>;
  private readonly waiting = new Map<string, Set<number | undefined>>();
  private readonly listeners = new Set<(message: CollaborationMessage) => void>();
  private readonly functionNames: ReadonlySet<string>;
  private clockOffsetDays: number;

  constructor(
    readonly engine: Engine,
    { data, revisions, results, functions, nowSerial }: BookSnapshot,
    /** Who types here. */
    public person: Person,
    private readonly notify: (text: string) => void,
  ) {
    this.results = new Map(results.map(({ key, result }) => [key, result]));
    this.functionNames = new Set(functions.map(({ name }) => name));
    this.clockOffsetDays = nowSerial - Date.now() / msPerDay;
    prepareEngine(engine);
    showNotes(engine);
    showCellDrawings(engine, () => this.model);
    for (const help of functions) addCustomFunction(engine, help);
    const id = crypto.randomUUID();
    this.model = new engine.Model(
      data,
      {
        client: { id, name: "Page" },
        custom: { workbook: this },
        transportService: {
          onNewMessage: (_id, listener) => this.listeners.add(listener),
          leave: () => this.listeners.clear(),
          sendMessage: async (message: CollaborationMessage) => {
            if (message.type.startsWith("REVISION_") || message.type === "REMOTE_REVISION")
              await post("revision", message);
          },
        },
      },
      [...revisions],
    );
    findPresentFromEnd(this.model);
    this.acceptSheetsFormulas();
  }

  hasFunction(name: string): boolean {
    return this.functionNames.has(name);
  }

  nowSerial(): number {
    return Date.now() / msPerDay + this.clockOffsetDays;
  }

  result(call: CustomFunctionCall, cell: CellPosition | undefined): CustomFunctionResult | undefined {
    const key = keyOfCall(call);
    const result = this.results.get(key);
    if (result) return result;
    if (!this.waiting.has(key))
      setTimeout(() => this.waiting.has(key) && void post("customFunction", call), askAfterMs);
    const cells = this.waiting.get(key) ?? new Set();
    this.waiting.set(key, cells.add(cell && this.model?.getters.getCell(cell)?.id));
    return undefined;
  }

  receive(event: BookEvent): void {
    switch (event.type) {
      case "revision":
        for (const listener of this.listeners) listener(event.message);
        return;
      case "results": {
        const cells = event.results.flatMap(({ key }) => [...(this.waiting.get(key) ?? [])]);
        for (const { key, result } of event.results) {
          this.results.set(key, result);
          this.waiting.delete(key);
        }
        if (cells.length > 0) this.evaluate(cells);
        return;
      }
      case "forget":
        if (event.keys) for (const key of event.keys) this.results.delete(key);
        else this.results.clear();
        this.evaluate();
        return;
      case "clock":
        this.clockOffsetDays = event.nowSerial - Date.now() / msPerDay;
        this.evaluate();
        return;
      case "activate":
        this.activate(event.sheetId, event.zone);
    }
  }

  activate(sheetIdTo: string, zone: { top: number; left: number; bottom: number; right: number }): void {
    this.model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: this.model.getters.getActiveSheetId(), sheetIdTo });
    this.model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone });
  }

  /**
   * All cells, or these as far as they still stand; while the server has not confirmed an undo, the engine refuses,
   * hence the repetition.
   */
  private evaluate(cellIds: readonly (number | undefined)[] = [undefined]): void {
    const { getters } = this.model;
    const isAll = cellIds.includes(undefined);
    const isStanding = (id: number | undefined): id is number => id !== undefined && !!getters.tryGetCellPosition(id);
    const standing = [...new Set(cellIds)].filter(isStanding);
    const payload = isAll ? {} : { cellIds: standing };
    if (!this.model.dispatch("EVALUATE_CELLS", payload).isSuccessful) setTimeout(() => this.evaluate(cellIds), 50);
  }

  /** What people do goes through `dispatch`: they may write as Sheets allows, and not where it is protected from them. */
  private acceptSheetsFormulas(): void {
    const dispatch = this.model.dispatch as (type: string, payload?: object) => unknown;
    const accepting = (type: string, payload?: object) => {
      if (touchesProtectedCells(this.model, emailOf(this.person), type, { ...payload })) {
        this.notify(protectedRefusal);
        return new this.engine.DispatchResult("Readonly" as never);
      }
      return dispatch(
        type,
        type === "UPDATE_CELL" && payload && "content" in payload && typeof payload.content === "string"
          ? { ...payload, content: toEngineFormula(payload.content) }
          : payload,
      );
    };
    this.model.dispatch = accepting as Model["dispatch"];
  }
}
