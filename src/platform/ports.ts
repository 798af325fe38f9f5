/** The Google services that the product uses, as small synchronous interfaces; `appsScript.ts` provides them. */

export interface HttpRequest {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutSeconds: number;
}

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Properties of a user or of the document: text by name. */
export interface PropertyStore {
  get(name: string): string | undefined;
  /** Everything in one call. */
  all(): Readonly<Record<string, string>>;
  set(name: string, value: string): void;
  /** Several in one call; others stay. */
  setAll(values: Readonly<Record<string, string>>): void;
  remove(name: string): void;
  /** What was read before may have been changed by others: it is read anew when it is wanted next. */
  readAnew(): void;
}

/** The document's cache; what was put may be gone at any time. */
export interface CacheStore {
  get(key: string): string | undefined;
  getAll(keys: readonly string[]): Readonly<Record<string, string>>;
  putAll(values: Readonly<Record<string, string>>, lifeSeconds: number): void;
}

/** One lock a document, for all its executions. */
export interface Lock {
  /** Waits at most so long; false if the lock was not to be had, for whatever reason. Never held around a call to the spreadsheet. */
  tryLock(timeoutMs: number): boolean;
  release(): void;
}

export interface Clock {
  nowMs(): number;
  sleep(durationMs: number): void;
  /** How much longer the execution may sleep in all. */
  sleepLeftMs(): number;
}

/** The spreadsheet's calendar: days and times as a clock in its time zone shows them. */
export interface Calendar {
  /** `YYYY-MM-DD` of an instant. */
  dayOf(instant: Date): string;
  /** `YYYY-MM-DDTHH:MM:SS` of an instant. */
  dateTimeOf(instant: Date): string;
  /** The instant of `YYYY-MM-DD`, `YYYY-MM-DDTHH` or `YYYY-MM-DDTHH:MM:SS`. */
  instantOf(dateTime: string): Date;
}

export interface Codec {
  /** SHA-256 as URL-safe base64. */
  digest(text: string): string;
  /** gzip as base64. */
  compress(text: string): string;
  decompress(base64: string): string;
}

/** Counted from 1, as people see them. */
export interface CellPlace {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

export interface CellContent extends CellPlace {
  /** With its "=", or "". */
  readonly formula: string;
  readonly isBlank: boolean;
}

export interface SheetContents {
  readonly name: string;
  /** From A1 to the last cell with content; "" where there is no formula. */
  formulas(): readonly (readonly string[])[];
  values(): readonly (readonly unknown[])[];
}

/** A part of a tab; row and column count from 1. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Blank cells are ""; dates and durations are instants of the spreadsheet's zone. */
export interface CellContents {
  readonly values: readonly (readonly unknown[])[];
  /** "" where there is no formula. */
  readonly formulas: readonly (readonly string[])[];
}

/** The grid of a tab, and how far its contents reach from A1 at the moment at which that is looked at. */
export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
  readonly usedRows: number;
  readonly usedColumns: number;
}

export interface ChartDesign {
  readonly type: "LINE" | "BAR";
  readonly title: string;
  /** The labels, and each series; one column each. */
  readonly areas: readonly Rectangle[];
  /** How many rows of each are names. */
  readonly headerRows: number;
  /** The cell on which a new one is put. */
  readonly row: number;
  readonly column: number;
  /** Or further down, where others would lie under it. */
  readonly mayMakeWay: boolean;
}

/** What Google would refuse of a change to some cells, or swallow of it. */
export interface Restrictions {
  /** Merged cells of which some lie there. */
  readonly merged: readonly Rectangle[];
  readonly isProtected: boolean;
  /** Mail addresses of those who may change what is protected, as far as that is told; the owner always may. */
  readonly editors: readonly string[];
}

/** Behind the header of a table. */
export const headerGround = "#f1f3f4";

