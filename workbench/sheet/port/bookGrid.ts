/** The grids of the workbook: rows and columns, which of them stay in view, and how wide they are. */
import type { Axis } from "../../apps-script/ports/spreadsheetPort";
import { leastHeight } from "../engine/headerSizes";
import { range } from "../engine/numbers";
import { widthOfText } from "../engine/textWidth";
import { BookCells } from "./bookCells";

export abstract class BookGrid extends BookCells {
  insertRows(sheetId: string, beforeRow: number, count: number): void {
    this.insert(sheetId, "ROW", beforeRow, this.getters.getNumberRows(sheetId), count);
  }

  insertColumns(sheetId: string, beforeColumn: number, count: number): void {
    this.insert(sheetId, "COL", beforeColumn, this.getters.getNumberCols(sheetId), count);
  }

  deleteRows(sheetId: string, firstRow: number, count: number): void {
    this.remove(sheetId, "ROW", firstRow, count);
  }

  deleteColumns(sheetId: string, firstColumn: number, count: number): void {
    this.remove(sheetId, "COL", firstColumn, count);
  }

  frozenCount(sheetId: string, axis: Axis): number {
    const { ySplit, xSplit } = this.getters.getPaneDivisions(sheetId);
    return axis === "Rows" ? ySplit : xSplit;
  }

  freeze(sheetId: string, axis: Axis, count: number): void {
    if (count === this.frozenCount(sheetId, axis)) return;
    const side = axis === "Rows" ? "ROWS" : "COLUMNS";
    this.change(
      count === 0 ? { type: `UNFREEZE_${side}`, sheetId } : { type: `FREEZE_${side}`, sheetId, quantity: count },
    );
  }

  columnWidthPixels(sheetId: string, column: number): number {
    return this.getters.getColSize(sheetId, column);
  }

  setColumnWidths(sheetId: string, columns: readonly number[], widthPixels: number): void {
    const elements = [...columns];
    this.book.apply([{ type: "RESIZE_COLUMNS_ROWS", sheetId, dimension: "COL", elements, size: widthPixels }]);
  }

  rowHeightPixels(sheetId: string, row: number): number {
    return this.getters.getRowSize(sheetId, row);
  }

  setRowHeights(sheetId: string, rows: readonly number[], heightPixels: number, isForced: boolean): void {
    const size = isForced ? heightPixels : leastHeight(heightPixels);
    this.book.apply([{ type: "RESIZE_COLUMNS_ROWS", sheetId, dimension: "ROW", elements: [...rows], size }]);
  }

  areLinesHidden(sheetId: string, axis: Axis, lines: readonly number[]): boolean {
    return lines.every((line) =>
      axis === "Rows" ? this.getters.isRowHiddenByUser(sheetId, line) : this.getters.isColHiddenByUser(sheetId, line),
    );
  }

  setLinesHidden(sheetId: string, axis: Axis, lines: readonly number[], isHidden: boolean): void {
    const dimension = axis === "Rows" ? "ROW" : "COL";
    const type = isHidden ? "HIDE_COLUMNS_ROWS" : "UNHIDE_COLUMNS_ROWS";
    this.change({ type, sheetId, dimension, elements: [...lines] });
  }

  fitColumns(sheetId: string, columns: readonly number[]): void {
    const { bottom } = this.dataZone(sheetId) ?? { bottom: -1 };
    for (const column of columns) {
      const widths = range(0, bottom).map((row) => {
        const position = { sheetId, row, col: column };
        const { bold = false, fontSize } = this.getters.getCell(position)?.style ?? {};
        return widthOfText(this.getters.getEvaluatedCell(position).formattedValue, bold, fontSize);
      });
      const widest = widths.reduce((widest, width) => Math.max(widest, width), 0);
      if (widest > 0) this.setColumnWidths(sheetId, [column], widest);
    }
  }

  protected sheet(sheetId: string) {
    return { sheetId, sheetName: this.getters.getSheetName(sheetId) };
  }

  private insert(sheetId: string, dimension: "ROW" | "COL", before: number, available: number, quantity: number): void {
    const place =
      before < available
        ? { base: before, position: "before" as const }
        : { base: available - 1, position: "after" as const };
    this.change({ type: "ADD_COLUMNS_ROWS", ...this.sheet(sheetId), dimension, quantity, ...place });
  }

  private remove(sheetId: string, dimension: "ROW" | "COL", first: number, count: number): void {
    const elements = range(first, first + count - 1);
    this.change({ type: "REMOVE_COLUMNS_ROWS", ...this.sheet(sheetId), dimension, elements });
  }
}
