/** The workbook, without a page: evaluates formulas, asks for custom functions and keeps all pages in step. */

import type { Place } from "../../apps-script/ports/places";
import { serialFromDate } from "../../apps-script/ports/serial";
import type { CellRead } from "../../apps-script/ports/spreadsheetPort";
import type { ScriptValue } from "../../apps-script/ports/values";
import { addCustomFunction, type WorkbookContext } from "../customFunctions/addCustomFunction";
import { FailedCells } from "../customFunctions/failedCells";
import type { FunctionHelp } from "../customFunctions/functionHelp";
import { CustomFunctionResults, type RunCustomFunction } from "../customFunctions/results";
import type { CustomFunctionCall, CustomFunctionResult, KnownResult } from "../customFunctions/values";
import { type Address, parseAddress } from "../engine/addresses";
import { findPresentFromEnd } from "../engine/changeHistory";
import { engine } from "../engine/engine";
import type { CellPosition, CollaborationMessage, CoreCommand, Model } from "../engine/engineTypes";
import { type LocaleCode, locales, newTabNames } from "../engine/locales";
import { BookPort } from "../port/bookPort";
import type { OpenBook } from "../port/openBook";
import type { BookEvent, BookSnapshot } from "./bookEvents";
import { exceedsGrid, growthFor } from "./gridGrowth";
import { RevisionHub, type RevisionMessage } from "./revisionHub";

export interface BookOptions {
  readonly functions: readonly FunctionHelp[];
  readonly runCustomFunction: RunCustomFunction;
  readonly name?: string;
  /** IANA name; Asia/Tokyo unless given. */
  readonly timeZone?: string;
  readonly locale?: LocaleCode;
  /** Milliseconds since 1970, for TODAY() and NOW(). */
  readonly now?: () => number;
  readonly rowCount?: number;
  readonly columnCount?: number;
}

export class Book implements WorkbookContext, OpenBook {
  readonly model: Model;
  readonly timeZone: string;
  readonly locale: LocaleCode;
  readonly port: BookPort;
  private readonly hub: RevisionHub;
  private readonly initialData: unknown;
  private readonly results: CustomFunctionResults;
  private readonly failedCells = new FailedCells();
  private readonly functionNames: ReadonlySet<string>;
  private readonly listeners = new Set<(event: BookEvent) => void>();
  private readonly now: () => number;
  private overflowing: CellPosition[] = [];

  constructor(private readonly options: BookOptions) {
    const { name = "Untitled spreadsheet", timeZone = "Asia/Tokyo", locale = "en_US", now = Date.now } = options;
    this.timeZone = timeZone;
    this.locale = locale;
    this.now = now;
    this.functionNames = new Set(options.functions.map((help) => help.name));
    for (const help of options.functions) addCustomFunction(engine, help);
    this.results = new CustomFunctionResults(options.runCustomFunction, timeZone, (results, cells) =>
      this.showResults(results, cells),
    );
    const { rowCount = 1000, columnCount = 26 } = options;
    this.initialData = new engine.Model({
      sheets: [{ id: "sheet-1", name: `${newTabNames[locale]}1`, rowNumber: rowCount, colNumber: columnCount }],
      settings: { locale: locales[locale] },
    }).exportData();
    this.hub = new RevisionHub("START_REVISION", {
      before: (message) => this.forgetFailuresOfEditedCells(message),
      after: () => this.growGrid(),
    });
    this.model = new engine.Model(copyOf(this.initialData), {
      transportService: this.hub,
      client: { id: "workbook", name: "Workbook" },
      custom: { workbook: this },
    });
    findPresentFromEnd(this.model);
    this.hub.onNewMessage("pages", (message) => this.tell({ type: "revision", message: message as RevisionMessage }));
    this.port = new BookPort(this, { name, locale });
  }

  hasFunction(name: string): boolean {
    return this.functionNames.has(name);
  }

  result(call: CustomFunctionCall, cell: CellPosition | undefined): CustomFunctionResult | undefined {
    const result = this.results.resultOf(call, cell);
    if (cell && result && !result.ok) this.failedCells.add(cell, call);
    if (cell && result?.ok && exceedsGrid(this.model, cell, result.columns)) this.overflowing.push(cell);
    return result;
  }

