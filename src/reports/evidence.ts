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

const linesIn = (cells: CellValues): string[] => cells.map(lineOf).filter((line) => line !== undefined);

const spread = (lines: readonly string[], maximum: number): Lines => {
  const count = Math.min(maximum, lines.length);
  return Array.from({ length: count }, (_, index) => lines[Math.floor((index * lines.length) / count)] as string);
};

/**
 * Some lines that hold something, from the first to the last: rows, which outlive the loss of others, and columns, which
 * outlive an edit in every row. A header tells nothing where there is anything below it.
 */
export function evidenceOf(cells: CellValues, headerRows: number): Lines {
  const rows = linesIn(cells);
  if (rows.length <= headerRows) return rows;
  return [...spread(rows.slice(headerRows), maxRows), ...spread(linesIn(transposed(cells)), maxColumns)];
}

export function isEvidenceIn(cells: CellValues, lines: Lines): boolean {
  if (lines.length === 0) return false;
  const found = new Set([...linesIn(cells), ...linesIn(transposed(cells))]);
  return lines.some((line) => found.has(line));
}
