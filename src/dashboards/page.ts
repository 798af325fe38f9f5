/**
 * What is drawn on a dashboard's tab, put together piece by piece. Nothing on it is a number that was asked for: each cell
 * that shows one refers to a cell of the data tab, so that the tab is drawn once, and a run changes the data tab only.
 */
import type { Rectangle } from "../platform/ports";
import { columnLetters, sheetPrefix } from "../refresh/references";
import type { TypedCell } from "../reports/cells";
import type { DashboardData } from "./data";

/** Twelve columns between two margins. */
export const gridColumns = 12;
export const [columnPixels, marginPixels] = [88, 16];
export const firstColumn = 2;
export const pageColumns = gridColumns + 2;
export const widthOf = (span: number): number => span * columnPixels;

export const colors = {
  text: "#202124",
  muted: "#5f6368",
  now: "#1967d2",
  /** Beside its number, which is what is read. */
  bar: "#8ab4f8",
  before: "#80868b",
  good: "#137333",
  bad: "#b3261e",
  warning: "#9a5b00",
  line: "#dadce0",
  header: "#f1f3f4",
  card: "#f8f9fa",
  sentence: "#e8f0fe",
  white: "#ffffff",
} as const;

export interface Look {
  readonly size?: number;
  readonly isBold?: boolean;
  readonly color?: string;
  readonly background?: string;
  readonly align?: "left" | "center" | "right";
  readonly format?: string;
  readonly isWrapped?: boolean;
}

/** Cells of the data tab that a dashboard fills from its reports. */
export interface Region extends Rectangle {
  readonly fill: (data: DashboardData) => readonly (readonly TypedCell[])[];
}

export interface PageChart {
  readonly type: "LINE" | "BAR" | "COLUMN" | "PIE";
  /** Of the data tab: the labels, and each series. */
  readonly region: Region;
  /** How many of its rows are filled, the header included. */
  readonly filledRows: (data: DashboardData) => number;
  /** On the dashboard's tab. */
  readonly row: number;
  readonly column: number;
  readonly offset: { readonly xPixels: number; readonly yPixels: number };
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface Rule {
  readonly areas: readonly Rectangle[];
  readonly when: { readonly above: number } | { readonly below: number } | { readonly formula: string };
  readonly color?: string;
  readonly background?: string;
}

export interface Border extends Rectangle {
  /** Beneath, or left of it. */
  readonly side: "bottom" | "left";
  readonly color: string;
  readonly isThick: boolean;
}

/** Regions of many rows lie side by side, right of the others. */
const tallRows = 100;
/** Of the short ones, side by side as they come. */
export const shortColumns = 16;

export class Page {
  readonly cells: string[][] = [];
  readonly looks: (Look | undefined)[][] = [];
  readonly heights: number[] = [];
  readonly merges: Rectangle[] = [];
  readonly borders: Border[] = [];
  readonly charts: PageChart[] = [];
  readonly rules: Rule[] = [];
  readonly regions: Region[] = [];
  /** Where the values of cards stand, in their order. */
  readonly cards: string[] = [];
  private shortRow = 1;
  private tallColumn = shortColumns + 2;

  constructor(private readonly dataTab: string) {}

  /** Adds rows of this height; the number of the first. */
  addRows(count: number, heightPixels: number): number {
    const first = this.heights.length + 1;
    for (let index = 0; index < count; index += 1) {
      this.heights.push(heightPixels);
      this.cells.push(Array.from({ length: pageColumns }, () => ""));
      this.looks.push(Array.from({ length: pageColumns }, () => undefined));
    }
    return first;
  }

  /** A text, or a formula, across so many columns. */
  put(row: number, column: number, span: number, content: string, look: Look = {}): void {
    const [line, looks] = [this.cells[row - 1], this.looks[row - 1]];
    if (!line || !looks) throw new Error(`There is no row ${row}.`);
    line[column - 1] = content;
    for (let offset = 0; offset < span; offset += 1) looks[column - 1 + offset] = look;
  }

  /** A white line in front of what stands right of something else. */
  part(row: number, column: number, rows: number): void {
    this.borders.push({ row, column, rows, columns: 1, side: "left", color: colors.white, isThick: true });
  }

  /** Cells of these rows become one in each row. */
  merge(row: number, column: number, rows: number, columns: number): void {
    if (columns > 1) this.merges.push({ row, column, rows, columns });
  }

  reserve(rows: number, columns: number, fill: Region["fill"]): Region {
    const isTall = rows >= tallRows;
    const region = isTall
      ? { row: 1, column: this.tallColumn, rows, columns, fill }
      : { row: this.shortRow, column: 1, rows, columns, fill };
    if (isTall) this.tallColumn += columns;
    else this.shortRow += rows;
    this.regions.push(region);
    return region;
  }

  /** How much of the data tab is reserved. */
  get extent(): { readonly rows: number; readonly columns: number } {
    const rows = Math.max(this.shortRow - 1, ...this.regions.map((region) => region.row + region.rows - 1));
    return { rows, columns: this.tallColumn - 1 };
  }

  /** A cell of a region, counted from 0. */
  reference({ row, column }: Rectangle, down = 0, right = 0): string {
    return `${sheetPrefix(this.dataTab)}$${columnLetters(column + right)}$${row + down}`;
  }

  /** A cell of the dashboard's own tab, as a rule of its first cell names it. */
  address(row: number, column: number): string {
    return `${columnLetters(column)}${row}`;
  }

  /** A part of a region as a range. */
  range({ row, column }: Rectangle, down: number, right: number, rows: number, columns: number): string {
    const end = `$${columnLetters(column + right + columns - 1)}$${row + down + rows - 1}`;
    return `${this.reference({ row, column, rows, columns }, down, right)}:${end}`;
  }
}

/** A formula that shows a text of the data tab, and nothing where there is none. */
export const textFormula = (reference: string): string => `=${reference}&""`;

/** A formula that shows a number of the data tab, and nothing where there is none. */
export const numberFormula = (reference: string): string => `=IF(${reference}="";"";${reference})`;