  nowSerial(): number {
    return serialFromDate(new Date(this.now()), this.timeZone);
  }

  /** Types into one cell, as a person would; the address may name a tab. */
  setFormula(address: string, text: string): void {
    const { sheetId, zone } = this.locate(address);
    this.port.write(sheetId, [{ row: zone.top, column: zone.left, content: { kind: "typed", text } }]);
  }

  /** Turns cells into a table with typed columns, as a person does in Sheets; what scripts may do there is little. */
  turnIntoTable(address: string): void {
    const { sheetId, zone } = this.locate(address);
    this.port.tables.add(sheetId, zone);
  }

  /** Ends when no custom function runs any more and all results are shown. */
  settled(): Promise<void> {
    return this.results.idle();
  }

  /** Values as `getValues()` would give them; an error is its code, such as "#REF!". */
  values(address: string): ScriptValue[][] {
    return this.cells(address).map((row) => row.map((cell) => this.port.scriptValue(cell)));
  }

  /** What the cells show. */
  display(address: string): string[][] {
    return this.cells(address).map((row) => row.map((cell) => cell.display));
  }

  /** The error that a cell shows. */
  error(address: string): CellRead["error"] {
    return this.cells(address)[0]?.[0]?.error;
  }

  cells(address: string): CellRead[][] {
    const { sheetId, zone } = this.locate(address);
    return this.port.read(sheetId, zone);
  }

  /** Forgets every result, so that all custom functions run again. */
  recalculateAll(): void {
    this.results.forgetAll();
    this.tell({ type: "forget" });
    this.model.dispatch("EVALUATE_CELLS");
  }

  /** TODAY() and NOW() follow. */
  clockMoved(): void {
    this.tell({ type: "clock", nowSerial: this.nowSerial() });
    this.model.dispatch("EVALUATE_CELLS");
  }

  /** Changes that a script or the workbench itself makes, as one revision. */
  apply(commands: readonly CoreCommand[]): void {
    this.hub.apply(commands);
  }

  /** A change that a page made; false if it must be rebased on newer ones first. */
  accept(message: CollaborationMessage): boolean {
    return this.hub.accept(message);
  }

  listen(listener: (event: BookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  showSelection({ sheetId, zone }: Place): void {
    this.tell({ type: "activate", sheetId, zone });
  }

  snapshot(): BookSnapshot {
    return {
      data: this.initialData,
      revisions: this.hub.revisions,
      results: this.results.all(),
      functions: this.options.functions,
      nowSerial: this.nowSerial(),
    };
  }

  private tell(event: BookEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private locate(address: string): Address & { sheetId: string } {
    const parsed = parseAddress(address);
    const [first] = this.model.getters.getSheetIds();
    const sheetId = parsed.sheetName === undefined ? first : this.model.getters.getSheetIdByName(parsed.sheetName);
    if (sheetId === undefined) throw new Error(`There is no tab named "${parsed.sheetName}".`);
    return { ...parsed, sheetId };
  }

  private showResults(results: readonly KnownResult[], cells: readonly CellPosition[]): void {
    this.tell({ type: "results", results });
    const cellIds = cells.map((cell) => this.model.getters.getCell(cell)?.id).filter((id) => id !== undefined);
    if (cellIds.length > 0) this.model.dispatch("EVALUATE_CELLS", { cellIds: [...new Set(cellIds)] });
    this.growGrid();
  }

  private forgetFailuresOfEditedCells(message: RevisionMessage): void {
    if (message.type !== "REMOTE_REVISION") return;
    const edited = message.commands.filter((command) => command.type === "UPDATE_CELL" && "content" in command);
    const keys = this.failedCells.take(edited as unknown as CellPosition[]);
    const forgotten = this.results.forgetFailures((key) => keys.has(key));
    if (forgotten.length > 0) this.tell({ type: "forget", keys: forgotten });
  }

  /** Sheets adds rows and columns for a result that is larger than the tab. */
  private growGrid(): void {
    const cells = this.overflowing;
    this.overflowing = [];
    for (const cell of cells) {
      const commands = growthFor(this.model, cell);
      if (commands.length > 0) this.apply(commands);
    }
  }
}

// Not structuredClone: under jest it makes objects of another realm, which the engine takes for class instances.
const copyOf = (data: unknown): unknown => JSON.parse(JSON.stringify(data));
