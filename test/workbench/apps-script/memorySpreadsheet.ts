/** A spreadsheet for the tests of this room: cells in a map, no formulas evaluated. */
import type { Zone } from "../../../workbench/apps-script/ports/places";
import type {
  CellRead,
  CellWrite,
  NamedRange,
  SheetInfo,
  SpreadsheetPort,
  ZoneChange,
} from "../../../workbench/apps-script/ports/spreadsheetPort";

/** What needs more than cells is tested with the real workbook. */
const absent = (): never => {
  throw new Error("This spreadsheet has cells and nothing else.");
};

const emptyCell: CellRead = { value: null, isDate: false, format: "", formula: "", display: "" };

export class MemorySpreadsheet implements SpreadsheetPort {
  readonly id = "spreadsheet-1";
  readonly cells = new Map<string, CellRead>();
  zone = "Asia/Tokyo";
  writeCount = 0;
  private tabs: SheetInfo[] = [{ id: "0", name: "Sheet1", rowCount: 100, columnCount: 26, isHidden: false }];
  private names: NamedRange[] = [];
  private active = { sheetId: "0", zone: { top: 0, left: 0, bottom: 0, right: 0 } };

  name = () => "Book";
  timeZone = () => this.zone;
  locale = () => "ja_JP";
  sheets = () => this.tabs;
  activeRange = () => this.active;
  namedRanges = () => this.names;

  renameNamedRange = absent;
  frozenCount = absent;
  freeze = absent;
  columnWidthPixels = absent;
  setColumnWidths = absent;
  fitColumns = absent;
  rowHeightPixels = absent;
  setRowHeights = absent;
  areLinesHidden = absent;
  setLinesHidden = absent;
  areGridlinesHidden = absent;
  setGridlinesHidden = absent;
  tabColor = absent;
  setTabColor = absent;
  moveCells = absent;
  readonly borders = { change: () => {} };
  readonly choices = { read: absent, set: absent };
  readonly conditionalFormats = { list: absent, set: absent };
  readonly protections = { list: () => [], add: absent, change: absent, remove: absent };
  readonly merges = { list: () => [], merge: absent, breakApart: absent };
  readonly tables = { list: () => [], add: absent, remove: absent };
  readonly charts = { list: absent, insert: absent, update: absent, remove: absent };

  insertSheet(name: string, position: number) {
    const sheet = { id: String(this.tabs.length + 10), name, rowCount: 1000, columnCount: 26, isHidden: false };
    this.tabs = [...this.tabs.slice(0, position), sheet, ...this.tabs.slice(position)];
    return sheet;
  }

  deleteSheet(sheetId: string) {
    this.tabs = this.tabs.filter(({ id }) => id !== sheetId);
  }

  renameSheet = (sheetId: string, name: string) => this.change(sheetId, { name });
  setSheetHidden = (sheetId: string, isHidden: boolean) => this.change(sheetId, { isHidden });
  insertRows = (sheetId: string, _before: number, count: number) => this.grow(sheetId, count, 0);
  insertColumns = (sheetId: string, _before: number, count: number) => this.grow(sheetId, 0, count);
  deleteRows = (sheetId: string, _first: number, count: number) => this.grow(sheetId, -count, 0);
  deleteColumns = (sheetId: string, _first: number, count: number) => this.grow(sheetId, 0, -count);

  activate(sheetId: string, zone: Zone) {
    this.active = { sheetId, zone };
  }

  read(sheetId: string, { top, left, bottom, right }: Zone) {
    return Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (_, column) => this.cell(sheetId, top + row, left + column)),
    );
  }

  write(sheetId: string, writes: readonly CellWrite[]) {
    this.writeCount++;
    for (const { row, column, content, format } of writes) {
      const before = this.cell(sheetId, row, column);
      const written = content ? { ...emptyCell, format: before.format, ...readBack(content) } : before;
      this.cells.set(`${sheetId}/${row}/${column}`, { ...written, ...(format === undefined ? {} : { format }) });
    }
  }

  dataZone(sheetId: string): Zone | undefined {
    const used = [...this.cells]
      .filter(([key, cell]) => key.startsWith(`${sheetId}/`) && (cell.value !== null || cell.formula))
      .map(([key]) => key.split("/").map(Number) as [number, number, number]);
    if (used.length === 0) return undefined;
    const bottom = Math.max(...used.map(([, row]) => row));
    return { top: 0, left: 0, bottom, right: Math.max(...used.map(([, , column]) => column)) };
  }

  setNamedRange(range: NamedRange) {
    this.names = [...this.names.filter(({ name }) => name !== range.name), range];
  }

  removeNamedRange(removed: string) {
    this.names = this.names.filter(({ name }) => name !== removed);
  }

  format(sheetId: string, { top, left, bottom, right }: Zone, { format }: ZoneChange) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const cell = this.cell(sheetId, row, column);
        this.cells.set(`${sheetId}/${row}/${column}`, { ...cell, format: format ?? cell.format });
      }
    }
  }

  clearContent(sheetId: string, zone: Zone) {
    for (const [key, { format }] of this.cells) {
      const [sheet, row, column] = key.split("/").map(String);
      const isInside = Number(row) >= zone.top && Number(row) <= zone.bottom && Number(column) >= zone.left;
      if (sheet === sheetId && isInside && Number(column) <= zone.right) this.cells.set(key, { ...emptyCell, format });
    }
  }

  private cell = (sheetId: string, row: number, column: number) =>
    this.cells.get(`${sheetId}/${row}/${column}`) ?? emptyCell;

  private grow(sheetId: string, rows: number, columns: number) {
    const sheet = this.tabs.find(({ id }) => id === sheetId)!;
    this.change(sheetId, { rowCount: sheet.rowCount + rows, columnCount: sheet.columnCount + columns });
  }

  private change(sheetId: string, change: Partial<SheetInfo>) {
    this.tabs = this.tabs.map((sheet) => (sheet.id === sheetId ? { ...sheet, ...change } : sheet));
  }
}

function readBack(content: NonNullable<CellWrite["content"]>): Partial<CellRead> {
  switch (content.kind) {
    case "value":
      return { value: content.value, display: String(content.value) };
    case "date":
      return { value: content.serial, isDate: true, display: `day ${content.serial}` };
    case "typed":
      return content.text.startsWith("=")
        ? { formula: content.text, display: "" }
        : { value: content.text, display: content.text };
    case "empty":
      return {};
  }
}
