/** Which columns tell the rows of a table apart. */
import type { Column } from "./table";

/** What only describes a row: a page is its address, a block its name, whatever title or picture they have today. */
const descriptions: Readonly<Record<string, string>> = { title: "url", screenshotUrl: "blockName" };

/** The places of the columns by which rows are known: all dimensions, but for what describes one of them. */
export function identityColumns(columns: readonly Column[]): number[] {
  const names = new Set(columns.filter(({ isKey }) => isKey).map(({ name }) => name));
  const isDescription = ({ name }: Column) => {
    const described = Object.hasOwn(descriptions, name) ? descriptions[name] : undefined;
    return described !== undefined && names.has(described);
  };
  return columns.flatMap((column, index) => (column.isKey && !isDescription(column) ? [index] : []));
}
