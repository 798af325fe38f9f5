/** The spreadsheet as one person may change it: what is protected against them is refused as Google refuses it. */

import { people } from "./people";
import type { ChartsPort } from "./ports/chartsPort";
import type { Zone } from "./ports/places";
import type { Protection } from "./ports/protectionsPort";
import type { CellWrite, SpreadsheetPort } from "./ports/spreadsheetPort";
import { ScriptException } from "./scriptException";

export const protectedRefusal =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

/** The owner always may. */
export function mayEdit({ editors, isWarningOnly }: Protection, email: string): boolean {
  return isWarningOnly || editors === undefined || email === people.owner || editors.includes(email);
}

export function guardedSpreadsheet(port: SpreadsheetPort, email: string): SpreadsheetPort {
  const locked = (sheetId: string) =>
    port.protections.list().filter((protection) => protection.sheetId === sheetId && !mayEdit(protection, email));
  const check = (sheetId: string, isTouched: (protection: Protection) => boolean) => {
    if (locked(sheetId).some((protection) => protection.kind === "SHEET" || isTouched(protection))) {
      throw new ScriptException(protectedRefusal);
    }
  };
  const checkZone = (sheetId: string, zone: Zone) => check(sheetId, (protection) => overlaps(protection.zone, zone));
  const checkSheet = (sheetId: string) => check(sheetId, () => false);
  const guardedCharts: ChartsPort = {
    list: (sheetId) => port.charts.list(sheetId),
    insert(sheetId, design) {
      checkSheet(sheetId);
      port.charts.insert(sheetId, design);
    },
    update(sheetId, id, design) {
      checkSheet(sheetId);
      port.charts.update(sheetId, id, design);
    },
    remove(sheetId, id) {
      checkSheet(sheetId);
      port.charts.remove(sheetId, id);
    },
  };
  const guards: Partial<SpreadsheetPort> = {
    charts: guardedCharts,
    write(sheetId, writes) {
      if (locked(sheetId).length > 0) checkZone(sheetId, zoneOf(writes));
      port.write(sheetId, writes);
    },
    format(sheetId, zone, change) {
      checkZone(sheetId, zone);
      port.format(sheetId, zone, change);
    },
    clearContent(sheetId, zone) {
      checkZone(sheetId, zone);
      port.clearContent(sheetId, zone);
    },
    moveCells(from, to) {
      checkZone(from.sheetId, from.zone);
      checkZone(to.sheetId, to.zone);
      port.moveCells(from, to);
    },
    deleteSheet(sheetId) {
      check(sheetId, () => true);
      port.deleteSheet(sheetId);
    },
    renameSheet(sheetId, name) {
      checkSheet(sheetId);
      port.renameSheet(sheetId, name);
    },
    setSheetHidden(sheetId, isHidden) {
      checkSheet(sheetId);
      port.setSheetHidden(sheetId, isHidden);
    },
    // Beside a protected range there may be inserted, inside it not.
    insertRows(sheetId, before, count) {
      check(sheetId, ({ zone }) => before > zone.top && before <= zone.bottom);
      port.insertRows(sheetId, before, count);
    },
    insertColumns(sheetId, before, count) {
      check(sheetId, ({ zone }) => before > zone.left && before <= zone.right);
      port.insertColumns(sheetId, before, count);
    },
    deleteRows(sheetId, first, count) {
      check(sheetId, ({ zone }) => first <= zone.bottom && first + count > zone.top);
      port.deleteRows(sheetId, first, count);
    },
    deleteColumns(sheetId, first, count) {
      check(sheetId, ({ zone }) => first <= zone.right && first + count > zone.left);
      port.deleteColumns(sheetId, first, count);
    },
    freeze(sheetId, axis, count) {
      checkSheet(sheetId);
      port.freeze(sheetId, axis, count);
    },
    setColumnWidths(sheetId, columns, widthPixels) {
      checkSheet(sheetId);
      port.setColumnWidths(sheetId, columns, widthPixels);
    },
    fitColumns(sheetId, columns) {
      checkSheet(sheetId);
      port.fitColumns(sheetId, columns);
    },
  };
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(guards, name) ?? Reflect.get(target, name);
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
}

const overlaps = (one: Zone, other: Zone) =>
  one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left;

/** What a script writes at once is a rectangle. */
function zoneOf(writes: readonly CellWrite[]): Zone {
  const [first] = writes;
  const last = writes.at(-1) ?? first;
  if (!first || !last) return { top: -1, left: -1, bottom: -1, right: -1 };
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
