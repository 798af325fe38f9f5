/** What the tests read in the project's pages. */

/** The cells of every line of every table, without their outer spaces; heads and rules included. */
export function rowsOfTables(markdown: string): string[][] {
  return markdown
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) => line.replace(/^\||\|$/g, "").split(/(?<!\\)\|/))
    .map((cells) => cells.map((cell) => cell.trim()));
}
