/** How wide columns and how high rows are, where Google differs from the engine. */
import type { Cell, CellPosition, Engine, Model } from "./engineTypes";
import { widthOfText } from "./textWidth";

/** The engine's are 96 wide. */
const newColumnPixels = 100;

/** The engine's; Google's is 21. */
const newRowPixels = 23;
const newFontPoints = 10;
const [pixelsPerInch, pointsPerInch] = [96, 72];
/** Of Arial, Google's font of a new cell. */
const lineFactor = 1.15;
const [lineGapPixels, paddingPixels] = [4, 3];

/** A row's height with this fraction is its least: it grows with its content. One without is the height itself. */
const leastHeightMark = 0.25;

type Sizes = readonly (number | undefined)[];

interface CoreSizes {
  readonly sizes: Readonly<Record<string, { readonly COL: Sizes; readonly ROW: Sizes } | undefined>>;
  getColSize(sheetId: string, column: number): number;
  getUserRowSize(sheetId: string, row: number): number | undefined;
  getLeastRowSize(sheetId: string, row: number): number;
}

interface ShownSizes {
  readonly getters: Pick<CoreSizes, "getLeastRowSize"> & Model["getters"];
  getRowSize(sheetId: string, row: number): number;
  getCellHeight(position: CellPosition): number;
}

interface Plugin<Members> {
  readonly prototype: Members;
  getters: readonly string[];
}

/** What RESIZE_COLUMNS_ROWS is told for a row that may grow. */
export const leastHeight = (pixels: number) => pixels + leastHeightMark;

const isLeast = (size: number) => size % 1 === leastHeightMark;

export function adoptGoogleSizes({ registries }: Engine): void {
  const core = registries.corePluginRegistry.get("headerSize") as unknown as Plugin<CoreSizes>;
  if (core.getters.includes("getLeastRowSize")) return;
  core.getters = [...core.getters, "getLeastRowSize"];
  core.prototype.getColSize = function (this: CoreSizes, sheetId, column) {
    return Math.round(this.sizes[sheetId]?.COL[column] || newColumnPixels);
  };
  core.prototype.getUserRowSize = function (this: CoreSizes, sheetId, row) {
    const size = this.sizes[sheetId]?.ROW[row];
    return size && !isLeast(size) ? Math.round(size) : undefined;
  };
  core.prototype.getLeastRowSize = function (this: CoreSizes, sheetId, row) {
    const size = this.sizes[sheetId]?.ROW[row];
    return size && isLeast(size) ? Math.floor(size) : 0;
  };
  const shown = registries.coreViewsPluginRegistry.get("row_size") as unknown as Plugin<ShownSizes>;
  const sizeOfContent = shown.prototype.getRowSize;
  shown.prototype.getCellHeight = function (this: ShownSizes, position) {
    return contentHeight(this.getters, position);
  };
  shown.prototype.getRowSize = function (this: ShownSizes, sheetId, row) {
    return Math.max(sizeOfContent.call(this, sheetId, row), this.getters.getLeastRowSize(sheetId, row));
  };
}

/** The engine measures with fonts, which Node has not: rows would be higher in the page. Of a formula one line is known. */
function contentHeight(getters: Model["getters"], position: CellPosition): number {
  const cell = getters.getCell(position);
  const zone = getters.getMerge(position);
  if (!cell || !(cell.isFormula || cell.content) || (zone && zone.top !== zone.bottom)) return newRowPixels;
  const { left, right } = zone ?? { left: position.col, right: position.col };
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  const widthPixels = columns.reduce((sum, column) => sum + getters.getColSize(position.sheetId, column), 0);
  const { fontSize = newFontPoints } = cell.style ?? {};
  const linePixels = Math.round(((fontSize * pixelsPerInch) / pointsPerInch) * lineFactor);
  const lines = lineCount(cell, widthPixels);
  return Math.max(newRowPixels, lines * (linePixels + lineGapPixels) - lineGapPixels + 2 * paddingPixels);
}

function lineCount(cell: Cell, widthPixels: number): number {
  if (cell.isFormula) return 1;
  const { wrapping, bold = false, fontSize } = cell.style ?? {};
  return cell.content
    .split("\n")
    .map((line) => (wrapping === "wrap" ? Math.ceil(widthOfText(line, bold, fontSize) / widthPixels) : 1))
    .reduce((sum, count) => sum + Math.max(1, count), 0);
}
