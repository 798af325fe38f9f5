/** The cells that an inserted formula fills look as a written table does: formats, sides, header and widths, where nobody has given them others. */
import { createAsker, createCacheOnlyAsker } from "../ask";
import { createKeyOfFormulas } from "../client/formulaRun";
import { readQuota } from "../client/quota";
import { safely } from "../client/sharedState";
import { type CellPlace, headerGround, type Platform, type Rectangle } from "../platform/ports";
import { isOneRow } from "../query/inserted";
import { optionOf, type Query } from "../query/query";
import { type CellStyle, general, isFormatOfTables, toGrid } from "../reports/cells";
import { alignedColumns, widen } from "../reports/columnLooks";
import { assertNoNeighbour } from "../reports/neighbours";
import { areaOf, sheetAt } from "../reports/receipt";
import { assertChangeable } from "../reports/restrictions";
import { type Extent, leftovers } from "../reports/room";
import type { Table } from "../table/table";

const headers: Readonly<Record<string, CellStyle["header"]>> = { on: "names", label: "labels", off: "none" };

/** As the formula itself decides. */
const styleOfFormula = (query: Query): CellStyle => ({
  header: headers[String(optionOf(query, "headers"))] ?? (isOneRow(query) ? "none" : "names"),
  durations: optionOf(query, "durations") === "days" ? "days" : "seconds",
});

/** What is kept of the query's answer. */
export const keptTable = (platform: Platform, query: Query): Table | undefined =>
  safely(() => createCacheOnlyAsker(platform).table(query), undefined);

/**
 * The same, or asked, for one request that the formula then need not make. Not with another key than the formula's, and
 * not where the formula would have to wait.
 */
export function tableFor(platform: Platform, query: Query): Table | undefined {
  const kept = keptTable(platform, query);
  if (kept) return kept;
  return safely(() => {
    const asker = createAsker(platform);
    const site = asker.siteFor(query);
    const isOwn = site && createKeyOfFormulas(platform, asker.site)(site);
    const isOpen = isOwn && (readQuota(platform, site)?.leftThisMinute ?? 1) > 0;
    return isOpen && asker.questions(query).length === 1 ? asker.table(query) : undefined;
  }, undefined);
}

/** How many cells the formula fills. */
export function extentOf(query: Query, table: Table): Extent {
  const { cells } = toGrid(table, styleOfFormula(query));
  return { rows: cells.length, columns: cells[0]?.length ?? 1 };
}

const isPlainGround = (color: string) => color === "#ffffff" || color === headerGround;

/** The formats of each column where all of its cells have none, or one that a table left behind. */
function freeColumns(formats: readonly (readonly string[])[], columns: number): boolean[] {
  return Array.from({ length: columns }, (_, column) => formats.every((line) => isFormatOfTables(line[column] ?? "")));
}

function dressArea(platform: Platform, { sheetName }: CellPlace, area: Rectangle, query: Query, table: Table): void {
  const sheet = sheetAt(platform, { sheetName });
  assertNoNeighbour(platform, sheetName, undefined, [area]);
  assertChangeable(platform, sheet, sheetName, sheet.size(), [area]);
  const { cells, headerRows, formats, alignments, widths } = toGrid(table, styleOfFormula(query));
  const isFree = freeColumns(sheet.formats(area), area.columns);
  const body = { row: area.row + headerRows, rows: area.rows - headerRows };
  isFree.forEach((free, column) => {
    // A formula that a person types there later must stay one.
    const format = formats[column] === "@" ? general : (formats[column] ?? general);
    if (free && body.rows > 0) sheet.setFormat({ ...body, column: area.column + column, columns: 1 }, format);
  });
  for (const { column, columns, alignment } of alignedColumns(alignments.slice(0, area.columns))) {
    sheet.setAlignment({ ...area, column: area.column + column, columns }, alignment);
  }
  const first = { ...area, rows: 1 };
  if (cells.length > 0 && (sheet.grounds(first)[0] ?? []).every(isPlainGround)) {
    sheet.setHeaderLook(first, headerRows > 0);
  }
  widen(sheet, area.column, widths.slice(0, area.columns));
}

/** What a formula filled before and fills no more looks like any other cell again. */
function undress(platform: Platform, place: CellPlace, before: Extent, after: Extent): void {
  const sheet = sheetAt(platform, place);
  for (const part of leftovers(before, after)) {
    const area = areaOf(place, part);
    assertChangeable(platform, sheet, place.sheetName, sheet.size(), [area]);
    freeColumns(sheet.formats(area), area.columns).forEach((free, column) => {
      if (free) sheet.setFormat({ ...area, column: area.column + column, columns: 1 }, general);
    });
    const first = { ...area, rows: 1 };
    if (part.row === 0 && (sheet.grounds(first)[0] ?? []).every(isPlainGround)) sheet.setHeaderLook(first, false);
  }
}

/** The same for a formula that was changed: `before` is how far the old one reached. */
export function dressChanged(platform: Platform, place: CellPlace, query: Query, table: Table, before: Extent): void {
  safely(() => undress(platform, place, before, extentOf(query, table)), undefined);
  dressResult(platform, place, query, table);
}

/** A look is worth no failure: where the cells do not take it, they stay as they are. */
export function dressResult(platform: Platform, place: CellPlace, query: Query, table: Table): void {
  safely(() => {
    const { rows, columns } = extentOf(query, table);
    const size = sheetAt(platform, place).size();
    const area = areaOf(place, {
      rows: Math.min(rows, size.rows - place.row + 1),
      columns: Math.min(columns, size.columns - place.column + 1),
    });
    dressArea(platform, place, area, query, table);
  }, undefined);
}
