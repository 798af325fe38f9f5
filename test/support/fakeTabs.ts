/** Tabs in memory: typed text becomes what Sheets makes of it, formats follow their rows, and any call can be the last. */
import { DateTime } from "luxon";
import {
  type CellPlace,
  type ChartDesign,
  headerGround,
  type NamedRange,
  type Rectangle,
  type SheetSize,
  type WritableSheet,
} from "../../src/platform/ports";

export interface FakeCell {
  readonly value: string | number | boolean;
  readonly formula: string;
  readonly format: string;
  readonly isHeader: boolean;
  readonly side: "left" | "right" | null;
  readonly note: string;
}

const blank: FakeCell = { value: "", formula: "", format: "General", isHeader: false, side: null, note: "" };

/** What an execution that is killed leaves behind it. */
export class Killed extends Error {}

/** What a new chart covers. */
const chartSize = { rows: 18, columns: 6 };

/** In plain text every sign stands for itself; elsewhere "=" begins a formula, and an apostrophe makes text. */
export function typedInto(format: string, typed: string | number | boolean): Pick<FakeCell, "value" | "formula"> {
  if (format === "@") return { value: String(typed), formula: "" };
  if (typeof typed !== "string") return { value: typed, formula: "" };
  if (typed.startsWith("=")) return { value: "#NAME?", formula: typed };
  if (typed.startsWith("'")) return { value: typed.slice(1), formula: "" };
  const number = Number(typed.replace(/^\+/, ""));
  return { value: typed.trim() !== "" && Number.isFinite(number) ? number : typed, formula: "" };
}

/** As Sheets shows it in English, in the formats that reports give. */
function displayed({ value, format }: FakeCell): string {
  if (typeof value !== "number") return String(value);
  const digits = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const inDigits = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  if (format.endsWith("%")) return `${(value * 100).toLocaleString("en", inDigits)}%`;
  if (format.startsWith("#")) return value.toLocaleString("en", inDigits);
  if (format === "[m]:ss") {
    const seconds = Math.round(value * 86_400);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }
  if (/[yh]/.test(format)) {
    const time = new Date(Date.UTC(1899, 11, 30) + Math.round(value * 86_400_000)).toISOString().replace("T", " ");
    return time.slice(0, format.length);
  }
  return String(value);
}

const overlap = (one: Rectangle, other: Rectangle) =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

const isWithin = (inner: Rectangle, outer: Rectangle) =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

export class FakeTab implements WritableSheet {
  /** By their ids. */
  readonly charts = new Map<number, ChartDesign>();
  /** Names of the calls, in order. */
  readonly calls: string[] = [];
  frozenRows = 0;
  /** Pixels of columns that are no longer as new ones are. */
  readonly widths = new Map<number, number>();
  /** Each is one cell with the content of its first. */
  readonly merges: Rectangle[] = [];
  /** Cells that the person at work may not change. */
  readonly protections: Rectangle[] = [];
  /** Tables whose columns have types. */
  readonly typedTables: Rectangle[] = [];
  /** Lets writing into merged cells come as a surprise, as if they had been merged after they were looked for. */
  areMergesHidden = false;
  rows: number;
  columns: number;
  private grid: FakeCell[][] = [];

  constructor(
    readonly name: string,
    readonly id: number,
    private readonly zone: string,
    private readonly beforeCall: () => void,
    private readonly tabNamed: (name: string) => FakeTab | undefined,
    private readonly onShift: (moved: (area: Rectangle) => Rectangle) => void,
    { rows = 1000, columns = 26 } = {},
  ) {
    this.rows = rows;
    this.columns = columns;
  }

  cell(row: number, column: number): FakeCell {
    return this.grid[row - 1]?.[column - 1] ?? blank;
  }

