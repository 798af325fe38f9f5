/** Table → what is typed into the cells of a report: typed values, text that stays text, and a format for each column. */
import { isChange } from "../catalogue/comparison";
import type { ValueType } from "../catalogue/types";
import { daysFrom } from "../days";
import type { Column, Table, TableValue } from "../table/table";
import { type Alignment, alignmentOf, widthsOf } from "./columnLooks";

export interface CellStyle {
  readonly header: "names" | "labels" | "none";
  readonly durations: "seconds" | "days";
}

export type TypedCell = string | number | boolean;

export interface Grid {
  /** The header's row, if there is one, and the rows of the table. */
  readonly cells: readonly (readonly TypedCell[])[];
  readonly headerRows: 0 | 1;
  /** The number format of each column, below the header. */
  readonly formats: readonly string[];
  /** Of each column, the header included. */
  readonly alignments: readonly Alignment[];
  /** Pixels that the first columns need. */
  readonly widths: readonly number[];
  /** Texts that were shortened because no cell holds so much. */
  readonly cutTexts: number;
}

const secondsADay = 86_400;

/** Sheets refuses longer text; one sign is left for the apostrophe. https://support.google.com/drive/answer/37603 */
const maxTextLength = 50_000 - 1;

/** Automatic. */
export const general = "General";
const plainText = "@";

/** A new type does not compile without its format. */
const formats: Readonly<Record<ValueType, string>> = {
  text: general,
  count: "#,##0",
  number: "#,##0.00",
  money: "#,##0.00",
  rate: "0.00%",
  duration: "[m]:ss",
  day: "yyyy-mm-dd",
  hour: "yyyy-mm-dd hh:mm",
  dateTime: "yyyy-mm-dd hh:mm:ss",
};

/** A change tells its direction, also where it goes up. */
const signedRate = "+0.0%;-0.0%;0.0%";

/** A format that tables have, or none: where cells are empty, one that a table has left behind. */
export const isFormatOfTables = (format: string): boolean =>
  format === general ||
  format === "0.###############" ||
  format === plainText ||
  format === "0" ||
  format === signedRate ||
  Object.values(formats).includes(format);

/** What Sheets may take for the beginning of a formula or of a text mark, in the letters of every keyboard. */
const riskyStart = /^[=+\-@'＝＋－＠\s]/;

export const isRisky = (cell: unknown): boolean => typeof cell === "string" && riskyStart.test(cell);

const time = /^(\d{4}-\d\d-\d\d)(?:T(\d\d)(?::(\d\d):(\d\d))?)?$/;

/**
 * The number that Sheets, which counts days from 1899-12-30, shows as this day and time. It needs no time zone: an
 * instant would, and there is none for an hour that the spreadsheet's clock skips in spring though the site's had it.
 */
function serialOf(text: string): number | undefined {
  const [, day, hours = 0, minutes = 0, seconds = 0] = time.exec(text) ?? [];
  return day ? daysFrom("1899-12-30", day) + (+hours * 3600 + +minutes * 60 + +seconds) / secondsADay : undefined;
}

/** Shortened with a sign, never in the middle of a character. */
const fitted = (text: string) =>
  text.length > maxTextLength ? `${text.slice(0, maxTextLength - 1).replace(/[\ud800-\udbff]$/, "")}…` : text;

/**
 * The text as it has to be typed. In a plain-text cell every sign stands for itself, an apostrophe too; elsewhere an
 * apostrophe in front makes text of anything, is not shown, and stays when the format is changed later.
 */
const typedText = (text: string, format: string) => (text && format !== plainText ? "'" : "") + fitted(text);

/** What a cell holds after it was typed: the apostrophe is no part of it, and plain text never begins with one. */
export const cellValueOf = (cell: TypedCell): TypedCell => (typeof cell === "string" ? cell.replace(/^'/, "") : cell);

export function formatOf(
  { name, type }: Pick<Column, "name" | "type">,
  values: readonly TableValue[],
  { durations }: Pick<CellStyle, "durations">,
): string {
  const texts = values.filter((value) => typeof value === "string") as string[];
  // Text that a later change of format could turn into a formula is held by apostrophes instead.
  if (type === "text" && texts.length > 0) return texts.some(isRisky) ? general : plainText;
  if (type === "duration" && durations === "seconds") return "0";
  if (type === "rate" && isChange(name)) return signedRate;
  // Whole numbers only, such as the values of a goal; "#,##0.##" would show them as "12.".
  if (type === "number" && values.every((value) => Number.isInteger(value ?? 0))) return formats.count;
  return formats[type];
}

function typedCell(value: TableValue, type: ValueType, format: string): TypedCell {
  if (value === null) return "";
  if (format === plainText) return typedText(String(value), format);
  if (typeof value === "number" && format === formats.duration) return value / secondsADay;
  if (typeof value !== "string") return value;
  return (/^(day|hour|dateTime)$/.test(type) && serialOf(value)) || typedText(value, format);
}

export function toGrid({ columns, rows }: Table, style: CellStyle): Grid {
  const columnFormats = columns.map((column, index) =>
    formatOf(
      column,
      rows.map((row) => row[index] as TableValue),
      style,
    ),
  );
  const cells = rows.map((row) =>
    columns.map(({ type }, index) => typedCell(row[index] as TableValue, type, columnFormats[index] as string)),
  );
  const headerRows = style.header === "none" ? 0 : 1;
  if (headerRows) {
    cells.unshift(columns.map(({ name, label }) => typedText(style.header === "labels" ? label : name, general)));
  }
  return {
    // Nothing at all is one blank cell, so that its place is not lost.
    cells: cells.length > 0 && columns.length > 0 ? cells : [[""]],
    headerRows,
    formats: columnFormats,
    alignments: columns.map(alignmentOf),
    widths: widthsOf(cells, headerRows, columnFormats),
    cutTexts: rows.flat().filter((value) => typeof value === "string" && value.length > maxTextLength).length,
  };
}
