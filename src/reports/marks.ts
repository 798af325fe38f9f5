/** Where a table was edited: a short mark of each of its rows and columns, by which those that have changed are known. */
import type { CellValues } from "./cellValues";
import { hashOf } from "./evidence";
import type { Extent, Part } from "./room";

/** Each is two signs: rows, of a longer table some together, and columns. */
export interface Marks {
  readonly rows: string;
  readonly columns: string;
}

/** So that a report keeps room for the rest of what it is. */
const [maxRowMarks, maxColumnMarks] = [100, 40];
const markLength = 2;
const markOf = (text: string) =>
  (Number.parseInt(hashOf(text), 36) % 36 ** markLength).toString(36).padStart(markLength, "0");

const rowsTogether = (rows: number) => Math.max(1, Math.ceil(rows / maxRowMarks));

export function marksOf(cells: CellValues): Marks {
  const size = rowsTogether(cells.length);
  const blocks = Array.from({ length: Math.ceil(cells.length / size) }, (_, index) =>
    cells.slice(index * size, (index + 1) * size),
  );
  const columns = (cells[0] ?? []).slice(0, maxColumnMarks).map((_, column) => cells.map((line) => line[column]));
  const joined = (parts: readonly unknown[]) => parts.map((part) => markOf(JSON.stringify(part))).join("");
  return { rows: joined(blocks), columns: joined(columns) };
}

/** The places at which two lists of marks differ. */
const differing = (one: string, other: string): number[] =>
  Array.from({ length: one.length / markLength }, (_, index) => index).filter(
    (index) =>
      one.slice(index * markLength, (index + 1) * markLength) !==
      other.slice(index * markLength, (index + 1) * markLength),
  );

/** The first cell that was changed, or as much as is known to hold it; nothing where the table has another size by now. */
export function changedPart(cells: CellValues, { rows, columns }: Extent, marks: Marks | undefined): Part | undefined {
  if (!marks || cells.length !== rows || cells[0]?.length !== columns) return undefined;
  const now = marksOf(cells);
  const [changedRows, changedColumns] = [differing(marks.rows, now.rows), differing(marks.columns, now.columns)];
  const [block] = changedRows;
  const [column] = changedColumns;
  if (block === undefined && column === undefined) return undefined;
  const size = rowsTogether(rows);
  const row = (block ?? 0) * size;
  // One mark in 1,296 is the same by chance: then the other tells at least the row or the column.
  const lines = block === undefined ? { row, rows } : { row, rows: Math.min(size, rows - row) };
  // Several rows and several columns do not tell which of the crossings it is.
  const isTold = column !== undefined && (changedRows.length <= 1 || changedColumns.length === 1);
  return isTold ? { ...lines, column, columns: 1 } : { ...lines, column: 0, columns };
}
