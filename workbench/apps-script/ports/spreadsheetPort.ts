/** What the emulated Apps Script needs of a spreadsheet and of the page around it; `workbench/sheet` and `workbench/web` provide it. */
import type { BordersPort } from "./bordersPort";
import type { CellLook, LookChange } from "./cellLook";
import type { ChartsPort } from "./chartsPort";
import type { ChoicesPort } from "./choicesPort";
import type { ConditionalFormatsPort } from "./conditionalFormatsPort";
import type { MergesPort } from "./mergesPort";
import type { Place, Zone } from "./places";
import type { ProtectionsPort } from "./protectionsPort";
import type { TablesPort } from "./tablesPort";

/** A cell as the spreadsheet holds it: dates are serial numbers with a date format. */
export interface CellRead {
  readonly value: string | number | boolean | null;
  readonly isDate: boolean;
  /** Number format such as "yyyy-mm-dd", or "" for automatic. */
  readonly format: string;
  /** With the leading "=", or "" if the cell holds no formula. */
  readonly formula: string;
  readonly display: string;
  readonly look?: CellLook;
  readonly note?: string;
  /** Set if the cell shows an error: Google's name for it ("#ERROR!", "#REF!", …) and its message. */
  readonly error?: { readonly code: string; readonly message: string };
}

/** What a script writes into one cell; a property that is left out stays as it was. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly content?:
    | { readonly kind: "value"; readonly value: number | boolean }
    /** Written as if typed, so that "=1+1" is a formula and "1/2" a date, unless the cell's format is "@". */
    | { readonly kind: "typed"; readonly text: string }
    | { readonly kind: "date"; readonly serial: number }
    | { readonly kind: "empty" };
  readonly format?: string;
  readonly look?: LookChange;
  /** "" takes it away. */
  readonly note?: string;
}

/** What a whole range is given at once. */
export type ZoneChange = Pick<CellWrite, "format" | "look">;

export type Axis = "Rows" | "Columns";

/** OBJECT: a tab that holds one chart and no cells. DATASOURCE: one that shows a connected database. */
export const sheetTypeNames = ["GRID", "OBJECT", "DATASOURCE"] as const;
export type SheetTypeName = (typeof sheetTypeNames)[number];

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly isHidden: boolean;
  /** A tab of cells unless told otherwise. */
  readonly type?: SheetTypeName;
}

export interface NamedRange {
  readonly name: string;
  readonly sheetId: string;
  readonly zone: Zone;
}

export interface SpreadsheetPort {
  readonly id: string;
  readonly borders: BordersPort;
  readonly charts: ChartsPort;
  readonly choices: ChoicesPort;
  readonly conditionalFormats: ConditionalFormatsPort;
  readonly protections: ProtectionsPort;
  readonly merges: MergesPort;
  readonly tables: TablesPort;
  name(): string;
  /** IANA name, such as "Asia/Tokyo". */
  timeZone(): string;
  /** As Google writes it, such as "en_US" or "ja_JP". */
  locale(): string;
  sheets(): readonly SheetInfo[];
  insertSheet(name: string, position: number, type?: SheetTypeName): SheetInfo;
  deleteSheet(sheetId: string): void;
  renameSheet(sheetId: string, name: string): void;
  setSheetHidden(sheetId: string, isHidden: boolean): void;
  insertRows(sheetId: string, beforeRow: number, count: number): void;
  insertColumns(sheetId: string, beforeColumn: number, count: number): void;
  deleteRows(sheetId: string, firstRow: number, count: number): void;
  deleteColumns(sheetId: string, firstColumn: number, count: number): void;
  /** The selection of the person who uses the page. */
  activeRange(): Place;
  activate(sheetId: string, zone: Zone): void;
  read(sheetId: string, zone: Zone): CellRead[][];
  /** All writes at once, with one evaluation of the spreadsheet. */
  write(sheetId: string, writes: readonly CellWrite[]): void;
  format(sheetId: string, zone: Zone, change: ZoneChange): void;
  /** Formats and notes stay. */
  clearContent(sheetId: string, zone: Zone): void;
  /** Cuts out and pastes, between places of one size: what refers to the cells follows them. */
  moveCells(from: Place, to: Place): void;
  frozenCount(sheetId: string, axis: Axis): number;
  freeze(sheetId: string, axis: Axis, count: number): void;
  columnWidthPixels(sheetId: string, column: number): number;
  setColumnWidths(sheetId: string, columns: readonly number[], widthPixels: number): void;
  rowHeightPixels(sheetId: string, row: number): number;
  /** Rows that are not forced stay as high as their content needs. */
  setRowHeights(sheetId: string, rows: readonly number[], heightPixels: number, isForced: boolean): void;
  areLinesHidden(sheetId: string, axis: Axis, lines: readonly number[]): boolean;
  setLinesHidden(sheetId: string, axis: Axis, lines: readonly number[], isHidden: boolean): void;
  areGridlinesHidden(sheetId: string): boolean;
  setGridlinesHidden(sheetId: string, isHidden: boolean): void;
  /** "" for none. */
  tabColor(sheetId: string): string;
  setTabColor(sheetId: string, color: string): void;
  /** As wide as their longest content. */
  fitColumns(sheetId: string, columns: readonly number[]): void;
  /** Smallest zone from A1 that holds every cell with content; undefined if there is none. */
  dataZone(sheetId: string): Zone | undefined;
  namedRanges(): readonly NamedRange[];
  setNamedRange(range: NamedRange): void;
  renameNamedRange(name: string, newName: string): void;
  removeNamedRange(name: string): void;
}

export interface MenuItem {
  readonly label: string;
  /** undefined for a separator or a sub-menu. */
  readonly functionName?: string;
  readonly items?: readonly MenuItem[];
}

export type ButtonSet = "OK" | "OK_CANCEL" | "YES_NO" | "YES_NO_CANCEL";
export type Button = "CLOSE" | "OK" | "CANCEL" | "YES" | "NO";

/** What a script may ask of the page; a dialog's promise ends when the person has answered. */
export interface UiPort {
  setAddOnMenu(items: readonly MenuItem[]): void;
  alert(request: { title: string; prompt: string; buttons: ButtonSet }): Promise<Button>;
  prompt(request: { title: string; prompt: string; buttons: ButtonSet }): Promise<{ button: Button; text: string }>;
  toast(message: { title: string; message: string; timeoutSeconds: number }): void;
  showSidebar(sidebar: { title: string; html: string }): void;
}
