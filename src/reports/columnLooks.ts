/** How the columns of a table look besides their number formats: to which side they keep, and how wide they have to be. */
import type { WritableSheet } from "../platform/ports";
import type { Column } from "../table/table";

type Typed = string | number | boolean;

export type Alignment = "left" | "right";

/** Pixels of a new column of Google. None is made narrower: other people's cells stand above and below. */
const newColumnPixels = 100;
/** Of the longest titles and addresses the end is cut off; the cell itself tells them whole. */
const maxColumnPixels = 280;
/** Each is asked and set by itself, and kept with the report. */
const maxWidenedColumns = 40;
/** What stands further down is rarely longer, and would cost time that grows with the table. */
const measuredRows = 500;

/** Pixels of Arial in 10 points, with some to spare: nobody knows the font that a person has chosen. */
const characterPixels = 7.4;
/** Kanji, kana, hangul and full-width forms take a square of the font's size. */
const squarePixels = 13.4;
const paddingPixels = 16;
const boldFactor = 1.06;
const squares = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g;

const pixelsOf = (text: string) => {
  const square = text.match(squares)?.length ?? 0;
  return (text.length - square) * characterPixels + square * squarePixels;
};

/** About what Sheets makes of a value: as long as it, if not the same. */
function shownText(cell: Typed, format: string): string {
  if (typeof cell !== "number") return String(cell).replace(/^'/, "");
  if (format.startsWith("yyyy")) return format;
  if (format.endsWith("%")) return `+${(cell * 100).toFixed(2)}%`;
  if (format.startsWith("[")) return `${Math.floor(cell * 1440)}:00`;
  if (!format.startsWith("#")) return String(cell);
  const [whole = "", places] = cell.toFixed(format.endsWith(".00") ? 2 : 0).split(".");
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ",") + (places ? `.${places}` : "");
}

/** Numbers and what stands among them, such as "Baseline", keep to the right; names and times, by which rows are found, to the left. */
export const alignmentOf = ({ type, isKey }: Pick<Column, "type" | "isKey">): Alignment =>
  isKey || /^(text|day|hour|dateTime)$/.test(type) ? "left" : "right";

/** Pixels in which the header and the rows of each column can be read, as far as there is room for them. */
export function widthsOf(cells: readonly (readonly Typed[])[], headerRows: 0 | 1, formats: readonly string[]) {
  const body = cells.slice(headerRows, measuredRows);
  return formats.slice(0, maxWidenedColumns).map((format, column) => {
    const header = headerRows ? pixelsOf(String(cells[0]?.[column] ?? "")) * boldFactor : 0;
    const longest = body.reduce(
      (most, line) => Math.max(most, pixelsOf(shownText(line[column] ?? "", format))),
      header,
    );
    return Math.min(maxColumnPixels, Math.max(newColumnPixels, Math.ceil(longest + paddingPixels)));
  });
}

/** Columns side by side that keep to the same side: first, how many, which. */
export function alignedColumns(alignments: readonly Alignment[]) {
  const groups: { column: number; columns: number; alignment: Alignment }[] = [];
  alignments.forEach((alignment, column) => {
    const last = groups[groups.length - 1];
    if (last?.alignment === alignment) last.columns += 1;
    else groups.push({ column, columns: 1, alignment });
  });
  return groups;
}

/** Stands for the width of a column that a person has chosen: it is not asked again. */
const ofPerson = 0;

/**
 * Makes columns wider that are too narrow for what stands in them, and answers the widths that are the table's own now.
 * A new table makes the room that it needs, whoever has sized the column for what stands elsewhere in it. One that a
 * person has made wider or narrower since is not as it was `known` to be made, and stays.
 */
export function widen(
  sheet: WritableSheet,
  firstColumn: number,
  widths: readonly number[],
  known: readonly number[] = [],
): readonly number[] {
  return widths.map((width, index) => {
    const before = known[index];
    if (before === ofPerson || width <= (before ?? newColumnPixels)) return before ?? newColumnPixels;
    const present = sheet.columnWidth(firstColumn + index);
    if (before !== undefined && present !== before) return ofPerson;
    if (present >= width) return present;
    sheet.setColumnWidth(firstColumn + index, width);
    return width;
  });
}
