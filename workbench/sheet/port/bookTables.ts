/** The tables of the workbook: a test, or whoever drives the workbench, makes them as a person does in Sheets. */
import { overlaps, type Zone } from "../../apps-script/ports/places";
import type { TablesPort } from "../../apps-script/ports/tablesPort";
import { typeColumnsCommand, typedTableGetters } from "../engine/tablesPlugin";
import type { OpenBook } from "./openBook";

export class BookTables implements TablesPort {
  private tableCount = 0;

  constructor(private readonly book: OpenBook) {}

  list(sheetId: string): readonly Zone[] {
    return this.found(sheetId).map(({ zone }) => zone);
  }

  add(sheetId: string, zone: Zone): void {
    this.tableCount += 1;
    this.change("TYPE_COLUMNS", `table-${this.tableCount}`, sheetId, zone);
  }

  remove(sheetId: string, zone: Zone): void {
    for (const found of this.found(sheetId).filter((table) => overlaps(table.zone, zone))) {
      this.change("UNTYPE_COLUMNS", found.id, sheetId, found.zone);
    }
  }

  private found(sheetId: string) {
    return typedTableGetters(this.book.model.getters).getTypedTables(sheetId);
  }

  private change(type: "TYPE_COLUMNS" | "UNTYPE_COLUMNS", id: string, sheetId: string, zone: Zone): void {
    const ranges = [this.book.model.getters.getRangeDataFromZone(sheetId, zone)] as const;
    this.book.apply([typeColumnsCommand({ type, id, ranges })]);
  }
}
