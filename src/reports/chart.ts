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

/** Undefined where there is nothing to draw. */
export function designOf(
  { columns, rows }: Table,
  place: CellPlace,
  title: string,
  headerRows: 0 | 1,
  { rows: down = 0, columns: right = columns.length + 1 }: ReportChart,
): ChartDesign | undefined {
  const first = columns.find(({ type, isKey }) => !isKey && /^(count|number|money|rate|duration)$/.test(type));
  if (!first || !columns[0]?.isKey || rows.length === 0) return undefined;
  const isOverTime = /^(day|hour|dateTime)$/.test(columns[0].type);
  const isDrawn = ({ name, type }: Table["columns"][number], index: number) =>
    index === 0 || (isOverTime ? type === first.type : name === first.name || name === `${first.name} (previous)`);
  const count = headerRows + (isOverTime ? rows.length : Math.min(maxBars, rows.length));
  return {
    type: isOverTime ? "LINE" : "BAR",
    title,
    areas: columns.flatMap((column, index) =>
      isDrawn(column, index) ? [areaOf(place, { row: 0, column: index, rows: count, columns: 1 })] : [],
    ),
    headerRows,
    row: place.row + down,
    column: place.column + right,
  };
}
