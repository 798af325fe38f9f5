/** Where a copy of a report finds room on the same tab: beside it, else beneath everything. */
import type { CellPlace, NamedRange, Platform } from "../platform/ports";
import { sheetAt } from "./receipt";
import { listReports, type Report, rangeNameOf } from "./store";

/** A chart beside a table is about so wide, with a column between. */
const chartColumns = 7;

/** The places of all reports of a tab, also of those that have not written anything yet. */
const placesOn = (platform: Platform, sheetName: string): NamedRange[] =>
  listReports(platform).flatMap(({ id }) => {
    const range = platform.spreadsheet.namedRange(rangeNameOf(id));
    return range?.sheetName === sheetName ? [range] : [];
  });

/** Answers a cell that is on the tab; rows are added at its end where it has too few. */
export function placeBeside(platform: Platform, { chart }: Report, { sheetName, area }: NamedRange): CellPlace {
  const sheet = sheetAt(platform, { sheetName });
  const { rows, columns, usedRows } = sheet.size();
  const places = placesOn(platform, sheetName);
  const column = area.column + area.columns + 1 + (chart ? chartColumns : 0);
  const beside = { sheetName, row: area.row, column };
  const isFree =
    column + area.columns - 1 <= columns &&
    platform.spreadsheet.filledCells(beside, area.rows, area.columns).length === 0 &&
    places.every(
      (other) =>
        other.area.column + other.area.columns <= column ||
        other.area.column >= column + area.columns ||
        other.area.row + other.area.rows <= area.row ||
        other.area.row >= area.row + area.rows,
    );
  if (isFree) return beside;
  const end = Math.max(usedRows, ...places.map((other) => other.area.row + other.area.rows - 1));
  const row = end + 2;
  sheet.insertRows(rows, Math.max(0, row - rows));
  return { sheetName, row, column: area.column };
}
