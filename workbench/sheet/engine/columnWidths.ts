/** A new column of Google is 100 pixels wide, one of the engine 96. */
import type { Engine } from "./engineTypes";

const newColumnPixels = 100;

interface HeaderSizes {
  readonly sizes: Readonly<Record<string, { readonly COL: readonly (number | undefined)[] } | undefined>>;
  getColSize(sheetId: string, column: number): number;
}

export function widenColumns(engine: Engine): void {
  const plugin = engine.registries.corePluginRegistry.get("headerSize") as unknown as { prototype: HeaderSizes };
  plugin.prototype.getColSize = function (this: HeaderSizes, sheetId, column) {
    return Math.round(this.sizes[sheetId]?.COL[column] || newColumnPixels);
  };
}
