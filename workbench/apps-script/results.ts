/** What becomes of a function's return value, by how it was started. */
import { fromWire, type Wire } from "./context/wire";
import { isDate } from "./parameters";
import type { Entry, ExecutionResult, ScriptValue } from "./ports/values";

const unshown = Symbol("a value that only the script can hold");

export function resultOf(wire: Wire, entry: Entry): ExecutionResult {
  const value = fromWire(wire, () => unshown);
  if (entry === "customFunction") return isForCells(value) ? succeeded(value) : failed("TypeError", noCellValue);
  if (entry !== "sidebar") return succeeded(undefined);
  const problem = refusalByBrowser(value);
  return problem === undefined ? succeeded(withoutUndefined(value)) : failed("Error", unsupportedReturn);
}

const noCellValue = "The function returned a value that a cell cannot show.";
const unsupportedReturn = "The script completed but the returned value is not a supported return type.";

/**
 * google.script.run takes numbers, booleans, texts, null, and plain objects and arrays of these; the path of what it
 * does not take is returned. https://developers.google.com/apps-script/guides/html/reference/run
 */
export function refusalByBrowser(value: unknown, path = "0"): string | undefined {
  if (typeof value === "function" || typeof value === "symbol" || isDate(value)) return path;
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, entry] of Object.entries(value)) {
    const refused = refusalByBrowser(entry, key);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

/** Sheets shows scalars, and lists of them in one or two dimensions. */
function isForCells(value: unknown, depth = 0): boolean {
  if (Array.isArray(value)) return depth < 2 && value.every((item) => isForCells(item, depth + 1));
  return isDate(value) || value === null || !["object", "function", "symbol"].includes(typeof value);
}

/** As JSON does: undefined is null in arrays and by itself, and no entry in an object; so are NaN and infinities null. */
function withoutUndefined(value: unknown): unknown {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}

const succeeded = (value: unknown): ExecutionResult => ({ ok: true, value: value as ScriptValue });

const failed = (name: string, message: string): ExecutionResult => ({ ok: false, error: { name, message } });
