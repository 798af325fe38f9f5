/** Gives the engine's errors the names and words that Google Sheets shows. */
import type { CellPosition, Engine, EvaluatedCell } from "./engineTypes";

export const loadingText = "Loading...";

// Engine name of the kind → Google's code; kinds that are not listed are called the same by both.
const codes: Readonly<Record<string, string>> = {
  InvalidReference: "#REF!",
  BadExpression: "#ERROR!",
  CircularDependency: "#REF!",
  SpilledBlocked: "#REF!",
  GenericError: "#ERROR!",
};

const spillBlocked = "Array result was not expanded because it would overwrite data.";
export const spillOutsideGrid = "Result couldn't be automatically expanded.";

const messages: Readonly<Record<string, string>> = {
  "Invalid expression": "Formula parse error.",
  "Circular reference": "Circular dependency detected. To resolve with iterative calculation, see File > Settings.",
};

/** The engine reads its codes from one mutable table, so that changing the table changes them everywhere. */
export function adoptGoogleErrors(engine: Engine): void {
  const table = engine.CellErrorType as unknown as Record<string, string>;
  for (const [kind, code] of Object.entries(codes)) {
    table[kind] = code;
    engine.registries.errorTypes.add(code);
  }
  engine.registries.errorTypes.add("#VALUE!");
  // An awaited value travels through dependent formulas as an error does.
  engine.registries.errorTypes.add(loadingText);
}

export interface CellError {
  readonly code: string;
  readonly message: string;
}

/** The error that a cell shows, or undefined; a cell that is still loading shows none. */
export function errorOfCell(engine: Engine, cell: EvaluatedCell): CellError | undefined {
  if (cell.type !== "error" || cell.value === loadingText) return undefined;
  const message = String(cell.message ?? "");
  if (message === spillBlocked && "errorOriginPosition" in cell && cell.errorOriginPosition) {
    const { col, row } = cell.errorOriginPosition as CellPosition;
    return { code: cell.value, message: message.replace(".", ` in ${engine.helpers.toXC(col, row)}.`) };
  }
  if (message === spillOutsideGrid) {
    return { code: cell.value, message: "Result was not automatically expanded, please insert more rows or columns." };
  }
  const unknown = /^Unknown function: "(.*)"$/.exec(message);
  if (unknown) return { code: cell.value, message: `Unknown function: '${unknown[1]}'.` };
  return { code: cell.value, message: messages[message] ?? message };
}
