/** The charts of a spreadsheet, as scripts make and find them. */
import type { Place } from "./places";

export const chartTypeNames = ["LINE", "AREA", "BAR", "COLUMN", "COMBO", "PIE"] as const;
export type ChartTypeName = (typeof chartTypeNames)[number];

export const hiddenDimensionNames = ["IGNORE_BOTH", "IGNORE_ROWS", "IGNORE_COLUMNS", "SHOW_BOTH"] as const;
export type HiddenDimensionName = (typeof hiddenDimensionNames)[number];

export interface ChartAnchor {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly offsetXPixels: number;
  readonly offsetYPixels: number;
}

export interface ChartDesign {
  readonly type: ChartTypeName;
  /** The first column holds the labels; every other column is a series. */
  readonly ranges: readonly Place[];
  /** Negative: a first row of texts is taken for headers. */
  readonly headerCount: number;
  /** Whether hidden rows and columns of the ranges count. */
  readonly hiddenDimension: HiddenDimensionName;
  readonly anchor: ChartAnchor;
  /** As the script set them, such as "title" or "hAxis.title". */
  readonly options: Readonly<Record<string, unknown>>;
}

export interface Chart extends ChartDesign {
  readonly id: string;
}

export interface ChartsPort {
  /** Those that scripts made, in the order in which they were inserted. */
  list(sheetId: string): readonly Chart[];
  insert(sheetId: string, design: ChartDesign): void;
  update(sheetId: string, id: string, design: ChartDesign): void;
  remove(sheetId: string, id: string): void;
}
