/** What a report shows in its cells, as conditions look at it: the last answer that was written, and nothing that somebody has edited. */
import { isChange } from "../catalogue/comparison";
import { sources } from "../catalogue/sources";
import type { Metric } from "../catalogue/types";
import { safely } from "../client/sharedState";
import type { CellPlace, Platform, Rectangle } from "../platform/ports";
import { createWallClock, isDate } from "../reports/cellValues";
import { areaOf, isProven, sheetAt } from "../reports/receipt";
import { standingOfReport } from "../reports/remove";
import { type Report, rangeNameOf } from "../reports/store";

/** How a column counts: percentages are parts of one, durations seconds. What is only named cannot be compared. */
export type ColumnKind = "number" | "percent" | "duration" | "name";

export interface ShownColumn {
  /** As the API names it; its header where the report has too many columns to keep their names. */
  readonly name: string;
  /** As its header says. */
  readonly label: string;
  readonly kind: ColumnKind;
}

export interface ShownRow {
  /** Missing where a cell holds no number. */
  readonly numbers: readonly (number | undefined)[];
  /** As the sheet shows them. */
  readonly texts: readonly string[];
  /** On its tab, counted from 1. */
  readonly row: number;
}

export interface ShownTable {
  readonly columns: readonly ShownColumn[];
  readonly rows: readonly ShownRow[];
  readonly place: CellPlace;
  /** With its header. */
  readonly area: Rectangle;
}

const dayMs = 86_400_000;

/** `3:05` or `1:02:03`, and nothing else: a time of day has its day before it. */
const duration = /^-?\d+(:\d\d){1,2}$/;

/** Behind the metric's own name: of a comparison, of a value or of a goal. */
const behindName = /( \(|: ).*$/;

/** Of a metric of the catalogue, whatever format somebody has given to its cells: seconds are no parts of a day. */
function knownKind({ query, style, writtenStyle }: Report, name: string): ColumnKind | undefined {
  if (isChange(name)) return "percent";
  const metrics: readonly Metric[] = sources[query.source].metrics;
  const type = metrics.find((metric) => metric.name === name.replace(behindName, ""))?.type;
  if (type === "duration") return (writtenStyle ?? style).durations === "days" ? "duration" : "number";
  return type === "rate" ? "percent" : type === "count" || type === "money" || type === "number" ? "number" : undefined;
}

/** Of any other column: by the first number, before which words may stand. */
function kindOf(values: readonly unknown[], texts: readonly string[]): ColumnKind {
  const index = values.findIndex((value) => typeof value === "number" || isDate(value));
  const [value, text = ""] = [values[index], texts[index]];
  if (isDate(value)) return duration.test(text) ? "duration" : "name";
  if (typeof value !== "number") return "name";
  if (/[%％]$/.test(text)) return "percent";
  return duration.test(text) ? "duration" : "number";
}

/** Of rows that are appended run by run the last run's count; they have its time behind them, however it is shown. */
function isOfLastRun({ mode }: Report, values: ReadCells["values"]): (line: readonly unknown[]) => boolean {
  const timeOf = (line: readonly unknown[] | undefined) => Number(line?.[line.length - 1]);
  const last = timeOf(values[values.length - 1]);
  return (line) => mode !== "append" || timeOf(line) === last;
}

interface ReadCells {
  readonly values: readonly (readonly unknown[])[];
  readonly texts: readonly (readonly string[])[];
}

function tableOf(
  platform: Platform,
  report: Report,
  { values, texts }: ReadCells,
  place: CellPlace,
  area: Rectangle,
): ShownTable {
  const wallClockMs = createWallClock(platform.calendar);
  const headerRows = (report.writtenStyle ?? report.style).header === "none" ? 0 : 1;
  const at = <T>(lines: readonly (readonly T[])[], column: number) =>
    lines.slice(headerRows).map((line) => line[column] as T);
  const header = headerRows ? (texts[0] ?? []) : [];
  const columns = Array.from({ length: area.columns }, (_, column): ShownColumn => {
    const label = header[column] || report.columns?.[column] || String(column + 1);
    const name = report.columns?.[column] ?? label;
    return { name, label, kind: knownKind(report, name) ?? kindOf(at(values, column), at(texts, column)) };
  });
  const numberOf = (value: unknown, { kind }: ShownColumn): number | undefined => {
    if (kind === "name" || value === "") return undefined;
    const days = isDate(value) ? wallClockMs(value) / dayMs : value;
    if (typeof days !== "number") return undefined;
    return kind === "duration" ? Math.round(days * dayMs) / 1000 : days;
  };
  const isMeant = isOfLastRun(report, values);
  const rows = values.slice(headerRows).flatMap((line, index) =>
    isMeant(line)
      ? [
          {
            numbers: columns.map((column, at) => numberOf(line[at], column)),
            texts: texts[headerRows + index] ?? [],
            row: area.row + headerRows + index,
          },
        ]
      : [],
  );
  return { columns, rows, place, area };
}

/** Undefined where nothing was written yet, the cells are gone, or are not as the report wrote them. */
export function readShownTable(platform: Platform, report: Report): ShownTable | undefined {
  const named = safely(() => platform.spreadsheet.namedRange(rangeNameOf(report.id)), undefined);
  const standing = named && safely(() => standingOfReport(platform, report, named), undefined);
  if (!named || !standing?.table || !isProven(standing) || standing.table.rows === 0) return undefined;
  const { sheetName, area } = named;
  const place = { sheetName, row: area.row, column: area.column };
  const cells = areaOf(place, standing.table);
  const sheet = sheetAt(platform, place);
  return tableOf(
    platform,
    report,
    { values: sheet.read(cells).values, texts: sheet.displayValues(cells) },
    place,
    cells,
  );
}
