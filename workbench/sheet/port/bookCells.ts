/** The cells of the workbook: reads, writes and looks. */

import { overlaps, type Place, type Zone } from "../../apps-script/ports/places";
import { dateFromSerial } from "../../apps-script/ports/serial";
import type { CellRead, CellWrite, ZoneChange } from "../../apps-script/ports/spreadsheetPort";
import type { ScriptValue } from "../../apps-script/ports/values";
import { toEngineFormat } from "../engine/durationFormats";
import type { CoreCommand } from "../engine/engineTypes";
import { range } from "../engine/numbers";
import { commandsOfWrite, readCell } from "./cellAccess";
import { type MarkedStyle, styleChange } from "./cellLooks";
import { commandsOfMove } from "./moveCells";
import { applyOrThrow, type OpenBook } from "./openBook";

const plainTextFormat = "@";

export abstract class BookCells {
  constructor(protected readonly book: OpenBook) {}

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
      const change = { ...(format === undefined ? {} : { format }), ...(look ? { look } : {}) };
      this.write(sheetId, this.eachCell(zone, change));
      return;
    }
    const engineFormat = format === undefined ? {} : { format: toEngineFormat(format) };
    const change = { ...engineFormat, ...(look ? { style: styleChange(look) } : {}) };
    this.book.apply([{ type: "SET_FORMATTING", sheetId, target: [zone], ...change }]);
  }

  clearContent(sheetId: string, zone: Zone): void {
    if (this.hasMarkedCell(sheetId, zone)) {
      this.write(sheetId, this.eachCell(zone, { content: { kind: "empty" } }));
    } else this.book.apply([{ type: "DELETE_CONTENT", sheetId, target: [zone] }, ...this.choicesAgain(sheetId, zone)]);
  }

  moveCells(from: Place, to: Place): void {
    this.book.apply(commandsOfMove(this.book.model, from, to));
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

  scriptValue({ value, isDate }: CellRead): ScriptValue {
    return isDate && typeof value === "number" ? dateFromSerial(value, this.book.timeZone) : (value ?? "");
  }

  protected get getters() {
    return this.book.model.getters;
  }

  protected change(command: CoreCommand): void {
    applyOrThrow(this.book, command);
  }

  private eachCell(zone: Zone, write: Omit<CellWrite, "row" | "column">): CellWrite[] {
    return range(zone.top, zone.bottom).flatMap((row) =>
      range(zone.left, zone.right).map((column) => ({ row, column, ...write })),
    );
  }

  /** The engine forgets the choices of a cell that is emptied twice. */
  private choicesAgain(sheetId: string, zone: Zone): CoreCommand[] {
    return this.getters
      .getDataValidationRules(sheetId)
      .filter(({ ranges }) => ranges.some((range) => overlaps(range.zone, zone)))
      .map(({ ranges, ...rule }) => ({
        type: "ADD_DATA_VALIDATION_RULE",
        sheetId,
        rule,
        ranges: ranges.map((range) => this.getters.getRangeData(range)),
      }));
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
}