/** A tab that can be written. Every method is a few calls to Google, whatever the size. */
export interface WritableSheet {
  size(): SheetSize;
  read(area: Rectangle): CellContents;
  /** Without the formulas, which cost as much again. */
  values(area: Rectangle): CellContents["values"];
  /** As people see the cells. */
  displayValues(area: Rectangle): readonly (readonly string[])[];
  /** For the person at work. */
  restrictions(area: Rectangle): Restrictions;
  /** Whether cells take formats, which those of a Sheets table with typed columns do not; found out by giving them their own. */
  takesFormats(area: Rectangle): boolean;
  /** The number format of each cell, as Sheets names it. */
  formats(area: Rectangle): readonly (readonly string[])[];
  /** "" where there is none. */
  notes(area: Rectangle): readonly (readonly string[])[];
  /** Whole rows behind this one; 0 is before the first. A count of 0 does nothing. */
  insertRows(after: number, count: number): void;
  insertColumns(after: number, count: number): void;
  setFormat(area: Rectangle, format: string): void;
  /** As if typed, so that text may become something else unless it is made safe. */
  setValues(area: Rectangle, values: readonly (readonly (string | number | boolean)[])[]): void;
  /** Colours behind the cells, such as "#ffffff". */
  grounds(area: Rectangle): readonly (readonly string[])[];
  /** To one side, whatever the cells hold. */
  setAlignment(area: Rectangle, side: "left" | "right"): void;
  columnWidth(column: number): number;
  setColumnWidth(column: number, widthPixels: number): void;
  /** Contents and formats; notes stay. */
  clear(area: Rectangle): void;
  /** What formulas show becomes what the cells hold, in one change; formats, looks and notes stay. */
  keepValues(area: Rectangle): void;
  /** Bold on a light ground, or neither. */
  setHeaderLook(area: Rectangle, isHeader: boolean): void;
  setFrozenRows(count: number): void;
  /** The note of the first cell; "" removes it. */
  setNote(area: Rectangle, note: string): void;
  /** Cuts cells out with everything in them and puts them elsewhere, on any tab. */
  move(area: Rectangle, to: CellPlace): void;
  /**
   * Draws a chart, or lets the one of this id show other cells; its id. A chart counts as one's own only if all that it
   * shows lies within the area; without an id, one whose labels begin in the same cell counts as drawn. Where somebody
   * has taken the known one away, nothing is drawn.
   */
  drawChart(design: ChartDesign, id: number | undefined, own: Rectangle): number | undefined;
  /** Puts it so many cells elsewhere; it shows the same. */
  shiftChart(id: number, rows: number, columns: number, own: Rectangle): void;
  /** Not if it shows anything outside of the area. */
  removeChart(id: number, own: Rectangle): void;
}

