/** Rows that stand in the cells together with new ones: appended with their time, or updated by their key. */
import { inLanguage } from "../catalogue/languages";
import type { ValueType } from "../catalogue/types";
import { readSettings } from "../client/settings";
import { PtengineError } from "../errors";
import type { CellPlace, Platform } from "../platform/ports";
import { cellAddress } from "../refresh/references";
import type { Column, Table, TableValue } from "../table/table";
import { reportTexts } from "../text/reportTexts";
import type { CellStyle } from "./cells";
import { createWallClock, dateTimeAt, isDate, stable } from "./cellValues";
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
  const values = sheetAt(platform, place).values(areaOf(place, { row, rows: rows - row, columns }));
  return values.map((line) => line.map((cell, index) => tableValue(cell, types[index] ?? "text", style, wallClockMs)));
}

export interface ExistingTable {
  readonly place: CellPlace;
  readonly extent: Extent;
  /** As they were written. */
  readonly columns: readonly string[];
  /** Nobody has changed it since. */
  readonly isProven: boolean;
}

const textOf = (value: TableValue | undefined) => (value === null || value === undefined ? "" : String(value));

/**
 * Where each column stands that was written: where it was put, as long as nobody has changed anything, else by what its
 * header says.
 */
function columnPlaces(
  platform: Platform,
  { place, extent, columns, isProven }: ExistingTable,
  fresh: readonly Column[],
  header: CellStyle["header"],
): number[] {
  if (isProven) return columns.map((_, index) => index);
  const cell = cellAddress(place.sheetName, place.row, place.column);
  const refusal = (value: string) => new PtengineError("sheetColumnsChanged", { value, cell });
  // Columns that somebody inserted or deleted inside have moved the values to other names.
  if (extent.columns !== columns.length) throw refusal(columns[Math.min(extent.columns, columns.length) - 1] ?? "");
  if (header === "none") return columns.map((_, index) => index);
  const [line = []] = sheetAt(platform, place).values(areaOf(place, { rows: 1, columns: extent.columns }));
  return columns.map((name) => {
    const label = fresh.find((column) => column.name === name)?.label;
    const wanted = header === "labels" && label !== undefined ? label : name;
    const [found, second] = line.flatMap((text, index) => (text === wanted ? [index] : []));
    if (found === undefined || second !== undefined) throw refusal(wanted);
    return found;
  });
}

/** Which columns only one of the two has: with a plus those of the answer. */
function assertSameColumns(fresh: readonly string[], standing: readonly string[]): void {
  const added = fresh.filter((name) => !standing.includes(name)).map((name) => `+ ${name}`);
  const missing = standing.filter((name) => !fresh.includes(name)).map((name) => `− ${name}`);
  if (added.length + missing.length > 0) {
    throw new PtengineError("columnsChanged", { value: [...added, ...missing].join(", ") });
  }
}

/** The standing rows with the columns in the order of the new ones. */
function standingRows(platform: Platform, columns: readonly Column[], style: CellStyle, standing: ExistingTable) {
  assertSameColumns(
    columns.map(({ name }) => name),
    standing.columns,
  );
  const places = columnPlaces(platform, standing, columns, style.header);
  const order = columns.map(({ name }) => places[standing.columns.indexOf(name)] as number);
  const types: ValueType[] = [];
  order.forEach((place, index) => {
    types[place] = (columns[index] as Column).type;
  });
  const firstRow = standing.place.row + (style.header === "none" ? 0 : 1);
  return (
    readRows(platform, standing.place, standing.extent, types, style)
      .map((line, index) => ({ values: order.map((place) => line[place] ?? null), row: firstRow + index }))
      // A row that somebody has put in and left blank is none.
      .filter(({ values }) => values.some((value) => value !== null))
  );
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
  const standingLines = standing ? standingRows(platform, columns, style, standing) : [];
  const merged: (readonly TableValue[])[] = standingLines.map(({ values }) => values);
  if (mode === "append") return { columns, rows: [...merged, ...rows] };
  // Those of another query tell nothing apart.
  const names = columns.map(({ name }) => name);
  const chosen = names.filter((name) => (keyColumns ?? []).includes(name));
  const isKey = columns.map((column) => (chosen[0] ? chosen.includes(column.name) : column.isKey));
  // A cell gives an empty text back as nothing, and in plain text a number as text.
  const keyOf = (row: readonly TableValue[]) => row.filter((_, index) => isKey[index]).map(textOf);
  const places = new Map<string, number>();
  merged.forEach((row, index) => {
    const key = keyOf(row);
    const first = places.get(JSON.stringify(key));
    if (first !== undefined && standing) {
      const { sheetName, column } = standing.place;
      const cell = cellAddress(sheetName, standingLines[index]?.row ?? standing.place.row, column);
      throw new PtengineError("keyTwiceInCells", { value: key.join(" · "), cell });
    }
    places.set(JSON.stringify(key), index);
  });
  const seen = new Set<string>();
  for (const row of rows) {
    const key = keyOf(row);
    const name = JSON.stringify(key);
    if (seen.has(name)) {
      const keys = names.filter((_, index) => isKey[index]);
      throw new PtengineError("keyTwiceInAnswer", { value: key.join(" · "), columns: keys.join(", ") || "–" });
    }
    seen.add(name);
    const index = places.get(name) ?? merged.length;
    merged[index] = row;
    places.set(name, index);
  }
  return { columns, rows: merged };
}
