/** Between the workbook's values and those of a script: dates become instants in the spreadsheet's time zone, and back. */
import { dateFromSerial, serialFromDate } from "../../apps-script/ports/serial";
import type { ExecutionResult, ScriptValue } from "../../apps-script/ports/values";
import { defaultDateFormat } from "../engine/dateFormats";
import type { EngineValue } from "../engine/engineTypes";
import type { CustomFunctionResult, SheetArgument, SheetValue } from "./values";

/** Google's limit for the text of one cell. */
const maxCellCharacters = 50_000;

export function toScriptArgument(argument: SheetArgument, timeZone: string): ScriptValue {
  if (argument === null) return undefined;
  if (isRows(argument)) return argument.map((row) => row.map((value) => toScriptValue(value, timeZone)));
  return toScriptValue(argument, timeZone);
}

const isRows = (argument: SheetArgument): argument is readonly (readonly SheetValue[])[] => Array.isArray(argument);

const toScriptValue = (value: SheetValue, timeZone: string) =>
  typeof value === "object" ? dateFromSerial(value.serial, timeZone) : value;

/** A flat list is a column, as in Sheets; rows of different lengths are filled up with blanks. */
export function toCustomFunctionResult(result: ExecutionResult, timeZone: string): CustomFunctionResult {
  if (!result.ok) return { ok: false, message: result.error.message };
  const rows = (Array.isArray(result.value) ? result.value : [result.value]).map((row) =>
    Array.isArray(row) ? row : [row],
  );
  const columnCount = Math.max(1, ...rows.map((row) => row.length));
  const filled = rows.length === 0 ? [[""]] : rows;
  const columns = Array.from({ length: columnCount }, (_, column) =>
    filled.map((row) => toEngineValue(row[column], timeZone)),
  );
  if (columns.some((column) => column.some(({ value }) => String(value).length > maxCellCharacters))) {
    return {
      ok: false,
      message: `Text result of the function is longer than the limit of ${maxCellCharacters} characters.`,
    };
  }
  return { ok: true, columns };
}

function toEngineValue(value: ScriptValue, timeZone: string): EngineValue {
  // The engine would show null as 0; an empty text is shown as an empty cell.
  if (value === null || value === undefined) return { value: "" };
  if (value instanceof Date) {
    const serial = serialFromDate(value, timeZone);
    return { value: serial, format: defaultDateFormat(serial) };
  }
  if (typeof value === "number" && !Number.isFinite(value)) {
    return { value: "#NUM!", message: "The result of the function is not a number." };
  }
  return { value: typeof value === "object" ? JSON.stringify(value) : value };
}
