/** The document's Ptengine formulas as queries, as far as their arguments are literals, cells, ranges and named ranges. */
import { safely } from "../client/sharedState";
import { asPtengineError, type PtengineError } from "../errors";
import type { CellPlace, Platform, SheetContents } from "../platform/ports";
import { type FormulaArgument, type FormulaCall, findCalls, replaceArguments } from "../query/formula";
import { functionNamed, parseQuery } from "../query/parse";
import type { Query } from "../query/query";
import { toArgument } from "../query/sheetValues";
import { createReferenceReader, isSameName, type ReferenceReader } from "./references";

/** The cell that inserted formulas name as their `refresh`. */
export const refreshCellName = "PTENGINE_REFRESH";

export interface ScannedFormula extends CellPlace {
  /** The whole text of the cell, and which of its Ptengine calls this is, counted from 0. */
  readonly formula: string;
  readonly callIndex: number;
  /** Its `refresh` names the refresh cell, so that a new refresh token makes Sheets calculate it. */
  readonly followsRefresh: boolean;
  /** Missing where an argument is an expression, or where the arguments are refused. */
  readonly query?: Query;
  readonly error?: PtengineError;
}

export interface Scan {
  readonly formulas: readonly ScannedFormula[];
  /** Tabs that cannot be read, such as one that is nothing but a chart. */
  readonly unreadTabs: readonly string[];
  /** What the formula's cell shows; undefined where that cannot be read. */
  shownBy(formula: CellPlace): unknown;
}

const refreshIndexOf = ({ name }: FormulaCall) =>
  functionNamed(name).parameters.findIndex(({ kind }) => kind === "refresh");

export const functionTakesRefresh = (call: FormulaCall): boolean => refreshIndexOf(call) >= 0;

/** The formula with the refresh cell as `refresh` of one of its calls; undefined where that has one already, or takes none. */
export function withRefreshCell(formula: string, callIndex: number): string | undefined {
  const call = findCalls(formula)[callIndex];
  const index = call ? refreshIndexOf(call) : -1;
  if (!call || index < 0 || call.arguments[index]?.text) return undefined;
  return replaceArguments(formula, call, { [index]: refreshCellName });
}

/** Whether an argument names the refresh cell: by its name, or by any reference to where it lies. */
function createRefreshCellFinder({ find }: ReferenceReader) {
  return (argument: FormulaArgument | undefined, sheet: SheetContents): boolean => {
    if (argument?.kind !== "reference") return false;
    if (isSameName(argument.text, refreshCellName)) return true;
    const named = find(refreshCellName, sheet);
    const found = named && find(argument.text, sheet);
    return (
      found !== undefined &&
      found.sheet === named?.sheet &&
      found.firstRow === named.firstRow &&
      found.firstColumn === named.firstColumn &&
      (found.isOneCell || (found.lastRow === found.firstRow && found.lastColumn === found.firstColumn))
    );
  };
}

interface KnownValue {
  readonly isKnown: boolean;
  readonly value?: unknown;
}

/** The argument's value as a formula would get it; not known if only Sheets can tell. */
function argumentValue(
  { kind, text, value }: FormulaArgument,
  sheet: SheetContents,
  reader: ReferenceReader,
): KnownValue {
  if (kind === "blank") return { isKnown: true };
  if (value !== undefined) return { isKnown: true, value };
  const found = kind === "reference" ? reader.value(text, sheet) : undefined;
  return found === undefined ? { isKnown: false } : { isKnown: true, value: found };
}

/** Every call of a function that asks for data; a cell with several stands there several times. What cannot be read is passed over. */
export function scanFormulas({ spreadsheet, calendar }: Pick<Platform, "spreadsheet" | "calendar">): Scan {
  const sheets = spreadsheet.sheets();
  const reader = createReferenceReader(sheets, (name) => spreadsheet.namedRange(name));
  const isRefreshCell = createRefreshCellFinder(reader);
  const unreadTabs: string[] = [];

  function queryOf(
    call: FormulaCall,
    sheet: SheetContents,
  ): Pick<ScannedFormula, "followsRefresh" | "query" | "error"> {
    const refreshIndex = refreshIndexOf(call);
    const followsRefresh = isRefreshCell(call.arguments[refreshIndex], sheet);
    // The refresh cell stands for the refresh token of this refresh.
    const values = call.arguments.map((argument, index) =>
      followsRefresh && index === refreshIndex ? { isKnown: true } : argumentValue(argument, sheet, reader),
    );
    if (values.some(({ isKnown }) => !isKnown)) return { followsRefresh };
    try {
      const args = values.map(({ value }: KnownValue) => toArgument(value, calendar));
      return { followsRefresh, query: parseQuery(call.name, args) };
    } catch (problem) {
      return { followsRefresh, error: asPtengineError(problem) };
    }
  }

  function formulasOf(sheet: SheetContents): readonly (readonly string[])[] {
    const formulas = safely(() => sheet.formulas(), undefined);
    if (!formulas) unreadTabs.push(sheet.name);
    return formulas ?? [];
  }

  const formulas = sheets.flatMap((sheet) =>
    formulasOf(sheet).flatMap((row, rowIndex) =>
      row.flatMap((formula, columnIndex) =>
        findCalls(formula).flatMap((call, callIndex) =>
          functionNamed(call.name).source === undefined
            ? []
            : {
                sheetName: sheet.name,
                row: rowIndex + 1,
                column: columnIndex + 1,
                formula,
                callIndex,
                ...queryOf(call, sheet),
              },
        ),
      ),
    ),
  );
  return {
    formulas,
    unreadTabs,
    shownBy({ sheetName, row, column }) {
      const sheet = sheets.find(({ name }) => name === sheetName);
      return sheet && reader.valuesOf(sheet)?.[row - 1]?.[column - 1];
    },
  };
}
