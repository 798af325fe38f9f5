/** How wide columns and how high rows are, where Google differs from the engine. */
import type { Engine } from "./engineTypes";

/** The engine's are 96 wide. */
const newColumnPixels = 100;

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
  readonly getters: Pick<CoreSizes, "getLeastRowSize">;
  getRowSize(sheetId: string, row: number): number;
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
  shown.prototype.getRowSize = function (this: ShownSizes, sheetId, row) {
    return Math.max(sizeOfContent.call(this, sheetId, row), this.getters.getLeastRowSize(sheetId, row));
  };
}
