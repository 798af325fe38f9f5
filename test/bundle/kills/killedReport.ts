/** One report among cells of somebody else: what stands in the cells and what is told of it, for a look after every kill. */
import type { SavedReport } from "../../../workbench/bench/reportDesk";
import { KillDesk, type Rows } from "./killDesk";
import { fingerprint, readGrid, type SavedDocument, saveDocument } from "./savedDocument";

const hourMs = 3_600_000;
const place = { row: 3, column: 3 };
/** Above, beside and below, with room for what the report may become. */
const foreignCells = { C1: "mine above", A4: "mine left", H3: "mine right", H5: "=1+1", D18: "mine below" };

/** What stands there before, unless said otherwise. */
export const two: Rows = [
  ["Japan", 10],
  ["China", 20],
];

export const questionOf = (metric: string) => ({
  name: "PTENGINE_DC",
  args: ["country", metric, "2026-04-01", "2026-04-03"],
});

const time = /\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?/g;

export class KilledReport {
  readonly desk = new KillDesk();
  id = "";
  private saved: SavedDocument | undefined;

  /** Saves it and writes it once, as a person would, with an hourly schedule. */
  async open(mode: string, rows: Rows): Promise<void> {
    const { book } = this.desk;
    for (const [address, text] of Object.entries(foreignCells)) book.setFormula(address, text);
    this.desk.rows = rows;
    const input = { name: "Report", mode, call: questionOf("visits"), schedule: { every: "hour" } };
    this.id = await this.desk.place(input, book.port.sheets()[0]?.id ?? "", place.row, place.column);
    await this.run();
    this.keep();
  }

  /** Where a report is to be placed. */
  select(): void {
    const { port } = this.desk.book;
    const [row, column] = [place.row - 1, place.column - 1];
    port.select(port.sheets()[0]?.id ?? "", { top: row, bottom: row, left: column, right: column });
  }

  /** Changes its question; what stands in the cells stays until the next run. */
  async ask(metric: string): Promise<void> {
    this.desk.metric = metric;
    const settings = { mode: "replace", header: "names", keyColumns: [], userName: "", schedule: { every: "hour" } };
    await this.desk.call("saveReport", { ...settings, id: this.id, name: "Report", call: questionOf(metric) });
    this.keep();
  }

  run() {
    return this.desk.call("runReports", { ids: [this.id] });
  }

  /** Its turn comes again, and the trigger runs. */
  async nextHour(): Promise<void> {
    await this.desk.pass(hourMs);
    await this.desk.moveBy(0);
  }

  /** From now on `restore` comes back to this. */
  keep(): void {
    this.saved = saveDocument(this.desk);
  }

  restore(): void {
    this.saved?.restore();
  }

  /** Its cells as they are shown, without times, which are others in every run. */
  shown(): string[][] {
    return this.grid().map((line) => line.map(({ display }) => display.replace(time, "time")));
  }

  /** The same with all looks. */
  looks(): string {
    const cells = this.grid().map((line) => line.map(({ display, format, look }) => [display, format, look]));
    return JSON.stringify(cells).replace(time, "time");
  }

  foreign(): unknown[] {
    const grid = readGrid(this.desk);
    return Object.keys(foreignCells).map((address) => {
      const [row, column] = [Number(address.slice(1)) - 1, address.charCodeAt(0) - "A".charCodeAt(0)];
      return grid[row]?.[column];
    });
  }

  /** The note of the first cell, and how far the named range reaches. */
  signs() {
    const [range] = this.desk.book.port.namedRanges();
    const { top = 0, left = 0, bottom = 0, right = 0 } = range?.zone ?? {};
    const note = readGrid(this.desk)[place.row - 1]?.[place.column - 1]?.note ?? "";
    return {
      note: note.replace(time, "time"),
      at: [top + 1, left + 1],
      rows: bottom - top + 1,
      columns: right - left + 1,
    };
  }

  async listed(): Promise<SavedReport | undefined> {
    return (await this.desk.call("listReports")).reports.find(({ id }) => id === this.id);
  }

  /** Equal where the same would happen next. */
  fingerprint(): string {
    return fingerprint(this.desk);
  }

  close(): Promise<void> {
    return this.desk.close();
  }

  /** Columns C to G, rows 3 to 17: nobody else has anything there. */
  private grid() {
    return readGrid(this.desk)
      .slice(2, 17)
      .map((line) => line.slice(2, 7));
  }
}
