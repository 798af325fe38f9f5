/**
 * What SPARKLINE and IMAGE put into a cell. The engine's cells hold values only, so that a drawing travels through
 * formulas as a text that nobody sees; to scripts such a cell is empty, as in Sheets.
 */

export const sparklineTypes = ["line", "bar", "column", "winloss"] as const;

export interface Sparkline {
  readonly kind: "sparkline";
  readonly type: (typeof sparklineTypes)[number];
  /** One for each point; two columns or rows of data are points by their x. null: nothing, or no number, is there. */
  readonly values: readonly (number | null)[];
  readonly xValues?: readonly (number | null)[];
  /** Colours, widths and bounds by Google's names, in small letters. */
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

export interface Picture {
  readonly kind: "image";
  readonly address: string;
  /** 1: as large as fits; 2: stretched to the cell; 3: in its own size; 4: in the size given. */
  readonly mode: 1 | 2 | 3 | 4;
  readonly heightPixels?: number;
  readonly widthPixels?: number;
}

export type CellDrawing = Sparkline | Picture;

/** Characters that no font shows: a word joiner as the mark, and four digits. */
const mark = "\u2060\u2060";
const digits = ["\u2061", "\u2062", "\u2063", "\u2064"] as const;

const known: CellDrawing[] = [];
const numbers = new Map<string, number>();

/** The text that stands for it in this process. */
export function textOfDrawing(drawing: CellDrawing): string {
  const key = JSON.stringify(drawing);
  const number = numbers.get(key) ?? known.push(drawing) - 1;
  numbers.set(key, number);
  return mark + [...number.toString(digits.length)].map((digit) => digits[Number(digit)]).join("");
}

export function drawingOf(value: unknown): CellDrawing | undefined {
  if (typeof value !== "string" || !value.startsWith(mark)) return undefined;
  const number = [...value.slice(mark.length)].map((character) => digits.indexOf(character as "\u2061")).join("");
  return known[Number.parseInt(number, digits.length)];
}
