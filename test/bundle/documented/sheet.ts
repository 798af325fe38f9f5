/** A spreadsheet with the built add-on, and the cells that a formula fills in it. */

import { createAppsScript } from "../../../workbench/apps-script/appsScript";
import type { ServiceCall } from "../../../workbench/apps-script/bridge";
import { type Clock, realClock } from "../../../workbench/apps-script/clock";
import type { ScriptValue } from "../../../workbench/apps-script/ports/values";
import { changeSettings, keepSite } from "../../../workbench/connectedSite";
import { Book } from "../../../workbench/sheet/book/book";
import { readFunctionHelp } from "../../../workbench/sheet/customFunctions/functionHelp";
import { PageUi } from "../../../workbench/web/pageUi";
import { createWorkbench, randomKey, type Workbench } from "../../../workbench/workbench";
import { builtAddOn } from "../../support/builtAddOn";
import { forgetWhatIsShared } from "../failures/cells";
import { type AnsweringApi, startAnsweringApi } from "./answeringApi";

export const profileId = "566d12f9";

/** Noon in Japan on a Wednesday; every documented date is over by then. */
const usualStart = "2026-09-16T03:00:00Z";

/** Runs like the machine's clock, so that pauses end, but begins when it is told. */
function clockFrom(start: string): { clock: Clock; offsetMs: number } {
  const offsetMs = Date.parse(start) - Date.now();
  return { clock: { isRunning: true, nowMs: () => Date.now() + offsetMs, sleep: realClock.sleep }, offsetMs };
}

export type Cells = ScriptValue[][];

export interface Shown {
  /** Empty where the formula shows an error. */
  readonly cells: Cells;
  readonly display: string[][];
  readonly error: string | undefined;
}

/** The cells that the formula in a cell fills, read as a script would read them. */
export function shownAt(book: Book, column = 0, row = 0): Shown {
  const sheetId = book.model.getters.getSheetIds()[0]!;
  const position = { sheetId, col: column, row };
  const zone = book.model.getters.getSpreadZone(position) ?? { top: row, bottom: row, left: column, right: column };
  const cells = book.port.read(sheetId, zone);
  const error = cells[0]?.[0]?.error?.message;
  return {
    cells: error === undefined ? cells.map((line) => line.map((cell) => book.port.scriptValue(cell))) : [],
    display: cells.map((line) => line.map((cell) => cell.display)),
    error,
  };
}

/** Types a formula into A1 of an emptied sheet and waits for what it shows. */
export async function evaluate(book: Book, formula: string): Promise<Shown> {
  book.setFormula("A1", "");
  book.setFormula("A1", formula);
  await book.settled();
  return shownAt(book);
}

/** The cells, or a failure that says what the formula showed instead. */
export async function cellsOf(book: Book, formula: string): Promise<Cells> {
  const { cells, error } = await evaluate(book, formula);
  if (error !== undefined) throw new Error(`${formula} shows ${error}`);
  return cells;
}

export interface AnsweredSheet {
  readonly book: Book;
  readonly api: AnsweringApi;
  /** Evaluates with nothing kept from before. */
  evaluate(formula: string): Promise<Shown>;
  cells(formula: string): Promise<Cells>;
  /** Forgets what is kept, so that the next formula asks. */
  forget(): void;
  /** Runs a custom function without a spreadsheet around it. */
  run(functionName: string, args: readonly ScriptValue[]): ReturnType<ReturnType<typeof createAppsScript>["execute"]>;
  changeSettings(change: Readonly<Record<string, string>>): void;
  close(): Promise<void>;
}

export interface SheetOptions {
  readonly timeZone?: string;
  readonly onServiceCall?: (call: ServiceCall) => void;
}

/** A spreadsheet whose add-on asks a server that answers what the test says. */
export async function openAnsweredSheet({ timeZone, onServiceCall }: SheetOptions = {}): Promise<AnsweredSheet> {
  const { clock } = clockFrom(usualStart);
  const apiKey = randomKey();
  const api = await startAnsweringApi(apiKey);
  const addOn = builtAddOn();
  const book = new Book({
    timeZone: timeZone ?? addOn.manifest.timeZone,
    now: clock.nowMs,
    // Every cell is calculated for each answer; a larger one lets the tab grow.
    rowCount: 100,
    functions: readFunctionHelp(addOn.code),
    runCustomFunction: (functionName, args, cell) =>
      appsScript.execute({ entry: "customFunction", functionName, args, ...(cell ? { cell } : {}) }),
  });
  const appsScript = createAppsScript({
    ...addOn,
    spreadsheet: book.port,
    ui: new PageUi(),
    clock,
    routes: { "https://xbackend.ptengine.com/": `${api.baseUrl}/` },
    ...(onServiceCall ? { onServiceCall } : {}),
  });
  keepSite(appsScript.state, book.port.id, { profileId, apiKey });
  changeSettings(appsScript.state, { profileId });

  function forget(): void {
    forgetWhatIsShared(appsScript.state);
    api.forget();
  }

  async function evaluateAnew(formula: string): Promise<Shown> {
    book.setFormula("A1", "");
    book.recalculateAll();
    forget();
    return evaluate(book, formula);
  }

  return {
    book,
    api,
    evaluate: evaluateAnew,
    forget,
    async cells(formula) {
      const { cells, error } = await evaluateAnew(formula);
      if (error !== undefined) throw new Error(`${formula} shows ${error}`);
      return cells;
    },
    run: (functionName, args) => appsScript.execute({ entry: "customFunction", functionName, args }),
    changeSettings: (change) => changeSettings(appsScript.state, change),
    async close() {
      await appsScript.close();
      await api.close();
    },
  };
}

export interface SimulationOptions {
  readonly start?: string;
  readonly onServiceCall?: (call: ServiceCall) => void;
}

/** The whole workbench with the simulated API, on the test's clock. */
export function openSimulatedSheet({ start = usualStart, onServiceCall }: SimulationOptions = {}): Promise<Workbench> {
  const { clock, offsetMs } = clockFrom(start);
  return createWorkbench({
    addOn: builtAddOn(),
    book: { now: clock.nowMs },
    appsScript: { clock, ...(onServiceCall ? { onServiceCall } : {}) },
    api: { clockOffsetMs: offsetMs },
  });
}

/** A workbench for a test file, and the cells that a formula fills in it. */
export function simulatedCells(): (formula: string) => Promise<Cells> {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openSimulatedSheet();
  });
  afterAll(() => workbench.close());
  return (formula) => cellsOf(workbench.book, formula);
}

/** The instant that a spreadsheet in Japan shows as this day, or day and time. */
export const japan = (dateTime: string): Date =>
  new Date(`${dateTime.length > 10 ? dateTime.replace(" ", "T") : `${dateTime}T00:00:00`}+09:00`);
