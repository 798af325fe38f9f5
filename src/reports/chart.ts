/** The chart of a report: lines over time, bars for everything else, of what can be read against one scale. */
import type { CellPlace, ChartDesign } from "../platform/ports";
import type { Table } from "../table/table";
import { areaOf } from "./receipt";

/** What a report keeps of its chart. */
export interface ReportChart {
  /** Google's, once it has been drawn. */
  readonly id?: number;
  /** Where it is drawn, from the report's first cell; beside the table unless given. */
  readonly rows?: number;
  readonly columns?: number;
}

/** More bars are no picture. */
const maxBars = 20;
/** No axis shows more of a label. */
const maxLabelLength = 24;

/** Some out of a hundred visits complete a goal: beside the visits their line would lie on the axis. */
const isOfCompletions = (name: string) => /^(conversions|completions|totalConversions)\b/.test(name);

/** Whose smaller line, of two so far apart, would be flat. */
const maxRatio = 20;

/** How many rows from the first on can be told apart by what the axis shows of a column. */
function toldApart(rows: Table["rows"], column: number): number {
  const seen = new Set<string>();
  for (const row of rows.slice(0, maxBars)) {
    const label = String(row[column] ?? "")
      .slice(0, maxLabelLength)
      .trim();
    if (label === "" || seen.has(label)) break;
    seen.add(label);
  }
  return seen.size;
}

/** The column that names the most rows; the first of those that name as many. */
function labelsOf({ columns, rows }: Table): { readonly column: number; readonly count: number } {
  const candidates = columns.flatMap(({ isKey, type }, column) =>
    isKey || type === "text" ? [{ column, count: toldApart(rows, column) }] : [],
  );
  return candidates.reduce((best, one) => (one.count > best.count ? one : best), { column: 0, count: 0 });
}

/** Undefined where there is nothing to draw. */
export function designOf(
  table: Table,
  place: CellPlace,
  title: string,
  headerRows: 0 | 1,
  { rows: down, columns: right }: ReportChart,
): ChartDesign | undefined {
  const { columns, rows } = table;
  const isOverTime = /^(day|hour|dateTime)$/.test(columns[0]?.type ?? "");
  const labels = isOverTime ? { column: 0, count: rows.length } : labelsOf(table);
  const drawnRows = rows.slice(0, labels.count);
  // A metric that the answer left blank is no line.
  const isFilled = (column: number) => drawnRows.some((row) => typeof row[column] === "number");
  const isMetric = ({ type, isKey }: Table["columns"][number], column: number) =>
    !isKey && /^(count|number|money|rate|duration)$/.test(type) && isFilled(column);
  const first = columns.find(isMetric);
  // One of several that read alike is no picture of them.
  if (!first || !columns[0]?.isKey || labels.count < Math.min(2, rows.length)) return undefined;
  const largest = (column: number) => Math.max(...drawnRows.map((row) => Math.abs(Number(row[column] ?? 0))));
  const scale = largest(columns.indexOf(first));
  const isComparable = ({ name, type }: Table["columns"][number], index: number) =>
    type === first.type &&
    isOfCompletions(name) === isOfCompletions(first.name) &&
    largest(index) * maxRatio >= scale &&
    largest(index) <= scale * maxRatio;
  const isDrawn = (column: Table["columns"][number], index: number) =>
    isMetric(column, index) &&
    (isOverTime ? isComparable(column, index) : [first.name, `${first.name} (previous)`].includes(column.name));
  const series = columns.flatMap((column, index) => (isDrawn(column, index) ? [index] : []));
  const count = headerRows + labels.count;
  return {
    type: isOverTime ? "LINE" : "BAR",
    title,
    areas: [labels.column, ...series].map((column) => areaOf(place, { row: 0, column, rows: count, columns: 1 })),
    headerRows,
    row: place.row + (down ?? 0),
    column: place.column + (right ?? columns.length + 1),
    mayMakeWay: down === undefined && right === undefined,
  };
}
