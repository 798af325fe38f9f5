/** Table → what is typed into the cells of a report: typed values, text that stays text, and a format for each column. */
import type { ValueType } from "../catalogue/types";
import { daysFrom } from "../days";
import type { Column, Table, TableValue } from "../table/table";

export interface CellStyle {
  readonly header: "names" | "labels" | "none";
  readonly durations: "seconds" | "days";
}

export type WrittenCell = string | number | boolean;

export interface Grid {
  /** The header's row, if there is one, and the rows of the table. */
  readonly cells: readonly (readonly WrittenCell[])[];
  readonly hasHeader: boolean;
  /** The number format of each column, without the header. */
  readonly formats: readonly string[];
  /** Texts that were shortened because no cell holds so much. */
  readonly cutTexts: number;
}

/** Sheets counts days from here. */
export const epochDay = "1899-12-30";
const secondsADay = 86_400;

/** Sheets refuses longer text; one sign is left for the apostrophe. https://support.google.com/drive/answer/37603 */
const maxTextLength = 50_000 - 1;

/** Automatic. */
export const general = "General";
export const plainText = "@";

/** What Sheets may take for the beginning of a formula or of a text mark, in the letters of every keyboard. */
const riskyStart = /^[=+\-@'＝＋－＠\s]/;

const time = /^(\d{4}-\d\d-\d\d)(?:T(\d\d)(?::(\d\d):(\d\d))?)?$/;

/**
 * The number that Sheets shows as this day and time. It needs no time zone: an instant would, and has none for an hour
 * that the spreadsheet's clock skips in spring, though the site's clock had it.
 */
function serialOf(text: string): number | undefined {
  const [, day, hours, minutes, seconds] = time.exec(text) || [];
  if (!day) return undefined;
  return daysFrom(epochDay, day) + (+(hours || 0) * 3600 + +(minutes || 0) * 60 + +(seconds || 0)) / secondsADay;
}

/** Shortened with a sign, never in the middle of a character. */
const fitted = (text: string) =>
  text.length <= maxTextLength ? text : `${text.slice(0, maxTextLength - 1).replace(/[\ud800-\udbff]$/, "")}…`;

/**
 * The text as it has to be typed. In a plain-text column every sign stands for itself, an apostrophe too; elsewhere an
 * apostrophe in front makes text of anything, is not shown, and stays when the format is changed later.
 */
export const typedText = (text: string, format: string) =>
  text === "" || format === plainText ? fitted(text) : `'${fitted(text)}`;

/** Text that a person may turn into a formula by changing the format is held by the apostrophe, other text by the format. */
const textFormat = (texts: readonly string[]) => (texts.some((text) => riskyStart.test(text)) ? general : plainText);

function numberFormat(type: ValueType, values: readonly TableValue[], { durations }: CellStyle): string {
  switch (type) {
    case "text":
      return general;
    case "count":
      return "#,##0";
    case "number":
      // "#,##0.##" shows 12 as "12.".
      return values.every((value) => typeof value !== "number" || Number.isInteger(value)) ? "#,##0" : "#,##0.00";
    case "money":
      return "#,##0.00";
    case "rate":
      return "0.00%";
    case "duration":
      return durations === "days" ? "[h]:mm:ss" : "0";
    case "day":
      return "yyyy-mm-dd";
    case "hour":
      return "yyyy-mm-dd hh:mm";
    case "dateTime":
      return "yyyy-mm-dd hh:mm:ss";
  }
}

export const isTime = (type: ValueType) => type === "day" || type === "hour" || type === "dateTime";

function typedCell(value: TableValue, { type }: Column, format: string, { durations }: CellStyle): WrittenCell {
  if (value === null) return "";
  if (format === plainText) return typedText(String(value), format);
  if (typeof value !== "string") {
    return typeof value === "number" && type === "duration" && durations === "days" ? value / secondsADay : value;
  }
  return (isTime(type) ? serialOf(value) : undefined) ?? typedText(value, format);
}

export function toGrid({ columns, rows }: Table, style: CellStyle): Grid {
  let cutTexts = 0;
  const formats = columns.map(({ type }, index) => {
    const values = rows.map((row) => row[index] ?? null);
    const texts = values.filter((value): value is string => typeof value === "string");
    cutTexts += texts.filter((text) => text.length > maxTextLength).length;
    return type === "text" && texts.length > 0 ? textFormat(texts) : numberFormat(type, values, style);
  });
  const body = rows.map((row) =>
    columns.map((column, index) => typedCell(row[index] ?? null, column, formats[index] as string, style)),
  );
  const header = columns.map(({ name, label }) => typedText(style.header === "labels" ? label : name, general));
  const hasHeader = style.header !== "none";
  const cells = hasHeader ? [header, ...body] : body;
  // Nothing at all is one blank cell, so that its place is not lost.
  return { cells: cells[0]?.length ? cells : [[""]], hasHeader, formats, cutTexts };
}
