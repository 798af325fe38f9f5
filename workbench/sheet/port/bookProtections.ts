/** The protections of the workbook, for scripts and for the person at the page. */

import type { Zone } from "../../apps-script/ports/places";
import type { Protection, ProtectionChange, ProtectionsPort } from "../../apps-script/ports/protectionsPort";
import { protectionCommand, protectionGetters } from "../engine/protectionsPlugin";
import type { OpenBook } from "./openBook";

export class BookProtections implements ProtectionsPort {
  private protectionCount = 0;

  constructor(private readonly book: OpenBook) {}

  list(): readonly Protection[] {
    return protectionGetters(this.book.model.getters).getProtections();
  }

  add(kind: Protection["kind"], sheetId: string, zone: Zone): string {
    this.protectionCount += 1;
    const id = `protection-${this.protectionCount}`;
    this.write({ id, kind, sheetId, zone, description: "", isWarningOnly: false, editors: undefined });
    return id;
  }

  change(id: string, change: ProtectionChange): void {
    const found = this.list().find((protection) => protection.id === id);
    if (found) this.write({ ...found, ...change });
  }

  remove(id: string): void {
    this.book.apply([protectionCommand({ type: "UNPROTECT", id })]);
  }

  private write({ zone, editors, ...protection }: Protection): void {
    const ranges = [this.book.model.getters.getRangeDataFromZone(protection.sheetId, zone)] as const;
    this.book.apply([protectionCommand({ type: "PROTECT", ...protection, ranges, editors: editors ?? null })]);
  }
}
