/** The workbook as the emulated Apps Script sees it: reads, writes and changes of the structure. */
import { dateFromSerial } from "../apps-script/serial";
import type {
  Axis,
  CellRead,
  CellWrite,
  NamedRange,
  SheetInfo,
  SpreadsheetPort,
  Zone,
  ZoneChange,
} from "../apps-script/spreadsheetPort";
import type { ScriptValue } from "../apps-script/values";
import type { Book } from "./book";
import { BookCharts } from "./bookCharts";
import { BookProtections } from "./bookProtections";
import { commandsOfWrite, readCell } from "./cellAccess";
import { type MarkedStyle, styleChange } from "./cellLooks";
import type { CoreCommand } from "./engineTypes";
import { widthOfText } from "./textWidth";

const defaultSheetSize = { rows: 1000, cols: 26 };
const plainTextFormat = "@";

export class BookPort implements SpreadsheetPort {
  readonly id = "workbench-spreadsheet";
  readonly charts: BookCharts;
  readonly protections: BookProtections;
  private selection: { readonly sheetId: string; readonly zone: Zone } | undefined;
  private sheetCount = 1;

  constructor(
    private readonly book: Book,
    private readonly settings: { readonly name: string; readonly locale: string },
  ) {
    this.charts = new BookCharts(book);
    this.protections = new BookProtections(book);
  }

  name(): string {
    return this.settings.name;
  }

  timeZone(): string {
    return this.book.timeZone;
  }

  locale(): string {
    return this.settings.locale;
  }

  sheets(): SheetInfo[] {
    return this.getters.getSheetIds().map((id) => ({
      id,
      name: this.getters.getSheetName(id),
      rowCount: this.getters.getNumberRows(id),
      columnCount: this.getters.getNumberCols(id),
      isHidden: !this.getters.isSheetVisible(id),
    }));
  }

  insertSheet(name: string, position: number): SheetInfo {
    this.sheetCount += 1;
    const sheetId = `sheet-${this.sheetCount}`;
    this.change({ type: "CREATE_SHEET", sheetId, name, position, ...defaultSheetSize });
    return this.sheets().find((sheet) => sheet.id === sheetId)!;
  }

  deleteSheet(sheetId: string): void {
    // The engine refuses to delete a hidden tab when one other is left.
    this.setSheetHidden(sheetId, false);
    this.change({ type: "DELETE_SHEET", ...this.sheet(sheetId) });
  }

  renameSheet(sheetId: string, name: string): void {
    this.change({ type: "RENAME_SHEET", sheetId, oldName: this.getters.getSheetName(sheetId), newName: name });
  }

  setSheetHidden(sheetId: string, isHidden: boolean): void {
    if (this.getters.isSheetVisible(sheetId) !== isHidden) return;
    this.change({ type: isHidden ? "HIDE_SHEET" : "SHOW_SHEET", sheetId });
  }

  insertRows(sheetId: string, beforeRow: number, count: number): void {
    this.insert(sheetId, "ROW", beforeRow, this.getters.getNumberRows(sheetId), count);
  }

  insertColumns(sheetId: string, beforeColumn: number, count: number): void {
    this.insert(sheetId, "COL", beforeColumn, this.getters.getNumberCols(sheetId), count);
  }

  deleteRows(sheetId: string, firstRow: number, count: number): void {
    this.remove(sheetId, "ROW", firstRow, count);
  }

  deleteColumns(sheetId: string, firstColumn: number, count: number): void {
    this.remove(sheetId, "COL", firstColumn, count);
  }

