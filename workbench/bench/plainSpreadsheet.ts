/** A spreadsheet that keeps what is written and calculates nothing: a month of reports costs seconds in it, and an hour in the workbook. */
import type { Zone } from "../apps-script/ports/places";
import type { CellRead, CellWrite, NamedRange, SheetInfo, SpreadsheetPort } from "../apps-script/ports/spreadsheetPort";
import { createStaticSpreadsheet } from "./staticSpreadsheet";

const blank: CellRead = { value: null, isDate: false, format: "", formula: "", display: "" };
/** More rows than any report of a month has: rows are never inserted. */
const size = { rowCount: 2000, columnCount: 26 };
const origin: Zone = { top: 0, left: 0, bottom: 0, right: 0 };

/** Arrays may have holes. */
function lastIndex<Item>(items: readonly (Item | undefined)[], isIt: (item: Item | undefined) => boolean | undefined) {
  for (let index = items.length - 1; index >= 0; index -= 1) if (isIt(items[index])) return index;
  return -1;
}

export interface PlainSpreadsheet extends SpreadsheetPort {
  select(sheetId: string, zone: Zone): void;
}

/** Dates come back as numbers, which the product takes for the same. */
function written(before: CellRead, { content, format, note }: CellWrite): CellRead {
  const kept = { ...before, ...(format === undefined ? {} : { format }), ...(note === undefined ? {} : { note }) };
  switch (content?.kind) {
    case undefined:
      return kept;
    case "empty":
      return { ...kept, value: null, formula: "", display: "" };
    case "value":
      return { ...kept, value: content.value, formula: "", display: String(content.value) };
    case "date":
      return { ...kept, value: content.serial, formula: "", display: String(content.serial) };
    case "typed": {
      const text = kept.format === "@" ? content.text : content.text.replace(/^'/, "");
      const isFormula = content.text.startsWith("=");
      return isFormula ? { ...kept, value: 0, formula: text } : { ...kept, value: text, formula: "", display: text };
    }
  }
}

export function createPlainSpreadsheet(timeZone: string): PlainSpreadsheet {
  const sheets: SheetInfo[] = [{ id: "sheet-1", name: "Sheet1", isHidden: false, ...size }];
  const names = new Map<string, NamedRange>();
  const cells = new Map<string, CellRead[][]>();
  let active = { sheetId: "sheet-1", zone: origin };
  const cellAt = (sheetId: string, row: number, column: number) => cells.get(sheetId)?.[row]?.[column] ?? blank;

  function put(sheetId: string, row: number, column: number, cell: CellRead): void {
    const rows = cells.get(sheetId) ?? [];
    cells.set(sheetId, rows);
    rows[row] ??= [];
    rows[row][column] = cell;
  }
  function each(sheetId: string, { top, left, bottom, right }: Zone, change: Omit<CellWrite, "row" | "column">): void {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        put(sheetId, row, column, written(cellAt(sheetId, row, column), { row, column, ...change }));
      }
    }
  }
  return {
    // What is not needed here refuses there.
    ...createStaticSpreadsheet([]),
    timeZone: () => timeZone,
    sheets: () => sheets,
    insertSheet(name, position) {
      const sheet = { id: `sheet-${sheets.length + 1}`, name, isHidden: false, ...size };
      sheets.splice(position, 0, sheet);
      return sheet;
    },
    setSheetHidden(sheetId, isHidden) {
      const index = sheets.findIndex(({ id }) => id === sheetId);
      sheets[index] = { ...(sheets[index] as SheetInfo), isHidden };
    },
    activeRange: () => active,
    select(sheetId, zone) {
      active = { sheetId, zone };
    },
    activate(sheetId, zone) {
      active = { sheetId, zone };
    },
    read: (sheetId, { top, left, bottom, right }) =>
      Array.from({ length: bottom - top + 1 }, (_, row) =>
        Array.from({ length: right - left + 1 }, (_, column) => cellAt(sheetId, top + row, left + column)),
      ),
    write(sheetId, writes) {
      for (const one of writes) put(sheetId, one.row, one.column, written(cellAt(sheetId, one.row, one.column), one));
    },
    format: each,
    clearContent: (sheetId, zone) => each(sheetId, zone, { content: { kind: "empty" } }),
    dataZone(sheetId) {
      const rows = cells.get(sheetId) ?? [];
      const isFilled = (cell: CellRead | undefined) =>
        cell !== undefined && (cell.value !== null || cell.formula !== "");
      const bottom = lastIndex(rows, (row) => row?.some(isFilled));
      if (bottom < 0) return undefined;
      return { ...origin, bottom, right: Math.max(...rows.map((row) => lastIndex(row ?? [], isFilled))) };
    },
    frozenCount: () => 0,
    freeze: () => undefined,
    columnWidthPixels: () => 100,
    setColumnWidths: () => undefined,
    namedRanges: () => [...names.values()],
    setNamedRange: (range) => void names.set(range.name, range),
    removeNamedRange: (name) => void names.delete(name),
  };
}
