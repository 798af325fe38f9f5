/** Rows that stand in the cells together with new ones: appended with their time, or updated by their key. */
import { inLanguage } from "../catalogue/languages";
import type { ValueType } from "../catalogue/types";
import { readSettings } from "../client/settings";
import { PtengineError } from "../errors";
import type { CellPlace, Platform } from "../platform/ports";
import type { Column, Table, TableValue } from "../table/table";
import { reportTexts } from "../text/reportTexts";
import type { CellStyle } from "./cells";
import { createWallClock, dateTimeAt, isDate, stable } from "./cellValues";
import { isSame } from "./equal";
import { areaOf, sheetAt } from "./receipt";
import type { Extent } from "./room";

const retrievedAt = (platform: Platform): Column => ({
  name: "retrievedAt",
  label: inLanguage(reportTexts.retrievedAt, readSettings(platform).language),
  type: "dateTime",
  isKey: false,
});

/** Characters of a day, an hour, a date-time as tables have them. */
const timeLengths: Partial<Record<ValueType, number>> = { day: 10, hour: 13, dateTime: 19 };

/** What a cell shows → what a table had for it. */
function tableValue(cell: unknown, type: ValueType, { durations }: CellStyle, wallClockMs: (instant: Date) => number) {
  if (cell === "") return null;
  if (typeof cell !== "number" && !isDate(cell)) return cell as TableValue;
  const wallMs = typeof cell === "number" ? stable(cell) : wallClockMs(cell);
  if (timeLengths[type]) return dateTimeAt(wallMs).slice(0, timeLengths[type]);
  if (type === "duration" && durations === "days") return wallMs / 1000;
  return typeof cell === "number" ? cell : wallMs / stable(1);
}

/** The rows that a report has written, below its header. */
function readRows(
  platform: Platform,
  place: CellPlace,
  { rows, columns }: Extent,
  types: readonly ValueType[],
  style: CellStyle,
) {
  const row = style.header === "none" ? 0 : 1;
  if (rows <= row) return [];
  const wallClockMs = createWallClock(platform.calendar);
  const { values } = sheetAt(platform, place).read(areaOf(place, { row, rows: rows - row, columns }));
  return values.map((line) => line.map((cell, index) => tableValue(cell, types[index] ?? "text", style, wallClockMs)));
}

export interface ExistingTable {
  readonly place: CellPlace;
  readonly extent: Extent;
  readonly columns: readonly string[];
}

/** The whole table to write; `standing` is what the report has written, if it has. */
export function mergedTable(
  platform: Platform,
  fresh: Table,
  mode: "append" | "update",
  keyColumns: readonly string[] | undefined,
  style: CellStyle,
  standing: ExistingTable | undefined,
): Table {
  const nowText = platform.calendar.dateTimeOf(new Date(platform.clock.nowMs()));
  const { columns, rows }: Table =
    mode === "append"
      ? { columns: [...fresh.columns, retrievedAt(platform)], rows: fresh.rows.map((row) => [...row, nowText]) }
      : fresh;
  if (!standing) return { columns, rows };
  const names = columns.map(({ name }) => name);
  // Columns that somebody inserted or deleted inside have moved the values to other names.
  if (!isSame(names, standing.columns) || standing.extent.columns !== names.length) {
    throw new PtengineError("columnsChanged", { value: standing.columns.join(", ") });
  }
  const types = columns.map(({ type }) => type);
  const merged: (readonly TableValue[])[] = readRows(platform, standing.place, standing.extent, types, style);
  if (mode === "append") return { columns, rows: [...merged, ...rows] };
  // Those of another query tell nothing apart.
  const chosen = names.filter((name) => (keyColumns ?? []).includes(name));
  const isKey = columns.map((column) => (chosen[0] ? chosen.includes(column.name) : column.isKey));
  // A cell gives an empty text back as nothing, and in plain text a number as text.
  const keyOf = (row: readonly TableValue[]) =>
    JSON.stringify(row.filter((_, index) => isKey[index]).map((value) => (value === null ? "" : String(value))));
  const places = new Map(merged.map((row, index) => [keyOf(row), index] as const));
  for (const row of rows) {
    const key = keyOf(row);
    const index = places.get(key) ?? merged.length;
    merged[index] = row;
    places.set(key, index);
  }
  return { columns, rows: merged };
}