/** What each cell of an area looks like, row by row, in Google's words. */
export interface CellLooks {
  /** Points. */
  readonly fontSizes: readonly (readonly number[])[];
  readonly fontWeights: readonly (readonly ("bold" | "normal")[])[];
  readonly fontColors: readonly (readonly string[])[];
  readonly backgrounds: readonly (readonly string[])[];
  readonly horizontalAlignments: readonly (readonly ("left" | "center" | "right")[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly wraps: readonly (readonly boolean[])[];
}

export interface DrawnBorder extends Rectangle {
  /** Beneath the area, or left of it. */
  readonly side: "bottom" | "left";
  readonly color: string;
  readonly isThick: boolean;
}

/** Cells look so while a condition holds. */
export interface FormatRule {
  readonly areas: readonly Rectangle[];
  /** A formula is that of the first cell. */
  readonly when: { readonly above: number } | { readonly below: number } | { readonly formula: string };
  readonly color?: string;
  readonly background?: string;
}

/** A chart of cells of another tab; each area is one column, whose first row is the header. */
export interface PlacedChart {
  readonly type: "LINE" | "BAR" | "COLUMN" | "PIE";
  readonly sheetName: string;
  readonly areas: readonly Rectangle[];
  readonly row: number;
  readonly column: number;
  /** From the upper left corner of its cell. */
  readonly offset: { readonly xPixels: number; readonly yPixels: number };
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** Google's options of charts by their names. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** A tab that is drawn as a whole. The number of calls to Google depends on what is drawn, never on data. */
export interface Canvas {
  hideGridlines(): void;
  /** Pixels, from the first column and row on. */
  setSizes(columnWidths: readonly number[], rowHeights: readonly number[]): void;
  setLooks(area: Rectangle, looks: CellLooks): void;
  /** The cells of each row become one. */
  mergeAcross(area: Rectangle): void;
  /** Undoes what `setLooks`, `mergeAcross`, borders and choices have done, and clears the contents. */
  wipe(area: Rectangle): void;
  setBorder(border: DrawnBorder): void;
  /** A list from which the cell's value is chosen; another value is allowed. */
  setChoices(cell: Pick<Rectangle, "row" | "column">, choices: readonly string[], help: string): void;
  /** Instead of all that the tab has. */
  setFormatRules(rules: readonly FormatRule[]): void;
  /** Ids of the tab's charts that show nothing but cells of that other tab. */
  chartsOf(sheetName: string): readonly number[];
  /** All that there are. */
  chartCount(): number;
  removeCharts(ids: readonly number[]): void;
  insertCharts(charts: readonly PlacedChart[]): readonly number[];
  /** Lets charts show other cells; one that is gone stays gone. */
  changeCharts(charts: readonly { readonly id: number; readonly chart: PlacedChart }[]): void;
}

/** A tab, whatever its kind: one that is a chart or a connected table has no cells. */
export interface TabInfo {
  /** Stays when the tab is renamed. */
  readonly id: number;
  readonly name: string;
  readonly hasCells: boolean;
}

export interface NamedRange {
  readonly sheetName: string;
  readonly area: Rectangle;
}

export interface Spreadsheet {
  /** "" where no document is open. */
  id(): string;
  /** Such as "ja_JP". */
  locale(): string;
  tabs(): readonly TabInfo[];
  /** Adds a tab at the end, which must be of a new name; its id. A hidden one leaves the person where they are. */
  addSheet(name: string, isHidden?: boolean): number;
  /** The tab of that name, if it has cells. */
  sheet(name: string): WritableSheet | undefined;
  canvas(name: string): Canvas | undefined;
  /** With everything on it; never the last one that is shown. */
  removeSheet(name: string): void;
  /** To a name that no tab has. */
  renameSheet(name: string, changed: string): void;
  /** Cells of all tabs, blank ones included. */
  cellCount(): number;
  /** Where the named range lies now; undefined if it is gone with its cells. */
  namedRange(name: string): NamedRange | undefined;
  setNamedRange(name: string, place: NamedRange): void;
  removeNamedRange(name: string): void;
  /** Applies what was written, before the lock is released. */
  flush(): void;
  sheets(): readonly SheetContents[];
  /** What Sheets makes of a formula, which stands below everything on a tab for the time it takes. */
  calculate(formula: string, tabName: string): readonly (readonly unknown[])[];
  /** The cell that the person at the sidebar has selected; refused where there is none. */
  selectedCell(): CellContent;
  /** Undefined where the tab has no such cell. */
  cellAt(place: CellPlace): CellContent | undefined;
  /** Cells with content from a place on, so many rows and columns; those beyond the grid have none. */
  filledCells(place: CellPlace, rowCount: number, columnCount: number): readonly CellPlace[];
  writeFormula(place: CellPlace, formula: string): void;
  /** Shows the cell to the person at the sidebar. */
  select(place: CellPlace): void;
  /** The mail address of the file's owner; "" where there is none or it is not told. */
  ownerEmail(): string;
  /** A file in a shared drive has none. */
  hasOwner(): boolean;
}

/** Clock triggers of the person at work. What Google refuses is thrown in its own words. */
export interface Triggers {
  /** Of all documents. */
  ids(): readonly string[];
  /** One for this document, by the name of its handler; its id. */
  createHourly(handler: string): string;
  remove(id: string): void;
}

export interface MenuEntry {
  readonly label: string;
  readonly functionName: string;
}

export interface Ui {
  setMenu(entries: readonly MenuEntry[]): void;
  /** A notice at the corner of the window. */
  toast(title: string, text: string): void;
  /** Throws where nobody is at work: in a formula and in a trigger. */
  assertOpen(): void;
  /** Opens a page of the project as the sidebar; the script is added at its end. */
  showSidebar(title: string, fileName: string, script: string): void;
}

export interface Platform {
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly codec: Codec;
  readonly http: {
    /** Throws an Error with the platform's own words if there is no response. */
    fetch(request: HttpRequest): HttpResponse;
    /** All at once; throws for all if one of them has no response. */
    fetchAll(requests: readonly HttpRequest[]): readonly HttpResponse[];
  };
  readonly documentLock: Lock;
  /** From 0 up to 1. */
  random(): number;
  /** Of the user at work; in a formula those of the file's owner. */
  readonly userProperties: PropertyStore;
  readonly documentProperties: PropertyStore;
  readonly documentCache: CacheStore;
  readonly ui: Ui;
  readonly spreadsheet: Spreadsheet;
  readonly triggers: Triggers;
  /** A line in the log of the execution, which whoever publishes the add-on can read: never a key, a value or a name. */
  log(line: string): void;
  /** Whether the person's consent to all scopes still holds. */
  isAuthorized(): boolean;
  /** The locale of the person at the sidebar, such as "ja" or "en_US". */
  userLocale(): string;
}
