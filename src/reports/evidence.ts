/**
 * What tells a table that somebody has edited from cells that were never the add-on's: some of its lines are kept as
 * short hashes, and one that is still there proves whose the cells are. Edits that change every line cannot be told
 * from somebody else's cells, and count as those.
 */
import type { CellValues } from "./cellValues";

export type Lines = readonly string[];

/** Enough that edits leave one of them, and few enough for a property. */
const [maxRows, maxColumns] = [8, 4];

/** FNV-1a: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv. No service of Google is called for each line. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** Blank cells count as absent: a blank column that was inserted does not make another line of it. */
function lineOf(cells: CellValues[number]): string | undefined {
  const filled = cells.filter((cell) => cell !== "");
  return filled.length > 0 ? hashOf(JSON.stringify(filled)) : undefined;
}

const transposed = (cells: CellValues): CellValues =>
  (cells[0] ?? []).map((_, column) => cells.map((line) => line[column] ?? ""));

/** A line that holds something, and how many stand before it. */
interface Line {
  readonly hash: string;
  readonly index: number;
}

const linesIn = (cells: CellValues): Line[] =>
  cells.flatMap((line, index) => {
    const hash = lineOf(line);
    return hash === undefined ? [] : [{ hash, index }];
  });

const spread = (lines: readonly Line[], maximum: number): readonly Line[] => {
  const count = Math.min(maximum, lines.length);
  return Array.from({ length: count }, (_, index) => lines[Math.floor((index * lines.length) / count)] as Line);
};

/**
 * Some lines that hold something, from the first to the last: rows, which outlive the loss of others, and columns, which
 * outlive an edit in every row. A header tells nothing where there is anything below it.
 */
function chosen(
  cells: CellValues,
  headerRows: number,
): { readonly rows: readonly Line[]; readonly columns: readonly Line[] } {
  const rows = linesIn(cells);
  if (rows.length <= headerRows) return { rows, columns: [] };
  return { rows: spread(rows.slice(headerRows), maxRows), columns: spread(linesIn(transposed(cells)), maxColumns) };
}

export function evidenceOf(cells: CellValues, headerRows: number): Lines {
  const { rows, columns } = chosen(cells, headerRows);
  return [...rows, ...columns].map(({ hash }) => hash);
}

/** Where the same lines stand, in the same order: rows from 0 on, columns from -1 downwards. */
export function positionsOf(cells: CellValues, headerRows: number): readonly number[] {
  const { rows, columns } = chosen(cells, headerRows);
  return [...rows.map(({ index }) => index), ...columns.map(({ index }) => -1 - index)];
}

export function isEvidenceIn(cells: CellValues, lines: Lines): boolean {
  if (lines.length === 0) return false;
  const found = new Set([...linesIn(cells), ...linesIn(transposed(cells))].map(({ hash }) => hash));
  return lines.some((line) => found.has(line));
}

/** How far each line that is still there has moved from where it stood. */
function shiftsOf(found: readonly Line[], lines: readonly Line[]): number[] {
  return lines.flatMap(({ hash, index }) => found.flatMap((line) => (line.hash === hash ? [line.index - index] : [])));
}

/**
 * Whether lines stand where those of an edited table may: somewhere as before, or as far away as lines have come or gone
 * since, or in another order. Where all have moved by as much, somebody has pointed the range at other cells, which
 * reach into those of the table.
 */
export function isEvidenceInPlace(
  cells: CellValues,
  lines: Lines,
  positions: readonly number[],
  grown: { readonly rows: number; readonly columns: number },
): boolean {
  const line = (index: number): Line => ({ hash: lines[index] as string, index: positions[index] as number });
  const known = lines.map((_, index) => line(index));
  const rows = known.filter(({ index }) => index >= 0);
  const columns = known.flatMap(({ hash, index }) => (index < 0 ? [{ hash, index: -1 - index }] : []));
  const mayBe = (shifts: readonly number[], by: number) =>
    new Set(shifts).size > 1 || shifts.some((shift) => shift >= Math.min(0, by) && shift <= Math.max(0, by));
  return (
    mayBe(shiftsOf(linesIn(cells), rows), grown.rows) ||
    mayBe(shiftsOf(linesIn(transposed(cells)), columns), grown.columns)
  );
}