  activeRange(): { sheetId: string; zone: Zone } {
    const { sheetId, zone } = this.selection ?? {};
    if (sheetId !== undefined && zone && this.getters.tryGetSheet(sheetId)) return { sheetId, zone };
    return { sheetId: this.getters.getSheetIds()[0]!, zone: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  activate(sheetId: string, zone: Zone): void {
    this.select(sheetId, zone);
    this.book.tell({ type: "activate", sheetId, zone });
  }

  /** The person at the page has selected something. */
  select(sheetId: string, zone: Zone): void {
    this.selection = { sheetId, zone };
  }

  read(sheetId: string, zone: Zone): CellRead[][] {
    return range(zone.top, zone.bottom).map((row) =>
      range(zone.left, zone.right).map((column) => readCell(this.book.model, { sheetId, row, col: column })),
    );
  }

  write(sheetId: string, writes: readonly CellWrite[]): void {
    const commands = writes.flatMap((write) => commandsOfWrite(this.book.model, sheetId, write));
    if (commands.length > 0) this.book.apply(commands);
  }

  /** One command for the whole zone, where the engine needs no look at single cells. */
  format(sheetId: string, zone: Zone, { format, look }: ZoneChange): void {
    if (format === plainTextFormat || this.hasMarkedCell(sheetId, zone)) {
      this.write(
        sheetId,
        range(zone.top, zone.bottom).flatMap((row) =>
          range(zone.left, zone.right).map((column) => ({
            row,
            column,
            ...(format === undefined ? {} : { format }),
            ...(look ? { look } : {}),
          })),
        ),
      );
      return;
    }
    const change = { ...(format === undefined ? {} : { format }), ...(look ? { style: styleChange(look) } : {}) };
    this.book.apply([{ type: "SET_FORMATTING", sheetId, target: [zone], ...change }]);
  }

  frozenCount(sheetId: string, axis: Axis): number {
    const { ySplit, xSplit } = this.getters.getPaneDivisions(sheetId);
    return axis === "Rows" ? ySplit : xSplit;
  }

  freeze(sheetId: string, axis: Axis, count: number): void {
    if (count === this.frozenCount(sheetId, axis)) return;
    const side = axis === "Rows" ? "ROWS" : "COLUMNS";
    this.change(
      count === 0 ? { type: `UNFREEZE_${side}`, sheetId } : { type: `FREEZE_${side}`, sheetId, quantity: count },
    );
  }

  columnWidthPixels(sheetId: string, column: number): number {
    return this.getters.getColSize(sheetId, column);
  }

  setColumnWidths(sheetId: string, columns: readonly number[], widthPixels: number): void {
    const elements = [...columns];
    this.book.apply([{ type: "RESIZE_COLUMNS_ROWS", sheetId, dimension: "COL", elements, size: widthPixels }]);
  }

  fitColumns(sheetId: string, columns: readonly number[]): void {
    const { bottom } = this.dataZone(sheetId) ?? { bottom: -1 };
    for (const column of columns) {
      const widths = range(0, bottom).map((row) => {
        const position = { sheetId, row, col: column };
        const isBold = this.getters.getCell(position)?.style?.bold ?? false;
        return widthOfText(this.getters.getEvaluatedCell(position).formattedValue, isBold);
      });
      const widest = widths.reduce((widest, width) => Math.max(widest, width), 0);
      if (widest > 0) this.setColumnWidths(sheetId, [column], widest);
    }
  }

  dataZone(sheetId: string): Zone | undefined {
    const filled = this.getters
      .getEvaluatedCellsPositions(sheetId)
      .filter((position) => (this.getters.getEvaluatedCell(position).value ?? "") !== "" || this.hasFormula(position));
    if (filled.length === 0) return undefined;
    const bottom = filled.reduce((last, { row }) => Math.max(last, row), 0);
    const right = filled.reduce((last, { col }) => Math.max(last, col), 0);
    return { top: 0, left: 0, bottom, right };
  }

  namedRanges(): NamedRange[] {
    return this.getters.getNamedRanges().map(({ name, range: { sheetId, zone } }) => ({ name, sheetId, zone }));
  }

  setNamedRange({ name, sheetId, zone }: NamedRange): void {
    const ranges = [this.getters.getRangeDataFromZone(sheetId, zone)];
    const existing = this.getters.getNamedRange(name);
    if (existing === undefined) this.change({ type: "CREATE_NAMED_RANGE", name, ranges });
    else this.change({ type: "UPDATE_NAMED_RANGE", oldRangeName: existing.name, newRangeName: name, ranges });
  }

  renameNamedRange(name: string, newName: string): void {
    const { sheetId, zone } = this.getters.getNamedRange(name)!.range;
    const ranges = [this.getters.getRangeDataFromZone(sheetId, zone)];
    this.change({ type: "UPDATE_NAMED_RANGE", oldRangeName: name, newRangeName: newName, ranges });
  }

  removeNamedRange(name: string): void {
    this.change({ type: "DELETE_NAMED_RANGE", name });
  }

  scriptValue({ value, isDate }: CellRead): ScriptValue {
    return isDate && typeof value === "number" ? dateFromSerial(value, this.book.timeZone) : (value ?? "");
  }

  private get getters() {
    return this.book.model.getters;
  }

  private sheet(sheetId: string) {
    return { sheetId, sheetName: this.getters.getSheetName(sheetId) };
  }

  private hasMarkedCell(sheetId: string, { top, left, bottom, right }: Zone): boolean {
    return this.getters
      .getCells(sheetId)
      .filter(({ style }) => (style as MarkedStyle | undefined)?.isPlainText)
      .map(({ id }) => this.getters.getCellPosition(id))
      .some(({ row, col }) => row >= top && row <= bottom && col >= left && col <= right);
  }

  private hasFormula(position: { sheetId: string; col: number; row: number }): boolean {
    return this.getters.getCell(position)?.isFormula === true;
  }

  private insert(sheetId: string, dimension: "ROW" | "COL", before: number, available: number, quantity: number): void {
    const place =
      before < available
        ? { base: before, position: "before" as const }
        : { base: available - 1, position: "after" as const };
    this.change({ type: "ADD_COLUMNS_ROWS", ...this.sheet(sheetId), dimension, quantity, ...place });
  }

  private remove(sheetId: string, dimension: "ROW" | "COL", first: number, count: number): void {
    const elements = range(first, first + count - 1);
    this.change({ type: "REMOVE_COLUMNS_ROWS", ...this.sheet(sheetId), dimension, elements });
  }

  /** The engine drops a change that is not allowed without a word; a script must hear of it. */
  private change(command: CoreCommand): void {
    const result = this.book.model.canDispatch(command.type, command as never);
    if (!result.isSuccessful) throw new Error(`The spreadsheet refused ${command.type}: ${result.reasons.join(", ")}`);
    this.book.apply([command]);
  }
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
