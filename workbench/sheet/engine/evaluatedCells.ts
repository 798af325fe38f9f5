/** Whenever a tab, a name or a merge changes, the engine evaluates every cell of every tab, and most are blank. */
import type { CellPosition, Engine, Model } from "./engineTypes";

/** Private to the engine: its `Evaluator`. */
interface Evaluator {
  readonly getters: Model["getters"];
  evaluatedCells: { set(position: CellPosition, cell: unknown): void };
  evaluate(ranges: readonly { readonly sheetId: string; readonly zone: Zone }[]): void;
  evaluateAllCells(): void;
}

interface Zone {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface EvaluationPlugin {
  readonly evaluator: Evaluator;
}

type EvaluationPluginClass = new (config: unknown) => EvaluationPlugin;

/** Evaluates the cells up to the last that holds something; formulas fill those beyond by themselves. */
export function evaluateUsedCells({ registries }: Engine): void {
  const registry = registries.coreViewsPluginRegistry as unknown as {
    get(name: string): EvaluationPluginClass;
    replace(name: string, plugin: EvaluationPluginClass): void;
  };
  class UsedCellsEvaluation extends registry.get("evaluation") {
    constructor(config: unknown) {
      super(config);
      const { evaluator } = this;
      evaluator.evaluateAllCells = () => {
        evaluator.evaluatedCells = new (
          evaluator.evaluatedCells.constructor as new () => Evaluator["evaluatedCells"]
        )();
        evaluator.evaluate(
          evaluator.getters.getSheetIds().flatMap((sheetId) => {
            const zone = usedZone(evaluator.getters, sheetId);
            return zone ? [{ sheetId, zone }] : [];
          }),
        );
      };
    }
  }
  registry.replace("evaluation", UsedCellsEvaluation);
}

function usedZone(getters: Model["getters"], sheetId: string): Zone | undefined {
  const cells = getters.getCells(sheetId);
  if (cells.length === 0) return undefined;
  const zone = { left: 0, top: 0, right: 0, bottom: 0 };
  for (const { id } of cells) {
    const { col, row } = getters.getCellPosition(id);
    zone.right = Math.max(zone.right, col);
    zone.bottom = Math.max(zone.bottom, row);
  }
  return zone;
}
