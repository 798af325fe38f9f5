/** The cells of a range: how all methods of Range read and write them. */
import type { ExecutionContext } from "../executionContext";
import type { Zone } from "../ports/places";
import type { CellRead, CellWrite, ZoneChange } from "../ports/spreadsheetPort";
import { RemoteObject } from "../remoteObject";
import { ScriptException } from "../scriptException";
import { checkUntyped } from "./typedColumns";

export type Write = Omit<CellWrite, "row" | "column">;

export abstract class RangeCells extends RemoteObject {
  constructor(
    protected readonly execution: ExecutionContext,
    readonly sheetId: string,
    readonly zone: Zone,
  ) {
    super();
  }

  getNumRows() {
    return this.zone.bottom - this.zone.top + 1;
  }

  getNumColumns() {
    return this.zone.right - this.zone.left + 1;
  }

  protected get port() {
    return this.execution.spreadsheet;
  }

  protected readCells<Value>(read: (cell: CellRead) => Value): Value[][] {
    return this.port.read(this.sheetId, this.zone).map((row) => row.map(read));
  }

  /** Of the upper left cell. */
  protected readFirst<Value>(read: (cell: CellRead) => Value): Value {
    const { top, left } = this.zone;
    return read(this.port.read(this.sheetId, { top, left, bottom: top, right: left })[0]![0]!);
  }

  /** The same looks or number format for every cell. */
  protected formatAll(change: ZoneChange) {
    checkUntyped(this.port, this);
    this.port.format(this.sheetId, this.zone, change);
    return this;
  }

  protected writeGrid<Value>(values: readonly (readonly Value[])[], write: (value: Value) => Write) {
    this.checkGrid(values);
    return this.writeCells((row, column) => write(values[row]![column]!));
  }

  protected writeCells(write: (row: number, column: number) => Write) {
    const { top, left } = this.zone;
    const columns = Array.from({ length: this.getNumColumns() }, (_, column) => column);
    const rows = Array.from({ length: this.getNumRows() }, (_, row) => row);
    const writes = rows.flatMap((row) =>
      columns.map((column): CellWrite => ({ row: top + row, column: left + column, ...write(row, column) })),
    );
    if (writes.some(({ format, look }) => format !== undefined || look)) checkUntyped(this.port, this);
    this.port.write(this.sheetId, writes);
    return this;
  }

  /** Whether there is a value for each cell. */
  protected checkGrid(values: readonly (readonly unknown[])[]) {
    this.checkSize("rows", values.length, this.getNumRows());
    for (const row of values) this.checkSize("columns", row.length, this.getNumColumns());
  }

  private checkSize(what: "rows" | "columns", given: number, expected: number) {
    if (given === expected) return;
    throw new ScriptException(
      `The number of ${what} in the data does not match the number of ${what} in the range. ` +
        `The data has ${given} but the range has ${expected}.`,
    );
  }
}
