/** A document with Ptengine formulas that people freeze and thaw: what the cells hold, how they look, and what is asked. */
import type { FrozenList, FrozenWork } from "../../../src/sidebar/frozen";
import type { Zone } from "../../../workbench/apps-script/ports/places";
import type { CellRead } from "../../../workbench/apps-script/ports/spreadsheetPort";
import { DocumentDesk } from "../documentDesk";

export const april = '"2026-04-01";"2026-04-03"';
export const byCountry = `=PTENGINE_DC("country";"visits";${april})`;

export class FreezeDesk extends DocumentDesk {
  /** As a person enters it; ends when Sheets has calculated. */
  async enter(address: string, formula: string): Promise<void> {
    this.book.setFormula(address, formula);
    await this.book.settled();
  }

  /** For everybody but the owner. */
  protect(zone: Zone): void {
    const { protections } = this.book.port;
    protections.change(protections.add("RANGE", this.sheetId, zone), { editors: [] });
  }

  cells(address: string): CellRead[][] {
    return this.book.cells(address);
  }

  shown(address: string): string[][] {
    return this.cells(address).map((line) => line.map(({ display }) => display));
  }

  formulas(): string[] {
    const { rowCount = 1, columnCount = 1 } = this.book.port.sheets()[0] ?? {};
    const zone = { top: 0, left: 0, bottom: rowCount - 1, right: columnCount - 1 };
    return this.book.port
      .read(this.sheetId, zone)
      .flat()
      .flatMap(({ formula }) => (formula ? [formula] : []));
  }

  formulaAt(address: string): string {
    return this.cells(address)[0]?.[0]?.formula ?? "";
  }

  /** As the list has them. */
  async freeze(...addresses: readonly string[]): Promise<FrozenWork> {
    const work = await this.call<FrozenWork>("freezeFormulas", {
      cells: addresses.map((one) => this.read(one)),
      userName: "Keiko",
    });
    await this.book.settled();
    return work;
  }

  read(address: string) {
    const [, tab = "Sheet1", column = "A", row = "1"] = /^(?:(.+)!)?([A-Z])(\d+)$/.exec(address) ?? [];
    const place = { sheetName: tab, row: Number(row), column: column.charCodeAt(0) - "A".charCodeAt(0) + 1 };
    return { place, formula: this.formulaAt(address) };
  }

  frozen(): Promise<FrozenList> {
    return this.call("listFrozen");
  }

  async thaw(ids: readonly string[], mayOverwriteEdits = false): Promise<FrozenWork> {
    const work = await this.call<FrozenWork>("thawFrozen", { ids, mayOverwriteEdits });
    await this.book.settled();
    return work;
  }
}
