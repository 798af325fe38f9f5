/** A spreadsheet of formulas that nobody edits: what Refresh formulas reads, and the stamp that it writes. */
import type { Zone } from "../apps-script/ports/places";
import type {
  CellRead,
  CellWrite,
  NamedRange,
  SheetInfo,
  SpreadsheetPort,
  UiPort,
} from "../apps-script/ports/spreadsheetPort";
import { type BenchFormula, formulaText } from "./sheets";

const blank: CellRead = { value: null, isDate: false, format: "", formula: "", display: "" };

const notNeeded = (what: string) => (): never => {
  throw new Error(`${what} is not needed on a sheet of the benchmark.`);
};

export interface StaticSpreadsheet extends SpreadsheetPort {
  /** What the cell named PTENGINE_REFRESH holds. */
  stamp(): string;
  /** From now on these formulas, counted from 0, show an error, and all others a value. */
  showErrors(formulas: readonly number[]): void;
}

export function createStaticSpreadsheet(formulas: readonly BenchFormula[]): StaticSpreadsheet {
  const infoOf = (id: string, isHidden: boolean): SheetInfo => ({
    id,
    name: id,
    rowCount: 1000,
    columnCount: 26,
    isHidden,
  });
  const sheets: SheetInfo[] = [infoOf("Formulas", false)];
  const names: NamedRange[] = [];
  let written = "";
  let failed: readonly number[] = [];
  const cellAt = (sheetId: string, row: number, column: number): CellRead => {
    const formula = sheetId === "Formulas" && column === 0 ? formulas[row] : undefined;
    if (formula) return { ...blank, formula: formulaText(formula), value: failed.includes(row) ? "#ERROR!" : 0 };
    return sheetId !== "Formulas" && row === 0 && column === 0 ? { ...blank, value: written, display: written } : blank;
  };
  return {
    id: "bench",
    name: () => "Benchmark",
    timeZone: () => "Asia/Tokyo",
    locale: () => "en_US",
    sheets: () => sheets,
    insertSheet(name) {
      sheets.push(infoOf(name, false));
      return sheets[sheets.length - 1] as SheetInfo;
    },
    setSheetHidden(sheetId, isHidden) {
      const index = sheets.findIndex(({ id }) => id === sheetId);
      sheets[index] = infoOf(sheetId, isHidden);
    },
    activeRange: () => ({ sheetId: "Formulas", zone: { top: 0, left: 0, bottom: 0, right: 0 } }),
    read: (sheetId, { top, left, bottom, right }: Zone) =>
      Array.from({ length: bottom - top + 1 }, (_, row) =>
        Array.from({ length: right - left + 1 }, (_, column) => cellAt(sheetId, top + row, left + column)),
      ),
    write(_sheetId, writes: readonly CellWrite[]) {
      const [first] = writes;
      if (first?.content?.kind === "typed") written = first.content.text;
    },
    dataZone: (sheetId) => ({ top: 0, left: 0, bottom: sheetId === "Formulas" ? formulas.length - 1 : 0, right: 0 }),
    namedRanges: () => names,
    setNamedRange: (range) => void names.push(range),
    stamp: () => written,
    showErrors(formulas) {
      failed = formulas;
    },
    deleteSheet: notNeeded("Deleting a tab"),
    renameSheet: notNeeded("Renaming a tab"),
    insertRows: notNeeded("Inserting rows"),
    insertColumns: notNeeded("Inserting columns"),
    deleteRows: notNeeded("Deleting rows"),
    deleteColumns: notNeeded("Deleting columns"),
    activate: () => undefined,
    removeNamedRange: notNeeded("Removing a name"),
    renameNamedRange: notNeeded("Renaming a name"),
    format: notNeeded("Formatting"),
    clearContent: notNeeded("Clearing"),
    moveCells: notNeeded("Moving cells"),
    frozenCount: notNeeded("Freezing"),
    freeze: notNeeded("Freezing"),
    columnWidthPixels: notNeeded("The width of a column"),
    setColumnWidths: notNeeded("The width of a column"),
    fitColumns: notNeeded("The width of a column"),
    rowHeightPixels: notNeeded("The height of a row"),
    setRowHeights: notNeeded("The height of a row"),
    areLinesHidden: notNeeded("A hidden row"),
    setLinesHidden: notNeeded("A hidden row"),
    areGridlinesHidden: notNeeded("The grid's lines"),
    setGridlinesHidden: notNeeded("The grid's lines"),
    tabColor: notNeeded("A tab's colour"),
    setTabColor: notNeeded("A tab's colour"),
    // Clearing cells takes their borders as well; nobody looks at them here.
    borders: { change: () => undefined },
    choices: { read: notNeeded("A choice"), set: notNeeded("A choice") },
    conditionalFormats: { list: notNeeded("A conditional format"), set: notNeeded("A conditional format") },
    protections: {
      list: () => [],
      add: notNeeded("A protection"),
      change: notNeeded("A protection"),
      remove: notNeeded("A protection"),
    },
    merges: { list: () => [], merge: notNeeded("A merge"), breakApart: notNeeded("A merge") },
    tables: { list: () => [], add: notNeeded("A table"), remove: notNeeded("A table") },
    charts: {
      list: notNeeded("A chart"),
      insert: notNeeded("A chart"),
      update: notNeeded("A chart"),
      remove: notNeeded("A chart"),
    },
  };
}

/** Nobody sits at the page of a benchmark. */
export const absentUi: UiPort = {
  setAddOnMenu: () => undefined,
  alert: notNeeded("A dialog"),
  prompt: notNeeded("A dialog"),
  toast: () => undefined,
  showSidebar: notNeeded("A sidebar"),
};
