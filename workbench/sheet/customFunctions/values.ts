/** Arguments and results of custom functions as plain JSON, the same in Node and in the page, so that both find the same result. */

import { isDateFormat } from "../engine/dateFormats";
import type { Engine, EngineArgument, EngineValue } from "../engine/engineTypes";
import { loadingText } from "../engine/googleErrors";

/** A date is a serial number here; only Node turns it into an instant. */
export type SheetValue = string | number | boolean | { readonly serial: number };

/** null is an argument that was left out. */
export type SheetArgument = SheetValue | readonly (readonly SheetValue[])[] | null;

export interface CustomFunctionCall {
  readonly name: string;
  readonly args: readonly SheetArgument[];
}

/** Cells are a list of columns, as the engine wants them. */
export type CustomFunctionResult =
  | { readonly ok: true; readonly columns: readonly (readonly EngineValue[])[] }
  | { readonly ok: false; readonly message: string };

/** As results are kept and told: by the key of their call. */
export interface KnownResult {
  readonly key: string;
  readonly result: CustomFunctionResult;
}

/** Sheets keeps results of custom functions by name and arguments, whichever cell asked. */
export const keyOfCall = ({ name, args }: CustomFunctionCall) => JSON.stringify([name, ...args]);

/** A single cell becomes a scalar, a range rows of columns, an empty cell "". */
export function toSheetArgument(engine: Engine, argument: EngineArgument): SheetArgument {
  if (argument === undefined) return null;
  if (!isColumns(argument)) return toSheetValue(engine, argument);
  const rowCount = Math.max(...argument.map((column) => column.length));
  const rows = Array.from({ length: rowCount }, (_, row) =>
    argument.map((column) => toSheetValue(engine, column[row])),
  );
  const single = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  return single ?? rows;
}

function toSheetValue(engine: Engine, cell: EngineValue | undefined): SheetValue {
  const value = cell?.value ?? "";
  return typeof value === "number" && isDateFormat(engine, cell?.format) ? { serial: value } : value;
}

/** An error among the arguments is the result; one that is still loading goes before the others. */
export function errorAmong(engine: Engine, args: readonly EngineArgument[]): EngineValue | undefined {
  const isError = (cell: EngineValue | undefined): cell is EngineValue => engine.helpers.isEvaluationError(cell?.value);
  const errors = args
    .flatMap((argument): (EngineValue | undefined)[] => (isColumns(argument) ? argument.flat() : [argument]))
    .filter(isError);
  return errors.find((error) => error.value === loadingText) ?? errors[0];
}

const isColumns = (argument: EngineArgument): argument is Exclude<EngineArgument, EngineValue | undefined> =>
  Array.isArray(argument);
