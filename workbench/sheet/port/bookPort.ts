/** The workbook as the emulated Apps Script sees it: its tabs, its names and what the person has selected. */
import type { Zone } from "../../apps-script/ports/places";
import type { NamedRange, SheetInfo, SheetTypeName, SpreadsheetPort } from "../../apps-script/ports/spreadsheetPort";
import { BookBorders } from "./bookBorders";
import { BookCharts } from "./bookCharts";
import { BookChoices } from "./bookChoices";
import { BookConditionalFormats } from "./bookConditionalFormats";
import { BookGrid } from "./bookGrid";
import { BookMerges } from "./bookMerges";
import { BookProtections } from "./bookProtections";
import { BookTables } from "./bookTables";
import type { OpenBook } from "./openBook";

const defaultSheetSize = { rows: 1000, cols: 26 };

export class BookPort extends BookGrid implements SpreadsheetPort {
  readonly id = "workbench-spreadsheet";
  readonly borders: BookBorders;
  readonly charts: BookCharts;
  readonly choices: BookChoices;
  readonly conditionalFormats: BookConditionalFormats;
  readonly protections: BookProtections;
  readonly merges: BookMerges;
  readonly tables: BookTables;
  private selection: { readonly sheetId: string; readonly zone: Zone } | undefined;
  private readonly sheetTypes = new Map<string, SheetTypeName>();
  private sheetCount = 1;

  constructor(
    book: OpenBook,
    private readonly settings: { readonly name: string; readonly locale: string },
  ) {
    super(book);
    this.borders = new BookBorders(book);
    this.choices = new BookChoices(book);
    this.conditionalFormats = new BookConditionalFormats(book);
    this.charts = new BookCharts(book);
    this.protections = new BookProtections(book);
    this.merges = new BookMerges(book);
    this.tables = new BookTables(book);
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
      type: this.sheetTypes.get(id) ?? "GRID",
    }));
  }

  insertSheet(name: string, position: number, type: SheetTypeName = "GRID"): SheetInfo {
    this.sheetCount += 1;
    const sheetId = `sheet-${this.sheetCount}`;
    this.sheetTypes.set(sheetId, type);
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

  areGridlinesHidden(sheetId: string): boolean {
    return !this.getters.getGridLinesVisibility(sheetId);
  }

  setGridlinesHidden(sheetId: string, isHidden: boolean): void {
    this.change({ type: "SET_GRID_LINES_VISIBILITY", sheetId, areGridLinesVisible: !isHidden });
  }

  tabColor(sheetId: string): string {
    return this.getters.getSheet(sheetId).color ?? "";
  }

  setTabColor(sheetId: string, color: string): void {
    this.change({ type: "COLOR_SHEET", sheetId, color });
  }

  activeRange(): { sheetId: string; zone: Zone } {
    const { sheetId, zone } = this.selection ?? {};
    if (sheetId !== undefined && zone && this.getters.tryGetSheet(sheetId)) return { sheetId, zone };
    return { sheetId: this.getters.getSheetIds()[0]!, zone: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  activate(sheetId: string, zone: Zone): void {
    this.select(sheetId, zone);
    this.book.showSelection({ sheetId, zone });
  }

  /** The person at the page has selected something. */
  select(sheetId: string, zone: Zone): void {
    this.selection = { sheetId, zone };
  }

  namedRanges(): NamedRange[] {
    return this.getters.getNamedRanges().map(({ name, range: { sheetId, zone } }) => ({ name, sheetId, zone }));
  }

  setNamedRange({ name, sheetId, zone }: NamedRange): void {
    const ranges = [this.getters.getRangeDataFromZone(sheetId, zone)];
    // Without its tab, the engine measures the range against the tab that is active.
    const place = { ranges, sheetId };
    const existing = this.getters.getNamedRange(name);
    if (existing === undefined) this.change({ type: "CREATE_NAMED_RANGE", name, ...place });
    else this.change({ type: "UPDATE_NAMED_RANGE", oldRangeName: existing.name, newRangeName: name, ...place });
  }

  renameNamedRange(name: string, newName: string): void {
    const { sheetId, zone } = this.getters.getNamedRange(name)!.range;
    const ranges = [this.getters.getRangeDataFromZone(sheetId, zone)];
    this.change({ type: "UPDATE_NAMED_RANGE", oldRangeName: name, newRangeName: newName, ranges });
  }

  removeNamedRange(name: string): void {
    this.change({ type: "DELETE_NAMED_RANGE", name });
  }
}
