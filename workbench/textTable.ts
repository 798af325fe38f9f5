/** A table for the terminal: aligned columns, also with characters that are two cells wide. */

const wideCharacter = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
const isNumberLike = (text: string) => /^[-+]?[\d,.]+%?$/.test(text);

export const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (wideCharacter.test(character) ? 2 : 1), 0);

/** Numbers stand at the right of their column, everything else at the left. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columnCount }, (_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ""))),
  );
  return rows
    .map((row) =>
      widths
        .map((width, column) => padded(row[column] ?? "", width))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function padded(text: string, width: number): string {
  const space = " ".repeat(width - widthOf(text));
  return isNumberLike(text) ? space + text : text + space;
}
