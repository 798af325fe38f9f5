/** How many rows and columns a tab lacks for the result of a formula. */
import { engine } from "../engine/engine";
import type { CellPosition, CoreCommand, Model } from "../engine/engineTypes";
import { spillOutsideGrid } from "../engine/googleErrors";

/** The commands that add them; none if the cell does not fail for lack of room. */
export function growthFor({ getters }: Model, cell: CellPosition): CoreCommand[] {
  const evaluated = getters.getEvaluatedCell(cell);
  const formula = getters.getCell(cell);
  if (!formula?.isFormula || evaluated.type !== "error" || String(evaluated.message) !== spillOutsideGrid) return [];
  const text = formula.compiledFormula.toFormulaString(getters);
  const result = getters.evaluateFormula(cell.sheetId, text, cell);
  if (!engine.helpers.isMatrix(result)) return [];
  const add = (dimension: "ROW" | "COL", available: number, needed: number): CoreCommand[] =>
    needed <= available
      ? []
      : [
          {
            type: "ADD_COLUMNS_ROWS",
            sheetId: cell.sheetId,
            sheetName: getters.getSheetName(cell.sheetId),
            dimension,
            base: available - 1,
            position: "after",
            quantity: needed - available,
          },
        ];
  return [
    ...add("ROW", getters.getNumberRows(cell.sheetId), cell.row + (result[0]?.length ?? 0)),
    ...add("COL", getters.getNumberCols(cell.sheetId), cell.col + result.length),
  ];
}

export function exceedsGrid(
  { getters }: Model,
  cell: CellPosition,
  columns: readonly { readonly length: number }[],
): boolean {
  return (
    cell.row + (columns[0]?.length ?? 0) > getters.getNumberRows(cell.sheetId) ||
    cell.col + columns.length > getters.getNumberCols(cell.sheetId)
  );
}