  /** Every cell that holds something, or a note. */
  filled(): { readonly row: number; readonly column: number; readonly cell: FakeCell }[] {
    return this.grid.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        cell.value === "" && cell.formula === "" && cell.note === ""
          ? []
          : [{ row: row + 1, column: column + 1, cell }],
      ),
    );
  }

  /** As a person would, without counting as a call. */
  type(row: number, column: number, value: string | number | boolean): void {
    this.change({ row, column, rows: 1, columns: 1 }, (cell) => ({ ...cell, ...typedInto(cell.format, value) }));
  }

  size(): SheetSize {
    this.called("size");
    let usedRows = 0;
    let usedColumns = 0;
    this.grid.forEach((cells, row) => {
      cells.forEach(({ value, formula }, column) => {
        if (value === "" && formula === "") return;
        usedRows = Math.max(usedRows, row + 1);
        usedColumns = Math.max(usedColumns, column + 1);
      });
    });
    return { rows: this.rows, columns: this.columns, usedRows, usedColumns };
  }

  read(area: Rectangle) {
    this.called("read");
    this.check(area);
    const cells = Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (_, column) => this.cell(area.row + row, area.column + column)),
    );
    return {
      values: cells.map((row) => row.map((cell) => this.shown(cell))),
      formulas: cells.map((row) => row.map(({ formula }) => formula)),
    };
  }

  values(area: Rectangle) {
    return this.read(area).values;
  }

  displayValues(area: Rectangle) {
    this.called("displayValues");
    this.check(area);
    return Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (_, column) => displayed(this.cell(area.row + row, area.column + column))),
    );
  }

  restrictions(area: Rectangle) {
    this.called("restrictions");
    this.check(area);
    return {
      merged: this.areMergesHidden ? [] : this.merges.filter((merge) => overlap(merge, area)),
      isProtected: this.protections.some((protection) => overlap(protection, area)),
      editors: [],
    };
  }

  takesFormats(area: Rectangle): boolean {
    this.called("takesFormats");
    this.check(area);
    return !this.typedTables.some((table) => overlap(table, area));
  }

  formats(area: Rectangle): string[][] {
    this.called("formats");
    this.check(area);
    return Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) => this.cell(area.row + row, area.column + column).format),
    );
  }

  notes(area: Rectangle): string[][] {
    this.called("notes");
    this.check(area);
    return Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) => this.cell(area.row + row, area.column + column).note),
    );
  }

  insertRows(after: number, count: number): void {
    if (count === 0) return;
    this.called("insertRows");
    if (after < 0 || after > this.rows || count < 1) throw new Error("Those rows are out of bounds.");
    const above = this.grid[after - 1] ?? [];
    const fresh = Array.from({ length: count }, () =>
      above.map((cell) => ({ ...cell, value: "", formula: "", note: "" })),
    );
    while (this.grid.length < after) this.grid.push([]);
    this.grid.splice(after, 0, ...fresh);
    this.rows += count;
    this.shift("row", "rows", after, count);
  }

  insertColumns(after: number, count: number): void {
    if (count === 0) return;
    this.called("insertColumns");
    if (after < 0 || after > this.columns || count < 1) throw new Error("Those columns are out of bounds.");
    for (const row of this.grid) {
      while (row.length < after) row.push(blank);
      row.splice(
        after,
        0,
        ...Array.from({ length: count }, () => ({ ...(row[after - 1] ?? blank), value: "", formula: "" })),
      );
    }
    this.columns += count;
    this.shift("column", "columns", after, count);
  }

  /** What lies behind the gap moves on, what it goes through grows; nothing protected is cut. */
  private shift(place: "row" | "column", size: "rows" | "columns", after: number, count: number): void {
    const moved = (area: Rectangle): Rectangle => {
      if (area[place] > after) return { ...area, [place]: area[place] + count };
      return area[place] + area[size] - 1 > after ? { ...area, [size]: area[size] + count } : area;
    };
    for (const areas of [this.merges, this.protections, this.typedTables])
      areas.splice(0, areas.length, ...areas.map(moved));
    for (const [id, chart] of this.charts) this.charts.set(id, { ...chart, areas: chart.areas.map(moved) });
    this.onShift(moved);
  }

  setFormat(area: Rectangle, format: string): void {
    this.called("setFormat");
    this.refuseProtected(area);
    this.refuseTyped(area);
    this.change(area, (cell) => ({ ...cell, format }));
  }

  setValues(area: Rectangle, values: readonly (readonly (string | number | boolean)[])[]): void {
    this.called("setValues");
    this.refuseProtected(area);
    if (values.length !== area.rows || values.some((row) => row.length !== area.columns)) {
      throw new Error("The data does not match the size of the range.");
    }
    this.change(area, (cell, row, column) => {
      const typed = values[row]?.[column] as string | number | boolean;
      if (typeof typed === "string" && typed.length > 50_000)
        throw new Error("More than 50000 characters in one cell.");
      const at = { row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
      const isSwallowed = (merge: Rectangle) =>
        overlap(merge, at) && (merge.row !== at.row || merge.column !== at.column);
      if (this.merges.some(isSwallowed)) return cell;
      return { ...cell, ...(typed === "" ? { value: "", formula: "" } : typedInto(cell.format, typed)) };
    });
  }

  grounds(area: Rectangle): string[][] {
    this.called("grounds");
    return this.each(area, ({ isHeader }) => (isHeader ? headerGround : "#ffffff"));
  }

  private each<T>(area: Rectangle, read: (cell: FakeCell) => T): T[][] {
    this.check(area);
    return Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) => read(this.cell(area.row + row, area.column + column))),
    );
  }

  setAlignment(area: Rectangle, side: "left" | "right"): void {
    this.called("setAlignment");
    this.refuseProtected(area);
    this.refuseTyped(area);
    this.change(area, (cell) => ({ ...cell, side }));
  }

  columnWidth(column: number): number {
    this.called("columnWidth");
    return this.widths.get(column) ?? 100;
  }

  setColumnWidth(column: number, widthPixels: number): void {
    this.called("setColumnWidth");
    this.widths.set(column, widthPixels);
  }

  clear(area: Rectangle): void {
    this.called("clear");
    this.refuseProtected(area);
    this.refuseTyped(area);
    this.change(area, ({ note }) => ({ ...blank, note }));
  }

  keepValues(area: Rectangle): void {
    this.called("keepValues");
    this.refuseProtected(area);
    this.change(area, (cell) => ({ ...cell, formula: "" }));
  }

  setHeaderLook(area: Rectangle, isHeader: boolean): void {
    this.called("setHeaderLook");
    this.refuseProtected(area);
    this.refuseTyped(area);
    this.change(area, (cell) => ({ ...cell, isHeader }));
  }

  setFrozenRows(count: number): void {
    this.called("setFrozenRows");
    if (count >= this.rows) throw new Error("You can't freeze all rows.");
    this.frozenRows = count;
  }

  setNote(area: Rectangle, note: string): void {
    this.called("setNote");
    this.refuseProtected({ ...area, rows: 1, columns: 1 });
    this.change({ ...area, rows: 1, columns: 1 }, (cell) => ({ ...cell, note }));
  }

  move(area: Rectangle, to: CellPlace): void {
    this.called("move");
    this.check(area);
    this.refuseProtected(area);
    this.refuseTyped(area);
    const cut = Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (_, column) => this.cell(area.row + row, area.column + column)),
    );
    this.change(area, () => blank);
    const target = this.tabNamed(to.sheetName) as FakeTab;
    target.refuseProtected({ ...area, ...to });
    target.refuseTyped({ ...area, ...to });
    target.change({ ...area, ...to }, (_, row, column) => cut[row]?.[column] ?? blank);
    const isTaken = (drawn: Rectangle) => isWithin(drawn, area);
    const [down, right] = [to.row - area.row, to.column - area.column];
    for (const [id, chart] of this.charts) {
      const moved = (drawn: Rectangle) =>
        isTaken(drawn) ? { ...drawn, row: drawn.row + down, column: drawn.column + right } : drawn;
      this.charts.set(id, { ...chart, areas: chart.areas.map(moved) });
    }
  }

  drawChart(design: ChartDesign, id: number | undefined, own: Rectangle): number | undefined {
    this.called("drawChart");
    if (id !== undefined && !this.charts.has(id)) return id;
    const begins = ([one]: ChartDesign["areas"]) => `${one?.row} ${one?.column}`;
    const same = [...this.charts].find(
      ([one, { areas, title }]) =>
        this.isOwnChart(one, own) && title === design.title && begins(areas) === begins(design.areas),
    )?.[0];
    const drawn = id !== undefined && this.isOwnChart(id, own) ? id : (same ?? Math.max(0, ...this.charts.keys()) + 1);
    const at = { row: design.row, column: design.column, ...chartSize };
    const others = [...this.charts.values()].sort((one, other) => one.row - other.row);
    for (const other of design.mayMakeWay ? others : []) {
      if (overlap(at, { ...other, ...chartSize })) at.row = other.row + chartSize.rows;
    }
    this.charts.set(drawn, {
      ...design,
      row: at.row,
      ...this.charts.get(drawn),
      areas: design.areas,
      headerRows: design.headerRows,
    });
    return drawn;
  }

  shiftChart(id: number, rows: number, columns: number, own: Rectangle): void {
    this.called("shiftChart");
    const chart = this.charts.get(id);
    if (chart && this.isOwnChart(id, own)) {
      this.charts.set(id, { ...chart, row: chart.row + rows, column: chart.column + columns });
    }
  }

  removeChart(id: number, own: Rectangle): void {
    this.called("removeChart");
    if (this.isOwnChart(id, own)) this.charts.delete(id);
  }

  private isOwnChart(id: number, own: Rectangle): boolean {
    return this.charts.get(id)?.areas.every((area) => isWithin(area, own)) ?? false;
  }

  private refuseProtected(area: Rectangle): void {
    if (!this.protections.some((protection) => overlap(protection, area))) return;
    throw new Error("You are trying to edit a protected cell or object.");
  }

  private refuseTyped(area: Rectangle): void {
    if (!this.typedTables.some((table) => overlap(table, area))) return;
    throw new Error("This operation is not allowed on cells in typed columns.");
  }

  private shown({ value, formula, format }: FakeCell): unknown {
    if (typeof value !== "number" || formula || !/[yhs]/.test(format)) return value;
    const wall = DateTime.fromMillis(Date.UTC(1899, 11, 30) + Math.round(value * 86_400_000), { zone: "utc" });
    return wall.setZone(this.zone, { keepLocalTime: true }).toJSDate();
  }

  private change(area: Rectangle, change: (cell: FakeCell, row: number, column: number) => FakeCell): void {
    this.check(area);
    for (let row = 0; row < area.rows; row += 1) {
      const at = area.row - 1 + row;
      while (this.grid.length <= at) this.grid.push([]);
      const cells = this.grid[at] as FakeCell[];
      for (let column = 0; column < area.columns; column += 1) {
        while (cells.length <= area.column - 1 + column) cells.push(blank);
        cells[area.column - 1 + column] = change(cells[area.column - 1 + column] as FakeCell, row, column);
      }
    }
  }

  private check({ row, column, rows, columns }: Rectangle): void {
    if (row < 1 || column < 1 || rows < 1 || columns < 1) throw new Error("The range is too small.");
    if (row + rows - 1 > this.rows || column + columns - 1 > this.columns) {
      throw new Error("The coordinates of the range are outside the dimensions of the sheet.");
    }
  }

  private called(name: string): void {
    this.beforeCall();
    this.calls.push(name);
  }
}

