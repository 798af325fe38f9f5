/** The document's Ptengine formulas as queries, as far as their arguments are literals, cells and ranges. */
import { PtengineError } from "../errors";
import type { Calendar, CellPlace, SheetContents, Spreadsheet } from "../platform/ports";
import { type FormulaArgument, type FormulaCall, findCalls, replaceArguments } from "../query/formula";
import { functionNamed, parseQuery } from "../query/parse";
import type { Query } from "../query/query";
import { toArgument } from "../query/sheetValues";
import { createReferenceReader } from "./references";

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

type ReadReference = ReturnType<typeof createReferenceReader>;

const isRefreshCell = (argument: FormulaArgument | undefined) => argument?.text.toUpperCase() === refreshCellName;

const refreshIndexOf = ({ name }: FormulaCall) =>
  functionNamed(name).parameters.findIndex(({ kind }) => kind === "refresh");

/** The formula with the refresh cell as `refresh` of one of its calls; undefined where that has one already, or takes none. */
export function withRefreshCell(formula: string, callIndex: number): string | undefined {
  const call = findCalls(formula)[callIndex];
  const index = call ? refreshIndexOf(call) : -1;
  if (!call || index < 0 || call.arguments[index]?.text) return undefined;
  return replaceArguments(formula, call, { [index]: refreshCellName });
}

/** The argument's value as a formula would get it; undefined with `isKnown: false` if only Sheets can tell. */
function argumentValue(
  argument: FormulaArgument,
  sheet: SheetContents,
  read: ReadReference,
): { readonly isKnown: boolean; readonly value?: unknown } {
  if (argument.kind === "blank") return { isKnown: true };
  if (argument.kind === "literal") return { isKnown: true, value: argument.value };
  // The refresh cell stands for the refresh token of this refresh.
  if (isRefreshCell(argument)) return { isKnown: true };
  const value = argument.kind === "reference" ? read(argument.text, sheet) : undefined;
  return value === undefined ? { isKnown: false } : { isKnown: true, value };
}

function queryOf(
  call: FormulaCall,
  sheet: SheetContents,
  read: ReadReference,
  calendar: Calendar,
): Pick<ScannedFormula, "query" | "error"> {
  const values = call.arguments.map((argument) => argumentValue(argument, sheet, read));
  if (values.some(({ isKnown }) => !isKnown)) return {};
  try {
    return {
      query: parseQuery(
        call.name,
        values.map(({ value }) => toArgument(value, calendar)),
      ),
    };
  } catch (problem) {
    if (problem instanceof PtengineError) return { error: problem };
    throw problem;
  }
}

/** Every call of a function that asks for data; a cell with several stands there several times. */
export function scanFormulas(spreadsheet: Spreadsheet, calendar: Calendar): ScannedFormula[] {
  const sheets = spreadsheet.sheets();
  const read = createReferenceReader(sheets);
  return sheets.flatMap((sheet) =>
    sheet.formulas().flatMap((row, rowIndex) =>
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
                followsRefresh: isRefreshCell(call.arguments[refreshIndexOf(call)]),
                ...queryOf(call, sheet, read, calendar),
              },
        ),
      ),
    ),
  );
}
