/** Elapsed minutes, `[m]:ss`, which the engine does not know: it keeps a format of its own that nobody else writes, and shows what Google would. */
import type { CellPosition, Engine, EvaluatedCell } from "./engineTypes";

export const sheetMinutes = "[m]:ss";
/** Minutes of the hour; the empty text tells it from a format that somebody has written so. */
export const engineMinutes = 'mm:ss""';

const secondsADay = 86_400;

/** Days → minutes and seconds, `90:05`. */
export function minutesText(days: number): string {
  const seconds = Math.round(Math.abs(days) * secondsADay);
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return days < 0 && seconds > 0 ? `-${text}` : text;
}

interface Evaluation {
  getEvaluatedCell(position: CellPosition): EvaluatedCell;
}

interface CellTexts {
  readonly getters: Evaluation;
  getCellText(position: CellPosition, how?: { readonly showFormula?: boolean }): string;
}

/** The cells that scripts read, and those that the page draws. */
export function showElapsedMinutes({ registries }: Engine): void {
  const evaluation = registries.coreViewsPluginRegistry.get("evaluation") as unknown as { prototype: Evaluation };
  const evaluated = evaluation.prototype.getEvaluatedCell;
  evaluation.prototype.getEvaluatedCell = function (this: Evaluation, position) {
    const cell = evaluated.call(this, position);
    const isShown = cell.format === engineMinutes && typeof cell.value === "number";
    return isShown ? ({ ...cell, formattedValue: minutesText(cell.value) } as EvaluatedCell) : cell;
  };
  const texts = registries.featurePluginRegistry.get("ui_sheet") as unknown as { prototype: CellTexts };
  const written = texts.prototype.getCellText;
  texts.prototype.getCellText = function (this: CellTexts, position, how) {
    const cell = this.getters.getEvaluatedCell(position);
    return !how?.showFormula && cell.format === engineMinutes ? cell.formattedValue : written.call(this, position, how);
  };
}