/** The tabs of one file. */
export class FakeTabs {
  /** The call with this number, counted from 1 over all tabs, is never made: the execution ends before it. */
  killedAtCall = Number.POSITIVE_INFINITY;
  /** Cells of tabs that a test does not care to make. */
  otherCells = 0;
  readonly names = new Map<string, NamedRange>();
  private readonly tabs: FakeTab[] = [];
  private callCount = 0;

  constructor(private readonly zone: string) {}

  add(name: string, size: { rows?: number; columns?: number } = {}): FakeTab {
    const tab = new FakeTab(
      name,
      this.tabs.length + 1,
      this.zone,
      () => this.count(),
      (other) => this.find(other),
      (moved) => {
        for (const [range, { sheetName, area }] of this.names) {
          if (sheetName === name) this.names.set(range, { sheetName, area: moved(area) });
        }
      },
      size,
    );
    this.tabs.push(tab);
    return tab;
  }

  all(): readonly FakeTab[] {
    return this.tabs;
  }

  find(name: string): FakeTab | undefined {
    return this.tabs.find((tab) => tab.name === name);
  }

  cellCount(): number {
    this.count();
    return this.tabs.reduce((sum, { rows, columns }) => sum + rows * columns, this.otherCells);
  }

  /** Whether the last call has come, though the program may have caught the end. */
  get isKilled(): boolean {
    return this.callCount >= this.killedAtCall;
  }

  /** Calls are counted anew, and none is the last. */
  revive(): void {
    this.killedAtCall = Number.POSITIVE_INFINITY;
    this.callCount = 0;
  }

  /** Counts a call; other services may do so too. */
  count(): void {
    this.callCount += 1;
    if (this.callCount >= this.killedAtCall) throw new Killed();
  }
}
