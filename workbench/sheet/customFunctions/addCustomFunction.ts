/** Adds the add-on's functions to the engine: each asks the workbook it is evaluated in, and shows `Loading...` meanwhile. */

import type { CellPosition, Engine, EngineArgument, WorkbookClock } from "../engine/engineTypes";
import { loadingText } from "../engine/googleErrors";
import type { FunctionHelp } from "./functionHelp";
import { type CustomFunctionCall, type CustomFunctionResult, errorAmong, toSheetArgument } from "./values";
import { hasVolatileArgument } from "./volatileArguments";

/** What a workbook in which custom functions are evaluated gives to them. */
export interface WorkbookContext extends WorkbookClock {
  hasFunction(name: string): boolean;
  /** The known result, or undefined while it is awaited. */
  result(call: CustomFunctionCall, cell: CellPosition | undefined): CustomFunctionResult | undefined;
}

/** The engine's registry is global to the process, hence the question to the workbook by name. */
export function addCustomFunction(engine: Engine, help: FunctionHelp): void {
  const { EvaluationError, registries } = engine;
  // Without a message the engine draws no mark of an error into the cell.
  const loading = () => new EvaluationError("", loadingText);
  registries.functionRegistry.replace(help.name, {
    description: help.description,
    category: "Add-on",
    args: help.parameters.map(({ name, description, isRest }) => ({
      name,
      description,
      type: ["ANY", "RANGE"],
      // Without acceptMatrix the engine would call the function once for each cell of a range.
      acceptMatrix: true,
      acceptErrors: true,
      // The engine allows no optional argument in front of repeated ones.
      optional: isRest || !help.parameters.some((parameter) => parameter.isRest),
      repeating: isRest,
    })),
    compute(...raw) {
      const workbook = this.workbook as WorkbookContext | undefined;
      if (!workbook?.hasFunction(help.name)) throw new EvaluationError(`Unknown function: "${help.name}"`, "#NAME?");
      const args = raw as EngineArgument[];
      const error = errorAmong(engine, args);
      if (error) return error;
      const cell = this.__originCellPosition;
      const formula = cell && this.getters.getCell(cell);
      if (formula?.isFormula) {
        const text = formula.compiledFormula.toFormulaString(this.getters);
        if (hasVolatileArgument(engine, text, help.name)) return loading();
      }
      const call = { name: help.name, args: args.map((argument) => toSheetArgument(engine, argument)) };
      const result = workbook.result(call, cell);
      if (!result) return loading();
      if (!result.ok) throw new EvaluationError(result.message, "#ERROR!");
      return result.columns.map((column) => [...column]);
    },
  });
}
